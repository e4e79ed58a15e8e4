import assert from "node:assert/strict";
import { test } from "node:test";
import { before } from "../src/plan/before.ts";

test("what stood before is all but what came", () => {
  assert.equal(before([{ kind: "same", text: "Once a " }, { kind: "removed", text: "month" }, { kind: "added", text: "week" }, { kind: "same", text: "." }]), "Once a month.");
});

test("where nothing stood before it is said so", () => {
  assert.equal(before([{ kind: "added", text: "Once a week." }]), "Nothing");
});
