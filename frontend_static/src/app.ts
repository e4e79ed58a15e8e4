// What every page needs: who is signed in, the drafts kept for them, and the case on the screen.

import { createContext } from "preact";
import { useContext, useEffect, useMemo, useReducer } from "preact/hooks";
import { change, type Me, type Problem, type Saved } from "./api.ts";
import type { Drafts } from "./drafts.ts";
import { Keeper, type Options } from "./keeper.ts";
import type { Live, Name, Views } from "./live.ts";
import type { Config, Session } from "./session.ts";

export type App = { me: Me; drafts: Drafts; session: Session; config: Config };
export const AppContext = createContext<App | null>(null);
export const CaseContext = createContext<Live | null>(null);

export function useApp(): App {
  const app = useContext(AppContext);
  if (!app) throw new Error("outside of the app");
  return app;
}

/** Whether the person's role has this right at all. The API decides each time; this only spares dead ends. */
export function useMay(): (action: string) => boolean {
  const { me } = useApp();
  return (action) => me.actions.includes(action);
}

export function useLive(): Live {
  const live = useContext(CaseContext);
  if (!live) throw new Error("outside of a case");
  return live;
}

/** Draws again whenever the thing tells that it changed. */
export function useListening(thing: { subscribe(listener: () => void): () => void }): void {
  const [, draw] = useReducer((times: number) => times + 1, 0);
  useEffect(() => thing.subscribe(() => draw(undefined)), [thing]);
}

export function useView<N extends Name>(name: N): { view: Views[N] | undefined; problem: Problem | undefined } {
  const live = useLive();
  useListening(live);
  useEffect(() => live.want(name), [live, name]);
  return { view: live.get(name), problem: live.problemOf(name) };
}

/** Makes a change to the case on the screen and shows it before it resolves. */
export function useChange(): (method: "POST" | "PUT" | "DELETE", path: string, body: unknown, key: string) => Promise<Saved> {
  const live = useLive();
  return async (method, path, body, key) => {
    const saved = await change<Saved>(method, `/api/cases/${encodeURIComponent(live.id)}/${path}`, body, key);
    await live.changed(saved.version);
    return saved;
  };
}

/** `part` names what is edited; give another one and another keeper takes over. */
export function useKeeper<T>(given: Omit<Options<T>, "drafts">): Keeper<T> {
  const { drafts } = useApp();
  const keeper = useMemo(() => new Keeper<T>({ ...given, drafts }), [given.part, drafts]);
  keeper.sendBy(given.send);
  useListening(keeper);
  const { value, revision } = given.server;
  useEffect(() => keeper.serverIs(value, revision), [keeper, revision, JSON.stringify(value)]);
  return keeper;
}
