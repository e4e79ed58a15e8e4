import assert from "node:assert/strict";
import { test } from "node:test";
import { groupsOf, linesOf, threadOf, type Card } from "../src/plan/thread_rows.ts";

const STEPS: Record<string, Card["step"]> = { B: "needs", C: "needs", D: "needs", E: "outcomes", F: "provision", G: "provision" };

/** Lines of a plan from pairs that are joined: "B1 E1". */
function plan(lines: string, ...pairs: string[]): Card[] {
  const joined = (label: string) => pairs.flatMap((pair) => {
    const [one, other] = pair.split(" ") as [string, string];
    return one === label ? [other] : other === label ? [one] : [];
  });
  return lines.split(" ").map((label) => ({
    item: label, label, section: label[0] as Card["section"], step: STEPS[label[0] as string] as Card["step"], text: label, standing: "accepted", joined: joined(label), breaks: [],
  }));
}

const told = (cards: Card[]) => groupsOf(cards).map(({ section, rows }) => [section, rows.map((row) => [
  row.need?.label ?? null, row.outcomes.map((one) => one.card.label + (one.own ? "" : "*")).join(" "), row.provision.map((one) => one.card.label + (one.own ? "" : "*")).join(" "),
])]);

test("each need has a row with its outcomes and what is provided for them", () => {
  assert.deepEqual(told(plan("B1 B2 C1 E1 F1 F2 G1", "B1 E1", "E1 F1", "B1 F2", "C1 G1")), [
    ["B", [["B1", "E1", "F1 F2"], ["B2", "", ""]]], ["C", [["C1", "", "G1"]]],
  ]);
});

test("a line that serves two needs has one card, and the second row points to it", () => {
  assert.deepEqual(told(plan("B1 B2 E1 F1", "B1 E1", "B2 E1", "E1 F1")), [["B", [["B1", "E1", "F1"], ["B2", "E1*", "F1*"]]]]);
});

test("what is joined to no need comes last, and nothing of the plan is left out", () => {
  assert.deepEqual(told(plan("B1 E1 E2 F1 F2", "E2 F1")), [["B", [["B1", "", ""]]], ["", [[null, "E1", ""], [null, "E2", "F1"], [null, "", "F2"]]]]);
});

test("a need is drawn straight to provision only where no outcome stands between them", () => {
  const [row] = groupsOf(plan("B1 E1 F1 F2", "B1 E1", "B1 F1", "E1 F1", "B1 F2"))[0]?.rows ?? [];
  assert.deepEqual(row && linesOf(row), [["B1", "E1"], ["B1", "F2"], ["E1", "F1"]]);
});

test("the thread of a card goes on to what its neighbours are joined to, and to no card of its own step", () => {
  const cards = plan("B1 B2 E1 F1 F2", "B1 E1", "B1 F1", "B2 F1", "B2 F2");
  const byId = new Map(cards.map((card) => [card.item, card]));
  assert.deepEqual([...threadOf(byId.get("F1") as Card, byId)].sort(), ["B1", "B2", "E1", "F1"]);
});
