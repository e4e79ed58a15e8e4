import assert from "node:assert/strict";
import { test } from "node:test";
import { preview, stillBlank } from "../src/outcome.ts";

const template = "By {date}, uses language: {target}. Now: {baseline}. Progress is measured by {measure}.";
const none = { baseline: "", target: "", measure: "", date: "" };

test("an outcome is read as it will stand, with what is still blank in sight", () => {
  assert.equal(preview(template, none), "By …, uses language: …. Now: …. Progress is measured by ….");
  assert.equal(
    preview(template, { baseline: "one word at a time.", target: "two words together", measure: "a repeated assessment", date: "27 July 2027" }),
    "By 27 July 2027, uses language: two words together. Now: one word at a time. Progress is measured by a repeated assessment.",
  );
});

test("what is blank is said in plain words", () => {
  assert.equal(stillBlank({ ...none, target: "two words", date: "27 July 2027" }), "where the child is now, how you will know");
  assert.equal(stillBlank({ baseline: "a", target: "b", measure: "c", date: "d" }), "");
});
