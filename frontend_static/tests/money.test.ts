import assert from "node:assert/strict";
import { test } from "node:test";
import { hours, pounds, spanOf } from "../src/money.ts";

test("a range is told once when it is one number", () => {
  assert.equal(pounds({ low: 1200, high: 3500 }), "£1,200 to £3,500");
  assert.equal(pounds({ low: 0, high: 0 }), "£0");
  assert.equal(hours({ low: 1, high: 1 }), "1 hour a week");
  assert.equal(hours({ low: 0.5, high: 2 }), "0.5 to 2 hours a week");
});

test("a typed range", () => {
  assert.deepEqual(spanOf("£1,200", "3 500"), { low: 1200, high: 3500 });
  assert.deepEqual(spanOf("", "5"), { low: 5, high: 5 });
  assert.equal(spanOf(" ", ""), null);
  assert.equal(spanOf("5", "2"), "wrong");
  assert.equal(spanOf("some", ""), "wrong");
  assert.equal(spanOf("-1", ""), "wrong");
});
