// A service manager: uploads a template that is wrong, reads every problem, mends it, looks at it, sets it, and goes back.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { accessible, href, launch, shot, signedIn } from "./browser.mjs";

const ROOT = join(import.meta.dirname, "..", "..");
const folder = mkdtempSync(join(tmpdir(), "template-"));
let browser, manager, officer;

/** Made with the product's own tools, as Word would save them: one with faults, one without. */
function write(name, call) {
  const path = join(folder, name);
  const code = `import sys; from tests.infrastructure.files.own_template import made, with_more, without, WHOLE; open(sys.argv[1], "wb").write(${call})`;
  execFileSync(join(ROOT, ".venv", "bin", "python"), ["-c", code, path], { cwd: ROOT, env: { ...process.env, PYTHONPATH: ROOT } });
  return path;
}

before(async () => {
  browser = await launch();
  manager = await signedIn(browser, "manager");
  officer = await signedIn(browser, "coordinator");
});
after(async () => {
  await browser?.close();
});

const part = (page) => page.getByRole("region", { name: "Plan template" });

async function check(path) {
  await part(manager).getByLabel("Word document (.docx)").setInputFiles(path);
  await part(manager).getByRole("button", { name: "Check this template" }).click();
}

async function saved(button) {
  const [file] = await Promise.all([manager.waitForEvent("download"), button.click()]);
  const body = readFileSync(await file.path());
  assert.equal(body.subarray(0, 2).toString(), "PK", "a Word document");
  return file;
}

test("without a file the manager is told, and sent to the field", async () => {
  await manager.goto(href("settings"));
  await part(manager).getByRole("button", { name: "Check this template" }).click();
  await part(manager).getByText("Choose a Word document (.docx)").waitFor();
  assert.equal(await manager.evaluate(() => document.activeElement.id), "template-file");
  await accessible(manager, "settings without a file");
});

test("every problem of a template is listed with what to do, and takes the focus", async () => {
  await check(write("Wrong template.docx", 'with_more("Lives at {{ plan.adress }}", "{{ plan.name|safe }}", "{% macro x() %}y{% endmacro %}")'));
  const found = part(manager).getByRole("alert");
  await found.getByRole("heading", { name: "3 problems in “Wrong template.docx”" }).waitFor();
  await found.getByText("There is no field ‘plan.adress’.").waitFor();
  await found.getByText("Lives at {{ plan.adress }}").waitFor();
  assert.ok(await manager.evaluate(() => document.activeElement.classList.contains("template__found")));
  await accessible(manager, "the problems of a template");
  await shot(part(manager), "template-problems");
  await manager.setViewportSize({ width: 320, height: 700 });
  await shot(part(manager), "template-problems-320");
  assert.ok((await manager.evaluate(() => document.documentElement.scrollWidth)) <= 320, "nothing is cut off at 320 pixels");
  await manager.setViewportSize({ width: 1280, height: 900 });
});

test("a sound one is warned of, looked at, and set by keyboard", async () => {
  await check(write("Eastmarsh plan.docx", 'without("From:", "{{ plan.made_under")'));
  const found = part(manager).getByRole("group", { name: "What the check found" });
  await found.getByText("can be used", { exact: false }).waitFor();
  await found.getByText("where each line comes from", { exact: false }).waitFor();
  await accessible(manager, "a template that can be used");
  await shot(part(manager), "template-sound");
  await manager.setViewportSize({ width: 390, height: 800 });
  await shot(part(manager), "template-sound-390");
  await manager.setViewportSize({ width: 1280, height: 900 });
  const preview = await saved(found.getByRole("button", { name: "See a fictional plan in it first" }));
  assert.equal(preview.suggestedFilename(), "fictional plan.docx");
  await found.getByRole("button", { name: "Write plans with this template" }).focus();
  await manager.keyboard.press("Enter");
  await part(manager).getByText("“Eastmarsh plan.docx” is in use from now on.").waitFor();
  await part(manager).getByText("“Eastmarsh plan.docx”, set by", { exact: false }).waitFor();
  await accessible(manager, "a template in use");
});

test("what it can print is listed", async () => {
  await part(manager).getByText("What a template can print").click();
  await part(manager).getByRole("row").filter({ hasText: "line.text" }).getByText("Needed").waitFor();
  await accessible(manager, "the fields of a template");
  await shot(part(manager), "template-fields");
  await part(manager).getByText("What a template can print").click();
});

test("a co-ordinator sees which is in use and can change nothing", async () => {
  await officer.goto(href("settings"));
  await part(officer).getByText("“Eastmarsh plan.docx”, set by", { exact: false }).waitFor();
  assert.equal(await part(officer).getByRole("button", { name: /Check this template|Go back/ }).count(), 0);
});

test("the manager downloads the template in use, and goes back to the shipped one", async () => {
  const file = await saved(part(manager).getByRole("button", { name: "Download the template" }));
  assert.equal(file.suggestedFilename(), "Eastmarsh plan.docx");
  assert.ok(statSync(await file.path()).size > 1000);
  await part(manager).getByRole("button", { name: "Go back to the shipped template" }).click();
  await part(manager).getByText("The shipped template is in use from now on.").waitFor();
  await part(manager).getByText("The template that ships with the product.").waitFor();
  assert.deepEqual(manager.problems, []);
});
