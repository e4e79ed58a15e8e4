// What is the same for everybody of an authority, so asked for once: the questions with their scales, the types of need.

import { useEffect, useState } from "preact/hooks";
import { asProblem, get, type Shapes } from "./api.ts";

const AGAIN_MS = 3_000;
const asked = new Map<string, Promise<unknown>>();

function once<T>(path: string): Promise<T> {
  let found = asked.get(path) as Promise<T> | undefined;
  if (!found) {
    found = get<T>(path);
    found.catch(() => asked.delete(path));
    asked.set(path, found);
  }
  return found;
}

/** After the authority's words were changed here. */
export function forgetInstrument(): void {
  asked.delete("/api/instrument");
}

/** Null until it is there; while the service cannot be reached it is asked for again. */
function useOnce<T>(path: string): T | null {
  const [held, setHeld] = useState<T | null>(null);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let here = true;
    const ask = () => {
      once<T>(path).then((found) => here && setHeld(found), (error: unknown) => {
        if (here && asProblem(error).passing) timer = setTimeout(ask, AGAIN_MS);
      });
    };
    ask();
    return () => {
      here = false;
      clearTimeout(timer);
    };
  }, [path]);
  return held;
}

export function useInstrument(): Shapes["Instrument"] | null {
  return useOnce("/api/instrument");
}

export function useNeedTypes(): readonly Shapes["NeedType"][] | null {
  return useOnce<Shapes["NeedTypes"]>("/api/need-types")?.types ?? null;
}

export function useLabels(): (question: string) => string {
  const instrument = useInstrument();
  return (question) => (question === "Age" ? "Age" : instrument?.questions.find((one) => one.question === question)?.label ?? question.replace(/_/g, " "));
}
