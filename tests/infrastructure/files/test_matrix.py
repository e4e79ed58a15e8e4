"""The table of docs/files.md is what happens, soon and in little memory."""

from __future__ import annotations

import time
import tracemalloc

import pytest

from tests.infrastructure.files.matrix import CASES, PAGE, Case, happened

SECONDS = 20.0
MEGABYTES = 150
WRITTEN = PAGE.read_text(encoding="utf-8")


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.what)
def test_what_the_table_says_happens(case: Case) -> None:
    tracemalloc.start()
    start = time.process_time()
    said = happened(case)
    seconds = time.process_time() - start
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert f"| {case.what} | {said} |" in WRITTEN
    assert seconds < SECONDS
    assert peak < MEGABYTES * 1_000_000


def test_the_table_holds_nothing_else() -> None:
    rows = [line for line in WRITTEN.splitlines() if line.startswith("| ") and "what happened" not in line]
    assert len(rows) == len(CASES) == len({case.what for case in CASES})
