"""Quantities are read as they are written, and never said of words that do not say them."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.documents.quantities import quantities


def parsed(sentence: str) -> list[dict[str, Any]]:
    """Each quantity's fields that say something."""
    plain = [each.model_dump(exclude={"words"}, exclude_defaults=True) for each in quantities(sentence)]
    return [{name: value for name, value in each.items() if value is not None} for each in plain]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("3 x 50 minutes each week", [{"times": 3, "minutes": 50, "per": "week"}]),
        ("one hour fortnightly", [{"minutes": 60, "per": "fortnight"}]),
        ("20 hours a week of support from a trained assistant", [{"minutes": 1200, "per": "week", "by": "a trained assistant"}]),
        ("ten to fifteen minutes six times a day", [{"minutes": 10, "minutes_to": 15, "times": 6, "per": "day"}]),
        ("two 20-minute sessions daily", [{"times": 2, "minutes": 20, "per": "day"}]),
        ("a group of up to three, 20-30 minutes weekly", [{"pupils": 3, "minutes": 20, "minutes_to": 30, "per": "week"}]),
        ("1:1 for 15 hrs", [{"staff": 1, "pupils": 1, "minutes": 900}]),
        ("1:3 in class", [{"staff": 1, "pupils": 3}]),
        ("an appointment every three weeks", [{"every": 3, "per": "week"}]),
        ("a fortnightly half hour with a mentor", [{"minutes": 30, "per": "fortnight", "by": "a mentor"}]),
        ("weekly for the twelve weeks after surgery", [{"per": "week", "weeks": 12}]),
        ("half a day a week", [{"days": 0.5, "per": "week"}]),
        ("1:1 sessions weekly", [{"staff": 1, "pupils": 1, "per": "week"}]),
        ("One-to-one sessions weekly", [{"staff": 1, "pupils": 1, "per": "week"}]),
        ("2 x wk", [{"times": 2, "per": "week"}]),
    ],
)  # fmt: skip
def test_what_is_written_is_read(sentence: str, expected: list[dict[str, Any]]) -> None:
    assert parsed(sentence) == expected


def test_two_quantities_of_one_sentence_stay_apart() -> None:
    said = parsed("Weekly visit of 60 minutes, plus 6 hours a year for training")
    assert said == [{"minutes": 60, "per": "week"}, {"minutes": 360, "per": "year"}]


@pytest.mark.parametrize(
    "sentence",
    [
        "A refresher within ten minutes.",
        "Adults wait ten seconds.",
        "He has made good progress this year.",
        "A seizure lasting five minutes.",
        "literacy 4 x 20",
        "Extra time of 25% in tests.",
        "It is 3:15 now.",
        "By a teacher.",
    ],
)
def test_what_is_no_quantity_gives_none(sentence: str) -> None:
    assert parsed(sentence) == []


@given(
    times=st.integers(1, 9),
    minutes=st.integers(5, 90),
    per=st.sampled_from(["day", "week", "term", "year"]),
    before=st.sampled_from(["", "He needs ", "TA: "]),
)
def test_sessions_come_back_whatever_stands_before(times: int, minutes: int, per: str, before: str) -> None:
    sentence = f"{before}{times} x {minutes} minutes a {per}."
    assert parsed(sentence) == [{"times": times, "minutes": minutes, "per": per}]


@given(st.text(alphabet="0123 5x:-/abhourminweklydts.,;()and", max_size=120))
def test_the_words_of_every_quantity_stand_in_the_sentence(sentence: str) -> None:
    assert all(each.words in sentence for each in quantities(sentence))
