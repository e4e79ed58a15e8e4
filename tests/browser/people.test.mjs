// What others see: a parent their own child, a SENCO their own school, each only what is theirs or was shared.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { accessible, caseOf, href, launch, shot, signedIn } from "./browser.mjs";

const SECRET = "Panel note: nobody outside may read this.";
let browser, officer, id, other;

before(async () => {
  browser = await launch();
  officer = await signedIn(browser, "coordinator");
  id = await caseOf(officer, "EM-1001");
  other = await caseOf(officer, "EM-1002");
  await officer.goto(href("cases", id, "documents"));
  await officer.getByLabel("These papers are").selectOption("internal");
  await officer.locator("#files").setInputFiles({ name: "panel note.txt", mimeType: "text/plain", buffer: Buffer.from(SECRET) });
  await officer.getByRole("heading", { name: "panel note.txt" }).waitFor({ timeout: 20_000 });
});
after(async () => {
  await browser?.close();
});

const menu = async (page) => (await page.getByRole("navigation", { name: "This case" }).getByRole("link").allTextContents()).map((name) => name.trim());

test("a parent sees their own child and gives their views", async () => {
  const page = await signedIn(browser, "parent", { viewport: { width: 390, height: 844 } });
  await page.getByRole("row").nth(1).waitFor();
  assert.equal(await page.getByRole("row").count(), 2, "the heading and one child");
  await accessible(page, "a parent's list");
  await page.getByRole("link", { name: "Teo B." }).click();
  await page.getByRole("heading", { level: 1 }).waitFor();
  assert.deepEqual(await menu(page), ["Overview", "Pupil assessment", "Your views", "Supporting documents", "The plan", "Progress feedback"]);
  await accessible(page, "a parent's overview");
  await shot(page, "parent-overview");
  await page.getByRole("link", { name: "Your views", exact: true }).click();
  await page.getByLabel("My hopes and goals").fill("To have a friend.");
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByText("Saved", { exact: true }).waitFor();
  await accessible(page, "a parent's views");
  await page.getByRole("link", { name: "Supporting documents" }).click();
  await page.getByText("Nothing here yet.").waitFor();
  await accessible(page, "a parent's documents");
  await page.getByRole("link", { name: "The plan" }).click();
  await page.getByText("No plan was shared with you yet", { exact: false }).waitFor();
  await page.goto(href("cases", other));
  await page.getByRole("heading", { name: "We cannot find this" }).waitFor();
  await page.context().close();
});

test("the parent's words stand in section A", async () => {
  await officer.goto(href("cases", id, "plan"));
  await officer.getByRole("article", { name: /To have a friend/ }).waitFor({ timeout: 20_000 });
});

test("a SENCO sees their school's pupils, answers, and never an internal paper", async () => {
  const page = await signedIn(browser, "senco");
  await page.getByRole("row").nth(1).waitFor();
  assert.equal(await page.getByText("EM-1002").count(), 0, "a child of no school of theirs");
  await page.getByRole("link", { name: "Teo B." }).click();
  await page.getByRole("link", { name: "Supporting documents" }).click();
  await page.getByRole("heading", { level: 1, name: "Supporting documents" }).waitFor();
  await page.waitForTimeout(500);
  assert.equal(await page.getByText("panel note").count(), 0);
  await page.getByRole("link", { name: "Pupil assessment" }).click();
  const maths = page.getByRole("article", { name: "Maths", exact: true });
  await maths.getByLabel("Severely behind the level expected").check();
  await maths.getByText("Saved", { exact: true }).waitFor();
  await accessible(page, "a SENCO's assessment");
  await shot(page, "senco-assessment");
  await page.getByRole("link", { name: "Progress feedback" }).click();
  await page.getByLabel("Your feedback").fill("Settling in well.");
  await page.getByRole("button", { name: "Send feedback" }).click();
  await page.getByText("Settling in well.").waitFor();
  await page.context().close();
});

test("the co-ordinator sees the SENCO's answer beside the agreed one, and shares a paper", async () => {
  await officer.goto(href("cases", id, "assessment"));
  const maths = officer.getByRole("article", { name: "Maths", exact: true });
  await maths.getByText("SENCO: severely behind the level expected", { exact: false }).waitFor();
  await officer.goto(href("cases", id, "documents"));
  const paper = officer.locator("li.card").filter({ has: officer.getByRole("heading", { name: "senco letter.txt" }) });
  await paper.getByText("shared with nobody", { exact: false }).click();
  const share = paper.getByLabel("Share with");
  await share.locator("option").nth(1).waitFor({ state: "attached" });
  await share.selectOption({ index: 1 });
  await paper.getByRole("button", { name: "Share", exact: true }).click();
  await paper.getByText("Shared with", { exact: false }).waitFor();
});

test("panel, psychologist and auditor have pages of their own", async () => {
  for (const [who, expected] of [
    ["panel", ["Overview", "Pupil assessment", "Supporting documents", "The plan"]],
    ["auditor", ["Overview", "History"]],
  ]) {
    const page = await signedIn(browser, who);
    await page.goto(href("cases", id));
    await page.getByRole("heading", { level: 1, name: "Teo B." }).waitFor();
    assert.deepEqual(await menu(page), expected);
    for (const link of await page.getByRole("navigation", { name: "This case" }).getByRole("link").all()) {
      await link.click();
      await page.getByRole("heading", { level: 1 }).waitFor();
      await page.waitForTimeout(300);
      await accessible(page, `${who}: ${await link.textContent()}`);
    }
    await page.context().close();
  }
});
