// A headless browser without root or download, pages of people signed in, and the check of every page by axe.

import { AxeBuilder } from "@axe-core/playwright";
import sparticuz from "@sparticuz/chromium";
import assert from "node:assert/strict";
import { mkdirSync } from "node:fs";
import { chromium } from "playwright-core";
import { base, emails, password } from "./world.mjs";

/** Sparticuz' own arguments are for Lambda: one process, and no web security, which is what these tests look at. */
const ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--font-render-hinting=none"];

export async function launch() {
  return chromium.launch({ args: ARGUMENTS, executablePath: await sparticuz.executablePath(), headless: true });
}

/** A page of this person's own browser profile, signed in. */
export async function signedIn(browser, who, options = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: "en-GB", acceptDownloads: true, ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  page.problems = [];
  page.on("console", (message) => message.type() === "error" && page.problems.push(message.text()));
  page.on("pageerror", (error) => page.problems.push(String(error)));
  await page.goto(`${base}/`);
  await page.getByRole("button", { name: "Sign in" }).click();
  await signInForm(page, who);
  await page.getByRole("button", { name: "Sign out" }).waitFor();
  return page;
}

/** The hosted sign-in page of the local cloud. */
export async function signInForm(page, who) {
  await page.locator('input[name="username"]').fill(emails[who]);
  await page.locator('input[name="password"]').fill(password);
  await page.locator('button[type="submit"], input[type="submit"]').first().click();
}

/** WCAG 2.2 AA, as far as a machine can tell. */
export async function accessible(page, what) {
  const found = await new AxeBuilder({ page }).withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]).analyze();
  const said = found.violations.map((one) => `${one.id}: ${one.help}\n  ${one.nodes.slice(0, 4).map((node) => `${node.html.slice(0, 160)} (${node.failureSummary?.split("\n")[1]?.trim()})`).join("\n  ")}`);
  assert.deepEqual(said, [], `${what}: axe found problems`);
}

/** Screenshots are only kept when asked for, by EHCP_SHOTS=<folder>. */
export async function shot(page, name) {
  const folder = process.env.EHCP_SHOTS;
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
}

export function href(...path) {
  return `${base}/#/${path.join("/")}`;
}

export async function caseOf(page, reference) {
  const row = page.getByRole("row").filter({ hasText: reference });
  await row.first().waitFor();
  const link = await row.first().getByRole("link").first().getAttribute("href");
  return link.split("/")[2];
}
