import assert from "node:assert/strict";
import { test } from "node:test";
import { commandOf, nextOpen, step, sureWords } from "../src/queue.ts";

const press = (key: string, held: Partial<Record<"ctrlKey" | "altKey" | "metaKey" | "isComposing", boolean>> = {}) =>
  ({ key, ctrlKey: false, altKey: false, metaKey: false, isComposing: false, ...held });

test("each key of the help line has its meaning, in either case", () => {
  const meant = Object.fromEntries(["j", "k", "a", "c", "r", "o", "ArrowDown", "ArrowUp"].map((key) => [key, commandOf(press(key), false)]));
  assert.deepEqual(meant, { j: "next", k: "previous", a: "accept", c: "change", r: "reject", o: "open", ArrowDown: "next", ArrowUp: "previous" });
  assert.equal(commandOf(press("A"), false), "accept");
});

test("in a field every key is the field's own", () => {
  for (const key of ["j", "a", "r", "ArrowDown"]) assert.equal(commandOf(press(key), true), null);
});

test("what belongs to the browser, a screen reader or an input method is left alone", () => {
  for (const held of ["ctrlKey", "altKey", "metaKey", "isComposing"] as const) assert.equal(commandOf(press("a", { [held]: true }), false), null, held);
  for (const key of ["Enter", " ", "Tab", "x", "Escape"]) assert.equal(commandOf(press(key), false), null, key);
});

test("a step holds at both ends", () => {
  assert.deepEqual([step(3, 0, -1), step(3, 0, 1), step(3, 2, 1), step(1, 0, 1)], [0, 1, 2, 0]);
});

test("the next undecided is the first one after this, then from the top", () => {
  assert.equal(nextOpen([true, false, true, true], 0), 2);
  assert.equal(nextOpen([true, false, true, false], 2), 0);
});

test("when every other one is decided there is no next", () => {
  assert.equal(nextOpen([false, true, false], 1), null);
  assert.equal(nextOpen([false, false], 0), null);
  assert.equal(nextOpen([], 0), null);
});

test("less support is never told in the words of more", () => {
  const said = [0, 0.3, 0.55, 0.79, 0.8, 1].map(sureWords);
  assert.equal(new Set(said).size, 3);
  assert.deepEqual([...said].map((words) => said.indexOf(words)), [0, 0, 2, 2, 4, 4]);
});
