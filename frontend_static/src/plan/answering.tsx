// The answer to a version as a whole, by those whom it was served on; and the reply of a setting that was consulted.

import type { ComponentChildren } from "preact";
import { useRef, useState } from "preact/hooks";
import { useChange, useLive } from "../app.ts";
import type { Shapes } from "../api.ts";
import { Checkbox, DateInput, Radios, TextArea, TextInput } from "../components/fields.tsx";
import { Button, ErrorSummary, FormBox, Restored, useForm, type Errors, type Form as FormOf } from "../components/form.tsx";
import { day, isoOf, today, NO_DAY } from "../words.ts";
import { answerSays, SETTING_SAYS } from "./serving_words.ts";

export function AnswerShown({ answer, mine = false }: { answer: Shapes["PlanAnswerShown"]; mine?: boolean }) {
  return (
    <div class="said">
      <p class="govuk-body-s said__who"><strong>{mine ? "Your answer" : `${answer.name} answered`}</strong>, {day(answer.on)}</p>
      <ul class="govuk-list govuk-list--bullet">{answerSays(answer).map((one) => <li key={one}>{one}</li>)}</ul>
      {answer.text && <p class="govuk-body words said__words">{answer.text}</p>}
    </div>
  );
}

export function ReplyShown({ reply }: { reply: Shapes["SettingReplyShown"] }) {
  return (
    <div class="said">
      <p class="govuk-body-s said__who"><strong>{reply.name}</strong>, {day(reply.on)}: {SETTING_SAYS[reply.says].toLowerCase()}</p>
      {reply.text && <p class="govuk-body words said__words">{reply.text}</p>}
    </div>
  );
}

type SendingProps<T extends { text: string }> = {
  id: string;
  title: string;
  form: FormOf<T>;
  fields: Record<string, string>;
  /** What was sent before, as it is shown; none yet: the form is open. */
  given: ComponentChildren;
  change: string;
  save: string;
  officer: boolean;
  done: (() => void) | undefined;
  children: ComponentChildren;
};

/** What is sent once and may be sent anew: the words sent before, and a form that closes once they are sent. */
function Sending<T extends { text: string }>({ id, title, form, fields, given, change, save, officer, done, children }: SendingProps<T>) {
  const heading = useRef<HTMLHeadingElement>(null);
  const [open, setOpen] = useState(officer || !given);
  const [sent, setSent] = useState(false);
  const submit = async () => {
    if (!(await form.submit())) return;
    form.reset();
    setSent(true);
    setOpen(false);
    heading.current?.focus();
    done?.();
  };
  return (
    <section class="panel answer" aria-labelledby={`${id}-title`}>
      <h2 class="govuk-heading-m" id={`${id}-title`} tabIndex={-1} ref={heading}>{title}</h2>
      <p role="status" class="govuk-body answer__sent">{sent ? "Sent. Thank you." : ""}</p>
      {!officer && given}
      {!open && !form.unsaved
        ? <Button kind="secondary" press={() => { setSent(false); setOpen(true); }}>{change}</Button>
        : (
          <FormBox submit={submit}>
            <Restored form={form} />
            <ErrorSummary errors={form.errors} problem={form.problem} fields={fields} />
            {children}
            <div class="buttons">
              <Button submit busy={form.busy}>{save}</Button>
              {Boolean(officer || given) && <Button kind="secondary" press={() => { form.reset(); setOpen(false); done?.(); }}>{form.values.text.trim() ? "Delete these words" : "Cancel"}</Button>}
            </div>
          </FormBox>
        )}
    </section>
  );
}

type Serving = Shapes["ServingShown"];

/** `officer`: a co-ordinator writes down the answer of whom it was served on, with the day it came. */
export function AnswerForm({ serving, officer = false, done }: { serving: Serving; officer?: boolean; done?: () => void }) {
  const live = useLive();
  const change = useChange();
  const form = useForm({
    part: `${live.id}:answer:${officer ? serving.serving : "mine"}`, initial: { agrees: "", meeting: false, setting: "", budget: false, text: "", on: today() },
    check: (typed): Errors => ({
      ...(typed.agrees ? {} : { agrees: officer ? "Choose whether they agree" : "Choose whether you agree" }),
      ...(officer && !isoOf(typed.on) ? { on: NO_DAY } : {}),
    }),
    send: (typed, key) =>
      change("POST", "plan/answers", {
        serving: serving.serving, agrees: typed.agrees === "yes", meeting: typed.meeting, setting: typed.setting.trim() || null,
        personal_budget: typed.budget, text: typed.text, on: officer ? isoOf(typed.on) : null,
      }, key),
  });
  const { values, put, errors } = form;
  const id = officer ? serving.serving : "answer";
  return (
    <Sending id={id} title={officer ? `The answer of ${serving.recipient}` : "Your answer to the whole"} form={form} fields={{ agrees: `${id}-agrees`, setting: `${id}-setting`, text: `${id}-text`, on: `${id}-on` }} given={serving.answer && <AnswerShown answer={serving.answer} mine />} change="Change your answer" save={officer ? "Save their answer" : "Send your answer"} officer={officer} done={done}>
      <Radios
        id={`${id}-agrees`} label={officer ? `Does ${serving.recipient} agree with this version?` : "Do you agree with this version of the plan?"} value={values.agrees} set={(agrees) => put("agrees", agrees)} error={errors.agrees}
        choices={[{ value: "yes", label: officer ? "Yes, they agree" : "Yes, I agree" }, { value: "no", label: officer ? "No, they want changes" : "No, I want changes" }]}
      />
      <fieldset class="govuk-fieldset asks">
        <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">{officer ? "What do they ask for?" : "What do you ask for?"} <span class="govuk-hint">Leave empty what does not apply</span></legend>
        <Checkbox id={`${id}-meeting`} label="A meeting with an officer of the authority" checked={values.meeting} set={(on) => put("meeting", on)} />
        <Checkbox id={`${id}-budget`} label="A personal budget" checked={values.budget} set={(on) => put("budget", on)} />
      </fieldset>
      <TextInput id={`${id}-setting`} label="A school, college or other setting to be named in the plan" hint="Its name, if you want one" value={values.setting} set={(setting) => put("setting", setting)} error={errors.setting} />
      <TextArea id={`${id}-text`} label={officer ? "What they say" : "Anything else you want to say"} value={values.text} set={(text) => put("text", text)} error={errors.text} rows={5} />
      {officer && <DateInput id={`${id}-on`} label="When did it come?" value={values.on} set={(on) => put("on", on)} error={errors.on} />}
    </Sending>
  );
}

type Consultation = Shapes["ConsultationShown"];

export function ReplyForm({ consultation, officer = false, done }: { consultation: Consultation; officer?: boolean; done?: () => void }) {
  const live = useLive();
  const change = useChange();
  const form = useForm({
    part: `${live.id}:reply:${officer ? consultation.consultation : "mine"}`, initial: { says: "", text: "", on: today() },
    check: (typed): Errors => ({
      ...(typed.says ? {} : { says: "Choose what the setting says" }),
      ...(typed.says && typed.says !== "can-meet" && !typed.text.trim() ? { text: "Say why, so that the authority can weigh it" } : {}),
      ...(officer && !isoOf(typed.on) ? { on: NO_DAY } : {}),
    }),
    send: (typed, key) => change("POST", "plan/consultation-replies", { consultation: consultation.consultation, says: typed.says, text: typed.text, on: officer ? isoOf(typed.on) : null }, key),
  });
  const { values, put, errors } = form;
  const id = officer ? consultation.consultation : "reply";
  return (
    <Sending id={id} title={officer ? `The reply of ${consultation.setting}` : `Your reply for ${consultation.setting}`} form={form} fields={{ says: `${id}-says`, text: `${id}-text`, on: `${id}-on` }} given={consultation.reply && <ReplyShown reply={consultation.reply} />} change="Change your reply" save={officer ? "Save the reply" : "Send your reply"} officer={officer} done={done}>
      <Radios id={`${id}-says`} label={`What does ${consultation.setting} say about being named in the plan?`} value={values.says} set={(says) => put("says", says)} error={errors.says} choices={Object.entries(SETTING_SAYS).map(([value, label]) => ({ value, label }))} />
      <TextArea id={`${id}-text`} label={values.says && values.says !== "can-meet" ? "Why?" : "Anything to add"} value={values.text} set={(text) => put("text", text)} error={errors.text} rows={5} />
      {officer && <DateInput id={`${id}-on`} label="When did it come?" value={values.on} set={(on) => put("on", on)} error={errors.on} />}
    </Sending>
  );
}
