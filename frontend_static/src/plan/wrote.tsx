// A comment that came by letter or was said, written down by the co-ordinator in the name of whose words they are.

import { useLive, useChange } from "../app.ts";
import type { Shapes } from "../api.ts";
import { Radios, Select, TextArea } from "../components/fields.tsx";
import { Button, ErrorSummary, FormBox, Restored, useForm, type Errors } from "../components/form.tsx";
import { Loading, Trouble } from "../components/parts.tsx";
import { useResource } from "../resource.ts";

const KINDS = [{ value: "comment", label: "A comment" }, { value: "change", label: "A request for a change" }];

/** `sent`: the serving or consultation that it answers. */
export function WroteForm({ sent, number, name, done }: { sent: string; number: number; name: string; done: () => void }) {
  const live = useLive();
  const change = useChange();
  const served = useResource<Shapes["ServedPlan"]>(`/api/cases/${encodeURIComponent(live.id)}/plan/served/${number}`);
  const form = useForm({
    part: `${live.id}:wrote:${sent}`, initial: { place: "", kind: "", text: "" },
    check: (typed): Errors => ({
      ...(typed.place ? {} : { place: "Choose what it is about" }), ...(typed.kind ? {} : { kind: "Choose what it is" }),
      ...(typed.text.trim() ? {} : { text: "Write what was said" }),
    }),
    send: ({ place, kind, text }, key) => {
      const [section, ...item] = place.split(" ");
      return change("POST", "plan/comments", { number, section, item: item.join(" ") || null, kind, text, sent }, key);
    },
  });
  const { values, put, errors } = form;
  if (served.problem) return <Trouble problem={served.problem} again={served.again} />;
  if (!served.held) return <Loading what="the lines of this version" />;
  const places = served.held.sections.flatMap((section) => [
    { value: section.section, label: `Section ${section.section} as a whole` },
    ...section.lines.map((line) => ({ value: `${section.section} ${line.id}`, label: `${line.label}: ${line.text.slice(0, 80)}` })),
  ]);
  const id = `wrote-${sent}`;
  return (
    <div class="panel reading">
      <FormBox submit={async () => { if (await form.submit()) { form.reset(); done(); } }}>
        <Restored form={form} />
        <ErrorSummary errors={errors} problem={form.problem} fields={{ place: id, item: id, kind: `${id}-kind`, text: `${id}-text` }} />
        <Select id={id} label="What is it about?" value={values.place} set={(place) => put("place", place)} error={errors.place} choices={[{ value: "", label: "Choose a section or line" }, ...places]} />
        <Radios id={`${id}-kind`} label="What is it?" value={values.kind} set={(kind) => put("kind", kind)} error={errors.kind} choices={KINDS} small />
        <TextArea id={`${id}-text`} label={`What ${name} said`} value={values.text} set={(text) => put("text", text)} error={errors.text} />
        <div class="buttons">
          <Button small submit busy={form.busy}>Save the comment</Button>
          <Button small kind="secondary" press={() => { form.reset(); done(); }}>Cancel</Button>
        </div>
      </FormBox>
    </div>
  );
}
