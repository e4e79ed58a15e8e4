// What reading a bundle gives, as the API shows it: a suggestion for each question with its evidence, what the bundle
// comes to, and the checklist. Kept in one file, so that only this one follows when the API's own types change.

import type { Shapes } from "./api.ts";

export type Sentence = Shapes["Sentence"];
export type Stance = Shapes["Finding"]["stance"];
export type Paper = Shapes["DocumentShown"];

/** A sentence that speaks for or against a suggestion. */
export type Weighed = { sentence: Sentence; stance: Stance };

/** Two documents that do not say the same of one question. */
export type Contradiction = { one: Weighed; other: Weighed };

/** One of the 20 questions. `suggestion` null: the bundle says nothing of it, and silence is no answer. `sure`: from 0
to 1, the reader's own estimate, which is no calibrated chance. `evidence`: newest and best-qualified author first. */
export type QuestionRead = {
  question: string;
  suggestion: Shapes["SuggestionShown"] | null;
  sure: number | null;
  evidence: readonly Weighed[];
  against: readonly Weighed[];
  contradictions: readonly Contradiction[];
};

export type SummaryLine = {
  sentence: Sentence;
  kind: Stance;
  question: string | null;
  area: string | null;
  speaker: "child" | "parents" | null;
  quantities: readonly { words: string }[];
};

export type TermSaid = { term: string; count: number; documents: number; weight: number };
export type Sentiment = "positive" | "neutral" | "negative";
export type Mention = { sentence: Sentence; sentiment: Sentiment; terms: readonly string[] };
export type Mentions = Record<Sentiment, number> & { lines: readonly Mention[] };

export type DocumentSummary = {
  digest: string;
  kind: string;
  found: readonly SummaryLine[];
  recommends: readonly SummaryLine[];
  wants: readonly SummaryLine[];
};

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

export type AdviceHeld = { advice: string; name: string; state: Held; why: string; source: string; given: readonly AdviceGiven[]; replies: readonly Sentence[] };

export type NotInBundle = { sentence: Sentence; role: string; what: "report" | "person" };

export type Checklist = { kinds: readonly KindHeld[]; advice: readonly AdviceHeld[]; not_in_bundle: readonly NotInBundle[]; reviewed: boolean };

export type BundleRead = {
  case: string;
  version: number;
  questions: readonly QuestionRead[];
  documents: readonly DocumentSummary[];
  lines: readonly SummaryLine[];
  terms: readonly TermSaid[];
  mentions: Mentions;
  checklist: Checklist;
};
