import assert from "node:assert/strict";
import { test } from "node:test";
import { Problem } from "../src/api.ts";
import { Drafts } from "../src/drafts.ts";
import { Keeper, same } from "../src/keeper.ts";
import { memory } from "./memory.ts";

type Send = (value: string, revision: number, key: string) => Promise<unknown>;

function keeper(send: Send, store = memory(), server = { value: "old", revision: 3 }) {
  const drafts = new Drafts(store, "ana");
  return { store, drafts, part: new Keeper<string>({ part: "c1:x", drafts, server, send, theirs: (told) => told as string | null }) };
}

const clash = (theirs: string, revision: number) =>
  new Problem(409, "changed-meanwhile", "Somebody changed this.", "revision", [], { who: "ben", when: "2026-01-01T00:00:00Z", revision, theirs });

test("typed words are kept until the server has them", async () => {
  let arrive: () => void = () => undefined;
  const { part, drafts, store } = keeper(() => new Promise<void>((done) => (arrive = done)));
  part.set("new");
  assert.equal(drafts.read<string>("c1:x")?.value, "new");
  const saving = part.save();
  assert.equal(part.state, "saving");
  assert.equal(store.length, 1, "still kept while on its way");
  arrive();
  assert.equal(await saving, true);
  assert.equal(store.length, 0);
  assert.equal(part.value, "new");
});

test("words typed before a reload come back", () => {
  const { store, part } = keeper(async () => undefined);
  part.set("half a sent");
  const again = keeper(async () => undefined, store).part;
  assert.equal(again.value, "half a sent");
  assert.equal(again.restored, true);
});

test("a retry of the same words uses the same key, other words a new one", async () => {
  const keys: string[] = [];
  let fail = true;
  const { part } = keeper(async (_, __, key) => {
    keys.push(key);
    if (fail) throw new Problem(0, "no-connection", "Offline");
  });
  part.set("new");
  assert.equal(await part.save(), false);
  assert.equal(part.state, "failed");
  await part.save();
  part.set("newer");
  fail = false;
  assert.equal(await part.save(), true);
  assert.equal(keys[0], keys[1]);
  assert.notEqual(keys[1], keys[2]);
});

test("a clash holds both texts; keeping mine saves on top of theirs", async () => {
  const sent: [string, number][] = [];
  const { part } = keeper(async (value, revision) => {
    sent.push([value, revision]);
    if (revision === 3) throw clash("theirs", 7);
  });
  part.set("mine");
  assert.equal(await part.save(), false);
  assert.equal(part.state, "clash");
  assert.equal(part.value, "mine");
  assert.equal(part.clash?.value, "theirs");
  assert.equal(await part.keepMine(), true);
  assert.deepEqual(sent, [["mine", 3], ["mine", 7]]);
});

test("taking theirs drops mine", async () => {
  const { part, store } = keeper(async () => { throw clash("theirs", 7); });
  part.set("mine");
  await part.save();
  part.takeTheirs();
  assert.equal(part.value, "theirs");
  assert.equal(store.length, 0);
});

test("our own try that got through unseen is no clash", async () => {
  const revisions: number[] = [];
  let times = 0;
  const { part } = keeper(async (_, revision) => {
    revisions.push(revision);
    times += 1;
    if (times === 1) throw new Problem(0, "no-connection", "Lost on the way back");
    if (times === 2) throw clash("new", 9);
  });
  part.set("new");
  await part.save();
  assert.equal(await part.save(), true);
  assert.deepEqual(revisions, [3, 3, 9]);
});

test("a newer text from the server is taken when nothing was typed, and clashes when something was", () => {
  const { part } = keeper(async () => undefined);
  part.serverIs("newer", 5);
  assert.equal(part.value, "newer");
  part.set("mine");
  part.serverIs("newest", 6);
  assert.equal(part.state, "clash");
  assert.equal(part.value, "mine");
  assert.equal(part.clash?.value, "newest");
});

test("what was typed while saving goes out next, on the revision that the save led to", async () => {
  const sent: [string, number][] = [];
  let part: Keeper<string>;
  const made = keeper(async (value, revision) => {
    sent.push([value, revision]);
    if (value === "one") part.set("one two");
    part.serverIs(value, revision + 1);
  });
  part = made.part;
  part.set("one");
  assert.equal(await part.save(), true);
  assert.deepEqual(sent, [["one", 3], ["one two", 4]]);
});

test("typing on at once after a save, before any view came back, is no clash", async () => {
  const { part } = keeper(async (value, revision) => {
    if (value === "one two" && revision === 3) throw clash("one", 4);
  });
  part.set("one");
  await part.save();
  part.set("one two");
  part.serverIs("one", 4);
  assert.equal(part.state, "unsaved");
  assert.equal(await part.save(), true);
});

test("nor is it when the next save overtakes the view", async () => {
  const revisions: number[] = [];
  const { part } = keeper(async (value, revision) => {
    revisions.push(revision);
    if (value === "one two" && revision === 3) throw clash("one", 4);
  });
  part.set("one");
  await part.save();
  part.set("one two");
  assert.equal(await part.save(), true);
  assert.deepEqual(revisions, [3, 3, 4]);
});

test("a view older than the words were typed upon is no clash", () => {
  const { store, part } = keeper(async () => undefined);
  part.set("mine");
  const reloaded = keeper(async () => undefined, store, { value: "older", revision: 2 }).part;
  assert.equal(reloaded.state, "unsaved");
});

test("a part removed meanwhile can be written anew", async () => {
  const revisions: number[] = [];
  const { part } = keeper(async (_, revision) => {
    revisions.push(revision);
    if (revision) throw new Problem(409, "gone", "It was withdrawn.");
  });
  part.set("mine");
  await part.save();
  assert.equal(part.clash?.value, null);
  assert.equal(await part.keepMine(), true);
  assert.deepEqual(revisions, [3, 0]);
});

test("white space that the server tidies makes no difference", () => {
  assert.equal(same({ note: " a  b\n" }, { note: "a b" }), true);
  assert.equal(same("ab", "ac"), false);
});
