// Word, both ways: the plan as a file to take away, and a Word copy that comes back with changes in it.

import { useRef, useState } from "preact/hooks";
import { useApp, useLive, useView } from "../app.ts";
import { asProblem, change, newKey, type Problem, type Shapes } from "../api.ts";
import { Select } from "../components/fields.tsx";
import { base64Of } from "../components/files.ts";
import { Button } from "../components/form.tsx";
import { Loading, Nothing, PageTitle, Trouble } from "../components/parts.tsx";
import { bytes, day, ISSUES } from "../words.ts";
import { DownloadPlan } from "./download.tsx";
import { refusalOf, type Found } from "./returned.ts";
import { Review } from "./review.tsx";

export function WordPage() {
  const { view: head, problem } = useView("head");
  const { view: plan } = useView("plan");
  if (problem) return <Nothing problem={problem} />;
  if (!head || !plan) return <Loading what="the plan’s files" />;
  return (
    <>
      <PageTitle name="Word and other files" caption={head.name ?? head.reference}>Word and other files</PageTitle>
      <Downloads plan={plan} reference={head.reference} />
      {head.closed
        ? <p class="govuk-inset-text">This case is closed, so a Word copy cannot be taken back into its plan.</p>
        : <Upload head={head} plan={plan} />}
    </>
  );
}

function Downloads({ plan, reference }: { plan: Shapes["PlanShown"]; reference: string }) {
  const [which, setWhich] = useState("");
  const choices = [
    { value: "", label: "Working copy, as it stands now" },
    ...[...plan.issued].reverse().map((one) => ({ value: String(one.number), label: `${ISSUES[one.kind] ?? one.kind}, version ${one.number}, issued on ${day(one.on)} (frozen)` })),
  ];
  const issued = plan.issued.find((one) => String(one.number) === which);
  return (
    <section aria-labelledby="take-away">
      <h2 class="govuk-heading-m" id="take-away">Take a copy</h2>
      <Select id="which" label="Which plan" value={which} set={setWhich} choices={choices} />
      {issued?.kind === "proposed-amendment" && <p class="govuk-body reading">Its Word and PDF copies mark each change to the final plan in words: ‘New’, ‘Changed’ with the earlier words, ‘Moved’ and ‘To be removed’.</p>}
      <DownloadPlan key={which} case={plan.case} name={reference} {...(issued ? { issue: issued.number } : {})} formats={["docx", "pdf", "xml", "json"]} />
      <p class="govuk-body-s quiet">Word is to be edited, PDF to be read and printed, XML and JSON are for other systems.</p>
    </section>
  );
}

type Sent = { file: File; encoded: string; digest: string };

function Upload({ head, plan }: { head: Shapes["CaseShown"]; plan: Shapes["PlanShown"] }) {
  const live = useLive();
  const { me } = useApp();
  const chooser = useRef<HTMLInputElement>(null);
  const [sent, setSent] = useState<Sent | null>(null);
  const [found, setFound] = useState<Found | null>(null);
  const [busy, setBusy] = useState("");
  const [problem, setProblem] = useState<Problem | null>(null);
  const compare = async (one: Sent) => {
    setBusy(`Reading ${one.file.name}…`);
    setProblem(null);
    try {
      setFound(await change<Found>("POST", `/api/cases/${encodeURIComponent(live.id)}/plan/returned`, { file: one.encoded }, newKey()));
    } catch (error) {
      setProblem(asProblem(error));
    }
    setBusy("");
  };
  const choose = async (file: File | undefined) => {
    if (!file) return;
    setFound(null);
    setSent(null);
    const refused = refusalOf(file);
    setProblem(refused);
    if (refused) return;
    try {
      const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", await file.arrayBuffer()));
      const one = { file, encoded: await base64Of(file), digest: Array.from(digest.slice(0, 12), (byte) => byte.toString(16).padStart(2, "0")).join("") };
      setSent(one);
      await compare(one);
    } catch {
      // The browser reads from the disk itself: a file moved or open elsewhere fails here.
      setProblem(asProblem(new Error("unreadable")));
    }
  };
  return (
    <section aria-labelledby="bring-back">
      <h2 class="govuk-heading-m" id="bring-back">Bring a Word copy back</h2>
      <p class="govuk-body reading">Take the Word copy from here, change it in your word processor, save it as .docx and choose it. You then see each change beside the plan, and choose which to take. Nothing changes by looking.</p>
      <div class="buttons">
        <label class="govuk-visually-hidden" for="returned">Choose a Word copy</label>
        <input
          ref={chooser} id="returned" class="govuk-visually-hidden" type="file" tabIndex={-1} accept=".docx,.docm,.doc"
          onChange={(event) => { void choose(event.currentTarget.files?.[0]); event.currentTarget.value = ""; }}
        />
        <Button busy={busy !== ""} press={() => chooser.current?.click()}>{sent ? "Choose another Word copy" : "Choose a Word copy"}</Button>
        {sent && <span class="govuk-body drop__or">{sent.file.name}, {bytes(sent.file.size)}</span>}
      </div>
      <p class="govuk-body" role="status">{busy}</p>
      {problem && <Trouble problem={problem} again={sent ? () => compare(sent) : undefined} />}
      {found && sent && <Review key={`${me.id} ${sent.digest}`} found={found} digest={sent.digest} head={head} plan={plan} again={() => compare(sent)} />}
    </section>
  );
}
