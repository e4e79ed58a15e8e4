import assert from "node:assert/strict";
import { test } from "node:test";
import { cut, locate, within } from "../src/spans.ts";

test("sentences are cut where Python counted, and nothing of the page is lost", () => {
  const text = "Smiles 😀 a lot. He has no words. The end.";
  const start = Array.from(text.slice(0, text.indexOf("He"))).length;
  const pieces = cut(text, [{ start, end: start + 16 }]);
  assert.equal(pieces.find((piece) => piece.span)?.text, "He has no words.");
  assert.equal(pieces.map((piece) => piece.text).join(""), text);
});

test("sentences that overlap do not repeat text", () => {
  const pieces = cut("abcdef", [{ start: 0, end: 4 }, { start: 2, end: 6 }]);
  assert.equal(pieces.map((piece) => piece.text).join(""), "abcdef");
});

test("each piece knows where it begins", () => {
  assert.deepEqual(cut("😀bcdef", [{ start: 1, end: 3 }]).map(({ from, text }) => [from, text]), [[0, "😀"], [1, "bc"], [3, "def"]]);
});

test("a span is told within each piece that it reaches into, and in no other", () => {
  const pieces = cut("abcdefgh", [{ start: 2, end: 5 }]);
  assert.deepEqual(pieces.map((piece) => within([{ start: 1, end: 4 }], piece)), [[{ start: 1, end: 2 }], [{ start: 0, end: 2 }], []]);
});

test("words are found however their white space is laid out, and counted as Python counts", () => {
  const text = "😀 No evidence\n  of a (general) difficulty. The end.";
  const found = locate(text, "No evidence of a (general) difficulty.");
  assert.ok(found);
  assert.equal(Array.from(text).slice(found.start, found.end).join(""), "No evidence\n  of a (general) difficulty.");
});

test("words that are not there are not found", () => {
  assert.equal(locate("a b", "a c"), null);
  assert.equal(locate("a b", " "), null);
});
