// Supporting documents: put in, see read, and read for you: who wrote what, what it comes to, what it suggests, and
// what is missing. Each part has an address of its own.

import { useEffect, useMemo } from "preact/hooks";
import type { Shapes } from "../api.ts";
import { useLive, useListening, useMay, useView } from "../app.ts";
import { BundleLines, MentionsBySentiment, TermCloud } from "../components/bundle_summary.tsx";
import { ChecklistView } from "../components/checklist.tsx";
import { Loading, Nothing, PageTitle, Trouble } from "../components/parts.tsx";
import { PaperCard, ToKey, UploadBox } from "../components/papers.tsx";
import { Scores } from "../components/scores.tsx";
import { WithSource } from "../components/source.tsx";
import type { BundleSummary, Reading } from "../reading.ts";
import { to } from "../router.ts";
import { Uploads } from "../uploads.ts";

const PARTS = { "": "Documents", scores: "Score suggestions", summary: "Summary", terms: "Terms and mentions", checklist: "Checklist" };
type Part = keyof typeof PARTS;
type Refused = Shapes["DocumentsShown"]["refused"];

function partOf(query: URLSearchParams): Part {
  const wanted = query.get("part") ?? "";
  return wanted in PARTS ? (wanted as Part) : "";
}

export function DocumentsPage({ query }: { query: URLSearchParams }) {
  const may = useMay();
  const live = useLive();
  const { view: head } = useView("head");
  const { view, problem } = useView("documents");
  const uploads = useMemo(() => new Uploads(live.id, () => live.chase()), [live]);
  useListening(uploads);
  useEffect(() => {
    if (view) uploads.settle(view);
  }, [view, uploads.list]);
  const inside = may("findings.read");
  const part = inside ? partOf(query) : "";
  // What was refused just now is told where it was sent.
  const refused = (view?.refused ?? []).filter((one) => !uploads.list.some((going) => going.upload === one.upload));
  if (problem) return <Nothing problem={problem} />;
  if (!view || !head) return <Loading what="the documents" />;
  return (
    <>
      <PageTitle name={part ? `${PARTS[part]} – Supporting documents` : "Supporting documents"} caption={head.name ?? head.reference}>Supporting documents</PageTitle>
      {inside && <Parts part={part} />}
      {part === "" && may("document.upload") && !head.closed && <UploadBox uploads={uploads} papers={view.documents} />}
      {inside ? <Inside part={part} refused={refused} /> : <Papers read={null} refused={refused} />}
    </>
  );
}

function Parts({ part }: { part: Part }) {
  const live = useLive();
  return (
    <nav class="parts" aria-label="Supporting documents">
      <ul class="parts__list">
        {Object.entries(PARTS).map(([key, name]) => (
          <li key={key}>
            <a class="parts__link" href={`${to("cases", live.id, "documents")}${key ? `?part=${key}` : ""}`} aria-current={key === part ? "page" : undefined}>{name}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** What only the authority sees: all that was read out of the documents. */
function Inside({ part, refused }: { part: Part; refused: Refused }) {
  const live = useLive();
  const { view: head } = useView("head");
  const { view: reading, problem } = useView("reading");
  return (
    <>
      {problem && <Trouble problem={problem} again={() => live.retry()} />}
      {reading && !reading.up_to_date && part !== "" && <p class="kept" role="status">Some documents are still being read, so this will change. It updates itself.</p>}
      <WithSource key={part}>
        {part === "" ? <Papers read={reading?.summary ?? null} refused={refused} /> : reading && head && <PartOf part={part} reading={reading} closed={head.closed} />}
        {part !== "" && !reading && !problem && <Loading what="what was read" />}
      </WithSource>
    </>
  );
}

function PartOf({ part, reading, closed }: { part: Exclude<Part, "">; reading: Reading; closed: boolean }) {
  if (part === "scores") return <Scores reading={reading} closed={closed} />;
  const { summary } = reading;
  if (!summary) return <p class="govuk-body" role="status">The documents have not been read together yet. What they come to appears here by itself.</p>;
  switch (part) {
    case "summary": return <BundleLines lines={summary.lines} />;
    case "terms": return <><TermCloud terms={summary.terms} /><MentionsBySentiment mentions={summary.mentions} /></>;
    case "checklist": return <ChecklistView checklist={summary.checklist} />;
  }
}

function Papers({ read, refused }: { read: BundleSummary | null; refused: Refused }) {
  const may = useMay();
  const { view: head } = useView("head");
  const { view } = useView("documents");
  if (!view || !head) return null;
  return (
    <>
      <h2 class="govuk-heading-m">{may("document.mark") ? "The bundle" : "What you added or were shown"}</h2>
      {may("document.key") && !head.closed && <ToKey papers={view.documents} />}
      {!view.documents.length && <p class="govuk-body">Nothing here yet.</p>}
      <ul class="papers">
        {view.documents.map((paper) => (
          <PaperCard key={paper.digest} paper={paper} papers={view.documents} closed={head.closed} summary={read?.documents.find((one) => one.document === paper.digest)} />
        ))}
      </ul>
      {refused.length > 0 && (
        <section>
          <h2 class="govuk-heading-m">Not kept</h2>
          <ul class="papers">
            {refused.map((one) => (
              <li class="card card--settled" key={one.upload}><h3 class="govuk-heading-s breakable">{one.name}</h3><p class="govuk-body">{one.reason} {one.advice}</p></li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
