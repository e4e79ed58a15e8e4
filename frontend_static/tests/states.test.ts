import assert from "node:assert/strict";
import { test } from "node:test";
import { backwards, folded, kindOf, madeBy, nameOf, onlyDrafted, reasonsOf, saysOf, stateOf, versionOf } from "../src/plan/states.ts";

const made = (some: object = {}) =>
  ({ version: 7, by: { id: "u-1", role: "coordinator" }, name: "Nia Davies", at: "2026-03-02T09:00:00Z", changes: [], issued: null, restored: null, ...some }) as never;
const change = (kind: string, items: string[], some: object = {}) => ({ kind, items, section: "F", reason: "", ...some });
const issued = (kind: string) => made({ issued: { kind, number: 2, on: "2026-03-02", officer: "R. Officer" } });

test("an address may ask for a version, an issued one, the last final or the working copy, and nothing else", () => {
  for (const known of ["12", "issued-3", "last-final", "working"]) assert.equal(stateOf(known, "x"), known);
  for (const other of [null, "", "0", "issued-", "../1", "1&x=2"]) assert.equal(stateOf(other, "working"), "working");
  assert.deepEqual(["12", "issued-3", "last-final", "working"].map(nameOf), ["version 12", "issued version 3", "the last final plan", "the working copy"]);
});

test("only a version of the past can be put back", () => {
  assert.deepEqual(["12", "issued-3", "last-final", "working"].map(versionOf), [12, null, null, null]);
});

test("what was issued is frozen and told apart from the working copy", () => {
  assert.equal(kindOf(made()).frozen, false);
  const kinds = ["draft", "final", "proposed-amendment"].map((kind) => kindOf(issued(kind)));
  assert.deepEqual(kinds.map((kind) => kind.words), ["Issued draft", "Final plan", "Proposed amendment"]);
  assert.ok(kinds.every((kind) => kind.frozen));
  assert.equal(new Set(kinds.map((kind) => kind.colour)).size, 3);
});

test("a version says what it changed, added up by kind", () => {
  const changes = [change("written", ["a"]), change("written", ["b"]), change("removed", ["c"]), change("ordered", ["a", "b"])];
  assert.equal(saysOf(made({ changes })), "2 lines reworded, 1 line removed, section F put in another order");
  assert.equal(saysOf(issued("draft")), "Version 2 issued on 2 March 2026 by R. Officer");
  assert.equal(saysOf(made({ restored: 3, changes: [change("restored", ["a"])] })), "1 line restored, as in version 3");
});

test("a reason that was given for several lines is told once", () => {
  assert.deepEqual(reasonsOf(made({ changes: [change("written", ["a"], { reason: "New advice." }), change("removed", ["b"], { reason: "New advice." }), change("added", ["c"])] })), ["New advice."]);
});

test("who made a version is a colleague's name, oneself, or the service", () => {
  assert.equal(madeBy(made(), { id: "u-2" }), "Nia Davies (co-ordinator)");
  assert.equal(madeBy(made(), { id: "u-1" }), "You");
  assert.equal(madeBy(made({ by: { id: "draft_plan", role: "reaction" }, name: null }), { id: "u-1" }), "The service");
});

test("runs of what is dull are folded where they stand", () => {
  assert.deepEqual(folded([2, 4, 1, 6, 3, 5], (one) => one % 2 === 0), [[2, 4], 1, [6], 3, 5]);
  assert.ok(onlyDrafted(made({ changes: [change("drafted", ["a"])] })));
  assert.ok(!onlyDrafted(made({ changes: [change("drafted", ["a"]), change("written", ["b"])] })));
});

test("what restoring does is the change told backwards", () => {
  assert.deepEqual(backwards([{ kind: "same", text: "a" }, { kind: "added", text: "b" }, { kind: "removed", text: "c" }]), [
    { kind: "same", text: "a" }, { kind: "removed", text: "b" }, { kind: "added", text: "c" },
  ]);
});
