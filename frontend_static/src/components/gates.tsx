// How complete the assessment is, by gate: what still stands before the panel, before a draft, before a final plan.

import type { Shapes } from "../api.ts";
import { useLive } from "../app.ts";
import { to } from "../router.ts";
import { Details, Tag, type Labels } from "./parts.tsx";
import { FocusLink } from "./form.tsx";

type Gate = Shapes["GateShown"];
type ToDo = Gate["open"][number];

const KINDS: [ToDo["kind"], string][] = [
  ["missing", "missing"], ["unvalidated", "not validated"], ["contradicted", "contradicted"], ["contested", "with two versions"], ["other", "more to do"],
];

/** "3 missing, 2 not validated" */
export function gateWords(gate: Gate): string {
  const told = KINDS.map(([kind, words]) => [gate.open.filter((one) => one.kind === kind).length, words] as const).filter(([number]) => number);
  return told.length ? told.map(([number, words]) => `${number} ${words}`).join(", ") : "nothing open";
}

/** `here`: the questions are on this very page. */
export function Gates({ gates, label, here }: { gates: readonly Gate[]; label: Labels; here: boolean }) {
  if (!gates.length) return null;
  return (
    <section class="gates" aria-labelledby="gates-title">
      <h2 class="govuk-heading-s" id="gates-title">How complete it is</h2>
      {gates.map((gate) => (gate.open.length ? <OpenGate key={gate.gate} gate={gate} label={label} here={here} /> : (
        <p class="gates__done" key={gate.gate}><Tag colour="green">Ready</Tag> {gate.title}: nothing open.</p>
      )))}
      <p class="govuk-body-s quiet">A help, and never a lock: a named officer decides when a gate is passed.</p>
    </section>
  );
}

function OpenGate({ gate, label, here }: { gate: Gate; label: Labels; here: boolean }) {
  return (
    <Details summary={<>{gate.title}: {gateWords(gate)}</>}>
      {KINDS.map(([kind, words]) => {
        const open = gate.open.filter((one) => one.kind === kind);
        if (!open.length) return null;
        return (
          <div key={kind} class="gates__kind">
            <h3 class="label">{words.charAt(0).toUpperCase() + words.slice(1)}</h3>
            <ul class={kind === "missing" || kind === "unvalidated" ? "gates__short" : "govuk-list govuk-list--bullet"}>
              {open.map((one) => <li key={`${one.question}${one.says}`}><Way one={one} label={label} here={here} /></li>)}
            </ul>
          </div>
        );
      })}
    </Details>
  );
}

function Way({ one, label, here }: { one: ToDo; label: Labels; here: boolean }) {
  const live = useLive();
  const says = one.question && (one.kind === "missing" || one.kind === "unvalidated") ? label(one.question) : one.says;
  if (!one.question) return <>{one.says}</>;
  if (here) return <FocusLink class="govuk-link" target={`q-${one.question}`}>{says}</FocusLink>;
  return <a class="govuk-link" href={`${to("cases", live.id, "assessment")}?question=${one.question}`}>{says}</a>;
}
