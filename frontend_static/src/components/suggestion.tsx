// A machine's suggestion with its evidence, and a named person's decision on it.

import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { useChange, useLive, useMay } from "../app.ts";
import type { Shapes } from "../api.ts";
import { to } from "../router.ts";
import { count, sentence } from "../words.ts";
import { TextArea } from "./fields.tsx";
import { Button, ErrorSummary, FormBox, useForm, type Errors } from "./form.tsx";
import { Details, Quote, Tag, type Colour } from "./parts.tsx";

export type Suggestion = Shapes["SuggestionShown"];
export type Value = Suggestion["value"];
export type Status = Shapes["RecommendedShown"]["status"];

const STATUS: Record<Status, { words: string; colour: Colour }> = {
  open: { words: "Suggestion", colour: "yellow" },
  accepted: { words: "Accepted", colour: "green" },
  altered: { words: "Accepted with changes", colour: "green" },
  rejected: { words: "Rejected", colour: "grey" },
  chosen: { words: "Put in by a person", colour: "green" },
  "taken out": { words: "Taken out", colour: "grey" },
};

export function StatusTag({ status }: { status: Status }) {
  return <Tag colour={STATUS[status].colour}>{STATUS[status].words}</Tag>;
}

export type Typed = Record<string, string>;
export type Fields = { typed: Typed; put: (name: string, value: string) => void; errors: Errors; id: (name: string) => string };

/** How a suggestion can be altered: the words to begin from, the fields for them, and what they make. */
export type Alter = {
  from: Typed;
  make: (typed: Typed) => Value;
  fields: (form: Fields) => ComponentChildren;
  check: (typed: Typed) => Errors;
  /** It is nothing yet until somebody fills it in, so that is asked first. */
  mustFill?: boolean;
};

/** One box of words is all that can be altered. */
export function alterText(text: string, label: string, make: (text: string) => Value): Alter {
  return {
    from: { text }, make: (typed) => make(typed.text ?? ""),
    check: (typed): Errors => (typed.text?.trim() ? {} : { text: "Say what should stand in its place" }),
    fields: ({ typed, put, errors, id }) => <TextArea id={id("text")} label={label} rows={4} value={typed.text ?? ""} set={(value) => put("text", value)} error={errors.text} />,
  };
}

type CardProps = { suggestion: Suggestion; title: string; children: ComponentChildren; alter?: Alter | undefined; said?: boolean };

/** `said`: its reason is told by what stands in the card already. */
export function SuggestionCard({ suggestion, title, children, alter, said }: CardProps) {
  const may = useMay();
  return (
    <article class={`card${suggestion.status === "open" ? "" : " card--settled"}`}>
      <div class="card__head">
        <h3 class="govuk-heading-s">{title}</h3>
        <StatusTag status={suggestion.status} />
      </div>
      {children}
      <DecidedBy suggestion={suggestion} />
      {suggestion.reason && !said && <p class="govuk-body-s words"><span class="label">Why: </span>{suggestion.reason}</p>}
      {suggestion.reason && said && <Details summary="The same in one paragraph"><p class="govuk-body-s words">{suggestion.reason}</p></Details>}
      <Behind suggestion={suggestion} />
      <Decide suggestion={suggestion} title={title} alter={alter} />
      <p class="card__model">
        {suggestion.model.name} {suggestion.model.version}
        {suggestion.value.kind === "allocation" && may("model.read") && <>. <a class="govuk-link" href={suggestion.model.digest ? to("model", suggestion.model.digest) : to("model")}>What this model rests on</a></>}
      </p>
    </article>
  );
}

export function DecidedBy({ suggestion }: { suggestion: Suggestion }) {
  if (suggestion.status === "open") return null;
  return <p class="govuk-body-s">{sentence(suggestion.status)} by {suggestion.decided_by}{suggestion.decided_reason ? `: ${suggestion.decided_reason}` : ""}</p>;
}

export function Behind({ suggestion }: { suggestion: Suggestion }) {
  if (!suggestion.evidence.length) return null;
  return (
    <Details summary={count(suggestion.evidence.length, "sentence behind this", "sentences behind this")}>
      {suggestion.evidence.map((one) => <Quote key={`${one.digest}:${one.page}:${one.start}`} sentence={one} />)}
    </Details>
  );
}

/** Accept, change, reject; decided on already, decide again. */
export function Decide({ suggestion, title, alter }: { suggestion: Suggestion; title: string; alter?: Alter | undefined }) {
  const may = useMay();
  const [doing, setDoing] = useState<"" | "altered" | "rejected">("");
  const [again, setAgain] = useState(false);
  const decided = suggestion.status !== "open";
  const done = () => {
    setDoing("");
    setAgain(false);
  };
  if (!may("suggestion.decide")) return null;
  if (decided && !again) return <Button small kind="secondary" press={() => setAgain(true)} label={`Decide again on ${title}`}>Decide again</Button>;
  if (doing) return <Answer suggestion={suggestion} how={doing} alter={alter} done={done} title={title} />;
  return <Choices suggestion={suggestion} title={title} choose={setDoing} alter={alter} done={done} />;
}

type ChoicesProps = { suggestion: Suggestion; title: string; choose: (how: "altered" | "rejected") => void; alter: Alter | undefined; done: () => void };

function Choices({ suggestion, title, choose, alter, done }: ChoicesProps) {
  const form = useDecision(suggestion, "accepted", undefined);
  const accept = async () => (await form.submit()) && done();
  return (
    <>
      <ErrorSummary errors={{}} problem={form.problem} fields={{}} />
      <div class="buttons">
        {alter?.mustFill
          ? <Button small press={() => choose("altered")} label={`Fill in and accept ${title}`}>Fill in and accept</Button>
          : <Button small busy={form.busy} press={accept} label={`Accept ${title}`}>{form.busy ? "Saving…" : "Accept"}</Button>}
        {alter && !alter.mustFill && <Button small kind="secondary" press={() => choose("altered")} label={`Change ${title}`}>Change</Button>}
        <Button small kind="secondary" press={() => choose("rejected")} label={`Reject ${title}`}>Reject</Button>
      </div>
    </>
  );
}

function Answer({ suggestion, how, alter, done, title }: { suggestion: Suggestion; how: "altered" | "rejected"; alter: Alter | undefined; done: () => void; title: string }) {
  const form = useDecision(suggestion, how, alter);
  const id = (name: string) => `decide-${suggestion.id}-${name}`.replace(/[^A-Za-z0-9-]/g, "-");
  const submit = async () => (await form.submit()) && done();
  // The API names what is inside the value; here it is a field like any other.
  const errors = Object.fromEntries(Object.entries(form.errors).map(([name, said]) => [name === "value" ? "text" : name.replace(/^value\./, ""), said]));
  const names = ["reason", ...Object.keys(alter?.from ?? {})];
  return (
    <FormBox submit={submit}>
      <ErrorSummary errors={errors} problem={form.problem} fields={Object.fromEntries(names.map((name) => [name, id(name)]))} />
      {how === "altered" && alter?.fields({ typed: form.values, put: form.put, errors, id })}
      <TextArea
        id={id("reason")} label={how === "rejected" ? "Why do you reject it?" : "Why? (you can leave this empty)"} rows={2}
        value={form.values.reason ?? ""} set={(reason) => form.put("reason", reason)} error={errors.reason}
      />
      <div class="buttons">
        <Button small submit busy={form.busy}>{how === "rejected" ? "Reject" : alter?.mustFill ? "Accept it so" : "Save the change"}</Button>
        <Button small kind="secondary" press={() => { form.reset(); done(); }} label={`Cancel deciding on ${title}`}>Cancel</Button>
      </div>
    </FormBox>
  );
}

function useDecision(suggestion: Suggestion, decision: "accepted" | "altered" | "rejected", alter: Alter | undefined) {
  const live = useLive();
  const change = useChange();
  return useForm<Typed>({
    part: `${live.id}:suggestion:${suggestion.id}:${decision}`,
    initial: { ...alter?.from, reason: "" },
    check: (typed): Errors => {
      if (decision === "rejected" && !typed.reason?.trim()) return { reason: "Say why you reject it, so that others can follow" };
      return decision === "altered" ? (alter?.check(typed) ?? {}) : {};
    },
    send: (typed, key) =>
      change("POST", "suggestion-decisions", {
        suggestion: suggestion.id, decision, value: decision === "altered" && alter ? alter.make(typed) : null,
        reason: typed.reason ?? "", revision: suggestion.revision,
      }, key),
  });
}
