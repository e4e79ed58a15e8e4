// The lines of a row of the golden thread, drawn behind its cards wherever these happen to stand. They say nothing that
// the lists do not, so they are hidden from screen readers, and left off where the columns fold into one.

import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { linesOf, type Row } from "./thread_rows.ts";

type Line = { path: string; look: string };

export function ThreadLines({ row, thread }: { row: Row; thread: Set<string> | null }) {
  const svg = useRef<SVGSVGElement>(null);
  const [lines, setLines] = useState<readonly Line[]>([]);
  useLayoutEffect(() => {
    const box = svg.current?.parentElement;
    if (!box) return undefined;
    const draw = () => setLines(drawn(box, row, thread));
    draw();
    const watch = new ResizeObserver(draw);
    for (const one of [box, ...box.querySelectorAll("[data-card]")]) watch.observe(one);
    return () => watch.disconnect();
  }, [row, thread]);
  return (
    <svg class="thread__lines" aria-hidden="true" ref={svg}>
      {lines.map(({ path, look }) => <path key={path} d={path} class={look} />)}
    </svg>
  );
}

function drawn(box: Element, row: Row, thread: Set<string> | null): Line[] {
  const frame = box.getBoundingClientRect();
  const at = (element: Element) => {
    const { left, right, top, height } = element.getBoundingClientRect();
    return { left: left - frame.left, right: right - frame.left, middle: top - frame.top + Math.min(height / 2, 40) };
  };
  const found = new Map([...box.querySelectorAll("[data-card]")].map((one) => [one.getAttribute("data-card") ?? "", one]));
  const open = new Set([row.need, ...row.outcomes.map((one) => one.card), ...row.provision.map((one) => one.card)].filter((card) => card && card.standing !== "accepted").map((card) => card?.item));
  const joined = linesOf(row).flatMap(([from, to]) => {
    const [one, other] = [found.get(from), found.get(to)];
    if (!one || !other) return [];
    const on = thread?.has(from) && thread.has(to);
    const look = `thread-line${open.has(from) || open.has(to) ? " thread-line--open" : ""}${on ? " thread-line--on" : ""}`;
    const straight = row.need?.item === from && row.provision.some(({ card }) => card.item === to);
    return [{ path: straight ? under(at(one), at(other), box) : curve(at(one), at(other)), look }];
  });
  const breaks = row.need ? [...box.querySelectorAll(".thread__slot--broken")].map((slot) => ({ path: cut(at(slot)), look: "thread-line thread-line--broken" })) : [];
  return [...joined, ...breaks];
}

type Spot = { left: number; right: number; middle: number };

function curve(from: Spot, to: Spot): string {
  const half = (from.right + to.left) / 2;
  return `M${from.right} ${from.middle} C${half} ${from.middle} ${half} ${to.middle} ${to.left} ${to.middle}`;
}

/** From a need to its provision below the outcomes between them. */
function under(from: Spot, to: Spot, box: Element): string {
  const [cell, last] = [box.children[2], box.children[2]?.querySelector("li:last-child")];
  if (!cell || !last) return curve(from, to);
  const frame = box.getBoundingClientRect();
  const [left, right, lane] = [cell.getBoundingClientRect().left - frame.left, cell.getBoundingClientRect().right - frame.left, last.getBoundingClientRect().bottom - frame.top + 8];
  return `M${from.right} ${from.middle} C${left - 8} ${from.middle} ${from.right + 8} ${lane} ${left} ${lane} H${right} C${to.left - 8} ${lane} ${right + 8} ${to.middle} ${to.left} ${to.middle}`;
}

/** A line that is cut before it arrives. */
function cut(to: Spot): string {
  const [x, y] = [to.left - 22, to.middle];
  return `M${x - 20} ${y} H${x - 10} M${x + 10} ${y} H${x + 20} M${x - 6} ${y - 6} l12 12 M${x - 6} ${y + 6} l12 -12`;
}
