// Supporting documents: a bundle put in by button and by drag, read, checked against its pages, and its suggestions
// decided on by keyboard alone; on a desk and on a phone.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { accessible, href, launch, shot, signedIn } from "./browser.mjs";

const FOLDER = path.join(import.meta.dirname, "../bundles/H06_PA");
const BUNDLE = readdirSync(FOLDER).sort();
const READ_MS = 120_000;
const PARTS = ["scores", "summary", "terms", "checklist"];

let browser, page, id;

before(async () => {
  browser = await launch();
  page = await signedIn(browser, "coordinator");
  id = await opened(page);
});
after(async () => {
  await browser?.close();
});

async function opened(of) {
  await of.goto(href("open"));
  await of.getByLabel("Pupil reference").fill(`RD-${Date.now()}`);
  await of.getByLabel("Month of birth").selectOption("1");
  await of.getByLabel("Year of birth").fill("2020");
  const received = of.getByRole("group", { name: "When was the request received?" });
  for (const [name, value] of [["Day", "2"], ["Month", "9"], ["Year", "2024"]]) await received.getByLabel(name).fill(value);
  await of.getByLabel("School or college").check();
  await of.getByRole("button", { name: "Open the case" }).click();
  await of.getByRole("link", { name: "Supporting documents" }).waitFor();
  await of.waitForURL(/cases\/c-/);
  return of.url().split("/").at(-1);
}

const at = (part) => `${href("cases", id, "documents")}${part ? `?part=${part}` : ""}`;
const paper = (of, name) => of.getByRole("listitem").filter({ has: of.getByRole("heading", { name, exact: true }) });
const plain = (text) => text.replace(/\s+/g, " ").trim();
const marked = (of) => of.locator("section.source mark");
const focus = (of) => of.evaluate(() => document.activeElement.id);
const told = (of) => of.locator(".scores__told [role=status]");

async function fits(of, what) {
  const sideways = await of.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  assert.ok(sideways <= 0, `${what} is ${sideways} pixels too wide`);
}

test("files are put in by button and by drag, and each says what became of it", async () => {
  await page.goto(at(""));
  await page.locator("#files").setInputFiles(BUNDLE.slice(1).map((name) => path.join(FOLDER, name)));
  const dropped = [
    { name: BUNDLE[0], body: readFileSync(path.join(FOLDER, BUNDLE[0])).toString("base64") },
    { name: `copy of ${BUNDLE[1]}`, body: readFileSync(path.join(FOLDER, BUNDLE[1])).toString("base64") },
    { name: "photo.pdf", body: Buffer.from("<!DOCTYPE html><title>A web page</title>").toString("base64") },
    { name: "nothing.txt", body: "" },
  ];
  const transfer = await page.evaluateHandle((files) => {
    const made = new DataTransfer();
    for (const { name, body } of files) made.items.add(new File([Uint8Array.from(atob(body), (letter) => letter.charCodeAt(0))], name));
    return made;
  }, dropped);
  await page.getByRole("region", { name: "Upload" }).dispatchEvent("drop", { dataTransfer: transfer });
  const row = (name) => page.getByRole("list", { name: "Uploads" }).getByRole("listitem").filter({ has: page.getByText(name, { exact: true }) });
  await row("nothing.txt").getByText("The file is empty", { exact: false }).waitFor();
  await row(`copy of ${BUNDLE[1]}`).getByText("In the bundle already", { exact: false }).waitFor();
  await row("photo.pdf").getByText("Kept, but could not be read", { exact: false }).waitFor({ timeout: READ_MS });
  await shot(page, "reading-uploads");
  for (const name of BUNDLE) await row(name).getByText(/^Read, \d+ page/).waitFor({ timeout: READ_MS });
  await page.getByText(`${BUNDLE.length + 1} of ${BUNDLE.length + 3} files read, 2 with a problem.`).waitFor();
  await accessible(page, "uploads");
  await page.getByRole("button", { name: "Clear what is done" }).click();
  await page.getByRole("list", { name: "Uploads" }).waitFor({ state: "detached" });
});

test("each document says who wrote it, and a line of its summary opens its page and comes back", async () => {
  const report = paper(page, BUNDLE[1]);
  await report.getByText("Speech and Language Therapist", { exact: false }).first().waitFor();
  await report.getByText("2 July 2024", { exact: true }).first().waitFor();
  await report.locator("summary", { hasText: "Found" }).click({ timeout: READ_MS });
  const line = report.locator(".quote__link").first();
  const words = plain(await line.textContent());
  await line.focus();
  await page.keyboard.press("Enter");
  await marked(page).waitFor();
  assert.equal(plain(await marked(page).textContent()), words);
  await page.getByRole("region", { name: /^Source: Page 1 of \d+, / }).waitFor();
  await page.waitForFunction(() => document.activeElement.tagName === "MARK");
  await shot(page, "reading-source");
  await page.keyboard.press("Escape");
  assert.equal(plain(await page.evaluate(() => document.activeElement.textContent)), words);
});

test("suggestions are worked through by single keys, and the page of the evidence follows", async () => {
  await page.goto(at("scores"));
  await page.getByText(/^\s*0 of \d+\s*decided/).waitFor({ timeout: READ_MS });
  const rows = page.locator(".score__button");
  await page.locator(".scores").getByText("Suggestion", { exact: true }).first().waitFor();
  await rows.first().focus();
  await page.keyboard.press("j");
  assert.equal(await rows.first().getAttribute("aria-expanded"), "true");
  const open = await page.locator(".score--open .score__button").evaluateAll((all) => all.map((one) => one.id));
  assert.ok(open.length >= 4, `enough is suggested to work with: ${open.length}`);
  while ((await focus(page)) !== open[0]) await page.keyboard.press("ArrowDown");
  const body = page.locator(`[id="${open[0]}-body"]`);
  await body.getByText("a person decides", { exact: false }).waitFor();
  await page.waitForFunction(() => document.querySelector("section.source mark"));
  assert.equal(plain(await marked(page).textContent()), plain(await body.locator(".quote--open .quote__link").first().textContent()));
  await accessible(page, "a suggestion with its evidence");
  await shot(page, "reading-scores");
  await page.keyboard.press("a");
  await told(page).getByText(/: accepted\. Next: /).waitFor();
  await page.waitForFunction((wanted) => document.activeElement.id === wanted, open[1]);
});

test("a level is changed by keyboard, and letters typed in the form are no commands", async () => {
  const changed = await focus(page);
  await page.keyboard.press("c");
  await page.waitForFunction(() => document.activeElement.type === "radio");
  await page.keyboard.press("r");
  assert.equal(await page.evaluate(() => document.activeElement.type), "radio", "R rejected nothing");
  await page.keyboard.press("ArrowDown");
  await accessible(page, "changing a level");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await told(page).getByText(/: changed to .+\. Next: /).waitFor();
  const was = page.locator(`li:has([id="${changed}"])`);
  await was.getByText("Accepted with changes", { exact: true }).waitFor();
});

test("one is rejected, and decided again", async () => {
  const rejected = await focus(page);
  await page.keyboard.press("r");
  await told(page).getByText(/: rejected\. /).waitFor();
  const row = page.locator(`li:has([id="${rejected}"])`);
  await row.getByText("Rejected", { exact: true }).waitFor();
  await page.getByRole("button", { name: /^Go back to .* to decide again$/ }).click();
  await page.waitForFunction((wanted) => document.activeElement.id === wanted, rejected);
  await page.keyboard.press("a");
  await row.getByText("Accepted", { exact: true }).waitFor();
});

test("single keys do nothing outside of the list, and can be turned off", async () => {
  const before = await page.locator(".progress-line strong").textContent();
  await page.getByLabel("Turn single keys off").focus();
  await page.keyboard.press("a");
  await page.keyboard.press("Space");
  await page.locator(".score--open .score__button").first().focus();
  await page.keyboard.press("a");
  await page.keyboard.press("j");
  assert.equal(await page.locator(".progress-line strong").textContent(), before);
  await page.getByLabel("Turn single keys off").uncheck();
});

test("a key decides on nothing whose evidence is not in sight", async () => {
  const waiting = page.locator(".score--open .score__button");
  const before = await waiting.count();
  const last = waiting.last();
  const name = await last.getAttribute("id");
  await last.focus();
  await page.keyboard.press("a");
  await told(page).getByText("press the key again", { exact: false }).waitFor();
  assert.equal(await page.locator(`[id="${name}"]`).getAttribute("aria-expanded"), "true");
  assert.equal(await waiting.count(), before);
});

test("what was accepted is the agreed answer", async () => {
  await page.goto(href("cases", id, "assessment"));
  await page.getByText(/^[1-9]\d* of 20$/).waitFor();
});

for (const [size, viewport] of Object.entries({ desk: { width: 1280, height: 900 }, phone: { width: 390, height: 844 }, small: { width: 320, height: 640 } })) {
  test(`every part on a ${size}`, async () => {
    await page.setViewportSize(viewport);
    const titles = new Set();
    for (const part of ["", ...PARTS]) {
      await page.goto(at(part));
      await page.getByRole("heading", { level: 2 }).first().waitFor();
      await page.getByText("Loading", { exact: false }).waitFor({ state: "detached" });
      await accessible(page, `${part} on a ${size}`);
      await fits(page, `${part} on a ${size}`);
      titles.add(await page.title());
      await shot(page, `reading-${size}-${part || "documents"}`);
    }
    assert.equal(titles.size, PARTS.length + 1, "each part has its own title");
  });
}

test("on a phone the page is gone to, and there is a way back", async () => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(at("summary"));
  const line = page.locator(".quote__link").last();
  const words = plain(await line.textContent());
  await line.click();
  await page.waitForFunction(() => document.activeElement.tagName === "MARK");
  assert.ok(await marked(page).evaluate((mark) => { const { top, bottom } = mark.getBoundingClientRect(); return top < innerHeight && bottom > 0; }), "in sight");
  await shot(page, "reading-phone-source");
  await page.getByRole("button", { name: "Back to the line" }).click();
  assert.equal(plain(await page.evaluate(() => document.activeElement.textContent)), words);
  assert.deepEqual(page.problems, []);
});

test("a paper that no machine can read waits for a person, and is read in the words that they type", async () => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto(at(""));
  const waiting = page.getByRole("region", { name: "To be typed or described by a person" });
  await waiting.getByRole("link", { name: "photo.pdf" }).click();
  await page.getByLabel("Page 1", { exact: true }).fill("She has no words yet and points to what she wants.");
  await accessible(page, "a page to be typed");
  await shot(page, "reading-typing");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await page.getByText(/^Typed by /).waitFor({ timeout: READ_MS });
  await page.locator(".sheet").getByText("She has no words yet", { exact: false }).first().waitFor();
  await accessible(page, "a page that was typed");
  await shot(page, "reading-typed");
});
