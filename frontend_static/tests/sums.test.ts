// A sum of money never hides what it leaves out.

import assert from "node:assert/strict";
import { test } from "node:test";
import { adding, costOf, hoursFrom, notInSum, onceOf } from "../src/plan/sums.ts";
import { list } from "../src/words.ts";
import { pounds } from "../src/money.ts";

const priced = { package: "SP2", name: "Individual teaching", cost: { low: 200, high: 500 }, once: null };

test("a line's cost names what it is the usual cost of", () => {
  assert.equal(costOf(priced), "£200 to £500, usual for Individual teaching");
  assert.equal(costOf({ ...priced, name: null }), "£200 to £500, usual for SP2");
});

test("a line without a cost says why", () => {
  assert.match(costOf({ ...priced, cost: null }), /^Not known: the catalogue has no cost for Individual teaching/);
  assert.match(costOf({ package: null, name: null, cost: null, once: null }), /comes from no package/);
  assert.equal(costOf({ ...priced, cost: null, once: { low: 90, high: 90 } }), "Nothing by the year");
  assert.equal(onceOf({ ...priced, once: { low: 90, high: 90 } }), "£90, usual for Individual teaching");
});

test("hours say whether the line or the catalogue gives them", () => {
  assert.match(hoursFrom({ hours_from: "line" }), /as the line itself says/);
  assert.match(hoursFrom({ hours_from: "catalogue" }), /usual in the catalogue/);
});

test("what is in no sum is said", () => {
  assert.deepEqual(notInSum({ without_cost: [], without_hours: [] }), []);
  assert.deepEqual(notInSum({ without_cost: ["F2", "G1"], without_hours: ["F2"] }), [
    "The cost of F2 and G1 is not known, and not in these sums.", "The hours of F2 are not known, and not in these sums.",
  ]);
});

test("a sum shows what it is added up from", () => {
  assert.equal(adding([{ label: "F1", span: { low: 2, high: 3 } }, { label: "F2", span: null }, { label: "F3", span: { low: 4, high: 4 } }], pounds), "F1 £2 to £3 + F3 £4");
  assert.equal(adding([{ label: "F1", span: null }], pounds), "nothing that is known");
});

test("names in a row", () => {
  assert.equal(list([]), "");
  assert.equal(list(["F1"]), "F1");
  assert.equal(list(["F1", "F2", "G1"]), "F1, F2 and G1");
});
