// Sending and answers: for each version that went out, to whom it went, when and how, what they say, and what became of it.

import { useRef, useState } from "preact/hooks";
import { useMay, useView } from "../app.ts";
import type { Shapes } from "../api.ts";
import { Sharing } from "../components/sharing.tsx";
import { Button } from "../components/form.tsx";
import { Details, Loading, Nothing, PageTitle, Tag } from "../components/parts.tsx";
import { count, day, ISSUES } from "../words.ts";
import { AnswerForm, AnswerShown, ReplyForm, ReplyShown } from "./answering.tsx";
import { DownloadPlan } from "./download.tsx";
import { IssueForm, Waits } from "./issuing.tsx";
import { NoticeBox } from "./notice.tsx";
import { ConsultForm, ServeForm } from "./serve_forms.tsx";
import { finalWaits, HOW, ON_WHOM, timeSays } from "./serving_words.ts";
import { Comments } from "./settling.tsx";
import { WroteForm } from "./wrote.tsx";

type Head = Shapes["CaseShown"];
type Plan = Shapes["PlanShown"];
type Told = Shapes["PlanSharingShown"];
type Issued = Shapes["IssuedShown"];

export function SharingPage() {
  const { view: head } = useView("head");
  const { view: plan, problem } = useView("plan");
  const { view: sharing, problem: trouble } = useView("plan/sharing");
  if (problem || trouble) return <Nothing problem={(problem ?? trouble)!} />;
  if (!plan || !head || !sharing) return <Loading what="what was sent" />;
  return (
    <>
      <PageTitle name="Sending and answers" caption={head.name ?? head.reference}>Sending and answers</PageTitle>
      <Going plan={plan} sharing={sharing} head={head} />
      {[...plan.issued].reverse().map((issued, index) => <Version key={issued.number} issued={issued} sharing={sharing} head={head} newest={index === 0} />)}
      <Comments sharing={sharing} write={!head.closed} />
    </>
  );
}

function Going({ plan, sharing, head }: { plan: Plan; sharing: Told; head: Head }) {
  const may = useMay();
  const waits = finalWaits(plan, sharing.final, sharing.comments.filter((one) => !one.settled).length);
  const final = plan.issued.at(-1)?.kind === "final";
  return (
    <section aria-labelledby="issue-title">
      <h2 class="govuk-heading-m" id="issue-title">Issue a version</h2>
      {!plan.issued.length && <p class="govuk-body">Nothing was issued yet. A version is issued first, and then sent.</p>}
      {!final && (
        <div class="waits">
          <p class="govuk-body"><strong>{waits.length ? "What still stands in the way of a final plan" : "Nothing that this page knows of stands in the way of a final plan."}</strong></p>
          <Waits waits={waits} case={plan.case} />
        </div>
      )}
      {may("plan.issue") && !head.closed && <IssueForm plan={plan} sharing={sharing} case={head.case} />}
    </section>
  );
}

function Version({ issued, sharing, head, newest }: { issued: Issued; sharing: Told; head: Head; newest: boolean }) {
  const [form, setForm] = useState<"serve" | "consult" | null>(null);
  const title = useRef<HTMLHeadingElement>(null);
  const servings = sharing.servings.filter((one) => one.number === issued.number);
  const consultations = sharing.consultations.filter((one) => one.number === issued.number);
  const done = () => {
    setForm(null);
    title.current?.focus();
  };
  const inside = (
    <>
      <p class="govuk-body">Issued on {day(issued.on)} by {issued.officer}; {count(issued.lines, "line")}.</p>
      <DownloadPlan case={head.case} name={head.reference} issue={issued.number} />
      <h3 class="govuk-heading-s">Whom it was sent to</h3>
      {!servings.length && <p class="govuk-body">Nobody is on record yet.{issued.kind !== "final" && " The days to answer begin when it is served on the parent or the young person."}</p>}
      <ul class="papers">{servings.map((one) => <li class="card" key={one.serving}><ServingCard serving={one} write={!head.closed} /></li>)}</ul>
      <h3 class="govuk-heading-s">Settings asked whether they can be named</h3>
      {!consultations.length && <p class="govuk-body">None yet.</p>}
      <ul class="papers">{consultations.map((one) => <li class="card" key={one.consultation}><ConsultationCard consultation={one} write={!head.closed} /></li>)}</ul>
      {!head.closed && !form && (
        <div class="buttons">
          <Button press={() => setForm("serve")}>{`Record that version ${issued.number} was sent`}</Button>
          {issued.kind !== "final" && <Button kind="secondary" press={() => setForm("consult")}>{`Record that a setting was asked on version ${issued.number}`}</Button>}
        </div>
      )}
      {form === "serve" && <ServeForm issued={issued} done={done} />}
      {form === "consult" && <ConsultForm issued={issued} wished={[...new Set(sharing.servings.flatMap((one) => one.answer?.setting ?? []))]} done={done} />}
      <Details summary={`Who can read version ${issued.number} here`}>
        <p>Sending it by a sign-in lets them read it. Here it can also be shown to advisers, or no longer be shown.</p>
        <Sharing what="plan" of={String(issued.number)} shared={issued.shared_with} shareable={!head.closed} />
      </Details>
    </>
  );
  return (
    <section class="version" aria-labelledby={`version-${issued.number}`}>
      <h2 class="govuk-heading-m" id={`version-${issued.number}`} tabIndex={-1} ref={title}>{ISSUES[issued.kind] ?? issued.kind}, version {issued.number}</h2>
      {newest ? inside : <Details summary={`Issued on ${day(issued.on)}: sent to ${servings.length ? servings.map((one) => one.recipient).join(", ") : "nobody on record"}`}>{inside}</Details>}
    </section>
  );
}

function ServingCard({ serving, write }: { serving: Shapes["ServingShown"]; write: boolean }) {
  const [form, setForm] = useState<"answer" | "comment" | null>(null);
  const done = () => setForm(null);
  return (
    <article aria-label={`Sent to ${serving.recipient}`}>
      <div class="card__head">
        <h4 class="govuk-heading-s">{serving.recipient}, {ON_WHOM[serving.on_whom].toLowerCase()}</h4>
        <Standing sent={serving} answered={Boolean(serving.answer)} />
      </div>
      <p class="govuk-body">Served on {day(serving.on)}, {HOW[serving.how]}, by {serving.by}. <strong>{timeSays(serving)}</strong></p>
      <Told sent={serving} />
      {serving.answer && <AnswerShown answer={serving.answer} />}
      {serving.notice && <NoticeBox notice={serving.notice} officer />}
      {write && !form && (
        <div class="buttons">
          <Button small kind="secondary" press={() => setForm("answer")}>{`Write down the answer of ${serving.recipient}`}</Button>
          <Button small kind="secondary" press={() => setForm("comment")}>{`Write down a comment of ${serving.recipient}`}</Button>
        </div>
      )}
      {form === "answer" && <AnswerForm serving={serving} officer done={done} />}
      {form === "comment" && <WroteForm sent={serving.serving} number={serving.number} name={serving.recipient} done={done} />}
    </article>
  );
}

function ConsultationCard({ consultation, write }: { consultation: Shapes["ConsultationShown"]; write: boolean }) {
  const [form, setForm] = useState<"reply" | "comment" | null>(null);
  const done = () => setForm(null);
  return (
    <article aria-label={`${consultation.setting} was asked`}>
      <div class="card__head">
        <h4 class="govuk-heading-s">{consultation.setting}</h4>
        <Standing sent={consultation} answered={Boolean(consultation.reply)} />
      </div>
      <p class="govuk-body">{consultation.recipient} was asked on {day(consultation.on)}, {HOW[consultation.how]}, by {consultation.by}. <strong>{timeSays(consultation)}</strong></p>
      <Told sent={consultation} />
      {consultation.reply && <ReplyShown reply={consultation.reply} />}
      {write && !form && (
        <div class="buttons">
          <Button small kind="secondary" press={() => setForm("reply")}>{`Write down the reply of ${consultation.setting}`}</Button>
          <Button small kind="secondary" press={() => setForm("comment")}>{`Write down a comment of ${consultation.recipient}`}</Button>
        </div>
      )}
      {form === "reply" && <ReplyForm consultation={consultation} officer done={done} />}
      {form === "comment" && <WroteForm sent={consultation.consultation} number={consultation.number} name={consultation.recipient} done={done} />}
    </article>
  );
}

function Standing({ sent, answered }: { sent: Pick<Shapes["ServingShown"], "time">; answered: boolean }) {
  if (answered) return <Tag colour="green">Answered</Tag>;
  if (sent.time === "running") return <Tag colour="yellow">Time to answer runs</Tag>;
  return sent.time === "over" ? <Tag colour="orange">Time is over</Tag> : <Tag colour="grey">No time runs</Tag>;
}

/** What became of the e-mail that says that there is something to read. */
function Told({ sent }: { sent: Pick<Shapes["ServingShown"], "how" | "told"> }) {
  if (sent.how !== "link") return null;
  const says = {
    none: "No e-mail has gone yet.", claimed: "An e-mail was prepared. Whether it went is not known yet.",
    sent: "An e-mail told them that there is something to read.", failed: "The e-mail could not be sent. Tell them in another way.",
  }[sent.told];
  return <p class="govuk-body-s">{says}</p>;
}
