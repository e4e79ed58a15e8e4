// A draft goes out, is read, answered and settled: as co-ordinator, as parent on a phone, and as SENCO.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { accessible, caseOf, href, launch, shot, signedIn } from "./browser.mjs";
import { base } from "./world.mjs";

const SIZES = { 1280: { width: 1280, height: 900 }, 390: { width: 390, height: 844 }, 320: { width: 320, height: 640 } };
const run = Date.now();
const WORKING = `A line of the working copy that nobody was sent (${run}).`;
const LINES = [
  ["B", "Teo speaks in two-word phrases, and people who do not know him find his speech hard to understand."],
  ["E", `By July 2027 Teo asks a friend to play in a sentence of four words (${run}).`],
  ["F", "Direct speech and language therapy, once a week for 30 minutes, by a qualified therapist."],
];
let browser, officer, id, ask;

/** The API with the sign-in of this page. */
async function asker(page, address) {
  const [request] = await Promise.all([page.waitForRequest((one) => one.url().includes("/api/cases/")), page.goto(address)]);
  const authorization = (await request.allHeaders()).authorization;
  return async (method, path, data) => {
    const answer = await page.request.fetch(`${base}/api/cases/${id}${path}`, { method, data, headers: { authorization, ...(method === "GET" ? {} : { "Idempotency-Key": crypto.randomUUID() }) } });
    assert.ok(answer.ok(), `${method} ${path}: ${await answer.text()}`);
    return answer.json();
  };
}

/** Axe and no sideways scrolling at each width, with a picture. */
async function looked(page, name) {
  const was = page.viewportSize();
  for (const [width, size] of Object.entries(SIZES)) {
    await page.setViewportSize(size);
    await page.waitForTimeout(150);
    await accessible(page, `${name} at ${width}`);
    const sideways = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    assert.ok(sideways <= 0, `${name} at ${width} is ${sideways} pixels too wide`);
    await shot(page, `${name.replaceAll(" ", "-")}-${width}`);
  }
  await page.setViewportSize(was);
}

before(async () => {
  browser = await launch();
  officer = await signedIn(browser, "coordinator");
  id = await caseOf(officer, "EM-1001");
  ask = await asker(officer, href("cases", id));
  const { decisions } = await ask("GET", "");
  for (const decision of ["assess", "issue-plan"].filter((one) => !decisions.some((made) => made.decision === one))) {
    await ask("POST", "/decisions", { decision, reason: "The test of the law is met.", on: new Date().toISOString().slice(0, 10) });
  }
  for (const [section, text] of LINES) await ask("PUT", "/plan/line", { item: `person:${section}-sent${section === "E" ? run : ""}`, section, text, needs: [], outcomes: [], provision: [], revision: 0 });
});
after(async () => {
  await browser?.close();
});

test("a draft is issued from the page of sending, which says before what it leaves out", async () => {
  await officer.goto(href("cases", id, "plan", "sharing"));
  await officer.getByText("What still stands in the way of a final plan").waitFor();
  await officer.getByRole("button", { name: "Issue a version" }).click();
  await officer.getByRole("radio", { name: "Final plan" }).check();
  await officer.getByText("What is listed above still stands in the way", { exact: false }).waitFor();
  await officer.getByRole("radio", { name: "Draft plan" }).check();
  await officer.getByText("It leaves out", { exact: false }).waitFor();
  await looked(officer, "issuing");
  await officer.getByRole("button", { name: "Issue", exact: true }).click();
  await officer.getByRole("status").getByText("was issued. Next, send it", { exact: false }).waitFor();
});

test("issuing again what did not change says so before, and makes no version", async () => {
  const count = await officer.getByRole("heading", { name: /^Draft plan, version/ }).count();
  await officer.getByRole("button", { name: "Issue a version" }).click();
  await officer.getByRole("radio", { name: "Draft plan" }).check();
  await officer.getByText("No words changed since version", { exact: false }).waitFor();
  await officer.getByRole("button", { name: "Issue", exact: true }).click();
  await officer.getByRole("alert").getByText("Nothing has changed since version", { exact: false }).waitFor();
  assert.equal(await officer.getByRole("heading", { name: /^Draft plan, version/ }).count(), count);
  await ask("PUT", "/plan/line", { item: `person:F-working-${run}`, section: "F", text: WORKING, needs: [], outcomes: [], provision: [], revision: 0 });
});

test("its service on the parent is recorded, with what is missing said first, and the notice is shown", async () => {
  await officer.getByRole("button", { name: /^Record that version \d+ was sent/ }).first().click();
  await officer.getByRole("button", { name: "Record it" }).click();
  await officer.getByRole("alert").getByText("Choose whom it went to").waitFor();
  await accessible(officer, "errors of the service");
  const who = officer.getByLabel(/^To whom was version/);
  const parent = await who.locator("option", { hasText: "Pat Porter" }).getAttribute("value");
  await who.selectOption(parent);
  await officer.getByLabel("To read here after sign-in").check();
  await looked(officer, "recording a service");
  await officer.getByRole("button", { name: "Record it" }).click();
  const card = officer.getByRole("article", { name: "Sent to Pat Porter" }).first();
  await card.getByText("15 days left of 15, counting today", { exact: false }).waitFor();
  await card.getByText("The notice that goes with it").click();
  await card.getByText("make representations", { exact: false }).waitFor();
  await officer.evaluate(() => { window.print = () => { window.printed = document.querySelector(".printing-one .printed")?.textContent; dispatchEvent(new Event("afterprint")); }; });
  await card.getByRole("button", { name: "Print the notice" }).click();
  assert.match(await officer.evaluate(() => window.printed), /You have 15 days to answer/);
  await card.getByText("No practitioner has reviewed these words yet", { exact: false }).waitFor();
});

test("a setting is asked, and the SENCO there reads the draft and replies", async () => {
  await officer.getByRole("button", { name: /^Record that a setting was asked/ }).first().click();
  await officer.getByLabel("Which setting is asked", { exact: false }).fill("Larkfield Primary School");
  const who = officer.getByLabel("Who is asked there?");
  await who.selectOption(await who.locator("option", { hasText: "Sunita Shah" }).getAttribute("value"));
  await officer.getByLabel("To read here after sign-in").check();
  await officer.getByRole("button", { name: "Record it" }).click();
  await officer.getByRole("article", { name: "Larkfield Primary School was asked" }).first().waitFor();
  const page = await signedIn(browser, "senco", { viewport: SIZES[390] });
  await page.goto(href("cases", id, "plan"));
  await page.getByText("You are asked whether Larkfield Primary School can be named in this plan.").waitFor();
  await page.getByText(LINES[2][1]).first().waitFor();
  assert.equal(await page.getByText(WORKING).count(), 0, "nothing of the working copy");
  assert.equal(await page.getByText("Pat Porter").count(), 0, "nothing of what was sent to others");
  await page.getByLabel("It cannot meet the needs").check();
  await page.getByRole("button", { name: "Send your reply" }).click();
  await page.getByRole("alert").getByText("Say why, so that the authority can weigh it").waitFor();
  await page.getByLabel("Why?").fill("We have no room with quiet.");
  await looked(page, "a SENCO replies");
  await page.getByRole("button", { name: "Send your reply" }).click();
  await page.getByText("Sent. Thank you.").waitFor();
  await page.context().close();
});

test("a parent on a phone reads it, comments by keyboard, loses nothing, and answers", async () => {
  const page = await signedIn(browser, "parent", { viewport: SIZES[390] });
  await page.goto(href("cases", id, "plan"));
  await page.getByText("You can answer until", { exact: false }).waitFor();
  await page.getByText(LINES[2][1]).first().waitFor();
  const seen = await page.locator("main").innerText();
  for (const hidden of [WORKING, "We have no room", "Sunita", "gap", "suggestion"]) assert.ok(!seen.includes(hidden), `a parent saw ‘${hidden}’`);
  await looked(page, "a parent reads");
  await page.getByText("The notice that came with it", { exact: false }).click();
  await page.getByText("require a meeting with an officer", { exact: false }).waitFor();

  await page.getByRole("button", { name: "Comment on F1" }).focus();
  await page.keyboard.press("Enter");
  const place = page.getByRole("group", { name: "Your words on F1" });
  await place.getByRole("radio", { name: "Say what you think" }).focus();
  await page.keyboard.press("Space");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Tab");
  await page.keyboard.type("Once a week is too little. Please make it twice.");
  await page.reload();
  await place.getByText("This is what you typed before and had not saved.").waitFor();
  await looked(page, "a parent comments");
  await place.getByRole("button", { name: "Send", exact: true }).press("Enter");
  await place.getByText("Sent. Your words are shown above", { exact: false }).waitFor();
  assert.equal(await page.evaluate(() => document.activeElement.getAttribute("aria-label")), "Your words on F1");
  await page.getByText("The co-ordinator has not answered this yet.").first().waitFor();

  await page.getByLabel("No, I want changes").check();
  await page.getByLabel("A meeting with an officer of the authority").check();
  await page.getByLabel("A school, college or other setting", { exact: false }).fill("Larkfield Primary School");
  await page.getByRole("button", { name: "Send your answer" }).click();
  await page.getByText("Sent. Thank you.").waitFor();
  await page.getByText("You have answered.", { exact: false }).waitFor();
  await looked(page, "a parent answered");
  await page.goto(href("cases", id, "plan", "money"));
  await page.getByRole("heading", { level: 1, name: "Page not found" }).waitFor();
  assert.deepEqual(page.problems, []);
  await page.context().close();
});

test("the co-ordinator sees who said what at which line, opens the line, and says what becomes of it", async () => {
  await officer.goto(href("cases", id, "plan", "sharing"));
  // The page was open all the while, and looks by itself once a minute.
  await officer.reload();
  await officer.getByText("Asks for a meeting").first().waitFor();
  const card = officer.getByRole("article", { name: "A line of section F" }).filter({ hasText: "Once a week is too little" }).first();
  await card.getByText(LINES[2][1]).first().waitFor();
  await card.getByRole("button", { name: "Answer Pat Porter" }).first().click();
  await card.getByLabel("Not taken").check();
  await card.getByRole("button", { name: "Save", exact: true }).click();
  await card.getByRole("alert").getByText("Pat Porter reads it", { exact: false }).waitFor();
  await card.getByLabel("Taken in part").check();
  await card.getByLabel(/^Why\?/).fill("The therapist is asked whether she can come twice.");
  await looked(officer, "sending and answers");
  await card.getByRole("button", { name: "Save", exact: true }).click();
  await officer.getByText(/comments? that you answered/).waitFor();
  await officer.waitForFunction(() => document.activeElement.id === "comments-title");
  await officer.getByText(/comments? that you answered/).click();
  await officer.getByRole("link", { name: "Open the line" }).last().click();
  await officer.waitForFunction(() => document.activeElement.id === "item-person:F-sent");
  const unexpected = officer.problems.filter((said) => !/status of 4(09|22)/.test(said));
  assert.deepEqual(unexpected, []);
});

test("the parent reads what became of their words", async () => {
  const page = await signedIn(browser, "parent", { viewport: SIZES[320] });
  await page.goto(href("cases", id, "plan"));
  await page.getByText("The therapist is asked whether she can come twice.").first().waitFor();
  await page.getByText("Taken in part").first().waitFor();
  await looked(page, "what became of it");
  await page.context().close();
});

test("what came by letter is written down in the name of whom it was served on", async () => {
  await officer.goto(href("cases", id, "plan", "sharing"));
  await officer.getByRole("button", { name: /^Record that version \d+ was sent/ }).first().click();
  await officer.getByLabel(/^To whom was version/).selectOption("other");
  await officer.getByLabel("Their name").fill("Alex Porter");
  await officer.getByRole("radio", { name: "Parent or carer" }).check();
  await officer.getByRole("radio", { name: "To read here after sign-in" }).check();
  await officer.getByRole("button", { name: "Record it" }).click();
  await officer.getByRole("alert").getByText("They have no sign-in here", { exact: false }).waitFor();
  await officer.getByRole("radio", { name: "By post" }).check();
  await officer.getByRole("button", { name: "Record it" }).click();
  const card = officer.getByRole("article", { name: "Sent to Alex Porter" }).first();
  await card.getByRole("button", { name: "Write down a comment of Alex Porter" }).click();
  const about = card.getByLabel("What is it about?");
  await about.selectOption(await about.locator("option", { hasText: "F1: Direct speech" }).getAttribute("value"));
  await card.getByRole("radio", { name: "A comment" }).check();
  await card.getByLabel("What Alex Porter said").fill("This is right.");
  await card.getByRole("button", { name: "Save the comment" }).click();
  await officer.getByText("This is right.").first().waitFor();
  await officer.getByText("Written down by you", { exact: false }).first().waitFor();
  await card.getByRole("button", { name: "Write down the answer of Alex Porter" }).click();
  await card.getByRole("radio", { name: "Yes, they agree" }).check();
  await looked(officer, "a letter written down");
  await card.getByRole("button", { name: "Save their answer" }).click();
  await card.getByText("Agrees with it").waitFor();
});

test("the parent's earlier words stand at the same line of a newer version, and nobody else's do", async () => {
  await ask("POST", "/plan/issues", { kind: "draft", on: new Date().toISOString().slice(0, 10), early_reason: "" });
  await officer.reload();
  await officer.getByRole("button", { name: /^Record that version \d+ was sent/ }).first().click();
  const who = officer.getByLabel(/^To whom was version/);
  await who.selectOption(await who.locator("option", { hasText: "Pat Porter" }).getAttribute("value"));
  await officer.getByRole("radio", { name: "To read here after sign-in" }).check();
  await officer.getByRole("button", { name: "Record it" }).click();
  await officer.getByRole("article", { name: "Sent to Pat Porter" }).first().waitFor();
  const page = await signedIn(browser, "parent", { viewport: SIZES[390] });
  await page.goto(href("cases", id, "plan"));
  await page.getByText("The therapist is asked whether she can come twice.").first().waitFor();
  await page.getByText("You can answer until", { exact: false }).waitFor();
  assert.equal(await page.getByText("This is right.").count(), 0, "another parent's words");
  assert.equal(await page.getByText("Alex Porter").count(), 0, "another parent's name");
  await page.context().close();
});

test("a panel reads and comments on the same page, without the forms of sending", async () => {
  const page = await signedIn(browser, "panel");
  await page.goto(href("cases", id, "plan", "sharing"));
  await page.getByRole("heading", { level: 1, name: "The plan" }).waitFor();
  await page.getByRole("button", { name: "Comment on F1" }).waitFor();
  assert.equal(await page.getByRole("button", { name: /^Record/ }).count(), 0);
  await looked(page, "a panel reads");
  assert.deepEqual(page.problems, []);
  await page.context().close();
});

test("the money of a plan adds up on the page, and says what it does not know", async () => {
  const rich = await caseOf(await goTo(officer, href("cases")), "EM-1010");
  await officer.goto(href("cases", rich, "plan", "money"));
  await officer.getByRole("heading", { name: "Line by line" }).waitFor();
  await officer.getByText("How this adds up").first().click();
  await officer.getByRole("button", { name: /^Can be a direct payment: F/ }).first().click();
  await officer.getByRole("button", { name: "Put into section J" }).click();
  await officer.getByRole("alert").getByText("Say which needs and outcomes it meets", { exact: false }).waitFor();
  await officer.getByLabel("Read and mend these words", { exact: false }).fill("A direct payment for individual teaching, so that she takes part in lessons. The amount is to be agreed.");
  await officer.getByRole("button", { name: "Put into section J" }).click();
  await officer.getByText("Put into section J.").waitFor();
  await looked(officer, "money");
});

async function goTo(page, address) {
  await page.goto(address);
  return page;
}
