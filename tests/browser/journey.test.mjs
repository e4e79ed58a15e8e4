// A co-ordinator's whole way: from a request to a plan in Word, each step seen on the screen without a reload.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { readFile } from "node:fs/promises";
import { accessible, href, launch, shot, signedIn } from "./browser.mjs";

const LETTER = `Averley Lane Primary School

12 September 2026

Re: Wren A.

Wren has a diagnosis of autism. She becomes very distressed by noise and covers her ears in the hall.
She is at age-related expectations in maths.
We recommend a quiet place to work, for 20 minutes each day, with a trained teaching assistant.

Yours sincerely

R. T.
SENCO
`;

const reference = `BT-${Date.now()}`;
let browser, page, id;

before(async () => {
  browser = await launch();
  page = await signedIn(browser, "coordinator");
});
after(async () => {
  await browser?.close();
});

test("an empty form says what is missing and leads there", async () => {
  await page.goto(href("open"));
  await page.getByRole("button", { name: "Open the case" }).click();
  const summary = page.getByRole("alert").filter({ hasText: "There is a problem" });
  await summary.waitFor();
  await accessible(page, "errors on the form");
  await summary.getByRole("link", { name: "Choose the month of birth" }).click();
  assert.equal(await page.evaluate(() => document.activeElement.id), "month");
});

test("a case is opened", async () => {
  await page.getByLabel("Pupil reference").fill(reference);
  await page.getByLabel("Month of birth").selectOption("5");
  await page.getByLabel("Year of birth").fill("2018");
  await page.getByLabel("Name", { exact: true }).fill("Wren A.");
  const received = page.getByRole("group", { name: "When was the request received?" });
  await received.getByLabel("Day").fill("1");
  await received.getByLabel("Month").fill("9");
  await received.getByLabel("Year").fill("2026");
  await page.getByLabel("School or college").check();
  await page.getByRole("button", { name: "Open the case" }).click();
  await page.getByRole("heading", { level: 1, name: "Wren A." }).waitFor();
  id = page.url().split("/").at(-1);
  assert.equal(await page.evaluate(() => document.activeElement.tagName), "H1");
  await accessible(page, "a case just opened");
});

test("papers are uploaded, checked and read while the page is open", async () => {
  await page.getByRole("link", { name: "Supporting documents" }).click();
  await page.locator("#files").setInputFiles([
    { name: "senco letter.txt", mimeType: "text/plain", buffer: Buffer.from(LETTER) },
    { name: "photo.pdf", mimeType: "application/pdf", buffer: Buffer.from("<!DOCTYPE html><title>A web page</title>") },
  ]);
  const paper = page.getByRole("listitem").filter({ has: page.getByRole("heading", { name: "senco letter.txt" }) });
  await paper.getByText("Read", { exact: true }).waitFor({ timeout: 60_000 });
  await page.getByLabel("Uploads").getByText("Kept, but could not be read", { exact: false }).waitFor({ timeout: 60_000 });
  await shot(page, "journey-documents");
  await accessible(page, "documents");
});

test("the text of a paper shows what was found in it", async () => {
  await page.getByRole("link", { name: "senco letter.txt" }).click();
  await page.getByRole("navigation", { name: "Findings" }).getByRole("link", { name: /diagnosis of autism/ }).click();
  const mark = page.locator("mark#wanted");
  await mark.waitFor();
  assert.match(await mark.textContent(), /^Wren has a diagnosis of autism\.$/);
});

test("answers are saved as they are given, with their evidence", async () => {
  await page.getByRole("link", { name: "Pupil assessment" }).click();
  const autism = page.getByRole("article", { name: "Autism", exact: true });
  await autism.getByLabel("Severe", { exact: true }).check();
  await autism.getByLabel(/^Use as a source/).first().check();
  await autism.getByLabel("Note").fill("Seen at home and at school.");
  await autism.getByLabel("Note").blur();
  await autism.getByText("Saved", { exact: true }).waitFor();
  await page.reload();
  await autism.waitFor();
  assert.equal(await autism.getByLabel("Severe", { exact: true }).isChecked(), true);
  assert.equal(await autism.getByLabel("Note").inputValue(), "Seen at home and at school.");
  assert.equal(await autism.getByLabel(/^Use as a source/).first().isChecked(), true);
});

test("the scale works by keyboard", async () => {
  const sensory = page.getByRole("article", { name: "Sensory skills", exact: true });
  await sensory.getByRole("radio").first().focus();
  await page.keyboard.press("Space");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await sensory.getByText("Saved", { exact: true }).waitFor();
  assert.equal(await sensory.getByRole("radio").nth(2).isChecked(), true);
});

test("a validation is recorded", async () => {
  const autism = page.getByRole("article", { name: "Autism", exact: true });
  await autism.getByRole("button", { name: "Validate Autism" }).click();
  await autism.getByLabel("Who stands behind this answer?").fill("Dr M. Okafor");
  await autism.getByLabel("Qualification").fill("Consultant paediatrician");
  await autism.getByLabel("Source", { exact: true }).fill("Letter of 3 October 2026");
  await autism.getByRole("button", { name: "Save validation" }).click();
  await autism.getByText("Validated by Dr M. Okafor", { exact: false }).first().waitFor();
});

test("the remaining answers lead to an allocation, which a person decides on", async () => {
  const rest = page.locator("article.question:not(.question--answered)");
  while (await rest.count()) {
    const one = rest.first();
    const title = await one.getAttribute("id");
    await one.getByRole("radio").first().check();
    await page.locator(`article#${title}`).getByText("Saved", { exact: true }).waitFor();
  }
  await page.getByText("20 of 20", { exact: false }).waitFor();
  await page.getByRole("link", { name: "Review pupil" }).click();
  await page.getByText("Group (suggestion)").waitFor();
  const allocation = page.getByRole("region", { name: "Similar cases" }).getByRole("article");
  await allocation.getByText("Do not lean on it yet", { exact: false }).waitFor({ state: "detached", timeout: 60_000 });
  await allocation.getByRole("heading", { name: "Pulls towards", exact: false }).waitFor();
  assert.equal(await allocation.getByText(/\d ?%/).count(), 0, "no percentage while the model is not calibrated");
  await allocation.getByRole("button", { name: /^Reject/ }).click();
  await allocation.getByRole("button", { name: "Reject", exact: true }).click();
  await allocation.getByRole("alert").getByText("Say why you reject it", { exact: false }).waitFor();
  await allocation.getByRole("button", { name: /^Cancel/ }).click();
  await allocation.getByRole("button", { name: /^Accept/ }).click();
  await allocation.getByText("Accepted", { exact: true }).waitFor();
  await shot(page, "journey-review");
  await accessible(page, "review");
});

test("a package is put in with a reason, whatever was suggested, and taken out again", async () => {
  const provision = page.getByRole("region", { name: "Suggested provision" });
  await provision.getByRole("button", { name: "Add a package" }).click();
  await page.keyboard.press("Tab");
  const which = provision.getByLabel("Which package?");
  const code = await which.locator("option").nth(1).getAttribute("value");
  await which.selectOption(code);
  await provision.getByRole("button", { name: "Add the package" }).click();
  await provision.getByRole("alert").getByText("Give the reason", { exact: false }).waitFor();
  await accessible(page, "a package without a reason");
  await provision.getByLabel("Why?").fill("Her teacher asked for it at the meeting.");
  await provision.getByRole("button", { name: "Add the package" }).click();
  const row = provision.getByRole("article", { name: new RegExp(`^${code} `) });
  await row.getByText("Put in by a person").waitFor();
  await row.getByText("Her teacher asked for it", { exact: false }).waitFor();
  await row.getByRole("button", { name: /^Change/ }).click();
  await row.getByLabel("How much?").selectOption("out");
  await row.getByLabel("Why?").fill("It is in place for every child of her class.");
  await row.getByRole("button", { name: "Take it out" }).click();
  await row.getByText("Taken out", { exact: true }).waitFor();
  await shot(page, "journey-provision");
});

test("the plan is drawn, edited, added to, and what was typed outlives a new drawing", async () => {
  await page.getByRole("link", { name: "EHCP generator" }).click();
  const line = page.getByRole("article", { name: /line “Autism: severe/ });
  await line.waitFor({ timeout: 60_000 });
  await line.getByRole("button", { name: /^Edit/ }).click();
  const words = line.getByLabel("Words of this line");
  await words.fill("Wren is autistic, and noise distresses her.");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  const edited = page.getByRole("article", { name: /line “Wren is autistic/ });
  await edited.getByText("In a person’s own words").waitFor();
  await page.getByRole("button", { name: "Add a line to section E" }).click();
  await page.getByLabel("New line in section E").fill("By July 2027 Wren stays in the hall for a whole assembly.");
  await page.getByRole("button", { name: "Add the line" }).click();
  await page.getByRole("article", { name: /line “By July 2027/ }).waitFor();
  const suggestion = page.getByRole("article").filter({ hasText: "quiet place to work" }).first();
  await suggestion.getByRole("button", { name: /^Accept/ }).click();
  await suggestion.getByText("Accepted", { exact: true }).waitFor();
  await shot(page, "journey-plan");
  await accessible(page, "plan");
});

test("the plan is downloaded as Word", async () => {
  const [saved] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Download as Word" }).click()]);
  assert.match(saved.suggestedFilename(), /\.docx$/);
  const body = await readFile(await saved.path());
  assert.equal(body.subarray(0, 2).toString(), "PK");
  assert.ok(body.length > 5_000);
});

test("a draft is issued", async () => {
  await page.getByRole("link", { name: "Sending and answers", exact: true }).click();
  await page.getByRole("button", { name: "Issue a version" }).click();
  await page.getByRole("radio", { name: "Final plan" }).check();
  await page.getByRole("button", { name: "Issue", exact: true }).click();
  await page.getByRole("alert").getByText("A final plan has nothing open", { exact: false }).waitFor();
  await page.getByRole("radio", { name: "Draft plan" }).check();
  await page.getByRole("button", { name: "Issue", exact: true }).click();
  await page.getByRole("heading", { name: "Draft plan, version 1" }).waitFor();
});

test("history tells it all, and nothing went wrong on the way", async () => {
  await page.getByRole("link", { name: "History" }).click();
  await page.getByText("Case opened: request received on 1 September 2026 from school").waitFor();
  await accessible(page, "history");
  const unexpected = page.problems.filter((said) => !/status of 4(09|22)/.test(said));
  assert.deepEqual(unexpected, []);
});
