// One press of a button that changes something: busy while it is on its way, and what went wrong if it did.

import { useState } from "preact/hooks";
import { useLive } from "../app.ts";
import { asProblem, newKey, type Problem } from "../api.ts";

export type Act = {
  run: (action: (key: string) => Promise<unknown>) => Promise<boolean>;
  busy: boolean;
  problem: Problem | null;
  again: (() => Promise<boolean>) | undefined;
};

/** Runs one action at a time; a retry of it uses the same key. `refused`: what to do when the service said no for good. */
export function useAction(refused?: () => void): Act {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [last, setLast] = useState<(() => Promise<boolean>) | null>(null);
  const run = async (action: (key: string) => Promise<unknown>, key = newKey()): Promise<boolean> => {
    setBusy(true);
    setProblem(null);
    try {
      await action(key);
      return true;
    } catch (error) {
      const found = asProblem(error);
      setProblem(found);
      setLast(() => () => run(action, key));
      if (!found.passing) refused?.();
      return false;
    } finally {
      setBusy(false);
    }
  };
  return { run, busy, problem, again: last ?? undefined };
}

/** The same within a case: what is shown was perhaps old, so it is asked for anew. */
export function useAct(): Act {
  const live = useLive();
  return useAction(() => void live.retry());
}
