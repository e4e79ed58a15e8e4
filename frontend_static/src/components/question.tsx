// One question: its scale, note and sources on the left; evidence and others' answers on the right.

import { useEffect, useRef, useState } from "preact/hooks";
import { useApp, useChange, useKeeper, useLive, useMay } from "../app.ts";
import { newKey, asProblem, type Problem, type Shapes } from "../api.ts";
import { same, type Keeper } from "../keeper.ts";
import { count, sentence } from "../words.ts";
import { ContestBox } from "./contests.tsx";
import { Evidence, Others } from "./evidence.tsx";
import { TextArea } from "./fields.tsx";
import { Button } from "./form.tsx";
import { ClashBox, SaveState, Tag, Trouble } from "./parts.tsx";
import { Definitions, Scale } from "./scale.tsx";
import { Validated, ValidationForm } from "./validation.tsx";

type Shown = Shapes["QuestionShown"];
type Wording = Shapes["QuestionWording"];
type Source = Shapes["Answer"]["sources"][number];
export type Answer = { score: number | null; note: string; observations: string; sources: Source[] };

const SETTLED_MS = 700;
const TYPED_MS = 2_500;

type Props = { wording: Wording; version: string; shown: Shown; voice: string | null; write: boolean; inside: boolean; definitions: boolean };

export function QuestionBox({ wording, version, shown, voice, write, inside, definitions }: Props) {
  const live = useLive();
  const may = useMay();
  const change = useChange();
  const { me } = useApp();
  const held = voice === "agreed" ? shown.agreed : shown.voices.find((one) => one.voice === voice);
  const keeper = useKeeper<Answer>({
    part: `${live.id}:answer:${voice ?? "none"}:${wording.question}`,
    server: { value: answerOf(held), revision: held?.revision ?? 0 },
    send: (answer, revision, key) =>
      change("PUT", `answers/${voice}/${wording.question}`, { ...answer, revision }, key).catch((error: unknown) => {
        live.chase();
        throw error;
      }),
    theirs: (told) => answerOf(told as Partial<Answer> | null),
  });
  const settle = useSettling(keeper);
  const { value } = keeper;
  const id = `q-${wording.question}`;
  const read = inside ? shown.agreed : held;
  const agree = (answer: Shown["voices"][number]) =>
    settle({ ...value, score: answer.score, sources: [...value.sources.filter((one) => one.kind !== "answer" || one.voice !== answer.voice), sourceOf(wording, answer)] }, SETTLED_MS);
  const contests = contestsByVoice(shown);
  // What I typed is kept by the service as one of two versions, and chosen there by whoever comes first.
  const told = keeper.clash !== null && shown.contests.some((one) => one.by.id === me.id && one.voice === voice && same([one.score, one.note], [value.score, value.note]));
  useEffect(() => {
    if (!told) return;
    keeper.reset();
    document.getElementById(`${id}-contest-${voice}`)?.focus();
  }, [told]);
  return (
    <article class={`question${value.score === null ? "" : " question--answered"}`} id={id} tabIndex={-1} aria-labelledby={`${id}-title`}>
      <div class="question__main">
        <div class="card__head">
          <h3 class="govuk-heading-s" id={`${id}-title`}>{wording.label}</h3>
          {inside && shown.needs_validation && <Tag colour="orange">Not validated</Tag>}
        </div>
        <p class="question__definition" id={`${id}-definition`}>{wording.definition}</p>
        {write
          ? <Scale wording={wording} value={value.score} set={(score) => settle({ ...value, score }, SETTLED_MS)} />
          : <p class="govuk-body">{read ? sentence(read.level) : <span class="quiet">Not answered</span>}</p>}
        <Definitions wording={wording} open={definitions} />
        {write && (
          <>
            <TextArea
              id={`${id}-note`} label={voice === "agreed" ? "Note" : "Note, in your own words"} rows={value.note.length > 160 ? 5 : 2} value={value.note}
              set={(note) => settle({ ...value, note }, TYPED_MS)} blur={() => settle(keeper.value, 0)}
            />
            {keeper.unsaved && value.score === null && <p class="govuk-hint" role="status">Kept in this window. Choose a level, and the note is saved with it.</p>}
          </>
        )}
        {!write && read?.note && <p class="govuk-body words">{read.note}</p>}
        {read && read.instrument !== version && <p class="govuk-body-s quiet">Answered under an earlier wording ({read.instrument}).</p>}
        <ClashBox keeper={keeper} show={(answer) => <AnswerWords answer={answer} wording={wording} />} />
        {[...contests].map(([whose, of]) => (
          <ContestBox
            key={whose} id={`${id}-contest-${whose}`} question={wording.question} label={wording.label} contests={of} write={write && whose === voice} chosen={() => keeper.reset()}
            standing={(whose === "agreed" ? shown.agreed : shown.voices.find((one) => one.voice === whose)) ?? null}
          />
        ))}
        <div class="buttons">
          {shown.agreed && may("answer.validate") ? <ValidationForm shown={shown} label={wording.label} /> : <Validated shown={shown} />}
          {write && held && <Withdraw question={wording} voice={voice ?? ""} revision={held.revision} keeper={keeper} />}
          {write && (value.score !== null || keeper.state !== "unsaved") && <SaveState keeper={keeper} />}
          {write && keeper.restored && value.score !== null && keeper.state === "unsaved" && (
            <Button small press={() => keeper.save()} label={`Save what you typed before: ${wording.label}`}>Save what you typed before</Button>
          )}
        </div>
      </div>
      {inside && (
        <div class="question__side">
          <Evidence
            shown={shown} chosen={value.sources} id={id}
            choose={write ? (sources) => settle({ ...value, sources }, SETTLED_MS) : undefined}
          />
          <Others
            answers={shown.voices.filter((one) => one.voice !== voice)} agreed={shown.agreed?.score ?? null} label={wording.label}
            agree={write && voice === "agreed" ? agree : undefined}
          />
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

function contestsByVoice(shown: Shown): Map<string, Shown["contests"]> {
  const found = new Map<string, Shown["contests"]>();
  for (const one of shown.contests) found.set(one.voice, [...(found.get(one.voice) ?? []), one]);
  return found;
}

/** Whoever is told apart by their sign-in is named by it; what the authority wrote down has no person. */
function sourceOf(wording: Wording, answer: Shown["voices"][number]): Source {
  return {
    kind: "answer", question: wording.question, voice: answer.voice, person: answer.by.role === "coordinator" ? null : answer.by.id,
  } as Source;
}
