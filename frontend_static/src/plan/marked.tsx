// Words that came and went, marked for the eye by more than colour and for the ear in words.

import type { Shapes } from "../api.ts";

type Words = Shapes["WordsShown"];

export function Marked({ words }: { words: readonly Words[] }) {
  return <p class="govuk-body words marked">{words.map((stretch, index) => <Stretch key={index} stretch={stretch} />)}</p>;
}

function Stretch({ stretch: { kind, text } }: { stretch: Words }) {
  if (kind === "same") return <>{text}</>;
  const said = <span class="govuk-visually-hidden">{kind === "added" ? " [added: " : " [taken out: "}</span>;
  const end = <span class="govuk-visually-hidden">] </span>;
  return kind === "added" ? <ins>{said}{text}{end}</ins> : <del>{said}{text}{end}</del>;
}

/** How to read the marks. */
export function MarksExplained() {
  return (
    <p class="govuk-body-s marked">
      <ins>Underlined</ins> words were added, <del>struck out</del> words were taken out.
    </p>
  );
}
