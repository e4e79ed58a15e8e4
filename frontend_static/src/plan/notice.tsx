// The notice that goes with a draft: shown word for word, to print or to copy into a letter.

import { useState } from "preact/hooks";
import type { Shapes } from "../api.ts";
import { Details } from "../components/parts.tsx";
import { Button } from "../components/form.tsx";

/** `officer`: who sends it is told also where its words come from, and that nobody has reviewed them. */
export function NoticeBox({ notice, officer = false }: { notice: Shapes["NoticeShown"]; officer?: boolean }) {
  const [said, setSaid] = useState("");
  const copy = () =>
    navigator.clipboard.writeText(notice.text).then(
      () => setSaid("Copied. Paste it into your letter."),
      () => setSaid("Your browser did not let us copy it. Select the words and copy them."),
    );
  return (
    <Details summary={officer ? "The notice that goes with it" : "The notice that came with it: your rights and how long you have"}>
      <div class="notice words">{notice.text}</div>
      {officer && <p class="govuk-body-s">{!notice.reviewed && "No practitioner has reviewed these words yet: read them before you send them. "}Made from: {notice.source}.</p>}
      <div class="buttons">
        <Button small kind="secondary" press={() => printOnly(notice.text)}>Print the notice</Button>
        {officer && <Button small kind="secondary" press={copy}>Copy the notice</Button>}
        <span role="status">{said}</span>
      </div>
    </Details>
  );
}

/** Prints these words alone; the style sheet hides the rest of the page meanwhile. */
function printOnly(text: string): void {
  const sheet = Object.assign(document.createElement("div"), { className: "printed words", textContent: text });
  document.body.append(sheet);
  document.body.classList.add("printing-one");
  addEventListener("afterprint", () => {
    document.body.classList.remove("printing-one");
    sheet.remove();
  }, { once: true });
  window.print();
}
