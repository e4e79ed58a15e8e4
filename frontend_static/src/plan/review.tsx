// What came back in a Word copy, section by section: each change to take or to leave, and a place for what belongs to no line.

import { useEffect, useRef, useState } from "preact/hooks";
import { useChange, useKeeper, useLive } from "../app.ts";
import { newKey, type Shapes } from "../api.ts";
import { useAct } from "../components/act.ts";
import { TextArea } from "../components/fields.tsx";
import { Button, FormBox } from "../components/form.tsx";
import { Trouble } from "../components/parts.tsx";
import { to } from "../router.ts";
import { count, day, ISSUES } from "../words.ts";
import { MarksExplained } from "./marked.tsx";
import { bodiesOf, chosenOf, NOTHING, plainOnes, type Chosen, type Found } from "./returned.ts";
import { ChangeCard, OrderCard, PlaceCard } from "./review_cards.tsx";

type Props = { found: Found; digest: string; head: Shapes["CaseShown"]; plan: Shapes["PlanShown"]; again: () => Promise<void> };

export function Review({ found, digest, head, plan, again }: Props) {
  const live = useLive();
  const change = useChange();
  const act = useAct();
  const title = useRef<HTMLHeadingElement>(null);
  const [told, setTold] = useState("");
  // One key for each request, so that what was tried again after a lost connection is not done twice.
  const keys = useRef(new Map<string, string>());
  const kept = useKeeper<Chosen>({ part: `${live.id}:returned:${digest}`, server: { value: NOTHING, revision: 0 }, send: () => Promise.resolve() });
  const chosen = kept.value;
  const set = (some: Partial<Chosen>) => kept.set({ ...chosen, ...some });
  const pick = (id: string, on: boolean) => set({ picks: { ...chosen.picks, [id]: on } });
  useEffect(() => title.current?.focus(), []);
  const number = chosenOf(found, chosen);
  const amends = plan.issued.some((one) => one.kind === "final");
  const loose = found.changes.filter((one) => one.kind === "unrecognised");
  const take = async () => {
    setTold("");
    const done = await act.run(async () => {
      for (const body of bodiesOf(found, chosen)) {
        const said = JSON.stringify(body);
        const key = keys.current.get(said) ?? newKey();
        keys.current.set(said, key);
        await change("POST", "plan/returned/edits", body, key);
      }
    });
    if (!done) return;
    setTold(`${count(number, "change")} taken into the plan, as a new version.`);
    kept.discard();
    await again();
    title.current?.focus();
  };
  const left = found.changes.length + found.orders.length;
  const plain = plainOnes(found);
  return (
    <section class="returned" aria-labelledby="came-back">
      <h3 class="govuk-heading-m" id="came-back" tabIndex={-1} ref={title}>{left ? `${count(left, "change")} in this copy` : "Nothing more to take"}</h3>
      <div role="status">{told && <p class="govuk-inset-text">{told} <a class="govuk-link" href={to("cases", live.id, "plan", "versions")}>See the versions</a></p>}</div>
      <Provenance found={found} plan={plan} />
      {kept.restored && <p class="govuk-hint" role="status">What you had ticked and typed for this file is here again.</p>}
      {left > 0 && (
        <FormBox submit={take}>
          <MarksExplained />
          <div class="buttons compare-tools">
            {plain.length > 0 && <Button small kind="secondary" press={() => set({ picks: { ...chosen.picks, ...Object.fromEntries(plain.map((id) => [id, true])) } })}>Tick all that do not clash ({plain.length})</Button>}
            <Button small kind="secondary" press={() => set({ picks: {} })}>Tick none</Button>
          </div>
          {plan.sections.map((section) => {
            const changes = found.changes.filter((one) => one.kind !== "unrecognised" && (one.section ?? one.before_section) === section.section);
            const orders = found.orders.filter((one) => one.section === section.section);
            if (!changes.length && !orders.length) return null;
            return (
              <section class="plan-section" key={section.section} aria-label={`Section ${section.section}, ${section.title}`}>
                <h4 class="govuk-heading-m plan-section__title"><span class="plan-section__letter">{section.section}</span><span>{section.title}</span></h4>
                {changes.map((one) => <ChangeCard key={one.id} change={one} picked={Boolean(chosen.picks[one.id])} pick={(on) => pick(one.id, on)} />)}
                {orders.map((one) => <OrderCard key={one.section} order={one} found={found} plan={plan} picked={Boolean(chosen.picks[`order:${one.section}`])} pick={(on) => pick(`order:${one.section}`, on)} />)}
              </section>
            );
          })}
          {loose.length > 0 && (
            <section class="plan-section" aria-labelledby="loose">
              <h4 class="govuk-heading-m" id="loose">Found elsewhere in the file</h4>
              <p class="govuk-body reading">These words belong to no line of the plan: comments, notes, headings, or text outside the sections. Add them as a line where they belong, or leave them.</p>
              {loose.map((one) => <PlaceCard key={one.id} change={one} plan={plan} placed={chosen.placed[one.id]} place={(placed) => set({ placed: { ...chosen.placed, [one.id]: placed } })} />)}
            </section>
          )}
          <div class="taking">
            <TextArea id="returned-reason" label={amends ? "Why is the final plan to be changed?" : "Why are they taken? (optional)"} hint={amends ? "The notice of a proposed amendment gives the reasons" : "‘From the Word copy’ is kept where you say nothing"} rows={2} value={chosen.reason} set={(reason) => set({ reason })} />
            {act.problem && <Refused act={act} again={again} take={take} />}
            <div class="buttons">
              <Button submit busy={act.busy || number === 0}>{act.busy ? "Saving…" : number ? `Take ${count(number, "change")} into the plan` : "Tick what to take"}</Button>
              <span class="govuk-body drop__or">{left - number > 0 ? `${count(left - number, "change")} left as the plan has it` : ""}</span>
            </div>
          </div>
        </FormBox>
      )}
      {head.closed && <p class="govuk-body">The case was closed meanwhile.</p>}
    </section>
  );
}

function Refused({ act, again, take }: { act: ReturnType<typeof useAct>; again: () => Promise<void>; take: () => unknown }) {
  if (!act.problem?.clash) return <Trouble problem={act.problem as NonNullable<typeof act.problem>} again={take} />;
  return (
    <div class="clash" role="alert">
      <p class="govuk-body">Nothing was taken: {act.problem.clash.who} changed one of these lines after the file was compared. What you ticked is kept.</p>
      <Button small kind="secondary" press={again}>Compare again</Button>
    </div>
  );
}

/** Which plan the file is a copy of, and what was changed since. */
function Provenance({ found, plan }: { found: Found; plan: Shapes["PlanShown"] }) {
  const issued = plan.issued.find((one) => one.number === found.issue);
  const what = issued ? `${(ISSUES[issued.kind] ?? issued.kind).toLowerCase()} issued as version ${issued.number} on ${day(issued.on)}` : "working copy";
  const clashes = found.changes.filter((one) => one.clash).length + found.orders.filter((one) => one.clash).length;
  return (
    <p class="govuk-body reading">
      It is a copy of the {what}. {count(found.unchanged, "line")} came back as they are.
      {issued && " What was issued stays frozen: what you take goes into the working copy."}
      {found.version < found.now && !issued && " The case has gone on since the copy was written."}
      {clashes > 0 && ` ${count(clashes, "change")} of it ${clashes === 1 ? "clashes" : "clash"} with what was changed here since: both are shown.`}
    </p>
  );
}
