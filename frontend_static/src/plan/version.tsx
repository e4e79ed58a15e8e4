// The plan as it stood at one version, to be read; and the way to put it back.

import { useApp, useLive } from "../app.ts";
import type { Shapes } from "../api.ts";
import { Loading, Nothing, PageTitle, Tag } from "../components/parts.tsx";
import { useResource } from "../resource.ts";
import { to } from "../router.ts";
import { count, moment } from "../words.ts";
import { RestorePlan } from "./restoring.tsx";
import { kindOf, madeBy, reasonsOf, saysOf } from "./states.ts";

export function VersionPage({ version, head }: { version: number; head: Shapes["CaseShown"] }) {
  const { me } = useApp();
  const live = useLive();
  const { held, problem, again } = useResource<Shapes["PlanAsAt"]>(`/api/cases/${encodeURIComponent(live.id)}/plan/versions/${version}`);
  if (problem) return <Nothing problem={problem} again={again} />;
  if (!held) return <Loading what="the version" />;
  const { made, plan } = held;
  const kind = kindOf(made);
  const here = to("cases", live.id, "plan", "versions");
  return (
    <>
      <p class="govuk-body-s"><a class="govuk-back-link" href={here}>All versions</a></p>
      <PageTitle name={`Version ${version} of the plan`} caption={head.name ?? head.reference}>Version {version}, as it stood</PageTitle>
      <p class="govuk-body">
        <Tag colour={kind.colour}>{kind.words}</Tag> {kind.frozen && "Frozen: it went out, and nothing alters it. "}
        {saysOf(made)}. {madeBy(made, me)}, {moment(made.at)}.
      </p>
      {reasonsOf(made).map((reason) => <p class="govuk-body words" key={reason}><span class="label">Why: </span>{reason}</p>)}
      <p class="govuk-body"><a class="govuk-link" href={`${here}?before=${version}&after=working`}>Compare with the working copy, and restore single lines</a></p>
      {!head.closed && <RestorePlan version={version} />}
      {plan.sections.map((section) => <SectionAsAt key={section.section} section={section} />)}
    </>
  );
}

function SectionAsAt({ section }: { section: Shapes["SectionShown"] }) {
  const items = section.items.filter((item) => !item.removed);
  const accepted = items.filter((item) => item.standing === "accepted");
  const open = items.length - accepted.length;
  return (
    <section class="plan-section" aria-labelledby={`then-${section.section}`}>
      <h2 class="govuk-heading-m plan-section__title" id={`then-${section.section}`}>
        <span class="plan-section__letter">{section.section}</span><span>{section.title}</span>
      </h2>
      {accepted.map((item) => <p class="govuk-body words" key={item.id}>{item.text}</p>)}
      {!accepted.length && <p class="govuk-body quiet">Nothing was accepted in this section.</p>}
      {open > 0 && <p class="govuk-body-s quiet">{count(open, "suggestion or gap was", "suggestions or gaps were")} open then. They were no part of the plan.</p>}
    </section>
  );
}
