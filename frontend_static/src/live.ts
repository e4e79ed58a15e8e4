// A case kept fresh on the screen: its head is asked for again and again, quickly while machines are at work or
// something was just changed here, rarely when all is quiet, never when nobody looks. Other views follow the head.

import { asProblem, get, type CaseShown, type Problem, type Shapes } from "./api.ts";

export type Views = {
  head: CaseShown;
  assessment: Shapes["AssessmentShown"];
  documents: Shapes["DocumentsShown"];
  plan: Shapes["PlanShown"];
  "plan/money": Shapes["PlanMoneyShown"];
  "plan/audit": Shapes["PlanAuditShown"];
  "plan/sharing": Shapes["PlanSharingShown"];
  "plan/thread": Shapes["PlanThreadShown"];
  reading: Shapes["ReadingShown"];
  recommendation: Shapes["RecommendationShown"];
  similar: Shapes["SimilarShown"];
};
export type Name = keyof Views;

const CHASE_MS = 10_000;
const SEEN = "ehcp:seen:";

/** The newest version of a case that this tab saw, so that a reload never shows less than what was saved before it. */
export type Seen = { read(id: string): number; write(id: string, version: number): void };

export const seenInTab: Seen = {
  read: (id) => Number(sessionStorage.getItem(SEEN + id) ?? 0),
  write: (id, version) => sessionStorage.setItem(SEEN + id, String(version)),
};

/** Milliseconds until the next look; null: wait until somebody looks at the page again. */
export function pace(now: { visible: boolean; busy: boolean; failures: number; quiet: number }): number | null {
  if (!now.visible) return null;
  if (now.failures > 0) return Math.min(30_000, 1_000 * 2 ** now.failures);
  const steps = Math.min(now.quiet, 20);
  return now.busy ? Math.min(5_000, Math.round(700 * 1.25 ** steps)) : Math.min(60_000, Math.round(10_000 * 1.25 ** steps));
}

export class Live {
  problem: Problem | null = null;
  /** When the service was last heard of, while it cannot be reached. */
  lostSince: Date | null = null;

  private held: Partial<Views> = {};
  private problems = new Map<Name, Problem>();
  private wanted = new Map<Name, number>();
  private loading = new Map<Name, Promise<void>>();
  private listeners = new Set<() => void>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private failures = 0;
  private quiet = 0;
  private chasingUntil = 0;
  private running = false;

  constructor(
    readonly id: string,
    private readonly fetch: <T>(path: string) => Promise<T> = get,
    private readonly visible: () => boolean = () => document.visibilityState === "visible",
    private readonly seen: Seen = seenInTab,
  ) {}

  get<N extends Name>(name: N): Views[N] | undefined {
    return this.held[name];
  }

  problemOf(name: Name): Problem | undefined {
    return this.problems.get(name);
  }

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Keeps a view fresh until the returned function is called. */
  want(name: Name): () => void {
    this.wanted.set(name, (this.wanted.get(name) ?? 0) + 1);
    if (!this.held[name] && !this.problems.has(name)) void this.load(name, 0);
    return () => this.wanted.set(name, (this.wanted.get(name) ?? 1) - 1);
  }

  start(): void {
    this.running = true;
    this.schedule();
  }

  stop(): void {
    this.running = false;
    clearTimeout(this.timer);
  }

  /** After a change here: shows it in every wanted view, then looks often for what machines make of it. */
  async changed(version: number): Promise<void> {
    this.chase();
    await Promise.all(this.names().map((name) => this.load(name, version)));
  }

  /** Looks often for a while. */
  chase(): void {
    this.chasingUntil = Date.now() + CHASE_MS;
    this.quiet = 0;
    this.schedule();
  }

  wake(): void {
    this.quiet = 0;
    void this.look();
  }

  async retry(): Promise<void> {
    this.problems.clear();
    await Promise.all(this.names().map((name) => this.load(name, 0)));
    this.schedule();
  }

  private names(): Name[] {
    const names = [...this.wanted].filter(([, count]) => count > 0).map(([name]) => name);
    return names.includes("head") ? names : ["head", ...names];
  }

  private async look(): Promise<void> {
    const before = this.held.head?.version;
    await this.load("head", 0);
    const version = this.held.head?.version ?? 0;
    const stale = this.names().filter((name) => name !== "head" && ((this.held[name]?.version ?? 0) < version || (name === "documents" && this.reading())));
    await Promise.all(stale.map((name) => this.load(name, version)));
    this.quiet = version === before ? this.quiet + 1 : 0;
    this.schedule();
  }

  private load<N extends Name>(name: N, atLeast: number): Promise<void> {
    const under = this.loading.get(name);
    if (under) return atLeast === 0 ? under : under.then(() => ((this.held[name]?.version ?? 0) >= atLeast ? undefined : this.load(name, atLeast)));
    const done = this.fetchView(name, atLeast).finally(() => this.loading.delete(name));
    this.loading.set(name, done);
    return done;
  }

  private async fetchView<N extends Name>(name: N, atLeast: number): Promise<void> {
    const path = `/api/cases/${encodeURIComponent(this.id)}${name === "head" ? "" : `/${name}`}?at_least=${Math.max(atLeast, this.held[name] ? 0 : this.seen.read(this.id))}`;
    try {
      const view = await this.fetch<Views[N]>(path);
      this.failures = 0;
      this.lostSince = null;
      this.problems.delete(name);
      if (view.version >= (this.held[name]?.version ?? 0)) this.held[name] = view;
      if (view.version > this.seen.read(this.id)) this.seen.write(this.id, view.version);
    } catch (error) {
      const problem = asProblem(error);
      if (problem.passing && this.held[name]) {
        this.failures += 1;
        this.lostSince ??= new Date();
      } else {
        this.problems.set(name, problem);
        if (problem.passing) this.failures += 1;
      }
      this.schedule();
    }
    for (const listener of this.listeners) listener();
  }

  private schedule(): void {
    clearTimeout(this.timer);
    if (!this.running || this.problems.get("head")?.passing === false) return;
    const busy = Boolean(this.held.head?.working.length) || this.reading() || Date.now() < this.chasingUntil;
    const delay = pace({ visible: this.visible(), busy, failures: this.failures, quiet: this.quiet });
    if (delay !== null) this.timer = setTimeout(() => void this.look(), delay);
  }

  /** How many pages are read is told without a new version of the case. */
  private reading(): boolean {
    return this.held.documents?.documents.some((one) => one.status === "waiting" || one.status === "reading") ?? false;
  }
}
