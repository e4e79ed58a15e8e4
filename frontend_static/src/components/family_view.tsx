// One prompt of section A in the child's or family's own words.

import { useChange, useKeeper, useLive } from "../app.ts";
import type { Shapes } from "../api.ts";
import { PROMPTS, VOICES } from "../words.ts";
import { Button } from "./form.tsx";
import { TextArea } from "./fields.tsx";
import { ClashBox, SaveState } from "./parts.tsx";

type View = Shapes["ViewShown"];

export function FamilyView({ prompt, voice, views, name }: { prompt: string; voice: string; views: readonly View[]; name?: string }) {
  const live = useLive();
  const change = useChange();
  const held = views.find((view) => view.prompt === prompt && view.voice === voice);
  const keeper = useKeeper<string>({
    part: `${live.id}:view:${voice}:${prompt}`,
    server: { value: held?.text ?? "", revision: held?.revision ?? 0 },
    send: (text, revision, key) => change("PUT", `views/${voice}/${prompt}`, { text, revision }, key),
    theirs: (told) => (told && typeof told === "object" && "text" in told ? String(told.text) : typeof told === "string" ? told : null),
  });
  const words = PROMPTS[prompt] ?? { name: prompt, hint: "" };
  return (
    <div class="family-view">
      <TextArea
        id={`view-${voice}-${prompt}`} label={name ?? `${words.name} (${(VOICES[voice] ?? voice).toLowerCase()})`} hint={words.hint} rows={4}
        value={keeper.value} set={(value) => keeper.set(value)}
      />
      {keeper.restored && keeper.unsaved && <p class="govuk-hint">You typed this before and had not saved it.</p>}
      <ClashBox keeper={keeper} show={(text) => <p class="govuk-body words">{text || "Nothing"}</p>} />
      <div class="buttons">
        {keeper.unsaved && <Button small busy={keeper.state === "saving"} press={() => keeper.save()}>Save</Button>}
        <SaveState keeper={keeper} />
      </div>
    </div>
  );
}
