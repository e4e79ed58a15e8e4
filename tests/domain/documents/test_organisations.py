"""Names of bodies in a line, and what is none."""

from __future__ import annotations

import pytest

from domain.documents.organisations import bodies, in_prose, in_title_case, without_abbreviation

NAMED = {
    "Hillshire Community Health NHS Trust": ["Hillshire Community Health NHS Trust"],
    "R. Nair | Senior Social Worker | Hillshire Council": ["Hillshire Council"],
    "Northvale Care, Children's Therapies": ["Northvale Care, Children's Therapies"],
    "HILL HIGH SCHOOL - incident log": ["Hill High School"],
    "Health Visitor": [],
    "Referral to the school was made": [],
    "Report of Hill School visit": [],
}


@pytest.mark.parametrize("line", NAMED)
def test_bodies_that_a_line_names(line: str) -> None:
    assert [body.name for body in bodies(line)] == NAMED[line]


def test_a_body_within_a_sentence() -> None:
    said = "Prepared for Hill County Council by Dr T."
    assert [body.name for body in in_prose(said)] == ["Hill County Council"]


def test_a_service_without_a_name_of_its_own_is_told_from_one_with() -> None:
    lines = ("Children's Speech and Language Therapy", "Hillshire Speech and Language Therapy")
    assert [body.proper for line in lines for body in bodies(line)] == [False, True]


@pytest.mark.parametrize(
    ("short", "known", "full"),
    [
        ("Ashmarsh BC", (), "Ashmarsh Borough Council"),
        ("Hill EP Team", (), "Hill Educational Psychology Team"),
        ("Hill CC", ("Hill City Council",), "Hill City Council"),
        ("Hill CC", ("Vale City Council",), "Hill CC"),
    ],
)
def test_abbreviations_that_can_mean_one_thing_only(short: str, known: tuple[str, ...], full: str) -> None:
    assert without_abbreviation(short, known) == full


def test_capitals_of_an_abbreviation_are_kept() -> None:
    assert in_title_case("NORTH OF HILL NHS TRUST") == "North of Hill NHS Trust"
