import assert from "node:assert/strict";
import { test } from "node:test";
import { parse, to } from "../src/router.ts";
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
