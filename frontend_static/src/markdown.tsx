// A model's card is Markdown of our own making: headings, paragraphs, lists, tables, bold and code, and no HTML.

import type { ComponentChildren } from "preact";

type Block =
  | { kind: "heading"; level: number; text: string }
  | { kind: "paragraph"; text: string }
  | { kind: "list"; items: string[] }
  | { kind: "table"; head: string[]; rows: string[][] };

export function blocks(text: string): Block[] {
  const found: Block[] = [];
  for (const part of text.split(/\n\s*\n/)) {
    const lines = part.split("\n").map((line) => line.trimEnd()).filter(Boolean);
    const [first = ""] = lines;
    const heading = /^(#{1,6})\s+(.*)$/.exec(first);
    if (heading?.[1] && heading[2]) {
      found.push({ kind: "heading", level: heading[1].length, text: heading[2] });
      if (lines.length > 1) found.push(...blocks(lines.slice(1).join("\n")));
    } else if (first.startsWith("|")) {
      const [head = [], , ...rows] = lines.map(cells);
      found.push({ kind: "table", head, rows });
    } else if (/^[-*] /.test(first)) {
      found.push({ kind: "list", items: items(lines) });
    } else if (lines.length) {
      found.push({ kind: "paragraph", text: lines.join(" ") });
    }
  }
  return found;
}

/** A line that begins with neither mark goes on with the item before it. */
function items(lines: readonly string[]): string[] {
  const found: string[] = [];
  for (const line of lines) {
    if (/^[-*] /.test(line)) found.push(line.slice(2));
    else found.push(`${found.pop() ?? ""} ${line.trim()}`.trim());
  }
  return found;
}

function cells(line: string): string[] {
  return line.replace(/^\||\|$/g, "").split("|").map((cell) => cell.trim());
}

function inline(text: string): ComponentChildren {
  return text.split(/(\*\*[^*]+\*\*|`[^`]+`)/).map((part, index) => {
    if (part.startsWith("**")) return <strong key={index}>{part.slice(2, -2)}</strong>;
    if (part.startsWith("`")) return <code key={index} class="breakable">{part.slice(1, -1)}</code>;
    return part;
  });
}

/** `top`: the level that the text's own first level has on this page. */
export function Markdown({ text, top }: { text: string; top: number }) {
  const found = blocks(text);
  const tables = found.filter((block) => block.kind === "table");
  return <>{found.map((block, index) => <BlockBox key={index} block={block} top={top} number={tables.indexOf(block as never) + 1} />)}</>;
}

/** `number`: a table's place among the tables, which tells it from the others. */
function BlockBox({ block, top, number }: { block: Block; top: number; number: number }) {
  if (block.kind === "heading") {
    const Heading = `h${Math.min(6, block.level + top - 1)}` as "h3";
    return <Heading class="govuk-heading-s">{inline(block.text)}</Heading>;
  }
  if (block.kind === "list") return <ul class="govuk-list govuk-list--bullet">{block.items.map((item, index) => <li key={index}>{inline(item)}</li>)}</ul>;
  if (block.kind === "table") {
    return (
      <div class="sideways" tabIndex={0} role="region" aria-label={`Table ${number} of the card`}>
        <table class="govuk-table">
          <thead><tr>{block.head.map((cell, index) => (cell ? <th scope="col" class="govuk-table__header" key={index}>{inline(cell)}</th> : <td key={index} />))}</tr></thead>
          <tbody>{block.rows.map((row, index) => <tr key={index}>{row.map((cell, at) => <td class="govuk-table__cell" key={at}>{inline(cell)}</td>)}</tr>)}</tbody>
        </table>
      </div>
    );
  }
  return <p class="govuk-body">{inline(block.text)}</p>;
}
