"""Sentences as these documents are written; spans that always lie in the text."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.documents.sentences import LONGEST, collapse, sentences


def split(text: str) -> list[str]:
    return [collapse(text[start:end]) for start, end in sentences(text)]


CASES = {
    "two sentences": ("He reads. She writes.", ["He reads.", "She writes."]),
    "a title": ("Dr. Smith saw him. He was well.", ["Dr. Smith saw him.", "He was well."]),
    "initials": ("Report for Sam T. by Dr A. B. Jones.", ["Report for Sam T. by Dr A. B. Jones."]),
    "an initial that ends a sentence": ("I met Sam T. He smiled.", ["I met Sam T.", "He smiled."]),
    "e.g. and approx.": ("Uses signs, e.g. Makaton, approx. 20 of them.", ["Uses signs, e.g. Makaton, approx. 20 of them."]),
    "dates and decimals": ("Seen on 24.10.2024 at 9.05. Score 3.5.", ["Seen on 24.10.2024 at 9.05.", "Score 3.5."]),
    "a quotation": ('He said "no." Then he left.', ['He said "no."', "Then he left."]),
    "a question": ("What helps? A timetable!", ["What helps?", "A timetable!"]),
    "bullets": ("- Needs help\n- Can run\n• Likes chess", ["Needs help", "Can run", "Likes chess"]),
    "numbered items": ("1. Direct SALT.\n2) Small group.\n(a) Symbols", ["Direct SALT.", "Small group.", "Symbols"]),
    "a wrapped line": ("He understands more if\nyou show him.", ["He understands more if you show him."]),
    "a line wrapped at its width": (
        "At our last visit to the school in the autumn term we met with\nMrs Jones, who has taught him for two years and knows him well.",
        ["At our last visit to the school in the autumn term we met with Mrs Jones, who has taught him for two years and knows him well."],
    ),
    "a heading": ("Background\nSam lives with his mother.", ["Background", "Sam lives with his mother."]),
    "an address": ("Averley School\nInclusion Office", ["Averley School", "Inclusion Office"]),
    "rows of a table": ("Area | Result\nReading | 91", ["Area | Result", "Reading | 91"]),
    "a blank line": ("no full stop here\n\nand this is another", ["no full stop here", "and this is another"]),
}  # fmt: skip


@pytest.mark.parametrize("what", CASES)
def test_splits(what: str) -> None:
    text, expected = CASES[what]
    assert split(text) == expected


def test_a_sentence_without_end_is_cut_between_words() -> None:
    parts = split("word " * 2_000)
    assert all(len(part) <= LONGEST for part in parts)
    assert collapse(" ".join(parts)) == collapse("word " * 2_000)


@given(st.text(max_size=600) | st.text(alphabet="aB1. \n-|?!\"'()•:;", max_size=600))
def test_spans_are_in_order_in_range_and_never_blank(text: str) -> None:
    last = 0
    for start, end in sentences(text):
        assert last <= start < end <= len(text)
        assert collapse(text[start:end])
        assert end - start <= LONGEST
        last = end


@given(st.text(alphabet="abC. \n", max_size=400))
def test_no_word_is_lost(text: str) -> None:
    """Only markers of list items stand outside every sentence; this alphabet has one: 'a.' and its like."""
    inside = sum(len(text[start:end].split()) for start, end in sentences(text))
    assert inside + len(text.split("\n")) >= len(text.split())


@pytest.mark.parametrize(
    "text",
    [
        "a" * 1_000_000,
        "a. " * 330_000,
        ". " * 500_000,
        "." * 1_000_000,
        "\n" * 1_000_000,
        "- " * 500_000,
        "(a) " * 250_000,
        "Mr. A" * 200_000,
    ],
)
def test_a_million_characters_take_seconds_at_most(text: str) -> None:
    start = time.process_time()
    sentences(text)
    assert time.process_time() - start < 4
