// Cuts a page's text into pieces at the sentences found in it. The API counts characters as Python does (code
// points), JavaScript in UTF-16 units; they differ as soon as a text holds an emoji.

export type Span = { start: number; end: number };
export type Piece<S extends Span> = { text: string; span: S | null };

export function cut<S extends Span>(text: string, spans: readonly S[]): Piece<S>[] {
  const points = Array.from(text);
  const ordered = [...spans].sort((one, other) => one.start - other.start || other.end - one.end);
  const pieces: Piece<S>[] = [];
  let at = 0;
  for (const span of ordered) {
    const end = Math.min(span.end, points.length);
    if (span.start < at || end <= span.start) continue;
    if (span.start > at) pieces.push({ text: points.slice(at, span.start).join(""), span: null });
    pieces.push({ text: points.slice(span.start, end).join(""), span });
    at = end;
  }
  if (at < points.length) pieces.push({ text: points.slice(at).join(""), span: null });
  return pieces;
}
