"""Whose words on a question are shown first: who assesses it, who works with it, who tells of it."""

from __future__ import annotations

from datetime import date

import pytest

from domain.documents.roles import ROLES
from domain.documents.standing import ASSESSES, NO_STANDING, REPORTS, WORKS_WITH, order, standing
from domain.needs.questions import QUESTIONS
from events.values import Question

BEST: dict[Question, str] = {
    "SLC": "Speech and Language Therapist",
    "LD": "Educational Psychologist",
    "PD_Hearing": "Audiologist",
    "PD_Visual": "Qualified Teacher of Vision Impairment",
    "PD_Other": "Physiotherapist",
    "Health": "Paediatrician",
    "ADL": "Occupational Therapist",
    "Social_care": "Social Worker",
}


@pytest.mark.parametrize("question", BEST)
def test_who_assesses_a_field_by_profession_stands_highest_in_it(question: Question) -> None:
    assert standing(BEST[question], question) == ASSESSES


def test_parents_know_daily_living() -> None:
    assert standing("Parent", "ADL") > standing("Educational Psychologist", "ADL")


def test_a_teacher_works_with_what_a_psychologist_assesses() -> None:
    assert standing("Class Teacher", "LD") == WORKS_WITH


def test_who_speaks_beside_their_field_only_tells() -> None:
    assert standing("Audiologist", "Maths") == REPORTS


@pytest.mark.parametrize("role", [None, "EHC Co-ordinator", "SEND Panel", "SEND Business Support"])
def test_who_handles_the_papers_of_others_has_no_standing(role: str | None) -> None:
    assert {standing(role, question) for question in QUESTIONS} == {NO_STANDING}


@pytest.mark.parametrize("question", QUESTIONS)
def test_every_question_has_somebody_who_assesses_it(question: Question) -> None:
    assert ASSESSES in {standing(role.name, question) for role in ROLES}


def test_the_newest_school_year_comes_first_and_within_it_the_best_placed() -> None:
    written: list[tuple[str, date | None]] = [
        ("Parent", date(2025, 3, 1)),
        ("Speech and Language Therapist", date(2023, 1, 9)),
        ("Speech and Language Therapist", date(2025, 1, 9)),
        ("Speech and Language Therapist", None),
    ]
    ordered = sorted(written, key=lambda each: order(each[0], each[1], "SLC"))
    assert ordered == [written[2], written[0], written[1], written[3]]
