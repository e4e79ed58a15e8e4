// The plan as those read it whom it was sent to: what was issued, line by line, with a place for their words at each line
// and for their answer to the whole. Nothing of the working copy is here.

import { useState } from "preact/hooks";
import { useLive, useMay, useView } from "../app.ts";
import type { Shapes } from "../api.ts";
import { FocusLink } from "../components/form.tsx";
import { Details, Loading, Nothing, PageTitle, Trouble } from "../components/parts.tsx";
import { useResource } from "../resource.ts";
import { to } from "../router.ts";
import { count, day, ISSUES } from "../words.ts";
import { AnswerForm, AnswerShown, ReplyForm, ReplyShown } from "./answering.tsx";
import { CommentView } from "./comment_view.tsx";
import { Commenting } from "./commenting.tsx";
import { DownloadPlan } from "./download.tsx";
import { NoticeBox } from "./notice.tsx";
import { HOW, timeTold } from "./serving_words.ts";

type Issued = Shapes["IssuedShown"];
type Sharing = Shapes["PlanSharingShown"];
type Comments = Sharing["comments"];

export function ServedPage({ query }: { query: URLSearchParams }) {
  const { view: head } = useView("head");
  const { view: plan, problem } = useView("plan");
  const { view: sharing, problem: trouble } = useView("plan/sharing");
  if (problem || trouble) return <Nothing problem={(problem ?? trouble)!} />;
  if (!plan || !head || !sharing) return <Loading what="the plan" />;
  const wanted = plan.issued.find((one) => String(one.number) === query.get("version")) ?? plan.issued.at(-1);
  return (
    <div class="served">
      <PageTitle name="The plan" caption={head.name ?? head.reference}>The plan</PageTitle>
      {wanted
        ? <Version key={wanted.number} issued={wanted} all={plan.issued} sharing={sharing} closed={head.closed} name={head.reference} />
        : <p class="govuk-body">No plan was shared with you yet. When a draft or a final plan is, you can read and download it here.</p>}
    </div>
  );
}

type VersionProps = { issued: Issued; all: readonly Issued[]; sharing: Sharing; closed: boolean; name: string };

function Version({ issued, all, sharing, closed, name }: VersionProps) {
  const live = useLive();
  const may = useMay();
  const served = useResource<Shapes["ServedPlan"]>(`/api/cases/${encodeURIComponent(live.id)}/plan/served/${issued.number}`);
  const serving = sharing.servings.filter((one) => one.number === issued.number).at(-1);
  const consulted = sharing.consultations.filter((one) => one.number === issued.number).at(-1);
  const speak = may("plan.answer") && !closed;
  const newest = all.at(-1)?.number === issued.number;
  const sent = serving ?? consulted;
  // What was said of an earlier version stands at the same line of this one, with what became of it.
  const comments = sharing.comments.filter((one) => one.number <= issued.number);
  return (
    <>
      <h2 class="govuk-heading-m">{ISSUES[issued.kind] ?? issued.kind}, version {issued.number}</h2>
      <p class="govuk-body">
        Issued on {day(issued.on)}.{" "}
        {sent ? <>Sent to you on {day(sent.on)} {HOW[sent.how]}.</> : <>It was shared with you to read.</>}
        {" "}{!newest && <strong>There is a newer version.</strong>}
      </p>
      {serving && speak && timeTold(serving) && (
        <p class="govuk-inset-text time"><strong>{timeTold(serving)}</strong> <FocusLink target="answer-title" class="govuk-link">{serving.answer ? "See your answer" : "Go to your answer"}</FocusLink></p>
      )}
      {consulted && speak && (
        <p class="govuk-inset-text time"><strong>You are asked whether {consulted.setting} can be named in this plan.</strong> {timeTold(consulted)} <FocusLink target="reply-title" class="govuk-link">{consulted.reply ? "See your reply" : "Go to your reply"}</FocusLink></p>
      )}
      {speak && <p class="govuk-body">You can say something at any line or section as you read. Your words go to the case’s co-ordinator, and nobody else whom the plan was sent to sees them.</p>}
      {serving?.notice && <NoticeBox notice={serving.notice} />}
      <DownloadPlan case={live.id} name={name} issue={issued.number} />
      <OtherVersions all={all} at={issued.number} />
      {served.problem && <Trouble problem={served.problem} again={served.again} />}
      {!served.held && !served.problem && <Loading what="this version" />}
      {served.held && <Sections plan={served.held} comments={comments} speak={speak} />}
      {serving && speak && issued.kind !== "final" && <AnswerForm serving={serving} />}
      {serving?.answer && !(speak && issued.kind !== "final") && <AnswerShown answer={serving.answer} mine />}
      {consulted && speak && <ReplyForm consultation={consulted} />}
      {consulted?.reply && !speak && <ReplyShown reply={consulted.reply} />}
    </>
  );
}

/** Where this page is: those who read the working plan have it beside that. */
function here(id: string, working: boolean): string {
  return working ? to("cases", id, "plan", "sharing") : to("cases", id, "plan");
}

function OtherVersions({ all, at }: { all: readonly Issued[]; at: number }) {
  const live = useLive();
  const may = useMay();
  const others = all.filter((one) => one.number !== at).reverse();
  if (!others.length) return null;
  return (
    <Details summary={count(others.length, "other version")}>
      <ul class="govuk-list">
        {others.map((one) => <li key={one.number}><a class="govuk-link" href={`${here(live.id, may("plan.read"))}?version=${one.number}`}>{ISSUES[one.kind] ?? one.kind}, version {one.number}, issued on {day(one.on)}</a></li>)}
      </ul>
    </Details>
  );
}

function Sections({ plan, comments, speak }: { plan: Shapes["ServedPlan"]; comments: Comments; speak: boolean }) {
  return (
    <>
      <nav class="served__contents" aria-label="Sections of this version">
        <Details summary="Go to a section"><ul>{plan.sections.map((section) => <li key={section.section}><FocusLink target={`served-${section.section}`} class="govuk-link">{section.section}: {section.title}</FocusLink></li>)}</ul></Details>
      </nav>
      {plan.sections.map((section) => {
        const of = comments.filter((one) => one.section === section.section);
        const lines = new Set(section.lines.map((line) => line.id));
        const loose = of.filter((one) => !one.item || !lines.has(one.item));
        return (
          <section class="served__section" key={section.section} aria-labelledby={`served-${section.section}`}>
            <h2 class="govuk-heading-m" id={`served-${section.section}`} tabIndex={-1}>{section.section}: {section.title}</h2>
            {!section.lines.length && <p class="govuk-body">{section.empty || "Nothing stands in this section."}</p>}
            {section.lines.map((line) => (
              <div class="served__line" key={line.id}>
                <p class="govuk-body served__words words"><strong class="served__label">{line.label}</strong> {line.text}</p>
                <Behind line={line} />
                {of.filter((one) => one.item === line.id).map((one) => <CommentView key={one.comment} comment={one} about={one.item_text === line.text ? null : one.item_text} />)}
                {speak && <Commenting number={plan.number} section={section.section} item={line.id} name={line.label} />}
              </div>
            ))}
            {loose.map((one) => <CommentView key={one.comment} comment={one} about={one.item_text} />)}
            {speak && <Commenting number={plan.number} section={section.section} item={null} name={`section ${section.section}${section.lines.length ? " as a whole" : ""}`} />}
          </section>
        );
      })}
    </>
  );
}

/** What the line is for, and where it comes from, for those who ask. */
function Behind({ line }: { line: Shapes["ServedLine"] }) {
  const [open, setOpen] = useState(false);
  if (!line.serves.length && !line.sources.length) return null;
  return (
    <details class="govuk-details served__behind" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary class="govuk-details__summary"><span class="govuk-details__summary-text">Where {line.label} comes from</span></summary>
      {open && (
        <div class="govuk-details__text">
          {line.serves.length > 0 && <p>It goes with {line.serves.join(", ")}.</p>}
          {line.sources.length > 0 && <ul class="govuk-list">{line.sources.map((source) => <li key={source}>{source}</li>)}</ul>}
        </div>
      )}
    </details>
  );
}
