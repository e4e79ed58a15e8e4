// A page of a document beside the work that quotes it: the sentence marked and scrolled to, and the way back to the
// line that it was opened from.

import { createContext, type ComponentChildren } from "preact";
import { useContext, useEffect, useRef, useState } from "preact/hooks";
import { useLive, useView } from "../app.ts";
import { asProblem, get, type Problem, type Shapes } from "../api.ts";
import { placeOf, type Extract } from "../reading.ts";
import { to } from "../router.ts";
import { cut, locate, type Span } from "../spans.ts";
import { day } from "../words.ts";
import { Button } from "./form.tsx";
import { Unread, Words } from "./page_words.tsx";
import { Trouble } from "./parts.tsx";

/** `from`: where the focus comes back to; null: it was only shown, and the focus stayed. */
type Opened = { extract: Extract; from: HTMLElement | null };
type Source = { opened: Extract | null; open: (extract: Extract, from: HTMLElement | null) => void };

const SourceContext = createContext<Source>({ opened: null, open: () => undefined });

export function useSource(): Source {
  return useContext(SourceContext);
}

/** The work on the left and the page on the right; on a phone the page is below, and is gone to. */
export function WithSource({ children }: { children: ComponentChildren }) {
  const [shown, setShown] = useState<Opened | null>(null);
  return (
    <SourceContext.Provider value={{ opened: shown?.extract ?? null, open: (extract, from) => setShown({ extract, from }) }}>
      <div class="bench">
        <div class="bench__work">{children}</div>
        <SourcePane shown={shown} />
      </div>
    </SourceContext.Provider>
  );
}

/** The words of a document, which open their page beside this; with Ctrl or Cmd, the document in a tab of its own.
`own`: the document is named above. */
export function Cited({ extract, before, own }: { extract: Extract; before?: ComponentChildren; own?: boolean | undefined }) {
  const live = useLive();
  const source = useSource();
  const paper = useView("documents").view?.documents.find((one) => one.digest === extract.document);
  const current = source.opened !== null && placeOf(source.opened) === placeOf(extract);
  return (
    <figure class={`quote${current ? " quote--open" : ""}`}>
      <blockquote class="quote__words">
        {before}
        <a
          class="govuk-link quote__link" href={pageLink(live.id, extract)} aria-current={current ? "true" : undefined}
          onClick={(event) => {
            if (event.ctrlKey || event.metaKey || event.shiftKey) return;
            event.preventDefault();
            source.open(extract, event.currentTarget);
          }}
        >
          {extract.sentence}
        </a>
      </blockquote>
      <figcaption class="quote__from">{own ? "Page" : `${paper ? writtenBy(paper) : "Document"}, page`} {extract.page}</figcaption>
    </figure>
  );
}

type Written = { name: string; author?: string | null; role?: string | null; organisation?: string | null; written_on?: string | null };

/** Who wrote it, as the document says; its file name where it does not. */
export function writtenBy(paper: Written): string {
  const who = [paper.author, paper.role, paper.organisation].filter(Boolean).join(", ");
  return `${who || paper.name}, ${paper.written_on ? day(paper.written_on) : "no date stated"}`;
}

function pageLink(caseId: string, one: Extract): string {
  return `${to("cases", caseId, "documents", one.document)}?page=${one.page}&start=${one.start}&end=${one.end}`;
}

function SourcePane({ shown }: { shown: Opened | null }) {
  const live = useLive();
  const paper = useView("documents").view?.documents.find((one) => one.digest === shown?.extract.document);
  const { pages, problem, again } = usePages(shown?.extract.document ?? null);
  const text = useRef<HTMLDivElement>(null);
  const mark = useRef<HTMLElement>(null);
  useEffect(() => {
    if (!shown || !mark.current || !text.current) return;
    const boxed = getComputedStyle(text.current).overflowY === "auto";
    if (boxed) text.current.scrollTop = mark.current.offsetTop - text.current.clientHeight / 3;
    else if (shown.from) mark.current.scrollIntoView({ block: "center" });
    if (shown.from) mark.current.focus({ preventScroll: true });
  }, [shown, pages]);
  if (!shown) return <section class="source source--idle" aria-label="Source"><p class="govuk-body quiet">Choose a sentence, and the page that it stands on is shown here.</p></section>;
  const back = () => {
    shown.from?.scrollIntoView({ block: "nearest" });
    shown.from?.focus();
  };
  const where = `Page ${shown.extract.page}${pages ? ` of ${pages.length}` : ""}`;
  const page = pages?.find((one) => one.number === shown.extract.page);
  return (
    <section
      class="source" aria-label={`Source: ${where}, ${paper?.name ?? "document"}`}
      onKeyDown={(event) => {
        if (event.key === "Escape" && shown.from) back();
      }}
    >
      <p class="source__where">{where}<span class="source__name">{paper?.name ?? ""}</span></p>
      <div class="buttons source__ways">
        {shown.from && <Button small kind="secondary" press={back}>Back to the line</Button>}
        <a class="govuk-link" href={pageLink(live.id, shown.extract)}>The whole document</a>
      </div>
      {problem && <Trouble problem={problem} again={again} />}
      {!pages && !problem && <p class="govuk-body">Loading the page…</p>}
      {page && (
        <div class="sheet__text source__text" ref={text} tabIndex={0} role="group" aria-label={where}>
          <Unread page={page} />
          {cut(page.text, spansOf(page.text, shown.extract)).map((piece, index) =>
            piece.span
              ? <mark key={index} ref={mark} tabIndex={-1} class="found found--wanted"><Words piece={piece} page={page} /></mark>
              : <Words key={index} piece={piece} page={page} />)}
        </div>
      )}
    </section>
  );
}

/** Where its words stand; looked for where only the page is known. */
function spansOf(text: string, extract: Extract): Span[] {
  const found = extract.end > extract.start ? extract : locate(text, extract.sentence);
  return found ? [found] : [];
}

type Pages = Shapes["Pages"]["pages"];

/** Asked for once a document while this is on the screen: pages of a document never change. */
function usePages(digest: string | null): { pages: Pages | null; problem: Problem | null; again: () => void } {
  const live = useLive();
  const held = useRef(new Map<string, Pages>());
  const [problem, setProblem] = useState<{ of: string; problem: Problem } | null>(null);
  const [, draw] = useState(0);
  const load = (wanted: string) => {
    setProblem(null);
    get<Shapes["Pages"]>(`/api/cases/${encodeURIComponent(live.id)}/documents/${wanted}/pages`).then(
      (found) => {
        held.current.set(wanted, found.pages);
        draw((times) => times + 1);
      },
      (error: unknown) => setProblem({ of: wanted, problem: asProblem(error) }),
    );
  };
  useEffect(() => {
    if (digest && !held.current.has(digest)) load(digest);
  }, [digest]);
  return {
    pages: digest ? held.current.get(digest) ?? null : null,
    problem: problem?.of === digest ? problem.problem : null,
    again: () => digest && load(digest),
  };
}
