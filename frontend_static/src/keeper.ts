// One part of a case that a person edits: an answer, a line of the plan, a family's view, or a form not sent yet.
// It keeps what was typed until the server acknowledged it, sends it once however often it is tried, and when
// somebody else changed the part meanwhile it holds both, until the person chooses.

import { asProblem, newKey, type Clash, type Problem } from "./api.ts";
import type { Draft, Drafts } from "./drafts.ts";

export type State = "clean" | "unsaved" | "saving" | "saved" | "failed" | "clash";

export type Options<T> = {
  part: string;
  drafts: Drafts;
  server: { value: T; revision: number };
  send: (value: T, revision: number, key: string) => Promise<unknown>;
  /** What stands on the server, as told with a clash, in this part's own shape; null: it was removed. */
  theirs?: (told: unknown) => T | null;
};

export type Standing<T> = { who: string | null; when: string | null; revision: number; value: T | null };

const REMEMBERED = 3;

export class Keeper<T> {
  state: State = "clean";
  problem: Problem | null = null;
  clash: Standing<T> | null = null;
  /** The words were typed before this page was opened, and are shown again. */
  restored = false;

  private draft: Draft<T> | null;
  private server: { value: T; revision: number };
  private acknowledged: T | null = null;
  private listeners = new Set<() => void>();

  constructor(private options: Options<T>) {
    this.server = options.server;
    this.draft = options.drafts.read<T>(options.part);
    if (this.draft && same(this.draft.value, this.server.value)) this.forget();
    if (this.draft) {
      this.restored = true;
      this.state = "unsaved";
      this.compare();
    }
  }

  get value(): T {
    return this.draft?.value ?? this.acknowledged ?? this.server.value;
  }

  get unsaved(): boolean {
    return this.draft !== null;
  }

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Newest way to send: a page drawn again may hold newer links. */
  sendBy(send: Options<T>["send"]): void {
    this.options.send = send;
  }

  /** `even`: keep it as something to send even when it is what the server has. */
  set(value: T, even = false): void {
    const inFlight = this.state === "saving";
    if (!even && !inFlight && !this.draft?.sent.length && same(value, this.acknowledged ?? this.server.value)) {
      this.discard();
      return;
    }
    this.draft = { ...(this.draft ?? { base: this.server.revision, sent: this.acknowledged === null ? [] : [this.acknowledged] }), value };
    this.options.drafts.write(this.options.part, this.draft);
    if (!inFlight && this.state !== "clash") this.state = "unsaved";
    this.tell();
  }

  /** Sends what was typed. Resolves true when the server has it. */
  async save(): Promise<boolean> {
    if (!this.draft || this.state === "saving" || this.state === "clash") return !this.draft;
    const { value, base, sent } = this.draft;
    const again = this.draft.key !== undefined && same(sent.at(-1), value);
    const key = again ? (this.draft.key as string) : newKey();
    this.draft = { value, base, key, sent: again ? sent : [...sent, value].slice(-REMEMBERED) };
    this.options.drafts.write(this.options.part, this.draft);
    this.state = "saving";
    this.problem = null;
    this.tell();
    try {
      await this.options.send(value, base, key);
    } catch (error) {
      return this.refused(asProblem(error));
    }
    this.acknowledged = value;
    if (same(this.draft?.value, value)) {
      this.forget();
      this.state = "saved";
      this.tell();
      return true;
    }
    // More was typed while this was on its way.
    this.state = "unsaved";
    this.tell();
    return this.save();
  }

  /** The server's own words, each time that a view arrives. */
  serverIs(value: T, revision: number): void {
    if (revision === this.server.revision && same(value, this.server.value)) return;
    this.server = { value, revision };
    if (this.acknowledged !== null) this.acknowledged = null;
    this.compare();
    this.tell();
  }

  keepMine(): Promise<boolean> {
    if (!this.clash || !this.draft) return Promise.resolve(false);
    this.draft = { value: this.draft.value, base: this.clash.revision, sent: [] };
    this.options.drafts.write(this.options.part, this.draft);
    this.clash = null;
    this.state = "unsaved";
    return this.save();
  }

  takeTheirs(): void {
    if (this.clash?.value) this.acknowledged = this.clash.value;
    this.discard();
  }

  discard(): void {
    this.forget();
    this.clash = null;
    this.problem = null;
    this.state = "clean";
    this.tell();
  }

  /** Back to what the server has, also after a save. */
  reset(): void {
    this.acknowledged = null;
    this.discard();
  }

  private refused(problem: Problem): Promise<boolean> | boolean {
    const standing = this.standing(problem);
    if (standing && this.draft) {
      if (standing.value !== null && this.ours(standing.value)) {
        // It is our own earlier save that got through: go on from there.
        this.draft = { value: this.draft.value, base: standing.revision, sent: [] };
        this.state = "unsaved";
        return this.save();
      }
      this.clash = standing;
      this.state = "clash";
    } else {
      this.problem = problem;
      this.state = "failed";
    }
    this.tell();
    return false;
  }

  private standing(problem: Problem): Standing<T> | null {
    if (problem.code === "gone") return { who: null, when: null, revision: 0, value: null };
    const told: Clash | undefined = problem.clash;
    if (!told || !this.options.theirs) return null;
    return { who: told.who, when: told.when, revision: told.revision, value: this.options.theirs(told.theirs) };
  }

  /** Sets words not sent yet against what the server has now. */
  private compare(): void {
    if (!this.draft || !this.options.theirs) return;
    if (this.ours(this.server.value)) {
      this.draft = { ...this.draft, base: this.server.revision };
      this.options.drafts.write(this.options.part, this.draft);
      return;
    }
    // A view can be older than what was typed upon; the save itself tells of a removal.
    if (this.state === "saving" || this.draft.base >= this.server.revision) return;
    if (same(this.draft.value, this.server.value)) return this.discard();
    this.clash = { who: null, when: null, revision: this.server.revision, value: this.server.value };
    this.state = "clash";
  }

  private ours(value: T): boolean {
    return this.draft?.sent.some((sent) => same(sent, value)) ?? false;
  }

  private forget(): void {
    this.draft = null;
    this.restored = false;
    this.options.drafts.drop(this.options.part);
  }

  private tell(): void {
    for (const listener of this.listeners) listener();
  }
}

/** Equal but for white space and invisible characters, which the server may tidy. */
export function same(one: unknown, other: unknown): boolean {
  return plain(one) === plain(other);
}

function plain(value: unknown): string {
  return JSON.stringify(value, (_, held: unknown) => (typeof held === "string" ? held.replace(/[\s\p{C}]+/gu, "") : held)) ?? "";
}
