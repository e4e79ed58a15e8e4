// The golden thread, the plan's quality and its results per team: axe, keyboard, narrow screens and paper.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { accessible, caseOf, href, launch, shot, signedIn } from "./browser.mjs";

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

test("the thread prints", async () => {
  const page = await signedIn(browser, "panel", { viewport: { width: 718, height: 1000 } });
  await open(page, "cases", await caseOf(page, "EM-1010"), "plan", "thread");
  await page.emulateMedia({ media: "print" });
  await shot(page, "thread-print");
  await page.context().close();
});
