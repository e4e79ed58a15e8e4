// One thing of a Word copy that came back: a changed line, an order of lines, or words that belong to no line.

import type { Shapes } from "../api.ts";
import { Checkbox, Select, TextArea } from "../components/fields.tsx";
import { LazyDetails, Tag, type Colour } from "../components/parts.tsx";
import { count } from "../words.ts";
import { Marked } from "./marked.tsx";
import { placedAnew, type Change, type Found, type Order } from "./returned.ts";

const KINDS: Record<Change["kind"], { words: string; colour: Colour; look: string }> = {
  changed: { words: "Changed", colour: "light-blue", look: "changed" }, inserted: { words: "New", colour: "green", look: "added" },
  moved: { words: "Moved", colour: "purple", look: "moved" }, removed: { words: "Taken out", colour: "red", look: "removed" },
  unrecognised: { words: "No line of the plan", colour: "yellow", look: "loose" },
};

type Picking = { picked: boolean; pick: (on: boolean) => void };

function Take({ id, what, picked, pick }: Picking & { id: string; what: string }) {
  return <Checkbox id={id} label={<>Take this<span class="govuk-visually-hidden">: {what}</span></>} checked={picked} set={pick} />;
}

export function ChangeCard({ change, picked, pick }: Picking & { change: Change }) {
  const kind = KINDS[change.kind];
  return (
    <div class={`compared compared--${kind.look}`}>
      <div class="compared__tags">
        <Tag colour={kind.colour}>{kind.words}</Tag>
        {change.clash && <Tag colour="orange">Clash</Tag>}
        <span class="line__note">{change.says}</span>
      </div>
      {change.clash ? <ThreeWays change={change} /> : <Marked words={change.words} />}
      <Take id={`take-${change.id}`} what={change.says} picked={picked} pick={pick} />
    </div>
  );
}

function ThreeWays({ change }: { change: Change }) {
  return (
    <div class="three">
      <div class="two__side"><h5 class="govuk-heading-s">When the copy was taken</h5><p class="govuk-body words">{change.before}</p></div>
      <div class="two__side"><h5 class="govuk-heading-s">In the Word copy</h5>{change.kind === "removed" ? <p class="govuk-body">Taken out</p> : <Marked words={change.words} />}</div>
      <div class="two__side"><h5 class="govuk-heading-s">In the plan now</h5>{change.now === null || change.now === undefined ? <p class="govuk-body">Removed</p> : <Marked words={change.meanwhile} />}</div>
    </div>
  );
}

export function OrderCard({ order, found, plan, picked, pick }: Picking & { order: Order; found: Found; plan: Shapes["PlanShown"] }) {
  const texts = new Map<string, string>(plan.sections.flatMap((section) => section.items.map((item) => [item.id, item.text])));
  for (const change of found.changes) if (change.item && change.text) texts.set(change.item, change.text);
  const said = (item: string) => short(texts.get(item) ?? "A line that is no longer in the plan");
  const anew = placedAnew(order);
  const what = `the order of section ${order.section}`;
  return (
    <div class="compared compared--moved">
      <div class="compared__tags">
        <Tag colour="purple">Order</Tag>
        {order.clash && <Tag colour="orange">Clash</Tag>}
        <span class="line__note">The lines came back in another order.{order.clash && " They were put in another order here too since the copy was taken."}</span>
      </div>
      <ul class="govuk-list govuk-list--bullet">
        {order.items.map((item, index) => anew.has(item) && <li key={item}>“{said(item)}” {index ? <>would come after “{said(order.items[index - 1] as string)}”</> : "would come first"}</li>)}
      </ul>
      <LazyDetails summary={`The whole order, ${count(order.items.length, "line")}`}>
        {() => <ol class="order-list">{order.items.map((item) => <li class="govuk-body" key={item}>{said(item)}{anew.has(item) && <> <Tag colour="purple">Moved here</Tag></>}</li>)}</ol>}
      </LazyDetails>
      <Take id={`take-order-${order.section}`} what={what} picked={picked} pick={pick} />
    </div>
  );
}

function short(text: string): string {
  return text.length > 110 ? `${text.slice(0, 108).trimEnd()}…` : text;
}

type Placed = { section: string; text: string };

export function PlaceCard({ change, plan, placed, place }: { change: Change; plan: Shapes["PlanShown"]; placed: Placed | undefined; place: (placed: Placed) => void }) {
  const now = placed ?? { section: "", text: change.text };
  const choices = [{ value: "", label: "Leave it out" }, ...plan.sections.map((section) => ({ value: section.section, label: `Add as a line to section ${section.section}, ${section.title}` }))];
  return (
    <div class="compared compared--loose">
      <div class="compared__tags"><Tag colour="yellow">{KINDS.unrecognised.words}</Tag><span class="line__note">{change.says}</span></div>
      <p class="govuk-body words">{change.text}</p>
      <Select id={`place-${change.id}`} label="What to do with these words" value={now.section} set={(section) => place({ ...now, section })} choices={choices} />
      {now.section && <TextArea id={`words-${change.id}`} label={`Words of the new line in section ${now.section}`} rows={3} value={now.text} set={(text) => place({ ...now, text })} />}
    </div>
  );
}
