// An authority's own rules as typed: what is sent, what may be chosen, and what is wrong before it is sent.

import assert from "node:assert/strict";
import { test } from "node:test";
import type { Shapes } from "../src/api.ts";
import { choicesOf, fromEvent, rulesOf, sentOf, wrongIn } from "../src/plan_rules.ts";

const rule = (id: string, law: boolean, more: object = {}) => ({ id, title: id, why: "", section: null, severity: "should", law, source: "", off: false, own: null, ...more }) as Shapes["RuleShown"];
const held = {
  rules: [rule("duty", true), rule("style", false, { off: true }), rule("other", false, { own: "must" })],
  words: [{ words: "hub", why: "Say the place." }], phrases: [], since: "2026-12-01", by: "M. M.", at: null, revision: 3,
  numbers: [{ name: "sentence-words", means: "Words", ships: 45, least: 20, most: 100, value: 30 }],
} as unknown as Shapes["PlanRulesShown"];

test("what is held is typed and sent back as it is", () => {
  const rules = rulesOf(held, "2026-11-26");
  assert.deepEqual(rules.grave, { style: "off", other: "must" });
  const sent = sentOf(rules);
  assert.deepEqual([sent.off, sent.severities, sent.numbers], [["style"], [{ rule: "other", severity: "must" }], [{ name: "sentence-words", value: 30 }]]);
  assert.deepEqual(fromEvent(sent, "2026-11-26"), rules);
});

test("a day as typed is sent as a day, and an empty number is left to ship", () => {
  const sent = sentOf({ ...rulesOf(held, "2026-11-26"), since: "2027-1-4", numbers: { "sentence-words": " " } });
  assert.deepEqual([sent.since, sent.numbers], ["2027-01-04", []]);
});

test("a duty can be made graver and no less grave", () => {
  assert.deepEqual(choicesOf(rule("duty", true)), ["should", "must"]);
  assert.deepEqual(choicesOf(rule("style", false)), ["consider", "should", "must", "off"]);
});

test("what is missing or out of bounds is told at its field", () => {
  const typed = { since: "2026--", grave: {}, words: [{ words: "", why: "x" }], phrases: [{ section: "F" as const, words: "x", why: "" }], numbers: { "sentence-words": "500" } };
  assert.deepEqual(Object.keys(wrongIn(typed, held)), ["unwanted-0", "wanted-0-why", "number-sentence-words", "rules-since"]);
});
