// What a bundle comes to, laid out as people look for it. Pure, so that nothing that a document says can be dropped
// between the reader and the screen.

import { placeOf, type AdviceGiven, type Held, type SummaryLine } from "./reading.ts";

/** A line with all the questions that it bears on. */
export type Line = Omit<SummaryLine, "question"> & { questions: readonly string[] };
export type Section = { title: string; parts: readonly { title: string | null; lines: readonly Line[] }[] };

/** The same words of the same kind once, whatever they bear on. */
export function eachOnce(lines: readonly SummaryLine[]): Line[] {
  const found = new Map<string, Line & { questions: string[] }>();
  for (const { question, ...line } of lines) {
    const key = `${placeOf(line)}:${line.kind}`;
    const held = found.get(key) ?? { ...line, questions: [] };
    found.set(key, held);
    if (question && !held.questions.includes(question)) held.questions.push(question);
  }
  return [...found.values()];
}

const AREAS: Record<string, string> = {
  "communication-and-interaction": "Communication and interaction", "cognition-and-learning": "Cognition and learning",
  "social-emotional-and-mental-health": "Social, emotional and mental health", "sensory-and-physical": "Sensory and physical",
};
const SPEAKERS: Record<string, string> = { child: "The child or young person", parents: "Parents or carers" };
/** Sections of a plan of their own (C and D), whatever kind of line it is. */
const APART: Record<string, string> = { health: "Health", "social-care": "Social care" };

/** Every line, once in a part. A view is somebody's own words before it is about anything, and provision what is asked for. */
export function sectionsOf(lines: readonly SummaryLine[]): Section[] {
  const left = new Set(lines);
  const take = (wanted: (line: SummaryLine) => boolean) => {
    const taken = [...left].filter(wanted);
    taken.forEach((line) => left.delete(line));
    return taken;
  };
  const split = (some: readonly SummaryLine[], names: Record<string, string>, other: string | null, of: (line: SummaryLine) => string | null) => [
    ...Object.entries(names).map(([key, title]) => ({ title, lines: some.filter((line) => of(line) === key) })),
    { title: other, lines: some.filter((line) => !((of(line) ?? "") in names)) },
  ];
  const views = take((line) => line.kind === "view");
  const provision = take((line) => line.kind === "provision");
  const outcomes = take((line) => line.kind === "outcome");
  const apart = Object.entries(APART).map(([area, title]) => ({ title, parts: [{ title: null, lines: take((line) => line.area === area) }] }));
  const strengths = take((line) => line.kind === "strength");
  const denied = take((line) => line.kind === "denied");
  const needs = take(() => true);
  const sections = [
    { title: "Needs", parts: split(needs, AREAS, "Of no single area", (line) => line.area ?? null) },
    { title: "Strengths", parts: [{ title: null, lines: strengths }] },
    { title: "Views, in their own words", parts: split(views, SPEAKERS, "Whose view is not stated", (line) => line.speaker ?? null) },
    { title: "Provision asked for", parts: [{ title: null, lines: provision }] },
    { title: "Outcomes sought", parts: [{ title: null, lines: outcomes }] },
    ...apart,
    { title: "Said not to be a need", parts: [{ title: null, lines: denied }] },
  ];
  return sections
    .map(({ title, parts }) => ({ title, parts: parts.filter((part) => part.lines.length).map((part) => ({ ...part, lines: eachOnce(part.lines) })) }))
    .filter((section) => section.parts.length);
}

export const HELD: Record<Held, string> = {
  present: "Present", "out-of-date": "Out of date", mentioned: "Mentioned, not in the bundle", "reply-only": "A reply, not advice", missing: "Missing",
  "not-required": "Not required",
};

/** What a document leaves open that advice must state, in one line. */
export function advises(given: AdviceGiven): string {
  const says = [["need", given.states_need], ["provision", given.states_provision], ["outcome", given.states_outcome]] as const;
  const [states, lacks] = [true, false].map((wanted) => says.filter(([, stated]) => stated === wanted).map(([what]) => what));
  const told = [states?.length ? `States ${list(states, "and")}` : "", lacks?.length ? `does not state ${list(lacks, "or")}` : ""].filter(Boolean).join("; ");
  const amount = given.states_provision && !given.quantified ? ". Its provision says no amount" : "";
  return `${told.charAt(0).toUpperCase()}${told.slice(1)}${amount}.`;
}

function list(words: readonly string[], last: "and" | "or"): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} ${last} ${words.at(-1)}`;
}

/** How large a term is drawn, from 1 to 5. Its count stands beside it: size only decorates. */
export function sizeOf(weight: number): number {
  return 1 + Math.round(Math.max(0, Math.min(1, weight)) * 4);
}
