// Review pupil: the tiles, the summary assessment, what is suggested, flags, decisions and details on one page.

import type { ComponentChildren } from "preact";
import { useEffect, useState } from "preact/hooks";
import { useApp, useChange, useLive, useMay, useView } from "../app.ts";
import type { Shapes } from "../api.ts";
import { AllocationCard, fitTile } from "../components/allocation.tsx";
import { DateInput, Select, TextArea } from "../components/fields.tsx";
import { Button, ErrorSummary, FormBox, Restored, useForm, type Errors } from "../components/form.tsx";
import { LazyDetails, Loading, Nothing, PageTitle, Tag, Trouble } from "../components/parts.tsx";
import { SuggestionCard } from "../components/suggestion.tsx";
import { to } from "../router.ts";
import { count, day, daysLeft, DECISIONS, FLAGS, isoOf, left, MONTHS, moment, REQUESTERS, sentence, today } from "../words.ts";
import { dueColour } from "./cases.tsx";

type Head = Shapes["CaseShown"];

const AGAIN_MS = 3_000;

export function useInstrument(): Shapes["Instrument"] | null {
  const { instrument } = useApp();
  const [held, setHeld] = useState<Shapes["Instrument"] | null>(null);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let here = true;
    const ask = () => {
      instrument().then((found) => here && setHeld(found), () => {
        if (here) timer = setTimeout(ask, AGAIN_MS);
      });
    };
    ask();
    return () => {
      here = false;
      clearTimeout(timer);
    };
  }, [instrument]);
  return held;
}

export function useLabels(): (question: string) => string {
  const instrument = useInstrument();
  return (question) => instrument?.questions.find((one) => one.question === question)?.label ?? question.replace(/_/g, " ");
}

export function ReviewPage() {
  const may = useMay();
  const { view: head, problem } = useView("head");
  if (problem) return <Nothing problem={problem} />;
  if (!head) return <Loading what="the case" />;
  const title = may("suggestion.decide") ? "Review pupil" : "Overview";
  return (
    <>
      <PageTitle name={title} caption={title}>{head.name ?? head.reference}</PageTitle>
      <Tiles head={head} />
      <Next head={head} />
      {may("flag.read") && <Flags head={head} />}
      {may("suggestion.decide") || may("plan.read") ? <Working head={head} /> : null}
      <Decisions head={head} />
      <Details head={head} />
    </>
  );
}

function Tiles({ head }: { head: Head }) {
  const may = useMay();
  const days = head.due ? daysLeft(head.due.on) : null;
  const inside = may("suggestion.decide") || may("plan.read");
  return (
    <dl class="tiles">
      <div class="tile"><dt>Pupil reference</dt><dd>{head.reference}</dd></div>
      <div class="tile"><dt>Stage</dt><dd>{sentence(head.stage)}</dd></div>
      <div class="tile">
        <dt>Next date</dt>
        <dd>{head.due && days !== null ? <><Tag colour={dueColour(days)}>{left(days)}</Tag><span class="tile__small">{sentence(head.due.what)} by {day(head.due.on)}</span></> : "None"}</dd>
      </div>
      <div class="tile"><dt>Age band</dt><dd>{head.age_band}</dd></div>
      {inside && <div class="tile"><dt>Similar cases (suggestion)</dt><dd>{fitTile(head)}</dd></div>}
      {inside && <div class="tile"><dt>Agreed answers</dt><dd>{head.answered} of 20</dd></div>}
    </dl>
  );
}

/** What waits for the person, in the order in which it is usually done. */
function Next({ head }: { head: Head }) {
  const may = useMay();
  if (head.closed) return <p class="govuk-inset-text">This case is closed. It can be read, and feedback can still be given.</p>;
  const steps: { words: string; page: string }[] = [];
  if (may("plan.write")) {
    if (!head.documents) steps.push({ words: "Upload the papers that came with the request", page: "documents" });
    if (head.answered < 20) steps.push({ words: `Answer ${count(20 - head.answered, "question")} of the assessment`, page: "assessment" });
    if (head.unvalidated.length) steps.push({ words: `Say who stands behind ${count(head.unvalidated.length, "answer")}`, page: "assessment" });
    if (head.suggestions_open) steps.push({ words: `Decide on ${count(head.suggestions_open, "suggestion")}`, page: "plan" });
  } else {
    if (may("view.give")) steps.push({ words: "Tell us your views in your own words", page: "views" });
    if (may("answer.give")) steps.push({ words: "Answer the questions that you can", page: "assessment" });
    if (may("document.upload")) steps.push({ words: "Add letters or reports", page: "documents" });
    if (may("issued.read")) steps.push({ words: "Read the plan, when it was shared with you", page: "plan" });
  }
  if (!steps.length) return null;
  return (
    <section class="next" aria-labelledby="next-title">
      <h2 class="govuk-heading-m" id="next-title">{may("plan.write") ? "To do" : "What you can do here"}</h2>
      <ul class="govuk-list">
        {steps.map((step) => <li key={step.words}><a class="govuk-link" href={to("cases", head.case, step.page)}>{step.words}</a></li>)}
      </ul>
    </section>
  );
}

function Flags({ head }: { head: Head }) {
  const open = head.flags.filter((flag) => flag.open);
  const settled = head.flags.filter((flag) => !flag.open);
  if (!head.flags.length) return null;
  return (
    <section aria-labelledby="flags-title">
      <h2 class="govuk-heading-m" id="flags-title">Flags</h2>
      {open.map((flag) => <FlagCard key={flag.flag} flag={flag} />)}
      {!open.length && <p class="govuk-body">None open.</p>}
      {settled.length > 0 && (
        <details class="govuk-details">
          <summary class="govuk-details__summary"><span class="govuk-details__summary-text">{count(settled.length, "settled flag")}</span></summary>
          <ul class="govuk-list govuk-details__text">
            {settled.map((flag) => <li key={flag.flag}>{FLAGS[flag.kind] ?? flag.kind}, raised {moment(flag.raised_at)}: {(flag.settled ?? "").replace(/-/g, " ")}</li>)}
          </ul>
        </details>
      )}
    </section>
  );
}

const NOTICES: Record<string, string> = {
  none: "", claimed: "A notice to the school’s SENCO is being sent.", sent: "The school’s SENCO was told.", failed: "The notice to the school’s SENCO could not be sent.",
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
      ) : <Button small kind="secondary" press={() => setLooking(true)}>I have looked at this</Button>)}
    </article>
  );
}

/** What the authority works with: assessment in short, and what is suggested. */
function Working({ head }: { head: Head }) {
  const may = useMay();
  const label = useLabels();
  const { view, problem } = useView("assessment");
  useView("documents");
  if (!may("assessment.read")) return null;
  if (problem) return <Trouble problem={problem} />;
  if (!view) return <Loading what="the assessment" />;
  return (
    <>
      <section aria-labelledby="suggested-title">
        <h2 class="govuk-heading-m" id="suggested-title">Similar cases</h2>
        {view.allocation ? <AllocationCard suggestion={view.allocation} label={label} /> : <p class="govuk-body">Nothing is suggested until questions are answered.</p>}
      </section>
      <Suggested title="Support packages to consider" id="packages" all={view.packages} card={(one) => <PackageCard key={one.id} suggestion={one} />} />
      <Suggested title="Outcomes to consider" id="outcomes" all={view.outcomes} card={(one) => <OutcomeCard key={one.id} suggestion={one} />} />
      <Summary head={head} view={view} label={label} />
    </>
  );
}

type SuggestedProps = { title: string; id: string; all: readonly Shapes["SuggestionShown"][]; card: (one: Shapes["SuggestionShown"]) => ComponentChildren };

/** What waits for a decision in full; what was decided folded away, there to be looked at and decided again. */
function Suggested({ title, id, all, card }: SuggestedProps) {
  const open = all.filter((one) => one.status === "open");
  const decided = all.filter((one) => one.status !== "open");
  if (!all.length) return null;
  return (
    <section aria-labelledby={`${id}-title`}>
      <h2 class="govuk-heading-m" id={`${id}-title`}>{title}</h2>
      {open.map(card)}
      {decided.length > 0 && <LazyDetails summary={`${decided.length} decided`}>{() => <>{decided.map(card)}</>}</LazyDetails>}
    </section>
  );
}

function PackageCard({ suggestion }: { suggestion: Shapes["SuggestionShown"] }) {
  const value = suggestion.decided_value?.kind === "package" ? suggestion.decided_value : suggestion.value;
  if (value.kind !== "package") return null;
  return (
    <SuggestionCard suggestion={suggestion} title={value.package} alter={{ from: value.text, label: "What should stand in the plan?", make: (text) => ({ ...value, text }) }}>
      <p class="govuk-body words">{value.text}</p>
      <p class="govuk-body-s">Marked “{value.level}” for this group{value.section ? `; section ${value.section} of the plan` : ""}</p>
    </SuggestionCard>
  );
}

function OutcomeCard({ suggestion }: { suggestion: Shapes["SuggestionShown"] }) {
  const value = suggestion.decided_value?.kind === "outcome" ? suggestion.decided_value : suggestion.value;
  if (value.kind !== "outcome") return null;
  return (
    <SuggestionCard suggestion={suggestion} title="Outcome" alter={{ from: value.text, label: "What should the outcome say?", make: (text) => ({ ...value, text }) }}>
      <p class="govuk-body words">{value.text}</p>
    </SuggestionCard>
  );
}

function Summary({ head, view, label }: { head: Head; view: Shapes["AssessmentShown"]; label: (question: string) => string }) {
  return (
    <section aria-labelledby="summary-title">
      <h2 class="govuk-heading-m" id="summary-title">Summary assessment</h2>
      <table class="govuk-table summary">
        <caption class="govuk-visually-hidden">The 20 questions with their agreed answers</caption>
        <thead>
          <tr>
            <th scope="col" class="govuk-table__header">Question</th><th scope="col" class="govuk-table__header">Agreed answer</th>
            <th scope="col" class="govuk-table__header">Validated by</th><th scope="col" class="govuk-table__header govuk-table__header--numeric">Evidence found</th>
          </tr>
        </thead>
        <tbody>
          {view.questions.map((one) => (
            <tr class="govuk-table__row" key={one.question}>
              <th scope="row" class="govuk-table__header"><a class="govuk-link" href={`${to("cases", head.case, "assessment")}?question=${one.question}`}>{label(one.question)}</a></th>
              <td class="govuk-table__cell" data-label="Agreed answer">{one.agreed ? sentence(one.agreed.level) : <span class="quiet">Not answered</span>}</td>
              <td class="govuk-table__cell" data-label="Validated by">{one.validation ? one.validation.validator : one.needs_validation ? <Tag colour="orange">Not validated</Tag> : ""}</td>
              <td class="govuk-table__cell govuk-table__cell--numeric" data-label="Evidence found">{one.evidence.length || ""}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Decisions({ head }: { head: Head }) {
  const may = useMay();
  const [deciding, setDeciding] = useState(false);
  if (!head.decisions.length && !may("decision.record")) return null;
  return (
    <section aria-labelledby="decisions-title">
      <h2 class="govuk-heading-m" id="decisions-title">Decisions</h2>
      {!head.decisions.length && <p class="govuk-body">None recorded yet.</p>}
      <ul class="govuk-list">
        {head.decisions.map((one) => (
          <li key={`${one.on}${one.decision}`}><strong>{(DECISIONS[one.decision] ?? one.decision).replace(" (closes the case)", "")}</strong>, {one.officer}, {day(one.on)}{one.reason ? `. ${one.reason}` : ""}</li>
        ))}
      </ul>
      {may("decision.record") && !head.closed && (deciding ? <DecisionForm case={head.case} done={() => setDeciding(false)} /> : <Button kind="secondary" press={() => setDeciding(true)}>Record a decision</Button>)}
    </section>
  );
}

function DecisionForm({ case: id, done }: { case: string; done: () => void }) {
  const change = useChange();
  const form = useForm({
    part: `${id}:decision`, initial: { decision: "", reason: "", on: today() },
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

function Details({ head }: { head: Head }) {
  const may = useMay();
  const rows: [string, string | null | undefined][] = [
    ["Name", head.name], ["Born", head.birth_date ? day(head.birth_date) : `${MONTHS[head.birth_month - 1]} ${head.birth_year}`], ["School’s number", head.school],
    ["Request received", `${day(head.received_on)}, from: ${(REQUESTERS[head.requested_by] ?? head.requested_by).toLowerCase()}`],
    ["Contacts", may("contacts.read") ? head.contacts.map((one) => `${one.name} (${one.relationship})`).join("; ") || "None recorded" : null],
  ];
  return (
    <section aria-labelledby="details-title">
      <h2 class="govuk-heading-m" id="details-title">Pupil’s details</h2>
      <dl class="govuk-summary-list">
        {rows.filter(([, value]) => value).map(([name, value]) => (
          <div class="govuk-summary-list__row" key={name}><dt class="govuk-summary-list__key">{name}</dt><dd class="govuk-summary-list__value">{value}</dd></div>
        ))}
      </dl>
      {may("pupil.change") && !head.closed && <a class="govuk-link" href={to("cases", head.case, "pupil")}>Change details and contacts</a>}
    </section>
  );
}
