// Shapes of routes that are not merged here yet. To be deleted.
export type ShareOf = { mean: number; low: number; high: number; plans: number };
export type Coming = {
  GivenShown: { level: string; share: ShareOf; recommended: boolean };
  GroupShown: {
    cluster: string; says: string; outcomes: string[]; cases: number; thin: boolean; profile: Record<string, number>; packages: Record<string, Coming["GivenShown"]>;
  };
  CountShown: { name: string; cases: number; changed: number };
  ComparisonShown: {
    against: string; cases: number; changed: number; recommended: number; by_group: Coming["CountShown"][]; by_age_band: Coming["CountShown"][];
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
  ModelDescribed: { digest: string; calibrated: boolean; reach: number; groups: Coming["GroupShown"][]; card: string };
  ChangedCase: { case: string; before: string | null; after: string | null; fit_before: string; fit_after: string; packages_in: string[]; packages_out: string[] };
  ChangesPage: { cases: Coming["ChangedCase"][]; next: string | null };
  NeedType: { code: string; name: string; pack: string | null };
  NeedTypes: { types: Coming["NeedType"][] };
  Level: { score: number; name: string; definition: string; note: string };
  QuestionWording: { question: string; group: string; label: string; definition: string; levels: Coming["Level"][] };
  Instrument: { version: string; reviewed: boolean; questions: Coming["QuestionWording"][] };
};
