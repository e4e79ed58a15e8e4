// The tiles of the prototype's pupil page, and the next date.

import type { ComponentChildren } from "preact";
import type { Shapes } from "../api.ts";
import { useMay } from "../app.ts";
import { useNeedTypes } from "../instrument.ts";
import { day, daysLeft, DECISIONS, left, sentence, short } from "../words.ts";
import { dueColour } from "./due.ts";
import { fitTile } from "./allocation.tsx";
import { typeName } from "./need_types.tsx";
import { Tag } from "./parts.tsx";

type Head = Shapes["CaseShown"];

export function Tiles({ head }: { head: Head }) {
  const may = useMay();
  const types = useNeedTypes();
  const inside = may("suggestion.decide") || may("plan.read");
  const days = head.due ? daysLeft(head.due.on) : null;
  return (
    <dl class="tiles">
      <Tile name="Pupil reference">{head.reference}</Tile>
      <Tile name="Stage">{sentence(head.stage)}</Tile>
      <Tile name="Next date" wide>
        {head.due && days !== null ? <><Tag colour={dueColour(days)}>{left(days)}</Tag><span class="tile__small">{sentence(head.due.what)} by {day(head.due.on)}</span></> : "None"}
      </Tile>
      <Tile name="Age band">{head.age_band}</Tile>
      {inside && (
        <>
          <Tile name="Final plan">{head.final ? "Issued" : "Not issued"}</Tile>
          <Tile name="Group (suggestion)" wide>{fitTile(head)}</Tile>
          <Tile name="Primary need" wide>{head.primary_need ? typeName(head.primary_need, types) : <span class="quiet">Not agreed yet</span>}</Tile>
          <Tile name="Panel" wide>{head.panel ? short(DECISIONS[head.panel] ?? head.panel) : "Nothing decided yet"}</Tile>
          <Tile name="Health need"><Yes value={head.health} /></Tile>
          <Tile name="Physical disability"><Yes value={head.physical_disability} /></Tile>
          <Tile name="Social care"><Yes value={head.social_care} /></Tile>
          <Tile name="Agreed answers">{head.answered} of 20</Tile>
        </>
      )}
    </dl>
  );
}

function Tile({ name, wide, children }: { name: string; wide?: boolean; children: ComponentChildren }) {
  return <div class={`tile${wide ? " tile--wide" : ""}`}><dt>{name}</dt><dd>{children}</dd></div>;
}

function Yes({ value }: { value: boolean | null | undefined }) {
  if (value === null || value === undefined) return <span class="quiet">Not answered</span>;
  return <>{value ? "Yes" : "No"}</>;
}
