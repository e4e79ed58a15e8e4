"""A request for provision is told from what is in place, what was tried, what is not wanted and what is aimed at."""

from __future__ import annotations

import pytest

from domain.documents.asked_for import provision_asked
from tests.domain.documents.reading_given import document


def asked(*pages: str) -> list[str]:
    return [line.sentence.text for line in provision_asked(document(*pages))]


@pytest.mark.parametrize(
    "sentence",
    [
        "I recommend direct teaching by a QTVI for one hour a day.",
        "She will need an adult with her at all times.",
        "We would like a place at a special school.",
        "A laptop with speech, with an hour of training weekly.",
        "Staff to use signs with speech.",
        "weekly SALT by a therapist, 1:1",
    ],
)
def test_what_is_asked_for_is_found(sentence: str) -> None:
    assert asked(sentence) == [sentence]


@pytest.mark.parametrize(
    "sentence",
    [
        "He currently has 10 hours a week of TA support.",
        "She received six sessions of therapy of 30 minutes a week last year.",
        "He does not need a special school.",
        "I do not recommend a special school placement.",
        "By the end of Year 4 he will read ten words to an adult.",
        "He enjoys football with his friends.",
        "He needed an adult to stop him.",
        "With her aids she has good access to speech at one metre.",
        "NB: a member of staff has a latex allergy.",
        "Provision: concur with SALT.",
        "Total cost of support £1,150.",
        '"I want a teacher who signs."',
        "I want to thank the school for its support.",
    ],
)
def test_what_is_not_asked_for_is_not(sentence: str) -> None:
    assert asked(sentence) == []


def test_what_stands_under_a_heading_of_requests_is_asked_for() -> None:
    text = "History\n\nHe was born at term.\n\nWhat do you want?\n\n- Somebody who can sign a bit\n- The hall made quieter"
    assert asked(text) == ["Somebody who can sign a bit", "The hall made quieter"]


def test_the_last_cell_of_a_row_of_outcomes_may_say_what_is_to_be_done() -> None:
    text = "Outcomes\n\nBy July he will name his worries | ELSA sessions, 45 minutes weekly"
    assert len(asked(text)) == 1
