import assert from "node:assert/strict";
import { test } from "node:test";
import { Drafts, forgetDrafts } from "../src/drafts.ts";
import { memory } from "./memory.ts";

test("drafts of somebody else who used this tab are dropped at sign-in", () => {
  const store = memory();
  new Drafts(store, "ana").write("c1:note", { value: "Ana's", base: 0 });
  const bens = new Drafts(store, "ben");
  bens.write("c1:note", { value: "Ben's", base: 0 });
  bens.dropOtherPeoples();
  assert.equal(new Drafts(store, "ana").read("c1:note"), null);
  assert.equal(bens.read<string>("c1:note")?.value, "Ben's");
});

test("signing out leaves no draft and touches nothing else", () => {
  const store = memory();
  store.setItem("other", "1");
  new Drafts(store, "ana").write("c1:note", { value: "x", base: 0 });
  forgetDrafts(store);
  assert.equal(store.length, 1);
  assert.equal(store.getItem("other"), "1");
});

test("unsaved parts of a case can be listed", () => {
  const drafts = new Drafts(memory(), "ana");
  drafts.write("c1:a", { value: "x", base: 0 });
  drafts.write("c2:b", { value: "x", base: 0 });
  assert.deepEqual(drafts.under("c1:"), ["c1:a"]);
});
