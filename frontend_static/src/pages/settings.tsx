// What an authority set for itself: its catalogue of packages, its template of the plan, and the words of the questions.

import type { Shapes } from "../api.ts";
import { CatalogueForm } from "../components/catalogue_form.tsx";
import { FocusLink } from "../components/form.tsx";
import { Loading, Nothing, PageTitle } from "../components/parts.tsx";
import { PlanTemplate } from "../components/plan_template.tsx";
import { WordingForm } from "../components/wording_form.tsx";
import { useInstrument } from "../instrument.ts";
import { useResource } from "../resource.ts";

const PARTS = [["catalogue-title", "Catalogue"], ["template-title", "Plan template"], ["wording-title", "Questions"]] as const;

export function SettingsPage() {
  const { held, problem, again } = useResource<Shapes["SettingsShown"]>("/api/settings");
  const instrument = useInstrument();
  if (problem && !held) return <Nothing problem={problem} again={again} />;
  if (!held || !instrument) return <Loading what="the settings" />;
  return (
    <>
      <PageTitle name="Settings">Settings</PageTitle>
      <nav aria-label="On this page">
        <ul class="contents">
          {PARTS.map(([id, name]) => <li key={id}><FocusLink class="govuk-link" target={id}>{name}</FocusLink></li>)}
        </ul>
      </nav>
      <CatalogueForm settings={held} saved={again} />
      <PlanTemplate />
      <WordingForm settings={held} instrument={instrument} saved={again} />
    </>
  );
}
