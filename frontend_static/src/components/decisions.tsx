// What named officers decided, and what became of an appeal against a refusal.

import { useState } from "preact/hooks";
import type { Shapes } from "../api.ts";
import { useChange, useLive, useMay } from "../app.ts";
import { APPEALS, day, DECISIONS, isoOf, short, today, NO_DAY } from "../words.ts";
import { DateInput, Select, TextArea } from "./fields.tsx";
import { Button, ErrorSummary, FormBox, Restored, useForm, type Errors } from "./form.tsx";

type Head = Shapes["CaseShown"];
const REFUSALS = ["not-assess", "not-issue-plan"];

export function Decisions({ head }: { head: Head }) {
  const may = useMay();
  const [doing, setDoing] = useState<"" | "decision" | "appeal">("");
  const refusal = [...head.decisions].reverse().find((one) => REFUSALS.includes(one.decision));
  if (!head.decisions.length && !may("decision.record")) return null;
  return (
    <section aria-labelledby="decisions-title">
      <h2 class="govuk-heading-m" id="decisions-title">Decisions</h2>
      {!head.decisions.length && <p class="govuk-body">None recorded yet.</p>}
      <ul class="govuk-list">
        {head.decisions.map((one) => (
          <li key={`${one.on}${one.decision}`}><strong>{short(DECISIONS[one.decision] ?? one.decision)}</strong>, {one.officer}, {day(one.on)}{one.reason ? `. ${one.reason}` : ""}</li>
        ))}
      </ul>
      {doing === "decision" && <DecisionForm done={() => setDoing("")} />}
      {doing === "appeal" && refusal && <AppealForm against={refusal.decision} done={() => setDoing("")} />}
      {!doing && (
        <div class="buttons">
          {may("decision.record") && !head.closed && <Button kind="secondary" press={() => setDoing("decision")}>Record a decision</Button>}
          {may("appeal.record") && refusal && <Button kind="secondary" press={() => setDoing("appeal")}>Record an appeal against the refusal</Button>}
        </div>
      )}
    </section>
  );
}

function DecisionForm({ done }: { done: () => void }) {
  const live = useLive();
  const change = useChange();
  const form = useForm({
    part: `${live.id}:decision`, initial: { decision: "", reason: "", on: today() },
    check: (typed): Errors => ({
      ...(typed.decision ? {} : { decision: "Choose the decision" }),
      ...(typed.reason.trim() ? {} : { reason: "Give the reason" }),
      ...(isoOf(typed.on) ? {} : { on: "Enter the day of the decision, like 27 3 2026" }),
    }),
    send: (typed, key) => change("POST", "decisions", { ...typed, on: isoOf(typed.on) }, key),
  });
  const { values, put, errors } = form;
  return (
    <div class="panel reading">
      <FormBox submit={async () => { if (await form.submit()) { form.reset(); done(); } }}>
        <ErrorSummary errors={errors} problem={form.problem} fields={{ decision: "decision", reason: "decision-reason", on: "decision-on" }} />
        <Restored form={form} />
        <Select
          id="decision" label="Decision" value={values.decision} set={(value) => put("decision", value)} error={errors.decision}
          choices={[{ value: "", label: "Choose" }, ...Object.entries(DECISIONS).map(([value, label]) => ({ value, label }))]}
        />
        <TextArea id="decision-reason" label="Reason" hint="As it can be told to the family" value={values.reason} set={(value) => put("reason", value)} error={errors.reason} />
        <DateInput id="decision-on" label="Decided on" value={values.on} set={(value) => put("on", value)} error={errors.on} />
        <div class="buttons">
          <Button submit busy={form.busy}>Record the decision</Button>
          <Button kind="secondary" press={() => { form.reset(); done(); }}>Cancel</Button>
        </div>
      </FormBox>
    </div>
  );
}

/** Only a refusal that nobody appealed in time, or that the tribunal let stand, may ever teach the model. */
function AppealForm({ against, done }: { against: string; done: () => void }) {
  const live = useLive();
  const change = useChange();
  const form = useForm({
    part: `${live.id}:appeal`, initial: { outcome: "", on: today() },
    check: (typed): Errors => ({
      ...(typed.outcome ? {} : { outcome: "Choose what became of the appeal" }),
      ...(isoOf(typed.on) ? {} : { on: NO_DAY }),
    }),
    send: (typed, key) => change("POST", "appeals", { against, outcome: typed.outcome, on: isoOf(typed.on) }, key),
  });
  const { values, put, errors } = form;
  return (
    <div class="panel reading">
      <FormBox submit={async () => { if (await form.submit()) { form.reset(); done(); } }}>
        <ErrorSummary errors={errors} problem={form.problem} fields={{ outcome: "appeal", on: "appeal-on" }} />
        <Restored form={form} />
        <Select
          id="appeal" label="What became of the appeal?" hint={`Against: ${short(DECISIONS[against] ?? against).toLowerCase()}`} value={values.outcome} set={(value) => put("outcome", value)} error={errors.outcome}
          choices={[{ value: "", label: "Choose" }, ...Object.entries(APPEALS).map(([value, label]) => ({ value, label }))]}
        />
        <DateInput id="appeal-on" label="On" value={values.on} set={(value) => put("on", value)} error={errors.on} />
        <div class="buttons">
          <Button submit busy={form.busy}>Record the appeal</Button>
          <Button kind="secondary" press={() => { form.reset(); done(); }}>Cancel</Button>
        </div>
      </FormBox>
    </div>
  );
}
