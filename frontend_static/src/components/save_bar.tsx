// Below something large that is changed bit by bit and saved as one: whether it is saved, and the choice when two people did.

import type { ComponentChildren } from "preact";
import type { Keeper } from "../keeper.ts";
import { Button, ErrorSummary, fieldErrors } from "./form.tsx";
import { ClashBox, SaveState } from "./parts.tsx";

type Props<T> = { keeper: Keeper<T>; save: () => unknown; what: string; fields: Record<string, string>; show: (value: T) => ComponentChildren };

export function SaveBar<T>({ keeper, save, what, fields, show }: Props<T>) {
  return (
    <div class={`save-bar${keeper.unsaved ? " save-bar--open" : ""}`}>
      <ErrorSummary errors={fieldErrors(keeper.problem)} problem={keeper.problem} fields={fields} />
      {keeper.restored && keeper.unsaved && !keeper.clash && <p class="govuk-hint" role="status">You changed this before and had not saved it.</p>}
      <ClashBox keeper={keeper} show={show} />
      <div class="buttons">
        {keeper.unsaved && !keeper.clash && <Button busy={keeper.state === "saving"} press={save}>Save {what}</Button>}
        {keeper.unsaved && !keeper.clash && <Button kind="secondary" press={() => keeper.discard()} label={`Undo the changes in ${what}`}>Undo the changes</Button>}
        <SaveState keeper={keeper} again={save} />
      </div>
    </div>
  );
}
