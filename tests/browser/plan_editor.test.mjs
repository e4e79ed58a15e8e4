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

function section(letter) {
  return page.locator(`section[aria-labelledby="section-${letter}"]`);
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
  await accessible(page, "the editor with findings");
});

test("what is typed is checked before it is saved, and only told when the typing pauses", async () => {
  const f = section("F");
  await f.getByRole("button", { name: "Add a line to section F" }).click();
  const area = f.getByLabel("New line in section F");
  await area.fill("Access to speech and language therapy as appropriate.");
  await f.getByText(/things? to look at in what you typed/).waitFor();
  await f.locator(".typed-findings").getByText(/Access to/).first().waitFor();
  await shot(page, "editor-typing");
  await accessible(page, "findings of typed words");
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
  const up = line.getByRole("button", { name: /^Move up/ });
  await up.focus();
  await page.keyboard.press("Enter");
  await f.getByText(/^Moved: it is line/).waitFor({ state: "attached" });
  assert.match(await page.evaluate(() => document.activeElement.id), /^move-(up|down)-person-/);
  await line.getByRole("button", { name: /^Edit/ }).focus();
  await page.keyboard.press("Enter");
  await line.getByLabel("Why do you change it? (optional)").fill("The therapist agreed to come to school.");
  await line.getByLabel("Words of this line").fill(`In ${room} a therapist works with Sam for 40 minutes, once a week, alone, in school.`);
  await line.getByRole("button", { name: "Save" }).focus();
  await page.keyboard.press("Enter");
  await line.getByText("Why: The therapist agreed to come to school.").waitFor();
  await accessible(page, "a line edited");
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
