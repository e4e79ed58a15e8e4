import assert from "node:assert/strict";
import { test } from "node:test";
import { csv } from "../src/plan/csv.ts";

test("a cell keeps its commas, quotes and lines", () => {
  assert.equal(csv([["North, \"old\"", 3], ["a\nb", 1.5]]), "\"North, \"\"old\"\"\",\"3\"\r\n\"a\nb\",\"1.5\"\r\n");
});

test("a cell that a spreadsheet would run as a formula is made text", () => {
  assert.equal(csv([["=1+1", -2]]), "\"'=1+1\",\"-2\"\r\n");
});
