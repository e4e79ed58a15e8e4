// Every page of the co-ordinator, on a desk and on a phone: axe, no sideways scrolling, no error in the console.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { accessible, caseOf, href, launch, shot, signedIn } from "./browser.mjs";

let browser;
before(async () => {
  browser = await launch();
});
after(async () => {
  await browser?.close();
});

const PAGES = ["", "pupil", "assessment", "similar", "documents", "plan", "feedback", "history"];

const SIZES = { desk: { width: 1280, height: 900 }, phone: { width: 390, height: 844 }, small: { width: 320, height: 640 } };

/** Looks at each address as this person: axe, no sideways scrolling, a title of its own, nothing said in the console. */
async function lookAt(page, size, addresses) {
  const titles = new Set();
  for (const address of addresses) {
    await page.goto(href(...address.filter(Boolean)));
    await page.getByRole("heading", { level: 1 }).waitFor();
    await page.waitForFunction(() => !document.querySelector(".loading"));
    await page.waitForTimeout(250);
    const name = `${size} ${address.filter((part) => !part.startsWith("c-")).join(" ")}`;
    await accessible(page, name);
    const sideways = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    assert.ok(sideways <= 0, `${name} is ${sideways} pixels too wide`);
    titles.add(await page.title());
    await shot(page, name.replaceAll(" ", "-"));
  }
  assert.deepEqual(page.problems, []);
  return titles;
}

for (const [size, viewport] of Object.entries(SIZES)) {
  test(`every page on a ${size}`, async () => {
    const page = await signedIn(browser, "coordinator", { viewport });
    const [rich, papers] = [await caseOf(page, "EM-1010"), await caseOf(page, "EM-1004")];
    const titles = await lookAt(page, size, [
      ["cases"], ["open"], ["nowhere"], ...PAGES.map((name) => ["cases", rich, name]), ["cases", papers, "assessment"], ["cases", papers, "documents"],
    ]);
    assert.ok(titles.size >= PAGES.length, "each page has its own title");
    await page.context().close();
  });

  test(`a service manager's pages on a ${size}`, async () => {
    const page = await signedIn(browser, "manager", { viewport });
    assert.equal((await lookAt(page, `manager-${size}`, [["cases"], ["model"], ["settings"]])).size, 3);
    await page.goto(href("model"));
    await page.getByText("The model’s card", { exact: false }).click();
    await page.getByText("What its children get").first().click();
    await accessible(page, `the model's card on a ${size}`);
    const sideways = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    assert.ok(sideways <= 0, `the model's card on a ${size} is ${sideways} pixels too wide`);
    await shot(page, `manager-${size}-card`);
    await page.context().close();
  });
}

test("a keyboard skips to the content, and a search finds a case", async () => {
  const page = await signedIn(browser, "coordinator");
  await page.getByRole("row").nth(2).waitFor();
  await page.evaluate(() => document.activeElement.blur());
  await page.keyboard.press("Tab");
  assert.equal(await page.evaluate(() => document.activeElement.textContent), "Skip to main content");
  await page.keyboard.press("Enter");
  assert.equal(await page.evaluate(() => document.activeElement.id), "main");
  await page.getByLabel("Search").fill("amina");
  await page.getByText("1 case found").waitFor();
  await page.getByLabel("Search").fill("EM-1012");
  await page.getByText("0 cases found").waitFor();
  await page.getByLabel("Show").selectOption("all");
  await page.getByText("1 case found").waitFor();
});

test("someone of another authority finds nothing here", async () => {
  const officer = await signedIn(browser, "coordinator");
  const id = await caseOf(officer, "EM-1001");
  const page = await signedIn(browser, "stranger");
  await page.goto(href("cases", id));
  await page.getByRole("heading", { name: "We cannot find this" }).waitFor();
  await accessible(page, "a case that is not there");
});
