import assert from "node:assert/strict";
import { test } from "node:test";
import type { QuestionRead, Reading, ScoreSuggested } from "../src/reading.ts";
import { mayTake, nameOf, PRIMARY, subjectsOf, valueFrom, waits } from "../src/subjects.ts";

const level = (score: number, name: string) => ({ score, name, definition: `${name}, in words`, note: null });
const WORDINGS = [
  { question: "Maths", label: "Maths", levels: [level(0, "at the level expected"), level(1, "slightly behind")] },
  { question: "LD", label: "Learning difficulties", levels: [level(0, "none"), level(1, "specific")] },
] as const;
const TYPES = [{ code: "MLD", name: "Moderate learning difficulty" }] as const;

const suggested: ScoreSuggested = {
  suggestion: "s1", revision: 3, reason: "", evidence: [], against: [], contradictions: [], model: { name: "reader", version: "3", digest: null }, score: 1, level: "specific", sure: 0.7,
  decided: null,
};
const read = (over: Partial<QuestionRead> = {}): QuestionRead => ({ question: "LD", own_answer: false, ...over });
const reading = (...questions: QuestionRead[]): Reading => ({ case: "c", version: 1, up_to_date: true, to_decide: 0, questions, primary_need: { own_answer: false }, left_out: [] });
const one = (over: Partial<QuestionRead> = {}) => {
  const [subject] = subjectsOf(reading(read(over)), [WORDINGS[1] as never], TYPES as never);
  assert.ok(subject);
  return subject;
};

test("questions stand in the authority's order, the primary need last", () => {
  const subjects = subjectsOf(reading(read(), read({ question: "Maths" })), WORDINGS as never, TYPES as never);
  assert.deepEqual(subjects.map(({ label }) => label), ["Maths", "Learning difficulties", "Primary need"]);
});

test("a score is told in the words of its level", () => {
  const subject = one({ suggested });
  assert.equal(nameOf(subject, "1"), "Specific");
  assert.equal(nameOf(subject, "7"), "7");
});

test("a suggestion waits until somebody decides; where nothing is suggested, nothing waits", () => {
  const decided = { decision: "altered", name: "A. B.", at: "2026-01-01T00:00:00Z", reason: "", score: 0 } as const;
  assert.equal(waits(one({ suggested })), true);
  assert.equal(waits(one({ suggested: { ...suggested, decided } })), false);
  assert.equal(waits(one()), false);
});

test("what a person put in its place is kept apart from what was suggested, also when it is 0", () => {
  const decided = { decision: "altered", name: "A. B.", at: "2026-01-01T00:00:00Z", reason: "", score: 0 } as const;
  const { suggested: said } = one({ suggested: { ...suggested, decided } });
  assert.deepEqual([said?.value, said?.instead], ["1", "0"]);
});

test("what is sent names the question and its score, or the type of need", () => {
  assert.deepEqual(valueFrom(one({ suggested }), "0"), { kind: "score", question: "LD", score: 0 });
  const [, primary] = subjectsOf(reading(read()), [WORDINGS[1] as never], TYPES as never);
  assert.equal(primary?.key, PRIMARY);
  assert.deepEqual(primary && valueFrom(primary, "MLD"), { kind: "need-type", primary: "MLD" });
});

test("a person's own answer is never taken over, only borne out", () => {
  const subject = one({ suggested, answered: 0, own_answer: true });
  assert.equal(mayTake(subject, "1"), false);
  assert.equal(mayTake(subject, "0"), true);
  assert.equal(mayTake(one({ suggested, answered: 0 }), "1"), true);
});

test("what was not counted stands with its question", () => {
  const left = (question: "LD" | "Maths") => ({ document: "d", page: 1, question, sentence: "Her brother has it.", why: "someone-else" as const });
  const [subject] = subjectsOf({ ...reading(read()), left_out: [left("Maths"), left("LD")] }, [WORDINGS[1] as never], TYPES as never);
  assert.deepEqual(subject?.leftOut.map(({ question }) => question), ["LD"]);
});
