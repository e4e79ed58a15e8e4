// The supporting documents checklist: the pack's kinds of document, the advice that an assessment must have, and what
// the bundle speaks of and does not hold.

import { useLive, useView } from "../app.ts";
import { advises, HELD } from "../bundle.ts";
import { placeOf, type AdviceGiven, type AdviceHeld, type Checklist, type Held, type NotInBundle } from "../reading.ts";
import { to } from "../router.ts";
import { day, sentence } from "../words.ts";
import { Tag, type Colour } from "./parts.tsx";
import { Cited } from "./source.tsx";

const COLOURS: Record<Held, Colour> = { present: "green", "out-of-date": "orange", mentioned: "purple", "reply-only": "yellow", missing: "red", "not-required": "grey" };

export function ChecklistView({ checklist }: { checklist: Checklist }) {
  return (
    <>
      {!checklist.reviewed && (
        <div class="govuk-inset-text">What counts as which kind, and from which age a document is out of date, are settings that no practitioner has reviewed yet.</div>
      )}
      <section aria-labelledby="advice-title">
        <h2 class="govuk-heading-m" id="advice-title">Advice that the assessment must have</h2>
        <ul class="papers">{checklist.advice.map((one) => <AdviceCard key={one.advice} advice={one} />)}</ul>
      </section>
      <section aria-labelledby="kinds-title">
        <h2 class="govuk-heading-m" id="kinds-title">Kinds of document</h2>
        <ul class="kinds">
          {checklist.kinds.map((one) => (
            <li class="kinds__one" key={one.kind}>
              <span class="kinds__name">{one.name}</span> <StateTag state={one.state} />
              {one.documents.length > 0 && <span class="kinds__papers">{one.documents.map((digest) => <PaperLink key={digest} digest={digest} />)}</span>}
            </li>
          ))}
        </ul>
      </section>
      {checklist.not_in_bundle.length > 0 && (
        <section aria-labelledby="not-in-title">
          <h2 class="govuk-heading-m" id="not-in-title">Spoken of, and not in the bundle</h2>
          <ul class="cited">{checklist.not_in_bundle.map((one) => <SpokenOf key={`${one.role}:${one.what}`} one={one} />)}</ul>
        </section>
      )}
    </>
  );
}

function StateTag({ state }: { state: Held }) {
  return <Tag colour={COLOURS[state]}>{HELD[state]}</Tag>;
}

function AdviceCard({ advice }: { advice: AdviceHeld }) {
  return (
    <li class="card">
      <div class="card__head"><h3 class="govuk-heading-s">{advice.name}</h3><StateTag state={advice.state} /></div>
      <p class="govuk-body-s">{advice.why} <span class="quiet">{advice.source}</span></p>
      {advice.given.map((given) => <Given key={given.document} given={given} />)}
      {advice.replies.map((reply) => <Cited key={placeOf(reply)} extract={reply} before={<span class="stance">A reply: </span>} />)}
    </li>
  );
}

function Given({ given }: { given: AdviceGiven }) {
  return (
    <div class="entry">
      <p class="govuk-body-s"><PaperLink digest={given.document} />{given.role ? `, ${given.role}` : ""}, {given.written_on ? day(given.written_on) : "no date stated"}{given.out_of_date ? " (out of date)" : ""}</p>
      <p class="govuk-body-s">{advises(given)}</p>
      {given.needs_agreement_of.length > 0 && (
        <p class="govuk-body-s">It may be used instead of new advice only when these are satisfied that it is sufficient: {given.needs_agreement_of.join("; ")}.</p>
      )}
    </div>
  );
}

function SpokenOf({ one }: { one: NotInBundle }) {
  return <li><Cited extract={one} before={<strong>{sentence(one.role)} ({one.what === "report" ? "a report" : "only the person"}): </strong>} /></li>;
}

function PaperLink({ digest }: { digest: string }) {
  const live = useLive();
  const name = useView("documents").view?.documents.find((one) => one.digest === digest)?.name ?? "Document";
  return <a class="govuk-link breakable" href={to("cases", live.id, "documents", digest)}>{name}</a>;
}
