// A service manager sets the authority's own rules of the audit; a co-ordinator meets them, and can change none.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { accessible, href, launch, shot, signedIn } from "./browser.mjs";

let browser, manager, officer;

before(async () => {
  browser = await launch();
  manager = await signedIn(browser, "manager");
  officer = await signedIn(browser, "coordinator");
});
after(async () => {
  await browser?.close();
});

const part = (page) => page.getByRole("region", { name: "Rules of the plan’s audit" });
const stamp = `wobble board ${Date.now() % 1000}`;

test("what is missing is told at its field before anything is sent", async () => {
  await manager.goto(href("settings"));
  await part(manager).getByRole("button", { name: "Add unwanted words" }).click();
  await part(manager).getByLabel("Words", { exact: true }).last().fill(stamp);
  await part(manager).getByLabel("Words in the longest sentence", { exact: false }).fill("500");
  await part(manager).getByRole("button", { name: "Save the rules" }).click();
  await part(manager).getByRole("alert").getByText("Say why", { exact: false }).waitFor();
  await part(manager).getByRole("alert").getByRole("link", { name: /from 20 to 100/ }).click();
  assert.equal(await manager.evaluate(() => document.activeElement.id), "number-sentence-words");
  await accessible(manager, "rules with something missing");
  await shot(part(manager), "rules-wrong");
});

test("a manager sets words, a number and how grave a rule is; a duty can only be made graver", async () => {
  await part(manager).getByLabel("Why, and what to write instead").last().fill("We do not buy them: name the exercise.");
  await part(manager).getByLabel("Words in the longest sentence", { exact: false }).fill("40");
  await part(manager).getByText(/Show all \d+ rules/).click();
  const style = part(manager).getByLabel("How grave is “Short forms are explained”?");
  await style.selectOption({ label: (await style.inputValue()) === "off" ? "Should" : "Off" });
  const duty = part(manager).getByRole("listitem").filter({ hasText: "Duty" }).first().getByRole("combobox");
  assert.equal(await duty.getByRole("option", { name: "Off" }).count(), 0);
  await accessible(manager, "all rules");
  await shot(part(manager), "rules-all");
  await manager.setViewportSize({ width: 320, height: 700 });
  assert.ok((await manager.evaluate(() => document.documentElement.scrollWidth)) <= 320, "nothing is cut off at 320 pixels");
  await shot(part(manager), "rules-320");
  await manager.setViewportSize({ width: 1280, height: 900 });
  await part(manager).getByRole("button", { name: "Save the rules" }).click();
  await part(manager).getByText("Saved", { exact: true }).waitFor();
  await manager.reload();
  await part(manager).getByText("What stands now holds from", { exact: false }).waitFor();
});

test("a co-ordinator reads them and can change nothing", async () => {
  await officer.goto(href("settings"));
  await part(officer).getByText(`Not “${stamp}”: We do not buy them`, { exact: false }).waitFor();
  assert.equal(await part(officer).getByRole("button").count(), 0);
  await accessible(officer, "rules as read");
  assert.deepEqual([...manager.problems, ...officer.problems], []);
});
