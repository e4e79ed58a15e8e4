"""What educates or trains stands in F, whoever gives it; a wish for a school alone stands nowhere."""

from __future__ import annotations

import pytest

from domain.plan.placing import is_placement, section_of_provision
from events.values import Question


@pytest.mark.parametrize(
    ("words", "question", "section"),
    [
        ("Speech and language therapy, weekly.", "SLC", "F"),
        ("Training of staff by the epilepsy nurse.", "Health", "F"),
        ("Buccal midazolam to be given by the nurse.", "Health", "G"),
        ("New ear moulds every eight weeks.", "PD_Hearing", "G"),
        ("Short breaks, two nights a month.", "Social_care", "H2"),
        ("In H1: six hours a week of direct payments.", "Social_care", "H1"),
        ("A quiet room at lunch.", None, "F"),
    ],
)
def test_where_provision_belongs(words: str, question: Question | None, section: str) -> None:
    assert section_of_provision(words, question) == section


def test_a_wish_for_a_school_alone_is_placement() -> None:
    assert is_placement("We would like a special school.")
    assert not is_placement("A special school class with 10 hours weekly of therapy.")
