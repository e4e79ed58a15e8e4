// The states of a plan that can be read and compared, as people call them, and what an unchanged run folds into.

import type { Shapes } from "../api.ts";
import { count, day, ISSUES, ROLES } from "../words.ts";

type Version = Shapes["VersionShown"];
type Change = Shapes["ChangeShown"];
type Line = Shapes["LineShown"];

/** What stands in the address: a version, `issued-` and a number, or one of two names. Anything else is none. */
const STATE = /^([1-9][0-9]{0,8}|issued-[1-9][0-9]{0,3}|last-final|working)$/;

export function stateOf(asked: string | null, otherwise: string): string {
  return asked !== null && STATE.test(asked) ? asked : otherwise;
}

export function nameOf(state: string): string {
  if (state === "working") return "the working copy";
  if (state === "last-final") return "the last final plan";
  return state.startsWith("issued-") ? `issued version ${state.slice(7)}` : `version ${state}`;
}

/** The version that a line can be restored from; null where the state is none of the past. */
export function versionOf(state: string): number | null {
  return /^[1-9][0-9]*$/.test(state) ? Number(state) : null;
}

/** `frozen`: it went out, so that nothing ever alters it. */
export function kindOf(version: Version): { words: string; colour: "grey" | "light-blue" | "green" | "purple"; frozen: boolean } {
  const issued = version.issued;
  if (!issued) return { words: "Working copy", colour: "grey", frozen: false };
  const colours = { draft: "light-blue", final: "green", "proposed-amendment": "purple" } as const;
  const words = issued.kind === "draft" ? "Issued draft" : (ISSUES[issued.kind] ?? issued.kind);
  return { words, colour: colours[issued.kind], frozen: true };
}

const LINES: Record<Exclude<Change["kind"], "ordered" | "issued">, string> = {
  drafted: "drafted by the service", added: "added", written: "reworded", moved: "moved to another section", removed: "removed",
  taken: "taken from a new suggestion", adapted: "adapted from a new suggestion", dismissed: "kept, a new suggestion dismissed", restored: "restored",
};

/** What a version changed: like “2 lines reworded, 1 line removed”. */
export function saysOf(version: Version): string {
  const numbers = new Map<string, number>();
  const said: string[] = [];
  for (const change of version.changes) {
    if (change.kind === "ordered") said.push(`section ${change.section} put in another order`);
    else if (change.kind !== "issued") numbers.set(LINES[change.kind], (numbers.get(LINES[change.kind]) ?? 0) + change.items.length);
  }
  const lines = [...numbers].map(([words, number]) => `${count(number, "line")} ${words}`);
  if (version.issued) lines.unshift(`version ${version.issued.number} issued on ${day(version.issued.on)} by ${version.issued.officer}`);
  if (version.restored !== null) lines.push(`as in version ${version.restored}`);
  const all = [...lines, ...said].join(", ");
  return all ? all.charAt(0).toUpperCase() + all.slice(1) : "Nothing that can be told";
}

export function reasonsOf(version: Version): string[] {
  return [...new Set(version.changes.map((change) => change.reason).filter(Boolean))];
}

/** In order, with runs of what is `dull` together. */
export function folded<T>(all: readonly T[], dull: (one: T) => boolean): (T | T[])[] {
  const found: (T | T[])[] = [];
  for (const one of all) {
    const last = found.at(-1);
    if (!dull(one)) found.push(one);
    else if (Array.isArray(last)) last.push(one);
    else found.push([one]);
  }
  return found;
}

export function unchanged(line: Line): boolean {
  return line.kinds.length === 0;
}

/** A version that no person made: the service drafted, and nothing else happened. */
export function onlyDrafted(version: Version): boolean {
  return version.changes.every((change) => change.kind === "drafted");
}

/** Who made a version. A colleague's name where it may be shown; the service drafts and has none. */
export function madeBy(version: Version, me: { id: string }): string {
  if (version.by.id === me.id) return "You";
  const role = ROLES[version.by.role] ?? "The service";
  return version.name ? `${version.name} (${role.toLowerCase()})` : role;
}

/** From what stands now back to what was. */
export function backwards(words: readonly Shapes["WordsShown"][]): Shapes["WordsShown"][] {
  const other = { same: "same", added: "removed", removed: "added" } as const;
  return words.map(({ kind, text }) => ({ kind: other[kind], text }));
}
