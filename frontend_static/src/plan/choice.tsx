// Facts changed under a person's words: what stood before them both, their words and the new ones, and the choice.

import { useState } from "preact/hooks";
import { useChange, useView } from "../app.ts";
import type { Shapes } from "../api.ts";
import { useAct } from "../components/act.ts";
import { Checkbox } from "../components/fields.tsx";
import { Button } from "../components/form.tsx";
import { LazyDetails, Trouble } from "../components/parts.tsx";
import { count } from "../words.ts";
import { focusFirst } from "./focusing.ts";
import { Marked } from "./marked.tsx";
import { before } from "./before.ts";

type Item = Shapes["ItemShown"];

export function Choice({ item, write, adapt }: { item: Item; write: boolean; adapt: () => void }) {
  const change = useChange();
  const act = useAct();
  const { view } = useView("plan/proposals");
  const three = view?.proposals.find((one) => one.item === item.id);
  const settle = async (taken: boolean) => {
    const done = await act.run((key) => change("POST", "plan/settlements", { item: item.id, taken, revision: item.revision }, key));
    if (done) focusFirst(`item-${item.id}`, `section-${item.section}`);
  };
  const withdrawn = item.proposal?.kind === "withdrawn";
  return (
    <>
      <div class="two">
        <div class="two__side">
          <h3 class="govuk-heading-s">{item.removed ? "Now" : "Your words"}</h3>
          {item.removed ? <p class="govuk-body">Removed</p> : three ? <Marked words={three.mine} /> : <p class="govuk-body words">{item.text}</p>}
          {item.reason && <p class="govuk-body-s quiet">Why: {item.reason}</p>}
        </div>
        <div class="two__side">
          <h3 class="govuk-heading-s">{withdrawn ? "What it rested on has gone" : "New suggestion"}</h3>
          {withdrawn && <p class="govuk-body-s">The facts no longer give this line. It said:</p>}
          {three && !withdrawn ? <Marked words={three.machines} /> : <p class="govuk-body words">{item.proposal?.text}</p>}
        </div>
      </div>
      {three && !withdrawn && <p class="govuk-body-s quiet">Both are marked against what stood before: taken out is struck through, added is underlined.</p>}
      {three && !withdrawn && <LazyDetails summary="What stood before">{() => <p class="govuk-body words">{before(three.mine)}</p>}</LazyDetails>}
      {act.problem && <Trouble problem={act.problem} again={act.again} />}
      {write && (
        <div class="buttons">
          <Button small busy={act.busy} press={() => settle(false)}>{item.removed ? "Leave it removed" : "Keep your words"}</Button>
          <Button small kind="secondary" busy={act.busy} press={() => settle(true)}>{withdrawn ? "Drop the line" : "Take the new words"}</Button>
          {!withdrawn && !item.removed && <Button small kind="secondary" press={adapt}>Adapt them</Button>}
        </div>
      )}
    </>
  );
}

/** The most that one request may dismiss. */
const MOST = 90;

/** Changes that wait, chosen and dismissed together: people's words stay. */
export function DismissSeveral({ plan }: { plan: Shapes["PlanShown"] }) {
  const change = useChange();
  const act = useAct();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const waiting = plan.sections.flatMap((section) => section.items).filter((item) => item.proposal && !item.removed);
  const picked = waiting.filter((item) => chosen.includes(item.id)).slice(0, MOST);
  if (waiting.length < 2) return null;
  const dismiss = async () => {
    if (!picked.length) return;
    const proposals = picked.map((item) => ({ item: item.id, revision: item.revision }));
    if (await act.run((key) => change("POST", "plan/dismissals", { proposals }, key))) {
      setChosen([]);
      focusFirst("dismiss-several", "plan-open");
    }
  };
  return (
    <div id="dismiss-several" tabIndex={-1} class="dismissing">
      <LazyDetails summary={`Keep people’s words in several of the ${count(waiting.length, "changed line")} at once`}>
        {() => (
          <>
            <Button small kind="secondary" press={() => setChosen(picked.length ? [] : waiting.slice(0, MOST).map((item) => item.id))}>{picked.length ? "Choose none" : "Choose all"}</Button>
            <fieldset class="govuk-fieldset">
              <legend class="govuk-fieldset__legend">In which lines do the words stay as they are?</legend>
              {waiting.map((item) => (
                <Checkbox
                  key={item.id} id={`dismiss-${item.id}`} label={`${item.section}: ${item.text.split("\n")[0]}`} checked={chosen.includes(item.id)}
                  set={(on) => setChosen(on ? [...chosen, item.id] : chosen.filter((one) => one !== item.id))}
                />
              ))}
            </fieldset>
            <Button small busy={act.busy} press={dismiss}>Keep the words in {count(picked.length, "line")}</Button>
            {act.problem && <Trouble problem={act.problem} again={act.again} />}
          </>
        )}
      </LazyDetails>
    </div>
  );
}
