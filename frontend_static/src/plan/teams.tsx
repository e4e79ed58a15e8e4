// Plan quality: how the authority's plans are graded, by team. Counts and grades only, nothing of any child.

import type { Shapes } from "../api.ts";
import { Button } from "../components/form.tsx";
import { Loading, Nothing, PageTitle } from "../components/parts.tsx";
import { useResource } from "../resource.ts";
import { count, today } from "../words.ts";
import { csv, save } from "./csv.ts";
import { GRADES, points } from "./findings.ts";

type Shown = Shapes["TeamsQualityShown"];
type Team = Shown["teams"][number];

export function TeamsQualityPage() {
  const { held, problem, again } = useResource<Shown>("/api/quality");
  if (problem) return <Nothing problem={problem} again={again} />;
  if (!held) return <Loading what="the quality of plans" />;
  return (
    <>
      <PageTitle name="Plan quality">Plan quality by team</PageTitle>
      <p class="govuk-body reading">What a machine can check of each plan: the newest version that was issued, or the plan as it is worked on. Rules that your authority set for itself are left out, so that grades compare. A plan counts for the team of the co-ordinator who last worked on its case; where the directory has no team, it stands under that co-ordinator’s name.</p>
      {!held.complete && <p class="govuk-inset-text">There are more plans than one table counts. These are {held.plans} of them.</p>}
      {held.rules.length > 1 && <p class="govuk-inset-text">These grades were made with {held.rules.length} versions of the rules ({held.rules.join(", ")}), so they do not wholly compare. A plan is graded anew when its case changes.</p>}
      {held.teams.length
        ? (
          <>
            <TeamTable teams={held.teams} />
            <Button kind="secondary" press={() => save(`plan-quality-${today()}.csv`, csv(rowsOf(held)))}>Download as a table (CSV)</Button>
          </>
        )
        : <p class="govuk-body">No case has a plan with an accepted line yet.</p>}
    </>
  );
}

function TeamTable({ teams }: { teams: readonly Team[] }) {
  return (
    <table class="govuk-table summary teams">
      <caption class="govuk-table__caption govuk-table__caption--m">{count(teams.length, "team or co-ordinator", "teams and co-ordinators")}</caption>
      <thead class="govuk-table__head"><tr class="govuk-table__row">{["Team", "Plans", "Median grade", "Grades", "Most frequent findings"].map((name) => <th key={name} scope="col" class="govuk-table__header">{name}</th>)}</tr></thead>
      <tbody class="govuk-table__body">
        {teams.map((team) => (
          <tr class="govuk-table__row" key={team.team}>
            <th scope="row" class="govuk-table__header">{team.team}</th>
            <td class="govuk-table__cell" data-label="Plans">{team.plans}, {team.issued} issued</td>
            <td class="govuk-table__cell" data-label="Median grade"><strong>{GRADES[team.median_grade]}</strong>, {points(team.median_points)} points</td>
            <td class="govuk-table__cell" data-label="Grades"><ul class="teams__list">{gradesOf(team).map(([grade, plans]) => <li key={grade}>{grade}: {plans}</li>)}</ul></td>
            <td class="govuk-table__cell" data-label="Most frequent findings"><ul class="teams__list">{team.most_frequent.map((one) => <li key={one.rule}>Not met: {one.title.charAt(0).toLowerCase() + one.title.slice(1)} ({one.plans} of {team.plans})</li>)}</ul></td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function gradesOf(team: Team): [string, number][] {
  return Object.entries(GRADES).flatMap(([grade, name]): [string, number][] => (team.grades[grade] ? [[name, team.grades[grade]]] : []));
}

function rowsOf({ teams }: Shown): (string | number)[][] {
  const head = ["Team", "Plans", "Issued", "Median grade", "Median points", ...Object.values(GRADES), "Most frequent findings (plans)"];
  return [head, ...teams.map((team) => [
    team.team, team.plans, team.issued, GRADES[team.median_grade], team.median_points, ...Object.keys(GRADES).map((grade) => team.grades[grade] ?? 0),
    team.most_frequent.map((one) => `${one.title} (${one.plans})`).join("; "),
  ])];
}
