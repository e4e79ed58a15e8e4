// The golden thread: every need with its outcomes and provision beside it, as nested lists. The lines between the cards
// only decorate what the lists and each card say in words; what is broken is what the audit found.

import { useMemo, useState } from "preact/hooks";
import { useView } from "../app.ts";
import type { Shapes } from "../api.ts";
import { Loading, Nothing, PageTitle } from "../components/parts.tsx";
import { useResource } from "../resource.ts";
import { sentence } from "../words.ts";
import { nameOf, ThreadCardBox, type Chosen } from "./thread_card.tsx";
import { ThreadLines } from "./thread_lines.tsx";
import { groupsOf, threadOf, type Card, type Place, type Row } from "./thread_rows.ts";
import { VersionChoice } from "./version_choice.tsx";

type Shown = Shapes["PlanThreadShown"];

export function ThreadPage({ query }: { query: URLSearchParams }) {
  const { view: head, problem } = useView("head");
  const number = query.get("number");
  if (problem) return <Nothing problem={problem} />;
  if (!head) return <Loading what="the golden thread" />;
  return (
    <>
      <PageTitle name="Golden thread" caption={head.name ?? head.reference}>Golden thread</PageTitle>
      <p class="govuk-body reading">Every need should lead to an outcome, and be met by provision. Each need stands first; its outcomes and its provision follow.</p>
      <VersionChoice page="thread" number={number} />
      {number ? <IssuedThread case={head.case} number={number} /> : <WorkingThread />}
    </>
  );
}

function WorkingThread() {
  const { view, problem } = useView("plan/thread");
  if (problem) return <Nothing problem={problem} />;
  return view ? <Thread shown={view} /> : <Loading what="the golden thread" />;
}

function IssuedThread({ case: id, number }: { case: string; number: string }) {
  const { held, problem } = useResource<Shown>(`/api/cases/${encodeURIComponent(id)}/plan/thread?number=${encodeURIComponent(number)}`);
  if (problem) return <Nothing problem={problem} />;
  return held ? <Thread shown={held} /> : <Loading what="the golden thread" />;
}

const GROUPS: Record<string, string> = {
  B: "Special educational needs (section B)", C: "Health needs (section C)", D: "Social care needs (section D)", "": "Linked to no need",
};

function Thread({ shown }: { shown: Shown }) {
  const [at, setAt] = useState<string | null>(null);
  const byId = useMemo(() => new Map(shown.cards.map((card) => [card.item, card])), [shown]);
  const groups = useMemo(() => groupsOf(shown.cards), [shown]);
  const card = at ? byId.get(at) : undefined;
  const thread = card ? threadOf(card, byId) : null;
  const chosen: Chosen = { at: card?.item ?? null, thread, byId, choose: (item) => setAt(item === at ? null : item) };
  const show = (item: string) => {
    setAt(item);
    const button = document.getElementById(`show-${item}`);
    button?.scrollIntoView({ block: "center" });
    button?.focus({ preventScroll: true });
  };
  return (
    <div class={`thread${thread ? " thread--chosen" : ""}`} onKeyDown={(event) => event.key === "Escape" && setAt(null)}>
      <Summary sums={shown.sums} byId={byId} show={show} />
      {shown.cards.length > 0 && <Legend />}
      <p class="thread__told" role="status">{card ? <>{told(card, thread, byId)} <button type="button" class="link-button no-print" onClick={() => setAt(null)}>Show all</button></> : null}</p>
      <div class="thread__heads" aria-hidden="true"><span>Needs: B, C, D</span><span>Outcomes: E</span><span>Provision: F, G, H1, H2</span></div>
      {groups.map((group) => (
        <section key={group.section} aria-labelledby={`thread-${group.section}`}>
          <h2 class="govuk-heading-s thread__group" id={`thread-${group.section}`}>{GROUPS[group.section]}</h2>
          <ol class="thread__rows">{group.rows.map((row, index) => <ThreadRow key={row.need?.item ?? index} row={row} chosen={chosen} />)}</ol>
        </section>
      ))}
    </div>
  );
}

function told(card: Card, thread: Set<string> | null, byId: ReadonlyMap<string, Card>): string {
  const others = [...(thread ?? [])].filter((item) => item !== card.item).flatMap((item) => byId.get(item) ?? []).map(nameOf);
  const name = sentence(nameOf(card));
  return others.length ? `${name} belongs with ${others.join(", ")}.` : `${name} is linked to nothing.`;
}

function Summary({ sums, byId, show }: { sums: Shown["sums"]; byId: ReadonlyMap<string, Card>; show: (item: string) => void }) {
  const [first, ...broken] = sums;
  return (
    <div class={`panel thread__sum${broken.length ? " thread__sum--broken" : ""}`}>
      <p class="govuk-body-l">{first?.says}</p>
      {broken.length
        ? (
          <ul class="govuk-list">
            {broken.map((sum) => (
              <li key={sum.says}>
                <span class="thread__bang" aria-hidden="true">!</span> {sum.says}{" "}
                {sum.items.map((item) => byId.get(item)).map((card) => card && <button key={card.item} type="button" class="link-button thread__to" onClick={() => show(card.item)} aria-label={`Show ${nameOf(card)}`}>{card.label}</button>)}
              </li>
            ))}
          </ul>
        )
        : <p class="govuk-body">The audit finds no break in the thread.</p>}
    </div>
  );
}

function Legend() {
  return (
    <ul class="thread__legend">
      <li><span class="thread__key" />Accepted</li>
      <li><span class="thread__key thread__key--open" />Dashed: a suggestion or a gap, not in the plan yet</li>
      <li><span class="thread__key thread__key--broken">!</span>The thread breaks here</li>
    </ul>
  );
}

function ThreadRow({ row, chosen }: { row: Row; chosen: Chosen }) {
  const of = row.need?.label ?? "no need";
  const missing = new Set(row.need?.breaks.map((one) => one.missing));
  const apart = !row.need && [...row.outcomes, ...row.provision].some(({ card }) => card.breaks.some((one) => one.missing === "needs"));
  return (
    <li class="thread__row">
      <ThreadLines row={row} thread={chosen.thread} />
      <div class="thread__cell">
        {row.need ? <ThreadCardBox card={row.need} chosen={chosen} /> : <Slot broken={apart}>{apart ? "No need" : "Linked to no need"}</Slot>}
      </div>
      <Cell name={`Outcomes of ${of}`} step="Outcomes" places={row.outcomes} chosen={chosen} row={row}>
        {missing.has("outcomes") && <Slot broken>No outcome</Slot>}
      </Cell>
      <Cell name={`Provision for ${of}`} step="Provision" places={row.provision} chosen={chosen} row={row}>
        {missing.has("provision") && <Slot broken>{row.provision.length ? "No provision is accepted" : "No provision"}</Slot>}
      </Cell>
    </li>
  );
}

type CellProps = { name: string; step: string; places: readonly Place[]; chosen: Chosen; row: Row; children: preact.ComponentChildren };

function Cell({ name, step, places, chosen, row, children }: CellProps) {
  if (!places.length && !children) return <div class="thread__cell thread__cell--empty" />;
  return (
    <div class="thread__cell">
      <p class="thread__step" aria-hidden="true">{step}</p>
      <ul class="thread__list" aria-label={name}>
        {places.map(({ card, own }) => <li key={card.item}>{own ? <ThreadCardBox card={card} chosen={chosen} /> : <Pointer card={card} chosen={chosen} row={row} />}</li>)}
        {children && <li>{children}</li>}
      </ul>
    </div>
  );
}

/** A line that serves this row too, and has its card in another. */
function Pointer({ card, chosen, row }: { card: Card; chosen: Chosen; row: Row }) {
  const inside = chosen.thread?.has(card.item) && (!row.need || chosen.thread.has(row.need.item));
  return (
    <p class={`thread__pointer${inside ? " thread__pointer--on" : ""}`} data-card={card.item}>
      <strong>{sentence(nameOf(card))}</strong> <span class="thread__pointer-words">{card.text}</span> <span class="quiet">(shown above)</span>
    </p>
  );
}

function Slot({ broken, children }: { broken?: boolean; children: preact.ComponentChildren }) {
  return <p class={`thread__slot${broken ? " thread__slot--broken" : ""}`} data-slot="">{broken && <span class="thread__bang" aria-hidden="true">!</span>} {children}</p>;
}
