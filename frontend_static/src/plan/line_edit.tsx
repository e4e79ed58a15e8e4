// Writing in a line: its words, why, what it serves, what an audit makes of them as they are typed, and taking it out.

import { useEffect, useState } from "preact/hooks";
import { useChange, useLive } from "../app.ts";
import type { Shapes } from "../api.ts";
import { Checkbox, TextArea, TextInput } from "../components/fields.tsx";
import { Button, ErrorSummary, FormBox, useForm } from "../components/form.tsx";
import { ClashBox, LazyDetails, SaveState } from "../components/parts.tsx";
import type { Keeper } from "../keeper.ts";
import { TypedFindings } from "./findings.tsx";
import type { Finding } from "./findings.ts";
import { focusFirst } from "./focusing.ts";

type Item = Shapes["ItemShown"];
export type Links = { needs: string[]; outcomes: string[]; provision: string[] };
export type Words = { text: string } & Links;

type EditProps = { keeper: Keeper<Words>; why: Keeper<string>; item: Item; items: readonly Item[]; found: readonly Finding[]; asked: boolean; done: () => void };

/** `asked`: the person pressed for it just now; words typed before and not saved open it by themselves. */
export function Edit({ keeper, why, item, items, found, asked, done }: EditProps) {
  // What is in force is changed for a reason, which the service then asks for.
  const inForce = useLive().get("plan")?.issued.some((one) => one.kind === "final");
  const gap = item.standing === "gap" && keeper.value.text === item.text;
  const set = (words: Partial<Words>) => keeper.set({ ...keeper.value, ...words });
  useEffect(() => {
    if (asked) focusFirst(`line-${item.id}`);
  }, [asked]);
  const close = () => {
    why.discard();
    done();
  };
  const save = async () => {
    if (!keeper.unsaved || (await keeper.save())) close();
  };
  return (
    <FormBox submit={save}>
      {item.standing === "gap" && <p class="govuk-body words">{item.text}</p>}
      {item.proposal && <div class="govuk-inset-text"><h3 class="govuk-heading-s">New suggestion</h3><p class="govuk-body words">{item.proposal.text}</p><FromTheNew words={item.proposal.text} text={keeper.value.text} set={(text) => { set({ text }); focusFirst(`line-${item.id}`); }} /></div>}
      {keeper.restored && <p class="govuk-hint" role="status">You typed this before and had not saved it.</p>}
      <TextArea id={`line-${item.id}`} label={item.standing === "gap" ? "What should stand here?" : "Words of this line"} rows={Math.min(14, 3 + Math.floor(keeper.value.text.length / 90))} value={gap ? "" : keeper.value.text} set={(text) => set({ text })} />
      <TypedFindings typed={{ item: item.id, section: item.section, ...keeper.value }} saved={found} />
      <LinkChoice section={item.section} links={keeper.value} set={set} items={items} id={item.id} />
      <TextInput id={`why-${item.id}`} label={`Why do you change it?${inForce ? "" : " (optional)"}`} quiet value={why.value} set={(value) => why.set(value)} />
      <ClashBox keeper={keeper} show={(words) => <p class="govuk-body words">{words.text}</p>} />
      <div class="buttons">
        {!keeper.clash && <Button small submit busy={keeper.state === "saving"}>Save</Button>}
        <Button small kind="secondary" press={() => { keeper.discard(); close(); }}>Cancel</Button>
        <SaveState keeper={keeper} />
      </div>
    </FormBox>
  );
}

/** Puts the new words into the box to write from; the person's own come back by the same button. */
function FromTheNew({ words, text, set }: { words: string; text: string; set: (text: string) => void }) {
  const [own, setOwn] = useState<string | null>(null);
  const press = () => {
    setOwn(own === null ? text : null);
    set(own ?? words);
  };
  return (
    <>
      {own !== null && <><h3 class="govuk-heading-s">Your words</h3><p class="govuk-body words">{own}</p></>}
      <Button small kind="secondary" press={press}>{own === null ? "Start from the new words" : "Go back to your words"}</Button>
    </>
  );
}

export function Removal({ item, done }: { item: Item; done: () => void }) {
  const live = useLive();
  const change = useChange();
  const form = useForm<{ reason: string }>({
    part: `${live.id}:removal:${item.id}`, initial: { reason: "" },
    send: ({ reason }, key) => change("POST", "plan/removals", { item: item.id, revision: item.revision, reason }, key),
  });
  useEffect(() => focusFirst(`removal-${item.id}`), []);
  return (
    <FormBox submit={async () => { if (await form.submit()) done(); }}>
      <ErrorSummary errors={form.errors} problem={form.problem} fields={{ reason: `removal-${item.id}` }} />
      <TextArea id={`removal-${item.id}`} label="Why should this line go?" rows={2} value={form.values.reason} set={(reason) => form.put("reason", reason)} error={form.errors.reason} />
      <div class="buttons">
        <Button small submit kind="warning" busy={form.busy}>Remove the line</Button>
        <Button small kind="secondary" press={() => { form.reset(); done(); }}>Keep it</Button>
      </div>
    </FormBox>
  );
}

const NEEDS = ["B", "C", "D"];
const SERVING = ["E", "F", "G", "H1", "H2"];

/** The thread through the plan: an outcome answers to needs, provision to needs and outcomes. */
export function LinkChoice({ section, links, set, items, id }: { section: string; links: Links; set: (links: Partial<Links>) => void; items: readonly Item[]; id: string }) {
  if (!SERVING.includes(section)) return null;
  const standing = items.filter((item) => item.standing === "accepted" && !item.removed);
  const groups: { name: "needs" | "outcomes"; title: string; from: readonly Item[] }[] = [
    { name: "needs", title: "Needs that it answers to", from: standing.filter((item) => NEEDS.includes(item.section)) },
    { name: "outcomes", title: "Outcomes that it works towards", from: section === "E" ? [] : standing.filter((item) => item.section === "E") },
  ];
  const chosen = links.needs.length + links.outcomes.length;
  return (
    <LazyDetails summary={`What this line serves (${chosen} chosen)`}>
      {() => groups.filter((group) => group.from.length).map((group) => (
        <fieldset class="govuk-fieldset" key={group.name}>
          <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">{group.title}</legend>
          {group.from.map((item) => (
            <Checkbox
              key={item.id} id={`${id}-${group.name}-${item.id}`} label={item.text.split("\n")[0]} checked={links[group.name].includes(item.id)}
              set={(on) => set({ [group.name]: on ? [...links[group.name], item.id] : links[group.name].filter((one) => one !== item.id) })}
            />
          ))}
        </fieldset>
      ))}
    </LazyDetails>
  );
}
