// What an audit finds at a line or a section: what is wrong, in words first; why, where that is written and what to do, on demand.

import { useEffect, useRef, useState } from "preact/hooks";
import { useLive, useView } from "../app.ts";
import { change, newKey, type Shapes } from "../api.ts";
import { Details, Tag, type Colour } from "../components/parts.tsx";
import { count, day } from "../words.ts";

export type Finding = Shapes["AuditFinding"];

const SEVERITY: Record<Finding["severity"], { words: string; colour: Colour }> = {
  must: { words: "Must", colour: "red" }, should: { words: "Should", colour: "orange" }, consider: { words: "Consider", colour: "grey" },
};
const PAUSE_MS = 600;

export function Findings({ found }: { found: readonly Finding[] }) {
  const firm = found.filter((one) => one.severity !== "consider");
  const mild = found.filter((one) => one.severity === "consider");
  if (!found.length) return null;
  return (
    <>
      {firm.length > 0 && <FindingList found={firm} />}
      {mild.length > 0 && <Details summary={`${count(mild.length, "thing")} to consider`}><FindingList found={mild} /></Details>}
    </>
  );
}

function FindingList({ found }: { found: readonly Finding[] }) {
  return (
    <ul class="findings">
      {found.map((one, index) => (
        <li class={`findings__one findings__one--${one.severity}`} key={`${one.rule}:${index}`}>
          <p class="govuk-body-s"><Tag colour={SEVERITY[one.severity].colour}>{SEVERITY[one.severity].words}</Tag> {one.wrong} <span class="findings__fix">{one.fix}</span></p>
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
      <Findings found={found} />
    </div>
  );
}
