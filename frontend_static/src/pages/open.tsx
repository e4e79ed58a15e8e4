// Create new pupil: opens a case for a request that was received.

import { useEffect } from "preact/hooks";
import { useApp } from "../app.ts";
import { change, type Shapes } from "../api.ts";
import { DateInput, Radios, TextInput } from "../components/fields.tsx";
import { Button, ErrorSummary, FormBox, Restored, useForm, type Errors } from "../components/form.tsx";
import { PageTitle } from "../components/parts.tsx";
import { go, to } from "../router.ts";
import { isoOf, REQUESTERS, today } from "../words.ts";
import { birthOf, birthErrors, PupilFields, PUPIL_FIELDS, type PupilTyped } from "./pupil_fields.tsx";

type Typed = PupilTyped & { reference: string; received: string; requested: string };

const EMPTY: Typed = { reference: "", month: "", year: "", born: "", name: "", school: "", received: "", requested: "" };

function check(typed: Typed): Errors {
  const errors: Errors = {};
  if (!typed.reference.trim()) errors.reference = "Enter the pupil’s reference";
  else if (!/^[A-Za-z0-9][A-Za-z0-9 ./_-]{0,39}$/.test(typed.reference.trim())) {
    errors.reference = "The reference is up to 40 letters, digits, spaces and . / _ - and begins with a letter or digit";
  }
  Object.assign(errors, birthErrors(typed));
  const received = isoOf(typed.received);
  if (!received) errors.received_on = "Enter the day that the request was received, like 27 3 2026";
  else if (received > today()) errors.received_on = "The day that the request was received is today or earlier";
  if (!typed.requested) errors.requested_by = "Choose who asked for the assessment";
  return errors;
}

export function OpenPage() {
  const { drafts } = useApp();
  const form = useForm<Typed>({
    part: "open-case", initial: EMPTY, check,
    send: async (typed, key) => {
      const body = {
        reference: typed.reference.trim(), ...birthOf(typed), received_on: isoOf(typed.received), requested_by: typed.requested,
      };
      const opened = await change<Shapes["Opened"]>("POST", "/api/cases", body, key);
      drafts.drop("open-case");
      go(to("cases", opened.case));
    },
  });
  useEffect(() => {
    if (form.problem?.code === "case-already-open") document.getElementById("reference")?.scrollIntoView({ block: "center" });
  }, [form.problem]);
  const { values, put, errors } = form;
  return (
    <div class="reading">
      <ErrorSummary errors={errors} problem={form.problem} fields={{ reference: "reference", received_on: "received", requested_by: "requested", ...PUPIL_FIELDS }} />
      <PageTitle name="Create new pupil">Create new pupil</PageTitle>
      <p class="govuk-body">This opens a case for a request for an assessment. A pupil whose reference is known already keeps their record.</p>
      <Restored form={form} />
      <FormBox submit={form.submit}>
        <TextInput
          id="reference" label="Pupil reference" hint="The unique reference in your authority’s pupil database" width="govuk-input--width-20"
          value={values.reference} set={(value) => put("reference", value)} error={errors.reference}
        />
        <PupilFields typed={values} put={put} errors={errors} />
        <h2 class="govuk-heading-m">The request</h2>
        <DateInput
          id="received" label="When was the request received?" hint="The 6 and 20 weeks run from this day. For example, 27 3 2026"
          value={values.received} set={(value) => put("received", value)} error={errors.received_on}
        />
        <Radios
          id="requested" label="Who asked for the assessment?" value={values.requested} set={(value) => put("requested", value)} error={errors.requested_by}
          choices={Object.entries(REQUESTERS).map(([value, label]) => ({ value, label }))}
        />
        <Button submit busy={form.busy}>{form.busy ? "Opening…" : "Open the case"}</Button>
      </FormBox>
    </div>
  );
}
