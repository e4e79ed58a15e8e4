"""The outcome library, and the line that an outcome makes in section E."""

from __future__ import annotations

from datetime import date
from string import Formatter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.allocation.outcomes import BLANKS, OUTCOMES, outcome_line, still_blank
from events.values import OutcomeValue

WHOLE = OutcomeValue(
    text="Language ability", outcome="language-ability", baseline="follows instructions of two words",
    target="follows instructions of four words in class", measure="a count by the teacher each half term.",
    by=date(2027, 7, 31),
)  # fmt: skip
words = st.text("abc é.{}%", max_size=12)
values = st.builds(
    OutcomeValue, text=st.sampled_from(["Language ability", "Talks with friends."]),
    outcome=st.sampled_from([None, "language-ability"]), baseline=words, target=words, measure=words,
    by=st.none() | st.dates(date(2026, 1, 1), date(2040, 1, 1)),
)  # fmt: skip


@pytest.mark.parametrize("outcome", OUTCOMES.values(), ids=lambda o: o.id)
def test_every_outcome_of_the_library_has_a_sentence_with_every_blank_and_a_measure(outcome: object) -> None:
    blanks = {name for _, name, _, _ in Formatter().parse(outcome.template) if name}  # type: ignore[attr-defined]
    assert blanks == set(BLANKS)
    assert outcome.measures  # type: ignore[attr-defined]


def test_with_nothing_filled_every_blank_is_asked_for() -> None:
    value = OutcomeValue(text="Language ability", outcome="language-ability")
    assert outcome_line(value) == "Language ability – to be made specific: baseline, target, measure, date"


def test_with_every_blank_filled_it_is_the_sentence_of_the_library() -> None:
    assert outcome_line(WHOLE) == (
        "By 31 July 2027, understands and uses language: follows instructions of four words in class. Now: follows "
        "instructions of two words. Progress is measured by a count by the teacher each half term."
    )


def test_with_some_filled_those_stand_and_the_rest_is_asked_for() -> None:
    value = WHOLE.model_copy(update={"measure": " ", "by": None})
    assert outcome_line(value) == (
        "Language ability. Baseline: follows instructions of two words. Target: follows instructions of four words "
        "in class – to be made specific: measure, date"
    )


def test_a_persons_own_words_stand_as_they_are() -> None:
    value = OutcomeValue(text="Talks with friends.", outcome="language-ability")
    assert (outcome_line(value), still_blank(value)) == ("Talks with friends.", ())


@given(values)
def test_a_line_asks_for_exactly_what_is_blank_and_loses_no_word(value: OutcomeValue) -> None:
    line = outcome_line(value)
    blank = still_blank(value)
    assert line.endswith(f"to be made specific: {', '.join(blank)}") if blank else "specific" not in line
    for typed in (value.baseline, value.target, value.measure):
        assert typed.strip().rstrip(".") in line
