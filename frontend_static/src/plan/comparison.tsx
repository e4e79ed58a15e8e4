// Two states of the plan side by side, word by word, and the way to put a line back.

import { useLive } from "../app.ts";
import type { Shapes } from "../api.ts";
import { Button } from "../components/form.tsx";
import { Loading, Nothing, PageTitle } from "../components/parts.tsx";
import { useResource } from "../resource.ts";
import { to } from "../router.ts";
import { count } from "../words.ts";
import { ComparedSections, comparisonPath } from "./compared.tsx";
import { MarksExplained } from "./marked.tsx";
import { RestoreLine, RestorePlan } from "./restoring.tsx";
import { nameOf, versionOf } from "./states.ts";

type Props = { before: string; after: string; head: Shapes["CaseShown"]; plan: Shapes["PlanShown"] };

export function ComparisonPage({ before, after, head, plan }: Props) {
  const live = useLive();
  const { held, problem, again } = useResource<Shapes["PlanComparison"]>(comparisonPath(live.id, before, after));
  const here = to("cases", live.id, "plan", "versions");
  if (problem && !held) return <><p class="govuk-body-s"><a class="govuk-back-link" href={here}>All versions</a></p><Nothing problem={problem} again={again} /></>;
  if (!held) return <Loading what="the comparison" />;
  const version = after === "working" && !head.closed ? versionOf(before) : null;
  const amendment = before === "last-final" && after === "working";
  return (
    <>
      <p class="govuk-body-s"><a class="govuk-back-link" href={here}>All versions</a></p>
      <PageTitle name="Versions compared" caption={head.name ?? head.reference}>From {nameOf(before)} to {nameOf(after)}</PageTitle>
      {amendment && (
        <p class="govuk-inset-text">This is what a proposed amendment would change. Issue it from the plan’s own page: its Word and PDF copies then mark each of these lines in words, and the family is sent the reasons.</p>
      )}
      <p class="govuk-body" role="status">{held.changes ? `${count(held.changes, "line is", "lines are")} not as before.` : "Nothing changed between the two: every accepted line says the same."}</p>
      {held.changes > 0 && <MarksExplained />}
      <div class="buttons compare-tools">
        <a class="govuk-link" href={`${here}?before=${after}&after=${before}`}>Swap the two</a>
        {after === "working" && <Button small kind="secondary" press={again}>Compare again</Button>}
      </div>
      {version !== null && held.changes > 0 && <RestorePlan version={version} done={again} />}
      <ComparedSections comparison={held} beside={(line) => version !== null && <RestoreLine line={line} version={version} plan={plan} done={again} />} />
    </>
  );
}
