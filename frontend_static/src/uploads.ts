// Files on their way into a case: a ticket from the API, a post straight to storage with real progress, and then
// the wait until the service has checked and kept them. A file is known again by the digest of its bytes.

import { asProblem, change, newKey, Problem, type Shapes } from "./api.ts";

export const LARGEST = 25_000_000;
const SLOW_MS = 60_000;

export type Going = {
  readonly id: string;
  readonly file: File;
  readonly marking: string;
  state: "waiting" | "sending" | "checking" | "kept" | "already" | "refused" | "failed" | "slow";
  sent: number;
  digest?: string;
  upload?: string;
  said?: string;
  key: string;
};

export class Uploads {
  list: Going[] = [];
  private listeners = new Set<() => void>();

  constructor(private readonly caseId: string, private readonly posted: () => void) {}

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  add(files: readonly File[], marking: string): void {
    for (const file of files) {
      const going: Going = { id: newKey(), file, marking, state: "waiting", sent: 0, key: newKey() };
      this.list = [...this.list, going];
      void this.send(going);
    }
    this.tell();
  }

  again(going: Going): void {
    void this.send(going);
  }

  dismiss(going: Going): void {
    this.list = this.list.filter((one) => one !== going);
    this.tell();
  }

  /** What the case holds now settles what was on its way. */
  settle(documents: Shapes["DocumentsShown"]): void {
    let changed = false;
    for (const going of this.list) {
      if (going.state !== "checking" && going.state !== "slow") continue;
      const refused = documents.refused.find((one) => one.upload === going.upload);
      if (refused) Object.assign(going, { state: "refused", said: `${refused.reason} ${refused.advice}` });
      else if (documents.documents.some((one) => one.digest === going.digest)) going.state = "kept";
      else continue;
      changed = true;
    }
    if (changed) this.tell();
  }

  async send(going: Going): Promise<void> {
    const { file } = going;
    going.state = "sending";
    going.sent = 0;
    this.tell();
    try {
      if (file.size === 0) throw new Problem(422, "empty", "The file is empty. Check that it was saved, and choose it again.");
      if (file.size > LARGEST) throw new Problem(422, "too-large", "The file is larger than 25 MB. Split it, or save it as a smaller PDF, and try again.");
      going.digest = await digestOf(file);
      const path = `/api/cases/${encodeURIComponent(this.caseId)}/uploads`;
      const ticket = await change<Shapes["Ticket"]>("POST", path, { name: file.name, size: file.size, marking: going.marking }, going.key);
      going.upload = ticket.upload;
      await post(ticket, file, (sent) => {
        going.sent = sent;
        this.tell();
      });
      going.state = "checking";
      this.posted();
      setTimeout(() => {
        if (going.state === "checking") going.state = "slow";
        this.tell();
      }, SLOW_MS);
    } catch (error) {
      const problem = asProblem(error);
      going.state = problem.passing ? "failed" : "refused";
      going.said = problem.message;
      going.key = newKey();
    }
    this.tell();
  }

  private tell(): void {
    for (const listener of this.listeners) listener();
  }
}

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
    request.upload.onprogress = (event) => progress(event.lengthComputable ? event.loaded / event.total : 0);
    request.onload = () => {
      if (request.status < 300) done();
      else fail(new Problem(request.status >= 500 ? request.status : 503, "upload-failed", "The file did not arrive whole. Try again."));
    };
    request.onerror = () => fail(new Problem(0, "no-connection", "The connection was lost while the file was on its way. Try again."));
    request.open("POST", ticket.url);
    request.send(form);
  });
}
