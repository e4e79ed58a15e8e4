// Shapes of routes that are not merged here yet. To be deleted.
import type { components } from "./api-types.ts";
type S = components["schemas"];
export type Span = { low: number; high: number };
export type ShareOf = { mean: number; low: number; high: number; plans: number };
export type Coming = {
  Span: Span;
  UsualShown: { name: string; says: string; hours: Span | null; frequency: string | null; staffing: string | null; group_size: Span | null; cost: Span | null };
  RecommendedShown: {
    package: string; name: string; level: string | null; status: "open" | "accepted" | "altered" | "rejected" | "chosen" | "taken out";
    suggestion: string | null; given_by: string; reason: string; share: ShareOf | null; disagreement: string | null; usual: Coming["UsualShown"] | null; counted: boolean;
  };
  BudgetShown: { decided: Span; with_open: Span; hours_decided: Span; hours_with_open: Span; without_cost: string[] };
  RecommendationShown: {
    case: string; version: number; group: string | null; group_words: string | null; packages: Coming["RecommendedShown"][];
    outcomes: S["SuggestionShown"][]; budget: Coming["BudgetShown"]; catalogue_revision: number;
  };
  SimilarCase: {
    case: string; reference: string; age_band: string; primary_need: string | null; group: string | null; stage: string;
    distance: number; compared: number; same: number; furthest_on: string[]; packages: string[];
  };
  SimilarShown: { case: string; version: number; looked_at: number; cases: Coming["SimilarCase"][] };
  CatalogueEntry: {
    package: string; level: string | null; name: string; says: string; hours: Span | null; frequency: string | null; staffing: string | null;
    group_size: Span | null; cost: Span | null;
  };
  QuestionWords: { question: string; label: string; definition: string; level_notes: string[] };
  SettingsShown: {
    version: number; wording: Coming["QuestionWords"][]; order: string[]; wording_reviewed_by: string | null; wording_revision: number;
    catalogue: Coming["CatalogueEntry"][]; catalogue_revision: number;
  };
  GivenShown: { level: string; share: ShareOf; recommended: boolean };
  GroupShown: {
    cluster: string; says: string; outcomes: string[]; cases: number; thin: boolean; profile: Record<string, number>; packages: Record<string, Coming["GivenShown"]>;
  };
  CountShown: { name: string; cases: number; changed: number };
  ComparisonShown: {
    against: string; cases: number; changed: number; by_group: Coming["CountShown"][]; by_age_band: Coming["CountShown"][];
    by_primary_need: Coming["CountShown"][]; by_first_language: Coming["CountShown"][];
  };
  ChallengerShown: {
    digest: string; name: string; model_version: string; at: string; by: string; cases: number; plans: number; refusals: number; in_use: boolean;
    comparison: Coming["ComparisonShown"] | null;
  };
  ChoiceShown: {
    digest: string; before: string; how: "promoted" | "rolled-back"; reason: string; by: string; at: string; looked: number; changed: number; failed: number; done: boolean;
  };
  ModelShown: {
    version: number; digest: string; shipped: string; calibrated: boolean; reach: number; groups: Coming["GroupShown"][]; card: string;
    challengers: Coming["ChallengerShown"][]; choices: Coming["ChoiceShown"][];
  };
  ChangedCase: { case: string; before: string | null; after: string | null; fit_before: string; fit_after: string };
  ChangedCases: { cases: Coming["ChangedCase"][] };
  Level: { score: number; name: string; definition: string; note: string };
  QuestionWording: { question: string; group: string; label: string; definition: string; levels: Coming["Level"][] };
  NeedType: { code: string; name: string; pack: string | null };
  NeedTypes: { types: Coming["NeedType"][] };
  Instrument: { version: string; reviewed: boolean; questions: Coming["QuestionWording"][] };
};
