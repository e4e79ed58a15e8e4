// The template of the plan's Word copies: the one in use, another one checked and looked at, and the way back.

import { useEffect, useRef, useState } from "preact/hooks";
import { change, download, type Shapes } from "../api.ts";
import { useMay } from "../app.ts";
import { useResource } from "../resource.ts";
import { count, moment } from "../words.ts";
import { useAction } from "./act.ts";
import { ErrorLine, Hint } from "./fields.tsx";
import { Button } from "./form.tsx";
import { Details, Loading, Trouble } from "./parts.tsx";
import { base64Of, saveFile } from "./files.ts";

type Shown = Shapes["PlanTemplateShown"];
type Checked = Shapes["TemplateChecked"];
type Finding = Shapes["TemplateFinding"];

const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
const LARGEST = 3_000_000;

export function PlanTemplate() {
  const { held, problem, again } = useResource<Shown>("/api/settings/plan-template");
  const may = useMay();
  const [said, setSaid] = useState("");
  const set = async (digest: string | null, name: string | null, key: string) => {
    await change("PUT", "/api/settings/plan-template", { digest, name, revision: held?.revision ?? 0 }, key);
    await again();
    setSaid(digest ? `“${name}” is in use from now on.` : "The shipped template is in use from now on.");
  };
  return (
    <section aria-labelledby="template-title">
      <h2 class="govuk-heading-m" id="template-title" tabIndex={-1}>Plan template</h2>
      <p class="govuk-body reading">
        The Word document that plans are written into. Plans that were issued keep the template they were issued with, and the PDF keeps the product’s own look.
      </p>
      <p class="govuk-body govuk-!-font-weight-bold" role="status">{said}</p>
      {problem && !held && <Trouble problem={problem} again={again} />}
      {!held && !problem && <Loading what="the template" />}
      {held && <InUse held={held} write={may("settings.change")} set={set} />}
      {held && may("settings.change") && <Upload held={held} set={set} />}
      {held && <Fields held={held} />}
    </section>
  );
}

type Setting = (digest: string | null, name: string | null, key: string) => Promise<void>;

function InUse({ held, write, set }: { held: Shown; write: boolean; set: Setting }) {
  const act = useAction();
  const which = held.digest ?? "shipped";
  return (
    <div class="card">
      <h3 class="govuk-heading-s">In use now</h3>
      <p class="govuk-body words">
        {held.digest ? <>“{held.name}”, set by {held.by}{held.at ? ` on ${moment(held.at)}` : ""}.</> : "The template that ships with the product."}
      </p>
      <div class="buttons">
        <Save path={`${which}/preview.docx`} name="fictional plan.docx">See a fictional plan in it</Save>
        <Save path={`${which}/template.docx`} name={held.name ?? "plan template.docx"}>Download the template</Save>
        {write && held.digest && <Button small kind="secondary" busy={act.busy} press={() => act.run((key) => set(null, null, key))}>Go back to the shipped template</Button>}
      </div>
      {act.problem && <Trouble problem={act.problem} again={act.again} />}
    </div>
  );
}

function Save({ path, name, children }: { path: string; name: string; children: string }) {
  const act = useAction();
  const save = () => act.run(async () => saveFile(await download(`/api/settings/plan-templates/${path}`, WORD), name));
  return (
    <>
      <Button small kind="secondary" busy={act.busy} press={save}>{act.busy ? "Writing…" : children}</Button>
      {act.problem && <Trouble problem={act.problem} again={save} />}
    </>
  );
}

function Upload({ held, set }: { held: Shown; set: Setting }) {
  const act = useAction();
  const chooser = useRef<HTMLInputElement>(null);
  const [wrong, setWrong] = useState("");
  const [checked, setChecked] = useState<Checked | null>(null);
  const check = async () => {
    const file = chooser.current?.files?.[0];
    setChecked(null);
    const said = !file ? "Choose a Word document (.docx)" : file.size > LARGEST ? "The file is larger than 3 MB. Make its pictures smaller" : "";
    setWrong(said);
    if (said) return chooser.current?.focus();
    await act.run(async (key) => setChecked(await change<Checked>("POST", "/api/settings/plan-templates", { name: file!.name.slice(0, 300), file: await base64Of(file!) }, key)));
  };
  const use = (key: string) => set(checked!.digest, checked!.name, key).then(() => {
    setChecked(null);
    if (chooser.current) chooser.current.value = "";
  });
  return (
    <div class="card">
      <h3 class="govuk-heading-s">Use another template</h3>
      <div class={`govuk-form-group${wrong ? " govuk-form-group--error" : ""}`}>
        <label class="govuk-label" for="template-file">Word document (.docx)</label>
        <Hint id="template-file">At most 3 MB. It is checked first: nothing changes until you set it. To start from the shipped one, download that and change it in Word.</Hint>
        <ErrorLine id="template-file" error={wrong} />
        <input
          ref={chooser} id="template-file" class={`govuk-file-upload${wrong ? " govuk-file-upload--error" : ""}`} type="file" accept={`.docx,${WORD}`}
          aria-describedby={`template-file-hint${wrong ? " template-file-error" : ""}`} aria-invalid={wrong ? true : undefined} onChange={() => { setWrong(""); setChecked(null); }}
        />
      </div>
      <Button kind="secondary" busy={act.busy} press={check}>{act.busy ? "Checking…" : "Check this template"}</Button>
      <p class="govuk-visually-hidden" role="status">{act.busy ? "Checking the template" : ""}</p>
      {act.problem && <Trouble problem={act.problem} again={act.again} />}
      {checked && <Result checked={checked} held={held} use={use} />}
    </div>
  );
}

function Result({ checked, held, use }: { checked: Checked; held: Shown; use: (key: string) => Promise<void> }) {
  const act = useAction();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), [checked]);
  if (!checked.digest) {
    return (
      <div class="govuk-error-summary template__found" ref={box} tabIndex={-1}>
        <div role="alert">
          <h4 class="govuk-error-summary__title">{count(checked.problems.length, "problem", "problems")} in “{checked.name}”</h4>
          <p class="govuk-body">Mend {checked.problems.length === 1 ? "it" : "them"} in Word, and upload the file again. Plans are written as before.</p>
          <Findings of={checked.problems} />
        </div>
      </div>
    );
  }
  return (
    <div class="template__found" ref={box} tabIndex={-1} role="group" aria-label="What the check found">
      <p class="govuk-body"><strong>“{checked.name}” can be used.</strong> The check found no problem.</p>
      {checked.warnings.length > 0 && (
        <>
          <p class="govuk-body">It could be better:</p>
          <Findings of={checked.warnings} />
        </>
      )}
      {checked.digest === held.digest
        ? <p class="govuk-body">It is the one in use already.</p>
        : (
          <div class="buttons">
            <Save path={`${checked.digest}/preview.docx`} name="fictional plan.docx">See a fictional plan in it first</Save>
            <Button small busy={act.busy} press={() => act.run(use)}>Write plans with this template</Button>
          </div>
        )}
      {act.problem && <Trouble problem={act.problem} again={act.again} />}
    </div>
  );
}

function Findings({ of }: { of: readonly Finding[] }) {
  return (
    <ul class="govuk-list govuk-list--bullet">
      {of.map((one, at) => (
        <li key={at}>
          <strong>{one.what}</strong> {one.fix}
          {one.where && <span class="template__where">In the template: <code>{one.where}</code></span>}
        </li>
      ))}
    </ul>
  );
}

const NEED: Record<string, string> = { must: "Needed", should: "Advised", may: "" };

function Fields({ held }: { held: Shown }) {
  return (
    <Details summary="What a template can print">
      <p class="govuk-body">Write a field in double braces, such as <code>{"{{ plan.name }}"}</code>. Go through a list with a loop, each tag in a paragraph of its own:</p>
      <pre class="template__example" tabIndex={0} aria-label="Example of a loop">{"{%p for section in plan.sections %}\nSection {{ section.letter }}: {{ section.title }}\n{%p for line in section.lines %}\n{{ line.label }} {{ line.text }}\n{%p endfor %}\n{%p endfor %}"}</pre>
      <p class="govuk-body">In a table, write <code>{"{%tr … %}"}</code> in a row of its own. The easiest start is a copy of the shipped template.</p>
      <table class="govuk-table summary template__fields">
        <caption class="govuk-visually-hidden">Fields with their meaning</caption>
        <thead><tr>{["Field", "Meaning", "In a template"].map((name) => <th scope="col" class="govuk-table__header" key={name}>{name}</th>)}</tr></thead>
        <tbody>
          {held.fields.map((field) => (
            <tr class="govuk-table__row" key={`${field.of}.${field.name}`}>
              <th scope="row" class="govuk-table__header"><code>{field.of}.{field.name}</code></th>
              <td class="govuk-table__cell" data-label="Meaning">{field.means}{field.kind.endsWith("s") ? " (a list)" : ""}</td>
              <td class="govuk-table__cell" data-label="In a template">{NEED[field.need] || "As you like"}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Details>
  );
}
