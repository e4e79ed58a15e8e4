"""Every level says what one would see: short, kind, and never the same as the next."""

from itertools import pairwise

import pytest

from domain.needs.definitions import DEFINITIONS
from domain.needs.questions import QUESTIONS

EVERY = [(question, says) for question, defined in DEFINITIONS.items() for says in defined.levels]
NOT_KIND = (
    "suffer",
    "normal",
    "low functioning",
    "high functioning",
    "tantrum",
    "refuses",
    "fails",
    "handicap",
    "bad",
)


def test_every_level_of_every_question_is_defined() -> None:
    assert {q: len(d.levels) for q, d in DEFINITIONS.items()} == {
        q: len(a.levels) for q, a in QUESTIONS.items()
    }
    assert len(EVERY) == 82


@pytest.mark.parametrize("question", DEFINITIONS)
def test_neighbouring_levels_say_different_things(question: str) -> None:
    levels = DEFINITIONS[question].levels  # type: ignore[index]
    assert all(len(set(below.split()) ^ set(above.split())) >= 6 for below, above in pairwise(levels))


def test_a_definition_is_one_or_two_sentences() -> None:
    for question, says in EVERY:
        assert says.endswith("."), (question, says)
        assert says[0].isupper(), (question, says)
        assert says.count(". ") <= 1, (question, says)
        assert len(says) <= 220, (question, says)


def test_no_definition_judges() -> None:
    for question, says in EVERY:
        assert not [word for word in NOT_KIND if word in says.lower().split()], (question, says)


def test_what_is_not_confirmed_is_said_at_every_level() -> None:
    assert all("Not confirmed" in says for says in DEFINITIONS["FLMT"].levels)
