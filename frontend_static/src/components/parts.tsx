// Small pieces that many pages use.

import type { ComponentChildren } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { useApp, useLive } from "../app.ts";
import type { Problem, Shapes } from "../api.ts";
import type { Keeper } from "../keeper.ts";
import { to } from "../router.ts";
import { day, moment, ROLES, sentence, VOICES } from "../words.ts";
import { Button } from "./form.tsx";

let opened = false;

/** The page's one h1: it names the window, and takes the focus when one page follows another. The first page leaves
the focus at the top, where the skip link is. */
export function PageTitle({ children, caption, name }: { children: ComponentChildren; caption?: ComponentChildren; name: string }) {
  const { config } = useApp();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${name} – Digital EHCP – ${config.authority_name}`;
  }, [name]);
  useEffect(() => {
    window.scrollTo(0, 0);
    if (opened) title.current?.focus({ preventScroll: true });
    opened = true;
  }, []);
  return (
    <>
      {caption && <span class="govuk-caption-l">{caption}</span>}
      <h1 class="govuk-heading-l" tabIndex={-1} ref={title}>{children}</h1>
    </>
  );
}

export type Colour = "" | "grey" | "green" | "yellow" | "orange" | "red" | "purple" | "turquoise" | "light-blue";

export function Tag({ children, colour = "" }: { children: ComponentChildren; colour?: Colour }) {
  return <strong class={`govuk-tag${colour ? ` govuk-tag--${colour}` : ""}`}>{children}</strong>;
}

export function Details({ summary, open, children }: { summary: ComponentChildren; open?: boolean; children: ComponentChildren }) {
  return (
    <details class="govuk-details" open={open}>
      <summary class="govuk-details__summary"><span class="govuk-details__summary-text">{summary}</span></summary>
      <div class="govuk-details__text">{children}</div>
    </details>
  );
}

/** Draws what opens only once it was opened: 20 questions with all that hangs on them are a long page. */
export function LazyDetails({ summary, children }: { summary: ComponentChildren; children: () => ComponentChildren }) {
  const [open, setOpen] = useState(false);
  return (
    <details class="govuk-details" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary class="govuk-details__summary"><span class="govuk-details__summary-text">{summary}</span></summary>
      <div class="govuk-details__text">{open && children()}</div>
    </details>
  );
}

export function Trouble({ problem, again }: { problem: Problem; again?: (() => unknown) | undefined }) {
  return (
    <div class="trouble" role="alert">
      <p class="govuk-body">{problem.message}</p>
      {again && problem.passing && <Button kind="secondary" small press={again}>Try again</Button>}
    </div>
  );
}

/** The whole of a page that could not be shown. */
export function Nothing({ problem, again }: { problem: Problem; again?: () => unknown }) {
  const title = problem.status === 404 ? "We cannot find this" : problem.status === 403 ? "This is not open to you" : "There is a problem";
  return (
    <>
      <PageTitle name={title}>{title}</PageTitle>
      <Trouble problem={problem} again={again} />
      <p class="govuk-body"><a class="govuk-link" href={to("cases")}>Go to the list of cases</a></p>
    </>
  );
}

export function Loading({ what }: { what: string }) {
  return <p class="govuk-body loading" role="status">Loading {what}…</p>;
}

/** Where the words of one part are: saved, on their way, waiting, or in need of a choice. */
export function SaveState({ keeper, again }: { keeper: Keeper<never> | Keeper<any>; again?: () => unknown }) {
  const { state, problem } = keeper;
  const words = { clean: "", unsaved: "Not saved yet", saving: "Saving…", saved: "Saved", failed: "", clash: "" }[state];
  return (
    <div class="save-state">
      <span role="status" class={`save-state__words save-state--${state}`}>{words}</span>
      {state === "failed" && problem && (
        <div class="trouble trouble--small" role="alert">
          <span>Not saved. {problem.message}</span> <Button kind="secondary" small press={again ?? (() => keeper.save())}>Try again</Button>
        </div>
      )}
    </div>
  );
}

/** Two versions of the same part, side by side, and the choice between them. */
export function ClashBox<T>({ keeper, show }: { keeper: Keeper<T>; show: (value: T) => ComponentChildren }) {
  const { me } = useApp();
  const box = useRef<HTMLDivElement>(null);
  const { clash } = keeper;
  useEffect(() => {
    if (clash) box.current?.focus();
  }, [clash !== null]);
  if (!clash) return null;
  const who = clash.who?.startsWith(`${me.name} (`) ? "You, in another window," : clash.who?.includes(" ") ? clash.who : "Somebody else";
  const changed = clash.value === null ? `${who} removed this` : `${who} changed this`;
  return (
    <div class="clash" tabIndex={-1} ref={box} role="group" aria-label="Two versions">
      <p class="govuk-body govuk-!-font-weight-bold">
        {changed}{clash.when ? ` on ${moment(clash.when)}` : ""} after you opened it. Yours is not saved yet. Which one should stand?
      </p>
      <div class="two">
        <div class="two__side"><h4 class="govuk-heading-s">Yours</h4>{show(keeper.value)}</div>
        <div class="two__side"><h4 class="govuk-heading-s">{clash.value === null ? "Now" : "Theirs"}</h4>{clash.value === null ? <p class="govuk-body">Removed</p> : show(clash.value)}</div>
      </div>
      <div class="buttons">
        <Button small press={() => keeper.keepMine()}>Save mine</Button>
        <Button small kind="secondary" press={() => keeper.takeTheirs()}>{clash.value === null ? "Leave it removed" : "Take theirs"}</Button>
      </div>
    </div>
  );
}

export function sentenceLink(caseId: string, one: Shapes["Sentence"]): string {
  return `${to("cases", caseId, "documents", one.digest)}?page=${one.page}&start=${one.start}&end=${one.end}`;
}

/** A sentence as it was found, with the way to its page. */
export function Quote({ sentence: one }: { sentence: Shapes["Sentence"] }) {
  const live = useLive();
  const documents = live.get("documents")?.documents;
  const paper = documents?.find((document) => document.digest === one.digest);
  const written = paper ? [paper.author ?? paper.name, paper.written_on && day(paper.written_on)].filter(Boolean).join(", ") : "Document";
  return (
    <figure class="quote">
      <blockquote class="quote__words">{one.text}</blockquote>
      <figcaption class="quote__from"><a class="govuk-link" href={sentenceLink(live.id, one)}>{written}, page {one.page}</a></figcaption>
    </figure>
  );
}

export type Labels = (question: string) => string;

export function SourceLine({ source, label }: { source: Shapes["ItemShown"]["sources"][number]; label: Labels }) {
  if (source.kind === "sentence") return <Quote sentence={source.sentence} />;
  if (source.kind === "answer") return <p class="govuk-body-s">Answer to “{label(source.question)}”: {VOICES[source.voice] ?? source.voice}</p>;
  if (source.kind === "view") return <p class="govuk-body-s">In their own words: {VOICES[source.voice] ?? source.voice}</p>;
  return <p class="govuk-body-s">{source.person}, {(ROLES[source.role] ?? source.role).toLowerCase()}, {day(source.on)}</p>;
}

export function by(me: { id: string }, who: { id: string; role: string }): string {
  return who.id === me.id ? "You" : (ROLES[who.role] ?? sentence(who.role));
}
