"""The .docx of a plan of 40 needs, beside python-docx writing the same texts plainly: no tables, styles or marks."""

from __future__ import annotations

import time
from collections.abc import Callable
from io import BytesIO

import docx
import pytest

from domain.plan.document import PlanDocument
from domain.plan.marks import Copy
from domain.plan.returned import compare
from domain.plan.state import PlanState
from infrastructure.files.pdf_plan import write_pdf
from infrastructure.files.word_changes import read
from infrastructure.files.word_plan import write_plan
from tests.infrastructure.files.test_word_plan import plan

pytestmark = pytest.mark.bench
NEEDS = 40
TIMES = 5


def plainly(given: PlanDocument) -> bytes:
    word, out = docx.Document(), BytesIO()
    for section in given.sections:
        word.add_heading(section.title)
        for line in section.lines:
            word.add_paragraph(f"{line.label} {line.text}")
            for source in line.sources:
                word.add_paragraph(source)
    word.save(out)
    return out.getvalue()


def seconds(work: Callable[[], object]) -> float:
    """The best of some: what else the machine does only ever adds."""
    work()
    took = []
    for _ in range(TIMES):
        start = time.perf_counter()
        work()
        took.append(time.perf_counter() - start)
    return min(took)


def test_the_word_file_of_a_plan_of_40_needs() -> None:
    given = plan(
        "A therapist, 40 minutes weekly, for two terms, one to one. " * 3, lines=NEEDS, source="M. O., page 3"
    )
    copy = Copy("eastmarsh", "c-1", None, 7)
    ours, plain = seconds(lambda: write_plan(given, copy)), seconds(lambda: plainly(given))
    body = read(write_plan(given, copy)).paragraphs
    back = seconds(lambda: compare(body, body, given, PlanState()))
    pdf = seconds(lambda: write_pdf(given))
    print(
        f"\n{NEEDS * len(given.sections)} lines: .docx {ours * 1000:.0f} ms, python-docx plainly {plain * 1000:.0f} ms "
        f"(ratio {ours / plain:.2f}); comparing what came back {back * 1000:.0f} ms; PDF {pdf * 1000:.0f} ms"
    )
    assert ours < 0.5
