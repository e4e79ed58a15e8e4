// Where the focus goes when what had it is gone from the page.

/** The first of these ids that is on the page, once the page is drawn anew. */
export function focusFirst(...ids: readonly string[]): void {
  setTimeout(() => {
    const place = ids.map((id) => document.getElementById(id)).find((found) => found !== null);
    place?.focus({ preventScroll: true });
    place?.scrollIntoView({ block: "nearest" });
  });
}
