// Lines of a summary: each is a document's own words, which open their page.

import type { Line } from "../bundle.ts";
import { useLabels } from "../instrument.ts";
import { placeOf } from "../reading.ts";
import { sentence, STANCES } from "../words.ts";
import { Cited } from "./source.tsx";

/** `kinds`: say of each what it is, where they are not all of one kind. `own`: all of one document, named above them. */
export function LineList({ lines, kinds, own }: { lines: readonly Line[]; kinds?: boolean; own?: boolean }) {
  const label = useLabels();
  return (
    <ul class="cited">
      {lines.map((line) => (
        <li key={`${placeOf(line)}:${line.kind}`}>
          <Cited extract={line} before={kinds && <Stance stance={line.kind} />} own={own} />
          {line.questions.length > 0 && <p class="beneath">{line.questions.map(label).join(", ")}</p>}
          {line.quantities.length > 0 && <p class="beneath"><span class="label">How much: </span>{line.quantities.map((one) => one.words).join("; ")}</p>}
        </li>
      ))}
    </ul>
  );
}

function Stance({ stance }: { stance: Line["kind"] }) {
  return <span class={`stance stance--${stance}`}>{sentence(STANCES[stance] ?? stance)}: </span>;
}
