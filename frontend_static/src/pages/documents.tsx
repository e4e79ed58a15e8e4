// Supporting documents: upload many at once, see what was read, how each is marked and whom it is shared with.

import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { useApp, useChange, useKeeper, useLive, useListening, useMay, useView } from "../app.ts";
import type { Shapes } from "../api.ts";
import { Select } from "../components/fields.tsx";
import { Button } from "../components/form.tsx";
import { Details, Loading, Nothing, PageTitle, SaveState, Tag, by, type Colour } from "../components/parts.tsx";
import { Sharing } from "../components/sharing.tsx";
import { to } from "../router.ts";
import { Uploads, type Going } from "../uploads.ts";
import { bytes, count, day, MARKINGS, moment } from "../words.ts";

type Paper = Shapes["DocumentShown"];

export function DocumentsPage() {
  const may = useMay();
  const live = useLive();
  const { view: head } = useView("head");
  const { view, problem } = useView("documents");
  const uploads = useMemo(() => new Uploads(live.id, () => live.chase()), [live]);
  useListening(uploads);
  useEffect(() => {
    if (view) uploads.settle(view);
  }, [view, uploads.list]);
  if (problem) return <Nothing problem={problem} />;
  if (!view || !head) return <Loading what="the documents" />;
  const refused = view.refused.filter((one) => !uploads.list.some((going) => going.upload === one.upload));
  return (
    <>
      <PageTitle name="Supporting documents" caption={head.name ?? head.reference}>Supporting documents</PageTitle>
      {may("document.upload") && !head.closed && <UploadBox uploads={uploads} />}
      <h2 class="govuk-heading-m">{may("document.mark") ? "The bundle" : "What you added or were shown"}</h2>
      {!view.documents.length && <p class="govuk-body">Nothing here yet.</p>}
      <ul class="papers">
        {view.documents.map((paper) => <PaperCard key={paper.digest} paper={paper} closed={head.closed} />)}
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

function UploadBox({ uploads }: { uploads: Uploads }) {
  const may = useMay();
  const [marking, setMarking] = useState("evidence");
  const [over, setOver] = useState(false);
  const chooser = useRef<HTMLInputElement>(null);
  const allowed = Object.entries(MARKINGS).filter(([value]) => may("document.mark") || value === "advice" || value === "evidence");
  const take = (files: FileList | null | undefined) => uploads.add(Array.from(files ?? []), marking);
  return (
    <section
      aria-label="Upload" class={`drop${over ? " drop--over" : ""}`}
      onDragOver={(event) => { event.preventDefault(); setOver(true); }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => { event.preventDefault(); setOver(false); take(event.dataTransfer?.files); }}
    >
      <Select id="marking" label="These papers are" value={marking} set={setMarking} choices={allowed.map(([value, { name, hint }]) => ({ value, label: `${name}: ${hint}` }))} />
      <div class="buttons">
        <label class="govuk-visually-hidden" for="files">Choose files</label>
        <input
          ref={chooser} id="files" class="govuk-visually-hidden" type="file" multiple tabIndex={-1} accept=".pdf,.docx,.eml,.txt"
          onChange={(event) => { take(event.currentTarget.files); event.currentTarget.value = ""; }}
        />
        <Button press={() => chooser.current?.click()}>Choose files</Button>
        <span class="govuk-body drop__or">or drop them here. PDF, Word (.docx), e-mail (.eml) or text, up to 25 MB each.</span>
      </div>
      {uploads.list.length > 0 && (
        <ul class="going" aria-label="Uploads">{uploads.list.map((going) => <GoingRow key={going.id} going={going} uploads={uploads} />)}</ul>
      )}
    </section>
  );
}

const GOING: Record<Going["state"], string> = {
  waiting: "Waiting", sending: "Uploading", checking: "Arrived, being checked", kept: "Kept", already: "Already in the bundle", refused: "Not kept",
  failed: "Did not arrive", slow: "Arrived; checking takes longer than usual. You can leave this page.",
};

function GoingRow({ going, uploads }: { going: Going; uploads: Uploads }) {
  const settled = going.state === "kept" || going.state === "refused" || going.state === "slow";
  return (
    <li class={`going__row going__row--${going.state}`}>
      <span class="going__name breakable">{going.file.name}</span>
      <span class="going__state" role="status">{GOING[going.state]}{going.state === "sending" ? ` ${Math.round(going.sent * 100)}%` : ""}{going.said ? `. ${going.said}` : ""}</span>
      {going.state === "sending" && <progress max={1} value={going.sent} aria-label={`Upload of ${going.file.name}`} />}
      <span class="buttons">
        {going.state === "failed" && <Button small kind="secondary" press={() => uploads.again(going)} label={`Try ${going.file.name} again`}>Try again</Button>}
        {(settled || going.state === "failed") && <Button small kind="secondary" press={() => uploads.dismiss(going)} label={`Clear ${going.file.name} from this list`}>Clear</Button>}
      </span>
    </li>
  );
}

const STATUS: Record<Paper["status"], { words: string; colour: Colour }> = {
  "being read": { words: "Being read", colour: "light-blue" }, read: { words: "Read", colour: "green" }, unreadable: { words: "Could not be read", colour: "red" },
};

function PaperCard({ paper, closed }: { paper: Paper; closed: boolean }) {
  const { me } = useApp();
  const may = useMay();
  const live = useLive();
  const status = STATUS[paper.status];
  const written = [paper.author, paper.role, paper.organisation].filter(Boolean).join(", ");
  return (
    <li class="card">
      <div class="card__head">
        <h3 class="govuk-heading-s breakable"><a class="govuk-link" href={to("cases", live.id, "documents", paper.digest)}>{paper.name}</a></h3>
        <Tag colour={status.colour}>{status.words}</Tag>
      </div>
      <p class="govuk-body-s">
        {written || (paper.status === "read" ? "Author not stated" : "")}{paper.written_on ? `, ${day(paper.written_on)}` : paper.status === "read" ? ", no date stated" : ""}
        {paper.pages ? `, ${count(paper.pages, "page")}` : ""}{`${written || paper.pages ? "; " : ""}${bytes(paper.size)}, added ${moment(paper.added_at)} by ${by(me, paper.added_by).toLowerCase()}`}
      </p>
      {paper.problem && <p class="govuk-body">{paper.problem} {paper.advice}</p>}
      {paper.findings > 0 && <p class="govuk-body-s">{count(paper.findings, "sentence")} found that bear on the child.</p>}
      {paper.terms.length > 0 && (
        <ul class="terms" aria-label="Key terms and how often each occurs">
          {paper.terms.slice(0, 12).map((term) => <li class="term" key={term.term}>{term.term} <span class="term__count">{term.count}</span></li>)}
        </ul>
      )}
      {may("document.mark") ? (
        <Details summary={`${MARKINGS[paper.marking]?.name ?? paper.marking}; ${paper.shared_with.length ? `shared with ${count(paper.shared_with.length, "person", "people")}` : "shared with nobody"}`}>
          {!closed && <Marking paper={paper} />}
          {may("share") && <Sharing what="document" of={paper.digest} shared={paper.shared_with} shareable={paper.marking === "advice" || paper.marking === "evidence"} />}
        </Details>
      ) : <p class="govuk-body-s">{MARKINGS[paper.marking]?.name}</p>}
    </li>
  );
}

function Marking({ paper }: { paper: Paper }) {
  const live = useLive();
  const change = useChange();
  const keeper = useKeeper<string>({
    part: `${live.id}:marking:${paper.digest}`, server: { value: paper.marking, revision: paper.revision },
    send: (marking, _, key) => change("PUT", `documents/${paper.digest}/marking`, { marking }, key),
  });
  return (
    <>
      <Select
        id={`marking-${paper.digest.slice(0, 12)}`} label="Marked as" value={keeper.value} set={(marking) => { keeper.set(marking); void keeper.save(); }}
        choices={Object.entries(MARKINGS).map(([value, { name, hint }]) => ({ value, label: `${name}: ${hint}` }))}
      />
      <SaveState keeper={keeper} />
    </>
  );
}
