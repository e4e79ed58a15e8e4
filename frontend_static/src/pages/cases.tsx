// The list of cases: what is due, what waits for a look, and a search over all of it.

import { useEffect, useMemo, useState } from "preact/hooks";
import { useMay } from "../app.ts";
import { asProblem, get, type Problem, type Shapes } from "../api.ts";
import { dueColour } from "../components/due.ts";
import { Button } from "../components/form.tsx";
import { Select, TextInput } from "../components/fields.tsx";
import { Loading, PageTitle, Tag, Trouble } from "../components/parts.tsx";
import { to } from "../router.ts";
import { count, day, daysLeft, left, sentence } from "../words.ts";

type Row = Shapes["CaseRow"];
const PAGE = 100;
const FRESH_MS = 30_000;

/** Fetches pages of the list; `all` goes on to the end, for a search must not miss what was not loaded. */
function useCases() {
  const [rows, setRows] = useState<readonly Row[] | null>(null);
  const [next, setNext] = useState<string | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const load = async (pages: number) => {
    try {
      const found: Row[] = [];
      let after: string | null = null;
      do {
        const query: string = new URLSearchParams({ limit: String(PAGE), ...(after ? { after } : {}) }).toString();
        const page = await get<Shapes["CaseList"]>(`/api/cases?${query}`);
        found.push(...page.cases);
        after = page.next;
        pages -= 1;
      } while (after !== null && pages > 0);
      setRows(found);
      setNext(after);
      setProblem(null);
    } catch (error) {
      setProblem(asProblem(error));
    }
  };
  const loaded = Math.max(1, Math.ceil((rows?.length ?? 0) / PAGE));
  useEffect(() => {
    void load(1);
  }, []);
  useEffect(() => {
    const refresh = () => document.visibilityState === "visible" && void load(loaded);
    const timer = setInterval(refresh, FRESH_MS);
    document.addEventListener("visibilitychange", refresh);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", refresh);
    };
  }, [loaded]);
  return { rows, more: next !== null, problem, showMore: () => load(loaded + 1), all: () => load(Infinity), again: () => load(loaded) };
}

const SHOWN: Record<string, (row: Row) => boolean> = {
  open: (row) => !row.closed,
  soon: (row) => !row.closed && row.due !== null && row.due !== undefined && daysLeft(row.due.on) <= 14,
  flags: (row) => row.flags_open > 0,
  closed: (row) => row.closed,
  all: () => true,
};

export function CasesPage() {
  const may = useMay();
  const list = useCases();
  const [words, setWords] = useState("");
  const [shown, setShown] = useState("open");
  const searching = words.trim() !== "" || shown !== "open";
  useEffect(() => {
    if (searching && list.more) void list.all();
  }, [searching, list.more]);
  const rows = useMemo(() => {
    const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
    const says = (row: Row) => [row.reference, row.name, row.school, row.stage, row.age_band].join(" ").toLowerCase();
    const fits = (row: Row) => (SHOWN[shown] ?? SHOWN.all!)(row) && wanted.every((word) => says(row).includes(word));
    const rank = (row: Row) => row.due?.on ?? "9999";
    return (list.rows ?? []).filter(fits).sort((one, other) => rank(one).localeCompare(rank(other)) || one.reference.localeCompare(other.reference));
  }, [list.rows, words, shown]);
  const late = (list.rows ?? []).filter((row) => row.due && daysLeft(row.due.on) < 0).length;
  const flagged = (list.rows ?? []).filter((row) => row.flags_open > 0).length;
  // Whoever answers in their own voice has cases of their own; others answer for the whole authority.
  const title = may("answer.give") ? "My cases" : "Cases";
  return (
    <>
      <div class="title-row">
        <PageTitle name={title}>{title}</PageTitle>
        {may("case.open") && <a class="govuk-button" href={to("open")} role="button" draggable={false}>Create new pupil</a>}
      </div>
      {list.rows && !may("answer.give") && (
        <p class="govuk-body">
          {count(list.rows.length, "case")}{list.more ? " shown so far" : ""}: {late ? `${late} late` : "none late"}, {flagged ? `${flagged} flagged for a look` : "none flagged"}.
        </p>
      )}
      <div class="filters" role="search">
        <TextInput id="search" label="Search" hint="Reference, name, school or stage" type="search" value={words} set={setWords} />
        <Select
          id="shown" label="Show" hint="Soonest date first" value={shown} set={setShown}
          choices={[
            { value: "open", label: "Open cases" }, { value: "soon", label: "Late, or due within 14 days" },
            { value: "flags", label: "Flagged for a look" }, { value: "closed", label: "Closed cases" }, { value: "all", label: "All cases" },
          ]}
        />
      </div>
      {list.problem && <Trouble problem={list.problem} again={list.again} />}
      {!list.rows && !list.problem && <Loading what="the list of cases" />}
      {list.rows && <p class="govuk-body-s" role="status">{searching ? `${count(rows.length, "case")} found` : `${count(rows.length, "open case")}, soonest date first`}</p>}
      {rows.length > 0 && <CaseTable rows={rows} />}
      {list.rows && !rows.length && <p class="govuk-body">{searching ? "Nothing fits. Try fewer words, or show all cases." : "There are no open cases yet."}</p>}
      {list.more && <Button kind="secondary" press={list.showMore}>Show more</Button>}
    </>
  );
}

function CaseTable({ rows }: { rows: readonly Row[] }) {
  const may = useMay();
  const flags = may("flag.read");
  return (
    <table class="govuk-table cases">
      <caption class="govuk-visually-hidden">Cases, soonest date first</caption>
      <thead class="govuk-table__head">
        <tr>
          <th scope="col" class="govuk-table__header">Pupil</th>
          <th scope="col" class="govuk-table__header">Next date</th>
          <th scope="col" class="govuk-table__header">Stage</th>
          <th scope="col" class="govuk-table__header">Age band</th>
          {flags && <th scope="col" class="govuk-table__header">Flags</th>}
        </tr>
      </thead>
      <tbody class="govuk-table__body">
        {rows.map((row) => (
          <tr class="govuk-table__row" key={row.case}>
            <th scope="row" class="govuk-table__header">
              <a class="govuk-link" href={to("cases", row.case)}>{row.name ?? row.reference}</a>
              <span class="cases__under">{row.name ? row.reference : ""}{row.school ? `${row.name ? ", " : ""}${row.school}` : ""}</span>
            </th>
            <td class="govuk-table__cell" data-label="Next date"><DueCell row={row} /></td>
            <td class="govuk-table__cell" data-label="Stage">{sentence(row.stage)}</td>
            <td class="govuk-table__cell" data-label="Age band">{row.age_band}</td>
            {flags && <td class="govuk-table__cell" data-label="Flags">{row.flags_open ? <Tag colour="orange">{count(row.flags_open, "flag")}</Tag> : "None"}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function DueCell({ row }: { row: Row }) {
  if (!row.due) return <>{row.closed ? "Closed" : "None"}</>;
  const days = daysLeft(row.due.on);
  return (
    <div class="due">
      <Tag colour={dueColour(days)}>{left(days)}</Tag>
      <span class="cases__under">{sentence(row.due.what)}, {day(row.due.on)}</span>
    </div>
  );
}
