// A Word copy that came back: the file on its way, what a person ticked of it, and the edits which that makes.

import { Problem, type Shapes } from "../api.ts";

export type Found = Shapes["ReturnedShown"];
export type Change = Shapes["ReturnedChange"];
export type Order = Shapes["Order"];
export type Letter = Order["section"];
/** `picks`: by the change's id, or `order:` and the section. `placed`: where words that belong to no line are to stand. */
export type Chosen = { picks: Record<string, boolean>; placed: Record<string, { section: string; text: string }>; reason: string };
export type Body = Shapes["ReturnedEdits"];

export const NOTHING: Chosen = { picks: {}, placed: {}, reason: "" };
/** What the API takes of one file, and in one request. */
export const LARGEST = 3_000_000;
export const AT_ONCE = 40;

/** What can be told of a file before it is sent; null when nothing is wrong with it. */
export function refusalOf(file: { name: string; size: number }): Problem | null {
  const say = (code: string, words: string) => new Problem(422, code, words, "file");
  const name = file.name.toLowerCase();
  if (/\.(docm|dotm)$/.test(name)) return say("macros", "This Word file holds macros, so it is not read. Save it as a Word document without macros (.docx), and choose that.");
  if (/\.(doc|odt|rtf|pages)$/.test(name)) return say("not-docx", "This file is not a .docx. Open it in your word processor, save it as a Word document (.docx), and choose that.");
  if (!name.endsWith(".docx")) return say("not-word", "This is not a Word file. Choose the plan’s own Word copy (.docx) in which you made your changes.");
  if (file.size === 0) return say("empty", "The file is empty. Check that it was saved, and choose it again.");
  if (file.size > LARGEST) return say("too-large", "The file is larger than 3 MB. Take out pictures and what was pasted in, save it, and choose it again.");
  return null;
}

export function orderKey(order: Order): string {
  return `order:${order.section}`;
}

/** Everything that can be taken without a look at two people's words: not a clash, and not what belongs nowhere. */
export function plainOnes(found: Found): string[] {
  const changes = found.changes.filter((change) => change.kind !== "unrecognised" && !change.clash).map((change) => change.id);
  return [...changes, ...found.orders.filter((order) => !order.clash).map(orderKey)];
}

/** How many things the person chose of what is there now. */
export function chosenOf(found: Found, chosen: Chosen): number {
  return editsOf(found, chosen).length + ordersOf(found, chosen).length;
}

/** What is sent: the orders last, when the lines that they name are there. */
export function bodiesOf(found: Found, chosen: Chosen): Body[] {
  const edits = editsOf(found, chosen);
  const orders = ordersOf(found, chosen);
  const bodies: Body[] = [];
  for (let at = 0; at === 0 || at < edits.length; at += AT_ONCE) {
    const last = at + AT_ONCE >= edits.length;
    bodies.push({ edits: edits.slice(at, at + AT_ONCE), orders: last ? orders : [], reason: chosen.reason });
  }
  return bodies;
}

function ordersOf(found: Found, chosen: Chosen): Body["orders"] {
  return found.orders
    .filter((order) => chosen.picks[orderKey(order)])
    .map(({ section, items, revision }) => ({ section, items, revision }));
}

function editsOf(found: Found, chosen: Chosen): Body["edits"] {
  return found.changes.flatMap((change): Body["edits"] => {
    if (change.kind === "unrecognised") {
      const placed = chosen.placed[change.id];
      return placed?.section && placed.text.trim() ? [{ item: change.id, section: placed.section as Letter, text: placed.text, revision: 0 }] : [];
    }
    if (!chosen.picks[change.id] || !change.item) return [];
    const gone = change.kind === "removed";
    return [{ item: change.item, section: gone ? null : (change.section ?? null), text: gone ? null : change.text, revision: change.revision }];
  });
}

/** Which lines of an order are not where they stand now: as few as can be. */
export function placedAnew(order: Order): Set<string> {
  const kept = longestRun(order.items.map((item) => order.before.indexOf(item)));
  return new Set(order.items.filter((_, index) => !kept.has(index)));
}

/** The indexes of the longest run that increases. */
function longestRun(places: readonly number[]): Set<number> {
  const best: number[][] = places.map((_, at) => [at]);
  places.forEach((place, at) => {
    for (let ahead = 0; ahead < at; ahead++) {
      const run = best[ahead] as number[];
      if ((places[ahead] as number) < place && run.length + 1 > (best[at] as number[]).length) best[at] = [...run, at];
    }
  });
  return new Set(best.reduce((longest, run) => (run.length > longest.length ? run : longest), []));
}
