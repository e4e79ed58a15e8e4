// The words that a comparison started from.

import type { Shapes } from "../api.ts";

export function before(words: readonly Shapes["WordsShown"][]): string {
  return words.filter((one) => one.kind !== "added").map((one) => one.text).join("") || "Nothing";
}
