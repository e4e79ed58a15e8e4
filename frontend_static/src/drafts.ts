// What a person typed and the server has not acknowledged yet, kept in this tab so that nothing typed is ever lost.
// It is personal: it is dropped as soon as it is saved, on sign-out, and when somebody else signs in.

export type Draft<T> = {
  value: T;
  /** The revision that the person saw when they began to type. */
  base: number;
  /** The Idempotency-Key under which exactly `sent` was last sent; reused when it is sent again. */
  key?: string;
  sent?: T;
};

export type Keep = Pick<Storage, "getItem" | "setItem" | "removeItem" | "key" | "length">;

const PREFIX = "ehcp:draft:";

export class Drafts {
  constructor(private readonly store: Keep, private readonly person: string) {}

  read<T>(part: string): Draft<T> | null {
    const held = this.store.getItem(this.name(part));
    return held === null ? null : (JSON.parse(held) as Draft<T>);
  }

  write<T>(part: string, draft: Draft<T>): void {
    this.store.setItem(this.name(part), JSON.stringify(draft));
  }

  drop(part: string): void {
    this.store.removeItem(this.name(part));
  }

  /** The parts with unsaved words whose name starts so. */
  under(start: string): string[] {
    const prefix = this.name(start);
    return names(this.store).filter((name) => name.startsWith(prefix)).map((name) => name.slice(this.name("").length));
  }

  dropOtherPeoples(): void {
    forgetDrafts(this.store, (name) => !name.startsWith(this.name("")));
  }

  private name(part: string): string {
    return `${PREFIX}${this.person}:${part}`;
  }
}

export function forgetDrafts(store: Keep, which: (name: string) => boolean = () => true): void {
  for (const name of names(store)) if (name.startsWith(PREFIX) && which(name)) store.removeItem(name);
}

function names(store: Keep): string[] {
  return Array.from({ length: store.length }, (_, index) => store.key(index)).filter((name): name is string => name !== null);
}
