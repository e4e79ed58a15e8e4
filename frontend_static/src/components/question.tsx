// One question: its scale, note and sources on the left; evidence and others' answers on the right.

import { useEffect, useRef, useState } from "preact/hooks";
import { useChange, useKeeper, useLive } from "../app.ts";
import { newKey, asProblem, type Problem, type Shapes } from "../api.ts";
import type { Keeper } from "../keeper.ts";
import { count, day, moment, sentence, STANCES, VOICES } from "../words.ts";
import { Checkbox, TextArea } from "./fields.tsx";
import { Button } from "./form.tsx";
import { ClashBox, Details, LazyDetails, Quote, SaveState, Tag, Trouble } from "./parts.tsx";
import { ValidationForm } from "./validation.tsx";

type Shown = Shapes["QuestionShown"];
type Wording = Shapes["QuestionWording"];
type Source = Shapes["Answer"]["sources"][number];
type Sentence = Shapes["Sentence"];
export type Answer = { score: number | null; note: string; observations: string; sources: Source[] };

const SETTLED_MS = 700;
const TYPED_MS = 2_500;

type Props = { wording: Wording; shown: Shown; voice: string | null; write: boolean; inside: boolean };

export function QuestionBox({ wording, shown, voice, write, inside }: Props) {
  const live = useLive();
  const change = useChange();
  const held = voice === "agreed" ? shown.agreed : shown.voices.find((one) => one.voice === voice);
  const keeper = useKeeper<Answer>({
    part: `${live.id}:answer:${voice ?? "none"}:${wording.question}`,
    server: { value: answerOf(held), revision: held?.revision ?? 0 },
    send: (answer, revision, key) => change("PUT", `answers/${voice}/${wording.question}`, { ...answer, revision }, key),
    theirs: (told) => answerOf(told as Partial<Answer> | null),
  });
  const settle = useSettling(keeper);
  const { value } = keeper;
  const id = `q-${wording.question}`;
  const others = shown.voices.filter((one) => one.voice !== voice);
  return (
    <article class={`question${value.score === null ? "" : " question--answered"}`} id={id} tabIndex={-1} aria-labelledby={`${id}-title`}>
      <div class="question__main">
        <div class="card__head">
          <h3 class="govuk-heading-s" id={`${id}-title`}>{wording.label}</h3>
          {inside && shown.needs_validation && <Tag colour="orange">Not validated</Tag>}
        </div>
        <Details summary="What this means">
          <p class="govuk-body-s">{wording.definition}</p>
          <p class="govuk-body-s">The scale: {wording.levels.map((level) => level.name).join(", ")}.</p>
        </Details>
        {write
          ? <Scale wording={wording} value={value.score} set={(score) => settle({ ...value, score }, SETTLED_MS)} />
          : <p class="govuk-body">{(inside ? shown.agreed : held) ? sentence((inside ? shown.agreed : held)!.level) : <span class="quiet">Not answered</span>}</p>}
        {write && (
          <>
            <TextArea
              id={`${id}-note`} label="Note" rows={value.note.length > 160 ? 5 : 2} value={value.note}
              set={(note) => settle({ ...value, note }, TYPED_MS)} blur={() => settle(keeper.value, 0)}
            />
            {keeper.unsaved && value.score === null && <p class="govuk-hint" role="status">Kept in this window. Choose a level, and the note is saved with it.</p>}
          </>
        )}
        {!write && inside && shown.agreed?.note && <p class="govuk-body words">{shown.agreed.note}</p>}
        <ClashBox keeper={keeper} show={(answer) => <AnswerWords answer={answer} wording={wording} />} />
        {write && (
          <div class="buttons">
            {voice === "agreed" && shown.agreed && <ValidationForm shown={shown} label={wording.label} />}
            {held && <Withdraw question={wording} voice={voice ?? ""} revision={held.revision} keeper={keeper} />}
            {(value.score !== null || keeper.state !== "unsaved") && <SaveState keeper={keeper} />}
            {keeper.restored && value.score !== null && keeper.state === "unsaved" && (
              <Button small press={() => keeper.save()} label={`Save what you typed before: ${wording.label}`}>Save what you typed before</Button>
            )}
          </div>
        )}
        {shown.validation && !(voice === "agreed" && write) && <p class="govuk-body-s">Validated by {shown.validation.validator}, {shown.validation.qualification}, {day(shown.validation.on)}</p>}
      </div>
      {inside && (
        <div class="question__side">
          <Evidence
            shown={shown} chosen={value.sources} id={id}
            choose={write ? (sources) => settle({ ...value, sources }, SETTLED_MS) : undefined}
          />
          {others.length > 0 && (
            <div class="others">
              <h4 class="label">What others answered</h4>
              <ul class="govuk-list">
                {others.map((one) => (
                  <li key={one.voice}><strong>{VOICES[one.voice] ?? one.voice}</strong>: {one.level}, {moment(one.at)}{one.note && <span class="words others__note">{one.note}</span>}</li>
                ))}
              </ul>
            </div>
          )}
        </div>
      )}
    </article>
  );
}

/** Saves once the person has settled: an arrow key passes over levels that are not meant. */
function useSettling(keeper: Keeper<Answer>): (answer: Answer, wait: number) => void {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => {
    clearTimeout(timer.current);
    // Leaving the page is settling too.
    if (keeper.unsaved && keeper.value.score !== null && !keeper.clash) void keeper.save();
  }, [keeper]);
  return (answer, wait) => {
    keeper.set(answer);
    clearTimeout(timer.current);
    if (answer.score !== null && keeper.unsaved) timer.current = setTimeout(() => void keeper.save(), wait);
  };
}

function Scale({ wording, value, set }: { wording: Wording; value: number | null; set: (score: number) => void }) {
  const name = `q-${wording.question}-score`;
  return (
    <fieldset class="govuk-fieldset">
      <legend class="govuk-visually-hidden">{wording.label}</legend>
      <div class="govuk-radios govuk-radios--small scale">
        {wording.levels.map((level) => (
          <div class="govuk-radios__item" key={level.score}>
            <input class="govuk-radios__input" type="radio" id={`${name}-${level.score}`} name={name} checked={value === level.score} onChange={() => set(level.score)} />
            <label class="govuk-label govuk-radios__label" for={`${name}-${level.score}`}>{sentence(level.name)}</label>
          </div>
        ))}
      </div>
    </fieldset>
  );
}

type EvidenceProps = { shown: Shown; chosen: Source[]; choose: ((sources: Source[]) => void) | undefined; id: string };
const AT_ONCE = 3;

function Evidence({ shown, chosen, choose, id }: EvidenceProps) {
  if (!shown.evidence.length) return <p class="govuk-body-s quiet">Nothing was found in the papers on this question.</p>;
  const rows = shown.evidence.map((finding, index) => {
    const used = chosen.some((source) => source.kind === "sentence" && sameSentence(source.sentence, finding.sentence));
    const toggle = (on: boolean) => {
      const rest = chosen.filter((source) => !(source.kind === "sentence" && sameSentence(source.sentence, finding.sentence)));
      choose?.(on ? [...rest, { kind: "sentence", sentence: finding.sentence }] : rest);
    };
    return (
      <div class="evidence" key={`${finding.sentence.digest}:${finding.sentence.page}:${finding.sentence.start}`}>
        <span class={`stance stance--${finding.stance}`}>{sentence(STANCES[finding.stance] ?? finding.stance)}</span>
        <Quote sentence={finding.sentence} />
        {choose && <Checkbox id={`${id}-source-${index}`} label={<>Use as a source<span class="govuk-visually-hidden">: {finding.sentence.text}</span></>} checked={used} set={toggle} />}
      </div>
    );
  });
  return (
    <>
      <h4 class="label">Found in the papers</h4>
      {rows.slice(0, AT_ONCE)}
      {rows.length > AT_ONCE && <LazyDetails summary={count(rows.length - AT_ONCE, "more sentence")}>{() => <>{rows.slice(AT_ONCE)}</>}</LazyDetails>}
    </>
  );
}

function sameSentence(one: Sentence, other: Sentence): boolean {
  return one.digest === other.digest && one.page === other.page && one.start === other.start && one.end === other.end;
}

function AnswerWords({ answer, wording }: { answer: Answer; wording: Wording }) {
  const level = wording.levels.find((one) => one.score === answer.score);
  return (
    <>
      <p class="govuk-body">{level ? sentence(level.name) : "Not answered"}</p>
      {answer.note && <p class="govuk-body-s words">{answer.note}</p>}
      {answer.sources.length > 0 && <p class="govuk-body-s">{count(answer.sources.length, "source")}</p>}
    </>
  );
}

function Withdraw({ question, voice, revision, keeper }: { question: Wording; voice: string; revision: number; keeper: Keeper<Answer> }) {
  const change = useChange();
  const [problem, setProblem] = useState<Problem | null>(null);
  const withdraw = () =>
    change("DELETE", `answers/${voice}/${question.question}?revision=${revision}`, undefined, newKey()).then(() => keeper.reset(), (error: unknown) => setProblem(asProblem(error)));
  return (
    <>
      {problem && <Trouble problem={problem} again={withdraw} />}
      <Button small kind="secondary" press={withdraw} label={`Take back this answer: ${question.label}`}>Take back this answer</Button>
    </>
  );
}

function answerOf(held: Partial<Answer> | null | undefined): Answer {
  return { score: held?.score ?? null, note: held?.note ?? "", observations: held?.observations ?? "", sources: held?.sources ?? [] };
}
