// Files on their way into a case: a ticket from the API, a post straight to storage with real progress, and then
// the wait until the service has checked and kept them. A file is known again by the digest of its bytes.

import { asProblem, change, newKey, Problem, type Shapes } from "./api.ts";

export const LARGEST = 25_000_000;
/** Few at a time, so that the first of many can be read while the rest are sent, and no browser holds them all. */
const AT_ONCE = 3;
const SLOW_MS = 60_000;

export type Going = {
  readonly id: string;
  readonly file: File;
  readonly marking: string;
  state: "waiting" | "sending" | "checking" | "kept" | "already" | "refused" | "failed" | "slow";
  /** bytes */
  sent: number;
  digest?: string;
  upload?: string;
  said?: string;
  key: string;
};

/** How a file gets there; tests give their own. */
export type Way = {
  digest: (file: File) => Promise<string>;
  ticket: (path: string, body: unknown, key: string) => Promise<Shapes["Ticket"]>;
  post: (ticket: Shapes["Ticket"], file: File, progress: (sent: number) => void) => Promise<void>;
  /** After the time from which checking is slow. */
  later: (then: () => void) => void;
};

export class Uploads {
  list: Going[] = [];
  private listeners = new Set<() => void>();
  private documents: readonly { digest: string; name: string }[] = [];

  constructor(private readonly caseId: string, private readonly posted: () => void, private readonly way: Way = OVER_HTTP) {}

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  add(files: readonly File[], marking: string): void {
    this.list = [...this.list, ...files.map((file): Going => ({ id: newKey(), file, marking, state: "waiting", sent: 0, key: newKey() }))];
    this.next();
    this.tell();
  }

  again(going: Going): void {
    Object.assign(going, { state: "waiting", sent: 0 });
    delete going.said;
    this.next();
    this.tell();
  }

  dismiss(...some: Going[]): void {
    this.list = this.list.filter((one) => !some.includes(one));
    this.tell();
  }

  /** What the case holds now settles what was on its way. */
  settle(held: Pick<Shapes["DocumentsShown"], "refused"> & { documents: readonly { digest: string; name: string }[] }): void {
    this.documents = held.documents;
    let changed = false;
    for (const going of this.list) {
      if (going.state !== "checking" && going.state !== "slow") continue;
      const refused = held.refused.find((one) => one.upload === going.upload);
      if (refused) Object.assign(going, { state: "refused", said: `${refused.reason} ${refused.advice}` });
      else if (held.documents.some((one) => one.digest === going.digest)) going.state = "kept";
      else continue;
      changed = true;
    }
    if (changed) this.tell();
  }

  private next(): void {
    const free = AT_ONCE - this.list.filter((one) => one.state === "sending").length;
    for (const going of this.list.filter((one) => one.state === "waiting").slice(0, Math.max(0, free))) void this.send(going);
  }

  private async send(going: Going): Promise<void> {
    const { file } = going;
    going.state = "sending";
    going.sent = 0;
    this.tell();
    try {
      if (file.size === 0) throw new Problem(422, "empty", "The file is empty. Check that it was saved, and choose it again.");
      if (file.size > LARGEST) throw new Problem(422, "too-large", "The file is larger than 25 MB. Split it, or save it as a smaller PDF, and try again.");
      const digest = await this.way.digest(file);
      const same = this.sameAs(digest, going);
      going.digest = digest;
      if (same === null) await this.deliver(going);
      else Object.assign(going, { state: "already", said: `The same file as ${same}, so it was not sent again.` });
    } catch (error) {
      const problem = asProblem(error);
      going.state = problem.passing ? "failed" : "refused";
      going.said = problem.message;
      going.key = newKey();
    }
    this.next();
    this.tell();
  }

  private async deliver(going: Going): Promise<void> {
    const { file } = going;
    const path = `/api/cases/${encodeURIComponent(this.caseId)}/uploads`;
    const ticket = await this.way.ticket(path, { name: file.name, size: file.size, marking: going.marking }, going.key);
    going.upload = ticket.upload;
    await this.way.post(ticket, file, (sent) => {
      going.sent = sent;
      this.tell();
    });
    going.state = "checking";
    this.posted();
    this.way.later(() => {
      if (going.state === "checking") going.state = "slow";
      this.tell();
    });
  }

  /** The name under which these bytes are in the case, or on their way there; null when they are new. */
  private sameAs(digest: string, going: Going): string | null {
    const held = this.documents.find((one) => one.digest === digest);
    if (held) return held.name;
    const ahead = this.list.find((one) => one !== going && one.digest === digest && (one.state === "sending" || one.state === "checking" || one.state === "kept"));
    return ahead?.file.name ?? null;
  }

  private tell(): void {
    for (const listener of this.listeners) listener();
  }
}

const OVER_HTTP: Way = {
  digest: digestOf, ticket: (path, body, key) => change("POST", path, body, key), post, later: (then) => void setTimeout(then, SLOW_MS),
};

async function digestOf(file: File): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", await file.arrayBuffer());
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

function post(ticket: Shapes["Ticket"], file: File, progress: (sent: number) => void): Promise<void> {
  const form = new FormData();
  for (const [name, value] of Object.entries(ticket.fields)) form.append(name, value);
  form.append("file", file);
  return new Promise((done, fail) => {
    const request = new XMLHttpRequest();
    // The form around the file is sent and counted too.
    request.upload.onprogress = (event) => progress(event.lengthComputable ? Math.round((event.loaded / event.total) * file.size) : 0);
    request.onload = () => {
      if (request.status < 300) done();
      else fail(new Problem(request.status >= 500 ? request.status : 503, "upload-failed", "The file did not arrive whole. Try again."));
    };
    request.onerror = () => fail(new Problem(0, "no-connection", "The connection was lost while the file was on its way. Try again."));
    request.open("POST", ticket.url);
    request.send(form);
  });
}
