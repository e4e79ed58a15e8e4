// An earlier version, or one line of it, put back as a new version: first what that would change, then why, then done.

import { useState } from "preact/hooks";
import { useChange, useLive } from "../app.ts";
import type { Problem, Shapes } from "../api.ts";
import { TextArea } from "../components/fields.tsx";
import { Button, ErrorSummary, FormBox, Restored, useForm } from "../components/form.tsx";
import { Loading, Trouble } from "../components/parts.tsx";
import { useResource } from "../resource.ts";
import { count, moment } from "../words.ts";
import { ComparedSections, comparisonPath } from "./compared.tsx";
import { Marked } from "./marked.tsx";
import { backwards } from "./states.ts";

/** `done`: what to do when it stands again. */
export function RestorePlan({ version, done }: { version: number; done?: () => unknown }) {
  const live = useLive();
  const [seen, setSeen] = useState<number | null>(null);
  const [restored, setRestored] = useState(false);
  // What the person has before them is no newer than this, so nothing that others do meanwhile is undone unseen.
  const look = () => setSeen(live.get("head")?.version ?? 0);
  return (
    <>
      <div role="status">{restored && <p class="govuk-inset-text">Version {version} was restored. It stands as a new version, the newest of the list.</p>}</div>
      {seen === null
        ? <Button kind="secondary" press={() => { setRestored(false); look(); }}>Restore version {version}</Button>
        : <Confirm key={seen} version={version} seen={seen} again={look} close={() => setSeen(null)} done={() => { setSeen(null); setRestored(true); done?.(); }} />}
    </>
  );
}

type ConfirmProps = { version: number; seen: number; again: () => void; close: () => void; done: () => void };

function Confirm({ version, seen, again, close, done }: ConfirmProps) {
  const live = useLive();
  const change = useChange();
  const { held, problem, again: retry } = useResource<Shapes["PlanComparison"]>(comparisonPath(live.id, "working", String(version)));
  const form = useForm({
    part: `${live.id}:restore:${version}`, initial: { reason: "" },
    send: ({ reason }, key) => change("POST", "plan/restorations", { version, item: null, seen, reason }, key),
  });
  return (
    <div class="panel">
      <h2 class="govuk-heading-m">Restore version {version}?</h2>
      {problem && <Trouble problem={problem} again={retry} />}
      {!held && !problem && <Loading what="what would change" />}
      {held && !held.changes && <p class="govuk-body">The working copy says the same as version {version} already, so nothing would change.</p>}
      {held && held.changes > 0 && (
        <>
          <p class="govuk-body">This would change {count(held.changes, "line")} of the working copy, as marked here. A new version is made; what stands now stays in the list.</p>
          <ComparedSections comparison={held} only />
          <FormBox submit={async () => { if (await form.submit()) { form.reset(); done(); } }}>
            <Refusal form={form} id={`restore-${version}`} again={async () => { await live.retry(); again(); }} />
            <Restored form={form} />
            <TextArea id={`restore-${version}`} label="Why is it restored?" hint="Needed once a final plan was issued; it goes on record" rows={2} value={form.values.reason} set={(reason) => form.put("reason", reason)} error={form.errors.reason} />
            <div class="buttons"><Button submit kind="warning" busy={form.busy}>Restore as a new version</Button></div>
          </FormBox>
        </>
      )}
      <Button small kind="secondary" press={() => { form.reset(); close(); }}>Leave it as it is</Button>
    </div>
  );
}

type Form = { problem: Problem | null; errors: Record<string, string> };

/** A clash is told with whose change it is, and the way to look at it; anything else as in every form. */
function Refusal({ form, id, again }: { form: Form; id: string; again: () => unknown }) {
  const clash = form.problem?.clash;
  if (!form.problem || !clash) return <ErrorSummary errors={form.errors} problem={form.problem} fields={{ reason: id }} />;
  return (
    <div class="clash" role="alert">
      <p class="govuk-body">Nothing was restored: {clash.who} changed this on {moment(clash.when)}, after you looked. Your reason is kept.</p>
      <Button small kind="secondary" press={again}>See what stands now</Button>
    </div>
  );
}

type LineProps = { line: Shapes["LineShown"]; version: number; plan: Shapes["PlanShown"]; done: () => unknown };

/** One line as it was at the version; `line` tells from there to the working copy. */
export function RestoreLine({ line, version, plan, done }: LineProps) {
  const live = useLive();
  const change = useChange();
  const [seen, setSeen] = useState<number | null>(null);
  const id = `restore-${version}-${line.id}`;
  const form = useForm({
    part: `${live.id}:restore:${version}:${line.id}`, initial: { reason: "" },
    send: ({ reason }, key) => change("POST", "plan/restorations", { version, item: line.id, seen, reason }, key),
  });
  const look = () => setSeen(plan.sections.flatMap((section) => section.items).find((item) => item.id === line.id)?.revision ?? 0);
  const said = line.words.map((stretch) => stretch.text).join("").slice(0, 60);
  if (seen === null) return <Button small kind="secondary" press={look} label={`Restore line “${said}” as in version ${version}`}>Restore this line</Button>;
  const added = line.kinds.includes("added");
  return (
    <div class="panel">
      <p class="govuk-body">{added ? `It was not there at version ${version}, so it would be taken out:` : `It would read and stand as in version ${version}:`}</p>
      <Marked words={backwards(line.words)} />
      <FormBox submit={async () => { if (await form.submit()) { form.reset(); setSeen(null); done(); } }}>
        <Refusal form={form} id={id} again={async () => { await live.retry(); setSeen(null); done(); }} />
        <TextArea id={id} label="Why is this line restored?" hint="Needed once a final plan was issued" rows={2} value={form.values.reason} set={(reason) => form.put("reason", reason)} error={form.errors.reason} />
        <div class="buttons">
          <Button small submit kind="warning" busy={form.busy}>{added ? "Take the line out" : "Restore the line"}</Button>
          <Button small kind="secondary" press={() => { form.reset(); setSeen(null); }}>Leave it</Button>
        </div>
      </FormBox>
    </div>
  );
}
