import assert from "node:assert/strict";
import { test } from "node:test";
import { Problem } from "../src/api.ts";
import { LARGEST, Uploads, type Way } from "../src/uploads.ts";

const file = (name: string, words = name) => new File([words], name);
const settled = () => new Promise((done) => setTimeout(done, 0));

/** Storage that takes each file only when told to. */
function storage(fails: Partial<Record<string, Problem>> = {}) {
  const taking: { name: string; take: () => void; progress: (sent: number) => void }[] = [];
  const keys: string[] = [];
  const slow: (() => void)[] = [];
  const way: Way = {
    digest: async (given) => `digest of ${await given.text()}`,
    ticket: async (_, body, key) => {
      keys.push(key);
      const { name } = body as { name: string };
      const failing = fails[name];
      if (failing) throw failing;
      return { upload: `up-${name}`, url: "https://store", fields: {} };
    },
    post: (_, given, progress) => new Promise((take) => taking.push({ name: given.name, take, progress })),
    later: (then) => slow.push(then),
  };
  return { uploads: new Uploads("c1", () => undefined, way), taking, keys, slow };
}

const states = (uploads: Uploads) => Object.fromEntries(uploads.list.map((one) => [one.file.name, one.state]));
const held = (...names: string[]) => ({ refused: [], documents: names.map((name) => ({ name, digest: `digest of ${name}` })) });

test("three go at a time, and the next as soon as one has arrived", async () => {
  const { uploads, taking } = storage();
  uploads.add(["a", "b", "c", "d"].map((name) => file(name)), "evidence");
  await settled();
  assert.deepEqual(states(uploads), { a: "sending", b: "sending", c: "sending", d: "waiting" });
  taking[0]?.take();
  await settled();
  assert.deepEqual(states(uploads), { a: "checking", b: "sending", c: "sending", d: "sending" });
});

test("progress is told in bytes", async () => {
  const { uploads, taking } = storage();
  uploads.add([file("a", "12345678")], "evidence");
  await settled();
  taking[0]?.progress(3);
  assert.equal(uploads.list[0]?.sent, 3);
});

test("what the case holds or refused settles what was on its way", async () => {
  const { uploads, taking } = storage();
  uploads.add([file("a"), file("b")], "evidence");
  await settled();
  taking.forEach((one) => one.take());
  await settled();
  uploads.settle({ ...held("a"), refused: [{ upload: "up-b", name: "b", reason: "It is no PDF.", advice: "Save it again." }] });
  assert.deepEqual(states(uploads), { a: "kept", b: "refused" });
  assert.equal(uploads.list[1]?.said, "It is no PDF. Save it again.");
});

test("a check that takes long is said to, and is settled all the same when it comes", async () => {
  const { uploads, taking, slow } = storage();
  uploads.add([file("a")], "evidence");
  await settled();
  taking[0]?.take();
  await settled();
  slow[0]?.();
  assert.deepEqual(states(uploads), { a: "slow" });
  uploads.settle(held("a"));
  assert.deepEqual(states(uploads), { a: "kept" });
});

test("the same bytes are sent once, whatever they are called", async () => {
  const { uploads, taking } = storage();
  uploads.settle(held("a"));
  uploads.add([file("copy of a", "a"), file("b"), file("copy of b", "b")], "evidence");
  await settled();
  assert.deepEqual(states(uploads), { "copy of a": "already", b: "sending", "copy of b": "already" });
  assert.deepEqual(taking.map((one) => one.name), ["b"]);
  assert.match(uploads.list[2]?.said ?? "", /same file as b/);
});

test("a lost file can be tried again, under another key; one that is refused cannot", async () => {
  const fails: Partial<Record<string, Problem>> = { a: new Problem(0, "no-connection", "Lost."), b: new Problem(422, "wrong", "Not this.") };
  const { uploads, taking, keys } = storage(fails);
  uploads.add([file("a"), file("b")], "evidence");
  await settled();
  assert.deepEqual(states(uploads), { a: "failed", b: "refused" });
  delete fails.a;
  const [lost] = uploads.list;
  assert.ok(lost);
  uploads.again(lost);
  await settled();
  assert.equal(lost.state, "sending");
  assert.equal(lost.said, undefined);
  assert.equal(new Set(keys).size, 3);
  assert.equal(taking.length, 1);
});

test("an empty file and one that is too large are refused before anything is sent", async () => {
  const { uploads, keys } = storage();
  const large = Object.defineProperty(file("large"), "size", { value: LARGEST + 1 });
  uploads.add([file("empty", ""), large], "evidence");
  await settled();
  assert.deepEqual(states(uploads), { empty: "refused", large: "refused" });
  assert.equal(keys.length, 0);
});

test("clearing some leaves the others", async () => {
  const { uploads } = storage();
  uploads.add([file("a"), file("b")], "evidence");
  const [first] = uploads.list;
  assert.ok(first);
  uploads.dismiss(first);
  assert.deepEqual(uploads.list.map((one) => one.file.name), ["b"]);
});
