// The words of a page: what a person who looks at the paper would not see is shown, and said to be hidden there.

import type { Shapes } from "../api.ts";
import { cut, within } from "../spans.ts";

type Page = Shapes["PageText"];

export function Words({ piece, page }: { piece: { text: string; from: number }; page: Page }) {
  const hidden = page.hidden.map(([start, end]) => ({ start, end }));
  return (
    <>
      {cut(piece.text, within(hidden, piece)).map((one) =>
        one.span ? <span key={one.from} class="hidden-words"><span class="hidden-words__label">Hidden in the document: </span>{one.text}</span> : <span key={one.from}>{one.text}</span>)}
    </>
  );
}

export function Unread({ page }: { page: Page }) {
  if (!page.unread) return null;
  return <p class="kept">The words of this page, a picture or handwriting, could not be recognised. Read it in the original.</p>;
}
