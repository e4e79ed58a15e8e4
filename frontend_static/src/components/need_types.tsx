// Primary and secondary type of need, in the Department for Education's codes, beside the pack's own names.

import { useChange, useKeeper, useLive, useMay } from "../app.ts";
import type { Shapes } from "../api.ts";
import { useNeedTypes } from "../instrument.ts";
import { Select } from "./fields.tsx";
import { ClashBox, SaveState } from "./parts.tsx";

type Head = Shapes["CaseShown"];
type Type = Shapes["NeedType"];
type Typed = { primary: string; secondary: string };

/** "SLD: Severe learning difficulty (the pack: Severe LD)" */
export function typeName(code: string, types: readonly Type[] | null): string {
  const type = types?.find((one) => one.code === code);
  return type ? `${type.name} (${code})` : code;
}

export function NeedTypes({ head }: { head: Head }) {
  const may = useMay();
  const types = useNeedTypes();
  if (!types) return null;
  return (
    <section aria-labelledby="types-title">
      <h2 class="govuk-heading-m" id="types-title">Primary and secondary need</h2>
      {may("answer.agree") && !head.closed ? <Choice head={head} types={types} /> : (
        <p class="govuk-body">
          {head.primary_need ? `Primary: ${typeName(head.primary_need, types)}.` : "Not agreed yet."}{head.secondary_need ? ` Secondary: ${typeName(head.secondary_need, types)}.` : ""}
        </p>
      )}
    </section>
  );
}

function Choice({ head, types }: { head: Head; types: readonly Type[] }) {
  const live = useLive();
  const change = useChange();
  const keeper = useKeeper<Typed>({
    part: `${live.id}:need-types`,
    server: { value: { primary: head.primary_need ?? "", secondary: head.secondary_need ?? "" }, revision: head.need_types_revision },
    send: ({ primary, secondary }, revision, key) => change("PUT", "need-types", { primary, secondary: secondary || null, revision }, key),
    theirs: (told) => {
      const held = told as { primary?: string; secondary?: string | null } | null;
      return { primary: held?.primary ?? "", secondary: held?.secondary ?? "" };
    },
  });
  const { primary, secondary } = keeper.value;
  const put = (typed: Partial<Typed>) => {
    const next = { ...keeper.value, ...typed };
    if (next.secondary === next.primary) next.secondary = "";
    keeper.set(next);
    if (next.primary) void keeper.save();
  };
  const choices = types.map((one) => ({ value: one.code, label: one.pack ? `${one.code}: ${one.name} (in the pack: ${one.pack})` : `${one.code}: ${one.name}` }));
  return (
    <div class="card">
      <div class="pair">
        <Select id="primary" label="Primary need" value={primary} set={(code) => put({ primary: code })} choices={[{ value: "", label: "Choose" }, ...choices]} />
        <Select
          id="secondary" label="Secondary need" value={secondary} set={(code) => put({ secondary: code })}
          choices={[{ value: "", label: "None" }, ...choices.filter((one) => one.value !== primary)]}
        />
      </div>
      <p class="govuk-body-s quiet">Codes of the Department for Education, as they go into the SEN2 return: at most two.</p>
      <ClashBox keeper={keeper} show={(typed) => <p class="govuk-body">{typeName(typed.primary, types)}{typed.secondary ? `; ${typeName(typed.secondary, types)}` : ""}</p>} />
      <SaveState keeper={keeper} />
    </div>
  );
}
