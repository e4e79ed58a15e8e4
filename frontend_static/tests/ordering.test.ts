import assert from "node:assert/strict";
import { test } from "node:test";
import { grouped, groupMoved, groupsOf, moved } from "../src/ordering.ts";

const groupOf = (question: string) => question[0] ?? "";
const order = ["a1", "a2", "b1", "b2", "c1"];

test("groups stand in the order of their first question, and their questions together", () => {
  assert.deepEqual(groupsOf(["b1", "a1", "b2"], groupOf), ["b", "a"]);
  assert.deepEqual(grouped(["b1", "a1", "b2"], groupOf), ["b1", "b2", "a1"]);
});

test("a question moves within its group and never out of it", () => {
  assert.deepEqual(moved(order, groupOf, "a1", 1), ["a2", "a1", "b1", "b2", "c1"]);
  assert.deepEqual(moved(order, groupOf, "a2", 1), order);
  assert.deepEqual(moved(order, groupOf, "a1", -1), order);
});

test("a group moves as a whole", () => {
  assert.deepEqual(groupMoved(order, groupOf, "b", -1), ["b1", "b2", "a1", "a2", "c1"]);
  assert.deepEqual(groupMoved(order, groupOf, "c", 1), order);
});

test("no question is lost or told twice, however it is moved", () => {
  let now: string[] = [...order];
  for (const question of order) for (const step of [1, -1, 1] as const) now = groupMoved(moved(now, groupOf, question, step), groupOf, groupOf(question), step);
  assert.deepEqual([...now].sort(), order);
});
