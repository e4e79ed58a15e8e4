// An authority's own catalogue: what each package is called here, and what it usually takes.

import { useState } from "preact/hooks";
import { change, type Shapes } from "../api.ts";
import { useKeeper, useMay } from "../app.ts";
import { children, hours, pounds, spanOf } from "../money.ts";
import { count, LEVELS, PACKAGES } from "../words.ts";
import { Select, TextArea, TextInput } from "./fields.tsx";
import { Button, ErrorSummary, FormBox, Restored, useForm, type Errors } from "./form.tsx";
import { SaveBar } from "./save_bar.tsx";

type Entry = Shapes["CatalogueEntry"];
type Props = { settings: Shapes["SettingsShown"]; saved: () => Promise<void> };

export function CatalogueForm({ settings, saved }: Props) {
  const may = useMay();
  const write = may("settings.change");
  const [editing, setEditing] = useState<number | "new" | null>(null);
  const keeper = useKeeper<Entry[]>({
    part: "settings:catalogue",
    server: { value: settings.catalogue as Entry[], revision: settings.catalogue_revision },
    send: (entries, revision, key) => change("PUT", "/api/settings/catalogue", { entries, revision }, key),
    theirs: (told) => (told as { entries?: Entry[] } | null)?.entries ?? [],
  });
  const entries = keeper.value;
  const save = async () => (await keeper.save()) && (await saved());
  const put = (at: number | "new", entry: Entry) => {
    keeper.set(at === "new" ? [...entries, entry] : entries.map((one, index) => (index === at ? entry : one)));
    setEditing(null);
  };
  return (
    <section aria-labelledby="catalogue-title">
      <h2 class="govuk-heading-m" id="catalogue-title" tabIndex={-1}>Catalogue of support packages</h2>
      <p class="govuk-body reading">
        What a package is called here, and what it usually takes. It gives plans their names, and an indicative budget. It never says what one child gets: that comes from advice or a named person.
      </p>
      {!entries.length && <p class="govuk-body">The catalogue is empty, so packages have the pack’s own names and no budget is shown.{write ? " Add entries here, or put in a whole file with “ehcp settings catalogue”." : ""}</p>}
      {entries.length > 0 && (
        <table class="govuk-table summary catalogue">
          <caption class="govuk-visually-hidden">Support packages with what they usually take</caption>
          <thead>
            <tr>{["Package", "Name here", "Hours a week", "How and by whom", "Cost a year for one child", ...(write ? ["Change"] : [])].map((name) => <th scope="col" class="govuk-table__header" key={name}>{name}</th>)}</tr>
          </thead>
          <tbody>
            {entries.map((entry, at) => (
              <tr class="govuk-table__row" key={`${entry.package}:${entry.level}`} id={`entry-${at}`} tabIndex={-1}>
                <th scope="row" class="govuk-table__header">{entry.package}{entry.level ? `, ${(LEVELS[entry.level] ?? entry.level).toLowerCase()}` : ""}</th>
                <td class="govuk-table__cell" data-label="Name here">{entry.name}{entry.says && <span class="cases__under">{entry.says}</span>}</td>
                <td class="govuk-table__cell" data-label="Hours a week">{entry.hours ? hours(entry.hours).replace(/ hours? a week/, "") : "Not stated"}</td>
                <td class="govuk-table__cell" data-label="How and by whom">{[entry.frequency, entry.staffing, entry.group_size && children(entry.group_size)].filter(Boolean).join("; ") || "Not stated"}</td>
                <td class="govuk-table__cell" data-label="Cost a year">{entry.cost ? pounds(entry.cost) : "Not stated"}</td>
                {write && (
                  <td class="govuk-table__cell">
                    <div class="buttons">
                      <Button small kind="secondary" press={() => setEditing(at)} label={`Change ${entry.package} ${entry.name}`}>Change</Button>
                      <Button small kind="secondary" press={() => keeper.set(entries.filter((_, index) => index !== at))} label={`Remove ${entry.package} ${entry.name}`}>Remove</Button>
                    </div>
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {editing !== null && (
        <EntryForm key={editing} entry={editing === "new" ? null : (entries[editing] ?? null)} taken={entries.filter((_, at) => at !== editing)} put={(entry) => put(editing, entry)} cancel={() => setEditing(null)} />
      )}
      {write && editing === null && <div class="buttons"><Button kind="secondary" press={() => setEditing("new")}>Add an entry</Button></div>}
      <SaveBar
        keeper={keeper} save={save} what="the catalogue" fields={fieldsOf(entries.length)}
        show={(some) => <p class="govuk-body">{count(some.length, "entry", "entries")}: {some.map((one) => `${one.package} ${one.name}`).join("; ")}</p>}
      />
    </section>
  );
}

/** The API names an entry by its place; the way there is its row. */
function fieldsOf(length: number): Record<string, string> {
  const parts = ["package", "level", "name", "says", "hours", "frequency", "staffing", "group_size", "cost"];
  return Object.fromEntries(Array.from({ length }, (_, at) => parts.map((part) => [`entries.${at}.${part}`, `entry-${at}`])).flat());
}

type EntryProps = { entry: Entry | null; taken: readonly Entry[]; put: (entry: Entry) => void; cancel: () => void };
type Typed = Record<"package" | "level" | "name" | "says" | "frequency" | "staffing" | `${"hours" | "group" | "cost"}_${"low" | "high"}`, string>;

function EntryForm({ entry, taken, put, cancel }: EntryProps) {
  const form = useForm<Typed>({
    part: `settings:entry:${entry ? `${entry.package}:${entry.level ?? ""}` : "new"}`, initial: typedOf(entry),
    check: (values) => check(values, taken), send: (values) => Promise.resolve(put(entryOf(values))),
  });
  const { values: typed, errors } = form;
  const set = (name: keyof Typed) => (value: string) => form.put(name, value);
  const id = (name: string) => `entry-form-${name}`;
  const leave = () => {
    form.reset();
    cancel();
  };
  return (
    <div class="panel">
      <h3 class="govuk-heading-s">{entry ? `Change ${entry.package} ${entry.name}` : "Add an entry"}</h3>
      <FormBox submit={async () => { if (await form.submit()) form.reset(); }}>
        <Restored form={form} />
        <ErrorSummary errors={errors} problem={null} fields={Object.fromEntries(Object.keys(errors).map((name) => [name, id(name)]))} />
        <div class="pair">
          <Select
            id={id("package")} label="Package" value={typed.package} set={set("package")} error={errors.package}
            choices={[{ value: "", label: "Choose" }, ...Object.entries(PACKAGES).map(([value, label]) => ({ value, label: `${value} ${label}` }))]}
          />
          <Select
            id={id("level")} label="Amount" value={typed.level} set={set("level")} error={errors.level}
            choices={[{ value: "", label: "Whatever the amount" }, ...Object.entries(LEVELS).map(([value, label]) => ({ value, label: value === "Y" ? "Yes, as usual" : label }))]}
          />
        </div>
        <TextInput id={id("name")} label="Name in this authority" value={typed.name} set={set("name")} error={errors.name} />
        <TextArea id={id("says")} label="What it is here" rows={2} value={typed.says} set={set("says")} />
        <Range id={id("hours")} label="Hours a week" typed={typed} name="hours" set={set} error={errors.hours} />
        <TextInput id={id("frequency")} label="How often" hint="For example: four times a week in term time" value={typed.frequency} set={set("frequency")} />
        <TextInput id={id("staffing")} label="By whom" hint="For example: teaching assistant trained by the specialist teacher" value={typed.staffing} set={set("staffing")} />
        <Range id={id("group")} label="Children in a group" typed={typed} name="group" set={set} error={errors.group} />
        <Range id={id("cost")} label="Cost in pounds a year for one child" typed={typed} name="cost" set={set} error={errors.cost} />
        <div class="buttons">
          <Button submit>{entry ? "Keep the change" : "Add it to the list"}</Button>
          <Button kind="secondary" press={leave}>Cancel</Button>
        </div>
        <p class="govuk-hint">It is saved with the whole catalogue, below.</p>
      </FormBox>
    </div>
  );
}

type RangeProps = { id: string; label: string; name: "hours" | "group" | "cost"; typed: Typed; set: (name: keyof Typed) => (value: string) => void; error: string | undefined };

function Range({ id, label, name, typed, set, error }: RangeProps) {
  return (
    <fieldset class="govuk-fieldset">
      <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">{label}</legend>
      <div class="pair pair--narrow">
        <TextInput id={id} label="From" inputMode="numeric" width="govuk-input--width-5" value={typed[`${name}_low`]} set={set(`${name}_low`)} error={error} />
        <TextInput id={`${id}-high`} label="To" inputMode="numeric" width="govuk-input--width-5" value={typed[`${name}_high`]} set={set(`${name}_high`)} />
      </div>
    </fieldset>
  );
}

function check(typed: Typed, taken: readonly Entry[]): Errors {
  const errors: Errors = {};
  if (!typed.package) errors.package = "Choose the package";
  if (taken.some((one) => one.package === typed.package && (one.level ?? "") === typed.level)) errors.level = "There is an entry for this package and amount. Change that one";
  if (!typed.name.trim()) errors.name = "Enter what it is called here";
  for (const [name, words] of [["hours", "hours"], ["group", "children"], ["cost", "pounds"]] as const) {
    if (spanOf(typed[`${name}_low`], typed[`${name}_high`]) === "wrong") errors[name] = `Enter ${words} as numbers, the lower first, or leave both empty`;
  }
  return errors;
}

function typedOf(entry: Entry | null): Typed {
  const range = (span: Entry["hours"] | undefined) => [span?.low, span?.high].map((value) => (value === undefined ? "" : String(value))) as [string, string];
  const [hoursOf, group, cost] = [range(entry?.hours), range(entry?.group_size), range(entry?.cost)];
  return {
    package: entry?.package ?? "", level: entry?.level ?? "", name: entry?.name ?? "", says: entry?.says ?? "", frequency: entry?.frequency ?? "", staffing: entry?.staffing ?? "",
    hours_low: hoursOf[0], hours_high: hoursOf[1], group_low: group[0], group_high: group[1], cost_low: cost[0], cost_high: cost[1],
  };
}

function entryOf(typed: Typed): Entry {
  const span = (name: "hours" | "group" | "cost") => spanOf(typed[`${name}_low`], typed[`${name}_high`]) as Entry["hours"];
  return {
    package: typed.package, level: typed.level || null, name: typed.name.trim(), says: typed.says.trim(), hours: span("hours"), frequency: typed.frequency.trim() || null,
    staffing: typed.staffing.trim() || null, group_size: span("group"), cost: span("cost"),
  } as Entry;
}
