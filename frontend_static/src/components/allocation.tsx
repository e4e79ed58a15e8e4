// Which group of similar cases the answers resemble, how well, and which answers weigh most; in words first.

import type { Shapes } from "../api.ts";
import { FITS, sentence } from "../words.ts";
import { Select } from "./fields.tsx";
import { Details } from "./parts.tsx";
import { SuggestionCard, type Suggestion } from "./suggestion.tsx";

type Allocation = Extract<Suggestion["value"], { kind: "allocation" }>;

export function isAllocation(value: Suggestion["value"]): value is Allocation {
  return value.kind === "allocation";
}

/** How far one answer pulled, against the one that pulled most. */
export function pull(weight: number, most: number): string {
  const share = most > 0 ? Math.abs(weight) / most : 0;
  const how = share > 0.66 ? "strongly" : share > 0.33 ? "clearly" : "a little";
  return weight >= 0 ? `speaks ${how} for it` : `speaks ${how} against it`;
}

export function AllocationCard({ suggestion, label }: { suggestion: Suggestion; label: (question: string) => string }) {
  if (!isAllocation(suggestion.value)) return null;
  const value = suggestion.decided_value && isAllocation(suggestion.decided_value) ? suggestion.decided_value : suggestion.value;
  const title = value.cluster ? `Group ${value.cluster}: ${FITS[value.fit] ?? value.fit}` : "No group fits";
  const make = (cluster: string): Allocation => ({ ...value, cluster: cluster === "none" ? null : cluster });
  const choices = [
    { value: "", label: "Choose" }, ...value.nearest.map((near) => ({ value: near.cluster, label: `Group ${near.cluster}` })), { value: "none", label: "No group" },
  ];
  return (
    <SuggestionCard
      suggestion={suggestion} title={title}
      alter={{
        from: "", label: "Which group fits?", make,
        input: (typed, set, error) => (
          <Select id={`change-${suggestion.id}`} label="Which group fits?" value={typed} set={set} error={error} choices={choices} />
        ),
      }}
    >
      {value.ask_no_plan && (
        <p class="question-box">
          A question, not an answer: could what this child needs be met without a plan? The answers so far are low throughout.
        </p>
      )}
      {value.answered < 20 && <p class="govuk-body-s">Rests on {value.answered} of 20 answers.</p>}
      <Weights value={value} label={label} />
      <Details summary="How near the groups are">
        <table class="govuk-table govuk-table--small-text-until-tablet">
          <caption class="govuk-visually-hidden">The nearest groups</caption>
          <thead><tr><th scope="col" class="govuk-table__header">Group</th><th scope="col" class="govuk-table__header">Probability, not calibrated</th><th scope="col" class="govuk-table__header">Distance</th></tr></thead>
          <tbody>
            {value.nearest.map((near) => (
              <tr key={near.cluster}>
                <th scope="row" class="govuk-table__header">{near.cluster}</th>
                <td class="govuk-table__cell">{Math.round(near.probability * 100)}%</td>
                <td class="govuk-table__cell">{near.distance.toFixed(2)}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <p class="govuk-body-s">The groups come from 95 earlier cases. They are a starting point for a person’s judgement, not a finding about this child.</p>
      </Details>
    </SuggestionCard>
  );
}

function Weights({ value, label }: { value: Allocation; label: (question: string) => string }) {
  const most = Math.max(0, ...value.weights.map((one) => Math.abs(one.weight)));
  const heavy = value.weights.filter((one) => Math.abs(one.weight) > 0).slice(0, 5);
  if (!heavy.length) return null;
  return (
    <>
      <p class="govuk-body-s label">What weighs most between the two nearest groups:</p>
      <ul class="govuk-list govuk-list--bullet govuk-body-s">
        {heavy.map((one) => <li key={one.measure}>{label(one.measure)} {pull(one.weight, most)}</li>)}
      </ul>
    </>
  );
}

export function fitTile(head: Shapes["CaseShown"]): string {
  if (!head.cluster) return head.fit === "none" ? "No group fits" : "Not worked out yet";
  return `${head.cluster}: ${FITS[head.fit ?? ""] ?? sentence(head.fit ?? "")}`;
}
