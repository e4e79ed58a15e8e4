// What an audit finds at a line or a section: what is wrong, in words first; why, where that is written and what to do, on demand.

import { useEffect, useRef, useState } from "preact/hooks";
import { useLive, useView } from "../app.ts";
import { change, newKey, type Shapes } from "../api.ts";
import { Details, LazyDetails, Tag } from "../components/parts.tsx";
import { count, day } from "../words.ts";
import { gravestFirst, SEVERITIES, type Finding } from "./findings.ts";

const PAUSE_MS = 600;

/** In short what must be put right; all of it, with what to do and why, on demand. */
export function Findings({ found }: { found: readonly Finding[] }) {
  const must = found.filter((one) => one.severity === "must");
  const others = found.length - must.length;
  if (!found.length) return null;
  return (
    <div class="findings">
      {must.map((one, index) => <p class="govuk-body-s findings__must" key={`${one.rule}:${index}`}><Severity of={one} /> {one.wrong}</p>)}
      <LazyDetails summary={must.length ? `What to do${others ? `, and ${count(others, "more thing")} to look at` : ""}` : `${count(others, "thing")} to look at`}>{() => <FindingList found={found} />}</LazyDetails>
    </div>
  );
}

function Severity({ of }: { of: Finding }) {
  return <Tag colour={SEVERITIES[of.severity].colour}>{SEVERITIES[of.severity].name}</Tag>;
}

/** Each finding whole: what is wrong, what to do; and on demand why, and where that is written. */
export function FindingList({ found }: { found: readonly Finding[] }) {
  return (
    <ul class="finding-list">
      {gravestFirst(found).map((one, index) => (
        <li class={`finding-list__one finding-list__one--${one.severity}`} key={`${one.rule}:${index}`}>
          <p class="govuk-body-s"><Severity of={one} /> {one.wrong} <span class="finding-list__fix">{one.fix}</span></p>
          <Details summary={<>Why<span class="govuk-visually-hidden">: {one.wrong}</span></>}>
            <p class="govuk-body-s">{one.why}</p>
            <p class="govuk-body-s quiet">{one.source}, in force from {day(one.effective)}{one.confirmed ? "" : "; not confirmed against the source"}</p>
          </Details>
        </li>
      ))}
    </ul>
  );
}

/** Findings of the saved plan by line, and of what has no line by section. */
export function useFindings(): { audit: Shapes["PlanAudit"] | undefined; at: Map<string, Finding[]>; of: (section: string) => Finding[] } {
  const { view } = useView("plan/audit");
  const at = new Map<string, Finding[]>();
  for (const one of view?.audit.findings ?? []) if (one.item) at.set(one.item, [...(at.get(one.item) ?? []), one]);
  return { audit: view?.audit, at, of: (section) => view?.audit.findings.filter((one) => !one.item && one.section === section) ?? [] };
}

export type Typed = { item: string; section: string; text: string; needs: readonly string[]; outcomes: readonly string[]; provision: readonly string[] };

/** Findings of what is typed now and not saved, asked for when the typing pauses. Only the newest answer counts. */
export function TypedFindings({ typed, saved }: { typed: Typed; saved: readonly Finding[] | null }) {
  const live = useLive();
  const [found, setFound] = useState<readonly Finding[]>(saved ?? []);
  const [said, setSaid] = useState("");
  const asked = useRef(0);
  // Words that were saved have been audited already.
  const first = useRef(saved !== null);
  const words = JSON.stringify(typed);
  useEffect(() => {
    if (first.current) {
      first.current = false;
      return undefined;
    }
    const mine = ++asked.current;
    const timer = setTimeout(() => {
      change<Shapes["TypedLineAudited"]>("POST", `/api/cases/${encodeURIComponent(live.id)}/plan/audit/line`, typed, newKey()).then(
        ({ findings }) => {
          if (mine !== asked.current) return;
          setFound(findings);
          setSaid(findings.length ? `${count(findings.length, "thing")} to look at in what you typed` : "Nothing to put right in what you typed");
        },
        () => mine === asked.current && setSaid("We could not check what you typed. You can save it, and it is checked then."),
      );
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [words]);
  return (
    <div class="typed-findings">
      <p class="govuk-body-s quiet" role="status">{said}</p>
      {found.length > 0 && <FindingList found={found} />}
    </div>
  );
}
