// A page that no machine could read: a person types what it says, or describes it, and it is read like any other.

import { useApp, useChange, useKeeper, useLive, useMay } from "../app.ts";
import type { Shapes } from "../api.ts";
import { moment } from "../words.ts";
import { Radios, TextArea } from "./fields.tsx";
import { Button } from "./form.tsx";
import { by, ClashBox, SaveState } from "./parts.tsx";

type Keyed = Shapes["KeyedWords"];
type Typed = { kind: Keyed["kind"]; text: string };
const KINDS: Record<Keyed["kind"], string> = { words: "What the page says, word for word", description: "A description of what is on it" };

export function Keying({ digest, page, text, keyed, saved }: { digest: string; page: number; text: string; keyed: Keyed | null; saved: () => void }) {
  const live = useLive();
  const change = useChange();
  const keeper = useKeeper<Typed>({
    part: `${live.id}:keyed:${digest}:${page}`,
    server: { value: { kind: keyed?.kind ?? "words", text: keyed ? text : "" }, revision: keyed?.revision ?? 0 },
    send: async (typed, revision, key) => {
      const done = await change("PUT", `documents/${digest}/pages`, { page, ...typed, revision }, key);
      saved();
      return done;
    },
    theirs: (told) => (isTyped(told) ? { kind: told.kind, text: told.text } : null),
  });
  const id = `keyed-${page}`;
  const set = (part: Partial<Typed>) => keeper.set({ ...keeper.value, ...part });
  return (
    <div class="keying">
      <Radios id={`${id}-kind`} label={`You type, of page ${page}:`} value={keeper.value.kind} set={(kind) => set({ kind: kind as Keyed["kind"] })} choices={Object.entries(KINDS).map(([value, label]) => ({ value, label }))} />
      <TextArea id={id} label={`Page ${page}`} hint="It is read like any other page, and shown with who typed it." rows={8} value={keeper.value.text} set={(words) => set({ text: words })} />
      <ClashBox keeper={keeper} show={(typed) => <p class="govuk-body words">{typed?.text || "Nothing"}</p>} />
      <div class="buttons">
        {keeper.unsaved && keeper.value.text.trim() && <Button small busy={keeper.state === "saving"} press={() => keeper.save()}>Save</Button>}
        <SaveState keeper={keeper} />
      </div>
    </div>
  );
}

/** Above the words of a page that a person typed: that it was not the machine. */
export function TypedBy({ keyed }: { keyed: Keyed }) {
  const { me } = useApp();
  return <p class="kept">{keyed.kind === "words" ? "Typed" : "Described"} by {by(me, keyed.by).toLowerCase()} from the original, {moment(keyed.at)}, because no machine could read it.</p>;
}

export function useMayKey(closed: boolean): boolean {
  const may = useMay();
  return may("document.key") && !closed;
}

function isTyped(told: unknown): told is Typed {
  return typeof told === "object" && told !== null && "kind" in told && "text" in told;
}
