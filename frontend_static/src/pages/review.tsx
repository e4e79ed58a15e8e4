// Review pupil: the tiles, the summary assessment, what is suggested, flags, decisions and details on one page.

import { useMay, useView } from "../app.ts";
import type { Shapes } from "../api.ts";
import { AllocationCard } from "../components/allocation.tsx";
import { Decisions } from "../components/decisions.tsx";
import { Flags } from "../components/flags.tsx";
import { Gates } from "../components/gates.tsx";
import { Outcomes } from "../components/outcomes.tsx";
import { Loading, Nothing, PageTitle, Trouble } from "../components/parts.tsx";
import { Provision } from "../components/provision.tsx";
import { Statements } from "../components/statement.tsx";
import { Summary } from "../components/summary.tsx";
import { Tiles } from "../components/tiles.tsx";
import { useLabels } from "../instrument.ts";
import { to } from "../router.ts";
import { count, day, MONTHS, REQUESTERS } from "../words.ts";

type Head = Shapes["CaseShown"];

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

/** What the authority works with: assessment in short, and what is suggested. */
function Working({ head }: { head: Head }) {
  const may = useMay();
  const label = useLabels();
  const { view, problem } = useView("assessment");
  const { view: recommended, problem: without } = useView("recommendation");
  useView("documents");
  if (!may("assessment.read")) return null;
  if (problem) return <Trouble problem={problem} />;
  if (!view) return <Loading what="the assessment" />;
  return (
    <>
      <Gates gates={view.gates} label={label} here={false} />
      <Summary questions={view.questions} />
      <Statements statements={view.statements} />
      <section aria-labelledby="suggested-title">
        <h2 class="govuk-heading-m" id="suggested-title">Similar cases</h2>
        {view.allocation ? <AllocationCard suggestion={view.allocation} words={recommended?.group_words ?? null} /> : <p class="govuk-body">Nothing is suggested until questions are answered.</p>}
        {may("similar.read") && <p class="govuk-body"><a class="govuk-link" href={to("cases", head.case, "similar")}>Cases of this authority that are most like this one</a></p>}
      </section>
      {recommended ? (
        <>
          <Provision shown={recommended} assessment={view} closed={head.closed} />
          <Outcomes shown={recommended} />
        </>
      ) : without ? <Trouble problem={without} /> : <Loading what="what is recommended" />}
    </>
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
