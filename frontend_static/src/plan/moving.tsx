// Putting the lines of a section in order, one step at a time, with buttons that a keyboard reaches.

import { useEffect, useRef, useState } from "preact/hooks";
import { useApp, useChange } from "../app.ts";
import type { Shapes } from "../api.ts";
import { useAct } from "../components/act.ts";
import { by, Trouble } from "../components/parts.tsx";
import { Button } from "../components/form.tsx";
import { stepped } from "./step.ts";

export type Moving = { first: boolean; last: boolean; move: (by: -1 | 1) => void; busy: boolean };

export function useMoving(section: Shapes["SectionShown"]): { of: (item: string) => Moving; note: preact.ComponentChildren } {
  const change = useChange();
  const { me } = useApp();
  const act = useAct();
  const [said, setSaid] = useState("");
  const back = useRef<{ item: string; step: -1 | 1 } | null>(null);
  const ids = section.items.map((item) => item.id);
  // The line moved on the page, and the browser may have let go of its button.
  useEffect(() => {
    if (!back.current) return;
    const { item, step } = back.current;
    back.current = null;
    const at = ids.indexOf(item);
    const there = step < 0 ? (at > 0 ? "up" : "down") : at < ids.length - 1 ? "down" : "up";
    document.getElementById(`move-${there}-${item}`)?.focus();
  }, [ids.join(" ")]);
  const move = async (item: string, step: -1 | 1) => {
    const at = ids.indexOf(item);
    const items = stepped(ids, at, step);
    back.current = { item, step };
    const done = await act.run((key) => change("POST", "plan/orders", { section: section.section, items, revision: section.order?.revision ?? 0 }, key));
    if (done) setSaid(`Moved: it is line ${at + step + 1} of ${ids.length} in section ${section.section} now.`);
    else back.current = null;
  };
  const over = section.order?.over_by;
  return {
    of: (item) => ({ first: ids[0] === item, last: ids.at(-1) === item, move: (step) => void move(item, step), busy: act.busy }),
    note: (
      <>
        <p class="govuk-visually-hidden" role="status">{said}</p>
        {act.problem && <Trouble problem={act.problem} again={act.again} />}
        {over && section.order && <p class="govuk-body-s quiet">{by(me, section.order.by)} put these lines in order without having seen the order that {by(me, over).toLowerCase()} had set. Both are in the versions.</p>}
      </>
    ),
  };
}

export function MoveButtons({ item, title, moving }: { item: string; title: string; moving: Moving }) {
  return (
    <>
      {!moving.first && <Button small kind="secondary" id={`move-up-${item}`} busy={moving.busy} press={() => moving.move(-1)} label={`Move up: ${title}`}>↑</Button>}
      {!moving.last && <Button small kind="secondary" id={`move-down-${item}`} busy={moving.busy} press={() => moving.move(1)} label={`Move down: ${title}`}>↓</Button>}
    </>
  );
}
