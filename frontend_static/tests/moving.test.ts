import assert from "node:assert/strict";
import { test } from "node:test";
import { stepped } from "../src/plan/step.ts";

test("a line goes one step up or down and keeps all others", () => {
  assert.deepEqual(stepped(["a", "b", "c"], 2, -1), ["a", "c", "b"]);
  assert.deepEqual(stepped(["a", "b", "c"], 0, 1), ["b", "a", "c"]);
});

test("at either end, or not there at all, the order stays", () => {
  assert.deepEqual(stepped(["a", "b"], 0, -1), ["a", "b"]);
  assert.deepEqual(stepped(["a", "b"], 1, 1), ["a", "b"]);
  assert.deepEqual(stepped(["a", "b"], -1, 1), ["a", "b"]);
});
