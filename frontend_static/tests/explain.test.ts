import assert from "node:assert/strict";
import { test } from "node:test";
import { alteration, compared, leaning, meanWords, nearestLevel, pulls, verdict, type Allocation, type Wording } from "../src/explain.ts";

const base: Allocation = {
  kind: "allocation", cluster: "X5", fit: "clear", ask_no_plan: false, nearest: [], margin: 2, safe: true, without_flmt: "X5", answered: 20, basis: "-",
  changes: [], profile: [],
  weights: [{ measure: "SLC", weight: 4 }, { measure: "ADL", weight: -1 }, { measure: "Maths", weight: 0.2 }, { measure: "LD", weight: 1.6 }, { measure: "Age", weight: -3 }],
};
const scale: Wording = {
  question: "SLC", group: "Abilities", label: "Speech", definition: "",
  levels: ["at the level expected", "slightly behind", "moderately behind", "severely behind"].map((name, score) => ({ score, name, definition: "", note: "" })),
};

test("a verdict never says more than clear, close, none or a question", () => {
  assert.equal(verdict(base), "Group X5: a clear fit");
  assert.equal(verdict({ ...base, fit: "close" }), "Group X5: close, not settled");
  assert.equal(verdict({ ...base, cluster: null, fit: "none" }), "No published profile fits");
  assert.equal(verdict({ ...base, cluster: null, fit: "none", ask_no_plan: true }), "A question: is a plan necessary?");
});

test("what is not safe says why and what to do", () => {
  assert.match(leaning(base), /^Safe to lean on/);
  assert.match(leaning({ ...base, safe: false, answered: 19 }), /1 question is not answered/);
  assert.match(leaning({ ...base, safe: false }), /Check the answers that pull most/);
  assert.match(leaning({ ...base, safe: false, cluster: null }), /decide from the child’s own answers/);
});

test("pulls are told on both sides, the strongest first, and noise is left out", () => {
  assert.deepEqual(pulls(base, "towards"), [{ measure: "SLC", words: "strongly" }, { measure: "LD", words: "clearly" }]);
  assert.deepEqual(pulls(base, "away"), [{ measure: "Age", words: "strongly" }, { measure: "ADL", words: "a little" }]);
});

test("a change is told by the words of its level", () => {
  assert.equal(alteration({ question: "SLC", score: 1, cluster: "X6" }, scale), "if it were “slightly behind”, group X6 would be nearest");
  assert.equal(alteration({ question: "SLC", score: 0, cluster: null }, scale), "if it were “at the level expected”, no group would fit");
});

test("a comparison begins with the largest difference and ends with what is not answered", () => {
  const rows = compared(
    [{ measure: "LD", child: null, mean: 4 }, { measure: "SLC", child: 3, mean: 2.57 }, { measure: "ADL", child: 0, mean: 2.67 }, { measure: "Maths", child: 3, mean: 2 }],
    new Map([["SLC", 3]]),
  );
  assert.deepEqual(rows.map((row) => row.measure), ["ADL", "Maths", "SLC", "LD"]);
  assert.deepEqual(rows.map((row) => row.words), ["well below the group", "above the group", "much the same", "not answered"]);
  assert.equal(rows[2]?.top, 3);
});

test("age is compared in years", () => {
  assert.equal(compared([{ measure: "Age", child: 9, mean: 5.71 }], new Map())[0]?.words, "3 years older");
  assert.equal(compared([{ measure: "Age", child: 5.5, mean: 5.71 }], new Map())[0]?.words, "about the same age");
});

test("a mean is told as the level nearest to it", () => {
  assert.equal(nearestLevel(2.57, scale), "severely behind");
  assert.equal(nearestLevel(5.71, undefined), "5.7");
});

test("a mean of a yes-or-no question is how many said yes", () => {
  const flag: Wording = { ...scale, levels: scale.levels.slice(0, 2) };
  assert.equal(meanWords(0.54, "FLMT", flag), "yes for 5 in 10");
  assert.equal(meanWords(2.57, "SLC", scale), "2.6, near “severely behind”");
  assert.equal(meanWords(7.15, "Age", undefined), "7.2 years");
});

test("years of age count as the model counts them, so that they do not outweigh the answers", () => {
  const rows = compared([{ measure: "Age", child: 9, mean: 5 }, { measure: "SLC", child: 3, mean: 2 }], new Map());
  assert.deepEqual(rows.map((row) => row.measure), ["SLC", "Age"]);
});
