// How a person likes the pages to be, remembered by this browser. Nothing of a case and nothing of a person is in it.

import { useState } from "preact/hooks";

const PREFIX = "ehcp:prefers:";

export function usePreference(name: string): [boolean, (on: boolean) => void] {
  const [on, setOn] = useState(() => localStorage.getItem(PREFIX + name) === "yes");
  return [
    on,
    (wanted) => {
      if (wanted) localStorage.setItem(PREFIX + name, "yes");
      else localStorage.removeItem(PREFIX + name);
      setOn(wanted);
    },
  ];
}
