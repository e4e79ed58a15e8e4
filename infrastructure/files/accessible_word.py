"""Whether a Word file is accessible: what a machine can see of it, each fault in words with what to do about it."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from io import BytesIO
from typing import Any, NamedTuple

import docx
from docx.oxml.ns import qn

LONGEST = 80
"""characters of the file that a fault quotes"""


class Fault(NamedTuple):
    """`what` is wrong, `where` (words of the file beside it, or ''), and how to mend it in Word."""

    what: str
    fix: str
    where: str = ""

    def __str__(self) -> str:
        return f"{self.what}: {self.where}" if self.where else self.what


def faults(body: bytes) -> list[Fault]:
    """In the order of the file, each once."""
    return list(dict.fromkeys(_faults(docx.Document(BytesIO(body)), body)))


def _faults(word: Any, body: bytes) -> Iterator[Fault]:
    if not word.core_properties.title:
        yield Fault("no title", "Give the file a title: File, Info, Title.")
    styles = zipfile.ZipFile(BytesIO(body)).read("word/styles.xml").decode()
    if set(re.findall(r'<w:lang [^>]*w:val="([^"]+)"', styles)) != {"en-GB"}:
        yield Fault(
            "not in British English",
            "Select all, then Review, Language, Set proofing language: English (United Kingdom), Set as default.",
        )
    yield from _headings(word)
    for table in word.tables:
        yield from _table(table)
    for root in (word.element.body, *_headers(word)):
        for picture in root.iter(qn("wp:docPr")):
            if not picture.get("descr"):
                yield Fault(
                    "a picture without alternative text", "Right-click the picture, and choose View alt text."
                )
    for paragraph in word.element.body.iter(qn("w:p")):
        words = "".join(text.text or "" for text in paragraph.iter(qn("w:t")))
        if not words.strip() and paragraph.find(f".//{qn('w:drawing')}") is None:
            yield Fault("an empty paragraph", "Make room with the spacing of a style, not with empty lines.")
        runs = [run for run in paragraph.iter(qn("w:r")) if run.findtext(qn("w:t"))]
        if runs and all(run.find(f"{qn('w:rPr')}/{qn('w:b')}") is not None for run in runs):
            yield Fault(
                "bold instead of a heading",
                "Give it a heading style, or a style of your own that is bold.",
                words[:LONGEST],
            )
    if "PAGE" not in word.sections[0].footer._element.xml:
        yield Fault("no page numbers", "Insert, Page number, into the footer.")


def _table(table: Any) -> Iterator[Fault]:
    if not table.rows or table.rows[0]._tr.find(f"{qn('w:trPr')}/{qn('w:tblHeader')}") is None:
        yield Fault(
            "a table without a marked header row",
            "Select its first row: Table layout, Repeat header rows.",
            _first_words(table),
        )
    if any(cell._tc.tcPr is not None and cell._tc.tcPr.vMerge for row in table.rows for cell in row.cells):
        yield Fault(
            "merged cells",
            "Split them: a screen reader loses its place in merged cells.",
            _first_words(table),
        )


def _first_words(table: Any) -> str:
    return "".join(t.text or "" for t in table._tbl.iter(qn("w:t")))[:LONGEST] if len(table.rows) else ""


def _headers(word: Any) -> list[Any]:
    return [each._element for section in word.sections for each in (section.header, section.footer)]


def _headings(word: Any) -> Iterator[Fault]:
    level = 0
    for paragraph in word.paragraphs:
        found = re.fullmatch(r"[Hh]eading (\d)", paragraph.style.name or "")
        if found is None:
            continue
        if not paragraph.text.strip():
            yield Fault("an empty heading", "Take it out, or write what stands under it.")
        if int(found[1]) > level + 1:
            yield Fault(
                "a heading that skips a level", "Give it the level that follows.", paragraph.text[:LONGEST]
            )
        level = int(found[1])
    if not level:
        yield Fault(
            "no heading", "Give the titles of sections the style Heading 1, so that people can jump to them."
        )
