// What reading a bundle gives, as the API shows it: a suggestion for each question with its evidence, what the bundle
// comes to, and the checklist. Kept in one file, so that only this one follows when the API's own types change.

import type { Shapes } from "./api.ts";

export type Paper = Omit<Shapes["DocumentShown"], "status"> & { status: "waiting" | "reading" | "read" | "unread" | "duplicate"; same_as?: string | null; pages_read: number };
export type Stance = Shapes["Finding"]["stance"];

/** A document's own words: its digest, the page (from 1), the span in that page's text, the words. */
export type Extract = { document: string; page: number; start: number; end: number; sentence: string };
export type Evidence = Extract & { name: string; role: string | null; organisation: string | null; written_on: string | null };
export type Contradiction = { need: Evidence; denied: Evidence };

export type Suggested = {
  suggestion: string;
  revision: number;
  reason: string;
  evidence: readonly Evidence[];
  against: readonly Evidence[];
  contradictions: readonly Contradiction[];
  model: Shapes["Model"];
  decided: { decision: "accepted" | "altered" | "rejected"; name: string; at: string; reason: string; score?: number | null; primary?: string | null } | null;
};
export type QuestionRead = {
  question: string;
  suggested: (Suggested & { score: number; sure: number }) | null;
  before: (Suggested & { score: number; sure: number }) | null;
  answered: number | null;
  own_answer: boolean;
};
export type NeedTypeRead = { suggested: (Suggested & { primary: string }) | null; before: (Suggested & { primary: string }) | null; agreed: string | null; own_answer: boolean };

export type SummaryLine = Extract & {
  kind: Stance;
  question: string | null;
  area: string | null;
  speaker: "child" | "parents" | null;
  quantities: readonly { words: string }[];
};
export type TermSaid = { term: string; count: number; documents: number; weight: number };
export type Sentiment = "positive" | "neutral" | "negative";
export type Mention = Extract & { sentiment: Sentiment; terms: readonly string[] };
export type Mentions = Record<Sentiment, number> & { lines: readonly Mention[] };
export type DocumentSummary = { document: string; kind: string; found: readonly SummaryLine[]; recommends: readonly SummaryLine[]; wants: readonly SummaryLine[] };

export type Held = "present" | "out-of-date" | "mentioned" | "reply-only" | "missing" | "not-required";
export type KindHeld = { kind: string; name: string; state: Held; documents: readonly string[] };
export type AdviceGiven = {
  document: string;
  role: string | null;
  written_on: string | null;
  states_need: boolean;
  states_provision: boolean;
  states_outcome: boolean;
  quantified: boolean;
  out_of_date: boolean;
  needs_agreement_of: readonly string[];
};
export type AdviceHeld = { advice: string; name: string; state: Held; why: string; source: string; given: readonly AdviceGiven[]; replies: readonly Extract[] };
export type NotInBundle = Extract & { role: string; what: "report" | "person" };
export type Checklist = { kinds: readonly KindHeld[]; advice: readonly AdviceHeld[]; not_in_bundle: readonly NotInBundle[]; reviewed: boolean };

export type BundleSummary = { documents: readonly DocumentSummary[]; lines: readonly SummaryLine[]; terms: readonly TermSaid[]; mentions: Mentions; checklist: Checklist };
export type Reading = {
  case: string;
  version: number;
  up_to_date: boolean;
  to_decide: number;
  questions: readonly QuestionRead[];
  primary_need: NeedTypeRead;
  summary: BundleSummary | null;
};

/** Where words stand, as a key. */
export function placeOf(one: Extract): string {
  return `${one.document}:${one.page}:${one.start}:${one.end}`;
}
