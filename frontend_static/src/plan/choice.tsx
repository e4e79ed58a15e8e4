// Facts changed under a person's words: what stood before them both, their words and the new ones, and the choice.

import { useChange, useView } from "../app.ts";
import type { Shapes } from "../api.ts";
import { useAct } from "../components/act.ts";
import { Button } from "../components/form.tsx";
import { Trouble } from "../components/parts.tsx";
import { count } from "../words.ts";
import { Marked } from "./marked.tsx";

type Item = Shapes["ItemShown"];

export function Choice({ item, write, adapt }: { item: Item; write: boolean; adapt: () => void }) {
  const change = useChange();
  const act = useAct();
  const { view } = useView("plan/proposals");
  const three = view?.proposals.find((one) => one.item === item.id);
  const settle = (taken: boolean) => act.run((key) => change("POST", "plan/settlements", { item: item.id, taken, revision: item.revision }, key));
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

const MOST = 90;

/** All changes that wait, dismissed at one press: people's words stay. */
export function DismissAll({ plan }: { plan: Shapes["PlanShown"] }) {
  const change = useChange();
  const act = useAct();
  const waiting = plan.sections.flatMap((section) => section.items).filter((item) => item.proposal).slice(0, MOST);
  if (waiting.length < 2) return null;
  const proposals = waiting.map((item) => ({ item: item.id, revision: item.revision }));
  return (
    <div class="buttons">
      <Button small kind="secondary" busy={act.busy} press={() => act.run((key) => change("POST", "plan/dismissals", { proposals }, key))}>
        Keep people’s words in all {count(waiting.length, "changed line")}
      </Button>
      {act.problem && <Trouble problem={act.problem} again={act.again} />}
    </div>
  );
}
