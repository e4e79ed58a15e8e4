// EHCP generator: the plan by its sections, A to K; every line with its standing, sources and what can be done with it.

import { useEffect, useState } from "preact/hooks";
import { useLive, useMay, useView } from "../app.ts";
import type { Shapes } from "../api.ts";
import { FamilyView } from "../components/family_view.tsx";
import { DismissSeveral } from "./choice.tsx";
import { Findings, useFindings } from "./findings.tsx";
import { GRADES, points, type Finding } from "./findings.ts";
import { PlanLine } from "./line.tsx";
import { useMoving } from "./moving.tsx";
import { NewLine } from "./new_line.tsx";
import { Others, usePresence, type Present } from "./presence.tsx";
import { Button } from "../components/form.tsx";
import { DownloadPlan } from "./download.tsx";
import { Details, Loading, Nothing, PageTitle } from "../components/parts.tsx";
import { to } from "../router.ts";
import { count, day, PROMPTS, today } from "../words.ts";

type Section = Shapes["SectionShown"];
type Item = Shapes["ItemShown"];

const NOTHING: readonly Finding[] = [];

function needsLook(item: Item): boolean {
  return item.standing !== "accepted" || Boolean(item.proposal);
}

export function EditorPage({ query }: { query: URLSearchParams }) {
  const { view: head } = useView("head");
  const { view: plan, problem } = useView("plan");
  useView("documents");
  if (problem) return <Nothing problem={problem} />;
  if (!plan || !head) return <Loading what="the plan" />;
  return <WorkingPlan head={head} plan={plan} wanted={query.get("section")} line={query.get("line")} />;
}

type PlanProps = { head: Shapes["CaseShown"]; plan: Shapes["PlanShown"]; wanted: string | null; line: string | null };

function WorkingPlan({ head, plan, wanted, line }: PlanProps) {
  const may = useMay();
  const live = useLive();
  const [all, setAll] = useState(true);
  const [section, setSection] = useState<string | null>(null);
  const write = may("plan.write") && !head.closed;
  const people = usePresence(section, write);
  const { audit, at, of } = useFindings();
  const items = plan.sections.flatMap((section) => section.items);
  const texts = new Map(items.map((item) => [item.id, item.text]));
  useEffect(() => {
    const place = document.getElementById(`item-${line}`) ?? document.getElementById(`section-${wanted}`);
    place?.scrollIntoView({ block: "start" });
    place?.focus({ preventScroll: true });
  }, [wanted, line]);
  const title = may("plan.write") ? "EHCP generator" : "The plan";
  const waiting = plan.gaps + plan.suggestions + plan.proposals;
  return (
    <div class="plan-editor">
      <div class="title-row">
        <PageTitle name={title} caption={head.name ?? head.reference}><span class="screen-only">{title}</span><span class="print-only">Education, Health and Care plan</span></PageTitle>
        <DownloadPlan case={head.case} name={head.reference} />
      </div>
      <p class="govuk-body print-only"><strong>Working copy, not issued.</strong> As it stood on {day(today())}. Suggestions, gaps and changes to choose are marked; nobody has agreed to them.</p>
      <p class="govuk-body" role="status" id="plan-open" tabIndex={-1}>
        {waiting
          ? <>Open: {count(plan.suggestions, "suggestion")}, {count(plan.gaps, "gap")}, {count(plan.proposals, "changed line")} to choose. Only accepted lines leave the house.</>
          : <>Nothing is open: every line of the plan is accepted.</>}
      </p>
      {audit && (
        <p class="govuk-body grade-short">
          Quality, as far as a machine can tell: <strong>{GRADES[audit.grade.grade].toLowerCase()}</strong>, {points(audit.grade.points)} of 100; <a class="govuk-link" href={to("cases", live.id, "plan", "quality")}>how that comes about</a>
        </p>
      )}
      {write && <DismissSeveral plan={plan} />}
      <nav class="sections" aria-label="Sections of the plan">
        <ul>
          {plan.sections.map((section) => {
            const open = section.items.filter(needsLook).length;
            return (
              <li key={section.section}>
                <a class="sections__link" href={`${to("cases", live.id, "plan")}?section=${section.section}`}>
                  <span><span class="govuk-visually-hidden">Section </span>{section.section}<span class="govuk-visually-hidden">, {section.title}</span></span>
                  {open > 0 && <span class="sections__open">{open}<span class="govuk-visually-hidden"> open</span></span>}
                </a>
              </li>
            );
          })}
        </ul>
        <Button small kind="secondary" press={() => setAll(!all)}>{all ? "Only what is open" : "Every line"}</Button>
      </nav>
      {plan.sections.map((section) => <SectionBox key={section.section} section={section} head={head} texts={texts} all={all} write={write} items={items} people={people} at={at} of={of} enter={setSection} />)}
      {may("plan.answer") && <p class="govuk-body"><a class="govuk-link" href={to("cases", live.id, "plan", "sharing")}>{may("plan.issue") ? "Issue a version, send it and see the answers" : "Read and answer the versions that were issued"}</a></p>}
    </div>
  );
}

type SectionProps = { section: Section; head: Shapes["CaseShown"]; texts: Map<string, string>; all: boolean; write: boolean; items: readonly Item[]; people: readonly Present[]; enter: (section: string) => void } & Pick<ReturnType<typeof useFindings>, "at" | "of">;

function SectionBox({ section, head, texts, all, write, items, people, at, of, enter }: SectionProps) {
  const may = useMay();
  const moving = useMoving(section);
  const shown = all ? section.items : section.items.filter(needsLook);
  if (!all && !shown.length) return null;
  return (
    <section class="plan-section" onFocusIn={() => write && enter(section.section)} aria-labelledby={`section-${section.section}`}>
      <h2 class="govuk-heading-m plan-section__title" id={`section-${section.section}`} tabIndex={-1}>
        <span class="plan-section__letter">{section.section}</span><span>{section.title}</span>
      </h2>
      {write && <Others people={people} section={section.section} />}
      {write && moving.note}
      <Findings found={of(section.section)} />
      {section.section === "A" && may("view.give") && write && <FamilyViews head={head} />}
      {!shown.length && <p class="govuk-body quiet">Nothing in this section yet.</p>}
      {shown.map((item) => <PlanLine key={item.id} item={item} texts={texts} write={write} items={items} found={at.get(item.id) ?? NOTHING} moving={write && all && section.items.length > 1 ? moving.of(item.id) : null} />)}
      {write && all && <NewLine section={section.section} items={items} />}
    </section>
  );
}

/** A co-ordinator writes down what the family told them; the family's own words are edited here too, never over them. */
function FamilyViews({ head }: { head: Shapes["CaseShown"] }) {
  return (
    <Details summary="Write down what the child, young person or family told you">
      {["parent", "young-person"].flatMap((voice) =>
        Object.keys(PROMPTS).map((prompt) => <FamilyView key={`${voice}:${prompt}`} prompt={prompt} voice={voice} views={head.views} />),
      )}
    </Details>
  );
}
