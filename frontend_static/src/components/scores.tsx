// The suggestions of a bundle, worked through one by one: by mouse, by keyboard, or by single keys.

import { useEffect, useRef, useState } from "preact/hooks";
import { useChange, useMay } from "../app.ts";
import { useInstrument, useNeedTypes } from "../instrument.ts";
import { usePreference } from "../preferences.ts";
import { commandOf, nextOpen, step, type Command } from "../queue.ts";
import { placeOf, type Reading } from "../reading.ts";
import { mayTake, nameOf, subjectsOf, valueFrom, waits, type Subject } from "../subjects.ts";
import { count } from "../words.ts";
import { useAct } from "./act.ts";
import { Checkbox } from "./fields.tsx";
import { Button } from "./form.tsx";
import { Loading, Trouble } from "./parts.tsx";
import { ScoreRow, type Decision } from "./score.tsx";
import { useSource } from "./source.tsx";

type Told = { words: string; back: Subject | null };

export function Scores({ reading, closed }: { reading: Reading; closed: boolean }) {
  const may = useMay();
  const instrument = useInstrument();
  const types = useNeedTypes();
  if (!instrument || !types) return <Loading what="the questions" />;
  const subjects = subjectsOf(reading, instrument.questions, types);
  const suggested = subjects.filter((one) => one.suggested).length;
  const left = subjects.filter(waits).length;
  return (
    <section aria-labelledby="scores-title">
      <h2 class="govuk-heading-m" id="scores-title">Score suggestions</h2>
      <p class="govuk-body">
        A machine read the documents and makes {count(suggested, "suggestion")}: for the {subjects.length - 1} questions and the primary need. Where they say nothing, nothing is suggested.
        A person decides on each; what is accepted or changed becomes the agreed answer.
      </p>
      <div class="progress-line">
        <p class="govuk-body"><strong>{suggested - left} of {suggested}</strong> decided</p>
        <progress max={Math.max(1, suggested)} value={suggested - left} aria-label="Suggestions decided" />
      </div>
      <Worklist subjects={subjects} decides={may("suggestion.decide") && !closed} />
    </section>
  );
}

function Worklist({ subjects, decides }: { subjects: readonly Subject[]; decides: boolean }) {
  const change = useChange();
  const act = useAct();
  const source = useSource();
  const [noKeys, setNoKeys] = usePreference("no-single-keys");
  const [at, setAt] = useState<string | null>(null);
  const [changing, setChanging] = useState(false);
  const [told, setTold] = useState<Told>({ words: "", back: null });
  const place = subjects.findIndex(({ key }) => key === at);
  const tell = (words: string, back: Subject | null = null) => setTold({ words, back });

  const show = (subject: Subject | null) => {
    setAt(subject?.key ?? null);
    setChanging(false);
    // The page beside follows the work, so that the evidence is in sight before anybody asks for it.
    const [first] = sentencesOf(subject);
    if (first) source.open(first, null);
  };
  const going = useRef(false);
  const go = (subject: Subject | undefined) => {
    if (!subject) return;
    going.current = true;
    show(subject);
    if (subject.key === at) arrive(subject);
  };
  const arrive = (subject: Subject | undefined) => {
    if (going.current && subject) bringUp(rowId(subject));
    going.current = false;
  };
  // Only once the row before has closed: it stands elsewhere then.
  useEffect(() => arrive(subjects[place]), [at]);
  const decide = async (subject: Subject, decision: Decision, instead: string | null) => {
    const { suggested } = subject;
    if (!suggested || act.busy) return;
    const body = { suggestion: suggested.suggestion, decision, value: instead === null ? null : valueFrom(subject, instead), reason: "", revision: suggested.revision };
    if (!(await act.run((key) => change("POST", "suggestion-decisions", body, key)))) return;
    const next = nextOpen(subjects.map(waits), subjects.indexOf(subject));
    const following = next === null ? undefined : subjects[next];
    const done = { accepted: "accepted", rejected: "rejected", altered: `changed to ${nameOf(subject, instead ?? "")}` }[decision];
    tell(`${subject.label}: ${done}. ${following ? `Next: ${following.label}.` : "Every suggestion is decided on."}`, subject);
    setChanging(false);
    go(following);
  };
  /** `on`: the row that has the focus. Nothing is decided on whose evidence is not in sight. */
  const obey = (command: Command, on: number) => {
    if (command === "next" || command === "previous") return go(subjects[place < 0 ? on : step(subjects.length, on, command === "next" ? 1 : -1)]);
    const subject = subjects[on];
    if (!subject) return;
    if (subject.key !== at) {
      tell(`${subject.label} is open now. Look at it, and press the key again.`);
      return go(subject);
    }
    if (command === "open") return openNext(subject);
    const { suggested } = subject;
    if (!suggested) return tell(`${subject.label}: nothing is suggested, so there is nothing to decide.`);
    if (command === "reject") return void decide(subject, "rejected", null);
    if (!mayTake(subject, suggested.value)) return tell(`${subject.label}: a person answered this by themselves, and no suggestion takes its place.`);
    if (command === "accept") return void decide(subject, "accepted", null);
    return setChanging(true);
  };
  const openNext = (subject: Subject) => {
    const all = sentencesOf(subject);
    const opened = source.opened ? all.map(placeOf).indexOf(placeOf(source.opened)) : -1;
    const next = all[(opened + 1) % all.length];
    if (next) source.open(next, null);
    tell(next ? `Page ${next.page} of ${next.name} is shown: “${next.sentence}”` : `${subject.label}: no sentence bears on it.`);
  };
  const { back } = told;
  return (
    <>
      {decides && <KeyHelp off={noKeys} set={setNoKeys} />}
      <div class="scores__told">
        <p role="status">{told.words}</p>
        {back && <Button small kind="secondary" press={() => go(subjects.find(({ key }) => key === back.key))}>Go back to {back.label} to decide again</Button>}
      </div>
      {act.problem && <Trouble problem={act.problem} again={act.again} />}
      <ol
        class="scores"
        onKeyDown={(event) => {
          const command = noKeys || !decides ? null : commandOf(event, isField(event.target));
          const on = subjects.findIndex((subject) => document.getElementById(rowId(subject))?.closest("li")?.contains(event.target as Node));
          if (!command || on < 0) return;
          event.preventDefault();
          obey(command, on);
        }}
      >
        {subjects.map((subject) => (
          <ScoreRow
            key={subject.key} id={rowId(subject)} subject={subject} open={at === subject.key} changing={changing && at === subject.key}
            decides={decides} busy={act.busy} keys={!noKeys} toggle={() => show(at === subject.key ? null : subject)} change={setChanging}
            decide={(decision, instead) => void decide(subject, decision, instead)}
          />
        ))}
      </ol>
    </>
  );
}

function sentencesOf(subject: Subject | null) {
  return subject?.suggested ? [...subject.suggested.evidence, ...subject.suggested.against] : [];
}

function bringUp(id: string): void {
  const button = document.getElementById(id);
  const row = button?.closest("li");
  if (!button || !row) return;
  const { top, bottom } = row.getBoundingClientRect();
  if (top < 0 || bottom > innerHeight) row.scrollIntoView({ block: "start" });
  button.focus({ preventScroll: true });
}

function rowId(subject: Subject): string {
  return `score-${subject.key}`;
}

function isField(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest("input, select, textarea, [contenteditable]") !== null;
}

const HELP: readonly (readonly [string, string])[] = [
  ["J or ↓", "next"], ["K or ↑", "previous"], ["A", "accept"], ["C", "change"], ["R", "reject"], ["O", "show the next source"],
];

/** WCAG 2.2, 2.1.4: single keys work only while the focus is in the list, and can be turned off. */
function KeyHelp({ off, set }: { off: boolean; set: (off: boolean) => void }) {
  return (
    <div class="keys">
      {!off && (
        <p class="keys__line">
          Keys, while the focus is in the list: {HELP.map(([key, meaning]) => <span class="keys__one" key={key}><kbd>{key}</kbd> {meaning}</span>)}
        </p>
      )}
      <Checkbox id="no-single-keys" label="Turn single keys off" checked={off} set={set} />
    </div>
  );
}
