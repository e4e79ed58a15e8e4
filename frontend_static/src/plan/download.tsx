// The plan as a file: fetched with the sign-in, then saved, because a plain link would carry no token.

import { useState } from "preact/hooks";
import { asProblem, download, type Problem } from "../api.ts";
import { saveFile } from "../components/files.ts";
import { Button } from "../components/form.tsx";
import { Trouble } from "../components/parts.tsx";

const FORMATS = {
  docx: { name: "Word", media: "application/vnd.openxmlformats-officedocument.wordprocessingml.document" },
  pdf: { name: "PDF", media: "application/pdf" },
  xml: { name: "XML", media: "application/xml" },
  json: { name: "JSON", media: "application/json" },
} as const;
export type Format = keyof typeof FORMATS;

type Props = { case: string; name: string; issue?: number; formats?: readonly Format[] };

/** `name`: what the file is called by, a reference and no child's name. */
export function DownloadPlan({ case: id, name, issue, formats = issue ? ["docx", "pdf"] : ["docx"] }: Props) {
  const [busy, setBusy] = useState<Format | null>(null);
  const [problem, setProblem] = useState<{ of: Format; said: Problem } | null>(null);
  const save = async (format: Format) => {
    setBusy(format);
    try {
      const blob = await download(`/api/cases/${encodeURIComponent(id)}/plan.${format}${issue ? `?issue=${issue}` : ""}`, FORMATS[format].media);
      saveFile(blob, `plan ${name}${issue ? ` version ${issue}` : ""}.${format}`);
      setProblem(null);
    } catch (error) {
      setProblem({ of: format, said: asProblem(error) });
    }
    setBusy(null);
  };
  return (
    <div class="download">
      <div class="files">
        {formats.map((format) => (
          <Button key={format} kind="secondary" small={Boolean(issue)} busy={busy !== null} press={() => save(format)}>
            {busy === format ? "Writing…" : issue ? `Download version ${issue} as ${FORMATS[format].name}` : `Download as ${FORMATS[format].name}`}
          </Button>
        ))}
      </div>
      {problem && <Trouble problem={problem.said} again={() => save(problem.of)} />}
    </div>
  );
}
