// One document: its text page by page with what was found in it marked, and the list of findings beside it.

import { useEffect, useState } from "preact/hooks";
import { useLive, useMay, useView } from "../app.ts";
import { asProblem, get, type Problem, type Shapes } from "../api.ts";
import { Button } from "../components/form.tsx";
import { Keying, TypedBy, useMayKey } from "../components/keying.tsx";
import { Unread, Words } from "../components/page_words.tsx";
import { LazyDetails, Loading, Nothing, PageTitle, Trouble, sentenceLink } from "../components/parts.tsx";
import { to } from "../router.ts";
import { cut, type Span } from "../spans.ts";
import { count, sentence, STANCES } from "../words.ts";
import { useLabels } from "../instrument.ts";

type Finding = Shapes["Finding"];
type Marked = Span & { finding: Finding | null };

/** `query`: page, start and end of the sentence that the reader came for. */
export function DocumentPage({ digest, query }: { digest: string; query: URLSearchParams }) {
  const may = useMay();
  const live = useLive();
  const { view: list, problem } = useView("documents");
  const paper = list?.documents.find((one) => one.digest === digest);
  const [pages, setPages] = useState<Shapes["Pages"] | null>(null);
  const [findings, setFindings] = useState<readonly Finding[]>([]);
  const [trouble, setTrouble] = useState<Problem | null>(null);
  const { view: head } = useView("head");
  const mayKey = useMayKey(head?.closed ?? true);
  const base = `/api/cases/${encodeURIComponent(live.id)}/documents/${digest}`;
  const load = () => {
    setTrouble(null);
    get<Shapes["Pages"]>(`${base}/pages`).then(setPages, (error: unknown) => setTrouble(asProblem(error)));
    if (may("findings.read")) {
      get<Shapes["FindingsShown"]>(base).then((found) => setFindings(found.findings), (error: unknown) => setTrouble(asProblem(error)));
    }
  };
  useEffect(() => {
    if (paper?.status === "read") load();
  }, [paper?.status, paper?.findings]);
  const wanted = { page: Number(query.get("page") ?? 0), start: Number(query.get("start") ?? -1), end: Number(query.get("end") ?? -1) };
  useEffect(() => {
    const mark = document.getElementById("wanted");
    mark?.scrollIntoView({ block: "center" });
    mark?.focus({ preventScroll: true });
  }, [pages, findings, wanted.page, wanted.start]);
  if (problem) return <Nothing problem={problem} />;
  if (!list) return <Loading what="the document" />;
  if (!paper) return <PageTitle name="Document not found">There is no such document in this case, or it is not shown to you</PageTitle>;
  return (
    <>
      <a class="govuk-back-link" href={to("cases", live.id, "documents")}>Supporting documents</a>
      <PageTitle name={paper.name}><span class="breakable">{paper.name}</span></PageTitle>
      <Original base={base} />
      {trouble && <Trouble problem={trouble} again={load} />}
      {(paper.status === "waiting" || paper.status === "reading") && <p class="govuk-body" role="status">This document is being read. Its text appears here by itself.</p>}
      {paper.status === "unread" && (
        <>
          <p class="govuk-body">{paper.problem} {paper.advice}</p>
          {mayKey && <Keying digest={digest} page={1} text="" keyed={null} saved={() => live.chase()} />}
        </>
      )}
      {pages && (
        <div class={findings.length ? "reader" : ""}>
          {findings.length > 0 && <FindingList findings={findings} wanted={wanted} case={live.id} />}
          <div class="reader__pages">
            {pages.pages.map((page) => (
              <div key={page.number}>
                <PageBox page={page} findings={findings} wanted={wanted} />
                {mayKey && (page.unread || page.keyed) && (
                  <LazyDetails summary={page.keyed ? `Change what was typed of page ${page.number}` : `Type or describe page ${page.number}`}>
                    {() => <Keying digest={digest} page={page.number} text={page.text} keyed={page.keyed ?? null} saved={load} />}
                  </LazyDetails>
                )}
              </div>
            ))}
          </div>
        </div>
      )}
    </>
  );
}

type Wanted = { page: number; start: number; end: number };

function isWanted(finding: Finding, wanted: Wanted): boolean {
  return finding.sentence.page === wanted.page && finding.sentence.start === wanted.start;
}

function FindingList({ findings, wanted, case: id }: { findings: readonly Finding[]; wanted: Wanted; case: string }) {
  const label = useLabels();
  const questions = [...new Set(findings.map((one) => one.question ?? ""))];
  return (
    <nav class="reader__list" aria-label="Findings">
      <h2 class="govuk-heading-s">{count(findings.length, "finding")}</h2>
      {questions.map((question) => (
        <div key={question}>
          <h3 class="label">{question ? label(question) : "Not about one question"}</h3>
          <ul class="govuk-list">
            {findings.filter((one) => (one.question ?? "") === question).map((one) => (
              <li key={`${one.sentence.page}:${one.sentence.start}`} class="finding">
                <span class={`stance stance--${one.stance}`}>{sentence(STANCES[one.stance] ?? one.stance)}</span>{" "}
                <a class="govuk-link" href={sentenceLink(id, one.sentence)} aria-current={isWanted(one, wanted) ? "true" : undefined}>{one.sentence.text}</a>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}

function PageBox({ page, findings, wanted }: { page: Shapes["PageText"]; findings: readonly Finding[]; wanted: Wanted }) {
  const here: Marked[] = findings.filter((one) => one.sentence.page === page.number).map((finding) => ({ start: finding.sentence.start, end: finding.sentence.end, finding }));
  const sought = wanted.page === page.number && wanted.end > wanted.start && !here.some((one) => one.start === wanted.start);
  const spans = sought ? [...here, { start: wanted.start, end: wanted.end, finding: null }] : here;
  return (
    <section class="sheet" aria-label={`Page ${page.number}`}>
      <p class="sheet__number">Page {page.number}</p>
      <Unread page={page} />
      {page.keyed && <TypedBy keyed={page.keyed} />}
      <div class="sheet__text">
        {cut(page.text, spans).map((piece, index) => {
          if (!piece.span) return <Words key={index} piece={piece} page={page} />;
          const chosen = wanted.page === page.number && piece.span.start === wanted.start;
          const stance = piece.span.finding?.stance;
          return (
            <mark key={index} id={chosen ? "wanted" : undefined} tabIndex={chosen ? -1 : undefined} class={`found${stance ? ` found--${stance}` : ""}${chosen ? " found--wanted" : ""}`}>
              <Words piece={piece} page={page} />
            </mark>
          );
        })}
      </div>
    </section>
  );
}

function Original({ base }: { base: string }) {
  const [problem, setProblem] = useState<Problem | null>(null);
  const open = async () => {
    try {
      const link = await get<Shapes["Link"]>(`${base}/link`);
      setProblem(null);
      const anchor = Object.assign(document.createElement("a"), { href: link.url, target: "_blank", rel: "noopener noreferrer" });
      anchor.click();
    } catch (error) {
      setProblem(asProblem(error));
    }
  };
  return (
    <>
      {problem && <Trouble problem={problem} again={open} />}
      <div class="buttons"><Button kind="secondary" small press={open}>Open the original</Button></div>
    </>
  );
}
