// An answer that two people changed at the same time: both versions, shown to whoever looks, until somebody chooses.

import { useApp, useChange } from "../app.ts";
import type { Shapes } from "../api.ts";
import { moment, sentence, VOICES } from "../words.ts";
import { useAct } from "./act.ts";
import { Button } from "./form.tsx";
import { by, Trouble } from "./parts.tsx";

type Version = Shapes["AnswerShown"] | Shapes["QuestionShown"]["contests"][number];
type Props = { id: string; question: string; label: string; standing: Shapes["AnswerShown"] | null; contests: Shapes["QuestionShown"]["contests"]; write: boolean; chosen: () => void };

export function ContestBox({ id, question, label, standing, contests, write, chosen }: Props) {
  const change = useChange();
  const act = useAct();
  const voice = contests[0]?.voice ?? "agreed";
  const keep = (version: Version) =>
    act.run(async (key) => {
      const { score, note, observations, sources } = version;
      await change("PUT", `answers/${voice}/${question}`, { score, note, observations, sources, revision: standing?.revision ?? 0 }, key);
      chosen();
    });
  return (
    <div class="clash" id={id} tabIndex={-1} role="group" aria-label={`Two versions of ${label}`}>
      <p class="govuk-body govuk-!-font-weight-bold">
        {contests.length === 1 ? "Two people" : "Several people"} changed this answer at the same time{voice === "agreed" ? "" : ` (${VOICES[voice] ?? voice})`}. {write ? "Which one should stand?" : "Its co-ordinator will choose which one stands."}
      </p>
      <div class="two">
        {standing && <Side title="Counts now" version={standing} keep={write ? () => keep(standing) : undefined} busy={act.busy} label={label} />}
        {contests.map((one) => (
          <Side key={`${one.by.id}${one.at}`} title="Came at the same time, does not count yet" version={one} keep={write ? () => keep(one) : undefined} busy={act.busy} label={label} />
        ))}
      </div>
      {act.problem && <Trouble problem={act.problem} again={act.again} />}
    </div>
  );
}

function Side({ title, version, keep, busy, label }: { title: string; version: Version; keep: (() => unknown) | undefined; busy: boolean; label: string }) {
  const { me } = useApp();
  const who = by(me, version.by);
  return (
    <div class="two__side">
      <h4 class="govuk-heading-s">{title}</h4>
      <p class="govuk-body">{sentence(version.level)}</p>
      {version.note && <p class="govuk-body-s words">{version.note}</p>}
      <p class="govuk-body-s quiet">{who}, {moment(version.at)}</p>
      {keep && <Button small kind="secondary" busy={busy} press={keep} label={`Keep this one for ${label}: ${version.level}, ${who}, ${title.toLowerCase()}`}>Keep this one</Button>}
    </div>
  );
}
