// What reading a bundle gives, under the names that these pages use.

import type { Shapes } from "./api.ts";

export type Reading = Shapes["ReadingShown"];
export type QuestionRead = Shapes["QuestionRead"];
export type NeedTypeRead = Shapes["NeedTypeRead"];
export type ScoreSuggested = Shapes["ScoreSuggested"];
export type NeedTypeSuggested = Shapes["NeedTypeSuggested"];
export type Evidence = Shapes["EvidenceShown"];
export type LeftOut = Shapes["LeftOut"];
export type Contradiction = Shapes["ContradictionShown"];

export type Paper = Shapes["DocumentShown"];
export type BundleSummary = Shapes["BundleSummary"];
export type DocumentSummary = Shapes["DocumentSummary"];
export type SummaryLine = Shapes["SummaryLine"];
export type TermSaid = Shapes["TermSaid"];
export type Mention = Shapes["Mention"];
export type Mentions = Shapes["Mentions"];
export type Sentiment = Mention["sentiment"];
export type Checklist = Shapes["Checklist"];
export type Held = Shapes["KindHeld"]["state"];
export type AdviceHeld = Shapes["AdviceHeld"];
export type AdviceGiven = Shapes["AdviceGiven"];
export type NotInBundle = Shapes["NotInBundle"];

/** A document's own words: its digest, the page (from 1), the span in that page's text, the words. */
export type Extract = Shapes["Extract"];

/** Where words stand, as a key; the words themselves where only their page is known (an end of 0). */
export function placeOf(one: Extract): string {
  return `${one.document}:${one.page}:${one.start}:${one.end}:${one.end ? "" : one.sentence}`;
}
