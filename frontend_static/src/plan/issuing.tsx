// Issuing the next version of the plan: what is to be known before, and what came of it.

import { useRef, useState } from "preact/hooks";
import { useChange, useLive } from "../app.ts";
import type { Shapes } from "../api.ts";
import { day, isoOf, today, list, NO_DAY } from "../words.ts";
import { DateInput, Radios, TextArea } from "../components/fields.tsx";
import { Button, ErrorSummary, FormBox, Restored, useForm, type Errors } from "../components/form.tsx";
import { useResource } from "../resource.ts";
import { to } from "../router.ts";
import { finalWaits, leftOut, sameWords, type Wait } from "./serving_words.ts";

type FormProps = { plan: Shapes["PlanShown"]; sharing: Shapes["PlanSharingShown"]; case: string };

export function IssueForm({ plan, sharing, case: id }: FormProps) {
  const change = useChange();
  const live = useLive();
  const box = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);
  const [said, setSaid] = useState("");
  const form = useForm({
    part: `${id}:issue`, initial: { kind: "", on: today(), reason: "" },
    check: (typed): Errors => ({ ...(typed.kind ? {} : { kind: "Choose what to issue" }), ...(isoOf(typed.on) ? {} : { on: NO_DAY }) }),
    send: (typed, key) => change("POST", "plan/issues", { kind: typed.kind, on: isoOf(typed.on), early_reason: typed.kind === "final" ? typed.reason : "" }, key),
  });
  const { values, put, errors } = form;
  // What is wrong with a line is told with the section that it stands in.
  const section = plan.sections.find((one) => one.section === form.problem?.field);
  const close = () => {
    form.reset();
    setOpen(false);
    box.current?.focus();
  };
  const submit = async () => {
    if (!(await form.submit())) return;
    setSaid(`Version ${live.get("plan")?.issued.at(-1)?.number ?? ""} was issued. Next, send it and record whom it went to.`);
    close();
  };
  return (
    <div ref={box} tabIndex={-1} role="group" aria-label="Issuing">
      <p class="govuk-body" role="status">{said}</p>
      {!open && !form.unsaved ? <Button press={() => { setSaid(""); setOpen(true); }}>Issue a version</Button> : (
        <div class="panel reading">
          <FormBox submit={submit}>
            <Restored form={form} />
            <ErrorSummary errors={errors} problem={form.problem} fields={{ kind: "issue-kind", on: "issue-on", early_reason: "issue-reason" }} />
            {section && <p class="govuk-body"><a class="govuk-link" href={`${to("cases", id, "plan")}?section=${section.section}`}>Open section {section.section}</a></p>}
            <Radios
              id="issue-kind" label="What do you issue?" value={values.kind} set={(kind) => put("kind", kind)} error={errors.kind}
              choices={[
                { value: "draft", label: "Draft plan", hint: "Names no school; the family has at least 15 days to respond" },
                { value: "final", label: "Final plan", hint: "Nothing open, and section I completed" },
                { value: "proposed-amendment", label: "Proposed amendment", hint: "Of a plan that stands" },
              ]}
            />
            <div aria-live="polite"><Before plan={plan} sharing={sharing} kind={values.kind} /></div>
            <DateInput id="issue-on" label="Issued on" value={values.on} set={(on) => put("on", on)} error={errors.on} />
            {values.kind === "final" && (
              <TextArea
                id="issue-reason" label="Reason for issuing before everybody's time to answer the draft is over (optional)" rows={2}
                hint="Needed only where somebody’s time to answer still runs, or the service of the draft is not on record" value={values.reason} set={(reason) => put("reason", reason)} error={errors.early_reason}
              />
            )}
            <div class="buttons">
              <Button submit busy={form.busy}>Issue</Button>
              <Button kind="secondary" press={close}>Cancel</Button>
            </div>
          </FormBox>
        </div>
      )}
    </div>
  );
}

/** What is to be known before it goes out: that nothing changed, what it leaves out, what it waits for. */
function Before({ plan, sharing, kind }: { plan: Shapes["PlanShown"]; sharing: Shapes["PlanSharingShown"]; kind: string }) {
  const last = plan.issued.at(-1);
  if (!kind) return null;
  const out = leftOut(plan);
  const waits = finalWaits(plan, sharing.final, 0).length;
  return (
    <>
      {last?.kind === kind && <Unchanged plan={plan} last={last} />}
      {kind !== "final" && out.length > 0 && (
        <p class="govuk-inset-text">It leaves out {list(out)}: only accepted lines go out. <a class="govuk-link" href={to("cases", plan.case, "plan")}>Look at them first</a></p>
      )}
      {kind === "final" && waits > 0 && <p class="govuk-inset-text">What is listed above still stands in the way of a final plan.</p>}
    </>
  );
}

function Unchanged({ plan, last }: { plan: Shapes["PlanShown"]; last: Shapes["IssuedShown"] }) {
  const served = useResource<Shapes["ServedPlan"]>(`/api/cases/${encodeURIComponent(plan.case)}/plan/served/${last.number}`).held;
  if (!served || !sameWords(plan, served, last.kind)) return null;
  return <p class="govuk-inset-text"><strong>No words changed since version {last.number}</strong>, issued on {day(last.on)}. If you want to send that version to somebody else, record that it was sent; it need not be issued again.</p>;
}

export function Waits({ waits, case: id }: { waits: readonly Wait[]; case: string }) {
  return (
    <ul class="govuk-list govuk-list--bullet">
      {waits.map((wait) => <li key={wait.says}>{wait.section ? <a class="govuk-link" href={`${to("cases", id, "plan")}?section=${wait.section}`}>{wait.says}</a> : wait.says}</li>)}
    </ul>
  );
}
