// Who stands behind an agreed answer: a named, qualified person or paper.

import { useState } from "preact/hooks";
import { useChange, useLive } from "../app.ts";
import type { Shapes } from "../api.ts";
import { day, isoOf, today } from "../words.ts";
import { DateInput, TextInput } from "./fields.tsx";
import { Button, ErrorSummary, FormBox, Restored, useForm, type Errors } from "./form.tsx";

export function ValidationForm({ shown, label }: { shown: Shapes["QuestionShown"]; label: string }) {
  const live = useLive();
  const change = useChange();
  const [open, setOpen] = useState(false);
  const held = shown.validation;
  const form = useForm({
    part: `${live.id}:validation:${shown.question}`,
    initial: { validator: held?.validator ?? "", qualification: held?.qualification ?? "", source: held?.source ?? "", on: held?.on ?? today() },
    check: (typed): Errors => ({
      ...(typed.validator.trim() ? {} : { validator: "Enter the person’s name" }),
      ...(typed.qualification.trim() ? {} : { qualification: "Enter their qualification, for example educational psychologist" }),
      ...(typed.source.trim() ? {} : { source: "Enter where they say it, for example the name of their report" }),
      ...(isoOf(typed.on) ? {} : { on: "Enter the day, like 27 3 2026" }),
    }),
    send: (typed, key) => change("PUT", `validations/${shown.question}`, { ...typed, on: isoOf(typed.on) }, key),
  });
  const { values, put, errors } = form;
  const id = (name: string) => `v-${shown.question}-${name}`;
  if (!open && !form.unsaved) {
    return (
      <div class="validation buttons">
        {held && <p class="govuk-body-s">Validated by {held.validator}, {held.qualification}, {day(held.on)} ({held.source})</p>}
        <Button small kind="secondary" press={() => setOpen(true)} label={`${held ? "Change who validated" : "Validate"} ${label}`}>{held ? "Change who validated" : "Validate"}</Button>
      </div>
    );
  }
  return (
    <div class="panel panel--whole">
      <FormBox submit={async () => { if (await form.submit()) setOpen(false); }}>
        <ErrorSummary errors={errors} problem={form.problem} fields={Object.fromEntries(["validator", "qualification", "source", "on"].map((name) => [name, id(name)]))} />
        <Restored form={form} />
        <TextInput id={id("validator")} label="Who stands behind this answer?" value={values.validator} set={(value) => put("validator", value)} error={errors.validator} />
        <TextInput id={id("qualification")} label="Qualification" value={values.qualification} set={(value) => put("qualification", value)} error={errors.qualification} />
        <TextInput id={id("source")} label="Source" hint="For example, the name of their report" value={values.source} set={(value) => put("source", value)} error={errors.source} />
        <DateInput id={id("on")} label="Date" value={values.on} set={(value) => put("on", value)} error={errors.on} />
        <div class="buttons">
          <Button small submit busy={form.busy}>Save validation</Button>
          <Button small kind="secondary" press={() => { form.reset(); setOpen(false); }} label={`Cancel validating ${label}`}>Cancel</Button>
        </div>
      </FormBox>
    </div>
  );
}
