"""A small checker of a Word file's accessibility: what a machine can see of it, each fault in words."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from io import BytesIO
from typing import Any

import docx
from docx.oxml.ns import qn


def faults(body: bytes) -> list[str]:
    return list(_faults(docx.Document(BytesIO(body)), body))


def _faults(word: Any, body: bytes) -> Iterator[str]:
    if not word.core_properties.title:
        yield "no title"
    styles = zipfile.ZipFile(BytesIO(body)).read("word/styles.xml").decode()
    if set(re.findall(r'<w:lang [^>]*w:val="([^"]+)"', styles)) != {"en-GB"}:
        yield "not in British English"
    yield from _headings(word)
    for table in word.tables:
        if not table.rows or table.rows[0]._tr.find(f"{qn('w:trPr')}/{qn('w:tblHeader')}") is None:
            yield "a table without a marked header row"
        if any(
            cell._tc.tcPr is not None and cell._tc.tcPr.vMerge for row in table.rows for cell in row.cells
        ):
            yield "merged cells"
    for picture in word.element.body.iter(qn("wp:docPr")):
        if not picture.get("descr"):
            yield "a picture without alternative text"
    for paragraph in word.element.body.iter(qn("w:p")):
        words = "".join(text.text or "" for text in paragraph.iter(qn("w:t")))
        if not words.strip():
            yield "an empty paragraph"
        runs = [run for run in paragraph.iter(qn("w:r")) if run.findtext(qn("w:t"))]
        if runs and all(run.find(f"{qn('w:rPr')}/{qn('w:b')}") is not None for run in runs):
            yield f"bold instead of a heading: {words}"
    if "PAGE" not in word.sections[0].footer._element.xml:
        yield "no page numbers"


def _headings(word: Any) -> Iterator[str]:
    level = 0
    for paragraph in word.paragraphs:
        found = re.fullmatch(r"Heading (\d)", paragraph.style.name)
        if found is None:
            continue
        if not paragraph.text.strip():
            yield "an empty heading"
        if int(found[1]) > level + 1:
            yield f"a heading that skips a level: {paragraph.text}"
        level = int(found[1])
    if not level:
        yield "no heading"
