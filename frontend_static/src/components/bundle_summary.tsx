// What a bundle comes to: needs, strengths, views, provision, health and social care, each line a document's own words.

import { sectionsOf, sizeOf } from "../bundle.ts";
import { placeOf, type Mention, type Mentions, type Sentiment, type SummaryLine, type TermSaid } from "../reading.ts";
import { count } from "../words.ts";
import { LineList } from "./lines.tsx";
import { LazyDetails } from "./parts.tsx";
import { Cited } from "./source.tsx";

const AT_ONCE = 5;

export function BundleLines({ lines }: { lines: readonly SummaryLine[] }) {
  const sections = sectionsOf(lines);
  if (!sections.length) return <p class="govuk-body">Nothing has been found in the documents yet.</p>;
  return (
    <>
      <p class="govuk-body">Every line is a quotation. Choose one, and its page is shown beside it.</p>
      {sections.map(({ title, parts }) => (
        <section key={title} aria-label={title}>
          <h2 class="govuk-heading-m">{title}</h2>
          {parts.map((part) => (
            <div key={part.title ?? ""}>
              {part.title && <h3 class="govuk-heading-s">{part.title}</h3>}
              <LineList lines={part.lines.slice(0, AT_ONCE)} kinds={title === "Health" || title === "Social care"} />
              {part.lines.length > AT_ONCE && (
                <LazyDetails summary={<>{count(part.lines.length - AT_ONCE, "more line")}<span class="govuk-visually-hidden"> of {part.title ?? title}</span></>}>
                  {() => <LineList lines={part.lines.slice(AT_ONCE)} kinds={title === "Health" || title === "Social care"} />}
                </LazyDetails>
              )}
            </div>
          ))}
        </section>
      ))}
    </>
  );
}

/** A cloud that is a list: the count stands beside each term, and size only decorates. */
export function TermCloud({ terms }: { terms: readonly TermSaid[] }) {
  if (!terms.length) return null;
  const ordered = [...terms].sort((one, other) => one.term.localeCompare(other.term, "en-GB"));
  return (
    <section aria-labelledby="terms-title">
      <h2 class="govuk-heading-m" id="terms-title">Key terms</h2>
      <p class="govuk-body-s quiet">How often each is said, in how many documents. The larger, the more often.</p>
      <ul class="cloud">
        {ordered.map((one) => (
          <li class={`cloud__term cloud__term--${sizeOf(one.weight)}`} key={one.term}>
            {one.term} <span class="cloud__count">{one.count}<span class="govuk-visually-hidden"> {one.count === 1 ? "time" : "times"} in {count(one.documents, "document")}</span></span>
          </li>
        ))}
      </ul>
    </section>
  );
}

const SENTIMENTS: readonly (readonly [Sentiment, string, string])[] = [
  ["negative", "Negative", "a difficulty or a worry"], ["neutral", "Neutral", "any other mention"], ["positive", "Positive", "a strength, or a need that is denied"],
];

export function MentionsBySentiment({ mentions }: { mentions: Mentions }) {
  const total = mentions.negative + mentions.neutral + mentions.positive;
  if (!total) return null;
  return (
    <section aria-labelledby="mentions-title">
      <h2 class="govuk-heading-m" id="mentions-title">Mentions by sentiment</h2>
      <dl class="sentiments">
        {SENTIMENTS.map(([key, name, meaning]) => (
          <div class="sentiments__one" key={key}>
            <dt>{name}<span class="quiet">: {meaning}</span></dt>
            <dd>
              <span class={`sentiments__bar sentiments__bar--${key}`} style={{ width: `${(mentions[key] / total) * 60}%` }} aria-hidden="true" />
              {mentions[key]} of {total}
            </dd>
          </div>
        ))}
      </dl>
      {SENTIMENTS.map(([key, name]) => {
        const lines = mentions.lines.filter((one) => one.sentiment === key);
        return lines.length > 0 && (
          <LazyDetails key={key} summary={`${name} mentions: ${count(lines.length, "sentence")}`}>{() => <MentionList lines={lines} />}</LazyDetails>
        );
      })}
    </section>
  );
}

function MentionList({ lines }: { lines: readonly Mention[] }) {
  return (
    <ul class="cited">
      {lines.map((one) => (
        <li key={placeOf(one)}>
          <Cited extract={one} />
          {one.terms.length > 0 && <p class="beneath"><span class="label">Terms: </span>{one.terms.join(", ")}</p>}
        </li>
      ))}
    </ul>
  );
}
