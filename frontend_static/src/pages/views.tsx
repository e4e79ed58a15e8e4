// A parent's, carer's or young person's own words for section A.

import { useApp, useView } from "../app.ts";
import { FamilyView } from "../components/family_view.tsx";
import { Loading, Nothing, PageTitle } from "../components/parts.tsx";
import { PROMPTS } from "../words.ts";

export function ViewsPage() {
  const { me } = useApp();
  const { view: head, problem } = useView("head");
  if (problem) return <Nothing problem={problem} />;
  if (!head) return <Loading what="your views" />;
  const voice = me.voices[0] ?? "parent";
  return (
    <div class="reading">
      <PageTitle name="Your views" caption={head.name ?? head.reference}>Your views</PageTitle>
      <p class="govuk-body">Your own words open the plan, in section A. Write as much or as little as you like; you can come back and change it.</p>
      {Object.keys(PROMPTS).map((prompt) => <FamilyView key={prompt} prompt={prompt} voice={voice} views={head.views} name={PROMPTS[prompt]?.name} />)}
    </div>
  );
}
