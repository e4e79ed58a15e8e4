// A person puts a package into the plan, or takes one out, whatever was suggested; always with a reason.

import { useChange, useLive } from "../app.ts";
import type { Shapes } from "../api.ts";
import { LEVELS } from "../words.ts";
import { Select, TextArea } from "./fields.tsx";
import { Button, ErrorSummary, FormBox, Restored, useForm, type Errors } from "./form.tsx";

export const LEVEL_CHOICES = Object.entries(LEVELS).map(([value, label]) => ({ value, label: value === "Y" ? "Yes, as usual" : label }));
const OUT = "out";
type Props = { code: string; chosen: Shapes["ChosenPackage"] | undefined; level: string | null; adding?: boolean; done: () => void };

export function PackageForm({ code, chosen, level, adding, done }: Props) {
  const live = useLive();
  const change = useChange();
  const form = useForm({
    part: `${live.id}:package:${code}`,
    initial: { level: chosen ? (chosen.level ?? OUT) : (level ?? OUT), text: chosen?.text ?? "", reason: "" },
    check: (typed): Errors => (typed.reason.trim() ? {} : { reason: "Give the reason, so that others can follow" }),
    send: (typed, key) =>
      change("PUT", `packages/${code}`, { level: typed.level === OUT ? null : typed.level, text: typed.text, reason: typed.reason, revision: chosen?.revision ?? 0 }, key),
  });
  const { values, put, errors } = form;
  const id = (name: string) => `package-${code}-${name}`;
  return (
    <FormBox submit={async () => { if (await form.submit()) done(); }}>
      <ErrorSummary errors={errors} problem={form.problem} fields={{ level: id("level"), text: id("text"), reason: id("reason") }} />
      <Restored form={form} />
      <Select
        id={id("level")} label="How much?" value={values.level} set={(value) => put("level", value)} error={errors.level}
        choices={adding ? LEVEL_CHOICES : [...LEVEL_CHOICES, { value: OUT, label: "None: take it out" }]}
      />
      {values.level !== OUT && (
        <TextArea
          id={id("text")} label="What should stand in the plan?" hint="What, how often, how long, with how many, by whom. You can leave it empty and write it in the plan."
          rows={3} value={values.text} set={(value) => put("text", value)} error={errors.text}
        />
      )}
      <TextArea id={id("reason")} label="Why?" rows={2} value={values.reason} set={(value) => put("reason", value)} error={errors.reason} />
      <div class="buttons">
        <Button small submit busy={form.busy}>{adding ? "Add the package" : values.level === OUT ? "Take it out" : "Save the package"}</Button>
        <Button small kind="secondary" press={() => { form.reset(); done(); }} label={`Cancel changing ${code}`}>Cancel</Button>
      </div>
    </FormBox>
  );
}
