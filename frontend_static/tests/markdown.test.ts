import assert from "node:assert/strict";
import { test } from "node:test";
import { blocks } from "../src/markdown.tsx";

test("a card's headings, paragraphs, lists and tables", () => {
  const card = "# Name 1\n\nMade by a\ncommand.\n\n## Weak\n- One that\n  goes on\n- Two\n\n| group | cases |\n|---|---|\n| X1 | 13 |\n";
  assert.deepEqual(blocks(card), [
    { kind: "heading", level: 1, text: "Name 1" },
    { kind: "paragraph", text: "Made by a command." },
    { kind: "heading", level: 2, text: "Weak" },
    { kind: "list", items: ["One that goes on", "Two"] },
    { kind: "table", head: ["group", "cases"], rows: [["X1", "13"]] },
  ]);
});

test("nothing is nothing", () => assert.deepEqual(blocks("\n\n"), []));
