// How the golden thread is laid out: a row for each need, with its outcomes and provision beside it. Each line of the
// plan has one card; where it belongs to another row as well, that row points to it.

import type { Shapes } from "../api.ts";

export type Card = Shapes["ThreadCard"];
export type Place = { card: Card; own: boolean };
export type Row = { need: Card | null; outcomes: Place[]; provision: Place[] };
export type Group = { section: string; rows: Row[] };

/** Needs by section, and last, under an empty section, what is joined to no need. */
export function groupsOf(cards: readonly Card[]): Group[] {
  const needs = cards.filter((card) => card.step === "needs");
  const homeless = new Set(cards.filter((card) => card.step !== "needs"));
  const byId = new Map(cards.map((card) => [card.item, card]));
  const place = (card: Card): Place => ({ card, own: homeless.delete(card) });
  const row = (need: Card | null, outcomes: readonly Card[], straight: readonly Card[]): Row => {
    const along = new Set([...straight, ...outcomes.flatMap((outcome) => joinedTo(outcome, "provision", byId))]);
    return { need, outcomes: outcomes.map(place), provision: cards.filter((card) => along.has(card)).map(place) };
  };
  const rows = needs.map((need) => row(need, joinedTo(need, "outcomes", byId), joinedTo(need, "provision", byId)));
  for (const outcome of [...homeless].filter((card) => card.step === "outcomes")) rows.push(row(null, [outcome], []));
  if (homeless.size) rows.push(row(null, [], [...homeless]));
  const sections = [...new Set(rows.map((one) => one.need?.section ?? ""))];
  return sections.map((section) => ({ section, rows: rows.filter((one) => (one.need?.section ?? "") === section) }));
}

export function joinedTo(card: Card, step: Card["step"], byId: ReadonlyMap<string, Card>): Card[] {
  return card.joined.flatMap((id) => byId.get(id) ?? []).filter((other) => other.step === step);
}

/** The thread through a card: what it is joined to, and what that is joined to, but no other line of its own step. */
export function threadOf(card: Card, byId: ReadonlyMap<string, Card>): Set<string> {
  const near = card.joined.flatMap((id) => byId.get(id) ?? []);
  const further = near.flatMap((one) => one.joined).filter((id) => byId.get(id)?.step !== card.step);
  return new Set([card.item, ...near.map((one) => one.item), ...further]);
}

/** The lines to draw in a row, from left to right. A need is drawn straight to provision where no outcome of the row
stands between them. */
export function linesOf({ need, outcomes, provision }: Row): [string, string][] {
  const shown = (places: readonly Place[], from: Card) => places.filter(({ card }) => card.joined.includes(from.item)).map(({ card }) => card);
  const over = outcomes.flatMap(({ card }) => shown(provision, card).map((to): [string, string] => [card.item, to.item]));
  if (!need) return over;
  const first = shown(outcomes, need);
  const between = new Set(first.flatMap((outcome) => shown(provision, outcome)));
  return [...[...first, ...shown(provision, need).filter((card) => !between.has(card))].map((card): [string, string] => [need.item, card.item]), ...over];
}
