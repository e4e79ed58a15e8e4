// One thing to decide on: what is suggested and how sure, the evidence for it and against it, and the decision.

import { useEffect, useRef, useState } from "preact/hooks";
import { useLive } from "../app.ts";
import { sureWords } from "../queue.ts";
import { placeOf, type Contradiction, type Evidence, type LeftOut } from "../reading.ts";
import { to } from "../router.ts";
import { mayTake, nameOf, PRIMARY, type Said, type Subject } from "../subjects.ts";
import { count, moment, sentence } from "../words.ts";
import { Pips } from "./bars.tsx";
import { Radios } from "./fields.tsx";
import { Button, FormBox } from "./form.tsx";
import { LazyDetails } from "./parts.tsx";
import { Cited } from "./source.tsx";
import { StatusTag } from "./suggestion.tsx";

export type Decision = "accepted" | "altered" | "rejected";

type Props = {
  id: string; subject: Subject; open: boolean; changing: boolean; decides: boolean; busy: boolean; keys: boolean;
  toggle: () => void; change: (on: boolean) => void; decide: (decision: Decision, instead: string | null) => void;
};

export function ScoreRow({ id, subject, open, changing, decides, busy, keys, toggle, change, decide }: Props) {
  const { suggested, before } = subject;
  const status = suggested ? suggested.decided?.decision ?? "open" : null;
  return (
    <li class={`score${open ? " score--shown" : ""}${status ? ` score--${status}` : ""}`}>
      <h3 class="score__title">
        <button type="button" id={id} class="score__button" aria-expanded={open} aria-controls={`${id}-body`} onClick={toggle}>
          <span class="score__label">{subject.label}</span>
          <span class="score__level">{suggested ? nameOf(subject, suggested.instead ?? suggested.value) : <span class="quiet">Nothing suggested</span>}</span>
        </button>
        {status && <StatusTag status={status} />}
      </h3>
      <div class="score__body" id={`${id}-body`} hidden={!open}>
        {suggested ? <Suggestion subject={subject} said={suggested} /> : <Silent subject={subject} />}
        {suggested?.decided && <p class="govuk-body-s">{decidedWords(subject, suggested)} You can decide again.</p>}
        {before && <p class="govuk-body-s">Before: {nameOf(subject, before.value)} was suggested. {decidedWords(subject, before)} The documents say otherwise since.</p>}
        <Answered subject={subject} />
        {suggested && decides && (changing
          ? <ChangeForm id={id} subject={subject} busy={busy} cancel={() => change(false)} save={(instead) => decide("altered", instead)} />
          : <Choices subject={subject} said={suggested} busy={busy} keys={keys} change={change} decide={decide} />)}
        {suggested && <Contradictions all={suggested.contradictions} />}
        {suggested && <Sentences title="Evidence for it" all={suggested.evidence} />}
        {suggested && <Sentences title="Evidence against it" all={suggested.against} />}
        <LeftAside all={subject.leftOut} />
      </div>
    </li>
  );
}

function Silent({ subject }: { subject: Subject }) {
  return <p class="govuk-body-s">The documents do not say, and silence is no answer. <AnswerLink subject={subject}>Answer it yourself</AnswerLink></p>;
}

function AnswerLink({ subject, children }: { subject: Subject; children: string }) {
  const live = useLive();
  const question = subject.key === PRIMARY ? "" : `?question=${subject.key}`;
  return <a class="govuk-link" href={`${to("cases", live.id, "assessment")}${question}`}>{children}<span class="govuk-visually-hidden">: {subject.label}</span></a>;
}

function Suggestion({ subject, said }: { subject: Subject; said: Said }) {
  const option = subject.options.find((one) => one.value === said.value);
  return (
    <>
      <p class="score__suggested">
        {subject.scale && <><Pips score={Number(said.value)} top={subject.options.length - 1} /> </>}
        <strong>{option?.name ?? said.value}</strong>
        {option?.meaning && <span class="score__meaning">{option.meaning}</span>}
      </p>
      {said.sure !== null && (
        <p class="govuk-body-s"><span class="label">How sure: </span>{sureWords(said.sure)} <span class="quiet">({said.sure.toFixed(2)} of 1, the reader’s own estimate)</span></p>
      )}
      <p class="score__by">Suggested by a machine ({said.model.name} {said.model.version}); a person decides.</p>
    </>
  );
}

function decidedWords(subject: Subject, { decided, instead }: Said): string {
  if (!decided) return "Nobody has decided on it.";
  const what = decided.decision === "altered" && instead !== null ? `Changed to ${nameOf(subject, instead)}` : sentence(decided.decision);
  return `${what} by ${decided.name}, ${moment(decided.at)}${decided.reason ? `: ${decided.reason}` : ""}.`;
}

function Answered({ subject }: { subject: Subject }) {
  if (subject.answered === null) return null;
  const own = subject.own ? " A person gave this answer by themselves, and no suggestion takes its place." : "";
  return <p class="govuk-body-s"><span class="label">Agreed now: </span>{nameOf(subject, subject.answered)}.{own} <AnswerLink subject={subject}>Look at the answer</AnswerLink></p>;
}

type ChoicesProps = Pick<Props, "subject" | "busy" | "keys" | "change" | "decide"> & { said: Said };

function Choices({ subject, said, busy, keys, change, decide }: ChoicesProps) {
  const button = (letter: string, name: string, press: () => void, first = false) => (
    <Button small kind={first ? "" : "secondary"} busy={busy} press={press}>
      {name}<span class="govuk-visually-hidden"> {subject.label}</span>{keys && <kbd class="button__key" aria-hidden="true">{letter}</kbd>}
    </Button>
  );
  return (
    <div class="buttons">
      {mayTake(subject, said.value) && button("A", "Accept", () => decide("accepted", null), true)}
      {!subject.own && button("C", "Change", () => change(true))}
      {button("R", "Reject", () => decide("rejected", null))}
    </div>
  );
}

type ChangeProps = { id: string; subject: Subject; busy: boolean; cancel: () => void; save: (instead: string) => void };

function ChangeForm({ id, subject, busy, cancel, save }: ChangeProps) {
  const [instead, setInstead] = useState(subject.suggested?.instead ?? subject.suggested?.value ?? "");
  const form = useRef<HTMLDivElement>(null);
  useEffect(() => form.current?.querySelector<HTMLInputElement>("input:checked")?.focus(), []);
  const leave = () => {
    cancel();
    document.getElementById(id)?.focus();
  };
  return (
    <div
      ref={form} class="score__change"
      onKeyDown={(event) => {
        if (event.key === "Escape") leave();
      }}
    >
      <FormBox submit={() => !busy && save(instead)}>
        <Radios id={`${id}-instead`} label={`What instead, for ${subject.label}?`} small value={instead} set={setInstead} choices={subject.options.map(({ value, name }) => ({ value, label: name }))} />
        <div class="buttons">
          <Button small submit busy={busy}>{busy ? "Saving…" : "Save the change"}</Button>
          <Button small kind="secondary" press={leave}>Cancel</Button>
        </div>
      </FormBox>
    </div>
  );
}

function Contradictions({ all }: { all: readonly Contradiction[] }) {
  if (!all.length) return null;
  return (
    <div class="score__against">
      <h4 class="label">{count(all.length, "contradiction")} between documents</h4>
      {all.map(({ need, denied }) => (
        <div class="two" key={`${placeOf(need)}:${placeOf(denied)}`}>
          <div class="two__side"><p class="label">A need</p><Cited extract={need} /></div>
          <div class="two__side"><p class="label">No need</p><Cited extract={denied} /></div>
        </div>
      ))}
    </div>
  );
}

const WHY: Record<LeftOut["why"], string> = {
  "someone-else": "About somebody else", asked: "Only asked about", denied: "Denied, or over", unsure: "The words around it speak against it",
};

/** What a reader of keywords would have counted. */
function LeftAside({ all }: { all: readonly LeftOut[] }) {
  if (!all.length) return null;
  return (
    <LazyDetails summary={`Not counted: ${count(all.length, "sentence")}`}>
      {() => (
        <ul class="cited">
          {all.map((one) => (
            <li key={`${one.document}:${one.page}:${one.sentence}`}><Cited extract={{ ...one, start: 0, end: 0 }} before={<span class="stance">{WHY[one.why]}: </span>} /></li>
          ))}
        </ul>
      )}
    </LazyDetails>
  );
}

function Sentences({ title, all }: { title: string; all: readonly Evidence[] }) {
  if (!all.length) return null;
  return (
    <>
      <h4 class="label">{title}</h4>
      <ul class="cited">{all.map((one) => <li key={placeOf(one)}><Cited extract={one} /></li>)}</ul>
    </>
  );
}
