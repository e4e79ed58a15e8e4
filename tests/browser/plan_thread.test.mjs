// The golden thread, the plan's quality and its results per team: axe, keyboard, narrow screens and paper.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { accessible, caseOf, href, launch, shot, signedIn } from "./browser.mjs";
import { base } from "./world.mjs";

let browser;
before(async () => {
  browser = await launch();
});
after(async () => {
  await browser?.close();
});

const SIZES = { desk: { width: 1280, height: 900 }, phone: { width: 390, height: 844 }, small: { width: 320, height: 640 } };

async function open(page, ...path) {
  await page.goto(href(...path));
  await page.getByRole("heading", { level: 1 }).waitFor();
  await page.getByText("Loading", { exact: false }).waitFor({ state: "detached" });
  await page.waitForTimeout(300);
}

async function sound(page, name) {
  await accessible(page, name);
  const sideways = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  assert.ok(sideways <= 0, `${name} is ${sideways} pixels too wide`);
  await shot(page, name.replaceAll(" ", "-"));
}

/** A plan with a whole thread, one that is shared by two needs, and one break of each kind; made by a co-ordinator. */
const LINES = [
  ["b1", "B", "Mo understands short spoken instructions, and loses the thread of longer ones after about ten words."],
  ["b2", "B", "Mo finds it hard to begin a written task without a picture or a spoken prompt."],
  ["b3", "B", "Mo is easily overwhelmed in the dining hall and in assemblies, and then leaves the room."],
  ["b4", "B", "Mo reads single words two years behind the level expected for his age."],
  ["e1", "E", "By July 2027 Mo will follow a spoken instruction of two steps in four lessons out of five.", ["b1"]],
  ["e2", "E", "By July 2027 Mo will begin a written task within two minutes, on four days of five.", ["b1", "b2"]],
  ["e3", "E", "By July 2027 Mo will have chosen two clubs that he goes to each week."],
  ["e4", "E", "By July 2027 Mo will stay for 20 minutes of lunch on each school day.", ["b3"]],
  ["f1", "F", "A speech and language therapist works with Mo for 30 minutes each week, alone, in term time.", ["b1"], ["e1"]],
  ["f2", "F", "A teaching assistant trained in visual timetables sits with Mo for 15 minutes at the start of each lesson.", ["b1", "b2"], ["e2"]],
  ["f3", "F", "A teacher reviews the plan of support with Mo and his family once in each half-term."],
  ["f4", "F", "A teaching assistant teaches Mo to read with a structured scheme for 20 minutes on each school day.", ["b4"]],
];

async function made(page) {
  const headers = new Promise((done) => page.on("request", (request) => request.headers().authorization && done(request.headers().authorization)));
  await page.goto(href("cases"));
  await page.reload();
  const authorization = await headers;
  const send = async (method, path, body) => {
    const answer = await page.request.fetch(`${base}/api/${path}`, { method, data: body, headers: { authorization, "Idempotency-Key": crypto.randomUUID() } });
    assert.ok(answer.ok(), `${path}: ${await answer.text()}`);
    return answer.json();
  };
  const opened = await send("POST", "cases", { reference: `TH-${Date.now() % 1_000_000}`, name: "Mo T.", birth_year: 2017, birth_month: 3, school: "s-larkfield", received_on: new Date().toISOString().slice(0, 10), requested_by: "parent" });
  for (const [item, section, text, needs = [], outcomes = []] of LINES) await send("PUT", `cases/${opened.case}/plan/line`, { item, section, text, revision: 0, needs, outcomes });
  return opened.case;
}

test("a panel sees what is whole and what is broken, on screen and on paper", async () => {
  const officer = await signedIn(browser, "coordinator");
  const id = await made(officer);
  await officer.context().close();
  const page = await signedIn(browser, "panel");
  await open(page, "cases", id, "plan", "thread");
  await page.getByText("3 of 4 needs in section B are met by provision.").waitFor();
  await page.getByText("1 need has no outcome.").waitFor();
  await page.getByText("1 line of provision in F serves no need.").waitFor();
  const drawn = await page.locator(".thread-line").count();
  assert.ok(drawn >= 8, `${drawn} lines are drawn`);
  await sound(page, "thread made");
  await page.getByRole("button", { name: "Show B4" }).first().click();
  assert.equal(await page.evaluate(() => document.activeElement?.textContent), "B4: show its thread", "the focus goes to the card");
  await page.getByRole("button", { name: /^F2\b.*show its thread/ }).click();
  await page.getByText("F2 belongs with B1, B2, E1, E2", { exact: false }).waitFor();
  await sound(page, "thread made chosen");
  await page.setViewportSize({ width: 390, height: 844 });
  await sound(page, "thread made phone");
  await page.setViewportSize({ width: 718, height: 1000 });
  await page.keyboard.press("Escape");
  await page.emulateMedia({ media: "print" });
  await shot(page, "thread-made-print");
  await page.setViewportSize({ width: 1045, height: 718 });
  await shot(page, "thread-made-print-landscape");
  await page.context().close();
});

test("the thread and the quality of a version that was issued are shown as it was", async () => {
  const page = await signedIn(browser, "panel");
  const id = await caseOf(page, "EM-1010");
  await open(page, "cases", id, "plan", "thread");
  await page.getByText("Dashed:", { exact: false }).waitFor();
  assert.ok(await page.locator(".thread-card--open").count(), "the working plan has gaps");
  await page.getByLabel("Which plan").selectOption({ index: 1 });
  await page.waitForURL(/number=1/);
  await page.locator(".thread-card--open").first().waitFor({ state: "detached" });
  await page.locator(".thread-card").first().waitFor();
  await open(page, "cases", id, "plan", "quality?number=1");
  await page.getByText("of 100 points").first().waitFor();
  await page.getByLabel(/^Must/).check();
  const number = await page.locator(".finding").count();
  assert.equal(await page.locator(".finding--must").count(), number, "only the gravest are left");
  assert.deepEqual(page.problems, []);
  await page.context().close();
});

for (const [size, viewport] of Object.entries(SIZES)) {
  test(`a manager reads the grades by team, and keeps them as a table, on a ${size}`, async () => {
    const page = await signedIn(browser, "manager", { viewport });
    await page.getByRole("link", { name: "Plan quality" }).click();
    await page.getByRole("heading", { level: 1, name: "Plan quality by team" }).waitFor();
    await page.getByRole("row").nth(1).waitFor();
    await sound(page, `teams ${size}`);
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: "Download as a table (CSV)" }).click();
    assert.match((await download).suggestedFilename(), /^plan-quality-\d{4}-\d\d-\d\d\.csv$/);
    assert.deepEqual(page.problems, []);
    await page.context().close();
  });
}

for (const [size, viewport] of Object.entries(SIZES)) {
  test(`a panel reads the thread and the quality of a plan on a ${size}`, async () => {
    const page = await signedIn(browser, "panel", { viewport });
    const id = await caseOf(page, "EM-1010");
    await open(page, "cases", id, "plan", "thread");
    await sound(page, `thread ${size}`);
    await page.getByRole("button", { name: /^B1\b.*show its thread/ }).click();
    await page.getByText("B1 belongs with", { exact: false }).waitFor();
    await sound(page, `thread chosen ${size}`);
    await page.keyboard.press("Escape");
    await open(page, "cases", id, "plan", "quality");
    await sound(page, `quality ${size}`);
    assert.deepEqual(page.problems, []);
    await page.context().close();
  });
}

test("a thread is chosen and left with the keyboard alone, and a card leads to its section", async () => {
  const page = await signedIn(browser, "coordinator");
  const id = await caseOf(page, "EM-1010");
  await open(page, "cases", id, "plan", "thread");
  const first = page.getByRole("button", { name: /^B1\b.*show its thread/ });
  await first.focus();
  await page.keyboard.press("Enter");
  assert.equal(await first.getAttribute("aria-pressed"), "true");
  await page.keyboard.press("Escape");
  assert.equal(await first.getAttribute("aria-pressed"), "false");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { level: 2, name: /^B/ }).first().waitFor();
  assert.match(page.url(), /plan\?section=B$/);
  await page.context().close();
});
