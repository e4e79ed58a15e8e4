import assert from "node:assert/strict";
import { test } from "node:test";
import { bySection, figure, points, type Finding } from "../src/plan/findings.ts";

function finding(rule: string, severity: Finding["severity"], section: Finding["section"]): Finding {
  return { rule, severity, section, item: null, words: "", start: null, end: null, wrong: "", why: "", source: "", effective: "2014-09-01", confirmed: true, fix: "" };
}

const FOUND = [finding("F-vague", "should", "F"), finding("F-conditional", "must", "F"), finding("F-vague", "should", "F"), finding("A-none", "should", "A"), finding("name", "must", null)];

test("findings stand by section, what one rule found together, the gravest first", () => {
  assert.deepEqual(bySection(FOUND, { severity: "", section: "" }).map(({ section, rules }) => [section, rules.map((one) => `${one.rule} ${one.findings.length}`)]), [
    ["", ["name 1"]], ["A", ["A-none 1"]], ["F", ["F-conditional 1", "F-vague 2"]],
  ]);
});

test("only what is wanted is kept, and the plan as a whole can be wanted too", () => {
  assert.deepEqual(bySection(FOUND, { severity: "must", section: "F" }).flatMap((one) => one.rules.map((rule) => rule.rule)), ["F-conditional"]);
  assert.deepEqual(bySection(FOUND, { severity: "", section: "plan" }).map((one) => one.section), [""]);
});

test("a measure is said with what it was made of, and one without value is not nought", () => {
  const measure = { measure: "quantified", title: "", unit: "share", better: "higher", value: 0.875, counted: 14, of: 16, says: "" } as const;
  assert.equal(figure(measure), "88%, 14 of 16");
  assert.equal(figure({ ...measure, value: null }), "Not known");
});

test("points have at most two decimals", () => {
  assert.deepEqual([points(3), points(2.857), points(0.1 + 0.2)], ["3", "2.86", "0.3"]);
});
