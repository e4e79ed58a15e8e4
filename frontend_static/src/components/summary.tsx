// Summary assessment metrics of the prototype: the 20 agreed answers in words and at a glance.

import type { Shapes } from "../api.ts";
import { useLive } from "../app.ts";
import { useInstrument } from "../instrument.ts";
import { to } from "../router.ts";
import { sentence } from "../words.ts";
import { Pips } from "./bars.tsx";
import { Tag } from "./parts.tsx";

type Question = Shapes["QuestionShown"];

export function Summary({ questions }: { questions: readonly Question[] }) {
  const live = useLive();
  const instrument = useInstrument();
  const shown = new Map(questions.map((one) => [one.question, one]));
  const wordings = instrument?.questions ?? [];
  const groups = [...new Set(wordings.map((one) => one.group))];
  return (
    <section aria-labelledby="summary-title">
      <h2 class="govuk-heading-m" id="summary-title">Summary assessment</h2>
      <div class="metrics">
        {groups.map((group) => (
          <div class="metrics__group" key={group}>
            <h3 class="label">{sentence(group)}</h3>
            <ul class="metrics__list">
              {wordings.filter((one) => one.group === group).map((wording) => {
                const one = shown.get(wording.question);
                return (
                  <li class="metrics__row" key={wording.question}>
                    <a class="govuk-link" href={`${to("cases", live.id, "assessment")}?question=${wording.question}`}>{wording.label}</a>
                    <span class="metrics__answer">
                      {one?.agreed ? <><Pips score={one.agreed.score} top={wording.levels.length - 1} /> {sentence(one.agreed.level)}</> : <span class="quiet">Not answered</span>}
                      {one && <Marks one={one} />}
                    </span>
                  </li>
                );
              })}
            </ul>
          </div>
        ))}
      </div>
    </section>
  );
}

function Marks({ one }: { one: Question }) {
  return (
    <>
      {one.contests.length > 0 && <Tag colour="purple">Two versions</Tag>}
      {one.needs_validation && <Tag colour="orange">Not validated</Tag>}
      {one.validation && <span class="metrics__by">validated by {one.validation.validator}</span>}
    </>
  );
}
