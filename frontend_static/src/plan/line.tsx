// One line of the plan: its words, its standing in words, its sources on demand, what an audit finds, and what a person does with it.

import { useState } from "preact/hooks";
import { useChange, useKeeper, useLive } from "../app.ts";
import type { Shapes } from "../api.ts";
import { useAct } from "../components/act.ts";
import { Button } from "../components/form.tsx";
import { LazyDetails, SaveState, SourceLine, Tag, Trouble, type Colour } from "../components/parts.tsx";
import { useLabels } from "../instrument.ts";
import { count } from "../words.ts";
import { Choice } from "./choice.tsx";
import { Findings } from "./findings.tsx";
import type { Finding } from "./findings.ts";
import { focusFirst } from "./focusing.ts";
import { Edit, Removal, type Words } from "./line_edit.tsx";
import { MoveButtons, type Moving } from "./moving.tsx";

type Item = Shapes["ItemShown"];

const STANDING: Record<Item["standing"], { words: string; colour: Colour }> = {
  accepted: { words: "Accepted", colour: "green" }, suggested: { words: "Suggestion", colour: "yellow" }, gap: { words: "Gap to fill", colour: "orange" },
};

/** What a person still has to do to an accepted or suggested line's words, and what it keeps from happening till then. */
const WAITS: Record<NonNullable<Item["waits_for"]>, { tag: string; hint: string; button: string }> = {
  specifics: { tag: "To be made specific", hint: "A starting point with blanks. It goes out in no version until somebody writes what this child needs.", button: "Make it specific" },
  wording: { tag: "To be put into the plan’s words", hint: "A quotation from advice. A final plan cannot be issued until somebody writes it as the plan says things.", button: "Put it into words" },
};

type Props = { item: Item; texts: Map<string, string>; write: boolean; items: readonly Item[]; found: readonly Finding[]; moving: Moving | null };

export function PlanLine({ item, texts, write, items, found, moving }: Props) {
  const live = useLive();
  const change = useChange();
  const label = useLabels();
  const [editing, setEditing] = useState(false);
  const [removing, setRemoving] = useState(false);
  const why = useKeeper<string>({ part: `${live.id}:why:${item.id}`, server: { value: "", revision: 0 }, send: () => Promise.resolve() });
  const keeper = useKeeper<Words>({
    part: `${live.id}:line:${item.id}`,
    server: { value: wordsOf(item), revision: item.revision },
    send: (words, revision, key) => change("PUT", "plan/line", { item: item.id, section: item.section, ...words, revision, reason: why.value, settles: item.proposal !== null }, key),
    theirs: (told) => (told ? wordsOf(told as Item) : null),
  });
  const act = useAct();
  const standing = STANDING[item.standing];
  const title = `line “${item.text.slice(0, 60)}”`;
  const accept = async () => {
    const done = await act.run((key) =>
      item.suggestion && item.suggestion_revision !== null && item.suggestion_revision !== undefined
        ? change("POST", "suggestion-decisions", { suggestion: item.suggestion, decision: "accepted", value: null, reason: "", revision: item.suggestion_revision }, key)
        : change("PUT", "plan/line", { item: item.id, section: item.section, ...wordsOf(item), revision: item.revision }, key),
    );
    if (done) focusFirst(`item-${item.id}`, `section-${item.section}`);
  };
  const show = editing || keeper.unsaved;
  const waits = item.waits_for ? WAITS[item.waits_for] : null;
  const back = () => focusFirst(`edit-${item.id}`, `item-${item.id}`, `section-${item.section}`);
  const edit = item.standing === "gap" ? "Fill this gap" : (waits?.button ?? "Edit");
  return (
    <article id={`item-${item.id}`} tabIndex={-1} class={`line line--${item.standing}${item.proposal ? " line--choice" : ""}`} aria-label={title}>
      <div class="line__main">
        <div class="line__head">
          <Tag colour={item.proposal ? "purple" : standing.colour}>{item.removed ? "You removed this" : item.proposal ? "Changed: choose" : standing.words}</Tag>
          {waits && <Tag colour="orange">{waits.tag}</Tag>}
          {item.origin === "person" && <span class="line__note">In a person’s own words</span>}
        </div>
        {show && write ? (
          <Edit keeper={keeper} why={why} item={item} items={items} found={found} asked={editing} done={() => { setEditing(false); back(); }} />
        ) : item.proposal ? (
          <Choice item={item} write={write} adapt={() => setEditing(true)} />
        ) : (
          <p class="govuk-body words line__text">{keeper.value.text}</p>
        )}
        {waits && !show && !found.some((one) => one.severity === "must") && <p class="govuk-body-s quiet">{waits.hint}</p>}
        <Serves item={item} texts={texts} />
        {!show && item.reason && !item.proposal && <p class="govuk-body-s quiet">Why: {item.reason}</p>}
        {!show && <Findings found={found} />}
        {item.sources.length > 0 && (
          <LazyDetails summary={count(item.sources.length, "source")}>
            {() => item.sources.map((source, index) => <SourceLine key={index} source={source} label={label} />)}
          </LazyDetails>
        )}
        {act.problem && <Trouble problem={act.problem} again={act.again} />}
        {removing && write && <Removal item={item} done={() => { setRemoving(false); back(); }} />}
      </div>
      {write && !show && !removing && (
        <div class="buttons line__buttons">
          {item.standing === "suggested" && !item.proposal && <Button small busy={act.busy} press={accept} label={`Accept ${title}`}>{act.busy ? "Saving…" : "Accept"}</Button>}
          {!item.removed && item.proposal?.kind !== "new-words" && <Button small kind="secondary" id={`edit-${item.id}`} press={() => setEditing(true)} label={`${edit}: ${title}`}>{edit}</Button>}
          {!item.removed && <Button small kind="secondary" press={() => setRemoving(true)} label={`Remove ${title}`}>Remove</Button>}
          {moving && <MoveButtons item={item.id} title={title} moving={moving} />}
          {keeper.state === "saved" && <SaveState keeper={keeper} />}
        </div>
      )}
    </article>
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
