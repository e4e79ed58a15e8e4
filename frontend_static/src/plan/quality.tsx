// Quality: the grade of the plan explained line by line, its measures, and what is to be looked at, with reason and source.

import { useState } from "preact/hooks";
import { useLive, useView } from "../app.ts";
import type { Shapes } from "../api.ts";
import { Radios, Select } from "../components/fields.tsx";
import { Details, Loading, Nothing, PageTitle, Tag } from "../components/parts.tsx";
import { useResource } from "../resource.ts";
import { to } from "../router.ts";
import { count, day } from "../words.ts";
import { bySection, figure, points, SEVERITIES, type Finding, type OfRule, type Wanted } from "./findings.ts";
import { VersionChoice } from "./version_choice.tsx";

type Audit = Shapes["PlanAudit"];

export function QualityPage({ query }: { query: URLSearchParams }) {
  const { view: head, problem } = useView("head");
  const number = query.get("number");
  if (problem) return <Nothing problem={problem} />;
  if (!head) return <Loading what="the quality of the plan" />;
  return (
    <>
      <PageTitle name="Quality" caption={head.name ?? head.reference}>Quality of the plan</PageTitle>
      <VersionChoice page="quality" number={number} />
      {number ? <IssuedQuality case={head.case} number={number} /> : <WorkingQuality />}
    </>
  );
}

function WorkingQuality() {
  const { view, problem } = useView("plan/audit");
  const { view: plan } = useView("plan");
  if (problem) return <Nothing problem={problem} />;
  const texts = new Map(plan?.sections.flatMap((section) => section.items.map((item) => [item.id, item.text])));
  return view ? <Quality audit={view.audit} texts={texts} /> : <Loading what="the quality of the plan" />;
}

function IssuedQuality({ case: id, number }: { case: string; number: string }) {
  const { held, problem } = useResource<Shapes["PlanAuditShown"]>(`/api/cases/${encodeURIComponent(id)}/plan/audit?number=${encodeURIComponent(number)}`);
  if (problem) return <Nothing problem={problem} />;
  return held ? <Quality audit={held.audit} texts={new Map()} /> : <Loading what="the quality of the plan" />;
}

function Quality({ audit, texts }: { audit: Audit; texts: ReadonlyMap<string, string> }) {
  const titles = new Map(audit.grade.lines.map((line) => [line.rule, line.title]));
  return (
    <>
      <GradeBox grade={audit.grade} titles={titles} />
      <Points grade={audit.grade} />
      <Measures measures={audit.measures} />
      <Findings audit={audit} titles={titles} texts={texts} />
      {audit.not_checked.length > 0 && (
        <Details summary={`What could not be checked (${audit.not_checked.length})`}>
          <ul class="govuk-list govuk-list--bullet">{audit.not_checked.map((one) => <li key={one}>{one}</li>)}</ul>
        </Details>
      )}
      <p class="govuk-body-s quiet">Rules {audit.rules}, as of {day(audit.on)}.</p>
    </>
  );
}

export const GRADES: Record<Audit["grade"]["grade"], string> = {
  outstanding: "Outstanding", good: "Good", "requires-improvement": "Requires improvement", inadequate: "Inadequate",
};

function GradeBox({ grade, titles }: { grade: Audit["grade"]; titles: ReadonlyMap<string, string> }) {
  return (
    <section class="panel grade" aria-labelledby="grade-title">
      <h2 class="govuk-heading-m" id="grade-title">{GRADES[grade.grade]}: {points(grade.points)} of 100 points</h2>
      {grade.held_down_by.length > 0 && (
        <p class="govuk-body"><strong>No better than requires improvement</strong> while {count(grade.held_down_by.length, "duty is", "duties are")} not met: {grade.held_down_by.map((rule) => (titles.get(rule) ?? rule).toLowerCase()).join("; ")}.</p>
      )}
      <p class="govuk-body">This is what a machine can check of the words and links. It cannot tell whether the advice itself was good{grade.reviewed ? "" : ", and no practitioner has reviewed the weights yet"}.</p>
    </section>
  );
}

function Points({ grade }: { grade: Audit["grade"] }) {
  const lost = grade.lines.filter((line) => line.lost > 0);
  const whole = grade.lines.filter((line) => line.lost === 0);
  return (
    <section aria-labelledby="points-title">
      <h2 class="govuk-heading-m" id="points-title">How the points come about</h2>
      <p class="govuk-body reading">Each rule takes from 100 points the share of what it looked at that failed, as far as the rule weighs. So a long plan and a short one compare.</p>
      {lost.length > 0 && (
        <table class="govuk-table summary points">
          <caption class="govuk-visually-hidden">Rules that cost points</caption>
          <thead class="govuk-table__head"><tr class="govuk-table__row">{["Rule", "Weighs", "Failed", "Points lost"].map((name) => <th key={name} scope="col" class="govuk-table__header">{name}</th>)}</tr></thead>
          <tbody class="govuk-table__body">
            {lost.map((line) => (
              <tr class="govuk-table__row" key={line.rule}>
                <th scope="row" class="govuk-table__header">{line.title} <SeverityTag severity={line.severity} /></th>
                <td class="govuk-table__cell" data-label="Weighs">{line.weight}</td>
                <td class="govuk-table__cell" data-label="Failed">{line.failed} of {line.checked}</td>
                <td class="govuk-table__cell" data-label="Points lost">{points(line.lost)}</td>
              </tr>
            ))}
            <tr class="govuk-table__row">
              <th scope="row" class="govuk-table__header">100 less all of these</th>
              <td class="govuk-table__cell points__none" colSpan={2} />
              <td class="govuk-table__cell" data-label="Points"><strong>{points(grade.points)}</strong></td>
            </tr>
          </tbody>
        </table>
      )}
      {whole.length > 0 && (
        <Details summary={`Rules that cost nothing (${whole.length})`}>
          <ul class="govuk-list govuk-list--bullet">{whole.map((line) => <li key={line.rule}>{line.title}: all {line.checked}</li>)}</ul>
        </Details>
      )}
    </section>
  );
}

function Measures({ measures }: { measures: Audit["measures"] }) {
  return (
    <section aria-labelledby="measures-title">
      <h2 class="govuk-heading-m" id="measures-title">Measures</h2>
      <dl class="measures">
        {measures.map((one) => (
          <div key={one.measure}>
            <dt>{one.title}</dt>
            <dd><strong>{figure(one)}</strong><span class="measures__says">{one.says} {one.better === "higher" ? "Higher" : "Lower"} is better.</span></dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function SeverityTag({ severity }: { severity: Finding["severity"] }) {
  return <Tag colour={SEVERITIES[severity].colour}>{SEVERITIES[severity].name}</Tag>;
}

function Findings({ audit, titles, texts }: { audit: Audit; titles: ReadonlyMap<string, string>; texts: ReadonlyMap<string, string> }) {
  const [wanted, setWanted] = useState<Wanted>({ severity: "", section: "" });
  const sections = bySection(audit.findings, wanted);
  const shown = sections.reduce((sum, one) => sum + one.rules.reduce((rules, rule) => rules + rule.findings.length, 0), 0);
  const named = new Map(audit.sections.map((one) => [one.section as string, one.title]));
  const number = (severity: string) => audit.findings.filter((one) => !severity || one.severity === severity).length;
  const choices = [{ value: "", label: `All (${number("")})` }, ...Object.entries(SEVERITIES).map(([value, one]) => ({ value, label: `${one.name} (${number(value)})`, hint: one.hint }))];
  const found = new Set(audit.findings.map((one) => one.section ?? "plan"));
  const places = [{ value: "", label: "All sections" }, ...audit.sections.filter((one) => found.has(one.section)).map((one) => ({ value: one.section as string, label: `${one.section}: ${one.title}` })), ...(found.has("plan") ? [{ value: "plan", label: "The plan as a whole" }] : [])];
  return (
    <section aria-labelledby="findings-title">
      <h2 class="govuk-heading-m" id="findings-title">What to look at</h2>
      {audit.findings.length > 0 && (
        <div class="findings__filters no-print">
          <Radios id="severity" label="How grave" small value={wanted.severity} set={(severity) => setWanted({ ...wanted, severity })} choices={choices} />
          <Select id="of-section" label="Section" value={wanted.section} set={(section) => setWanted({ ...wanted, section })} choices={places} />
        </div>
      )}
      <p class="govuk-body" role="status">{audit.findings.length ? `${count(shown, "finding")} shown.` : "The audit finds nothing to look at."}</p>
      {sections.map(({ section, rules }) => (
        <section key={section} aria-labelledby={`found-${section}`}>
          <h3 class="govuk-heading-s findings__section" id={`found-${section}`}>{section ? `${section}: ${named.get(section) ?? ""}` : "The plan as a whole"}</h3>
          {rules.map((of) => <RuleFound key={of.rule} of={of} title={titles.get(of.rule) ?? of.rule} texts={texts} section={section} />)}
        </section>
      ))}
    </section>
  );
}

function RuleFound({ of, title, texts, section }: { of: OfRule; title: string; texts: ReadonlyMap<string, string>; section: string }) {
  const live = useLive();
  const [first] = of.findings;
  if (!first) return null;
  const sameFix = of.findings.every((one) => one.fix === first.fix);
  return (
    <article class={`card finding finding--${first.severity}`} aria-label={title}>
      <h4 class="govuk-heading-s">{title} <SeverityTag severity={first.severity} />{of.findings.length > 1 && <span class="finding__times"> {of.findings.length} times</span>}</h4>
      <ul class="finding__places">
        {of.findings.map((one, index) => (
          <li key={`${one.item ?? ""}-${one.start ?? index}`}>
            {one.wrong}
            {one.item && texts.has(one.item) && <span class="finding__line words">{texts.get(one.item)}</span>}
            {!sameFix && <span class="finding__fix"><strong>What to do:</strong> {one.fix}</span>}
          </li>
        ))}
      </ul>
      {sameFix && <p class="govuk-body"><strong>What to do:</strong> {first.fix}</p>}
      <p class="govuk-body-s finding__why"><strong>Why:</strong> {first.why} <span class="quiet">Source: {first.source}{first.confirmed ? "" : " (from general knowledge; not read in the source)"}, in force since {day(first.effective)}.</span></p>
      {section && <p class="govuk-body-s no-print"><a class="govuk-link" href={`${to("cases", live.id, "plan")}?section=${section}`}>Go to section {section}<span class="govuk-visually-hidden">: {title}</span></a></p>}
    </article>
  );
}
