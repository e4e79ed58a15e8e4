// The assessment by keyboard alone, with the meaning of every level in sight; and two people who answer at the same time.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { accessible, caseOf, href, launch, shot, signedIn } from "./browser.mjs";

let browser, page, id;

before(async () => {
  browser = await launch();
  page = await signedIn(browser, "coordinator");
  id = await caseOf(page, "EM-1003");
});
after(async () => {
  await browser?.close();
});

const question = (of, name) => of.getByRole("article", { name, exact: true });
const focused = (of) => of.evaluate(() => document.activeElement.closest("article.question")?.id ?? document.activeElement.id);

test("definitions are shown on demand, all together when wanted, and that is remembered", async () => {
  await page.goto(href("cases", id, "assessment"));
  await question(page, "Self-esteem").waitFor();
  assert.equal(await page.locator("details[open]").count(), 0, "quiet until asked");
  await page.getByLabel("Show all definitions").focus();
  await page.keyboard.press("Space");
  const shown = question(page, "Self-esteem").locator(".levels dd");
  await shown.first().waitFor();
  assert.equal(await shown.count(), 4, "every level of the scale");
  for (const words of await shown.allTextContents()) assert.ok(words.trim().length > 20, `a level is defined in words: “${words}”`);
  await accessible(page, "all definitions");
  await shot(page, "answers-definitions");
  await page.reload();
  await question(page, "Self-esteem").locator(".levels dd").first().waitFor();
  assert.equal(await page.getByLabel("Show all definitions").isChecked(), true);
  await page.getByText("not been reviewed by specialists yet", { exact: false }).waitFor();
});

test("a question is reached, answered and noted with no mouse", async () => {
  const way = page.getByRole("link", { name: "Go to the next question without an answer" });
  await way.focus();
  await page.keyboard.press("Enter");
  const reached = await focused(page);
  assert.match(reached, /^q-/);
  const article = page.locator(`article#${reached}`);
  await page.keyboard.press("Tab");
  assert.equal(await page.evaluate(() => document.activeElement.type), "radio");
  await page.keyboard.press("Space");
  await page.keyboard.press("ArrowDown");
  await article.getByText("Saved", { exact: true }).waitFor();
  await page.keyboard.press("Tab"); // what the levels mean
  await page.keyboard.press("Tab");
  await page.keyboard.type("By keyboard.");
  await page.keyboard.press("Tab");
  await article.getByText("Saved", { exact: true }).waitFor();
  await page.reload();
  await article.waitFor();
  assert.equal(await article.getByRole("radio").nth(1).isChecked(), true);
  assert.equal(await article.getByLabel("Note").inputValue(), "By keyboard.");
});

test("what stands before a gate leads to the question", async () => {
  await page.getByText("Before", { exact: false }).filter({ hasText: "missing" }).first().click();
  const link = page.getByRole("region", { name: "How complete it is" }).getByRole("link").first();
  await link.focus();
  await page.keyboard.press("Enter");
  assert.match(await focused(page), /^q-/);
});
