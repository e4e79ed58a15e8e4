// Something of the authority that a page shows: asked for, asked for again after a change, or again and again while it moves.

import { useEffect, useState } from "preact/hooks";
import { asProblem, get, type Problem } from "./api.ts";

export type Resource<T> = { held: T | null; problem: Problem | null; again: () => Promise<void> };

/** `pace`: milliseconds until the next look, null for no next look. */
export function useResource<T>(path: string, pace: (held: T) => number | null = () => null): Resource<T> {
  const [held, setHeld] = useState<T | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const again = async () => {
    try {
      setHeld(await get<T>(path));
      setProblem(null);
    } catch (error) {
      setProblem(asProblem(error));
    }
  };
  useEffect(() => void again(), [path]);
  const wait = held ? pace(held) : null;
  useEffect(() => {
    if (wait === null) return undefined;
    const timer = setTimeout(() => void again(), problem ? Math.max(wait, 5_000) : wait);
    return () => clearTimeout(timer);
  }, [held, problem, wait]);
  return { held, problem, again };
}
