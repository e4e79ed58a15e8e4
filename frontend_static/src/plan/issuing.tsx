// Versions of the plan that went out, and sending out the next one.

import { useState } from "preact/hooks";
import { useChange, useLive, useMay } from "../app.ts";
import type { Shapes } from "../api.ts";
import { count, day, isoOf, ISSUES, today } from "../words.ts";
import { DateInput, Radios, TextArea } from "../components/fields.tsx";
import { Button, ErrorSummary, FormBox, useForm, type Errors } from "../components/form.tsx";
import { DownloadPlan } from "./download.tsx";
import { Sharing } from "../components/sharing.tsx";

export function Issued({ plan }: { plan: Shapes["PlanShown"] }) {
  const may = useMay();
  const live = useLive();
  const name = live.get("head")?.reference ?? "";
  return (
    <ul class="papers">
      {[...plan.issued].reverse().map((one) => (
        <li class="card" key={one.number}>
          <h3 class="govuk-heading-s">{ISSUES[one.kind] ?? one.kind}, version {one.number}</h3>
          <p class="govuk-body-s">Issued on {day(one.on)} by {one.officer}; {count(one.lines, "line")}</p>
          <DownloadPlan case={plan.case} name={name} issue={one.number} formats={["docx", "pdf"]} />
          {may("share") && <Sharing what="plan" of={String(one.number)} shared={one.shared_with} shareable />}
        </li>
      ))}
    </ul>
  );
}

export function IssueForm({ plan, case: id }: { plan: Shapes["PlanShown"]; case: string }) {
  const change = useChange();
  const [open, setOpen] = useState(false);
  const form = useForm({
    part: `${id}:issue`, initial: { kind: "", on: today(), reason: "" },
    check: (typed): Errors => ({ ...(typed.kind ? {} : { kind: "Choose what to issue" }), ...(isoOf(typed.on) ? {} : { on: "Enter the day, like 27 3 2026" }) }),
    send: (typed, key) => change("POST", "plan/issues", { kind: typed.kind, on: isoOf(typed.on), early_reason: typed.kind === "final" ? typed.reason : "" }, key),
  });
  const { values, put, errors } = form;
  if (!open) return <Button press={() => setOpen(true)}>Issue a version</Button>;
  const left = plan.suggestions + plan.gaps;
  return (
    <div class="panel reading">
      <FormBox submit={async () => { if (await form.submit()) { form.reset(); setOpen(false); } }}>
        <ErrorSummary errors={errors} problem={form.problem} fields={{ kind: "issue-kind", on: "issue-on", early_reason: "issue-reason" }} />
        {left > 0 && <p class="govuk-inset-text">{count(left, "line is", "lines are")} a suggestion or a gap. A draft leaves them out; a final plan waits until none is left.</p>}
        <Radios
          id="issue-kind" label="What do you issue?" value={values.kind} set={(kind) => put("kind", kind)} error={errors.kind}
          choices={[
            { value: "draft", label: "Draft plan", hint: "Names no school; the family has at least 15 days to respond" },
            { value: "final", label: "Final plan", hint: "Nothing open, and section I completed" },
            { value: "proposed-amendment", label: "Proposed amendment", hint: "Of a plan that stands" },
          ]}
        />
        <DateInput id="issue-on" label="Issued on" value={values.on} set={(on) => put("on", on)} error={errors.on} />
        {values.kind === "final" && (
          <TextArea
            id="issue-reason" label="Reason for issuing before everybody's time to answer the draft is over (optional)" rows={2}
            hint="Needed only where the draft was served less than 15 days ago, or its service is not on record" value={values.reason} set={(reason) => put("reason", reason)} error={errors.early_reason}
          />
        )}
        <div class="buttons">
          <Button submit busy={form.busy}>Issue</Button>
          <Button kind="secondary" press={() => { form.reset(); setOpen(false); }}>Cancel</Button>
        </div>
      </FormBox>
    </div>
  );
}
