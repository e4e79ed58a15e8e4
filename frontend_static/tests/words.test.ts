import assert from "node:assert/strict";
import { test } from "node:test";
import { parse, to } from "../src/router.ts";
import { cut } from "../src/spans.ts";
import { daysLeft, isoOf, left } from "../src/words.ts";

test("days left, today and late", () => {
  assert.equal(left(daysLeft("2026-03-29", "2026-03-27")), "2 days left");
  assert.equal(left(daysLeft("2026-03-30", "2026-03-28")), "2 days left", "over the change to summer time");
  assert.equal(left(daysLeft("2026-03-27", "2026-03-27")), "today");
  assert.equal(left(daysLeft("2026-03-26", "2026-03-27")), "1 day late");
});

test("a typed day that does not exist is no day", () => {
  assert.equal(isoOf("2026-2-29"), null);
  assert.equal(isoOf("2024-2-29"), "2024-02-29");
  assert.equal(isoOf("--"), null);
});

test("an address says the same after a round trip", () => {
  const route = parse(`${to("cases", "c/1", "plan")}?section=H1`);
  assert.deepEqual(route.path, ["cases", "c/1", "plan"]);
  assert.equal(route.query.get("section"), "H1");
});

test("sentences are cut where Python counted, and nothing of the page is lost", () => {
  const text = "Smiles 😀 a lot. He has no words. The end.";
  const points = Array.from(text).join("").indexOf("He") - 1; // one emoji is two units and one character
  const pieces = cut(text, [{ start: points, end: points + 16 }]);
  assert.equal(pieces.find((piece) => piece.span)?.text, "He has no words.");
  assert.equal(pieces.map((piece) => piece.text).join(""), text);
});

test("sentences that overlap do not repeat text", () => {
  const pieces = cut("abcdef", [{ start: 0, end: 4 }, { start: 2, end: 6 }]);
  assert.equal(pieces.map((piece) => piece.text).join(""), "abcdef");
});
