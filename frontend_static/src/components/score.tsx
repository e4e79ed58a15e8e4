// One question of the bundle: what is suggested and how sure, the evidence for it and against it, and the decision.

import { useEffect, useRef, useState } from "preact/hooks";
import { useLive } from "../app.ts";
import type { Shapes } from "../api.ts";
import { sureWords } from "../queue.ts";
import type { QuestionRead, Weighed } from "../reading.ts";
import { to } from "../router.ts";
import { count, sentence } from "../words.ts";
import { Pips } from "./bars.tsx";
import { Radios } from "./fields.tsx";
import { Button, FormBox } from "./form.tsx";
import { Stance } from "./lines.tsx";
import { Cited } from "./source.tsx";
import { StatusTag } from "./suggestion.tsx";

export type Wording = Shapes["QuestionWording"];
export type Decision = "accepted" | "altered" | "rejected";

type Props = {
  id: string; wording: Wording; read: QuestionRead; open: boolean; changing: boolean; decides: boolean; busy: boolean; keys: boolean;
  toggle: () => void; change: (on: boolean) => void; decide: (decision: Decision, score: number | null) => void;
};

export function ScoreRow({ id, wording, read, open, changing, decides, busy, keys, toggle, change, decide }: Props) {
  const { suggestion } = read;
  const score = scoreOf(suggestion?.value);
  return (
    <li class={`score${open ? " score--open" : ""}${suggestion ? ` score--${suggestion.status}` : ""}`}>
      <h3 class="score__title">
        <button type="button" id={id} class="score__button" aria-expanded={open} aria-controls={`${id}-body`} onClick={toggle}>
          <span class="score__label">{wording.label}</span>
          <span class="score__level">{score === null ? <span class="quiet">Nothing suggested</span> : <>{levelOf(wording, score)}</>}</span>
        </button>
        {suggestion && <StatusTag status={suggestion.status} />}
      </h3>
      <div class="score__body" id={`${id}-body`} hidden={!open}>
        {score === null
          ? <Silent question={read.question} />
          : <Suggested wording={wording} read={read} score={score} />}
        {suggestion && suggestion.status !== "open" && <Decided wording={wording} suggestion={suggestion} />}
        {suggestion && decides && (changing
          ? <ChangeLevel id={id} wording={wording} score={score} busy={busy} cancel={() => change(false)} save={(level) => decide("altered", level)} />
          : (
            <div class="buttons">
              <KeyButton letter="A" keys={keys} name="Accept" of={wording.label} busy={busy} press={() => decide("accepted", null)} />
              <KeyButton letter="C" keys={keys} name="Change" of={wording.label} second press={() => change(true)} />
              <KeyButton letter="R" keys={keys} name="Reject" of={wording.label} second busy={busy} press={() => decide("rejected", null)} />
            </div>
          ))}
        <Contradictions read={read} />
        <Sentences title="Evidence for it" all={read.evidence} />
        <Sentences title="Evidence against it" all={read.against} />
      </div>
    </li>
  );
}

function scoreOf(value: Shapes["SuggestionShown"]["value"] | null | undefined): number | null {
  return value?.kind === "score" ? value.score : null;
}

function levelOf(wording: Wording, score: number): string {
  return sentence(wording.levels.find((level) => level.score === score)?.name ?? `level ${score}`);
}

function Silent({ question }: { question: string }) {
  const live = useLive();
  return (
    <p class="govuk-body-s">
      The documents do not say, and silence is no answer. <a class="govuk-link" href={`${to("cases", live.id, "assessment")}?question=${question}`}>Answer it yourself</a>
    </p>
  );
}

function Suggested({ wording, read, score }: { wording: Wording; read: QuestionRead; score: number }) {
  const level = wording.levels.find((one) => one.score === score);
  return (
    <>
      <p class="score__suggested">
        <Pips score={score} top={wording.levels.length - 1} /> <strong>{levelOf(wording, score)}</strong>
        {level?.definition && <span class="score__meaning">{level.definition}</span>}
      </p>
      <p class="govuk-body-s">
        {read.sure !== null && <><span class="label">How sure: </span>{sureWords(read.sure)} <span class="quiet">({read.sure.toFixed(2)} of 1, the reader’s own estimate)</span>. </>}
        <span class="quiet">Suggested by {read.suggestion?.model.name} {read.suggestion?.model.version}, a machine; a person decides.</span>
      </p>
    </>
  );
}

function Decided({ wording, suggestion }: { wording: Wording; suggestion: Shapes["SuggestionShown"] }) {
  const instead = scoreOf(suggestion.decided_value);
  return (
    <p class="govuk-body-s">
      {suggestion.status === "altered" && instead !== null ? `Changed to ${levelOf(wording, instead)}` : sentence(suggestion.status)} by {suggestion.decided_by}
      {suggestion.decided_reason ? `: ${suggestion.decided_reason}` : ""}. You can decide again.
    </p>
  );
}

type KeyButtonProps = { letter: string; keys: boolean; name: string; of: string; press: () => void; second?: boolean; busy?: boolean };

function KeyButton({ letter, keys, name, of, press, second, busy }: KeyButtonProps) {
  return (
    <Button small kind={second ? "secondary" : ""} busy={busy ?? false} press={press}>
      {name}<span class="govuk-visually-hidden"> {of}</span>{keys && <kbd class="button__key" aria-hidden="true">{letter}</kbd>}
    </Button>
  );
}

type ChangeProps = { id: string; wording: Wording; score: number | null; busy: boolean; cancel: () => void; save: (score: number) => void };

function ChangeLevel({ id, wording, score, busy, cancel, save }: ChangeProps) {
  const [level, setLevel] = useState(String(score ?? ""));
  const form = useRef<HTMLDivElement>(null);
  useEffect(() => form.current?.querySelector<HTMLInputElement>("input:checked, input")?.focus(), []);
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
      <FormBox submit={() => level !== "" && !busy && save(Number(level))}>
        <Radios
          id={`${id}-level`} label={`Which level instead, for ${wording.label}?`} small value={level} set={setLevel}
          choices={wording.levels.map((one) => ({ value: String(one.score), label: sentence(one.name) }))}
        />
        <div class="buttons">
          <Button small submit busy={busy}>{busy ? "Saving…" : "Save the change"}</Button>
          <Button small kind="secondary" press={leave}>Cancel</Button>
        </div>
      </FormBox>
    </div>
  );
}

function Contradictions({ read }: { read: QuestionRead }) {
  if (!read.contradictions.length) return null;
  return (
    <div class="score__against">
      <h4 class="label">{count(read.contradictions.length, "contradiction")} between documents</h4>
      {read.contradictions.map(({ one, other }, index) => (
        <div class="two" key={index}>
          {[one, other].map((side, at) => <div class="two__side" key={at}><Said weighed={side} /></div>)}
        </div>
      ))}
    </div>
  );
}

function Sentences({ title, all }: { title: string; all: readonly Weighed[] }) {
  if (!all.length) return null;
  return (
    <>
      <h4 class="label">{title}</h4>
      <ul class="cited">
        {all.map((one) => <li key={`${one.sentence.digest}:${one.sentence.page}:${one.sentence.start}`}><Said weighed={one} /></li>)}
      </ul>
    </>
  );
}

function Said({ weighed }: { weighed: Weighed }) {
  return <Cited sentence={weighed.sentence} before={<Stance stance={weighed.stance} />} />;
}
