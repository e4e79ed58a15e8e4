// Outcomes to consider. One of the library has blanks, and is no outcome until a person filled them in.

import { shareWords } from "../explain.ts";
import { day, isoOf } from "../words.ts";
import { DateInput, TextArea, TextInput } from "./fields.tsx";
import { LazyDetails } from "./parts.tsx";
import { alterText, SuggestionCard, type Alter, type Suggestion } from "./suggestion.tsx";

type Outcome = Extract<Suggestion["value"], { kind: "outcome" }>;

export function Outcomes({ all }: { all: readonly Suggestion[] }) {
  const open = all.filter((one) => one.status === "open");
  const decided = all.filter((one) => one.status !== "open");
  if (!all.length) return null;
  const cards = (some: readonly Suggestion[]) => some.map((one) => <OutcomeCard key={one.id} suggestion={one} />);
  return (
    <section aria-labelledby="outcomes-title">
      <h2 class="govuk-heading-m" id="outcomes-title">Outcomes to consider</h2>
      {cards(open)}
      {decided.length > 0 && <LazyDetails summary={`${decided.length} decided`}>{() => <>{cards(decided)}</>}</LazyDetails>}
    </section>
  );
}

function OutcomeCard({ suggestion }: { suggestion: Suggestion }) {
  const value = suggestion.decided_value?.kind === "outcome" ? suggestion.decided_value : suggestion.value;
  if (value.kind !== "outcome") return null;
  const rows: [string, string][] = [
    ["Now", value.baseline], ["Target", value.target], ["How it is measured", value.measure], ["By", value.by ? day(value.by) : ""],
  ];
  const filled = rows.filter(([, words]) => words);
  return (
    <SuggestionCard suggestion={suggestion} title={value.outcome ? `Outcome: ${value.text.slice(0, 60)}${value.text.length > 60 ? "…" : ""}` : "Outcome"} alter={value.outcome ? fillIn(value) : alterText(value.text, "What should the outcome say?", (text) => ({ ...value, text }))}>
      <p class="govuk-body words">{value.text}</p>
      {filled.length > 0 && <dl class="fine">{filled.flatMap(([name, words]) => [<dt key={name}>{name}</dt>, <dd key={`${name}-words`}>{words}</dd>])}</dl>}
      {value.share && <p class="govuk-body-s quiet">Chosen for {shareWords(value.share)}.</p>}
    </SuggestionCard>
  );
}

const BLANKS: { name: "baseline" | "target" | "measure"; label: string; hint: string; missing: string }[] = [
  { name: "baseline", label: "Where is the child now?", hint: "The baseline, for example: reads 12 common words", missing: "Say where the child is now" },
  { name: "target", label: "What will the child do?", hint: "The target, for example: reads 60 common words without help", missing: "Say what the child will do" },
  { name: "measure", label: "How will you know?", hint: "For example: checked by the class teacher each half term", missing: "Say how it will be measured" },
];

function fillIn(value: Outcome): Alter {
  return {
    mustFill: true,
    from: { text: value.text, baseline: value.baseline, target: value.target, measure: value.measure, by: value.by ?? "" },
    make: (typed) => ({ ...value, text: typed.text ?? "", baseline: typed.baseline ?? "", target: typed.target ?? "", measure: typed.measure ?? "", by: isoOf(typed.by ?? "") }),
    check: (typed) => ({
      ...(typed.text?.trim() ? {} : { text: "Say what the outcome is" }),
      ...Object.fromEntries(BLANKS.filter(({ name }) => !typed[name]?.trim()).map(({ name, missing }) => [name, missing])),
      ...(isoOf(typed.by ?? "") ? {} : { by: "Enter the day by when, like 27 7 2027" }),
    }),
    fields: ({ typed, put, errors, id }) => (
      <>
        <TextArea id={id("text")} label="Outcome" hint="A benefit or difference made to the child, in words for this child" rows={3} value={typed.text ?? ""} set={(text) => put("text", text)} error={errors.text} />
        {BLANKS.map(({ name, label, hint }) => (
          <TextInput key={name} id={id(name)} label={label} hint={hint} value={typed[name] ?? ""} set={(words) => put(name, words)} error={errors[name]} />
        ))}
        <DateInput id={id("by")} label="By when?" value={typed.by ?? ""} set={(by) => put("by", by)} error={errors.by} />
      </>
    ),
  };
}
