// The versions of the plan: the list of them, one as it stood, and two side by side. Which, stands in the address.

import { useState } from "preact/hooks";
import { useApp, useLive, useView } from "../app.ts";
import { asProblem, get, type Problem, type Shapes } from "../api.ts";
import { Select } from "../components/fields.tsx";
import { Button, FormBox } from "../components/form.tsx";
import { Details, LazyDetails, Loading, Nothing, PageTitle, Tag, Trouble } from "../components/parts.tsx";
import { useResource } from "../resource.ts";
import { go, to } from "../router.ts";
import { count, day, ISSUES, moment, sentence } from "../words.ts";
import { ComparisonPage } from "./comparison.tsx";
import { folded, kindOf, madeBy, onlyDrafted, reasonsOf, saysOf, stateOf, versionOf } from "./states.ts";
import { VersionPage } from "./version.tsx";

type Version = Shapes["VersionShown"];
const PAGE = 50;

export function VersionsPage({ query }: { query: URLSearchParams }) {
  const { view: head, problem } = useView("head");
  const { view: plan } = useView("plan");
  if (problem) return <Nothing problem={problem} />;
  if (!head || !plan) return <Loading what="the versions" />;
  const at = versionOf(query.get("at") ?? "");
  if (at !== null) return <VersionPage key={at} version={at} head={head} />;
  if (query.has("before") || query.has("after")) {
    const [before, after] = [stateOf(query.get("before"), "last-final"), stateOf(query.get("after"), "working")];
    return <ComparisonPage key={`${before} ${after}`} before={before} after={after} head={head} plan={plan} />;
  }
  return <VersionList head={head} plan={plan} />;
}

function VersionList({ head, plan }: { head: Shapes["CaseShown"]; plan: Shapes["PlanShown"] }) {
  const path = `/api/cases/${encodeURIComponent(head.case)}/plan/versions?limit=${PAGE}`;
  const { held, problem, again } = useResource<Shapes["VersionList"]>(path);
  const [older, setOlder] = useState<Shapes["VersionList"][]>([]);
  const [failed, setFailed] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  if (problem && !held) return <Nothing problem={problem} again={again} />;
  if (!held) return <Loading what="the versions" />;
  const versions = [held, ...older].flatMap((page) => page.versions);
  const next = (older.at(-1) ?? held).next;
  const before: Before = (version) => versions[versions.indexOf(version) + 1]?.version ?? null;
  const more = async () => {
    setBusy(true);
    try {
      const page = await get<Shapes["VersionList"]>(`${path}&before=${next}`);
      setOlder((pages) => [...pages, page]);
      setFailed(null);
    } catch (error) {
      setFailed(asProblem(error));
    }
    setBusy(false);
  };
  return (
    <>
      <PageTitle name="Versions of the plan" caption={head.name ?? head.reference}>Versions of the plan</PageTitle>
      <p class="govuk-body reading">Every change made a version, and none is ever lost. Read any of them, compare any two word by word, or restore one: that makes a new version, and what stands today stays in the list.</p>
      <Kinds />
      {versions.length > 0 && <CompareTwo versions={versions} plan={plan} />}
      <h2 class="govuk-heading-m">All versions, newest first</h2>
      <p class="govuk-body-s" role="status">{versions.length ? `${count(versions.length, "version")} shown${next === null ? ", which is all" : ""}.` : "There is no version yet: the plan was not drafted."}</p>
      <ol class="versions" reversed>
        {folded(versions, onlyDrafted).map((one) => Array.isArray(one)
          ? <DraftedRun key={one[0]?.version} versions={one} before={before} />
          : <VersionCard key={one.version} version={one} before={before(one)} />)}
      </ol>
      {failed && <Trouble problem={failed} again={more} />}
      {next !== null && <Button kind="secondary" busy={busy} press={more}>{busy ? "Loading…" : "Show older versions"}</Button>}
    </>
  );
}

type Before = (version: Version) => number | null;

/** What the service drafted by itself, one version after another: folded, because people look for what people did. */
function DraftedRun({ versions, before }: { versions: readonly Version[]; before: Before }) {
  const [newest, oldest] = [versions[0] as Version, versions.at(-1) as Version];
  if (newest === oldest) return <VersionCard version={newest} before={before(newest)} />;
  return (
    <li class="card">
      <LazyDetails summary={`Versions ${oldest.version} to ${newest.version}: ${count(versions.length, "draft")} by the service`}>
        {() => <ol class="versions" reversed>{versions.map((one) => <VersionCard key={one.version} version={one} before={before(one)} />)}</ol>}
      </LazyDetails>
    </li>
  );
}

/** `before`: the version before it, where it is known. */
function VersionCard({ version, before }: { version: Version; before: number | null }) {
  const { me } = useApp();
  const live = useLive();
  const kind = kindOf(version);
  const here = to("cases", live.id, "plan", "versions");
  const called = <span class="govuk-visually-hidden"> version {version.version}</span>;
  return (
    <li class="card">
      <div class="card__head">
        <h3 class="govuk-heading-s">Version {version.version}</h3>
        <span><Tag colour={kind.colour}>{kind.words}</Tag>{kind.frozen && <span class="line__note"> Frozen</span>}</span>
      </div>
      <p class="govuk-body">{saysOf(version)}</p>
      <p class="govuk-body-s quiet">{madeBy(version, me)}, <time dateTime={version.at}>{moment(version.at)}</time></p>
      {reasonsOf(version).map((reason) => <p class="govuk-body-s words" key={reason}><span class="label">Why: </span>{reason}</p>)}
      <p class="govuk-body-s buttons">
        <a class="govuk-link" href={`${here}?at=${version.version}`}>Read{called}</a>
        {before !== null && <a class="govuk-link" href={`${here}?before=${before}&after=${version.version}`}>What it changed<span class="govuk-visually-hidden">, version {version.version}</span></a>}
        <a class="govuk-link" href={`${here}?before=${version.version}&after=working`}>Compare with the working copy<span class="govuk-visually-hidden">, version {version.version}</span></a>
      </p>
    </li>
  );
}

/** Any two of the versions shown; of the past first, so that what came since reads as added. */
function CompareTwo({ versions, plan }: { versions: readonly Version[]; plan: Shapes["PlanShown"] }) {
  const live = useLive();
  const final = plan.issued.some((one) => one.kind === "final");
  const [before, setBefore] = useState(final ? "last-final" : String((versions[1] ?? versions[0])?.version));
  const [after, setAfter] = useState("working");
  const choices = [
    { value: "working", label: "Working copy, as it stands now" },
    ...(final ? [{ value: "last-final", label: "Last final plan" }] : []),
    ...[...plan.issued].reverse().map((one) => ({ value: `issued-${one.number}`, label: `${ISSUES[one.kind] ?? one.kind}, issued as ${one.number} on ${day(one.on)}` })),
    ...versions.map((one) => ({ value: String(one.version), label: `Version ${one.version}, ${moment(one.at)}` })),
  ];
  const here = to("cases", live.id, "plan", "versions");
  return (
    <section class="panel" aria-labelledby="compare-two">
      <h2 class="govuk-heading-m" id="compare-two">Compare two</h2>
      {final && <p class="govuk-body"><a class="govuk-link" href={`${here}?before=last-final&after=working`}>What a proposed amendment would change: the last final plan beside the working copy</a></p>}
      <FormBox submit={() => go(`${here}?before=${before}&after=${after}`)}>
        <div class="compare-two">
          <Select id="compare-before" label="From" value={before} set={setBefore} choices={choices} />
          <Select id="compare-after" label="To" value={after} set={setAfter} choices={choices} />
          <Button submit>Compare</Button>
        </div>
      </FormBox>
    </section>
  );
}

const KINDS: [string, string][] = [
  ["working copy", "what people write now. Nobody outside sees it."],
  ["issued draft", "what went to the family for their views. Frozen: nothing alters it."],
  ["final plan", "what is in force, signed by an officer and dated. Frozen."],
  [
    "proposed amendment",
    "changes proposed to the final plan. Frozen. Its Word and PDF copies say beside each line ‘New’, ‘Changed’ with the earlier words, or ‘Moved’, and list what is to be taken out as ‘To be removed’.",
  ],
];

function Kinds() {
  return (
    <Details summary="What the kinds of version are">
      <dl class="fine">{KINDS.flatMap(([kind, words]) => [<dt key={kind}>{sentence(kind)}</dt>, <dd key={`${kind} words`}>{words}</dd>])}</dl>
    </Details>
  );
}
