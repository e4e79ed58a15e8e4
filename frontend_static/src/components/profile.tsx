// The child beside the nearest group's profile, question by question: the benchmark of the prototype.

import { compared, meanWords, nearestLevel, type Allocation } from "../explain.ts";
import { useInstrument, useLabels } from "../instrument.ts";
import { sentence } from "../words.ts";
import { Track } from "./bars.tsx";

export function Profile({ allocation }: { allocation: Allocation }) {
  const instrument = useInstrument();
  const label = useLabels();
  const wordings = new Map(instrument?.questions.map((one) => [one.question as string, one]));
  const tops = new Map(instrument?.questions.map((one) => [one.question as string, one.levels.length - 1]));
  const rows = compared(allocation.profile, tops);
  const group = allocation.nearest[0]?.cluster ?? "";
  return (
    <>
      <p class="govuk-body-s">The largest differences come first. In the small pictures the circle is the child and the upright line is the mean of the group.</p>
      <table class="govuk-table summary">
        <caption class="govuk-visually-hidden">This child compared with group {group}</caption>
        <thead>
          <tr>
            <th scope="col" class="govuk-table__header">Question</th><th scope="col" class="govuk-table__header">This child</th>
            <th scope="col" class="govuk-table__header">Group {group}, on average</th><th scope="col" class="govuk-table__header">Compared</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const wording = wordings.get(row.measure);
            const age = row.measure === "Age";
            return (
              <tr class="govuk-table__row" key={row.measure}>
                <th scope="row" class="govuk-table__header">{label(row.measure)}</th>
                <td class="govuk-table__cell" data-label="This child">{row.child === null ? "Not answered" : age ? `${row.child.toFixed(1)} years` : sentence(nearestLevel(row.child, wording))}</td>
                <td class="govuk-table__cell" data-label={`Group ${group}`}>{sentence(meanWords(row.mean, row.measure, wording))}</td>
                <td class="govuk-table__cell" data-label="Compared">{sentence(row.words)} {!age && <Track child={row.child} mean={row.mean} top={row.top} />}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </>
  );
}
