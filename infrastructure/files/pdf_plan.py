"""The plan as a tagged PDF (PDF/UA-1): headings, table headers, title and language stand in the file's own structure.

Typst sets it and refuses to write a file that does not keep to the standard. Its own fonts are serifs, so the sans of the
Word file's looks is a locked package too (Source Sans Pro, SIL Open Font Licence 1.1); no font of the machine is used.
"""

from __future__ import annotations

import json
from dataclasses import asdict
from functools import cache
from importlib.util import find_spec
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
        str(TEMPLATE), root=str(TEMPLATE.parent), font_paths=_fonts(), sys_inputs={"plan": told}
    )
    body = compiler.compile(format="pdf", pdf_standards=STANDARD)
    assert isinstance(body, bytes), "one file, and given back rather than written"
    return body


@cache
def _fonts() -> typst.Fonts:
    """Read once for the life of the process: it takes longer than setting a plan."""
    package = find_spec("font_source_sans_pro")
    assert package is not None, "locked in requirements/word.txt"
    assert package.origin is not None, "a package of files"
    return typst.Fonts(include_system_fonts=False, font_paths=[Path(package.origin).parent / "files"])


def _plain(value: Any) -> Any:
    if isinstance(value, str):
        return clean(value)
    if isinstance(value, dict):
        return {key: _plain(part) for key, part in value.items()}
    return [_plain(part) for part in value] if isinstance(value, list | tuple) else value
