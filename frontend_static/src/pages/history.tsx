// Everything that happened in the case, in plain sentences, oldest first.

import { useEffect, useState } from "preact/hooks";
import { useApp, useView } from "../app.ts";
import { asProblem, get, type Problem, type Shapes } from "../api.ts";
import { Checkbox } from "../components/fields.tsx";
import { Button } from "../components/form.tsx";
import { Loading, Nothing, PageTitle } from "../components/parts.tsx";
import { count, moment, ROLES, sentence } from "../words.ts";

const PAGE = 50;

export function HistoryPage() {
  const { me } = useApp();
  const { view: head, problem: gone } = useView("head");
  const [entries, setEntries] = useState<readonly Shapes["HistoryEntry"][]>([]);
  const [more, setMore] = useState(true);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [fine, setFine] = useState(me.role === "auditor");
  const load = async () => {
    if (!head) return;
    try {
      const after = entries.at(-1)?.version ?? 0;
      const page = await get<Shapes["History"]>(`/api/cases/${encodeURIComponent(head.case)}/history?after=${after}&limit=${PAGE}`);
      setEntries((held) => [...held, ...page.entries.filter((entry) => entry.version > (held.at(-1)?.version ?? 0))]);
      setMore(page.next !== null && page.next !== undefined);
      setProblem(null);
    } catch (error) {
      setProblem(asProblem(error));
    }
  };
  // The first page at once; later events by themselves when the end was reached already.
  useEffect(() => {
    if (head && (!entries.length || !more)) void load();
  }, [head?.version]);
  if (gone ?? (problem && !entries.length)) return <Nothing problem={(gone ?? problem) as Problem} again={load} />;
  if (!head) return <Loading what="the history" />;
  return (
    <>
      <PageTitle name="History" caption={head.name ?? head.reference}>History</PageTitle>
      <div class="history__top">
        <p class="govuk-body" role="status">{count(entries.length, "event")} shown, oldest first.</p>
        <Checkbox id="fine" label="Show each event’s number, cause and seal" checked={fine} set={setFine} />
      </div>
      <ol class="history">
        {entries.map((entry) => (
          <li class={`history__entry history__entry--${entry.kind}`} key={entry.id}>
            <p class="history__says">{entry.says}</p>
            <p class="history__by">{actor(entry, me.id)}, <time dateTime={entry.occurred}>{moment(entry.occurred)}</time></p>
            {fine && (
              <dl class="fine">
                <dt>Event</dt><dd>{entry.id}</dd>
                <dt>Kind</dt><dd>{entry.type}</dd>
                <dt>By</dt><dd>{entry.actor}</dd>
                <dt>Recorded</dt><dd>{entry.recorded}</dd>
                <dt>Caused by</dt><dd>{entry.cause ?? "nothing before it"}</dd>
                <dt>Seal</dt><dd>{entry.hash}</dd>
              </dl>
            )}
          </li>
        ))}
      </ol>
      {problem && <p class="govuk-body">{problem.message}</p>}
      {more && entries.length > 0 && <Button kind="secondary" press={load}>Show more</Button>}
    </>
  );
}

function actor(entry: Shapes["HistoryEntry"], me: string): string {
  if (entry.kind !== "person") return `${sentence(entry.actor.replace(/[_-]/g, " "))} (done by the service)`;
  return entry.actor === me ? "You" : (ROLES[entry.role] ?? entry.role);
}
