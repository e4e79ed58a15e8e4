"""Puts the marks into a Word file by which its lines are known again: see domain/plan/marks.py for which, and why."""

from __future__ import annotations

import re
from io import BytesIO
from typing import Any

from docx import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from lxml import etree  # type: ignore[import-untyped]

from domain.plan.marks import Copy
from infrastructure.files.word_changes import COPY

PROPERTIES = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"
VALUES = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"
_MEDIA = "application/vnd.openxmlformats-officedocument.custom-properties+xml"
_OURS = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"
"""the one set of properties that Word shows and keeps (ECMA-376 part 1, 22.3)"""
_LINE = re.compile(r"\{\{\s*(\w+(?:\.\w+)*)\.text\b")
_HEADING = re.compile(r"\{\{\s*(\w+(?:\.\w+)*)\.(?:letter|title)\b")


def with_marks(template: bytes) -> bytes:
    """The template with a bookmark about each paragraph that prints a line, and each heading that names a section."""
    document = Document(BytesIO(template))
    for paragraph in document.element.body.iter(qn("w:p")):
        words = "".join(text.text or "" for text in paragraph.iter(qn("w:t")))
        about = [
            found[1]
            for pattern in (_LINE, _HEADING)
            for found in pattern.finditer(words)
            if found[1] != "plan"
        ]
        if about:
            _bookmark(paragraph, about[0])
    out = BytesIO()
    document.save(out)
    return out.getvalue()


def _bookmark(paragraph: Any, of: str) -> None:
    start, end = OxmlElement("w:bookmarkStart"), OxmlElement("w:bookmarkEnd")
    start.set(qn("w:name"), f"{{{{ {of}.mark }}}}")
    for element in (start, end):
        element.set(qn("w:id"), f"{{{{ {of}.number }}}}")
    paragraph.insert(0 if paragraph.pPr is None else 1, start)
    paragraph.append(end)


def set_copy(package: Any, copy: Copy) -> None:
    """Writes the property, beside any that the template brings along."""
    kept = next(
        (r.target_part for r in package.rels.values() if r.reltype.endswith("/custom-properties")), None
    )
    told = (
        etree.fromstring(kept.blob)
        if kept is not None
        else etree.Element(f"{{{PROPERTIES}}}Properties", nsmap={None: PROPERTIES, "vt": VALUES})
    )
    for old in told.xpath(f"*[@name='{COPY}']"):
        told.remove(old)
    taken = [int(each.get("pid", "1")) for each in told]
    entry = etree.SubElement(
        told, f"{{{PROPERTIES}}}property", fmtid=_OURS, pid=str(max(taken, default=1) + 1), name=COPY
    )
    etree.SubElement(entry, f"{{{VALUES}}}lpwstr").text = copy.says()
    body = etree.tostring(told, xml_declaration=True, encoding="UTF-8", standalone=True)
    if kept is not None:
        kept._blob = body
        return
    part = Part(PackURI("/docProps/custom.xml"), _MEDIA, body, package)
    package.relate_to(part, RELATIONSHIP_TYPE.CUSTOM_PROPERTIES)
