import assert from "node:assert/strict";
import { test } from "node:test";
import { advises, eachOnce, HELD, sectionsOf, sizeOf } from "../src/bundle.ts";
import type { AdviceGiven, SummaryLine } from "../src/reading.ts";

let made = 0;
const line = (over: Partial<SummaryLine>): SummaryLine => {
  made += 1;
  return { document: "d", page: 1, start: made, end: made + 1, sentence: `line ${made}`, kind: "need", question: null, area: null, speaker: null, quantities: [], sure: 0.5, ...over };
};
const titles = (lines: SummaryLine[]) => sectionsOf(lines).flatMap(({ title, parts }) => parts.map((part) => (part.title ? `${title}: ${part.title}` : title)));

test("every line is shown once, whatever it is", () => {
  const kinds = ["need", "strength", "denied", "provision", "outcome", "view"] as const;
  const areas = [null, "cognition-and-learning", "health", "social-care"] as const;
  const all = kinds.flatMap((kind) => areas.flatMap((area) => ([null, "child", "parents"] as const).map((speaker) => line({ kind, area, speaker }))));
  const shown = sectionsOf(all).flatMap(({ parts }) => parts.flatMap((part) => part.lines.map((one) => one.start)));
  assert.deepEqual(shown.sort((one, other) => one - other), all.map((one) => one.start));
});

test("words that bear on several questions stand once, with all of them", () => {
  const one = line({ question: "English" });
  const [merged, ...more] = eachOnce([one, { ...one, question: "Maths" }, { ...one, question: "Maths" }]);
  assert.deepEqual(merged?.questions, ["English", "Maths"]);
  assert.deepEqual(more, []);
});

test("the same words of two kinds are two lines", () => {
  const one = line({ kind: "need" });
  assert.equal(eachOnce([one, { ...one, kind: "outcome" }]).length, 2);
});

test("needs stand by area, health and social care apart", () => {
  const all = [line({ area: "health" }), line({ area: "sensory-and-physical" }), line({ area: "cognition-and-learning" }), line({ area: null })];
  assert.deepEqual(titles(all), ["Needs: Cognition and learning", "Needs: Sensory and physical", "Needs: Of no single area", "Health"]);
});

test("a view is told by who holds it, also when it is about health", () => {
  const all = [line({ kind: "view", speaker: "parents", area: "health" }), line({ kind: "view", speaker: "child" })];
  assert.deepEqual(titles(all), ["Views, in their own words: The child or young person", "Views, in their own words: Parents or carers"]);
});

test("what is empty has no heading", () => {
  assert.deepEqual(sectionsOf([]), []);
});

const advice = (over: Partial<AdviceGiven>): AdviceGiven => ({
  document: "d", role: null, written_on: null, states_need: true, states_provision: true, states_outcome: true, quantified: true, out_of_date: false,
  needs_agreement_of: [], ...over,
});

test("advice says what it states, what not, and whether its provision is quantified", () => {
  assert.equal(advises(advice({})), "States need, provision and outcome.");
  assert.equal(advises(advice({ states_outcome: false, quantified: false })), "States need and provision; does not state outcome. Its provision says no amount.");
  assert.equal(advises(advice({ states_need: false, states_provision: false, states_outcome: false, quantified: false })), "Does not state need, provision or outcome.");
});

test("each state of the checklist has words of its own", () => {
  assert.equal(new Set(Object.values(HELD)).size, 6);
});

test("sizes grow with the count and stay within five", () => {
  assert.deepEqual([-1, 0, 0.5, 1, 9].map(sizeOf), [1, 1, 3, 5, 5]);
});
