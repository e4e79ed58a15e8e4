// Addresses are in the fragment (#/cases/c-1/plan?section=F), so that a static site needs no rules on its server
// and nothing of a case reaches an access log.

export type Route = { path: readonly string[]; query: URLSearchParams };

export function parse(hash: string): Route {
  const [path = "", query = ""] = hash.replace(/^#\/?/, "").split("?", 2);
  return { path: path.split("/").filter(Boolean).map(decodeURIComponent), query: new URLSearchParams(query) };
}

export function to(...path: string[]): string {
  return `#/${path.map(encodeURIComponent).join("/")}`;
}

export function go(href: string): void {
  location.hash = href.slice(1);
}
