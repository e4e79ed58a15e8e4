// What a person typed and the server has not acknowledged yet, kept in this tab so that nothing typed is ever lost.
// It is personal: it is dropped as soon as it is saved, on sign-out, and when somebody else signs in.

export type Draft<T> = {
  value: T;
  /** The revision that the person saw when they began to type. */
  base: number;
  /** What of this part went out from here already, newest last: seen again on the server it is ours, and no clash. */
  sent: T[];
  /** The Idempotency-Key under which the newest of `sent` went out; reused when the very same goes out again. */
  key?: string;
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

  dropOtherPeoples(): void {
    for (const name of names(this.store)) {
      if (name.startsWith(PREFIX) && !name.startsWith(this.name(""))) this.store.removeItem(name);
    }
  }

  private name(part: string): string {
    return `${PREFIX}${this.person}:${part}`;
  }
}

function names(store: Keep): string[] {
  return Array.from({ length: store.length }, (_, index) => store.key(index)).filter((name): name is string => name !== null);
}
