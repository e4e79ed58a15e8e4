// An authority's own rules of the audit: words that it wants or does not want, numbers, and how grave each rule is.

import { useState } from "preact/hooks";
import { change, type Shapes } from "../api.ts";
import { useKeeper, useMay } from "../app.ts";
import { choicesOf, fromEvent, rulesOf, SECTIONS, sentOf, wrongIn, type Rules, type Section } from "../plan_rules.ts";
import { SEVERITIES } from "../plan/findings.ts";
import { useResource } from "../resource.ts";
import { count, day, today } from "../words.ts";
import { DateInput, Select, TextInput } from "./fields.tsx";
import { Button, ErrorSummary } from "./form.tsx";
import { LazyDetails, Loading, Tag, Trouble } from "./parts.tsx";
import { SaveBar } from "./save_bar.tsx";

type Shown = Shapes["PlanRulesShown"];
type Wrong = Record<string, string>;
type Part = { rules: Rules; put: (part: Partial<Rules>) => void; wrong: Wrong };

export function PlanRules() {
  const { held, problem, again } = useResource<Shown>("/api/settings/plan-rules");
  return (
    <section aria-labelledby="rules-title">
      <h2 class="govuk-heading-m" id="rules-title" tabIndex={-1}>Rules of the plan’s audit</h2>
      <p class="govuk-body reading">
        What the audit looks for in your plans, beside the rules that ship. A duty of law can be made graver; it can be neither switched off nor made less grave. A plan that was issued stays audited by the rules of its day.
      </p>
      {problem && !held && <Trouble problem={problem} again={again} />}
      {!held && !problem && <Loading what="the rules" />}
      {held && <Form held={held} again={again} />}
    </section>
  );
}

function Form({ held, again }: { held: Shown; again: () => Promise<void> }) {
  const may = useMay();
  const [since] = useState(today);
  const [wrong, setWrong] = useState<Wrong>({});
  const keeper = useKeeper<Rules>({
    part: "settings:plan-rules", server: { value: rulesOf(held, since), revision: held.revision },
    send: (rules, revision, key) => change("PUT", "/api/settings/plan-rules", { ...sentOf(rules), revision }, key),
    theirs: (told) => fromEvent(told, since),
  });
  const rules = keeper.value;
  if (!may("settings.change")) return <Read held={held} />;
  const put = (part: Partial<Rules>) => keeper.set({ ...rules, ...part });
  const save = async () => {
    const found = wrongIn(rules, held);
    setWrong(found);
    if (!Object.keys(found).length && (await keeper.save())) await again();
  };
  const part = { rules, put, wrong };
  return (
    <div class="card">
      <Unwanted {...part} />
      <Wanted {...part} />
      <Numbers {...part} held={held} />
      <h3 class="govuk-heading-s">How grave each rule is</h3>
      <p class="govuk-body">{Object.keys(rules.grave).length ? `${count(Object.keys(rules.grave).length, "rule")} changed here.` : "All are as they ship."}</p>
      <LazyDetails summary={`Show all ${held.rules.length} rules`}>{() => <Gravity {...part} held={held} />}</LazyDetails>
      <DateInput
        id="rules-since" label="From which day do these rules hold?" hint={held.since ? `What stands now holds from ${day(held.since)}, set by ${held.by}` : "Plans issued before that day are not looked at with them"}
        value={rules.since} set={(since) => put({ since })} error={wrong["rules-since"]}
      />
      <ErrorSummary errors={wrong} problem={null} fields={Object.fromEntries(Object.keys(wrong).map((id) => [id, id]))} />
      <SaveBar keeper={keeper} save={save} what="the rules" fields={{ since: "rules-since" }} show={summary} />
    </div>
  );
}

function summary(rules: Rules) {
  return (
    <p class="govuk-body">
      From {rules.since}: {count(rules.words.length, "unwanted phrase")}, {count(rules.phrases.length, "wanted phrase")}, {count(Object.keys(rules.grave).length, "rule")} changed, {count(Object.values(rules.numbers).filter(Boolean).length, "number")} changed.
    </p>
  );
}

function Unwanted({ rules, put, wrong }: Part) {
  const set = (at: number, one: Partial<Rules["words"][number]>) => put({ words: rules.words.map((own, place) => (place === at ? { ...own, ...one } : own)) });
  return (
    <>
      <h3 class="govuk-heading-s">Words that provision must not use</h3>
      {rules.words.map((one, at) => (
        <div class="own-rule" key={at}>
          <TextInput id={`unwanted-${at}`} label="Words" value={one.words} set={(words) => set(at, { words })} error={wrong[`unwanted-${at}`]} />
          <TextInput id={`unwanted-${at}-why`} label="Why, and what to write instead" value={one.why} set={(why) => set(at, { why })} error={wrong[`unwanted-${at}-why`]} />
          <Button small kind="secondary" label={`Remove the unwanted words ${one.words}`} press={() => put({ words: rules.words.filter((_, place) => place !== at) })}>Remove</Button>
        </div>
      ))}
      <Button small kind="secondary" press={() => put({ words: [...rules.words, { words: "", why: "" }] })}>Add unwanted words</Button>
    </>
  );
}

function Wanted({ rules, put, wrong }: Part) {
  const set = (at: number, one: Partial<Rules["phrases"][number]>) => put({ phrases: rules.phrases.map((own, place) => (place === at ? { ...own, ...one } : own)) });
  return (
    <>
      <h3 class="govuk-heading-s">Words that a section must hold</h3>
      {rules.phrases.map((one, at) => (
        <div class="own-rule" key={at}>
          <Select
            id={`wanted-${at}-section`} label="Section" value={one.section} set={(section) => set(at, { section: section as Section })}
            choices={SECTIONS.map((value) => ({ value, label: value }))}
          />
          <TextInput id={`wanted-${at}`} label="Words" value={one.words} set={(words) => set(at, { words })} error={wrong[`wanted-${at}`]} />
          <TextInput id={`wanted-${at}-why`} label="Why" value={one.why} set={(why) => set(at, { why })} error={wrong[`wanted-${at}-why`]} />
          <Button small kind="secondary" label={`Remove the wanted words ${one.words}`} press={() => put({ phrases: rules.phrases.filter((_, place) => place !== at) })}>Remove</Button>
        </div>
      ))}
      <Button small kind="secondary" press={() => put({ phrases: [...rules.phrases, { section: "F", words: "", why: "" }] })}>Add wanted words</Button>
    </>
  );
}

function Numbers({ rules, put, wrong, held }: Part & { held: Shown }) {
  return (
    <>
      <h3 class="govuk-heading-s">Numbers that no law sets</h3>
      {held.numbers.map((one) => (
        <TextInput
          key={one.name} id={`number-${one.name}`} label={one.means} inputMode="numeric" width="govuk-input--width-5" error={wrong[`number-${one.name}`]}
          hint={`From ${one.least} to ${one.most}. Empty: ${one.ships ?? "365 or 730 by the kind of advice"}`}
          value={rules.numbers[one.name] ?? ""} set={(typed) => put({ numbers: { ...rules.numbers, [one.name]: typed } })}
        />
      ))}
    </>
  );
}

function Gravity({ rules, put, held }: Part & { held: Shown }) {
  const set = (rule: Shapes["RuleShown"], chosen: string) => {
    const { [rule.id]: _, ...others } = rules.grave;
    put({ grave: chosen === rule.severity ? others : { ...others, [rule.id]: chosen as Rules["grave"][string] } });
  };
  const nameOf = (grave: string) => (grave === "off" ? "Off" : SEVERITIES[grave as keyof typeof SEVERITIES].name);
  return (
    <ul class="govuk-list own-rules">
      {held.rules.map((rule) => (
        <li class="own-rules__one" key={rule.id}>
          <div>
            <strong>{rule.title}</strong>{rule.section ? ` (section ${rule.section})` : ""} {rule.law && <Tag colour="grey">Duty</Tag>}
            <span class="template__where">{rule.why} {rule.source}.</span>
          </div>
          <Select
            id={`grave-${rule.id}`} label={`How grave is “${rule.title}”?`} value={rules.grave[rule.id] ?? rule.severity} set={(chosen) => set(rule, chosen)}
            choices={choicesOf(rule).map((value) => ({ value, label: `${nameOf(value)}${value === rule.severity ? ", as it ships" : ""}` }))}
          />
        </li>
      ))}
    </ul>
  );
}

function Read({ held }: { held: Shown }) {
  const changed = held.rules.filter((rule) => rule.off || rule.own);
  if (!held.since) return <p class="govuk-body">Your authority uses the rules that ship.</p>;
  return (
    <ul class="govuk-list govuk-list--bullet">
      <li>Own rules hold from {day(held.since)}, set by {held.by}.</li>
      {held.words.map((one) => <li key={one.words}>Not “{one.words}”: {one.why}</li>)}
      {held.phrases.map((one) => <li key={`${one.section} ${one.words}`}>Section {one.section} holds “{one.words}”: {one.why}</li>)}
      {held.numbers.filter((one) => one.value !== null).map((one) => <li key={one.name}>{one.means}: {one.value}</li>)}
      {changed.map((rule) => <li key={rule.id}>{rule.title}: {rule.off ? "off" : SEVERITIES[rule.own!].name.toLowerCase()}</li>)}
    </ul>
  );
}
