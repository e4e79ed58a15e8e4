// A question's scale, and what its levels mean.

import type { Shapes } from "../api.ts";
import { sentence } from "../words.ts";
import { Details } from "./parts.tsx";

type Wording = Shapes["QuestionWording"];

export function Scale({ wording, value, set }: { wording: Wording; value: number | null; set: (score: number) => void }) {
  const name = `q-${wording.question}-score`;
  return (
    <fieldset class="govuk-fieldset" aria-describedby={`q-${wording.question}-definition`}>
      <legend class="govuk-visually-hidden">{wording.label}</legend>
      <div class="govuk-radios govuk-radios--small scale">
        {wording.levels.map((level) => (
          <div class="govuk-radios__item" key={level.score}>
            <input class="govuk-radios__input" type="radio" id={`${name}-${level.score}`} name={name} checked={value === level.score} onChange={() => set(level.score)} />
            <label class="govuk-label govuk-radios__label" for={`${name}-${level.score}`}>{sentence(level.name)}</label>
          </div>
        ))}
      </div>
    </fieldset>
  );
}

/** Every level in plain language, with the authority's own note beside it and never in its place. */
export function Definitions({ wording, open }: { wording: Wording; open: boolean }) {
  return (
    <Details summary={<>What do the levels mean?<span class="govuk-visually-hidden"> {wording.label}</span></>} open={open}>
      <dl class="levels">
        {wording.levels.map((level) => (
          <div class="levels__row" key={level.score}>
            <dt>{sentence(level.name)}</dt>
            <dd>{level.definition}{level.note && <span class="levels__note">In this authority: {level.note}</span>}</dd>
          </div>
        ))}
      </dl>
    </Details>
  );
}
