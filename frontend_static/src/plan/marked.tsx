// Words that went and words that came, told in shape and to screen readers, never by colour alone.

import type { Shapes } from "../api.ts";

export function Marked({ words }: { words: readonly Shapes["WordsShown"][] }) {
  return (
    <p class="govuk-body words marked">
      {words.map((one, index) => {
        if (one.kind === "same") return one.text;
        const added = one.kind === "added";
        const Mark = added ? "ins" : "del";
        return (
          <Mark key={index}>
            <span class="govuk-visually-hidden">{added ? " [added: " : " [taken out: "}</span>{one.text}<span class="govuk-visually-hidden">] </span>
          </Mark>
        );
      })}
    </p>
  );
}
