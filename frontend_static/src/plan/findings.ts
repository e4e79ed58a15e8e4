// The audit's findings as a page shows them: by section, and within a section what one rule found together.

import type { Shapes } from "../api.ts";

export type Finding = Shapes["AuditFinding"];
export type Severity = Finding["severity"];
export type Wanted = { severity: string; section: string };
export type OfRule = { rule: string; findings: Finding[] };
export type OfSection = { section: string; rules: OfRule[] };

export const SEVERITIES: Record<Severity, { name: string; hint: string; colour: "red" | "orange" | "light-blue" }> = {
  must: { name: "Must", hint: "a duty is not met, or the plan is wrong in fact", colour: "red" },
  should: { name: "Should", hint: "the Code of Practice or a quality framework asks for it", colour: "orange" },
  consider: { name: "Consider", hint: "it could be said better", colour: "light-blue" },
};

/** What must be put right before what could be said better; findings of one severity as they came. */
export function gravestFirst(findings: readonly Finding[]): Finding[] {
  return [...findings].sort((one, other) => gravity(one) - gravity(other));
}

function gravity(finding: Finding | undefined): number {
  return Object.keys(SEVERITIES).indexOf(finding?.severity ?? "");
}

/** The best first. */
export const GRADES: Record<Shapes["PlanAudit"]["grade"]["grade"], string> = {
  outstanding: "Outstanding", good: "Good", "requires-improvement": "Requires improvement", inadequate: "Inadequate",
};

/** Findings that are wanted, the gravest rules of a section first; an empty section is the plan as a whole. */
export function bySection(findings: readonly Finding[], wanted: Wanted): OfSection[] {
  const kept = findings.filter((one) => (!wanted.severity || one.severity === wanted.severity) && (!wanted.section || (one.section ?? "plan") === wanted.section));
  const sections = [...new Set(kept.map((one) => one.section ?? ""))].sort();
  return sections.map((section) => {
    const mine = kept.filter((one) => (one.section ?? "") === section);
    const rules = [...new Set(mine.map((one) => one.rule))].map((rule) => ({ rule, findings: mine.filter((one) => one.rule === rule) }));
    return { section, rules: rules.sort((one, other) => gravity(one.findings[0]) - gravity(other.findings[0])) };
  });
}

/** A measure as people say it. */
export function figure(measure: Shapes["Measure"]): string {
  if (measure.value === null || measure.value === undefined) return "Not known";
  if (measure.unit === "share") return `${Math.round(measure.value * 100)}%, ${measure.counted} of ${measure.of}`;
  if (measure.unit === "per 100 words") return `${measure.value} in 100 words`;
  return measure.unit === "score" ? `${measure.value} of 100` : String(measure.value);
}

/** Points as the grade counts them: at most two decimals, and none where they are nought. */
export function points(value: number): string {
  return String(Math.round(value * 100) / 100);
}
