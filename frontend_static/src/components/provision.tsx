// Suggested provision: SP1 to SP13 with what each rests on, what it usually takes, and a person's decision in place.

import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import type { Shapes } from "../api.ts";
import { useMay } from "../app.ts";
import { children, hours, pounds } from "../money.ts";
import { LEVELS, PACKAGES, sentence } from "../words.ts";
import { Budget } from "./budget.tsx";
import { Select, TextArea } from "./fields.tsx";
import { Button } from "./form.tsx";
import { Details } from "./parts.tsx";
import { LEVEL_CHOICES, PackageForm } from "./package_form.tsx";
import { Behind, Decide, DecidedBy, StatusTag, type Alter, type Suggestion } from "./suggestion.tsx";

type Recommended = Shapes["RecommendedShown"];
type Props = { shown: Shapes["RecommendationShown"]; assessment: Shapes["AssessmentShown"]; closed: boolean };

export function Provision({ shown, assessment, closed }: Props) {
  const may = useMay();
  const write = may("suggestion.decide") && !closed;
  const listed = new Set<string>(shown.packages.map((one) => one.package));
  const others = Object.keys(PACKAGES).filter((code) => !listed.has(code));
  return (
    <section aria-labelledby="packages-title">
      <h2 class="govuk-heading-m" id="packages-title">Suggested provision</h2>
      {shown.packages.length > 0 ? (
        <>
          <p class="govuk-body reading">Support packages to consider. What is specified for the child comes from advice or a named person, never from the catalogue.</p>
          <Budget budget={shown.budget} revision={shown.catalogue_revision} />
          {shown.packages.map((one) => <Row key={one.package} one={one} assessment={assessment} write={write} />)}
        </>
      ) : <p class="govuk-body">No package is suggested {assessment.questions.some((one) => one.agreed) ? "by these answers" : "until questions are answered"}.{write ? " You can put one in yourself." : ""}</p>}
      {others.length > 0 && <Others codes={others} write={write} assessment={assessment} />}
    </section>
  );
}

function Row({ one, assessment, write }: { one: Recommended; assessment: Shapes["AssessmentShown"]; write: boolean }) {
  const [choosing, setChoosing] = useState(false);
  const suggestion = assessment.packages.find((held) => held.id === one.suggestion);
  const chosen = assessment.chosen.find((held) => held.package === one.package);
  const byHand = one.status === "chosen" || one.status === "taken out";
  const title = `${one.package} ${one.name}`;
  return (
    <article class={`package package--${one.status.replace(" ", "-")}`} aria-label={title}>
      <div class="package__head">
        <h3 class="govuk-heading-s"><span class="package__code">{one.package}</span> {one.name}</h3>
        {one.level && <span class="package__level"><span class="quiet">Level: </span>{LEVELS[one.level] ?? one.level}</span>}
        <StatusTag status={one.status} />
      </div>
      <div class="package__body">
        <div class="package__why">
          <p class="govuk-body-s">{one.reason.replace(one.disagreement ?? "", "").trim() || sentence(one.given_by)}</p>
          {one.status === "chosen" && chosen?.text && <p class="govuk-body-s words"><span class="label">In the plan: </span>{chosen.text}</p>}
          {one.disagreement && <p class="package__against"><strong>Group and answers disagree.</strong> {one.disagreement}</p>}
          {suggestion && !byHand && <DecidedBy suggestion={suggestion} />}
          {suggestion && <Behind suggestion={suggestion} />}
        </div>
        <Usual usual={one.usual} />
        <div class="package__decide">
          {write && !choosing && (byHand || !suggestion
            ? <Button small kind="secondary" press={() => setChoosing(true)} label={`Change ${title}`}>Change</Button>
            : <Decide suggestion={suggestion} title={title} alter={alterPackage(suggestion)} />)}
        </div>
      </div>
      {choosing && <PackageForm code={one.package} chosen={chosen} level={one.level} done={() => setChoosing(false)} />}
    </article>
  );
}

function alterPackage(suggestion: Suggestion): Alter | undefined {
  const value = suggestion.decided_value?.kind === "package" ? suggestion.decided_value : suggestion.value;
  if (value.kind !== "package") return undefined;
  return {
    from: { level: value.level, text: value.text },
    make: ({ level, text }) => ({ ...value, level: level ?? value.level, text: text ?? "" }),
    check: ({ text }): Record<string, string> => (text?.trim() ? {} : { text: "Say what should stand in the plan" }),
    fields: ({ typed, put, errors, id }) => (
      <>
        <Select id={id("level")} label="How much?" value={typed.level ?? ""} set={(level) => put("level", level)} error={errors.level} choices={LEVEL_CHOICES} />
        <TextArea id={id("text")} label="What should stand in the plan?" rows={4} value={typed.text ?? ""} set={(text) => put("text", text)} error={errors.text} />
      </>
    ),
  };
}

function Usual({ usual }: { usual: Shapes["UsualShown"] | null }) {
  if (!usual) return <p class="package__usual quiet">Not in the catalogue</p>;
  const rows: [string, ComponentChildren][] = [
    ["How often", usual.frequency], ["By whom", usual.staffing], ["Group", usual.group_size && children(usual.group_size)],
    ["What it is here", usual.says],
  ];
  const more = rows.filter(([, value]) => value);
  return (
    <div class="package__usual">
      <h4 class="label">Usually</h4>
      <p class="govuk-body-s">{usual.hours ? hours(usual.hours) : "Hours not stated"}<br />{usual.cost ? `${pounds(usual.cost)} a year` : "No cost stated"}</p>
      {more.length > 0 && (
        <Details summary="More of it">
          <dl class="fine">{more.map(([name, value]) => <><dt key={name}>{name}</dt><dd>{value}</dd></>)}</dl>
        </Details>
      )}
    </div>
  );
}

/** What neither group nor answers ask for: a person may still put it in, with a reason. */
function Others({ codes, write, assessment }: { codes: readonly string[]; write: boolean; assessment: Props["assessment"] }) {
  const [code, setCode] = useState<string | null>(null);
  const names = codes.map((one) => `${one} ${PACKAGES[one]}`);
  return (
    <>
      <p class="govuk-body-s quiet">Not suggested: {names.join("; ")}.</p>
      {write && (code === null ? <Button small kind="secondary" press={() => setCode("")}>Add a package</Button> : (
        <div class="panel">
          <h3 class="govuk-heading-s">Add a package</h3>
          <Select
            id="add-package" label="Which package?" value={code} set={setCode}
            choices={[{ value: "", label: "Choose" }, ...codes.map((one) => ({ value: one, label: `${one} ${PACKAGES[one]}` }))]}
          />
          {code
            ? <PackageForm key={code} code={code} chosen={assessment.chosen.find((one) => one.package === code)} level="Y" adding done={() => setCode(null)} />
            : <Button small kind="secondary" press={() => setCode(null)}>Cancel</Button>}
        </div>
      ))}
    </>
  );
}
