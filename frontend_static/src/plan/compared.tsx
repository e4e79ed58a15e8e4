// Lines of two states of the plan: what came, went, changed and moved, with what stayed folded away.

import type { ComponentChildren } from "preact";
import type { Shapes } from "../api.ts";
import { LazyDetails, Tag, type Colour } from "../components/parts.tsx";
import { count, sentence } from "../words.ts";
import { Marked } from "./marked.tsx";
import { folded, unchanged } from "./states.ts";

type Line = Shapes["LineShown"];

export function comparisonPath(id: string, before: string, after: string): string {
  return `/api/cases/${encodeURIComponent(id)}/plan/comparison?before=${before}&after=${after}`;
}

type Beside = (line: Line) => ComponentChildren;

/** `only`: leave out what stayed as it was. */
export function ComparedSections({ comparison, beside, only }: { comparison: Shapes["PlanComparison"]; beside?: Beside; only?: boolean }) {
  const sections = comparison.sections.filter((section) => (only ? section.lines.some((line) => line.kinds.length) : section.lines.length));
  return (
    <>
      {sections.map((section) => (
        <section class="plan-section" key={section.section} aria-label={`Section ${section.section}, ${section.title}`}>
          <h2 class="govuk-heading-m plan-section__title">
            <span class="plan-section__letter">{section.section}</span><span>{section.title}</span>
          </h2>
          {folded(section.lines, unchanged).map((one, index) => Array.isArray(one)
            ? !only && <Unchanged key={index} lines={one} />
            : <ComparedLine key={one.id} line={one} beside={beside} />)}
        </section>
      ))}
    </>
  );
}

function Unchanged({ lines }: { lines: readonly Line[] }) {
  return (
    <LazyDetails summary={`${count(lines.length, "line")} unchanged`}>
      {() => lines.map((line) => <p class="govuk-body words" key={line.id}>{line.words.map((stretch) => stretch.text).join("")}</p>)}
    </LazyDetails>
  );
}

const KINDS: Record<Line["kinds"][number], Colour> = { added: "green", removed: "red", changed: "light-blue", moved: "purple" };

function ComparedLine({ line, beside }: { line: Line; beside: Beside | undefined }) {
  return (
    <div class={`compared compared--${line.kinds[0]}`}>
      <div class="compared__tags">
        {line.kinds.map((kind) => <Tag key={kind} colour={KINDS[kind]}>{sentence(kind)}</Tag>)}
        {line.kinds.includes("moved") && <span class="line__note">{line.from_section ? `From section ${line.from_section}` : "To another place in this section"}</span>}
        {line.links_changed && <span class="line__note">What it serves changed</span>}
      </div>
      <Marked words={line.words} />
      {beside?.(line)}
    </div>
  );
}
