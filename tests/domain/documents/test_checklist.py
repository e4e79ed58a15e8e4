"""What is there, what is old, what is only spoken of and what is missing; and never that advice suffices."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.documents.checklist import Asked, checklist, kind_of, school_year
from domain.documents.checklist_rules import ADVICE, AGREEMENTS, KINDS
from domain.documents.summary_given import DocumentRead
from domain.documents.summary_shown import AdviceHeld
from events.values import Question
from tests.domain.documents.reading_given import document

TODAY = date(2025, 3, 20)
NEW, OLD = date(2025, 1, 10), date(2021, 1, 10)


def held(advice: str, *documents: DocumentRead, year: int | None = 3, needs: frozenset[Question] = frozenset()) -> AdviceHeld:  # fmt: skip
    found = checklist(documents, Asked(TODAY, year, needs))
    return next(each for each in found.advice if each.advice == advice)


def test_the_packs_fifteen_kinds_are_listed_in_its_order() -> None:
    found = checklist([], Asked(TODAY, None))
    assert len(found.kinds) == 15
    assert [each.name for each in found.kinds] == [each.name for each in KINDS]
    assert {each.state for each in found.kinds} == {"missing"}


@pytest.mark.parametrize(
    ("text", "role", "kind"),
    [
        ("Dear panel,", "SENCO", "senco-letter"),
        ("Dear panel,", "Parent", "parent-letter"),
        ("Replies to “known to service” requests", "SEND Business Support", "known-to-service"),
        ("Annual report", "Class Teacher", "school-report"),
        ("Advice", "Educational Psychologist", "ep-report"),
        ("SEND checklist", "SENCO", "checklist"),
        ("SEND Panel decision sheet. Evidence: nil returns", "SEND Panel", "panel"),
        ("ERSA form", "SENCO", "pre-ehcp"),
        ("Draft EHC plan", None, "draft-ehcp"),
        ("Final EHC plan", None, "final-ehcp"),
        ("Provision map", "SENCO", "provision-plan"),
        ("Report", "Speech and Language Therapist", "specialist-report"),
        ("Clinic letter", "Community Paediatrician", "health-report"),
        ("Telephone call log", "EHC Co-ordinator", "call-log"),
        ("A page of drawings", None, "other"),
    ],
)
def test_each_of_the_fifteen_kinds_is_told(text: str, role: str | None, kind: str) -> None:
    assert kind_of(document(text, role=role)) == kind


def test_advice_that_nobody_gave_is_missing() -> None:
    assert {each.advice: each.state for each in checklist([], Asked(TODAY, 3)).advice} == {
        "parent": "missing", "educational": "missing", "medical": "missing", "psychological": "missing",
        "social-care": "missing", "other": "not-required", "adulthood": "not-required", "requested": "not-required",
        "hearing": "not-required", "vision": "not-required",
    }  # fmt: skip


def test_advice_says_which_of_need_provision_and_outcome_it_states() -> None:
    text = (
        "Psychological advice\n\nHe has severe autism.\n\nRecommendations\n\nTA support, 10 hours a week.\n\n"
        "Outcomes\n\nBy the end of Year 4 he will dress himself."
    )
    (given_,) = held("psychological", document(text, role="Educational Psychologist", written_on=NEW)).given
    assert (given_.states_need, given_.states_provision, given_.states_outcome, given_.quantified) == (
        True,
    ) * 4
    (bare,) = held("psychological", document("He has severe autism.", role="EP", written_on=NEW)).given
    assert (bare.states_need, bare.states_provision, bare.states_outcome, bare.quantified) == (True, False, False, False)  # fmt: skip


def test_a_reply_that_a_service_does_not_know_the_child_is_no_advice() -> None:
    reply = document('Social Care: "Not known to this service."', role="Social Worker")
    found = held("social-care", reply)
    assert found.state == "reply-only"
    assert found.given == ()
    assert [each.sentence for each in found.replies] == ['Social Care: "Not known to this service."']


def test_old_advice_is_out_of_date_and_a_new_one_beside_it_makes_it_present() -> None:
    old = document("He has autism.", name="a.txt", role="Educational Psychologist", written_on=OLD)
    new = document("He has autism.", name="b.txt", role="Educational Psychologist", written_on=NEW)
    assert held("psychological", old).state == "out-of-date"
    assert held("psychological", old, new).state == "present"


def test_advice_of_no_date_is_not_called_old() -> None:
    assert held("psychological", document("He has autism.", role="EP")).state == "present"


def test_used_again_it_needs_all_three_agreements() -> None:
    old = document("He has autism.", role="Educational Psychologist", written_on=OLD)
    assert held("psychological", old).given[0].needs_agreement_of == AGREEMENTS


def test_new_advice_written_for_the_assessment_needs_no_agreement() -> None:
    new = document("Psychological advice for an EHC needs assessment.", role="EP", written_on=NEW)
    assert held("psychological", new).given[0].needs_agreement_of == ()


def test_parents_are_always_asked_anew() -> None:
    old = document("I want him to have friends.", role="Parent", written_on=OLD)
    assert held("parent", old).given[0].needs_agreement_of == ()


def test_what_is_spoken_of_and_not_there_is_mentioned() -> None:
    text = "Report.\n\nHe is seven.\n\nHe is well.\n\nHe likes it.\n\nThe paediatrician's letter is awaited."
    assert held("medical", document(text, role="SENCO", written_on=NEW)).state == "mentioned"


@pytest.mark.parametrize(("year", "state"), [(8, "not-required"), (9, "missing"), (13, "missing"), (None, "not-required")])  # fmt: skip
def test_adulthood_is_due_from_year_nine(year: int | None, state: str) -> None:
    assert held("adulthood", year=year).state == state


@pytest.mark.parametrize(("advice", "question"), [("hearing", "PD_Hearing"), ("vision", "PD_Visual")])
def test_a_qualified_teacher_is_due_where_hearing_or_sight_is_a_need(advice: str, question: Question) -> None:
    assert held(advice, needs=frozenset({question})).state == "missing"
    assert held(advice).state == "not-required"


@pytest.mark.parametrize(
    ("born", "on", "year"),
    [
        ((2017, 3), date(2025, 3, 20), 3),
        ((2020, 1), date(2024, 9, 11), 0),
        ((2010, 9), date(2025, 6, 1), 9),
        ((2010, 8), date(2025, 6, 1), 10),
        ((2021, 4), date(2025, 2, 1), -1),
    ],
)
def test_the_school_year_begins_in_september(born: tuple[int, int], on: date, year: int) -> None:
    assert school_year(*born, on) == year


@given(st.lists(st.text(max_size=80), max_size=4))
def test_any_documents_give_the_whole_list(texts: list[str]) -> None:
    found = checklist([document(text, name=str(n)) for n, text in enumerate(texts)], Asked(TODAY, 3))
    assert len(found.kinds) == len(KINDS)
    assert len(found.advice) == len(ADVICE)
    assert sum(len(each.documents) for each in found.kinds) == len(texts)
