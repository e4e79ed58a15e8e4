// The score suggestions of a bundle, worked through one by one: by mouse, by keyboard, or by single keys.

import { useState } from "preact/hooks";
import { useChange, useMay } from "../app.ts";
import { useInstrument } from "../instrument.ts";
import { usePreference } from "../preferences.ts";
import { commandOf, nextOpen, step, type Command } from "../queue.ts";
import type { QuestionRead } from "../reading.ts";
import { count, sentence } from "../words.ts";
import { useAct } from "./act.ts";
import { Checkbox } from "./fields.tsx";
import { Trouble } from "./parts.tsx";
import { ScoreRow, type Decision, type Wording } from "./score.tsx";
import { useSource } from "./source.tsx";

type Row = { wording: Wording; read: QuestionRead };

const DONE: Record<Decision, string> = { accepted: "accepted", altered: "changed", rejected: "rejected" };

export function Scores({ questions, closed }: { questions: readonly QuestionRead[]; closed: boolean }) {
  const may = useMay();
  const change = useChange();
  const act = useAct();
  const source = useSource();
  const instrument = useInstrument();
  const [noKeys, setNoKeys] = usePreference("no-single-keys");
  const [at, setAt] = useState<string | null>(null);
  const [changing, setChanging] = useState(false);
  const [said, setSaid] = useState("");
  const rows = (instrument?.questions ?? []).flatMap((wording): Row[] => {
    const read = questions.find((one) => one.question === wording.question);
    return read ? [{ wording, read }] : [];
  });
  const place = rows.findIndex(({ read }) => read.question === at);
  const open = rows.map(({ read }) => read.suggestion?.status === "open");
  const suggested = rows.filter(({ read }) => read.suggestion).length;
  const left = open.filter(Boolean).length;
  const decides = may("suggestion.decide") && !closed;

  const show = (question: string | null) => {
    setAt(question);
    setChanging(false);
    // The page beside follows the work, so that the evidence is in sight before anybody asks for it.
    const row = rows.find(({ read }) => read.question === question);
    const first = row?.read.evidence[0] ?? row?.read.against[0];
    if (first) source?.open(first.sentence, null);
  };
  const go = (to: number) => {
    const row = rows[to];
    if (!row) return;
    show(row.read.question);
    document.getElementById(rowId(row.read.question))?.focus();
  };
  const decide = async ({ wording, read }: Row, decision: Decision, score: number | null) => {
    const { suggestion } = read;
    if (!suggestion || act.busy) return;
    const value = score === null ? null : { kind: "score", question: read.question, score };
    const done = await act.run((key) =>
      change("POST", "suggestion-decisions", { suggestion: suggestion.id, decision, value, reason: "", revision: suggestion.revision }, key));
    if (!done) return;
    setChanging(false);
    const next = nextOpen(open, rows.findIndex((row) => row.wording === wording));
    const following = next === null ? "Every suggestion is decided on." : `Next: ${rows[next]?.wording.label}.`;
    setSaid(`${wording.label}: ${DONE[decision]}${score === null ? "" : ` to ${levelName(wording, score)}`}. ${following}`);
    if (next !== null) go(next);
  };
  const obey = (command: Command) => {
    if (command === "next" || command === "previous") return go(place < 0 ? 0 : step(rows.length, place, command === "next" ? 1 : -1));
    const row = rows[place];
    if (!row) return setSaid("Go to a question first, with J or the arrow keys.");
    if (command === "open") return openNext(row);
    if (!row.read.suggestion) return setSaid(`${row.wording.label}: nothing is suggested, so there is nothing to decide.`);
    if (command === "change") return setChanging(true);
    return void decide(row, command === "accept" ? "accepted" : "rejected", null);
  };
  const openNext = ({ wording, read }: Row) => {
    const all = [...read.evidence, ...read.against].map((one) => one.sentence);
    const shown = all.findIndex((one) => one === source?.opened);
    const next = all[(shown + 1) % all.length];
    if (!next) return setSaid(`${wording.label}: no sentence bears on it.`);
    return source?.open(next, null);
  };
  return (
    <section aria-labelledby="scores-title">
      <h2 class="govuk-heading-m" id="scores-title" tabIndex={-1}>Score suggestions</h2>
      <p class="govuk-body">
        A machine read the documents and suggests a level for {count(suggested, "question")} of {rows.length}. Where they say nothing, nothing is suggested. A person decides on each.
      </p>
      <div class="progress-line">
        <p class="govuk-body"><strong>{suggested - left} of {suggested}</strong> decided</p>
        <progress max={Math.max(1, suggested)} value={suggested - left} aria-label="Suggestions decided" />
      </div>
      {decides && <KeyHelp off={noKeys} set={setNoKeys} />}
      <p class="scores__said" role="status">{said}</p>
      {act.problem && <Trouble problem={act.problem} again={act.again} />}
      <ol
        class="scores"
        onKeyDown={(event) => {
          const command = noKeys || !decides ? null : commandOf(event, isField(event.target));
          if (!command) return;
          event.preventDefault();
          obey(command);
        }}
      >
        {rows.map((row) => (
          <ScoreRow
            key={row.read.question} id={rowId(row.read.question)} wording={row.wording} read={row.read} open={at === row.read.question}
            changing={changing && at === row.read.question} decides={decides} busy={act.busy} keys={!noKeys}
            toggle={() => show(at === row.read.question ? null : row.read.question)} change={setChanging}
            decide={(decision, score) => void decide(row, decision, score)}
          />
        ))}
      </ol>
    </section>
  );
}

function levelName(wording: Wording, score: number): string {
  return sentence(wording.levels.find((level) => level.score === score)?.name ?? `level ${score}`);
}

function rowId(question: string): string {
  return `score-${question}`;
}

function isField(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest("input, select, textarea, [contenteditable]") !== null;
}

const HELP: readonly (readonly [string, string])[] = [
  ["J or ↓", "next"], ["K or ↑", "previous"], ["A", "accept"], ["C", "change"], ["R", "reject"], ["O", "show the next source"],
];

/** WCAG 2.2, 2.1.4: single keys work only while the focus is in the list, and can be turned off. */
function KeyHelp({ off, set }: { off: boolean; set: (off: boolean) => void }) {
  return (
    <div class="keys">
      {!off && (
        <p class="keys__line">
          Keys, while the focus is in the list: {HELP.map(([key, meaning]) => <span class="keys__one" key={key}><kbd>{key}</kbd> {meaning}</span>)}
        </p>
      )}
      <Checkbox id="no-single-keys" label="Turn single keys off" checked={off} set={set} />
    </div>
  );
}
