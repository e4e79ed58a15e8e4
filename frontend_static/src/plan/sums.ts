import { list } from "../words.ts";
// Sums of a plan's money in words: what is in them, what is not, and why.

import type { Shapes } from "../api.ts";
import { pounds } from "../money.ts";

type Span = { low: number; high: number };
type Line = Shapes["MoneyLineShown"];

export function hoursFrom(line: Pick<Line, "hours_from">): string {
  return line.hours_from === "line" ? ", as the line itself says" : ", usual in the catalogue; the line does not say";
}

/** What the line costs a year, and of what that is the usual cost; or why nobody knows. */
export function costOf(line: Pick<Line, "cost" | "once" | "package" | "name">): string {
  if (line.cost) return `${pounds(line.cost)}, usual for ${named(line)}`;
  if (!line.package) return "Not known: the line comes from no package of the catalogue";
  return line.once ? "Nothing by the year" : `Not known: the catalogue has no cost for ${named(line)}`;
}

export function onceOf(line: Pick<Line, "once" | "package" | "name">): string {
  return line.once ? `${pounds(line.once)}, usual for ${named(line)}` : "Nothing";
}

/** 'F1 2 to 3 + F2 4': the lines of which it is known. */
export function adding(lines: readonly { label: string; span: Span | null }[], words: (span: Span) => string): string {
  return lines.flatMap(({ label, span }) => (span ? [`${label} ${words(span)}`] : [])).join(" + ") || "nothing that is known";
}

/** Sentences on the lines that a sum leaves out. */
export function notInSum(sum: Pick<Shapes["MoneySum"], "without_cost" | "without_hours">): string[] {
  const said = (labels: readonly string[], what: string) => (labels.length ? [`${what} of ${list(labels)} ${what === "The hours" ? "are" : "is"} not known, and not in these sums.`] : []);
  return [...said(sum.without_cost, "The cost"), ...said(sum.without_hours, "The hours")];
}

function named({ name, package: code }: Pick<Line, "name" | "package">): string {
  return name ?? code ?? "this package";
}
