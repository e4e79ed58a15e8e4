"""Lines found anywhere on a page come out as a person reads them. One line is 30 high, and 40 below the last."""

from __future__ import annotations

from infrastructure.files.layout import paragraphs
from infrastructure.ocr.lines import Box, Read
from infrastructure.ocr.reading_order import in_order

LETTER = 15


def line(text: str, left: int, top: int) -> Read:
    return Read(Box(left, top, left + LETTER * len(text), top + 30), text, 1.0)


def read(*lines: Read) -> list[str]:
    return paragraphs(in_order(lines[::-1]))


def test_wrapped_lines_are_one_paragraph() -> None:
    assert read(
        line("He sat at seven months and walked at thirteen, and his mother", 100, 100),
        line("recalls that he had ten words.", 103, 134),
        line("At nursery there was a query.", 100, 200),
    ) == [
        "He sat at seven months and walked at thirteen, and his mother recalls that he had ten words.",
        "At nursery there was a query.",
    ]


def test_a_row_of_a_table_is_cells_side_by_side() -> None:
    assert read(
        line("Area", 100, 100), line("Result", 700, 102),
        line("Talking", 100, 134), line("2.9 words", 700, 133),
    ) == ["Area | Result", "Talking | 2.9 words"]  # fmt: skip


def test_what_wraps_inside_a_cell_stays_with_it() -> None:
    assert read(
        line("Understanding", 100, 100), line("Follows two words in routine,", 400, 100),
        line("three only", 400, 134),
        line("Talking", 100, 168), line("Short", 400, 168),
    ) == ["Understanding | Follows two words in routine, three only", "Talking | Short"]  # fmt: skip


def test_columns_of_running_text_are_read_one_after_the_other() -> None:
    left = ["the first column runs on", "and on without an end to", "its one long sentence of", "plain words and then ends."]  # fmt: skip
    right = [line.upper() for line in left]
    rows = [line(text, 100, 100 + 34 * n) for n, text in enumerate(left)]
    rows += [line(text, 600, 100 + 34 * n) for n, text in enumerate(right)]
    together = " ".join(read(*rows))
    assert together.index("then ends.") < together.index("THE FIRST")


def test_no_lines_are_no_lines() -> None:
    assert in_order([]) == []
