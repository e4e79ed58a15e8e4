"""The plan's Word file has none of the faults that the checker knows, and the checker finds each where it was put in."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from itertools import pairwise
from typing import Any

import docx
import pytest
from docx.oxml.ns import qn

from infrastructure.files.accessible_word import faults
from infrastructure.files.word_plan import write_plan
from tests.infrastructure.files.test_word_plan import plan, words


@pytest.mark.parametrize("lines", [0, 1, 3])
def test_the_plan_has_no_fault(lines: int) -> None:
    assert faults(write_plan(plan(lines=lines))) == []


def _bold(word: Any) -> None:
    word.add_paragraph().add_run("Needs").bold = True


def _no_header(word: Any) -> None:
    row = word.tables[1].rows[0]._tr
    row.trPr.remove(row.trPr.find(qn("w:tblHeader")))


def _no_title(word: Any) -> None:
    word.core_properties.title = ""


@pytest.mark.parametrize(
    ("put_in", "fault"),
    [
        (_bold, "bold instead of a heading: Needs"),
        (_no_header, "a table without a marked header row"),
        (_no_title, "no title"),
        (lambda word: word.add_paragraph(""), "an empty paragraph"),
        (lambda word: word.add_heading("Deep", 3), "a heading that skips a level: Deep"),
    ],
)
def test_the_checker_finds_what_was_put_in(put_in: Callable[[Any], None], fault: str) -> None:
    word, out = docx.Document(BytesIO(write_plan(plan()))), BytesIO()
    put_in(word)
    word.save(out)
    assert any(str(each).startswith(fault) for each in faults(out.getvalue()))


def test_a_line_with_a_source_keeps_with_it_on_the_page() -> None:
    word = docx.Document(BytesIO(write_plan(plan(lines=4))))
    body = list(word.element.body.iter(qn("w:p")))
    told = {docx.text.paragraph.Paragraph(p, word).text.split(":")[0]: p for p in body}
    assert "Source" in told
    styles = [docx.text.paragraph.Paragraph(p, word).style for p in body]
    for style, following in pairwise(styles):
        if following is not None and following.name == "Plan source":
            assert style is not None
            assert style.paragraph_format.keep_with_next
            assert following.paragraph_format.keep_together
    rows = [row for table in word.tables[1:] for row in table.rows]
    assert rows
    assert all(row._tr.find(f"{qn('w:trPr')}/{qn('w:cantSplit')}") is not None for row in rows)


def test_what_an_amendment_changes_is_said_in_words_beside_the_line_and_at_the_end_of_its_section() -> None:
    given = plan()
    sections = tuple(
        replace(s, removed=("Old words.",), lines=tuple(replace(line, change="New.") for line in s.lines))
        for s in given.sections
    )
    body = write_plan(replace(given, sections=sections))
    assert words(body).count("\nNew.\n") == words(body).count("To be removed: Old words.") == len(sections)
    assert faults(body) == []
