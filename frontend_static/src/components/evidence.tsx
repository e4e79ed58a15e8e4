// What stands beside a question: sentences found in the papers, and what others answered.

import type { Shapes } from "../api.ts";
import { useApp } from "../app.ts";
import { count, moment, sentence, STANCES, VOICES } from "../words.ts";
import { Checkbox } from "./fields.tsx";
import { Button } from "./form.tsx";
import { by, LazyDetails, Quote } from "./parts.tsx";

type Shown = Shapes["QuestionShown"];
type Source = Shapes["Answer"]["sources"][number];
type Sentence = Shapes["Sentence"];

const AT_ONCE = 3;

type EvidenceProps = { shown: Shown; chosen: Source[]; choose: ((sources: Source[]) => void) | undefined; id: string };

export function Evidence({ shown, chosen, choose, id }: EvidenceProps) {
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

type OthersProps = { answers: Shown["voices"]; agreed: number | null; label: string; agree: ((answer: Shown["voices"][number]) => void) | undefined };

/** Perceived needs, as the pack calls them: each with its day, and how far it is from the agreed answer. */
export function Others({ answers, agreed, label, agree }: OthersProps) {
  const { me } = useApp();
  if (!answers.length) return null;
  return (
    <div class="others">
      <h4 class="label">What others answered</h4>
      <ul class="others__list">
        {answers.map((one) => {
          const who = VOICES[one.voice] ?? one.voice;
          return (
            <li key={`${one.voice}:${one.by.id}`}>
              <p class="others__answer"><strong>{who}</strong>: {one.level}{away(one.score, agreed)}</p>
              <p class="others__when">{moment(one.at)}{one.by.role === "coordinator" ? `, written down by ${by(me, one.by).toLowerCase()}` : ""}</p>
              {one.note && <p class="words others__note">{one.note}</p>}
              {agree && one.score !== agreed && (
                <Button small kind="secondary" press={() => agree(one)} label={`Agree this answer: ${who} on ${label}, ${one.level}`}>Agree this answer</Button>
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

/** Two assessors differ by a level easily; two levels are worth a word. */
export function away(score: number, agreed: number | null): string {
  if (agreed === null || Math.abs(score - agreed) < 2) return "";
  return ` (${Math.abs(score - agreed)} levels ${score > agreed ? "above" : "below"} the agreed answer)`;
}
