// Sign-in on the authority's hosted page, by authorization code with PKCE. The access token lives in memory only;
// the refresh token in this tab's sessionStorage, so that a reload does not ask for a password again.

import { Problem, signedOut, type Tokens } from "./api.ts";

export type Config = {
  client_id: string;
  authorize_url: string;
  token_url: string;
  logout_url: string;
  scope: string;
  authority_name: string;
};

const REFRESH = "ehcp:refresh";
const PENDING = "ehcp:sign-in";

type Pending = { state: string; verifier: string; back: string };

export async function readConfig(): Promise<Config> {
  const answer = await fetch("config.json", { cache: "no-store" });
  if (!answer.ok) throw new Problem(answer.status, "no-config", "The service is not set up yet: its config.json is missing.");
  return (await answer.json()) as Config;
}

export class Session implements Tokens {
  private token: string | null = null;
  private refreshing: Promise<string> | null = null;
  onEnd: () => void = () => undefined;

  constructor(private readonly config: Config, private readonly home: string = `${location.origin}/`) {}

  /** Takes up a sign-in that just came back, or one that this tab still holds. False: nobody is signed in. */
  async resume(): Promise<boolean> {
    const query = new URLSearchParams(location.search);
    const pending = readPending();
    if (query.has("code") && pending && query.get("state") === pending.state) {
      sessionStorage.removeItem(PENDING);
      history.replaceState(null, "", `${location.pathname}${pending.back}`);
      await this.exchange({ grant_type: "authorization_code", code: query.get("code") ?? "", redirect_uri: this.home, code_verifier: pending.verifier });
      return true;
    }
    if (query.has("code") || query.has("error")) history.replaceState(null, "", location.pathname + location.hash);
    if (!sessionStorage.getItem(REFRESH)) return false;
    return this.access().then(() => true, (error: unknown) => {
      if (error instanceof Problem && error.code === "signed-out") return false;
      throw error;
    });
  }

  async access(fresh = false): Promise<string> {
    if (this.token && !fresh) return this.token;
    this.refreshing ??= this.refresh().finally(() => (this.refreshing = null));
    return this.refreshing;
  }

  async signIn(): Promise<void> {
    const verifier = random(64);
    const pending: Pending = { state: random(24), verifier, back: location.hash };
    sessionStorage.setItem(PENDING, JSON.stringify(pending));
    const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(verifier));
    const query = new URLSearchParams({
      response_type: "code", client_id: this.config.client_id, redirect_uri: this.home, scope: this.config.scope,
      state: pending.state, code_challenge: base64url(new Uint8Array(digest)), code_challenge_method: "S256",
    });
    location.assign(`${this.config.authorize_url}?${query}`);
  }

  /** Leaves nothing personal behind in this tab. */
  signOut(): void {
    this.token = null;
    sessionStorage.clear();
    const query = new URLSearchParams({ client_id: this.config.client_id, logout_uri: this.home });
    location.assign(`${this.config.logout_url}?${query}`);
  }

  private async refresh(): Promise<string> {
    const held = sessionStorage.getItem(REFRESH);
    if (!held) {
      this.ended();
      throw signedOut();
    }
    return this.exchange({ grant_type: "refresh_token", refresh_token: held });
  }

  private async exchange(fields: Record<string, string>): Promise<string> {
    let answer: Response;
    try {
      answer = await fetch(this.config.token_url, {
        method: "POST",
        headers: { "Content-Type": "application/x-www-form-urlencoded" },
        body: new URLSearchParams({ client_id: this.config.client_id, ...fields }),
      });
    } catch {
      throw new Problem(0, "no-connection", "We could not reach the service. Check your connection and try again; what you typed is kept.");
    }
    if (answer.status >= 500) throw new Problem(answer.status, "busy", "The sign-in service is busy. Try again in a moment.");
    if (!answer.ok) {
      this.ended();
      throw signedOut();
    }
    const given = (await answer.json()) as { access_token: string; refresh_token?: string };
    this.token = given.access_token;
    if (given.refresh_token) sessionStorage.setItem(REFRESH, given.refresh_token);
    return given.access_token;
  }

  private ended(): void {
    this.token = null;
    sessionStorage.removeItem(REFRESH);
    this.onEnd();
  }
}

function readPending(): Pending | null {
  const held = sessionStorage.getItem(PENDING);
  return held ? (JSON.parse(held) as Pending) : null;
}

function random(bytes: number): string {
  return base64url(crypto.getRandomValues(new Uint8Array(bytes)));
}

function base64url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes)).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
}
