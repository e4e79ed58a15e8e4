"""A plan as an accessible Word file, from the shipped template or an authority's own, which was checked when it was
uploaded. Text is data here: nothing in it is ever run. Its lines are marked, so that they are known again when the file
comes back."""

from __future__ import annotations

import re
from dataclasses import asdict
from functools import cache, lru_cache
from io import BytesIO
from pathlib import Path
from typing import Any

from docxtpl import DocxTemplate  # type: ignore[import-untyped]
from jinja2 import StrictUndefined
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup, escape

from domain.plan.document import PlanDocument
from domain.plan.marks import Copy, item_mark, section_mark
from infrastructure.files.printable import clean
from infrastructure.files.word_marks import set_copy, with_marks

TEMPLATE = Path(__file__).parent / "templates" / "plan.docx"

_TEMPLATE_MARKS = re.compile(r"([{}%])_(?=[{}%])")
"""docxtpl turns '{_{' into '{{' after rendering, so it must never see the one that somebody typed."""


def write_plan(
    plan: PlanDocument, copy: Copy | None = None, template: bytes | None = None, *, marked: bool = True
) -> bytes:
    """The .docx of the plan. Every text comes out as it is, less the characters that no XML can hold.

    copy: what the file says that it is a copy of; without it, it cannot come back. template: None for the shipped one;
    only one that `template_check` found sound. marked: whether its lines can be known again.
    """
    word = DocxTemplate(BytesIO(_marked(template or _shipped()) if marked else template or _shipped()))
    told = _plain(view(plan))
    told |= {f"section_{section['letter']}": section for section in told["sections"]}
    word.render({"plan": told}, environment(), autoescape=True)
    # Set after rendering, which would escape it twice.
    word.docx.core_properties.title = clean(f"{plan.title}: {plan.name}")[:255]
    word.docx.core_properties.subject = clean(plan.status)[:255]
    word.docx.core_properties.language = "en-GB"
    if copy is not None:
        set_copy(word.docx.part.package, copy)
    out = BytesIO()
    word.save(out)
    return out.getvalue()


def view(plan: PlanDocument) -> dict[str, Any]:
    """What a template may print (template_fields.py), and for each section and line its mark and a number for it."""
    told = asdict(plan)
    number = len(plan.sections)
    for place, section in enumerate(told["sections"], start=1):
        section |= {"mark": section_mark(section["letter"]), "number": place}
        for line in section["lines"]:
            number += 1
            line |= {"mark": item_mark(line["id"]), "number": number}
    return told


@cache
def environment() -> ImmutableSandboxedEnvironment:
    """Where a template is rendered: nothing but the plan is there, and what is not there is an error."""
    made = ImmutableSandboxedEnvironment(autoescape=True, undefined=StrictUndefined)
    made.globals.clear()
    return made


def _plain(value: Any) -> Any:
    if isinstance(value, str):
        return Markup(_TEMPLATE_MARKS.sub(r"\1&#95;", str(escape(clean(value)))))  # noqa: S704 (escaped right here)
    if isinstance(value, dict):
        return {key: _plain(part) for key, part in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(part) for part in value]
    return value


@cache
def _shipped() -> bytes:
    return TEMPLATE.read_bytes()


@lru_cache(maxsize=4)
def _marked(template: bytes) -> bytes:
    """Kept for the life of the process: one template serves every plan of an authority."""
    return with_marks(template)
