// The papers of a bundle: put in by drag or by button with their real progress, and each as it was read.

import { useRef, useState } from "preact/hooks";
import { useApp, useChange, useKeeper, useLive, useMay } from "../app.ts";
import { eachOnce } from "../bundle.ts";
import type { DocumentSummary, Paper } from "../reading.ts";
import { to } from "../router.ts";
import { LARGEST, type Going, type Uploads } from "../uploads.ts";
import { bytes, count, day, MARKINGS, moment } from "../words.ts";
import { Select } from "./fields.tsx";
import { Button } from "./form.tsx";
import { LineList } from "./lines.tsx";
import { by, Details, LazyDetails, SaveState, Tag, type Colour } from "./parts.tsx";
import { Sharing } from "./sharing.tsx";

const ACCEPTED = ".pdf,.docx,.doc,.heic,.rtf,.odt,.eml,.msg,.txt,.jpg,.jpeg,.png,.tif,.tiff";

export function UploadBox({ uploads, papers }: { uploads: Uploads; papers: readonly Paper[] }) {
  const may = useMay();
  const [marking, setMarking] = useState("evidence");
  const [over, setOver] = useState(false);
  const chooser = useRef<HTMLInputElement>(null);
  const allowed = Object.entries(MARKINGS).filter(([value]) => may("document.mark") || value === "advice" || value === "evidence");
  const take = (files: FileList | null | undefined) => uploads.add(Array.from(files ?? []), marking);
  const done = uploads.list.filter((going) => standing(going, papers).look !== undefined && going.state !== "failed");
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
          ref={chooser} id="files" class="govuk-visually-hidden" type="file" multiple tabIndex={-1} accept={ACCEPTED}
          onChange={(event) => { take(event.currentTarget.files); event.currentTarget.value = ""; }}
        />
        <Button press={() => chooser.current?.click()}>Choose files</Button>
        <span class="govuk-body drop__or">or drop them here. PDF, Word, OpenDocument, RTF, e-mail, text, or a picture of a page, up to {LARGEST / 1_000_000} MB each.</span>
      </div>
      {uploads.list.length > 0 && (
        <>
          <p class="govuk-body-s going__sum" role="status">{sumOf(uploads.list, papers)}</p>
          <ul class="going" aria-label="Uploads">{uploads.list.map((going) => <GoingRow key={going.id} going={going} uploads={uploads} papers={papers} />)}</ul>
          {done.length > 1 && <Button small kind="secondary" press={() => uploads.dismiss(...done)}>Clear what is done</Button>}
        </>
      )}
    </section>
  );
}

function paperOf(going: Going, papers: readonly Paper[]): Paper | undefined {
  return going.state === "kept" ? papers.find((one) => one.digest === going.digest) : undefined;
}

/** Told by a screen reader as a whole: each file by itself would be a torrent. */
function sumOf(list: readonly Going[], papers: readonly Paper[]): string {
  const looks = list.map((one) => standing(one, papers).look);
  const read = looks.filter((look) => look === "good").length;
  const bad = looks.filter((look) => look === "bad").length;
  return `${read} of ${count(list.length, "file")} read${bad ? `, ${bad} with a problem` : ""}.`;
}

type Standing = { words: string; said?: string; progress?: { done: number; of: number; label: string }; look?: "bad" | "good" };

function standing(going: Going, papers: readonly Paper[]): Standing {
  const paper = paperOf(going, papers);
  const { file, state } = going;
  switch (state) {
    case "waiting": return { words: "Waiting to be sent" };
    case "sending": return { words: `${bytes(going.sent)} of ${bytes(file.size)} sent`, progress: { done: going.sent, of: file.size, label: `${file.name}, sent` } };
    case "checking": return { words: "Arrived, being checked" };
    case "slow": return { words: "Arrived; checking takes longer than usual. You can leave this page." };
    case "already": return { words: "In the bundle already", look: "good" };
    case "refused": return { words: "Not kept", look: "bad" };
    case "failed": return { words: "Did not arrive", look: "bad" };
    default: return paper ? readingOf(paper, sameName(paper, papers)) : { words: "Kept, waiting to be read" };
  }
}

/** How far the reading of a paper has come. */
function readingOf(paper: Paper, same: string): Standing {
  switch (paper.status) {
    case "unread": return { words: "Kept, but could not be read", said: [paper.problem, paper.advice].filter(Boolean).join(" "), look: "bad" };
    case "duplicate": return { words: "Read", said: `It says the same as ${same}, word for word, and is counted once.`, look: "good" };
    case "read": return { words: `Read, ${count(paper.pages, "page")}`, look: "good" };
    case "reading": return paper.pages
      ? { words: `Being read, ${paper.pages_read} of ${count(paper.pages, "page")}`, progress: { done: paper.pages_read, of: paper.pages, label: `${paper.name}, read` } }
      : { words: "Being read" };
    default: return { words: "Kept, waiting to be read" };
  }
}

/** What waits for a person: papers and pages that no machine could read. */
export function ToKey({ papers }: { papers: readonly Paper[] }) {
  const live = useLive();
  const waiting = papers.filter((paper) => paper.status === "unread" || paper.unread_pages.length > 0);
  if (!waiting.length) return null;
  return (
    <section class="card" aria-labelledby="to-key">
      <h2 class="govuk-heading-s" id="to-key">To be typed or described by a person</h2>
      <p class="govuk-body-s">No machine could read these. Open one to type what it says, or upload a copy that can be read.</p>
      <ul class="govuk-list govuk-list--bullet">
        {waiting.map((paper) => (
          <li key={paper.digest}>
            <a class="govuk-link breakable" href={to("cases", live.id, "documents", paper.digest)}>{paper.name}</a>
            {paper.status === "unread" ? "" : `, page${paper.unread_pages.length > 1 ? "s" : ""} ${paper.unread_pages.join(", ")}`}
          </li>
        ))}
      </ul>
    </section>
  );
}

function sameName(paper: Paper, papers: readonly Paper[]): string {
  return papers.find((one) => one.digest === paper.same_as)?.name ?? "another document";
}

function GoingRow({ going, uploads, papers }: { going: Going; uploads: Uploads; papers: readonly Paper[] }) {
  const now = standing(going, papers);
  const said = going.said ?? now.said;
  const over = !["waiting", "sending", "checking"].includes(going.state);
  return (
    <li class={`going__row${now.look ? ` going__row--${now.look}` : ""}`}>
      <span class="going__name breakable">{going.file.name}</span>
      <span class="going__state">{now.words}{said ? `. ${said}` : ""}</span>
      {now.progress && <progress max={now.progress.of} value={now.progress.done} aria-label={now.progress.label} />}
      <span class="buttons">
        {going.state === "failed" && <Button small kind="secondary" press={() => uploads.again(going)} label={`Try ${going.file.name} again`}>Try again</Button>}
        {over && <Button small kind="secondary" press={() => uploads.dismiss(going)} label={`Clear ${going.file.name} from this list`}>Clear</Button>}
      </span>
    </li>
  );
}

const STATUS: Record<Paper["status"], { words: string; colour: Colour }> = {
  waiting: { words: "Waiting to be read", colour: "grey" }, reading: { words: "Being read", colour: "light-blue" }, read: { words: "Read", colour: "green" },
  unread: { words: "Could not be read", colour: "red" }, duplicate: { words: "Same as another", colour: "yellow" },
};

export function PaperCard({ paper, papers, closed, summary }: { paper: Paper; papers: readonly Paper[]; closed: boolean; summary: DocumentSummary | undefined }) {
  const { me } = useApp();
  const may = useMay();
  const live = useLive();
  const status = STATUS[paper.status];
  const now = readingOf(paper, sameName(paper, papers));
  return (
    <li class="card">
      <div class="card__head">
        <h3 class="govuk-heading-s breakable"><a class="govuk-link" href={to("cases", live.id, "documents", paper.digest)}>{paper.name}</a></h3>
        <Tag colour={status.colour}>{status.words}</Tag>
      </div>
      {paper.status === "read" && <Writer paper={paper} />}
      {now.progress && <p class="govuk-body-s">{now.words} <progress max={now.progress.of} value={now.progress.done} aria-label={now.progress.label} /></p>}
      {now.said && <p class="govuk-body">{now.said}</p>}
      {summary && <Lines summary={summary} />}
      <p class="govuk-body-s quiet">
        {paper.pages ? `${count(paper.pages, "page")}; ` : ""}{bytes(paper.size)}, added {moment(paper.added_at)} by {by(me, paper.added_by).toLowerCase()}
      </p>
      {may("document.mark") ? (
        <Details summary={`${MARKINGS[paper.marking]?.name ?? paper.marking}; ${paper.shared_with.length ? `shared with ${count(paper.shared_with.length, "person", "people")}` : "shared with nobody"}`}>
          {!closed && <Marking paper={paper} />}
          {may("share") && <Sharing what="document" of={paper.digest} shared={paper.shared_with} shareable={paper.marking === "advice" || paper.marking === "evidence"} />}
        </Details>
      ) : <p class="govuk-body-s">{MARKINGS[paper.marking]?.name}</p>}
    </li>
  );
}

function Writer({ paper }: { paper: Paper }) {
  const told = [
    ["Written by", paper.author], ["Role", paper.role], ["Organisation", paper.organisation], ["Date", paper.written_on && day(paper.written_on)],
  ] as const;
  return (
    <dl class="facts">
      {told.map(([what, words]) => <div class="facts__one" key={what}><dt>{what}</dt><dd>{words || <span class="quiet">not stated</span>}</dd></div>)}
    </dl>
  );
}

function Lines({ summary }: { summary: DocumentSummary }) {
  const groups = ([["Found", summary.found], ["Recommends", summary.recommends], ["Wants", summary.wants]] as const).map(([title, lines]) => ({ title, lines: eachOnce(lines) }));
  return (
    <>
      {groups.filter(({ lines }) => lines.length > 0).map(({ title, lines }) => (
        <LazyDetails key={title} summary={`${title}: ${count(lines.length, "line")}`}>{() => <LineList lines={lines} kinds own />}</LazyDetails>
      ))}
    </>
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
