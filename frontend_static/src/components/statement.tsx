// An adviser's short statement of key observations and their basis, in place of a long report.

import { useChange, useKeeper, useLive } from "../app.ts";
import type { Shapes } from "../api.ts";
import { moment, VOICES } from "../words.ts";
import { TextArea } from "./fields.tsx";
import { Button } from "./form.tsx";
import { ClashBox, SaveState } from "./parts.tsx";

type Statement = Shapes["StatementShown"];
type Typed = { observations: string; basis: string };

export function StatementForm({ voice, statements }: { voice: string; statements: readonly Statement[] }) {
  const live = useLive();
  const change = useChange();
  const held = statements.find((one) => one.voice === voice);
  const keeper = useKeeper<Typed>({
    part: `${live.id}:statement:${voice}`,
    server: { value: typedOf(held), revision: held?.revision ?? 0 },
    send: (typed, revision, key) => change("PUT", `statements/${voice}`, { ...typed, revision }, key),
    theirs: (told) => typedOf(told as Partial<Typed> | null),
  });
  return (
    <section aria-labelledby="statement-title">
      <h2 class="govuk-heading-m" id="statement-title">Your statement</h2>
      <p class="govuk-body reading">A short paragraph of what matters most, beside your answers. With both, a long report is not needed.</p>
      <div class="card reading">
        <TextArea
          id="statement-observations" label="Key observations" rows={5} value={keeper.value.observations}
          set={(observations) => keeper.set({ ...keeper.value, observations })}
        />
        <TextArea
          id="statement-basis" label="Basis" hint="For example: observed in class on 3 March; two tests named with their results; talked with the parents" rows={3}
          value={keeper.value.basis} set={(basis) => keeper.set({ ...keeper.value, basis })}
        />
        {keeper.restored && keeper.unsaved && <p class="govuk-hint" role="status">You typed this before and had not saved it.</p>}
        <ClashBox keeper={keeper} show={(typed) => <StatementWords statement={typed} />} />
        <div class="buttons">
          {keeper.unsaved && !keeper.clash && <Button small busy={keeper.state === "saving"} press={() => keeper.save()}>Save the statement</Button>}
          <SaveState keeper={keeper} />
        </div>
      </div>
    </section>
  );
}

export function Statements({ statements }: { statements: readonly Statement[] }) {
  if (!statements.length) return null;
  return (
    <section aria-labelledby="statements-title">
      <h2 class="govuk-heading-m" id="statements-title">Statements of advisers</h2>
      {statements.map((one) => (
        <article class="card" key={`${one.voice}:${one.by.id}`} aria-label={VOICES[one.voice] ?? one.voice}>
          <h3 class="govuk-heading-s">{VOICES[one.voice] ?? one.voice}</h3>
          <StatementWords statement={one} />
          <p class="govuk-body-s quiet">{moment(one.at)}</p>
        </article>
      ))}
    </section>
  );
}

function StatementWords({ statement }: { statement: Typed }) {
  return (
    <>
      <p class="govuk-body words">{statement.observations || "Nothing"}</p>
      {statement.basis && <p class="govuk-body-s words"><span class="label">Basis: </span>{statement.basis}</p>}
    </>
  );
}

function typedOf(held: Partial<Typed> | null | undefined): Typed {
  return { observations: held?.observations ?? "", basis: held?.basis ?? "" };
}
