// Versions of a plan and its Word copy: read, compared, restored; downloaded, edited, uploaded and taken.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
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
/** so that the suite can run again on a cloud that it has used */
const run = Date.now() % 1_000_000;
const LINE = `In room ${run} a therapist, 40 minutes each week, for two terms, one to one.`;

async function looked(page, name) {
  await page.getByRole("heading", { level: 1 }).waitFor();
  await page.getByText("Loading", { exact: false }).waitFor({ state: "detached" });
  await page.waitForTimeout(250);
  await accessible(page, name);
  const sideways = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  assert.ok(sideways <= 0, `${name} is ${sideways} pixels too wide`);
  await shot(page, name.replaceAll(" ", "-"));
}

/** A line of section F, as a person adds it in the editor. */
async function addLine(page, id, text) {
  await page.goto(href("cases", id, "plan"));
  await page.getByRole("button", { name: "Add a line to section F" }).click();
  await page.getByLabel("New line in section F").fill(text);
  await page.getByRole("button", { name: "Add the line" }).click();
  await page.getByRole("button", { name: `Edit: line “${text.slice(0, 60)}”` }).waitFor();
}

test("a version is read, compared with today word by word, and restored as a new one", async () => {
  const page = await signedIn(browser, "coordinator");
  const id = await caseOf(page, "EM-1010");
  await addLine(page, id, LINE);
  await page.getByRole("button", { name: `Edit: line “${LINE.slice(0, 60)}”` }).click();
  await page.getByLabel("Words of this line").fill(LINE.replace("40", "50"));
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await page.getByRole("button", { name: "Save", exact: true }).waitFor({ state: "detached" });
  await page.goto(href("cases", id, "plan", "versions"));
  await looked(page, "versions");
  const cards = page.getByRole("listitem").filter({ has: page.getByRole("heading", { level: 3 }) });
  const earlier = await cards.nth(1).getByRole("link", { name: "Read" }).getAttribute("href");
  await cards.nth(0).getByRole("link", { name: "What it changed" }).click();
  await page.getByText("1 line is not as before.").waitFor();
  assert.match(await page.locator(".compared ins").first().textContent(), /\[added: 50/);
  assert.match(await page.locator(".compared del").first().textContent(), /\[taken out: 40/);
  await looked(page, "versions compared");

  await page.goto(`${href("cases", id, "plan", "versions")}?${earlier.split("?")[1]}`);
  await looked(page, "version read");
  await page.getByRole("button", { name: /^Restore version/ }).press("Enter");
  await page.getByText("This would change 1 line of the working copy").waitFor();
  await page.getByLabel("Why is it restored?").fill("The therapist said 40 minutes.");
  await looked(page, "version restoring");
  await page.getByRole("button", { name: "Restore as a new version" }).press("Enter");
  await page.getByText("was restored. It stands as a new version", { exact: false }).waitFor();
  await page.goto(href("cases", id, "plan", "versions"));
  await page.getByText("The therapist said 40 minutes.").first().waitFor();
  assert.deepEqual(page.problems, []);
  await page.context().close();
});

/** A Word copy of the working plan, with these edits in it (word_edits.py). */
async function wordCopy(page, id, ...edits) {
  await page.goto(href("cases", id, "plan", "word"));
  const [file] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Download as Word" }).click()]);
  assert.match(file.suggestedFilename(), /^plan EM-\d+\.docx$/);
  const kept = path.join(mkdtempSync(path.join(tmpdir(), "plan-")), "plan.docx");
  await file.saveAs(kept);
  execFileSync("python3", [new URL("word_edits.py", import.meta.url).pathname, kept, ...edits]);
  return kept;
}

test("a Word copy is taken away, changed, brought back, and what is ticked of it taken", async () => {
  const page = await signedIn(browser, "coordinator");
  const id = await caseOf(page, "EM-1010");
  const [first, second] = [`In room ${run} a teaching assistant, 20 minutes daily.`, `In room ${run} a laptop of her own, all day.`];
  await addLine(page, id, first);
  await addLine(page, id, second);
  const copy = await wordCopy(page, id, `${run} a teaching assistant, 20=>${run} a teaching assistant, 25`, `+Mum rang about room ${run}.`, `row:${run} a teaching assistant`);
  await page.getByLabel("Choose a Word copy").setInputFiles(copy);
  await page.getByRole("heading", { name: "3 changes in this copy" }).waitFor();
  assert.equal(await page.evaluate(() => document.activeElement.id), "came-back");
  await page.getByRole("button", { name: /^Tick all that do not clash/ }).press("Enter");
  await page.getByLabel("What to do with these words").selectOption("A");
  await page.getByLabel("Words of the new line in section A").fill(`Her mother rang about room ${run}.`);
  await looked(page, "word came back");
  await page.setViewportSize(SIZES.small);
  await looked(page, "small word came back");
  await page.setViewportSize(SIZES.phone);
  await looked(page, "phone word came back");
  await page.setViewportSize(SIZES.desk);

  await page.context().setOffline(true);
  await page.getByRole("button", { name: "Take 3 changes into the plan" }).press("Enter");
  await page.getByRole("button", { name: "Try again" }).waitFor();
  await page.context().setOffline(false);
  page.problems.length = 0;
  await page.reload();
  await page.getByLabel("Choose a Word copy").setInputFiles(copy);
  await page.getByText("What you had ticked and typed for this file is here again.").waitFor();
  assert.equal(await page.getByLabel("Words of the new line in section A").inputValue(), `Her mother rang about room ${run}.`);
  await page.getByRole("button", { name: "Take 3 changes into the plan" }).press("Enter");
  await page.getByText("3 changes taken into the plan, as a new version.").waitFor();
  await page.getByRole("heading", { name: "Nothing more to take" }).waitFor();
  await page.goto(href("cases", id, "plan"));
  await page.getByText(`Her mother rang about room ${run}.`).first().waitFor();
  const lines = await page.locator("section", { has: page.locator("#section-F") }).locator(".line__text").allTextContents();
  assert.ok(lines.indexOf(second) < lines.indexOf(first.replace("20", "25")), `the order came back: ${lines}`);
  assert.deepEqual(page.problems, []);
  await page.context().close();
});

test("a file that is no copy of this plan says what to do", async () => {
  const page = await signedIn(browser, "coordinator");
  const [id, other] = [await caseOf(page, "EM-1010"), await caseOf(page, "EM-1004")];
  const theirs = await wordCopy(page, other);
  await page.goto(href("cases", id, "plan", "word"));
  const choose = page.getByLabel("Choose a Word copy");
  await choose.setInputFiles(theirs);
  await page.getByText("another child’s plan", { exact: false }).or(page.getByText("another child's plan", { exact: false })).waitFor();
  for (const [name, said] of [["plan.docm", "holds macros"], ["plan.doc", "is not a .docx"], ["plan.pdf", "not a Word file"], ["cut.docx", "not a Word document"]]) {
    const file = path.join(mkdtempSync(path.join(tmpdir(), "plan-")), name);
    writeFileSync(file, "no Word file");
    await choose.setInputFiles(file);
    await page.getByText(said, { exact: false }).waitFor();
  }
  await looked(page, "word refused");
  await page.context().close();
});

for (const [size, viewport] of Object.entries(SIZES)) {
  test(`versions and a proposed amendment on a ${size}`, async () => {
    const page = await signedIn(browser, "coordinator", { viewport });
    await page.getByLabel("Show").selectOption("all");
    const id = await caseOf(page, "EM-1011");
    await page.goto(href("cases", id, "plan", "versions"));
    await looked(page, `${size} versions`);
    await page.getByRole("link", { name: "What a proposed amendment would change" }).click();
    await looked(page, `${size} amendment`);
    await page.goto(href("cases", id, "plan", "word"));
    await looked(page, `${size} word`);
    await page.context().close();
  });
}
