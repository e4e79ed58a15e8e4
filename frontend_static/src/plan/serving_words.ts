// What was sent and said, in words: how long is left to answer, what became of a comment, what a final plan waits for.

import type { Shapes } from "../api.ts";
import { count, day, today } from "../words.ts";

type Serving = Shapes["ServingShown"];
type Comment = Shapes["PlanCommentShown"];

export const ON_WHOM: Record<Serving["on_whom"], string> = {
  parent: "Parent or carer", "young-person": "Young person", setting: "School, college or other setting", panel: "Panel",
};
export const HOW: Record<Serving["how"], string> = { post: "by post", "e-mail": "by e-mail", link: "to read here after sign-in" };
export const SETTING_SAYS: Record<Shapes["SettingReplyShown"]["says"], string> = {
  "can-meet": "It can meet the needs", "cannot-meet": "It cannot meet the needs", other: "Something else",
};
export const OUTCOMES: Record<Shapes["CommentSettlementShown"]["outcome"], string> = { taken: "Taken into the plan", partly: "Taken in part", "not-taken": "Not taken" };
export const COMMENT_KINDS: Record<Comment["kind"], string> = { comment: "Comment", change: "Asks for a change" };

type Timed = Pick<Serving, "on" | "answer_by" | "time" | "days_left">;

/** For the officer: how the time to answer stands. */
export function timeSays(sent: Timed, now = today()): string {
  if (!sent.answer_by || sent.time === "none") return "No time to answer runs for them.";
  const last = day(sent.answer_by);
  if (sent.time === "answered") return sent.answer_by >= now ? `They may change their answer until ${last}.` : `They had until ${last}.`;
  if (sent.time === "over") return `The time to answer ended on ${last}, without an answer.`;
  return sent.days_left === 1 ? `Today, ${last}, is the last day to answer.` : `${count(sent.days_left ?? 0, "day")} left of ${daysInAll(sent)}, counting today. The last day is ${last}.`;
}

/** For whoever it was sent to: until when they can answer, and that a late answer is read too. */
export function timeTold(sent: Timed, now = today()): string {
  if (!sent.answer_by || sent.time === "none") return "";
  const last = day(sent.answer_by);
  if (sent.time === "answered") return sent.answer_by >= now ? `You have answered. Until ${last} you can still change your answer.` : "You have answered.";
  if (sent.time === "over") return `The time to answer ended on ${last}. You can still answer, but the plan may be made final without it.`;
  return sent.days_left === 1 ? `Today, ${last}, is the last day to answer.` : `You can answer until ${last}. That is ${count(sent.days_left ?? 0, "day")}, counting today.`;
}

/** Days from service to the last day, both of them counted. */
export function daysInAll({ on, answer_by: last }: Pick<Serving, "on" | "answer_by">): number {
  return last ? Math.round((Date.parse(last) - Date.parse(on)) / 86_400_000) + 1 : 0;
}

export function answerSays(answer: Shapes["PlanAnswerShown"]): string[] {
  return [
    answer.agrees ? "Agrees with it" : "Does not agree with it as it is",
    ...(answer.meeting ? ["Asks for a meeting"] : []),
    ...(answer.setting ? [`Asks that this setting be named: ${answer.setting}`] : []),
    ...(answer.personal_budget ? ["Asks for a personal budget"] : []),
  ];
}

export type Wait = { says: string; section: string | null };

/** What the pages can tell that a final plan waits for; the service checks the wording of each line when it is issued. */
export function finalWaits(plan: Shapes["PlanShown"], final: Shapes["FinalShown"] | null, unsettled: number): Wait[] {
  const first = (open: (item: Shapes["ItemShown"]) => boolean) => plan.sections.find((section) => section.items.some(open))?.section ?? null;
  const empty = (letter: string) => !plan.sections.find((section) => section.section === letter)?.items.some((item) => item.standing === "accepted" && !item.removed);
  const wait = (yes: boolean, says: string, section: string | null): Wait[] => (yes ? [{ says, section }] : []);
  return [
    ...wait(plan.gaps > 0, `${count(plan.gaps, "gap")} to fill`, first((item) => item.standing === "gap")),
    ...wait(plan.suggestions > 0, `${count(plan.suggestions, "suggestion")} to accept or remove`, first((item) => item.standing === "suggested")),
    ...wait(plan.proposals > 0, `${count(plan.proposals, "changed line")} to choose`, first((item) => Boolean(item.proposal))),
    ...wait(empty("I"), "Section I names no setting, or type of setting, yet", "I"),
    ...wait(empty("K"), "Section K lists no advice yet", "K"),
    ...(final && !final.free && final.because ? [{ says: final.because, section: null }] : []),
    ...wait(unsettled > 0, `${count(unsettled, "comment")} without an answer from you. They do not stop a final plan, but people wait for them`, null),
  ];
}

/** What a draft leaves out. */
export function leftOut(plan: Pick<Shapes["PlanShown"], "gaps" | "suggestions">): string[] {
  return [...(plan.gaps ? [count(plan.gaps, "gap")] : []), ...(plan.suggestions ? [count(plan.suggestions, "suggestion")] : [])];
}

/** Whether the accepted lines say just what that version said. */
export function sameWords(plan: Pick<Shapes["PlanShown"], "sections">, served: Pick<Shapes["ServedPlan"], "sections">, kind: string): boolean {
  const now = plan.sections.flatMap((section) => (kind === "draft" && section.section === "I" ? [] : section.items.filter((item) => item.standing === "accepted" && !item.removed).map((item) => `${item.id}\n${item.text}`)));
  const then = served.sections.flatMap((section) => section.lines.map((line) => `${line.id}\n${line.text}`));
  return JSON.stringify(now) === JSON.stringify(then);
}

export type Place = { section: string; item: string | null; text: string | null; stands: boolean | null; comments: Comment[] };

/** Comments by the line or section that they concern, in the order of the plan. */
export function byPlace(comments: readonly Comment[]): Place[] {
  const places = new Map<string, Place>();
  for (const comment of comments) {
    const key = `${comment.section}:${comment.item ?? ""}:${comment.item_text ?? ""}`;
    const place = places.get(key) ?? { section: comment.section, item: comment.item ?? null, text: comment.item_text ?? null, stands: comment.stands ?? null, comments: [] };
    place.comments.push(comment);
    places.set(key, place);
  }
  return [...places.values()].sort((one, other) => one.section.localeCompare(other.section) || Number(one.item !== null) - Number(other.item !== null));
}
