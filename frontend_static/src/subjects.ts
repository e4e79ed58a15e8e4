// What a person decides on, in one shape: the 20 questions with their levels, and the primary need with its types.

import type { Shapes } from "./api.ts";
import type { LeftOut, NeedTypeRead, NeedTypeSuggested, QuestionRead, Reading, ScoreSuggested } from "./reading.ts";
import { sentence } from "./words.ts";

export type Option = { value: string; name: string; meaning: string };

/** `value` of a suggestion, `instead` (what a person put in its place) and `answered` are values of options.
`own`: a person answered this by themselves, and no suggestion takes the place of that. `leftOut`: sentences that name
it and were not counted. */
export type Subject = {
  key: string;
  label: string;
  scale: boolean;
  options: readonly Option[];
  suggested: Said | null;
  before: Said | null;
  answered: string | null;
  own: boolean;
  leftOut: readonly LeftOut[];
};
export type Said = Pick<ScoreSuggested, "suggestion" | "revision" | "reason" | "evidence" | "against" | "contradictions" | "model" | "decided"> & {
  value: string;
  instead: string | null;
  sure: number | null;
};

export const PRIMARY = "primary-need";

type Wording = Pick<Shapes["QuestionWording"], "question" | "label" | "levels">;
type NeedType = Pick<Shapes["NeedTypeWords"], "code" | "name">;

/** In the order in which the authority asks; the primary need last, for it rests on the others. */
export function subjectsOf(reading: Reading, wordings: readonly Wording[], types: readonly NeedType[]): Subject[] {
  const questions = wordings.flatMap((wording) => {
    const read = reading.questions.find((one) => one.question === wording.question);
    return read ? [{ ...questionOf(wording, read), leftOut: reading.left_out.filter((one) => one.question === read.question) }] : [];
  });
  return [...questions, primaryOf(reading.primary_need, types)];
}

function questionOf(wording: Wording, read: QuestionRead): Omit<Subject, "leftOut"> {
  const said = (one: ScoreSuggested | null | undefined): Said | null => one ? { ...one, value: String(one.score), instead: told(one.decided?.score) } : null;
  return {
    key: read.question, label: wording.label, scale: true, suggested: said(read.suggested), before: said(read.before), answered: told(read.answered),
    own: read.own_answer, options: wording.levels.map((level) => ({ value: String(level.score), name: sentence(level.name), meaning: level.definition })),
  };
}

function primaryOf(read: NeedTypeRead, types: readonly NeedType[]): Subject {
  const said = (one: NeedTypeSuggested | null | undefined): Said | null => one ? { ...one, value: one.primary, instead: told(one.decided?.primary), sure: null } : null;
  return {
    key: PRIMARY, label: "Primary need", scale: false, suggested: said(read.suggested), before: said(read.before), answered: told(read.agreed), own: read.own_answer, leftOut: [],
    options: types.map(({ code, name }) => ({ value: code, name: `${name} (${code})`, meaning: "" })),
  };
}

function told(value: number | string | null | undefined): string | null {
  return value === null || value === undefined ? null : String(value);
}

export function nameOf(subject: Subject, value: string): string {
  return subject.options.find((one) => one.value === value)?.name ?? value;
}

/** What is sent in place of what was suggested. */
export function valueFrom(subject: Subject, option: string) {
  return subject.key === PRIMARY ? { kind: "need-type", primary: option } : { kind: "score", question: subject.key, score: Number(option) };
}

export function waits(subject: Subject): boolean {
  return subject.suggested !== null && subject.suggested.decided === null;
}

/** Whether a value may become the answer: never over a person's own. */
export function mayTake(subject: Subject, value: string): boolean {
  return !subject.own || subject.answered === value;
}
