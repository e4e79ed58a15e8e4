// A service manager: sees the model in use and its groups, changes a question's words and the catalogue, and promotes a model.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { accessible, caseOf, href, launch, shot, signedIn } from "./browser.mjs";

let browser, manager, officer;

before(async () => {
  browser = await launch();
  manager = await signedIn(browser, "manager");
  officer = await signedIn(browser, "coordinator");
});
after(async () => {
  await browser?.close();
});

test("the model's groups say how many cases they rest on, and how few", async () => {
  await manager.getByRole("link", { name: "Model", exact: true }).click();
  await manager.getByRole("heading", { level: 1, name: "Model of similar cases" }).waitFor();
  await manager.getByText("Not calibrated", { exact: false }).first().waitFor();
  const x9 = manager.getByRole("article", { name: "Group X9" });
  await x9.getByText("3 cases").waitFor();
  await x9.getByText("Few cases").waitFor();
  await x9.getByText("What its children get").click();
  await x9.getByRole("row").filter({ hasText: "SP11" }).getByText("Core need").waitFor();
});

test("a manager names a package in the catalogue, and a co-ordinator reads that name", async () => {
  await manager.getByRole("link", { name: "Settings" }).click();
  await manager.getByRole("heading", { level: 1, name: "Settings" }).waitFor();
  const row = manager.getByRole("row").filter({ hasText: "SP3" });
  if (await row.count()) await row.first().getByRole("button", { name: /^Change/ }).click();
  else {
    await manager.getByRole("button", { name: "Add an entry" }).click();
    await manager.getByLabel("Package", { exact: true }).selectOption("SP3");
  }
  const name = `Learning together ${Date.now() % 1000}`;
  await manager.getByLabel("Name in this authority").fill(name);
  const cost = manager.getByRole("group", { name: "Cost in pounds" });
  await cost.getByLabel("From").fill("900");
  await cost.getByLabel("To").fill("600");
  await manager.getByRole("button", { name: /Keep the change|Add it to the list/ }).click();
  await manager.getByRole("alert").getByText("the lower first", { exact: false }).waitFor();
  await accessible(manager, "an entry of the catalogue that is wrong");
  await cost.getByLabel("To").fill("1,200");
  await manager.getByRole("button", { name: /Keep the change|Add it to the list/ }).click();
  await manager.getByRole("button", { name: "Save the catalogue" }).click();
  await manager.getByText("Saved", { exact: true }).waitFor();
  await manager.reload();
  await manager.getByRole("row").filter({ hasText: name }).getByText("£900 to £1,200").waitFor();
  await shot(manager, "model-settings");
  await officer.goto(href("settings"));
  await officer.getByRole("row").filter({ hasText: name }).waitFor();
  assert.equal(await officer.getByRole("button", { name: /^Change/ }).count(), 0, "a co-ordinator reads them only");
});

test("a manager says a question in the authority's own words and moves it, and whoever answers reads it so", async () => {
  const asked = manager.getByRole("listitem").filter({ has: manager.getByRole("heading", { name: "Self-esteem" }) });
  await asked.getByText("Change the words").click();
  const label = `Self-esteem and confidence ${Date.now() % 1000}`;
  await asked.getByLabel("Question", { exact: true }).fill(label);
  await manager.getByRole("button", { name: `Move ${label} up` }).click();
  await manager.getByRole("button", { name: "Save the wording" }).click();
  await manager.getByText("Saved", { exact: true }).waitFor();
  const id = await (async () => {
    await officer.goto(href("cases"));
    return caseOf(officer, "EM-1003");
  })();
  await officer.goto(href("cases", id, "assessment"));
  await officer.reload();
  await officer.getByRole("article", { name: label }).waitFor();
  const names = await officer.getByRole("region", { name: "Challenges" }).getByRole("heading", { level: 3 }).allTextContents();
  assert.ok(names.indexOf(label) < names.indexOf("Social interaction"), `it was moved up: ${names}`);
});

test("a manager sees what a challenger would change, promotes it with a reason, watches cases go by, and rolls back", async () => {
  await manager.goto(href("model"));
  const card = manager.getByRole("region", { name: "Challengers" }).getByRole("article").first();
  await card.getByText("would be in another group", { exact: false }).waitFor({ timeout: 90_000 });
  await card.getByRole("table", { name: "By age band" }).waitFor();
  await card.getByRole("table", { name: "By first-language flag" }).waitFor();
  await accessible(manager, "a challenger compared");
  await shot(manager, "model-challenger");
  await card.getByRole("button", { name: /^Put it in use/ }).click();
  await card.getByRole("button", { name: "Put it in use", exact: true }).click();
  await card.getByRole("alert").getByText("Give the reason", { exact: false }).waitFor();
  await card.getByRole("alert").getByRole("link", { name: "Confirm that you mean it" }).waitFor();
  await accessible(manager, "a choice without a reason");
  await card.getByRole("textbox").fill("It follows what was decided in final plans.");
  await card.getByLabel("I mean it", { exact: false }).check();
  await card.getByRole("button", { name: "Put it in use", exact: true }).click();
  await manager.getByText("Open cases were allocated anew", { exact: false }).waitFor({ timeout: 90_000 });
  await card.getByText("In use", { exact: true }).waitFor();
  const history = manager.getByRole("region", { name: "What was put in use, and why" });
  await history.getByText("It follows what was decided in final plans.", { exact: false }).first().waitFor();
  await history.getByText("Morgan Mann", { exact: false }).first().waitFor();
  await shot(manager, "model-promoted");
  await history.getByRole("button", { name: /^Go back to/ }).click();
  await history.getByRole("textbox").fill("Only tried.");
  await history.getByLabel("I mean it", { exact: false }).check();
  await history.getByRole("button", { name: "Go back to it" }).click();
  await history.getByText("Only tried.", { exact: false }).waitFor();
  await manager.getByRole("heading", { name: "In use: the model that ships with the product" }).waitFor();
  await manager.getByText("Open cases were allocated anew", { exact: false }).waitFor({ timeout: 90_000 });
  await shot(manager, "model-rolled-back");
  await accessible(manager, "the model after a roll-back");
});

test("a co-ordinator reads about the model and chooses none", async () => {
  await officer.goto(href("model"));
  await officer.getByRole("heading", { level: 1, name: "Model of similar cases" }).waitFor();
  assert.equal(await officer.getByRole("button", { name: /Put it in use|Go back to/ }).count(), 0);
});
