// The groups of a model: what each is, how many cases it rests on, what its children get and how sure that is.

import type { Shapes } from "../api.ts";
import { meanWords } from "../explain.ts";
import { useInstrument, useLabels } from "../instrument.ts";
import { count, LEVELS, PACKAGES, sentence } from "../words.ts";
import { ShareBar } from "./bars.tsx";
import { LazyDetails, Tag } from "./parts.tsx";

type Group = Shapes["GroupShown"];

export function Groups({ groups }: { groups: readonly Group[] }) {
  return (
    <section aria-labelledby="groups-title">
      <h2 class="govuk-heading-m" id="groups-title">Its groups</h2>
      {groups.map((group) => (
        <article class="card" key={group.cluster} aria-label={`Group ${group.cluster}`}>
          <div class="card__head">
            <h3 class="govuk-heading-s">{group.cluster}: {sentence(group.says)}</h3>
            <span>{count(group.cases, "case")} {group.thin && <Tag colour="orange">Few cases</Tag>}</span>
          </div>
          {group.outcomes.length > 0 && <p class="govuk-body-s"><span class="label">Outcomes: </span>{group.outcomes.join("; ")}</p>}
          <LazyDetails summary={<>What its children get<span class="govuk-visually-hidden">, {group.cluster}</span></>}>{() => <Packages group={group} />}</LazyDetails>
          <LazyDetails summary={<>Its average answers<span class="govuk-visually-hidden">, {group.cluster}</span></>}>{() => <Means group={group} />}</LazyDetails>
        </article>
      ))}
    </section>
  );
}

function Packages({ group }: { group: Group }) {
  const rows = Object.entries(group.packages).sort(([, one], [, other]) => other.share.mean - one.share.mean);
  const tenths = (part: number) => Math.round(part * 10);
  return (
    <table class="govuk-table summary">
      <caption class="govuk-visually-hidden">Packages of group {group.cluster}</caption>
      <thead>
        <tr>{["Package", "Usual amount", "Given to", "Accepted plans counted", "Recommended"].map((name) => <th scope="col" class="govuk-table__header" key={name}>{name}</th>)}</tr>
      </thead>
      <tbody>
        {rows.map(([code, given]) => (
          <tr class="govuk-table__row" key={code}>
            <th scope="row" class="govuk-table__header">{code} {PACKAGES[code]}</th>
            <td class="govuk-table__cell" data-label="Usual amount">{LEVELS[given.level] ?? given.level}</td>
            <td class="govuk-table__cell" data-label="Given to">{tenths(given.share.mean)} in 10, between {tenths(given.share.low)} and {tenths(given.share.high)} <ShareBar {...given.share} /></td>
            <td class="govuk-table__cell" data-label="Accepted plans counted">{given.share.plans || "None: the published mapping alone"}</td>
            <td class="govuk-table__cell" data-label="Recommended">{given.recommended ? "Yes" : "No"}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Means({ group }: { group: Group }) {
  const label = useLabels();
  const instrument = useInstrument();
  const wordings = new Map(instrument?.questions.map((one) => [one.question as string, one]));
  const rows = Object.entries(group.profile).sort(([, one], [, other]) => other - one);
  return (
    <dl class="fine">
      {rows.map(([measure, mean]) => [
        <dt key={measure}>{label(measure)}</dt>,
        <dd key={`${measure}-mean`}>{meanWords(mean, measure, wordings.get(measure))}</dd>,
      ])}
    </dl>
  );
}
