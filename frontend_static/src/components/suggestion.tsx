// A machine's suggestion with its evidence, and a named person's decision on it.

import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { useChange, useLive, useMay } from "../app.ts";
import type { Shapes } from "../api.ts";
import { TextArea } from "./fields.tsx";
import { Button, ErrorSummary, FormBox, useForm, type Errors } from "./form.tsx";
import { Details, Quote, Tag, type Colour } from "./parts.tsx";
import { count, sentence } from "../words.ts";

export type Suggestion = Shapes["SuggestionShown"];
export type Value = Suggestion["value"];

const STATUS: Record<Suggestion["status"], { words: string; colour: Colour }> = {
  open: { words: "Suggestion", colour: "yellow" },
  accepted: { words: "Accepted", colour: "green" },
  altered: { words: "Accepted with changes", colour: "green" },
  rejected: { words: "Rejected", colour: "grey" },
};

export function StatusTag({ suggestion }: { suggestion: Suggestion }) {
  const status = STATUS[suggestion.status];
  return <Tag colour={status.colour}>{status.words}</Tag>;
}

type Typed = { text: string; reason: string };
type Props = {
  suggestion: Suggestion;
  title: string;
  children: ComponentChildren;
  /** How the value can be altered: the words to begin from and what they make; without it there is accept or reject only. */
  alter?: { from: string; label: string; make: (text: string) => Value; input?: (typed: string, set: (value: string) => void, error?: string) => ComponentChildren };
};

export function SuggestionCard({ suggestion, title, children, alter }: Props) {
  const may = useMay();
  const [doing, setDoing] = useState<"" | "altered" | "rejected">("");
  const decided = suggestion.status !== "open";
  const [again, setAgain] = useState(false);
  return (
    <article class={`card${decided ? " card--settled" : ""}`}>
      <div class="card__head">
        <h3 class="govuk-heading-s">{title}</h3>
        <StatusTag suggestion={suggestion} />
      </div>
      {children}
      {decided && (
        <p class="govuk-body-s">
          {sentence(suggestion.status)} by {suggestion.decided_by}{suggestion.decided_reason ? `: ${suggestion.decided_reason}` : ""}
        </p>
      )}
      {suggestion.reason && <p class="govuk-body-s words"><span class="label">Why: </span>{suggestion.reason}</p>}
      {suggestion.evidence.length > 0 && (
        <Details summary={count(suggestion.evidence.length, "sentence behind this", "sentences behind this")}>
          {suggestion.evidence.map((one) => <Quote key={`${one.digest}:${one.page}:${one.start}`} sentence={one} />)}
        </Details>
      )}
      {may("suggestion.decide") && (!decided || again) && (
        doing ? <Answer suggestion={suggestion} how={doing} alter={alter} done={() => { setDoing(""); setAgain(false); }} title={title} />
          : <Choices suggestion={suggestion} title={title} choose={setDoing} alterable={Boolean(alter)} done={() => setAgain(false)} />
      )}
      {may("suggestion.decide") && decided && !again && (
        <Button small kind="secondary" press={() => setAgain(true)} label={`Decide again on ${title}`}>Decide again</Button>
      )}
      <p class="card__model">{suggestion.model.name} {suggestion.model.version}</p>
    </article>
  );
}

type ChoicesProps = { suggestion: Suggestion; title: string; choose: (how: "altered" | "rejected") => void; alterable: boolean; done: () => void };

function Choices({ suggestion, title, choose, alterable, done }: ChoicesProps) {
  const form = useDecision(suggestion, "accepted", undefined);
  const accept = async () => (await form.submit()) && done();
  return (
    <>
      <ErrorSummary errors={{}} problem={form.problem} fields={{}} />
      <div class="buttons">
        <Button small busy={form.busy} press={accept} label={`Accept ${title}`}>{form.busy ? "Saving…" : "Accept"}</Button>
        {alterable && <Button small kind="secondary" press={() => choose("altered")} label={`Change ${title}`}>Change</Button>}
        <Button small kind="secondary" press={() => choose("rejected")} label={`Reject ${title}`}>Reject</Button>
      </div>
    </>
  );
}

function Answer({ suggestion, how, alter, done, title }: { suggestion: Suggestion; how: "altered" | "rejected"; alter: Props["alter"]; done: () => void; title: string }) {
  const form = useDecision(suggestion, how, alter);
  const ids = { value: `change-${suggestion.id}`, reason: `reason-${suggestion.id}` };
  const submit = async () => (await form.submit()) && done();
  const set = (text: string) => form.put("text", text);
  return (
    <FormBox submit={submit}>
      <ErrorSummary errors={form.errors} problem={form.problem} fields={ids} />
      {how === "altered" && alter && (
        alter.input ? alter.input(form.values.text, set, form.errors.value)
          : <TextArea id={ids.value} label={alter.label} rows={4} value={form.values.text} set={set} error={form.errors.value} />
      )}
      <TextArea
        id={ids.reason} label={how === "rejected" ? "Why do you reject it?" : "Why? (you can leave this empty)"} rows={2}
        value={form.values.reason} set={(reason) => form.put("reason", reason)} error={form.errors.reason}
      />
      <div class="buttons">
        <Button small submit busy={form.busy}>{how === "rejected" ? "Reject" : "Save the change"}</Button>
        <Button small kind="secondary" press={() => { form.reset(); done(); }} label={`Cancel deciding on ${title}`}>Cancel</Button>
      </div>
    </FormBox>
  );
}

function useDecision(suggestion: Suggestion, decision: "accepted" | "altered" | "rejected", alter: Props["alter"]) {
  const live = useLive();
  const change = useChange();
  return useForm<Typed>({
    part: `${live.id}:suggestion:${suggestion.id}:${decision}`,
    initial: { text: alter?.from ?? "", reason: "" },
    check: (typed): Errors => {
      if (decision === "rejected" && !typed.reason.trim()) return { reason: "Say why you reject it, so that others can follow" };
      if (decision === "altered" && !typed.text.trim()) return { value: "Say what should stand in its place" };
      return {};
    },
    send: (typed, key) =>
      change("POST", "suggestion-decisions", {
        suggestion: suggestion.id, decision, value: decision === "altered" && alter ? alter.make(typed.text) : null,
        reason: typed.reason, revision: suggestion.revision,
      }, key),
  });
}
