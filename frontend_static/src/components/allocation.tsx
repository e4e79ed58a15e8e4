// Which group of similar cases the answers resemble, how well, and which answers weigh most; in words first.

import type { Shapes } from "../api.ts";
import { alterations, leaning, pulls, verdict, type Allocation, type Wording } from "../explain.ts";
import { useInstrument, useLabels } from "../instrument.ts";
import { FITS, GROUPS, LAWFUL_TEST, sentence } from "../words.ts";
import { Select } from "./fields.tsx";
import { LazyDetails } from "./parts.tsx";
import { Profile } from "./profile.tsx";
import { SuggestionCard, type Alter, type Suggestion } from "./suggestion.tsx";

export function isAllocation(value: Suggestion["value"]): value is Allocation {
  return value.kind === "allocation";
}

/** `words`: the pack's words for the group. */
export function AllocationCard({ suggestion, words }: { suggestion: Suggestion; words: string | null }) {
  const instrument = useInstrument();
  if (!isAllocation(suggestion.value)) return null;
  const made = suggestion.value;
  const chosen = suggestion.decided_value && isAllocation(suggestion.decided_value) ? suggestion.decided_value : made;
  const title = chosen.cluster === made.cluster ? verdict(made) : chosen.cluster ? `Group ${chosen.cluster}, chosen by a person` : "No group, chosen by a person";
  const wordings = new Map(instrument?.questions.map((one) => [one.question, one]));
  return (
    <SuggestionCard suggestion={suggestion} title={title} alter={another(made)} said>
      {words && chosen.cluster && <p class="govuk-body">{sentence(words)}</p>}
      {made.ask_no_plan && (
        <div class="question-box">
          <p class="govuk-body"><strong>A question for a person, not an answer:</strong> could what this child needs be met without a plan? All 20 answers are low. The model proposes nothing.</p>
          <p class="govuk-body-s">{LAWFUL_TEST}</p>
        </div>
      )}
      {!made.ask_no_plan && <p class="govuk-body">{leaning(made)}</p>}
      <Pulls made={made} />
      <Changes made={made} wordings={wordings} />
      <p class="govuk-body-s">{withoutFlmt(made)}</p>
      {made.profile.length > 0 && (
        <LazyDetails summary={`Compare this child with group ${made.nearest[0]?.cluster ?? ""}, question by question`}>
          {() => <Profile allocation={made} />}
        </LazyDetails>
      )}
      <p class="govuk-body-s">Nearest: {made.nearest.map((one) => `${one.cluster} (${one.distance.toFixed(1)} levels away)`).join(", ")}. Not calibrated: the groups rest on few earlier cases, so a fit is told as clear, close or none. It is a starting point for a person’s judgement, not a finding about this child.</p>
    </SuggestionCard>
  );
}

function another(made: Allocation): Alter {
  const near = made.nearest.map((one) => one.cluster);
  const choices = [
    { value: "", label: "Choose" }, { value: "none", label: "No group" },
    ...near.map((cluster) => ({ value: cluster, label: `Group ${cluster}, among the nearest` })),
    ...GROUPS.filter((cluster) => !near.includes(cluster)).map((cluster) => ({ value: cluster, label: `Group ${cluster}` })),
  ];
  return {
    from: { text: "" }, make: ({ text }) => ({ ...made, cluster: text === "none" ? null : (text ?? null) }),
    check: ({ text }): Record<string, string> => (text ? {} : { text: "Choose a group, or no group" }),
    fields: ({ typed, put, errors, id }) => <Select id={id("text")} label="Which group fits?" value={typed.text ?? ""} set={(value) => put("text", value)} error={errors.text} choices={choices} />,
  };
}

function Pulls({ made }: { made: Allocation }) {
  const label = useLabels();
  const [first, second] = made.nearest;
  if (!first || !second || made.ask_no_plan) return null;
  const sides = [
    { title: `Pulls towards ${first.cluster}`, pulls: pulls(made, "towards") },
    { title: `Pulls away from it, towards ${second.cluster}`, pulls: pulls(made, "away") },
  ];
  return (
    <div class="two two--plain">
      {sides.map((side) => (
        <div key={side.title}>
          <h4 class="label">{side.title}</h4>
          {side.pulls.length ? (
            <ul class="govuk-list govuk-list--bullet govuk-body-s">{side.pulls.map((one) => <li key={one.measure}>{label(one.measure)}, {one.words}</li>)}</ul>
          ) : <p class="govuk-body-s">Nothing that weighs.</p>}
        </div>
      ))}
    </div>
  );
}

function Changes({ made, wordings }: { made: Allocation; wordings: ReadonlyMap<string, Wording> }) {
  const label = useLabels();
  if (!made.changes.length) return made.cluster ? <p class="govuk-body-s">No single answer, changed alone, would alter it.</p> : null;
  return (
    <>
      <h4 class="label">Single answers that would alter it</h4>
      <ul class="govuk-list govuk-list--bullet govuk-body-s">
        {alterations(made, wordings).map(({ cluster, changes }) => (
          <li key={cluster ?? ""}>
            {cluster ? `Group ${cluster} would be nearest` : "No group would fit"} if{" "}
            {changes.map((one, index) => (
              <span key={`${one.question}${one.level}`}>
                {index ? ", or " : ""}{label(one.question)} were “{one.level}”{one.near && <strong> (one level from the answer: check it twice)</strong>}
              </span>
            ))}
          </li>
        ))}
      </ul>
    </>
  );
}

function withoutFlmt(made: Allocation): string {
  if (made.cluster === (made.without_flmt ?? null)) return "With or without FLMT, whose meaning is not confirmed, it is the same.";
  return `Without FLMT, whose meaning is not confirmed, it would be ${made.without_flmt ? `group ${made.without_flmt}` : "no group"}. Packages and outcomes follow that: a language never adds or takes away support.`;
}

export function fitTile(head: Shapes["CaseShown"]): string {
  if (!head.cluster) return head.fit === "none" ? "No group fits" : "Not worked out yet";
  return `${head.cluster}: ${FITS[head.fit ?? ""] ?? sentence(head.fit ?? "")}`;
}
