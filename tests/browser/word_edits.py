"""Edits a plan's Word copy as a person would: reads the file's path, and pairs of what to find and what to put.

`OLD=>NEW` replaces words; `+WORDS` adds a paragraph ahead of everything; `row:WORDS` carries the table row that says
WORDS behind the last row of its table.
"""

from __future__ import annotations

import re
import sys
import zipfile
from pathlib import Path

_ROW = re.compile(r"<w:tr[ >].*?</w:tr>", re.DOTALL)


def edited(text: str, edit: str) -> str:
    if edit.startswith("+"):
        return text.replace("<w:body>", f"<w:body><w:p><w:r><w:t>{edit[1:]}</w:t></w:r></w:p>", 1)
    if edit.startswith("row:"):
        row = next(found[0] for found in _ROW.finditer(text) if edit[4:] in found[0])
        start = text.index(row)
        end = text.index("</w:tbl>", start)
        return text[:start] + text[start + len(row) : end] + row + text[end:]
    old, new = edit.split("=>", 1)
    if old not in text:
        raise SystemExit(f"{old!r} is not in the file")
    return text.replace(old, new)


def main(path: Path, edits: list[str]) -> None:
    with zipfile.ZipFile(path) as given:
        parts = {info.filename: given.read(info) for info in given.infolist()}
    text = parts["word/document.xml"].decode()
    for edit in edits:
        text = edited(text, edit)
    parts["word/document.xml"] = text.encode()
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as made:
        for name, part in parts.items():
            made.writestr(name, part)


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2:])
