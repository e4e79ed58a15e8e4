// How long is left is told in words with the date, and nothing of a comment's place is lost.

import assert from "node:assert/strict";
import { test } from "node:test";
import type { Shapes } from "../src/api.ts";
import { answerSays, byPlace, daysInAll, finalWaits, leftOut, sameWords, timeSays, timeTold } from "../src/plan/serving_words.ts";

type Plan = Shapes["PlanShown"];
const sent = { on: "2026-11-02", answer_by: "2026-11-16", time: "running" as const, days_left: 15 };

test("the day of service is the first of the days", () => {
  assert.equal(daysInAll(sent), 15);
  assert.equal(timeSays(sent), "15 days left of 15, counting today. The last day is 16 November 2026.");
  assert.equal(timeTold(sent), "You can answer until 16 November 2026. That is 15 days, counting today.");
});

test("the last day is told as such", () => {
  assert.equal(timeSays({ ...sent, days_left: 1 }), "Today, 16 November 2026, is the last day to answer.");
  assert.equal(timeTold({ ...sent, days_left: 1 }), "Today, 16 November 2026, is the last day to answer.");
});

test("a late answer is still welcome, and an answer can be changed while there is time", () => {
  assert.match(timeTold({ ...sent, time: "over", days_left: null }), /You can still answer/);
  assert.match(timeSays({ ...sent, time: "over", days_left: null }), /ended on 16 November 2026, without an answer/);
  const answered = { ...sent, time: "answered" as const, days_left: null };
  assert.match(timeSays(answered, "2026-11-16"), /may change their answer until 16 November 2026/);
  assert.equal(timeSays(answered, "2026-11-17"), "They had until 16 November 2026.");
  assert.equal(timeTold(answered, "2026-11-17"), "You have answered.");
});

test("where no time runs, none is told", () => {
  const none = { on: "2026-11-02", answer_by: null, time: "none" as const, days_left: null };
  assert.equal(timeTold(none), "");
  assert.match(timeSays(none), /No time to answer runs/);
});

test("an answer says all that it asks for", () => {
  const answer = { agrees: false, meeting: true, setting: "Larkfield", personal_budget: true, text: "", on: "2026-11-03", name: "P." };
  assert.deepEqual(answerSays(answer), ["Does not agree with it as it is", "Asks for a meeting", "Asks that this setting be named: Larkfield", "Asks for a personal budget"]);
});

const item = (section: string, id: string, text: string, standing = "accepted") => ({ id, section, text, standing, removed: false, proposal: null });
const planOf = (items: ReturnType<typeof item>[], counts: Partial<Plan> = {}) =>
  ({ sections: ["F", "I", "K"].map((section) => ({ section, items: items.filter((one) => one.section === section) })), gaps: 0, suggestions: 0, proposals: 0, issued: [], ...counts }) as unknown as Plan;
const whole = [item("F", "f", "Therapy."), item("I", "i", "Larkfield."), item("K", "k", "Advice.")];

test("a final plan waits for what is open, for sections I and K, and for the family's time", () => {
  assert.deepEqual(finalWaits(planOf(whole), { free: true, because: null }, 0), []);
  const waits = finalWaits(planOf([item("F", "f", "?", "gap")], { gaps: 1 }), { free: false, because: "They may answer until then." }, 2);
  assert.deepEqual(waits.map((wait) => wait.section), ["F", "I", "K", null, null]);
  assert.equal(waits[0]?.says, "1 gap to fill");
  assert.match(waits[4]?.says ?? "", /^2 comments without an answer/);
});

test("a draft says what it leaves out", () => {
  assert.deepEqual(leftOut({ gaps: 2, suggestions: 0 }), ["2 gaps"]);
  assert.deepEqual(leftOut({ gaps: 1, suggestions: 1 }), ["1 gap", "1 suggestion"]);
});

test("a version is the same when the accepted lines say just what it said; a draft has no section I", () => {
  const served = (texts: [string, string][]) => ({ sections: [{ section: "F", lines: texts.map(([id, text]) => ({ id, text })) }] }) as unknown as Shapes["ServedPlan"];
  const draft = served([["f", "Therapy."], ["k", "Advice."]]);
  assert.equal(sameWords(planOf(whole), draft, "draft"), true);
  assert.equal(sameWords(planOf(whole), draft, "final"), false);
  assert.equal(sameWords(planOf([...whole, item("F", "g", "More.", "suggested")]), draft, "draft"), true);
  assert.equal(sameWords(planOf([item("F", "f", "Therapy twice."), ...whole.slice(1)]), draft, "draft"), false);
});

test("every comment stands once, at its line or section", () => {
  const said = (comment: string, section: string, at: string | null, text: string | null) => ({ comment, section, item: at, item_text: text, stands: null }) as unknown as Shapes["PlanCommentShown"];
  const all = [said("1", "F", "f", "Therapy."), said("2", "B", null, null), said("3", "F", "f", "Therapy."), said("4", "F", "f", "Therapy twice."), said("5", "F", null, null)];
  const places = byPlace(all);
  assert.deepEqual(places.map((place) => [place.section, place.text, place.comments.map((one) => one.comment)]), [
    ["B", null, ["2"]], ["F", null, ["5"]], ["F", "Therapy.", ["1", "3"]], ["F", "Therapy twice.", ["4"]],
  ]);
});
