import assert from "node:assert/strict";
import { test } from "node:test";
import { AT_ONCE, bodiesOf, chosenOf, LARGEST, NOTHING, placedAnew, plainOnes, refusalOf, type Found } from "../src/plan/returned.ts";

const change = (id: string, some: object = {}) =>
  ({ id, item: id, kind: "changed", section: "F", before_section: "F", text: `${id} now.`, before: `${id} then.`, now: `${id} then.`, clash: false, revision: 3, says: "", words: [], meanwhile: [], ...some });
const order = (some: object = {}) => ({ section: "F", items: ["b", "a"], before: ["a", "b"], revision: 9, clash: false, ...some });
const found = (changes: object[], orders: object[] = []) => ({ case: "c-1", issue: null, version: 4, now: 5, changes, orders, unchanged: 0 }) as unknown as Found;

test("a file is looked at before it is sent, and what is wrong says what to do", () => {
  assert.equal(refusalOf({ name: "Plan.DOCX", size: 40_000 }), null);
  const said = (name: string, size = 10) => refusalOf({ name, size })?.code;
  assert.deepEqual([said("a.docm"), said("a.doc"), said("a.odt"), said("a.pdf"), said("a.docx", 0), said("a.docx", LARGEST + 1)], ["macros", "not-docx", "not-docx", "not-word", "empty", "too-large"]);
});

test("only what was ticked is sent, each as the edit that it is", () => {
  const all = found([change("a"), change("b", { kind: "removed", section: null, text: "" }), change("c")], [order()]);
  const chosen = { ...NOTHING, picks: { a: true, b: true, "order:F": true }, reason: "Why." };
  assert.equal(chosenOf(all, chosen), 3);
  assert.deepEqual(bodiesOf(all, chosen), [{
    edits: [{ item: "a", section: "F", text: "a now.", revision: 3 }, { item: "b", section: null, text: null, revision: 3 }],
    orders: [{ section: "F", items: ["b", "a"], revision: 9 }], reason: "Why.",
  }]);
});

test("words that belong to no line become one where a person puts them, as the person has them", () => {
  const all = found([change("word-1", { kind: "unrecognised", item: null, section: null })]);
  const placed = { "word-1": { section: "A", text: "Her mother rang." } };
  assert.deepEqual(bodiesOf(all, { ...NOTHING, placed })[0]?.edits, [{ item: "word-1", section: "A", text: "Her mother rang.", revision: 0 }]);
  assert.equal(chosenOf(all, { ...NOTHING, placed: { "word-1": { section: "", text: "Her mother rang." } } }), 0);
  assert.equal(chosenOf(all, { ...NOTHING, placed: { "word-1": { section: "A", text: " " } } }), 0);
});

test("ticking everything leaves clashes and what belongs to no line to a person", () => {
  const all = found([change("a"), change("b", { clash: true }), change("c", { kind: "unrecognised" })], [order(), order({ section: "B", clash: true })]);
  assert.deepEqual(plainOnes(all), ["a", "order:F"]);
});

test("many changes go in several requests, the orders with the last, when their lines are there", () => {
  const ids = Array.from({ length: AT_ONCE + 1 }, (_, index) => `l-${index}`);
  const bodies = bodiesOf(found(ids.map((id) => change(id)), [order()]), { ...NOTHING, picks: Object.fromEntries([...ids, "order:F"].map((id) => [id, true])) });
  assert.deepEqual(bodies.map((body) => [body.edits?.length, body.orders?.length]), [[AT_ONCE, 0], [1, 1]]);
});

test("the fewest lines that account for an order are the ones that moved", () => {
  assert.deepEqual([...placedAnew(order({ items: ["d", "a", "b", "c"], before: ["a", "b", "c", "d"] }) as never)], ["d"]);
  assert.deepEqual([...placedAnew(order({ items: ["a", "b"], before: ["a", "b"] }) as never)], []);
});
