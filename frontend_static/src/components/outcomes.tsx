// Outcomes to consider. One of the library has blanks, and is no outcome until a person filled them in.

import type { Shapes } from "../api.ts";
import { preview, stillBlank, type Blanks } from "../outcome.ts";
import { day, isoOf } from "../words.ts";
import { DateInput, TextArea, TextInput } from "./fields.tsx";
import { Details, LazyDetails } from "./parts.tsx";
import { alterText, SuggestionCard, type Alter, type Fields, type Suggestion, type Typed } from "./suggestion.tsx";

type Outcome = Extract<Suggestion["value"], { kind: "outcome" }>;
type Library = Shapes["RecommendationShown"]["library"];

export function Outcomes({ shown }: { shown: Shapes["RecommendationShown"] }) {
  const open = shown.outcomes.filter((one) => one.status === "open");
  const decided = shown.outcomes.filter((one) => one.status !== "open");
  if (!shown.outcomes.length) return null;
  const cards = (some: readonly Suggestion[]) => some.map((one) => <OutcomeCard key={one.id} suggestion={one} library={shown.library} />);
  return (
    <section aria-labelledby="outcomes-title">
      <h2 class="govuk-heading-m" id="outcomes-title">Outcomes to consider</h2>
      {!shown.library_reviewed && <p class="govuk-body-s quiet">The sentences of the outcome library have not been reviewed by specialists yet.</p>}
      {cards(open)}
      {decided.length > 0 && <LazyDetails summary={`${decided.length} decided`}>{() => <>{cards(decided)}</>}</LazyDetails>}
    </section>
  );
}

function OutcomeCard({ suggestion, library }: { suggestion: Suggestion; library: Library }) {
  const value = suggestion.decided_value?.kind === "outcome" ? suggestion.decided_value : suggestion.value;
  if (value.kind !== "outcome") return null;
  const known = library.find((one) => one.outcome === value.outcome);
  const summary = known?.summary ?? value.text;
  const blanks = blanksOf(value);
  const own = value.text.trim() !== summary;
  const waits = suggestion.status !== "rejected" && known && !own ? stillBlank(blanks) : "";
  return (
    <SuggestionCard
      suggestion={suggestion} title={summary}
      alter={known ? fillIn(value, known) : alterText(value.text, "What should the outcome say?", (text) => ({ ...value, text }))}
    >
      {own ? <p class="govuk-body words">{value.text}</p> : known && <p class="govuk-body words">{preview(known.template, blanks)}</p>}
      {waits && <p class="govuk-body-s">Still to be filled in: {waits}.</p>}
    </SuggestionCard>
  );
}

function blanksOf(value: Outcome): Blanks {
  return { baseline: value.baseline, target: value.target, measure: value.measure, date: value.by ? day(value.by) : "" };
}

const ASKED: { name: "baseline" | "target" | "measure"; label: string; hint: string }[] = [
  { name: "baseline", label: "Where is the child now?", hint: "For example: says one word at a time" },
  { name: "target", label: "What will the child do?", hint: "For example: puts two words together" },
  { name: "measure", label: "How will you know?", hint: "For example: " },
];

/** It can be accepted half filled: the plan then says what is still to be made specific, and is not final before. */
function fillIn(value: Outcome, known: Library[number]): Alter {
  const words = value.text.trim() === known.summary ? "" : value.text;
  return {
    mustFill: true,
    from: { text: words, baseline: value.baseline, target: value.target, measure: value.measure, by: value.by ?? "" },
    make: (typed) => ({
      ...value, text: typed.text?.trim() || known.summary, baseline: typed.baseline ?? "", target: typed.target ?? "", measure: typed.measure ?? "", by: isoOf(typed.by ?? ""),
    }),
    check: (typed): Record<string, string> => {
      if (filled(typed.by) && !isoOf(typed.by ?? "")) return { by: "Enter the day by when, like 27 7 2027, or leave it empty" };
      if (!["text", "baseline", "target", "measure", "by"].some((name) => filled(typed[name]))) return { baseline: "Fill in what you know, or say it in your own words" };
      return {};
    },
    fields: (form) => <FillIn form={form} known={known} />,
  };
}

function filled(typed: string | undefined): boolean {
  return (typed ?? "").replace(/-/g, "").trim() !== "";
}

function FillIn({ form: { typed, put, errors, id }, known }: { form: Fields; known: Library[number] }) {
  const blanks = typedBlanks(typed);
  return (
    <>
      <p class="govuk-body words">{typed.text?.trim() || preview(known.template, blanks)}</p>
      {ASKED.map(({ name, label, hint }) => (
        <TextInput
          key={name} id={id(name)} label={label} hint={name === "measure" ? `${hint}${known.measures.join("; or ")}` : hint} value={typed[name] ?? ""}
          set={(words) => put(name, words)} error={errors[name]}
        />
      ))}
      <DateInput id={id("by")} label="By when?" value={typed.by ?? ""} set={(by) => put("by", by)} error={errors.by} />
      <Details summary="Say it in your own words instead" open={Boolean(typed.text)}>
        <TextArea id={id("text")} label="The outcome in your own words" rows={3} value={typed.text ?? ""} set={(text) => put("text", text)} error={errors.text} />
      </Details>
    </>
  );
}

function typedBlanks(typed: Typed): Blanks {
  const by = isoOf(typed.by ?? "");
  return { baseline: typed.baseline ?? "", target: typed.target ?? "", measure: typed.measure ?? "", date: by ? day(by) : "" };
}
