// An allocation in words that a person can check against the answers: what pulls which way, what would alter it, and
// how the child compares with the group. Pure, so that every sentence of it can be tested.

import type { Shapes } from "./api.ts";
import { count } from "./words.ts";

export type Allocation = Shapes["AllocationValue"];
export type Wording = Shapes["Instrument"]["questions"][number];
export type Pull = { measure: string; words: string };

/** Pulls smaller than this, in squared levels, are noise beside a difference of one level between two assessors. */
const WORTH_SAYING = 0.5;
const SAID = 5;
const YEARS_A_LEVEL = 5.2;

/** How well the group fits, as a heading says it. Never a percentage: the probabilities are not calibrated. */
export function verdict(allocation: Allocation): string {
  if (allocation.cluster === null) return allocation.ask_no_plan ? "A question: is a plan necessary?" : "No published profile fits";
  return allocation.fit === "clear" ? `Group ${allocation.cluster}: a clear fit` : `Group ${allocation.cluster}: close, not settled`;
}

/** Whether it may be leaned on, and what to do when not. */
export function leaning(allocation: Allocation): string {
  if (allocation.safe) return "Safe to lean on as a starting point: every need is answered, and no single answer a level different would change it.";
  if (allocation.answered < 20) return `Do not lean on it yet: ${count(20 - allocation.answered, "question is", "questions are")} not answered, and a missing answer may be anything.`;
  if (allocation.cluster === null) return "Do not lean on any one group: decide from the child’s own answers and advice.";
  return "Do not lean on it alone: another group is close, or few cases stand behind this one. Check the answers that pull most.";
}

/** The weightiest answers towards the nearest group, or away from it and towards the runner-up. */
export function pulls(allocation: Allocation, side: "towards" | "away"): Pull[] {
  const sign = side === "towards" ? 1 : -1;
  const most = Math.max(0, ...allocation.weights.map((one) => Math.abs(one.weight)));
  return allocation.weights
    .filter((one) => one.weight * sign >= WORTH_SAYING)
    .sort((one, other) => Math.abs(other.weight) - Math.abs(one.weight))
    .slice(0, SAID)
    .map((one) => ({ measure: one.measure, words: strength(Math.abs(one.weight) / most) }));
}

function strength(share: number): string {
  return share > 0.66 ? "strongly" : share > 0.33 ? "clearly" : "a little";
}

/** "If it were severe: group X7", for one question and the answer that it has now. */
export function alteration(change: Allocation["changes"][number], wording: Wording | undefined): string {
  const level = wording?.levels[change.score]?.name ?? `level ${change.score}`;
  return `if it were “${level}”, ${change.cluster ? `group ${change.cluster} would be nearest` : "no group would fit"}`;
}

export type Compared = { measure: string; child: number | null; mean: number; top: number; gap: number | null; words: string };

/** The group's profile beside the child's answers, the largest differences first; questions without an answer last. */
export function compared(profile: Allocation["profile"], tops: ReadonlyMap<string, number>): Compared[] {
  return profile
    .map((point) => {
      const gap = point.child === null ? null : point.child - point.mean;
      return { ...point, top: tops.get(point.measure) ?? 25, gap, words: difference(gap, point.measure) };
    })
    .sort((one, other) => size(other) - size(one));
}

/** An age band of years counts as one level, as it does in the model. */
function size({ gap, measure }: { gap: number | null; measure: string }): number {
  if (gap === null) return -1;
  return Math.abs(gap) / (measure === "Age" ? YEARS_A_LEVEL : 1);
}

/** One level is one level on every question; age is told in years. */
function difference(gap: number | null, measure: string): string {
  if (gap === null) return "not answered";
  const far = Math.abs(gap);
  if (measure === "Age") return far < 1 ? "about the same age" : `${count(Math.round(far), "year")} ${gap > 0 ? "older" : "younger"}`;
  if (far < 0.5) return "much the same";
  return `${far < 1.5 ? "" : "well "}${gap > 0 ? "above" : "below"} the group`;
}

/** A mean as the level that it is nearest to, so that nobody has to read decimals. */
export function nearestLevel(mean: number, wording: Wording | undefined): string {
  return wording?.levels[Math.round(mean)]?.name ?? mean.toFixed(1);
}

/** A group's mean in words: of a yes-or-no question it is how many said yes. */
export function meanWords(mean: number, measure: string, wording: Wording | undefined): string {
  if (measure === "Age") return `${mean.toFixed(1)} years`;
  if (wording?.levels.length === 2) return `yes for ${Math.round(mean * 10)} in 10`;
  return `${mean.toFixed(1)}, near “${nearestLevel(mean, wording)}”`;
}
