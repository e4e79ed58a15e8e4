"""Whose words they are: the child's, the parents', or nobody's that the document shows."""

from __future__ import annotations

import pytest

from domain.documents.views import views
from tests.domain.documents.reading_given import document


def spoken(text: str, role: str | None = None) -> list[tuple[str, str | None]]:
    return [(view.line.sentence.text, view.speaker) for view in views(document(text, role=role))]


def test_a_childs_own_page_is_theirs_from_end_to_end() -> None:
    text = "All about me, typed by Miss B.\n\nI like: Lego and trains.\n\nThe hall is: like a bee in my head."
    assert spoken(text, "Teaching assistant") == [
        ("I like: Lego and trains.", "child"),
        ("The hall is: like a bee in my head.", "child"),
    ]


def test_of_a_parents_letter_only_wishes_and_fears_are_views() -> None:
    text = "Dear all.\n\nHe was born early.\n\nI want him to have a friend."
    assert spoken(text, "Parent") == [("I want him to have a friend.", "parents")]


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        ("His mother would like a smaller class for him.", "parents"),
        ('He told me that school is "like a bee in my head".', "child"),
        ("Mum said that she worries about the bus.", "parents"),
    ],
)
def test_professionals_report_the_views_of_others(sentence: str, speaker: str) -> None:
    assert spoken(f"Report of a visit.\n\n{sentence}", "Educational Psychologist") == [(sentence, speaker)]


def test_a_heading_says_whose_the_views_under_it_are() -> None:
    text = (
        "Report\n\nParents' views\n\nThe walk to school is long.\n\nPupil's views\n\nThe canteen is too loud."
    )
    assert [speaker for _, speaker in spoken(text, "SENCO")] == ["parents", "child"]


def test_findings_are_no_views() -> None:
    assert spoken("He has severe autism and few words.", "Paediatrician") == []


def test_a_note_of_the_familys_history_is_nobodys_view() -> None:
    assert (
        spoken("Short advice.\n\nFamily: an uncle with epilepsy, not relevant.", "Educational Psychologist")
        == []
    )
