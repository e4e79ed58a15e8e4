// An outcome of the library as it will stand in the plan, while its blanks are filled in.

export type Blanks = { baseline: string; target: string; measure: string; date: string };

const EMPTY = "…";

/** The library's sentence with what was filled in so far. */
export function preview(template: string, blanks: Blanks): string {
  return template.replace(/\{(baseline|target|measure|date)\}/g, (_, name: keyof Blanks) => blanks[name].trim().replace(/\.$/, "") || EMPTY);
}

/** What is still to be filled in, as a person calls it; "" when nothing is. */
export function stillBlank(blanks: Blanks): string {
  const names: Record<keyof Blanks, string> = { date: "by when", target: "what the child will do", baseline: "where the child is now", measure: "how you will know" };
  return (Object.keys(names) as (keyof Blanks)[]).filter((name) => !blanks[name].trim()).map((name) => names[name]).join(", ");
}
