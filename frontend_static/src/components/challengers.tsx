// Models built from the authority's own log, what each would change and for whom; and the choice, which is a person's.

import { useState } from "preact/hooks";
import { asProblem, change, get, type Problem, type Shapes } from "../api.ts";
import { useMay } from "../app.ts";
import { to } from "../router.ts";
import { count, FITS, moment } from "../words.ts";
import { Checkbox, TextArea } from "./fields.tsx";
import { Button, ErrorSummary, FormBox, Restored, useForm, type Errors } from "./form.tsx";
import { Tag, Trouble } from "./parts.tsx";

type Challenger = Shapes["ChallengerShown"];

export function Challengers({ challengers, inUse, chosen }: { challengers: readonly Challenger[]; inUse: string; chosen: () => Promise<void> }) {
  return (
    <section aria-labelledby="challengers-title">
      <h2 class="govuk-heading-m" id="challengers-title">Challengers</h2>
      {!challengers.length && <p class="govuk-body reading">None yet. When there are final plans to learn from, build one with <code>ehcp model train</code>. It changes nothing until somebody puts it in use.</p>}
      {challengers.map((one) => <ChallengerCard key={one.digest} one={one} inUse={inUse} chosen={chosen} />)}
    </section>
  );
}

/** Two that were learned one after the other differ in nothing but their digest. */
export function modelName(one: Challenger): string {
  return `${one.name} ${one.model_version} (${one.digest.slice(0, 8)})`;
}

function ChallengerCard({ one, inUse, chosen }: { one: Challenger; inUse: string; chosen: () => Promise<void> }) {
  const may = useMay();
  const [choosing, setChoosing] = useState(false);
  const title = modelName(one);
  const compared = one.comparison?.against === inUse ? one.comparison : null;
  return (
    <article class="card" aria-label={title}>
      <div class="card__head">
        <h3 class="govuk-heading-s breakable">{title}</h3>
        {one.in_use && <Tag colour="green">In use</Tag>}
      </div>
      <p class="govuk-body-s">
        Built {moment(one.at)} by {one.by}, from {count(one.cases, "case")} with every answer agreed, {count(one.plans, "final plan")} and {count(one.refusals, "refusal")} that stand for good.{" "}
        <a class="govuk-link" href={to("model", one.digest)}>Its card and groups<span class="govuk-visually-hidden">: {title}</span></a>
      </p>
      {!one.in_use && (compared
        ? <Comparison of={one.digest} comparison={compared} />
        : <p class="govuk-body" role="status">It is being compared with the model in use, which takes some minutes. It can be put in use when you have seen what it would change. This page updates itself.</p>)}
      {may("model.choose") && compared && !one.in_use && (choosing
        ? <ChoiceForm digest={one.digest} back={false} title={title} done={() => setChoosing(false)} chosen={chosen} />
        : <div class="buttons"><Button small kind="secondary" press={() => setChoosing(true)} label={`Put it in use: ${title}`}>Put it in use</Button></div>)}
    </article>
  );
}

function Comparison({ of, comparison }: { of: string; comparison: Shapes["ComparisonShown"] }) {
  const may = useMay();
  const tables: [string, readonly Shapes["CountShown"][]][] = [
    ["By group now", comparison.by_group], ["By age band", comparison.by_age_band], ["By primary need", comparison.by_primary_need],
    ["By first-language flag", comparison.by_first_language],
  ];
  return (
    <>
      <p class="govuk-body"><strong>{count(comparison.changed, "case")} of {comparison.cases}</strong> would be in another group{percent(comparison.changed, comparison.cases)}; for {comparison.recommended} the packages to consider would change.</p>
      <p class="govuk-body-s">Look for a part of the children for whom far more would change than for others; with few cases a share says little.</p>
      <div class="counts">
        {tables.filter(([, rows]) => rows.length).map(([name, rows]) => (
          <table class="govuk-table counts__table" key={name}>
            <caption class="govuk-table__caption govuk-table__caption--s">{name}</caption>
            <thead><tr><th scope="col" class="govuk-table__header">Which</th><th scope="col" class="govuk-table__header govuk-table__header--numeric">Cases</th><th scope="col" class="govuk-table__header govuk-table__header--numeric">Would change</th></tr></thead>
            <tbody>
              {[...rows].sort((a, b) => a.name.localeCompare(b.name, "en", { numeric: true })).map((row) => (
                <tr key={row.name}>
                  <th scope="row" class="govuk-table__header">{row.name}</th><td class="govuk-table__cell govuk-table__cell--numeric">{row.cases}</td>
                  <td class="govuk-table__cell govuk-table__cell--numeric">{row.changed}{percent(row.changed, row.cases)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        ))}
      </div>
      {may("model.train") && (comparison.changed > 0 || comparison.recommended > 0) && <ChangedCases of={of} />}
    </>
  );
}

export function percent(part: number, whole: number): string {
  return whole && part ? ` (${part * 100 < whole ? "under 1" : Math.round((100 * part) / whole)}%)` : "";
}

const AT_ONCE = 100;

function ChangedCases({ of }: { of: string }) {
  const [cases, setCases] = useState<readonly Shapes["ChangedCase"][] | null>(null);
  const [next, setNext] = useState<string | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const load = async () => {
    setProblem(null);
    try {
      const query = new URLSearchParams({ limit: String(AT_ONCE), ...(next ? { after: next } : {}) });
      const page = await get<Shapes["ChangesPage"]>(`/api/model/comparisons/${of}?${query}`);
      setCases([...(cases ?? []), ...page.cases]);
      setNext(page.next ?? null);
    } catch (error) {
      setProblem(asProblem(error));
    }
  };
  if (problem) return <Trouble problem={problem} again={load} />;
  if (!cases) return <div class="buttons"><Button small kind="secondary" press={load}>List the cases that would change</Button></div>;
  return (
    <>
      <table class="govuk-table cases">
        <caption class="govuk-visually-hidden">Cases that would be allocated otherwise</caption>
        <thead><tr><th scope="col" class="govuk-table__header">Case</th><th scope="col" class="govuk-table__header">Now</th><th scope="col" class="govuk-table__header">With this model</th><th scope="col" class="govuk-table__header">Packages to consider</th></tr></thead>
        <tbody>
          {cases.map((one) => (
            <tr class="govuk-table__row" key={one.case}>
              <th scope="row" class="govuk-table__header"><a class="govuk-link breakable" href={to("cases", one.case)}>{one.case}</a></th>
              <td class="govuk-table__cell" data-label="Now">{fitted(one.before, one.fit_before)}</td>
              <td class="govuk-table__cell" data-label="With this model">{fitted(one.after, one.fit_after)}</td>
              <td class="govuk-table__cell" data-label="Packages">{packagesWords(one)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {next && <Button small kind="secondary" press={load}>Show more</Button>}
    </>
  );
}

function fitted(group: string | null, fit: string): string {
  return group ? `${group}, ${FITS[fit] ?? fit}` : "No group fits";
}

function packagesWords(one: Shapes["ChangedCase"]): string {
  const told = [one.packages_in.length && `${one.packages_in.join(", ")} would come`, one.packages_out.length && `${one.packages_out.join(", ")} would go`].filter(Boolean);
  return told.join("; ") || "The same";
}

type ChoiceProps = { digest: string; back: boolean; title: string; done: () => void; chosen: () => Promise<void> };

/** Asks twice, because every open case is allocated anew. */
export function ChoiceForm({ digest, back, title, done, chosen }: ChoiceProps) {
  const form = useForm({
    part: `model:choice:${digest}`, initial: { reason: "", sure: false },
    check: (typed): Errors => ({
      ...(typed.reason.trim() ? {} : { reason: "Give the reason, so that others can follow" }),
      ...(typed.sure ? {} : { sure: "Confirm that you mean it" }),
    }),
    send: ({ reason }, key) => change("POST", "/api/model/choices", { digest, reason }, key),
  });
  const id = (name: string) => `choice-${digest.slice(0, 12)}-${name}`;
  const submit = async () => {
    if (!(await form.submit())) return;
    form.reset();
    await chosen();
    done();
  };
  return (
    <div class="panel">
      <FormBox submit={submit}>
        <ErrorSummary errors={form.errors} problem={form.problem} fields={{ reason: id("reason"), sure: id("sure") }} />
        <Restored form={form} />
        <TextArea
          id={id("reason")} label={back ? `Why go back to ${title}?` : `Why should ${title} be used?`} rows={3} value={form.values.reason}
          set={(reason) => form.put("reason", reason)} error={form.errors.reason}
        />
        <Checkbox
          id={id("sure")} label="I mean it: every open case is allocated anew" checked={form.values.sure} set={(sure) => form.put("sure", sure)}
          hint="Nothing that a person decided is overwritten. Each case whose suggestion changes is flagged for its co-ordinator."
        />
        <div class="buttons">
          <Button submit busy={form.busy}>{back ? "Go back to it" : "Put it in use"}</Button>
          <Button kind="secondary" press={() => { form.reset(); done(); }} label={`Cancel the choice of ${title}`}>Cancel</Button>
        </div>
      </FormBox>
    </div>
  );
}
