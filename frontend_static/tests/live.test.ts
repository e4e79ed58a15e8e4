import assert from "node:assert/strict";
import { test } from "node:test";
import { Problem } from "../src/api.ts";
import { Live, pace } from "../src/live.ts";

const calm = { visible: true, busy: false, failures: 0, quiet: 0 };

test("looks often while machines work, rarely when all is quiet, never when nobody looks", () => {
  assert.equal(pace({ ...calm, busy: true }), 700);
  assert.ok((pace({ ...calm, busy: true, quiet: 50 }) ?? 0) <= 5_000);
  assert.ok((pace(calm) ?? 0) >= 10_000);
  assert.ok((pace({ ...calm, quiet: 50 }) ?? 0) <= 60_000);
  assert.equal(pace({ ...calm, visible: false, busy: true }), null);
});

test("waits longer after each failure", () => {
  const waits = [1, 2, 3, 9].map((failures) => pace({ ...calm, busy: true, failures }) ?? 0);
  assert.deepEqual([...waits].sort((a, b) => a - b), waits);
  assert.equal(waits[3], 30_000);
});

function service(answers: (path: string) => unknown, seen = 0) {
  const asked: string[] = [];
  let newest = seen;
  const live = new Live("c1", async <T>(path: string) => {
    asked.push(path);
    const answer = answers(path);
    if (answer instanceof Error) throw answer;
    return answer as T;
  }, () => true, { read: () => newest, write: (_, version) => (newest = version) });
  return { live, asked };
}

test("after a change every wanted view is asked for at least that version", async () => {
  let version = 1;
  const { live, asked } = service(() => ({ version, working: [] }));
  live.want("head");
  live.want("plan");
  await live.retry();
  version = 2;
  await live.changed(2);
  assert.equal(live.get("plan")?.version, 2);
  assert.ok(asked.includes("/api/cases/c1/plan?at_least=2"));
  live.stop();
});

test("an older view that comes late does not replace a newer one", async () => {
  let version = 5;
  const { live } = service(() => ({ version, working: [] }));
  live.want("head");
  await live.retry();
  version = 4;
  await live.retry();
  assert.equal(live.get("head")?.version, 5);
  live.stop();
});

test("after a reload it asks for no less than this tab saw before", async () => {
  const { live, asked } = service(() => ({ version: 9, working: [] }), 9);
  live.want("plan");
  await live.retry();
  assert.ok(asked.every((path) => path.endsWith("at_least=9")));
  live.stop();
});

test("a lost connection keeps what is on the screen", async () => {
  let lost = false;
  const { live } = service(() => (lost ? new Problem(0, "no-connection", "Lost") : { version: 1, working: [] }));
  live.want("head");
  await live.retry();
  lost = true;
  await live.retry();
  assert.equal(live.get("head")?.version, 1);
  assert.ok(live.lostSince);
  assert.equal(live.problemOf("head"), undefined);
  live.stop();
});

test("while a document is being read its progress is asked for, though the case has no new version", async () => {
  let done = 1;
  const { live, asked } = service((path) => ({ version: 1, working: [], documents: path.includes("/documents") ? [{ status: "reading", pages_read: done, pages: 3 }] : [] }));
  live.want("documents");
  await live.retry();
  done = 2;
  live.start();
  live.wake();
  await new Promise((later) => setTimeout(later, 0));
  assert.equal(live.get("documents")?.documents[0]?.pages_read, 2);
  assert.equal(asked.filter((path) => path.includes("/documents")).length, 2);
  live.stop();
});
