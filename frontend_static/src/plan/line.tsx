// One line of the plan: its words, its standing in words, its sources on demand, and what a person does with it.

import { useState } from "preact/hooks";
import { useChange, useKeeper, useLive } from "../app.ts";
import { newKey, type Shapes } from "../api.ts";
import { useLabels } from "../instrument.ts";
import { count } from "../words.ts";
import { useAct } from "../components/act.ts";
import { Checkbox, TextArea } from "../components/fields.tsx";
import { Button, ErrorSummary, FormBox, Restored, useForm } from "../components/form.tsx";
import { ClashBox, LazyDetails, SaveState, SourceLine, Tag, Trouble, type Colour } from "../components/parts.tsx";

type Item = Shapes["ItemShown"];
type Links = { needs: string[]; outcomes: string[]; provision: string[] };
type Words = { text: string } & Links;

const STANDING: Record<Item["standing"], { words: string; colour: Colour }> = {
  accepted: { words: "Accepted", colour: "green" }, suggested: { words: "Suggestion", colour: "yellow" }, gap: { words: "Gap to fill", colour: "orange" },
};

type Props = { item: Item; texts: Map<string, string>; write: boolean; items: readonly Item[] };

export function PlanLine({ item, texts, write, items }: Props) {
  const live = useLive();
  const change = useChange();
  const label = useLabels();
  const [editing, setEditing] = useState(false);
  const [removing, setRemoving] = useState(false);
  const keeper = useKeeper<Words>({
    part: `${live.id}:line:${item.id}`,
    server: { value: wordsOf(item), revision: item.revision },
    send: (words, revision, key) => change("PUT", "plan/line", { item: item.id, section: item.section, ...words, revision }, key),
    theirs: (told) => (told ? wordsOf(told as Item) : null),
  });
  const act = useAct();
  const standing = STANDING[item.standing];
  const title = `line “${item.text.slice(0, 60)}”`;
  const accept = () =>
    act.run((key) =>
      item.suggestion && item.suggestion_revision !== null && item.suggestion_revision !== undefined
        ? change("POST", "suggestion-decisions", { suggestion: item.suggestion, decision: "accepted", value: null, reason: "", revision: item.suggestion_revision }, key)
        : change("PUT", "plan/line", { item: item.id, section: item.section, ...wordsOf(item), revision: item.revision }, key),
    );
  const settle = (taken: boolean) => act.run((key) => change("POST", "plan/settlements", { item: item.id, taken, revision: item.revision }, key));
  const show = editing || keeper.unsaved;
  return (
    <article id={`item-${item.id}`} tabIndex={-1} class={`line line--${item.standing}${item.proposal ? " line--choice" : ""}`} aria-label={title}>
      <div class="line__main">
        <div class="line__head">
          <Tag colour={item.proposal ? "purple" : standing.colour}>{item.removed ? "You removed this" : item.proposal ? "Changed: choose" : standing.words}</Tag>
          {item.origin === "person" && <span class="line__note">In a person’s own words</span>}
        </div>
        {show && write ? (
          <Edit keeper={keeper} item={item} items={items} cancel={() => { keeper.discard(); setEditing(false); }} saved={() => setEditing(false)} />
        ) : item.proposal ? (
          <Choice item={item} write={write} settle={settle} busy={act.busy} />
        ) : (
          <p class="govuk-body words line__text">{keeper.value.text}</p>
        )}
        <Serves item={item} texts={texts} />
        {item.sources.length > 0 && (
          <LazyDetails summary={count(item.sources.length, "source")}>
            {() => item.sources.map((source, index) => <SourceLine key={index} source={source} label={label} />)}
          </LazyDetails>
        )}
        {act.problem && <Trouble problem={act.problem} again={act.again} />}
        {removing && write && <Removal item={item} done={() => setRemoving(false)} />}
      </div>
      {write && !show && !removing && (
        <div class="buttons line__buttons">
          {item.standing === "suggested" && !item.proposal && <Button small busy={act.busy} press={accept} label={`Accept ${title}`}>{act.busy ? "Saving…" : "Accept"}</Button>}
          {!item.removed && <Button small kind="secondary" press={() => setEditing(true)} label={`${item.standing === "gap" ? "Fill this gap:" : "Edit"} ${title}`}>{item.standing === "gap" ? "Fill this gap" : "Edit"}</Button>}
          {!item.removed && <Button small kind="secondary" press={() => setRemoving(true)} label={`Remove ${title}`}>Remove</Button>}
          {keeper.state === "saved" && <SaveState keeper={keeper} />}
        </div>
      )}
    </article>
  );
}

function Choice({ item, write, settle, busy }: { item: Item; write: boolean; settle: (taken: boolean) => void; busy: boolean }) {
  const withdrawn = item.proposal?.kind === "withdrawn";
  return (
    <>
      <div class="two">
        <div class="two__side"><h3 class="govuk-heading-s">{item.removed ? "Now" : "Your words"}</h3><p class="govuk-body words">{item.removed ? "Removed" : item.text}</p></div>
        <div class="two__side">
          <h3 class="govuk-heading-s">{withdrawn ? "What it rested on has gone" : "New suggestion"}</h3>
          <p class="govuk-body words">{withdrawn ? "The facts no longer give this line. It said:" : ""}{withdrawn ? <br /> : null}{item.proposal?.text}</p>
        </div>
      </div>
      {write && (
        <div class="buttons">
          <Button small busy={busy} press={() => settle(false)}>{item.removed ? "Leave it removed" : "Keep your words"}</Button>
          <Button small kind="secondary" busy={busy} press={() => settle(true)}>{withdrawn ? "Drop the line" : "Take the new words"}</Button>
        </div>
      )}
    </>
  );
}

type EditProps = { keeper: ReturnType<typeof useKeeper<Words>>; item: Item; items: readonly Item[]; cancel: () => void; saved: () => void };

function Edit({ keeper, item, items, cancel, saved }: EditProps) {
  const gap = item.standing === "gap" && keeper.value.text === item.text;
  const set = (words: Partial<Words>) => keeper.set({ ...keeper.value, ...words });
  const save = async () => {
    if (!keeper.unsaved) return cancel();
    if (await keeper.save()) saved();
  };
  return (
    <FormBox submit={save}>
      {item.standing === "gap" && <p class="govuk-body words">{item.text}</p>}
      {keeper.restored && <p class="govuk-hint" role="status">You typed this before and had not saved it.</p>}
      <TextArea id={`line-${item.id}`} label={item.standing === "gap" ? "What should stand here?" : "Words of this line"} rows={Math.min(14, 3 + Math.floor(keeper.value.text.length / 90))} value={gap ? "" : keeper.value.text} set={(text) => set({ text })} />
      <LinkChoice section={item.section} links={keeper.value} set={set} items={items} id={item.id} />
      <ClashBox keeper={keeper} show={(words) => <p class="govuk-body words">{words.text}</p>} />
      <div class="buttons">
        {!keeper.clash && <Button small submit busy={keeper.state === "saving"}>Save</Button>}
        <Button small kind="secondary" press={cancel}>Cancel</Button>
        <SaveState keeper={keeper} />
      </div>
    </FormBox>
  );
}

function Removal({ item, done }: { item: Item; done: () => void }) {
  const live = useLive();
  const change = useChange();
  const form = useForm<{ reason: string }>({
    part: `${live.id}:removal:${item.id}`, initial: { reason: "" },
    send: ({ reason }, key) => change("POST", "plan/removals", { item: item.id, revision: item.revision, reason }, key),
  });
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

/** A line that a person adds. Its id is chosen here once, and stays the same however often the save is tried. */
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
  if (!open && !form.unsaved) return <Button small kind="secondary" press={() => setOpen(true)}>Add a line to section {section}</Button>;
  const id = `new-${section}`;
  return (
    <div class="panel">
      <FormBox submit={async () => { if (await form.submit()) { form.reset(); setOpen(false); } }}>
        <ErrorSummary errors={form.errors} problem={form.problem} fields={{ text: id }} />
        <Restored form={form} />
        <TextArea id={id} label={`New line in section ${section}`} rows={4} value={form.values.text} set={put} error={form.errors.text} />
        <LinkChoice section={section} links={form.values} set={(links) => { for (const [name, ids] of Object.entries(links)) form.put(name as keyof Links, ids as string[]); }} items={items} id={id} />
        <div class="buttons">
          <Button small submit busy={form.busy}>Add the line</Button>
          <Button small kind="secondary" press={() => { form.reset(); setOpen(false); }}>Cancel</Button>
        </div>
      </FormBox>
    </div>
  );
}

const NEEDS = ["B", "C", "D"];
const SERVING = ["E", "F", "G", "H1", "H2"];

/** The thread through the plan: an outcome answers to needs, provision to needs and outcomes. */
function LinkChoice({ section, links, set, items, id }: { section: string; links: Links; set: (links: Partial<Links>) => void; items: readonly Item[]; id: string }) {
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

function Serves({ item, texts }: { item: Item; texts: Map<string, string> }) {
  const served = [...item.needs, ...item.outcomes].map((id) => texts.get(id)?.split("\n")[0]).filter(Boolean);
  if (!served.length) return null;
  return <p class="govuk-body-s line__serves"><span class="label">Serves: </span>{served.join("; ")}</p>;
}

function wordsOf(item: Pick<Item, "text" | "needs" | "outcomes" | "provision">): Words {
  return { text: item.text, needs: [...item.needs], outcomes: [...item.outcomes], provision: [...item.provision] };
}
