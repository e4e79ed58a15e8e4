// The plan's editor: an audit as one types, order by keyboard, who else is there, and why.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { accessible, caseOf, href, launch, shot, signedIn } from "./browser.mjs";

const room = `room ${Date.now() % 100_000}`;
let browser, page, id;

before(async () => {
  browser = await launch();
  page = await signedIn(browser, "coordinator");
  id = await caseOf(page, "EM-1010");
});
after(async () => {
  await browser?.close();
});

/** From the top, where the bar of sections that goes along lies over no button. */
async function looked(what) {
  await page.evaluate(() => scrollTo(0, 0));
  await accessible(page, what);
}

function section(letter) {
  return page.locator(`section[aria-labelledby="section-${letter}"]`);
}

const TOLD = { history: "Told first", goals: "Told next" };

/** Waits until what has the focus has an id that fits. */
async function focused(fits) {
  for (let tries = 0; tries < 100 && !fits(await page.evaluate(() => document.activeElement?.id ?? "")); tries += 1) await page.waitForTimeout(50);
  const id = await page.evaluate(() => document.activeElement?.id ?? "");
  assert.ok(fits(id), `the focus is at "${id}"`);
}

/** What a family told, written down by the co-ordinator. */
async function tell(prompt, text) {
  const summary = section("A").getByText("Write down what the child, young person or family told you");
  if (!(await page.locator(`#view-parent-${prompt}`).isVisible())) await summary.click();
  const view = section("A").locator(".family-view").filter({ has: page.locator(`#view-parent-${prompt}`) });
  await view.locator("textarea").fill(text);
  await view.getByRole("button", { name: "Save" }).click();
  await view.getByText("Saved").waitFor();
}

/** Whatever an earlier run left to choose there is taken first. */
async function rewrite(line, text) {
  const take = line.getByRole("button", { name: "Take the new words" });
  const edit = line.getByRole("button", { name: /^Edit/ });
  await take.or(edit).first().waitFor();
  if (await take.isVisible()) await take.click();
  await edit.click();
  await line.getByLabel("Words of this line").fill(text);
  await line.getByRole("button", { name: "Save" }).click();
  await line.getByText(text).waitFor();
}

test("findings stand at the lines that they are about, with their fix and source", async () => {
  await page.goto(href("cases", id, "plan"));
  await page.getByText("Quality, as far as a machine can tell").waitFor();
  const line = page.locator(".line .findings").first();
  await line.getByText(/What to do|to look at/).first().click();
  const one = line.locator(".finding-list__one").first();
  await one.locator("summary").click();
  await one.getByText(/in force from/).waitFor();
  await shot(page, "editor-1280");
  await looked("the editor with findings");
});

test("what is typed is checked before it is saved, and only told when the typing pauses", async () => {
  const f = section("F");
  await f.getByRole("button", { name: "Add a line to section F" }).click();
  const area = f.getByLabel("New line in section F");
  await area.fill("Access to speech and language therapy as appropriate.");
  await f.getByText(/things? to look at in what you typed/).waitFor();
  await f.locator(".typed-findings").getByText(/Access to/).first().waitFor();
  await shot(page, "editor-typing");
  await looked("findings of typed words");
  await area.fill(`In ${room} a therapist works with Sam for 30 minutes, once a week, alone, in school.`);
  await f.locator(".typed-findings").getByText(/Access to/).first().waitFor({ state: "detached" });
});

test("with the keyboard alone a line is added, moved, edited with a reason, and told", async () => {
  const f = section("F");
  await f.getByLabel("New line in section F").focus();
  for (let tabs = 0; tabs < 12 && (await page.evaluate(() => document.activeElement.textContent)) !== "Add the line"; tabs += 1) await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  const line = f.getByRole("article", { name: new RegExp(room) });
  await line.waitFor();
  await focused((id) => id.startsWith("item-person-"));
  const up = line.getByRole("button", { name: /^Move up/ });
  await up.focus();
  await page.keyboard.press("Enter");
  await f.getByText(/^Moved: it is line/).waitFor({ state: "attached" });
  assert.match(await page.evaluate(() => document.activeElement.id), /^move-(up|down)-person-/);
  await line.getByRole("button", { name: /^Edit/ }).focus();
  await page.keyboard.press("Enter");
  await focused((id) => id.startsWith("line-person-"));
  await line.getByLabel("Why do you change it? (optional)").fill("The therapist agreed to come to school.");
  await line.getByLabel("Words of this line").fill(`In ${room} a therapist works with Sam for 40 minutes, once a week, alone, in school.`);
  await line.getByRole("button", { name: "Save" }).focus();
  await page.keyboard.press("Enter");
  await line.getByText("Why: The therapist agreed to come to school.").waitFor();
  await focused((id) => id.startsWith("edit-person-"));
  await looked("a line edited");
});

test("a starting point with blanks is marked as such though it was accepted", async () => {
  const line = page.locator(".line", { hasText: "To be made specific" }).first();
  await line.getByRole("button", { name: /^Make it specific: / }).waitFor();
});

test("facts that change under people's words are taken, adapted or dismissed, with the keyboard alone", async () => {
  const line = (prompt) => page.locator(`[id="item-A:${prompt}:parent"]`);
  for (const [prompt, text] of Object.entries(TOLD)) await tell(prompt, `${text} ${room}.`);
  for (const prompt of Object.keys(TOLD)) await line(prompt).filter({ hasText: room.slice("room ".length) }).waitFor();
  for (const [prompt, text] of Object.entries(TOLD)) await rewrite(line(prompt), `${text} ${room}, as I know them.`);
  for (const [prompt, text] of Object.entries(TOLD)) await tell(prompt, `${text} ${room} and since then much more.`);
  await line("history").getByText("Changed: choose").waitFor();
  await page.getByText(/^Keep people’s words in several/).waitFor();
  await shot(page, "editor-choice");
  await looked("changes to choose");
  await line("history").getByRole("button", { name: "Adapt them" }).focus();
  await page.keyboard.press("Enter");
  await focused((id) => id.startsWith("line-A:"));
  await line("history").getByRole("button", { name: "Start from the new words" }).focus();
  await page.keyboard.press("Enter");
  await focused((id) => id.startsWith("line-A:"));
  assert.equal(await line("history").getByLabel("Words of this line").inputValue(), `Told first ${room} and since then much more.`);
  await shot(page, "editor-adapt");
  await line("history").getByRole("button", { name: "Save" }).focus();
  await page.keyboard.press("Enter");
  await focused((id) => id.startsWith("edit-A:"));
  await line("goals").getByRole("button", { name: "Keep your words" }).focus();
  await page.keyboard.press("Enter");
  await focused((id) => id.startsWith("item-A:"));
  await line("goals").getByText(`Told next ${room}, as I know them.`).waitFor();
});

test("two in one section are told so", async () => {
  const other = await signedIn(browser, "colleague");
  await other.goto(href("cases", id, "plan"));
  await other.locator('section[aria-labelledby="section-F"]').getByRole("button", { name: /^Edit/ }).first().focus();
  await page.reload();
  await section("F").getByText(/has section F open too/).waitFor({ timeout: 30_000 });
  await shot(page, "editor-two");
  await other.context().close();
});

for (const width of [390, 320]) {
  test(`at ${width} px nothing runs over the edge`, async () => {
    await page.setViewportSize({ width, height: 800 });
    await page.goto(href("cases", id, "plan"));
    await page.locator(".findings").first().waitFor();
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), "the page scrolls sideways");
    await shot(page, `editor-${width}`);
  });
}

test("the pages said nothing wrong to the console", () => {
  assert.deepEqual(page.problems, []);
});
