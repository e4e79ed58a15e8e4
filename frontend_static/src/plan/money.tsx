// Money: what the provision of the working plan adds up to, with every sum shown line by line and nothing counted as nought.

import { useState } from "preact/hooks";
import { useChange, useLive, useMay, useView } from "../app.ts";
import type { Shapes } from "../api.ts";
import { useAct } from "../components/act.ts";
import { TextArea } from "../components/fields.tsx";
import { Button, ErrorSummary, FormBox, Restored, useForm } from "../components/form.tsx";
import { Details, Loading, Nothing, PageTitle, Tag, Trouble } from "../components/parts.tsx";
import { same } from "../keeper.ts";
import { hours, plain, pounds } from "../money.ts";
import { to } from "../router.ts";
import { count, FUNDERS } from "../words.ts";
import { adding, costOf, hoursFrom, notInSum, onceOf } from "./sums.ts";

type Money = Shapes["PlanMoneyShown"];
type Line = Money["lines"][number];

export function MoneyPage() {
  const { view: head } = useView("head");
  const { view: money, problem } = useView("plan/money");
  if (problem) return <Nothing problem={problem} />;
  if (!money || !head) return <Loading what="the money of the plan" />;
  return (
    <>
      <PageTitle name="Money" caption={head.name ?? head.reference}>Money</PageTitle>
      <p class="govuk-body reading">What the accepted provision of the working plan usually takes, from the authority’s catalogue. It is indicative: nothing here is agreed with anybody, and nothing of it is printed in the plan.</p>
      {!money.catalogue_revision && <p class="govuk-inset-text">Your authority has no catalogue of packages yet, so no line has a cost. Hours are read from the lines’ own words.</p>}
      {money.lines.length ? <Sums money={money} write={!head.closed} /> : <p class="govuk-body">No provision is accepted yet in sections F, G, H1 and H2, so there is nothing to add up. <a class="govuk-link" href={`${to("cases", money.case, "plan")}?section=F`}>Go to section F</a></p>}
    </>
  );
}

function Sums({ money, write }: { money: Money; write: boolean }) {
  const sections = money.sections.filter((one) => one.sum.lines);
  return (
    <>
      <dl class="sums">
        <div><dt>Hours a week</dt><dd>{plain(money.total.hours)}</dd></div>
        <div><dt>Cost a year</dt><dd>{pounds(money.total.cost)}</dd></div>
        {money.total.once.high > 0 && <div><dt>Spent once</dt><dd>{pounds(money.total.once)}</dd></div>}
      </dl>
      <NotInSum sum={money.total} />
      <SumTable caption="By section" of="Section" rows={sections.map((one) => ({ name: `${one.section}: ${one.title}`, sum: one.sum }))} />
      <SumTable caption="By who pays" of="Who pays" rows={money.funders.map((one) => ({ name: one.funder ? (FUNDERS[one.funder] ?? one.funder) : "The catalogue does not say", sum: one.sum }))} />
      <h2 class="govuk-heading-m">Line by line</h2>
      {sections.map((one) => <SectionLines key={one.section} name={`${one.section}: ${one.title}`} sum={one.sum} lines={money.lines.filter((line) => line.section === one.section)} write={write} />)}
      <PersonalBudget budget={money.personal_budget} case={money.case} />
    </>
  );
}

function NotInSum({ sum }: { sum: Shapes["MoneySum"] }) {
  const lacks = notInSum(sum);
  if (!lacks.length) return null;
  return <p class="govuk-inset-text reading"><strong>Not the whole.</strong> {lacks.join(" ")}</p>;
}

function SumTable({ caption, of, rows }: { caption: string; of: string; rows: readonly { name: string; sum: Shapes["MoneySum"] }[] }) {
  return (
    <table class="govuk-table summary sums__table">
      <caption class="govuk-table__caption govuk-table__caption--m">{caption}</caption>
      <thead class="govuk-table__head">
        <tr class="govuk-table__row">
          {[of, "Hours a week", "Cost a year", "Spent once", "Not in these sums"].map((name) => <th key={name} scope="col" class="govuk-table__header">{name}</th>)}
        </tr>
      </thead>
      <tbody class="govuk-table__body">
        {rows.map(({ name, sum }) => (
          <tr class="govuk-table__row" key={name}>
            <th scope="row" class="govuk-table__header">{name}</th>
            <td class="govuk-table__cell" data-label="Hours a week">{sum.without_hours.length === sum.lines ? "Not known" : plain(sum.hours)}</td>
            <td class="govuk-table__cell" data-label="Cost a year">{sum.without_cost.length === sum.lines ? "Not known" : pounds(sum.cost)}</td>
            <td class="govuk-table__cell" data-label="Spent once">{sum.once.high ? pounds(sum.once) : "Nothing"}</td>
            <td class="govuk-table__cell" data-label="Not in these sums">{[sum.without_cost.length && `Cost of ${sum.without_cost.join(", ")}`, sum.without_hours.length && `Hours of ${sum.without_hours.join(", ")}`].filter(Boolean).join(". ") || "Nothing is missing"}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function SectionLines({ name, sum, lines, write }: { name: string; sum: Shapes["MoneySum"]; lines: readonly Line[]; write: boolean }) {
  return (
    <section aria-label={name}>
      <h3 class="govuk-heading-s">{name}</h3>
      <ul class="papers">{lines.map((line) => <li class="card" key={line.item}><MoneyLine line={line} write={write} /></li>)}</ul>
      <Adding lines={lines} sum={sum} />
      <p class="govuk-body"><strong>{name.split(":")[0]} in all:</strong> {plain(sum.hours)} hours a week; {pounds(sum.cost)} a year{sum.once.high ? `; ${pounds(sum.once)} once` : ""}{sum.without_cost.length || sum.without_hours.length ? ", without the lines named above as not known" : ""}.</p>
    </section>
  );
}

/** The sums as one would write them by hand. */
function Adding({ lines, sum }: { lines: readonly Line[]; sum: Shapes["MoneySum"] }) {
  return (
    <Details summary="How this adds up">
      <p>Hours a week: {adding(lines.map((line) => ({ label: line.label, span: line.hours })), plain)} = <strong>{plain(sum.hours)}</strong></p>
      <p>Cost a year: {adding(lines.map((line) => ({ label: line.label, span: line.cost })), pounds)} = <strong>{pounds(sum.cost)}</strong></p>
      {sum.once.high > 0 && <p>Spent once: {adding(lines.map((line) => ({ label: line.label, span: line.once })), pounds)} = <strong>{pounds(sum.once)}</strong></p>}
    </Details>
  );
}

function MoneyLine({ line, write }: { line: Line; write: boolean }) {
  const live = useLive();
  return (
    <article aria-label={line.label}>
      <p class="govuk-body words"><strong>{line.label}</strong> {line.text}</p>
      <dl class="fine">
        <dt>Hours</dt><dd>{line.hours ? `${hours(line.hours)}${hoursFrom(line)}` : "Not known: the line does not say them by the week, and the catalogue has none for it"}</dd>
        <dt>A year</dt><dd>{costOf(line)}</dd>
        {line.once && <><dt>Once</dt><dd>{onceOf(line)}</dd></>}
        {line.package && <><dt>Who pays</dt><dd>{line.funder ? (FUNDERS[line.funder] ?? line.funder) : "The catalogue does not say"}</dd></>}
      </dl>
      {line.unusual && <p class="govuk-body-s money-note"><strong>Look at this:</strong> the hours are outside what the catalogue calls usual, so the cost may be too.</p>}
      {!line.specified && <p class="govuk-body-s money-note"><strong>Look at this:</strong> the line does not say yet what is to be done. <a class="govuk-link" href={`${to("cases", live.id, "plan")}?section=${line.section}`}>Open section {line.section}</a></p>}
      <DirectPayment line={line} write={write} />
    </article>
  );
}

function DirectPayment({ line, write }: { line: Line; write: boolean }) {
  const may = useMay();
  const live = useLive();
  const change = useChange();
  const [open, setOpen] = useState(false);
  const act = useAct();
  const form = useForm({
    part: `${live.id}:no-direct-payment:${line.item}`, initial: { reason: "" },
    check: (typed): Record<string, string> => (typed.reason.trim() ? {} : { reason: "Say why this line cannot be a direct payment. The family is owed the reason." }),
    send: (typed, key) => change("POST", "plan/direct-payments", { item: line.item, can: false, reason: typed.reason }, key),
  });
  const yes = () => act.run((key) => change("POST", "plan/direct-payments", { item: line.item, can: true, reason: "" }, key));
  const id = `no-payment-${line.item}`;
  return (
    <div class="payment">
      <p class="govuk-body-s">
        {line.direct_payment === null
          ? "Nobody has said yet whether this can be a direct payment."
          : <><Tag colour={line.direct_payment ? "green" : "grey"}>{line.direct_payment ? "Direct payment" : "No direct payment"}</Tag> {line.direct_payment ? "It can be one" : "It cannot be one"}, says {line.marked_by}.{line.direct_payment_reason && <> <span class="words">{line.direct_payment_reason}</span></>}</>}
      </p>
      {may("plan.write") && write && !open && !form.unsaved && (
        <div class="buttons">
          {line.direct_payment !== true && <Button small kind="secondary" busy={act.busy} press={yes} label={`Can be a direct payment: ${line.label}`}>Can be a direct payment</Button>}
          {line.direct_payment !== false && <Button small kind="secondary" press={() => setOpen(true)} label={`Cannot be one: ${line.label}`}>Cannot be one</Button>}
        </div>
      )}
      {act.problem && <Trouble problem={act.problem} again={act.again} />}
      {(open || form.unsaved) && (
        <FormBox submit={async () => { if (await form.submit()) { form.reset(); setOpen(false); } }}>
          <Restored form={form} />
          <ErrorSummary errors={form.errors} problem={form.problem} fields={{ reason: id }} />
          <TextArea id={id} label={`Why can ${line.label} not be a direct payment?`} rows={2} value={form.values.reason} set={(reason) => form.put("reason", reason)} error={form.errors.reason} />
          <div class="buttons">
            <Button small submit busy={form.busy}>Save the reason</Button>
            <Button small kind="secondary" press={() => { form.reset(); setOpen(false); }}>Cancel</Button>
          </div>
        </FormBox>
      )}
    </div>
  );
}

function PersonalBudget({ budget, case: id }: { budget: Shapes["PersonalBudgetShown"]; case: string }) {
  return (
    <section aria-labelledby="budget-title">
      <h2 class="govuk-heading-m" id="budget-title">Personal budget: section J</h2>
      {!budget.lines.length
        ? <p class="govuk-body reading">No line is marked as one that can be a direct payment. When one is, words for section J are made here.</p>
        : (
          <>
            <p class="govuk-body reading">{count(budget.lines.length, "line", "lines")} can be a direct payment: {pounds(budget.sum.cost)} a year{budget.sum.once.high ? ` and ${pounds(budget.sum.once)} once` : ""}, as far as the catalogue knows.</p>
            <NotInSum sum={budget.sum} />
            {budget.lines.filter((line) => line.missing.length).map((line) => (
              <p class="govuk-body reading" key={line.item}><strong>{line.label}</strong> is linked to no {line.missing.join(" and no ")} yet, and section J must say which it meets. <a class="govuk-link" href={`${to("cases", id, "plan")}?section=${line.label.replace(/\d+$/, "")}`}>Link it in the plan</a></p>
            ))}
            <h3 class="govuk-heading-s">Words for section J</h3>
            <SectionJ budget={budget} case={id} />
          </>
        )}
    </section>
  );
}

/** The words are the person's once they put them in: they can be mended here first. */
function SectionJ({ budget, case: id }: { budget: Shapes["PersonalBudgetShown"]; case: string }) {
  const may = useMay();
  const change = useChange();
  const plan = useView("plan").view;
  const head = useView("head").view;
  const form = useForm({
    part: `${id}:section-j`, initial: { text: budget.words },
    check: (typed): Record<string, string> => (typed.text.trim() ? {} : { text: "Write the words for section J" }),
    send: ({ text }, key) => change("PUT", "plan/line", { item: `person-${key}`, section: "J", text, needs: [], outcomes: [], provision: [], revision: 0 }, key),
  });
  const there = plan?.sections.some((section) => section.section === "J" && section.items.some((item) => !item.removed && same(item.text, form.values.text)));
  return (
    <>
      <p class="govuk-body-s reading">No amount is given: what the catalogue calls usual is agreed with nobody. Source: {budget.source}.</p>
      {may("plan.write") && head && !head.closed && !there
        ? (
          <div class="reading">
            <FormBox submit={async () => { if (await form.submit()) form.reset(); }}>
              <Restored form={form} />
              <ErrorSummary errors={form.errors} problem={form.problem} fields={{ text: "section-j" }} />
              <TextArea id="section-j" label="Read and mend these words, then put them into section J" rows={Math.min(16, 4 + budget.words.split("\n").length)} value={form.values.text} set={(text) => form.put("text", text)} error={form.errors.text} />
              <Button submit small busy={form.busy}>Put into section J</Button>
            </FormBox>
          </div>
        )
        : <div class="panel words reading">{budget.words}</div>}
      <p class="govuk-body" role="status">{there ? "Section J says this." : ""} <a class="govuk-link" href={`${to("cases", id, "plan")}?section=J`}>Open section J</a></p>
    </>
  );
}
