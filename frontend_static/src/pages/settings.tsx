// What an authority set for itself: the words of the questions and their order, and its catalogue of packages.

import type { Shapes } from "../api.ts";
import { CatalogueForm } from "../components/catalogue_form.tsx";
import { Loading, Nothing, PageTitle } from "../components/parts.tsx";
import { WordingForm } from "../components/wording_form.tsx";
import { useInstrument } from "../instrument.ts";
import { useResource } from "../resource.ts";

export function SettingsPage() {
  const { held, problem, again } = useResource<Shapes["SettingsShown"]>("/api/settings");
  const instrument = useInstrument();
  if (problem && !held) return <Nothing problem={problem} again={again} />;
  if (!held || !instrument) return <Loading what="the settings" />;
  return (
    <>
      <PageTitle name="Settings">Settings</PageTitle>
      <CatalogueForm settings={held} saved={again} />
      <WordingForm settings={held} instrument={instrument} saved={again} />
    </>
  );
}
