// A line that a person adds to a section.

import { useState } from "preact/hooks";
import { useChange, useLive } from "../app.ts";
import { newKey, type Shapes } from "../api.ts";
import { TextArea } from "../components/fields.tsx";
import { Button, ErrorSummary, FormBox, Restored, useForm } from "../components/form.tsx";
import { TypedFindings } from "./findings.tsx";
import { focusFirst } from "./focusing.ts";
import { LinkChoice, type Links, type Words } from "./line_edit.tsx";

type Item = Shapes["ItemShown"];

/** Its id is chosen here once, and stays the same however often the save is tried. */
export function NewLine({ section, items }: { section: Item["section"]; items: readonly Item[] }) {
  const live = useLive();
  const change = useChange();
  const [open, setOpen] = useState(false);
  const form = useForm<Words & { id: string }>({
    part: `${live.id}:new-line:${section}`, initial: { id: "", text: "", needs: [], outcomes: [], provision: [] },
    check: ({ text }): Record<string, string> => (text.trim() ? {} : { text: "Write the line" }),
    send: ({ id, ...words }, key) => change("PUT", "plan/line", { item: id, section, ...words, revision: 0 }, key),
  });
  const put = (text: string) => {
    if (!form.values.id) form.put("id", `person-${newKey()}`);
    form.put("text", text);
  };
  const button = `add-${section}`;
  const close = (...ids: string[]) => {
    form.reset();
    setOpen(false);
    focusFirst(...ids, button);
  };
  if (!open && !form.unsaved) return <Button small kind="secondary" id={button} press={() => { setOpen(true); focusFirst(`new-${section}`); }}>Add a line to section {section}</Button>;
  const id = `new-${section}`;
  const { text, needs, outcomes, provision } = form.values;
  return (
    <div class="panel">
      <FormBox submit={async () => { if (await form.submit()) close(`item-${form.values.id}`); }}>
        <ErrorSummary errors={form.errors} problem={form.problem} fields={{ text: id }} />
        <Restored form={form} />
        <TextArea id={id} label={`New line in section ${section}`} rows={4} value={form.values.text} set={put} error={form.errors.text} />
        {text.trim() && <TypedFindings typed={{ item: form.values.id, section, text, needs, outcomes, provision }} saved={null} />}
        <LinkChoice section={section} links={form.values} set={(links) => { for (const [name, ids] of Object.entries(links)) form.put(name as keyof Links, ids as string[]); }} items={items} id={id} />
        <div class="buttons">
          <Button small submit busy={form.busy}>Add the line</Button>
          <Button small kind="secondary" press={() => close()}>Cancel</Button>
        </div>
      </FormBox>
    </div>
  );
}
