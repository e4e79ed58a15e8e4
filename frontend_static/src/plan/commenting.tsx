// A place to say something at a line or section. What was typed is kept until the service has it.

import { useRef, useState } from "preact/hooks";
import { useChange, useLive } from "../app.ts";
import { Radios, TextArea } from "../components/fields.tsx";
import { Button, ErrorSummary, FormBox, Restored, useForm, type Errors } from "../components/form.tsx";

const KINDS = [{ value: "comment", label: "Say what you think" }, { value: "change", label: "Ask for a change" }];

type Props = { number: number; section: string; item: string | null; name: string };

export function Commenting({ number, section, item, name }: Props) {
  const live = useLive();
  const change = useChange();
  const box = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);
  const [sent, setSent] = useState(false);
  const form = useForm({
    part: `${live.id}:comment:${number}:${item ?? section}`, initial: { kind: "", text: "" },
    check: (typed): Errors => ({ ...(typed.kind ? {} : { kind: "Choose whether you ask for a change" }), ...(typed.text.trim() ? {} : { text: "Write what you want to say" }) }),
    send: (typed, key) => change("POST", "plan/comments", { number, section, item, kind: typed.kind, text: typed.text }, key),
  });
  const id = `comment-${item ?? section}`;
  const close = () => {
    form.reset();
    setOpen(false);
    box.current?.focus();
  };
  const submit = async () => {
    if (!(await form.submit())) return;
    setSent(true);
    close();
  };
  return (
    <div class="commenting" ref={box} tabIndex={-1} role="group" aria-label={`Your words on ${name}`}>
      <p class="govuk-body-s commenting__sent" role="status">{sent ? "Sent. Your words are shown above, and what becomes of them will be too." : ""}</p>
      {open || form.unsaved
        ? (
          <FormBox submit={submit}>
            <Restored form={form} />
            <ErrorSummary errors={form.errors} problem={form.problem} fields={{ kind: `${id}-kind`, text: id }} />
            <Radios id={`${id}-kind`} label={`What do you want to do at ${name}?`} value={form.values.kind} set={(kind) => form.put("kind", kind)} error={form.errors.kind} choices={KINDS} small />
            <TextArea id={id} label={`Your words on ${name}`} rows={4} value={form.values.text} set={(text) => form.put("text", text)} error={form.errors.text} />
            <div class="buttons">
              <Button small submit busy={form.busy}>Send</Button>
              <Button small kind="secondary" press={close}>{form.values.text.trim() ? "Delete these words" : "Cancel"}</Button>
            </div>
          </FormBox>
        )
        : <Button small kind="secondary" press={() => { setSent(false); setOpen(true); }}>Comment on {name}</Button>}
    </div>
  );
}
