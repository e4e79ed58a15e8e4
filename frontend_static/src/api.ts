// The one way to the API: a bearer token, an Idempotency-Key on every change, and problems as values that pages can show.

import type { components } from "./api-types.ts";

export type Shapes = components["schemas"];
export type Me = Shapes["Me"];
export type CaseShown = Shapes["CaseShown"];
export type Saved = Shapes["Saved"];

/** What the API, or the way to it, said no with. `status` 0: the network did not get through. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    detail: string,
    readonly field?: string,
    readonly errors: readonly { field: string; detail: string }[] = [],
    readonly clash?: Clash,
  ) {
    super(detail);
  }

  /** Whether the same request may well work when sent again as it is. */
  get passing(): boolean {
    return this.status === 0 || this.status === 429 || this.status >= 500;
  }
}

export type Clash = { who: string; when: string; revision: number; theirs: unknown };

/** Gives the current access token, refreshing it when asked to; throws `Problem` with code `signed-out`. */
export type Tokens = { access(fresh?: boolean): Promise<string> };

let tokens: Tokens = { access: () => Promise.reject(signedOut()) };
export function useTokens(given: Tokens): void {
  tokens = given;
}

export function signedOut(): Problem {
  return new Problem(401, "signed-out", "Your sign-in has ended. Sign in again to go on; what you typed is kept.");
}

export function newKey(): string {
  return crypto.randomUUID();
}

/** Longer than the API's own time-out: what has no answer by then will have none. */
const PATIENCE_MS = 35_000;

type Method = "GET" | "POST" | "PUT" | "DELETE";

export async function get<T>(path: string): Promise<T> {
  return (await (await send("GET", path)).json()) as T;
}

/** A change. Give the same `key` again when repeating the very same action, so that it is not done twice. */
export async function change<T = Saved>(method: Exclude<Method, "GET">, path: string, body: unknown, key: string): Promise<T> {
  return (await (await send(method, path, body, key)).json()) as T;
}

export async function download(path: string, accept: string): Promise<Blob> {
  return (await send("GET", path, undefined, undefined, accept)).blob();
}

async function send(method: Method, path: string, body?: unknown, key?: string, accept = "application/json"): Promise<Response> {
  let answer = await attempt(method, path, await tokens.access(), body, key, accept);
  if (answer.status === 401) answer = await attempt(method, path, await tokens.access(true), body, key, accept);
  if (answer.status === 401) throw signedOut();
  if (!answer.ok) throw await problemOf(answer);
  return answer;
}

async function attempt(method: Method, path: string, token: string, body: unknown, key: string | undefined, accept: string) {
  const headers: Record<string, string> = { Authorization: `Bearer ${token}`, Accept: accept };
  if (body !== undefined) headers["Content-Type"] = "application/json";
  if (key !== undefined) headers["Idempotency-Key"] = key;
  const signal = AbortSignal.timeout(PATIENCE_MS);
  try {
    return await fetch(path, { method, headers, body: body === undefined ? undefined : JSON.stringify(body), cache: "no-store", signal });
  } catch {
    throw new Problem(0, "no-connection", "We could not reach the service. Check your connection and try again; what you typed is kept.");
  }
}

export async function problemOf(answer: Response): Promise<Problem> {
  const said = (await answer.json().catch(() => ({}))) as Record<string, unknown>;
  const detail = typeof said.detail === "string" ? said.detail : `The service answered with an error (${answer.status}). Try again in a moment.`;
  const clash =
    answer.status === 409 && said.code === "changed-meanwhile"
      ? { who: String(said.who), when: String(said.when), revision: Number(said.revision), theirs: said.theirs }
      : undefined;
  return new Problem(
    answer.status,
    typeof said.code === "string" ? said.code : "unknown",
    detail,
    typeof said.field === "string" ? said.field : undefined,
    Array.isArray(said.errors) ? (said.errors as { field: string; detail: string }[]) : [],
    clash,
  );
}

export function asProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  return new Problem(500, "broken", "Something went wrong in this page. Reload it and try again; what you typed is kept.");
}
