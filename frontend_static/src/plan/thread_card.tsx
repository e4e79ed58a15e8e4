// One line of the plan in the picture of the golden thread.

import { useLive } from "../app.ts";
import { Tag } from "../components/parts.tsx";
import { to } from "../router.ts";
import { sentence } from "../words.ts";
import type { Card } from "./thread_rows.ts";

/** Which card is chosen, the thread through it, and how to choose another. */
export type Chosen = { at: string | null; thread: Set<string> | null; byId: ReadonlyMap<string, Card>; choose: (item: string) => void };

const STEP: Record<Card["step"], string> = { needs: "Need", outcomes: "Outcome", provision: "Provision" };

export function ThreadCardBox({ card, chosen }: { card: Card; chosen: Chosen }) {
  const live = useLive();
  const inside = chosen.thread?.has(card.item);
  const joined = card.joined.flatMap((item) => chosen.byId.get(item) ?? []).map(nameOf);
  const look = [card.standing !== "accepted" && "open", card.breaks.length && "broken", inside && "on", chosen.at === card.item && "chosen"];
  const name = sentence(nameOf(card));
  return (
    <article
      class={["thread-card", ...look.filter(Boolean).map((one) => `thread-card--${one}`)].join(" ")} data-card={card.item} aria-label={`${STEP[card.step]} ${name}`}
      onClick={(event) => (event.target as Element).closest("a, button") || getSelection()?.toString() || chosen.choose(card.item)}
    >
      <p class="thread-card__head">
        <button type="button" id={`show-${card.item}`} class="thread-card__label" aria-pressed={chosen.at === card.item} onClick={() => chosen.choose(card.item)}>
          {name}<span class="govuk-visually-hidden">: show its thread</span>
        </button>
        {card.breaks.map((one) => <Tag key={one.rule} colour="red">{wordsOf(one.missing)}</Tag>)}
      </p>
      <p class="thread-card__text words">{card.text}</p>
      {chosen.at === card.item && card.breaks.map((one) => <p class="thread-card__fix" key={one.rule}>{one.wrong} <strong>What to do:</strong> {one.fix}</p>)}
      <p class="thread-card__foot">
        <span>{joined.length ? `Linked to ${[...new Set(joined)].join(", ")}` : card.standing === "gap" ? "" : "Linked to nothing"}</span>
        <a class="govuk-link no-print" href={`${to("cases", live.id, "plan")}?section=${card.section}`}>Open<span class="govuk-visually-hidden"> {name} in section {card.section}</span></a>
      </p>
    </article>
  );
}

/** What is not accepted has no number in print. */
export function nameOf(card: Card): string {
  if (card.standing === "suggested") return `suggestion in ${card.section}`;
  return card.standing === "gap" ? `gap in ${card.section}` : card.label;
}

function wordsOf(missing: Card["breaks"][number]["missing"]): string {
  if (missing === "needs") return "Serves no need";
  if (missing === "outcomes") return "No outcome";
  return missing === "provision" ? "No provision" : "Broken link";
}
