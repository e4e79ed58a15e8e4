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


def test_what_happened_when_is_no_view_of_a_parents() -> None:
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


@pytest.mark.parametrize(
    "sentence",
    [
        "We do everything for him.",
        "I think she understands every word.",
        "He's the funniest person we know.",
        "She hates loud rooms.",
        "Please keep him with his friends.",
    ],
)
def test_how_a_family_lives_and_sees_its_child_is_its_view(sentence: str) -> None:
    assert spoken(f"Dear panel.\n\n{sentence}", "Parent") == [(sentence, "parents")]


@pytest.mark.parametrize(
    "sentence",
    [
        "Please ring me after four.",
        "I am writing about his plan.",
        "He was diagnosed in May.",
        "I have asked his school for it.",
    ],
)
def test_what_a_family_merely_tells_or_arranges_is_none(sentence: str) -> None:
    assert spoken(f"Dear panel.\n\n{sentence}", "Parent") == []


def test_a_note_of_a_call_is_the_view_of_whoever_rang() -> None:
    text = "Record of telephone call with his mother.\n\nHopes he will be asked to a party."
    assert spoken(text, "EHC Co-ordinator") == [("Hopes he will be asked to a party.", "parents")]


def test_whoever_asks_in_a_conversation_says_no_view() -> None:
    text = "\n\n".join(
        (
            "Call with a mother.",
            "Ana: What would you like for him?",
            "Mrs T: I want a friend for him.",
            "Ana: And how is he?",
            "Mrs T: I worry for him.",
        )
    )
    assert {said for said, _ in spoken(text, "Parent")} == {
        "Mrs T: I want a friend for him.",
        "Mrs T: I worry for him.",
    }


def test_what_others_filled_in_on_a_childs_page_is_not_the_childs() -> None:
    filled = "\n\n".join(f"Area {n} | names two pictures" for n in range(9))
    text = f"All about me\n\nI like custard and buses.\n\n{filled}"
    assert spoken(text, "Young Person") == [("I like custard and buses.", "child")]


def test_an_outcome_with_a_childs_wish_in_it_is_no_view() -> None:
    sentence = "By July 2026 she will tell a new adult that she wants to be moved."
    assert spoken(f"Report of a visit.\n\n{sentence}", "Occupational Therapist") == []
