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
  await question(page, "Autism").waitFor();
  assert.equal(await page.locator("details[open]").count(), 0, "quiet until asked");
  await page.getByLabel("Show all definitions").focus();
  await page.keyboard.press("Space");
  const shown = question(page, "Autism").locator(".levels dd");
  await shown.first().waitFor();
  assert.equal(await shown.count(), 4, "every level of the scale");
  for (const words of await shown.allTextContents()) assert.ok(words.trim().length > 20, `a level is defined in words: “${words}”`);
  await accessible(page, "all definitions");
  await shot(page, "answers-definitions");
  await page.reload();
  await question(page, "Autism").locator(".levels dd").first().waitFor();
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
  const gates = page.getByRole("region", { name: "How complete it is" });
  await gates.getByText(/missing/).first().click();
  const link = gates.getByRole("link").first();
  await link.focus();
  await page.keyboard.press("Enter");
  assert.match(await focused(page), /^q-/);
});

const maths = (of) => question(of, "Maths");
const saving = (of, act) => Promise.all([of.waitForResponse((answer) => answer.request().method() === "PUT" && answer.url().includes("/answers/agreed/Maths")), act()]);
const NOTE = `Seen twice this week (${Date.now()}).`;

test("two who answer at once see both versions, in both windows, and either keeps one by keyboard", async () => {
  const other = await signedIn(browser, "coordinator");
  for (const each of [page, other]) {
    await each.goto(href("cases", id, "assessment"));
    await maths(each).waitFor();
  }
  await saving(page, () => maths(page).getByLabel("At the level expected", { exact: true }).check());
  await other.reload();
  await maths(other).waitFor();
  // The other window hears nothing until it has saved, as on a slow line.
  await other.route("**/api/cases/*?at_least=*", (route) => route.abort());
  await other.route("**/assessment?at_least=*", (route) => route.abort());
  await saving(page, () => maths(page).getByLabel("Slightly behind the level expected", { exact: true }).check());
  await maths(other).getByLabel("Note").fill(NOTE);
  await saving(other, () => maths(other).getByLabel("Severely behind the level expected", { exact: true }).check());
  await maths(other).getByRole("group", { name: "Two versions" }).first().waitFor();
  await other.unroute("**/api/cases/*?at_least=*");
  await other.unroute("**/assessment?at_least=*");
  const both = { page: maths(page).getByRole("group", { name: "Two versions of Maths" }), other: maths(other).getByRole("group", { name: "Two versions of Maths" }) };
  for (const box of Object.values(both)) {
    await box.getByText("Slightly behind the level expected", { exact: true }).waitFor({ timeout: 30_000 });
    await box.getByText("Severely behind the level expected", { exact: true }).waitFor();
    await box.getByText(NOTE).waitFor();
  }
  await shot(page, "answers-two-versions");
  await accessible(page, "two versions");
  await page.getByRole("region", { name: "How complete it is" }).getByText("with two versions", { exact: false }).first().waitFor();
  await both.page.getByRole("button", { name: /^Keep this one for Maths: severely behind/ }).focus();
  await page.keyboard.press("Enter");
  for (const each of [page, other]) {
    await maths(each).getByRole("group", { name: "Two versions of Maths" }).waitFor({ state: "detached", timeout: 30_000 });
    await each.waitForFunction((note) => document.querySelector("#q-Maths-note").value === note, NOTE, { timeout: 30_000 });
    assert.equal(await maths(each).getByLabel("Severely behind the level expected", { exact: true }).isChecked(), true);
  }
  await other.context().close();
});

test("an altered answer says who stood behind it before, and who is told", async () => {
  const sensory = question(page, "Sensory skills");
  await sensory.getByRole("radio").nth(1).check();
  await sensory.getByText("Saved", { exact: true }).waitFor();
  await sensory.getByRole("button", { name: /^(Validate|Change who validated)/ }).click();
  await sensory.getByLabel("Who stands behind this answer?").fill("Dr Paul Peters");
  await sensory.getByLabel("Qualification").fill("Educational psychologist");
  await sensory.getByLabel("Source", { exact: true }).fill("Report of 3 November 2026");
  await sensory.getByRole("button", { name: "Save validation" }).click();
  await sensory.getByText("Validated by Dr Paul Peters", { exact: false }).waitFor();
  await sensory.getByRole("radio").nth(2).check();
  await sensory.getByText("stood behind the answer before it was altered", { exact: false }).waitFor();
  await shot(page, "answers-overturned");
});
