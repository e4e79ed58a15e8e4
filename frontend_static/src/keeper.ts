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
    if (!even && !inFlight && this.draft?.sent === undefined && same(value, this.acknowledged ?? this.server.value)) {
      this.discard();
      return;
    }
    // What was acknowledged may not have come back in a view yet: it is remembered as ours, so that it is no clash.
    const begun = { base: this.server.revision, ...(this.acknowledged === null ? {} : { sent: this.acknowledged }) };
    this.draft = { ...(this.draft ?? begun), value };
    this.options.drafts.write(this.options.part, this.draft);
    if (!inFlight && this.state !== "clash") this.state = "unsaved";
    this.tell();
  }

  /** Sends what was typed. Resolves true when the server has it. */
  async save(): Promise<boolean> {
    if (!this.draft || this.state === "saving" || this.state === "clash") return !this.draft;
    const { value, base, sent: before } = this.draft;
    const key = this.draft.key !== undefined && same(this.draft.sent, value) ? this.draft.key : newKey();
    this.draft = { ...this.draft, key, sent: value };
    this.options.drafts.write(this.options.part, this.draft);
    this.state = "saving";
    this.problem = null;
    this.tell();
    try {
      await this.options.send(value, base, key);
    } catch (error) {
      return this.refused(asProblem(error), [value, before]);
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
    this.draft = { value: this.draft.value, base: this.clash.revision };
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

  private refused(problem: Problem, ours: readonly (T | undefined)[]): Promise<boolean> | boolean {
    const standing = this.standing(problem);
    if (standing && this.draft) {
      if (standing.value !== null && ours.some((sent) => sent !== undefined && same(standing.value, sent))) {
        // It is our own earlier save that got through: go on from there.
        this.draft = { value: this.draft.value, base: standing.revision };
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
    if (this.draft.sent !== undefined && same(this.draft.sent, this.server.value)) {
      // The server shows what we sent: go on from its revision.
      this.draft = { ...this.draft, base: this.server.revision };
      this.options.drafts.write(this.options.part, this.draft);
      return;
    }
    if (this.state === "saving" || this.draft.base === this.server.revision) return;
    if (same(this.draft.value, this.server.value)) return this.discard();
    this.clash = { who: null, when: null, revision: this.server.revision, value: this.server.value };
    this.state = "clash";
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
