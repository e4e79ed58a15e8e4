// An authority's own rules of the audit as they are typed, from what the service holds and back to it.

import type { Shapes } from "./api.ts";

type Shown = Shapes["PlanRulesShown"];
export type Severity = Shapes["RuleShown"]["severity"];
export type Section = Shapes["WantedWords"]["section"];

/** `grave`: by rule how grave it is here, or "off"; a rule that is not in it is as it ships. `numbers`: as typed, by name. */
export type Rules = {
  since: string;
  grave: Record<string, Severity | "off">;
  words: { words: string; why: string }[];
  phrases: { section: Section; words: string; why: string }[];
  numbers: Record<string, string>;
};

export const SECTIONS: readonly Section[] = ["A", "B", "C", "D", "E", "F", "G", "H1", "H2", "I", "J", "K"];
export const GRAVITY: readonly Severity[] = ["consider", "should", "must"];

export function rulesOf(held: Shown, today: string): Rules {
  const changed = held.rules.flatMap((rule) => (rule.off ? [[rule.id, "off"]] : rule.own ? [[rule.id, rule.own]] : []));
  const numbers = held.numbers.flatMap((one) => (one.value === null ? [] : [[one.name, String(one.value)]]));
  return { since: held.since ?? today, grave: Object.fromEntries(changed), words: [...held.words], phrases: [...held.phrases], numbers: Object.fromEntries(numbers) };
}

/** What the service is sent. A number that was left empty is as it ships. */
export function sentOf(rules: Rules): Omit<Shapes["PlanRules"], "revision"> {
  const changed = Object.entries(rules.grave);
  return {
    since: isoOf(rules.since),
    off: changed.filter(([, grave]) => grave === "off").map(([rule]) => rule),
    severities: changed.flatMap(([rule, severity]) => (severity === "off" ? [] : [{ rule, severity }])),
    words: rules.words, phrases: rules.phrases,
    numbers: Object.entries(rules.numbers).filter(([, typed]) => typed.trim()).map(([name, typed]) => ({ name, value: Number(typed) })),
  };
}

/** A clash tells the event as the log has it. */
export function fromEvent(told: unknown, today: string): Rules {
  const fact = (told ?? {}) as Partial<ReturnType<typeof sentOf>>;
  const off = (fact.off ?? []).map((rule) => [rule, "off"]);
  const severities = (fact.severities ?? []).map((one) => [one.rule, one.severity]);
  return {
    since: fact.since ?? today, grave: Object.fromEntries([...off, ...severities]), words: [...(fact.words ?? [])], phrases: [...(fact.phrases ?? [])],
    numbers: Object.fromEntries((fact.numbers ?? []).map((one) => [one.name, String(one.value)])),
  };
}

/** What may be chosen for a rule: a duty stays at least as grave as it ships, and on. */
export function choicesOf(rule: Shapes["RuleShown"]): (Severity | "off")[] {
  if (rule.law) return GRAVITY.slice(GRAVITY.indexOf(rule.severity));
  return [...GRAVITY, "off"];
}

/** By the id of the field what is wrong with it. */
export function wrongIn(rules: Rules, held: Shown): Record<string, string> {
  const wrong: Record<string, string> = {};
  const said = (id: string, text: string, what: string) => { if (!text.trim()) wrong[id] = what; };
  rules.words.forEach((one, at) => {
    said(`unwanted-${at}`, one.words, "Enter the words, or remove them");
    said(`unwanted-${at}-why`, one.why, "Say why, so that whoever writes a plan knows what to do");
  });
  rules.phrases.forEach((one, at) => {
    said(`wanted-${at}`, one.words, "Enter the words, or remove them");
    said(`wanted-${at}-why`, one.why, "Say why, so that whoever writes a plan knows what to do");
  });
  for (const one of held.numbers) {
    const typed = rules.numbers[one.name]?.trim();
    if (typed && !(Number(typed) >= one.least && Number(typed) <= one.most)) wrong[`number-${one.name}`] = `Enter a number from ${one.least} to ${one.most}, or leave it empty`;
  }
  if (Number.isNaN(Date.parse(isoOf(rules.since)))) wrong["rules-since"] = "Enter a day, such as 1 12 2026";
  return wrong;
}

function isoOf(typed: string): string {
  const [year = "", month = "", day = ""] = typed.split("-");
  return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}
