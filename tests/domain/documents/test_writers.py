"""Heads and feet of documents as they come, with what a reader would say of who wrote each: `writers/*.txt`.

One block a document: its name after '#####', then what is expected, then the text. All of it is made up.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from domain.documents.writer import Writer, writer

HERE = Path(__file__).parent / "writers"


def _cases() -> Iterator[tuple[str, dict[str, str], str]]:
    for path in sorted(HERE.glob("*.txt")):
        for block in re.split(r"^##### ", path.read_text(), flags=re.M)[1:]:
            expected, text = block.split("\n-----\n", 1)
            name, *fields = expected.split("\n")
            yield name, dict(field.split(": ", 1) for field in fields), text


CASES = {name: (expected, text) for name, expected, text in _cases()}


def _said(who: Writer, field: str) -> str | None:
    """As the file writes it: days in ISO order."""
    value = {
        "written": who.written_on,
        "author": who.author,
        "role": who.role,
        "organisation": who.organisation,
    }[field]
    return value.isoformat() if isinstance(value, date) else value


@pytest.mark.parametrize("field", ["role", "organisation", "written", "author"])
@pytest.mark.parametrize("name", CASES)
def test_who_wrote_it(name: str, field: str) -> None:
    expected, text = CASES[name]
    if field in expected:
        assert _said(writer([text]), field) == expected[field]


@pytest.mark.parametrize("name", [name for name, (expected, _) in CASES.items() if "seen" in expected])
def test_when_they_saw_the_child(name: str) -> None:
    expected, text = CASES[name]
    assert date.fromisoformat(expected["seen"]) in writer([text]).seen_on
