// Words for what the API names by code, and dates as people say them.

export const VOICES: Record<string, string> = {
  agreed: "Co-ordinator (agreed)", senco: "SENCO", parent: "Parent or carer", "young-person": "Young person",
  psychologist: "Educational psychologist", "speech-therapist": "Speech and language therapist",
  "occupational-therapist": "Occupational therapist", physiotherapist: "Physiotherapist",
  "specialist-teacher": "Specialist teacher", health: "Health", "social-care": "Social care",
};

export const ROLES: Record<string, string> = {
  coordinator: "Co-ordinator", senco: "SENCO", parent: "Parent or carer", "young-person": "Young person",
  psychologist: "Educational psychologist", specialist: "Specialist", panel: "Panel member", auditor: "Auditor",
  manager: "Service manager",
};

export const REQUESTERS: Record<string, string> = {
  parent: "Parent or carer", "young-person": "Young person", school: "School or college", health: "Health service",
  "social-care": "Social care", other: "Somebody else",
};

export const MARKINGS: Record<string, { name: string; hint: string }> = {
  advice: { name: "Advice", hint: "a report that was asked for, such as an educational psychologist's" },
  evidence: { name: "Evidence", hint: "any other paper of the bundle, such as a parent's letter" },
  internal: { name: "Internal", hint: "the authority's own notes, such as call logs and panel papers; never shared" },
  restricted: { name: "Restricted", hint: "seen by the co-ordinator only" },
};

export const DECISIONS: Record<string, string> = {
  assess: "Carry out an assessment", "not-assess": "Do not assess (closes the case)", "issue-plan": "Issue a plan",
  "not-issue-plan": "Do not issue a plan (closes the case)", withdrawn: "Request withdrawn (closes the case)",
  cease: "Cease the plan (closes the case)",
};

/** A decision without what else it does. */
export function short(decision: string): string {
  return decision.replace(" (closes the case)", "");
}

/** The pack's groups that a person may choose; X10 is a question, and no group. */
export const GROUPS = ["X1", "X2", "X3", "X4", "X5", "X6", "X7", "X8", "X9"];

/** The pack's own names; an authority's lexicon takes their place where it has one. */
export const PACKAGES: Record<string, string> = {
  SP1: "Special school placement", SP2: "One to one sessions", SP3: "Small group work", SP4: "SLC / Picture / Makaton", SP5: "Sensory diet",
  SP6: "Quiet place", SP7: "Visual word link activities", SP8: "Liaison distress (also called: Liaison service)", SP9: "Social stories / social play / role plays",
  SP10: "Self care / life skills", SP11: "PD & health related support", SP12: "Social care related support",
  SP13: "Toileting / activities of daily living support",
};

export const ISSUES: Record<string, string> = { draft: "Draft plan", final: "Final plan", "proposed-amendment": "Proposed amendment" };

/** Who pays, as an authority's catalogue says it. */
export const FUNDERS: Record<string, string> = {
  school: "School’s own budget", "high-needs": "High needs budget", health: "Health", "social-care": "Social care",
};

export const PROMPTS: Record<string, { name: string; hint: string }> = {
  history: { name: "My story so far", hint: "Brief history: what matters about the past." },
  communication: { name: "How to communicate with me", hint: "How best to listen to and talk with the child or young person." },
  goals: { name: "My hopes and goals", hint: "Wishes for now, for school and for later life." },
  family: { name: "What my family and carers think", hint: "What family and carers want others to know." },
};

export const FLAGS: Record<string, string> = {
  "unvalidated-answers": "Answers not validated", "allocation-changed": "Suggested group changed", "worrying-words": "Worrying words in feedback",
  "validated-answer-changed": "A validated answer was changed", "model-changed-allocation": "Another model suggests another group",
};

export const FITS: Record<string, string> = {
  clear: "clear fit", close: "close, not settled", none: "no fit",
};

/** How much of a package, in the pack's marks. */
export const LEVELS: Record<string, string> = { Y: "Yes", Low: "Low amount", High: "High amount", Core: "Core need" };

/** What became of an appeal against a refusal. */
export const APPEALS: Record<string, string> = {
  registered: "Appeal registered", upheld: "Dismissed by the tribunal: the refusal stands", overturned: "Allowed by the tribunal: the refusal is overturned",
  conceded: "Conceded by the authority", withdrawn: "Appeal withdrawn",
};

/** Children and Families Act 2014, s.36(8). */
export const LAWFUL_TEST =
  "It is never a ground for refusal. The test is whether the child or young person has or may have special educational needs, and whether it may be necessary for special educational provision to be made in accordance with an EHC plan (Children and Families Act 2014, section 36(8)).";

export const STANCES: Record<string, string> = {
  need: "need", strength: "strength", denied: "said not to be a need", provision: "provision asked for", outcome: "outcome sought", view: "view of child or family",
};

export function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

export function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}

const DAY = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "Europe/London" });
const MOMENT = new Intl.DateTimeFormat("en-GB", {
  day: "numeric", month: "long", year: "numeric", hour: "numeric", minute: "2-digit", hour12: true, timeZone: "Europe/London",
});
export const MONTHS = Array.from({ length: 12 }, (_, month) =>
  new Intl.DateTimeFormat("en-GB", { month: "long", timeZone: "UTC" }).format(Date.UTC(2020, month, 1)),
);

/** `iso`: a day, as 2026-03-27. */
export function day(iso: string): string {
  return DAY.format(new Date(`${iso}T12:00:00Z`));
}

export function moment(iso: string): string {
  return MOMENT.format(new Date(iso)).replace(" at ", ", ");
}

export function today(now = new Date()): string {
  const parts = new Intl.DateTimeFormat("en-CA", { timeZone: "Europe/London" }).format(now);
  return parts;
}

/** Whole days from `from` to `until`; negative when it has passed. */
export function daysLeft(until: string, from = today()): number {
  return Math.round((Date.parse(`${until}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

export function left(days: number): string {
  if (days === 0) return "today";
  return days > 0 ? `${count(days, "day")} left` : `${count(-days, "day")} late`;
}

/** A typed day (year-month-day, unpadded) as ISO, or null when there is no such day. */
export function isoOf(typed: string): string | null {
  const found = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(typed.replace(/\s/g, ""));
  if (!found) return null;
  const [year, month, date] = [Number(found[1]), Number(found[2]), Number(found[3])];
  const made = new Date(Date.UTC(year, month - 1, date));
  if (made.getUTCMonth() !== month - 1 || made.getUTCDate() !== date) return null;
  return made.toISOString().slice(0, 10);
}

export function bytes(size: number): string {
  return size >= 1_000_000 ? `${(size / 1_000_000).toFixed(1)} MB` : `${Math.max(1, Math.round(size / 1_000))} kB`;
}

export function list(names: readonly string[]): string {
  return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}

/** What a form says of a day that is none. */
export const NO_DAY = "Enter the day, like 27 3 2026";
