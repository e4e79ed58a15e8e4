// Lines of a summary: each is a document's own words, which open their page.

import { placeOf, type SummaryLine } from "../reading.ts";
import { sentence, STANCES } from "../words.ts";
import { Cited } from "./source.tsx";

/** `kinds`: say of each what it is, where they are not all of one kind. */
export function LineList({ lines, kinds }: { lines: readonly SummaryLine[]; kinds?: boolean }) {
  return (
    <ul class="cited">
      {lines.map((line) => (
        <li key={`${placeOf(line)}:${line.kind}`}>
          <Cited extract={line} before={kinds && <Stance stance={line.kind} />} />
          {line.quantities.length > 0 && <p class="quantities"><span class="label">How much: </span>{line.quantities.map((one) => one.words).join("; ")}</p>}
        </li>
      ))}
    </ul>
  );
}

function Stance({ stance }: { stance: SummaryLine["kind"] }) {
  return <span class={`stance stance--${stance}`}>{sentence(STANCES[stance] ?? stance)}: </span>;
}
