// The notice that goes with a draft: shown word for word, to print or to copy into a letter.

import { useRef, useState } from "preact/hooks";
import type { Shapes } from "../api.ts";
import { Details } from "../components/parts.tsx";
import { Button } from "../components/form.tsx";

/** `officer`: who sends it is told also where its words come from, and that nobody has reviewed them. */
export function NoticeBox({ notice, officer = false }: { notice: Shapes["NoticeShown"]; officer?: boolean }) {
  const words = useRef<HTMLDivElement>(null);
  const [said, setSaid] = useState("");
  const copy = () =>
    navigator.clipboard.writeText(notice.text).then(
      () => setSaid("Copied. Paste it into your letter."),
      () => setSaid("Your browser did not let us copy it. Select the words and copy them."),
    );
  return (
    <Details summary={officer ? "The notice that goes with it" : "The notice that came with it: your rights and how long you have"}>
      <div class="notice words" ref={words}>{notice.text}</div>
      {officer && <p class="govuk-body-s">{!notice.reviewed && "No practitioner has reviewed these words yet: read them before you send them. "}Made from: {notice.source}.</p>}
      <div class="buttons">
        <Button small kind="secondary" press={() => words.current && printOnly(words.current)}>Print the notice</Button>
        {officer && <Button small kind="secondary" press={copy}>Copy the notice</Button>}
        <span role="status">{said}</span>
      </div>
    </Details>
  );
}

/** Prints this part of the page alone; the rest of it is hidden by the style sheet meanwhile. */
function printOnly(part: HTMLElement): void {
  const mark = (on: boolean) => {
    document.body.classList.toggle("printing-one", on);
    part.classList.toggle("printed", on);
  };
  mark(true);
  addEventListener("afterprint", () => mark(false), { once: true });
  window.print();
}
