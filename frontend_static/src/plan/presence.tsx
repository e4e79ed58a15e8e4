// Who else has which section of the plan open: told again and again while this page is looked at, and kept nowhere.

import { useEffect, useRef, useState } from "preact/hooks";
import { useLive } from "../app.ts";
import { change, newKey, type Shapes } from "../api.ts";
import { list } from "../words.ts";

export type Present = Shapes["PersonPresent"];

/** `section`: the one that this person works in; null: none yet. Fails silently: it is a courtesy, and nothing rests on it. */
export function usePresence(section: string | null, on: boolean): readonly Present[] {
  const live = useLive();
  const [people, setPeople] = useState<readonly Present[]>([]);
  const pace = useRef(20);
  useEffect(() => {
    if (!on) return undefined;
    const path = `/api/cases/${encodeURIComponent(live.id)}/plan/presence`;
    let timer: ReturnType<typeof setTimeout>;
    let gone = false;
    const tell = async () => {
      clearTimeout(timer);
      if (document.visibilityState === "visible") {
        try {
          const told = await change<Shapes["PresenceShown"]>("PUT", path, { section }, newKey());
          pace.current = told.every;
          if (!gone) setPeople(told.people);
        } catch {
          // The next note tells it.
        }
      }
      if (!gone) timer = setTimeout(() => void tell(), pace.current * 1_000);
    };
    const look = () => document.visibilityState === "visible" && void tell();
    document.addEventListener("visibilitychange", look);
    void tell();
    return () => {
      gone = true;
      clearTimeout(timer);
      document.removeEventListener("visibilitychange", look);
    };
  }, [live.id, section, on]);
  useEffect(() => {
    if (!on) return undefined;
    return () => void change("PUT", `/api/cases/${encodeURIComponent(live.id)}/plan/presence`, { section: null }, newKey()).catch(() => undefined);
  }, [live.id, on]);
  return people;
}

export function Others({ people, section }: { people: readonly Present[]; section: string }) {
  const here = people.filter((one) => one.section === section).map((one) => one.name);
  return (
    <p class={here.length ? "presence" : "govuk-visually-hidden"} role="status">
      {here.length > 0 && `${list(here)} ${here.length > 1 ? "have" : "has"} section ${section} open too.`}
    </p>
  );
}
