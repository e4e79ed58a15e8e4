// The plan as a Word document: fetched with the sign-in, then saved, because a plain link would carry no token.

import { useState } from "preact/hooks";
import { asProblem, download, type Problem } from "../api.ts";
import { saveFile } from "../components/files.ts";
import { Button } from "../components/form.tsx";
import { Trouble } from "../components/parts.tsx";

const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

export function DownloadPlan({ case: id, name, issue }: { case: string; name: string; issue?: number }) {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const save = async () => {
    setBusy(true);
    try {
      const blob = await download(`/api/cases/${encodeURIComponent(id)}/plan.docx${issue ? `?issue=${issue}` : ""}`, WORD);
      saveFile(blob, `plan ${name}${issue ? ` version ${issue}` : ""}.docx`);
      setProblem(null);
    } catch (error) {
      setProblem(asProblem(error));
    }
    setBusy(false);
  };
  return (
    <div class="download">
      <Button kind="secondary" small={Boolean(issue)} busy={busy} press={save}>{busy ? "Writing…" : issue ? `Download version ${issue} as Word` : "Download as Word"}</Button>
      {problem && <Trouble problem={problem} again={save} />}
    </div>
  );
}
