"""The plan as a tagged PDF (PDF/UA-1): headings, table headers, title and language stand in the file's own structure.

Typst sets it and refuses to write a file that does not keep to the standard. It comes as one wheel with its own fonts.
"""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path
from typing import Any, Final

import typst

from domain.plan.document import PlanDocument
from infrastructure.files.printable import clean

TEMPLATE = Path(__file__).parent / "templates" / "plan.typ"
STANDARD: Final = "ua-1"
"""ISO 14289-1. Typst checks what a machine can check of it, and writes nothing when that fails."""


def write_pdf(plan: PlanDocument) -> bytes:
    """Every text comes out as it is, less the characters that no page can hold."""
    told = json.dumps(_plain(asdict(plan)))
    compiler = typst.Compiler(
        str(TEMPLATE), root=str(TEMPLATE.parent), ignore_system_fonts=True, sys_inputs={"plan": told}
    )
    body = compiler.compile(format="pdf", pdf_standards=STANDARD)
    assert isinstance(body, bytes), "one file, and given back rather than written"
    return body


def _plain(value: Any) -> Any:
    if isinstance(value, str):
        return clean(value)
    if isinstance(value, dict):
        return {key: _plain(part) for key, part in value.items()}
    return [_plain(part) for part in value] if isinstance(value, list | tuple) else value
