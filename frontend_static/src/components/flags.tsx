// What needs a look, and what somebody found when they looked.

import { useState } from "preact/hooks";
import type { Shapes } from "../api.ts";
import { useChange, useLive, useMay } from "../app.ts";
import { useLabels } from "../instrument.ts";
import { to } from "../router.ts";
import { count, FLAGS, moment, sentence } from "../words.ts";
import { TextArea } from "./fields.tsx";
import { Button, ErrorSummary, FormBox, useForm } from "./form.tsx";
import { Details, Tag } from "./parts.tsx";

type Head = Shapes["CaseShown"];

export function Flags({ head }: { head: Head }) {
  const open = head.flags.filter((flag) => flag.open);
  const settled = head.flags.filter((flag) => !flag.open);
  if (!head.flags.length) return null;
  return (
    <section aria-labelledby="flags-title">
      <h2 class="govuk-heading-m" id="flags-title">Flags</h2>
      {open.map((flag) => <FlagCard key={flag.flag} flag={flag} />)}
      {!open.length && <p class="govuk-body">None open.</p>}
      {settled.length > 0 && (
        <Details summary={count(settled.length, "settled flag")}>
          <ul class="govuk-list">
            {settled.map((flag) => <li key={flag.flag}>{FLAGS[flag.kind] ?? flag.kind}, raised {moment(flag.raised_at)}: {(flag.settled ?? "").replace(/-/g, " ")}</li>)}
          </ul>
        </Details>
      )}
    </section>
  );
}

const NOTICES: Record<string, string> = {
  none: "", claimed: "A notice is being sent.", sent: "Those who must know were told.", failed: "A notice could not be sent: tell them yourself.",
};

function FlagCard({ flag }: { flag: Shapes["FlagShown"] }) {
  const may = useMay();
  const label = useLabels();
  const live = useLive();
  const change = useChange();
  const [looking, setLooking] = useState(false);
  const form = useForm<{ reason: string }>({
    part: `${live.id}:flag:${flag.flag}`, initial: { reason: "" },
    check: ({ reason }): Record<string, string> => (reason.trim() ? {} : { reason: "Say what you found or did" }),
    send: ({ reason }, key) => change("POST", "flag-settlements", { flag: flag.flag, reason }, key),
  });
  const id = `flag-${flag.flag}`;
  return (
    <article class="card card--flag">
      <div class="card__head"><h3 class="govuk-heading-s">{FLAGS[flag.kind] ?? sentence(flag.kind.replace(/-/g, " "))}</h3><Tag colour="orange">Needs a look</Tag></div>
      <p class="govuk-body words">{flag.reason}</p>
      {flag.questions.length > 0 && (
        <p class="govuk-body-s">
          {flag.questions.map((question, index) => (
            <span key={question}>{index ? ", " : ""}<a class="govuk-link" href={`${to("cases", live.id, "assessment")}?question=${question}`}>{label(question)}</a></span>
          ))}
        </p>
      )}
      <p class="govuk-body-s">Raised {moment(flag.raised_at)}. {NOTICES[flag.notice]}</p>
      {may("flag.settle") && (looking || form.unsaved ? (
        <FormBox submit={form.submit}>
          <ErrorSummary errors={form.errors} problem={form.problem} fields={{ reason: id }} />
          <TextArea id={id} label="What did you find or do?" rows={2} value={form.values.reason} set={(reason) => form.put("reason", reason)} error={form.errors.reason} />
          <div class="buttons">
            <Button small submit busy={form.busy}>Settle the flag</Button>
            <Button small kind="secondary" press={() => { form.reset(); setLooking(false); }}>Cancel</Button>
          </div>
        </FormBox>
      ) : <Button small kind="secondary" press={() => setLooking(true)} label={`I have looked at this: ${FLAGS[flag.kind] ?? flag.kind}`}>I have looked at this</Button>)}
    </article>
  );
}
