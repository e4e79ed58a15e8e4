// Similar cases: how this child compares with the group, and which cases of the authority are most like this one.

import { useMay, useView } from "../app.ts";
import type { Shapes } from "../api.ts";
import { isAllocation } from "../components/allocation.tsx";
import { typeName } from "../components/need_types.tsx";
import { Loading, Nothing, PageTitle, Trouble } from "../components/parts.tsx";
import { Profile } from "../components/profile.tsx";
import { verdict } from "../explain.ts";
import { useLabels, useNeedTypes } from "../instrument.ts";
import { to } from "../router.ts";
import { count, sentence } from "../words.ts";

export function SimilarPage() {
  const may = useMay();
  const { view: head } = useView("head");
  const { view: assessment, problem } = useView("assessment");
  if (problem) return <Nothing problem={problem} />;
  if (!head || !assessment) return <Loading what="similar cases" />;
  const value = assessment.allocation?.value;
  const made = value && isAllocation(value) ? value : null;
  return (
    <>
      <PageTitle name="Similar cases" caption={head.name ?? head.reference}>Similar cases</PageTitle>
      {may("similar.read") && <Cases />}
      <section aria-labelledby="group-title">
        <h2 class="govuk-heading-m" id="group-title">Compared with a group</h2>
        {made?.profile.length ? (
          <>
            <p class="govuk-body">{verdict(made)}. <a class="govuk-link" href={to("cases", head.case)}>Why, and what would alter it</a></p>
            <Profile allocation={made} />
          </>
        ) : <p class="govuk-body">There is nothing to compare yet. Answer the questions of the <a class="govuk-link" href={to("cases", head.case, "assessment")}>pupil assessment</a>, and the nearest group’s profile appears here.</p>}
      </section>
    </>
  );
}

function Cases() {
  const { view, problem } = useView("similar");
  if (problem) return <Trouble problem={problem} />;
  if (!view) return <Loading what="similar cases" />;
  return (
    <section aria-labelledby="alike-title">
      <h2 class="govuk-heading-m" id="alike-title">Cases most like this one</h2>
      {view.cases.length ? (
        <>
          <p class="govuk-body-s">Of {count(view.looked_at, "case")} of this authority with agreed answers, the nearest first. They are real cases; what was done for them is a pointer, and no reason by itself.</p>
          <Table cases={view.cases} />
        </>
      ) : (
        <p class="govuk-body">{view.looked_at
          ? `None of the ${count(view.looked_at, "case")} looked at is near enough to compare. More agreed answers here will help.`
          : "There is no other case with agreed answers to compare with yet. This fills as assessments are agreed."}</p>
      )}
    </section>
  );
}

function Table({ cases }: { cases: readonly Shapes["SimilarCase"][] }) {
  const label = useLabels();
  const types = useNeedTypes();
  return (
    <table class="govuk-table cases">
      <caption class="govuk-visually-hidden">Similar cases, the nearest first</caption>
      <thead>
        <tr>
          {["Case", "Alike", "Most different on", "Group", "Packages"].map((name) => <th scope="col" class="govuk-table__header" key={name}>{name}</th>)}
        </tr>
      </thead>
      <tbody>
        {cases.map((one) => (
          <tr class="govuk-table__row" key={one.case}>
            <th scope="row" class="govuk-table__header">
              <a class="govuk-link" href={to("cases", one.case)}>{one.reference}</a>
              <span class="cases__under">{one.age_band}{one.primary_need ? `, ${typeName(one.primary_need, types)}` : ""}, {one.stage}</span>
            </th>
            <td class="govuk-table__cell" data-label="Alike">{one.same} of {one.compared} answers the same; {one.distance.toFixed(1)} levels away</td>
            <td class="govuk-table__cell" data-label="Most different on">{one.furthest_on.length ? sentence(one.furthest_on.map(label).join(", ")) : "Nothing"}</td>
            <td class="govuk-table__cell" data-label="Group">{one.group ?? "None"}</td>
            <td class="govuk-table__cell" data-label="Packages">{one.packages.length ? one.packages.join(", ") : "None decided"}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
