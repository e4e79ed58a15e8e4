"""A plan as an accessible Word file, from the shipped template. Text is data here: nothing in it is ever run."""

from __future__ import annotations

import re
from dataclasses import asdict
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any

from docxtpl import DocxTemplate  # type: ignore[import-untyped]
from jinja2 import Environment, StrictUndefined
from markupsafe import Markup, escape

from domain.plan.document import PlanDocument

TEMPLATE = Path(__file__).parent / "templates" / "plan.docx"

_LINE_ENDS = re.compile("\r\n|[\r\v\f\x85\u2028\u2029]")
_NOT_XML = re.compile("[^\t\n\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 cannot hold, escaped or not (section 2.2); Word refuses a file that has it."""

_TEMPLATE_MARKS = re.compile(r"([{}%])_(?=[{}%])")
"""docxtpl turns '{_{' into '{{' after rendering, so it must never see the one that somebody typed."""


def write_plan(plan: PlanDocument) -> bytes:
    """The .docx of the plan. Every text comes out as it is, less the characters that no XML can hold."""
    word = DocxTemplate(BytesIO(_template()))
    word.render({"plan": _plain(asdict(plan))}, _environment(), autoescape=True)
    # Set after rendering, which would escape it twice.
    word.docx.core_properties.title = clean(f"{plan.title}: {plan.name}")[:255]
    word.docx.core_properties.subject = clean(plan.status)[:255]
    out = BytesIO()
    word.save(out)
    return out.getvalue()


def clean(text: str) -> str:
    """The text with one kind of line end and nothing that XML cannot hold."""
    return _NOT_XML.sub("", _LINE_ENDS.sub("\n", text))


def _plain(value: Any) -> Any:
    if isinstance(value, str):
        return Markup(_TEMPLATE_MARKS.sub(r"\1&#95;", str(escape(clean(value)))))  # noqa: S704 (escaped right here)
    if isinstance(value, dict):
        return {key: _plain(part) for key, part in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(part) for part in value]
    return value


@cache
def _environment() -> Environment:
    return Environment(autoescape=True, undefined=StrictUndefined)


@cache
def _template() -> bytes:
    return TEMPLATE.read_bytes()
