// Cuts a page's text into pieces at the sentences found in it. The API counts characters as Python does (code
// points), JavaScript in UTF-16 units; they differ as soon as a text holds an emoji.

export type Span = { start: number; end: number };
/** `from`: where the piece begins in the text. */
export type Piece<S extends Span> = { text: string; from: number; span: S | null };

export function cut<S extends Span>(text: string, spans: readonly S[]): Piece<S>[] {
  const points = Array.from(text);
  const ordered = [...spans].sort((one, other) => one.start - other.start || other.end - one.end);
  const pieces: Piece<S>[] = [];
  let at = 0;
  for (const span of ordered) {
    const end = Math.min(span.end, points.length);
    if (span.start < at || end <= span.start) continue;
    if (span.start > at) pieces.push({ text: points.slice(at, span.start).join(""), from: at, span: null });
    pieces.push({ text: points.slice(span.start, end).join(""), from: span.start, span });
    at = end;
  }
  if (at < points.length) pieces.push({ text: points.slice(at).join(""), from: at, span: null });
  return pieces;
}

/** The parts of spans that lie in a piece of the text, counted from the piece's beginning. */
export function within(spans: readonly Span[], piece: { text: string; from: number }): Span[] {
  const length = Array.from(piece.text).length;
  return spans
    .map(({ start, end }) => ({ start: Math.max(0, start - piece.from), end: Math.min(length, end - piece.from) }))
    .filter(({ start, end }) => end > start);
}

/** Where words stand in a text, however white space is laid out in either; null when they do not. */
export function locate(text: string, words: string): Span | null {
  const pattern = words.trim().split(/\s+/).map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("\\s+");
  const found = pattern ? new RegExp(pattern).exec(text) : null;
  if (!found) return null;
  const start = Array.from(text.slice(0, found.index)).length;
  return { start, end: start + Array.from(found[0]).length };
}
