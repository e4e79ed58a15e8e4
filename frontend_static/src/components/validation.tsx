// Who stands behind an agreed answer: a named, qualified person or paper.

import { useEffect, useState } from "preact/hooks";
import { useApp, useChange, useLive, useMay, useView } from "../app.ts";
import { get, type Shapes } from "../api.ts";
import { day, isoOf, ROLES, today, NO_DAY } from "../words.ts";
import { DateInput, Select, TextInput } from "./fields.tsx";
import { Button, ErrorSummary, FormBox, Restored, useForm, type Errors } from "./form.tsx";

type Shown = Shapes["QuestionShown"];
type Typed = { validator: string; qualification: string; source: string; on: string; person: string | null };

export function Validated({ shown }: { shown: Shown }) {
  const { validation, overturned } = shown;
  if (validation) return <p class="govuk-body-s validated">Validated by {validation.validator}, {validation.qualification}, {day(validation.on)} ({validation.source})</p>;
  if (overturned) {
    return (
      <p class="govuk-body-s validated validated--once">
        {overturned.validator}, {overturned.qualification}, stood behind the answer before it was altered ({day(overturned.on)}, {overturned.source}). It needs to be validated again.
      </p>
    );
  }
  return null;
}

export function ValidationForm({ shown, label }: { shown: Shown; label: string }) {
  const live = useLive();
  const { drafts } = useApp();
  const part = `${live.id}:validation:${shown.question}`;
  const [open, setOpen] = useState(() => drafts.read(part) !== null);
  const held = shown.validation;
  if (open) return <Form shown={shown} label={label} part={part} done={() => setOpen(false)} />;
  if (!held && !shown.needs_validation && !shown.overturned) return null;
  return (
    <>
      <Validated shown={shown} />
      <Button small kind="secondary" press={() => setOpen(true)} label={`${held ? "Change who validated" : "Validate"} ${label}`}>{held ? "Change who validated" : "Validate"}</Button>
    </>
  );
}

function Form({ shown, label, part, done }: { shown: Shown; label: string; part: string; done: () => void }) {
  const { me } = useApp();
  const may = useMay();
  const change = useChange();
  const held = shown.validation ?? shown.overturned;
  const mine: Typed = { validator: me.name, qualification: ROLES[me.role] ?? "", source: "", on: today(), person: me.id };
  const none: Typed = { validator: "", qualification: "", source: "", on: today(), person: null };
  const form = useForm<Typed>({
    part,
    initial: held ? { validator: held.validator, qualification: held.qualification, source: held.source, on: shown.validation ? held.on : today(), person: null } : may("answer.agree") ? none : mine,
    check: (typed): Errors => ({
      ...(typed.validator.trim() ? {} : { validator: "Enter the person’s name" }),
      ...(typed.qualification.trim() ? {} : { qualification: "Enter their qualification, for example educational psychologist" }),
      ...(typed.source.trim() ? {} : { source: "Enter where they say it, for example the name of their report" }),
      ...(isoOf(typed.on) ? {} : { on: NO_DAY }),
    }),
    send: (typed, key) => change("PUT", `validations/${shown.question}`, { ...typed, on: isoOf(typed.on) }, key),
  });
  const { values, put, errors } = form;
  const known = useKnown();
  const id = (name: string) => `v-${shown.question}-${name}`;
  const take = (key: string) => {
    const one = known.find((person) => person.key === key);
    if (one) for (const [name, value] of Object.entries(one.typed)) put(name as keyof Typed, value as never);
  };
  return (
    <div class="panel panel--whole">
      <FormBox submit={async () => { if (await form.submit()) done(); }}>
        <ErrorSummary errors={errors} problem={form.problem} fields={Object.fromEntries(["validator", "qualification", "source", "on"].map((name) => [name, id(name)]))} />
        <Restored form={form} />
        {may("answer.agree") ? (
          <>
            {known.length > 0 && (
              <Select
                id={id("known")} label="Somebody of this case" hint="Fills in the fields below; or type a name yourself" value="" set={take}
                choices={[{ value: "", label: "Choose" }, ...known.map((one) => ({ value: one.key, label: one.says }))]}
              />
            )}
            <TextInput
              id={id("validator")} label="Who stands behind this answer?" value={values.validator} error={errors.validator}
              set={(value) => { put("validator", value); put("person", null); }}
            />
          </>
        ) : <p class="govuk-body">You stand behind this answer in your own name, {me.name}. You are told if it is altered.</p>}
        <TextInput id={id("qualification")} label="Qualification" value={values.qualification} set={(value) => put("qualification", value)} error={errors.qualification} />
        <TextInput id={id("source")} label="Source" hint="For example, the name of their report" value={values.source} set={(value) => put("source", value)} error={errors.source} />
        <DateInput id={id("on")} label="Date" value={values.on} set={(value) => put("on", value)} error={errors.on} />
        <div class="buttons">
          <Button small submit busy={form.busy}>Save validation</Button>
          <Button small kind="secondary" press={() => { form.reset(); done(); }} label={`Cancel validating ${label}`}>Cancel</Button>
        </div>
      </FormBox>
    </div>
  );
}

type Known = { key: string; says: string; typed: Partial<Typed> };
const QUALIFIED = ["psychologist", "specialist", "senco"];

/** Whoever stands behind another answer of this case, with their source, and people of the case with a sign-in. */
function useKnown(): Known[] {
  const live = useLive();
  const may = useMay();
  const { view } = useView("assessment");
  const [people, setPeople] = useState<readonly Shapes["PersonShown"][]>([]);
  useEffect(() => {
    // Without the list a name can still be typed.
    if (may("share")) get<Shapes["People"]>(`/api/cases/${encodeURIComponent(live.id)}/people`).then((found) => setPeople(found.people), () => undefined);
  }, [live]);
  const before = new Map<string, Known>();
  for (const { validation: one } of view?.questions ?? []) {
    if (!one) continue;
    const says = `${one.validator}, ${one.qualification}, ${day(one.on)} (${one.source})`;
    before.set(says, { key: says, says, typed: { validator: one.validator, qualification: one.qualification, source: one.source, on: one.on, person: people.find((person) => person.name === one.validator)?.id ?? null } });
  }
  const signedIn = people.filter((one) => QUALIFIED.includes(one.role));
  return [...before.values(), ...signedIn.map((one) => {
    const role = ROLES[one.role] ?? one.role;
    return { key: one.id, says: `${one.name}, ${role.toLowerCase()}`, typed: { validator: one.name, qualification: role, person: one.id } };
  })];
}
