// Nothing typed is ever lost: not to a lost connection, another person, an ended sign-in or a closed page.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { accessible, caseOf, href, launch, shot, signedIn, signInForm } from "./browser.mjs";

let browser, page, id;

before(async () => {
  browser = await launch();
  page = await signedIn(browser, "coordinator");
  id = await caseOf(page, "EM-1007");
});
after(async () => {
  await browser?.close();
});

const maths = (of) => of.getByRole("article", { name: "Maths", exact: true });

test("a lost connection keeps the words, and trying again saves them once", async () => {
  await page.goto(href("cases", id, "assessment"));
  await maths(page).waitFor();
  const keys = [];
  await page.route("**/answers/agreed/Maths", (route) => {
    keys.push(route.request().headers()["idempotency-key"]);
    return keys.length === 1 ? route.abort("connectionreset") : route.continue();
  });
  await maths(page).getByLabel("Note").fill("Counts to ten with help.");
  await maths(page).getByLabel("Note").blur();
  await maths(page).getByRole("alert").getByText("Not saved.", { exact: false }).waitFor();
  await shot(page, "typed-lost");
  await accessible(page, "a save that failed");
  await maths(page).getByRole("button", { name: "Try again" }).click();
  await maths(page).getByText("Saved", { exact: true }).waitFor();
  assert.equal(keys.length, 2);
  assert.equal(keys[0], keys[1], "the same action goes out under the same key");
  await page.unroute("**/answers/agreed/Maths");
});

test("words that were not saved are there again after a reload", async () => {
  await page.route("**/answers/agreed/Maths", (route) => route.abort());
  await maths(page).getByLabel("Note").fill("Counts to twenty with help.");
  await maths(page).getByLabel("Note").blur();
  await maths(page).getByRole("alert").waitFor();
  await page.reload();
  await maths(page).waitFor();
  assert.equal(await maths(page).getByLabel("Note").inputValue(), "Counts to twenty with help.");
  await page.unroute("**/answers/agreed/Maths");
  await maths(page).getByRole("button", { name: /^Save what you typed before/ }).click();
  await maths(page).getByText("Saved", { exact: true }).waitFor();
});

test("when somebody else changed it meanwhile both texts are shown, and the person chooses", async () => {
  const other = await signedIn(browser, "coordinator");
  await page.route("**/api/cases/*?at_least=*", (route) => route.abort());
  await page.route("**/assessment?at_least=*", (route) => route.abort());
  await other.goto(href("cases", id, "assessment"));
  await maths(other).getByLabel("Note").fill("Theirs: counts to a hundred.");
  await maths(other).getByLabel("Note").blur();
  await maths(other).getByText("Saved", { exact: true }).waitFor();
  await maths(page).getByLabel("Note").fill("Mine: adds to five.");
  await maths(page).getByLabel("Note").blur();
  const clash = maths(page).getByRole("group", { name: "Two versions" });
  await clash.waitFor();
  await clash.getByText("Theirs: counts to a hundred.").waitFor();
  await clash.getByText("Mine: adds to five.").waitFor();
  await shot(page, "typed-clash");
  await accessible(page, "a clash");
  await page.unroute("**/api/cases/*?at_least=*");
  await page.unroute("**/assessment?at_least=*");
  // The service kept mine beside theirs, so that it is chosen there, by whoever comes first.
  const kept = maths(page).getByRole("group", { name: "Two versions of Maths" });
  await kept.getByRole("button", { name: /came at the same time/ }).click();
  await kept.waitFor({ state: "detached" });
  await other.reload();
  await other.waitForFunction(() => document.querySelector("#q-Maths-note")?.value === "Mine: adds to five.", null, { timeout: 30_000 });
  await other.context().close();
});

test("a change elsewhere appears by itself when nothing was typed here", async () => {
  const other = await signedIn(browser, "coordinator");
  await other.goto(href("cases", id, "assessment"));
  await maths(other).getByLabel("Note").fill("Adds to ten now.");
  await maths(other).getByLabel("Note").blur();
  await maths(other).getByText("Saved", { exact: true }).waitFor();
  await page.bringToFront();
  await page.waitForFunction(() => document.querySelector("#q-Maths-note").value === "Adds to ten now.", null, { timeout: 30_000 });
  await other.context().close();
});

test("an ended sign-in keeps the words, and signing in again comes back to them", async () => {
  await page.goto(href("cases", id, "feedback"));
  await page.getByLabel("Your feedback").fill("He likes the new quiet corner.");
  await page.route("**/api/**", (route) => route.fulfill({ status: 401, contentType: "application/json", body: "{}" }));
  await page.route("**/oauth2/token", (route) => route.fulfill({ status: 400, contentType: "application/json", body: '{"error":"invalid_grant"}' }));
  await page.getByRole("button", { name: "Send feedback" }).click();
  await page.getByRole("heading", { name: "Your sign-in has ended" }).waitFor();
  await shot(page, "typed-signed-out");
  await accessible(page, "an ended sign-in");
  await page.unroute("**/api/**");
  await page.unroute("**/oauth2/token");
  await page.getByRole("button", { name: "Sign in again" }).click();
  const back = page.getByRole("heading", { level: 1, name: "Progress feedback" });
  await back.or(page.locator('input[name="username"]')).first().waitFor();
  if (await page.locator('input[name="username"]').count()) await signInForm(page, "coordinator");
  await page.getByRole("button", { name: "Sign out" }).waitFor();
  await back.waitFor();
  assert.equal(await page.getByLabel("Your feedback").inputValue(), "He likes the new quiet corner.");
  await page.getByRole("button", { name: "Send feedback" }).click();
  await page.getByRole("article").filter({ hasText: "He likes the new quiet corner." }).waitFor();
  await page.waitForFunction(() => document.querySelector("#feedback").value === "");
});

test("signing out leaves nothing personal in the browser", async () => {
  await page.getByLabel("Your feedback").fill("Half a thought");
  await page.getByRole("button", { name: "Sign out" }).click();
  await page.getByRole("button", { name: "Sign in" }).waitFor();
  const left = await page.evaluate(() => JSON.stringify({ ...sessionStorage, ...localStorage }));
  assert.equal(left, "{}");
});
