import assert from "node:assert/strict";
import { test } from "node:test";
import { Drafts } from "../src/drafts.ts";
import { memory } from "./memory.ts";

test("drafts of somebody else who used this tab are dropped at sign-in", () => {
  const store = memory();
  new Drafts(store, "ana").write("c1:note", { value: "Ana's", base: 0, sent: [] });
  const bens = new Drafts(store, "ben");
  bens.write("c1:note", { value: "Ben's", base: 0, sent: [] });
  bens.dropOtherPeoples();
  assert.equal(new Drafts(store, "ana").read("c1:note"), null);
  assert.equal(bens.read<string>("c1:note")?.value, "Ben's");
});
