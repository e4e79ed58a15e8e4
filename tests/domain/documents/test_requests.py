"""Outcomes, strengths and requests of whole documents, and the needs that a request serves."""

from __future__ import annotations

import hashlib
import time

import pytest

from domain.documents.document import Given
from domain.documents.outcomes_sought import outcomes_sought
from domain.documents.requests import with_requests
from domain.documents.serving import serves
from domain.documents.strengths import strengths_said
from events.values import Finding, Question
from tests.domain.documents.reading_given import document, reading_of


def found(text: str, stance: str) -> list[Finding]:
    digest = hashlib.sha256(text.encode()).hexdigest()
    return [
        each for each in with_requests(reading_of(Given("a.txt", digest, [text]))) if each.stance == stance
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "By July 2026 Mira will tell a story in four parts.",
        "Within twelve months she will use 20 symbols.",
        "Goal: walks from class to hall by Easter",
        "My target is that she ties her laces by the summer.",
        "We would hope that within the year he will attend four days a week.",
        "Start a chat with a friend, three times a day, by July 2026.",
    ],
)
def test_an_outcome_is_found_by_what_it_says(sentence: str) -> None:
    assert [line.sentence.text for line in outcomes_sought(document(sentence))] == [sentence]


@pytest.mark.parametrize(
    "sentence",
    [
        "By the end of the visit she was faster than me.",
        "He will need a review by Easter.",
        "Staff will be trained by September.",
        "She reads ten words.",
        "On a normal day she is in form by 8.50 and he will sit down.",
    ],
)
def test_what_is_done_or_was_is_no_outcome(sentence: str) -> None:
    assert list(outcomes_sought(document(sentence))) == []


def test_a_list_of_outcomes_needs_no_verb_of_the_future() -> None:
    text = "Outcomes by end KS2\n\n1. Asks for help with a sign, to any adult, in eight lessons of ten\n2. Puts on coat and shoes, with no more than a word to start"
    assert len(list(outcomes_sought(document(text)))) == 2


@pytest.mark.parametrize(
    "sentence",
    [
        "She is kind to the little ones.",
        "Good at: goalie, mowers",
        "Makes everyone laugh, brilliant at Lego.",
        "Kind, reliable, remembers every name",
        "She presents as a cheerful boy about whom there are no concerns.",
        "He can make his own lunch independently.",
        "Her reading is at the 75th centile.",
        "Strengths | finds her way anywhere",
        "His vocabulary is age-appropriate.",
    ],
)
def test_what_is_good_is_a_strength(sentence: str) -> None:
    assert [line.sentence.text for line in strengths_said(document(sentence))] == [sentence]


@pytest.mark.parametrize(
    "sentence",
    [
        "She is kind but struggles to wait.",
        "Hearing within normal limits.",
        "I am happy to talk.",
        "Her brother is bright.",
        "He is not confident.",
        "They show how much he enjoys a patient adult.",
        "That was brilliant.",
        "He gave up a club that he enjoys.",
        "Verbal | 113 | Above average",
        "Independent Living Skills",
        "To be happy.",
        "She doesn't look happy.",
    ],
)
def test_what_is_hard_somebody_elses_or_merely_normal_is_none(sentence: str) -> None:
    assert list(strengths_said(document(sentence))) == []


def test_what_stands_under_a_heading_of_strengths_is_one_until_the_next_heading() -> None:
    text = "Strengths\n\nHe finds any bus in the town.\n\nHe struggles with change.\n\nHistory\n\nHe went to nursery in May."
    assert [line.sentence.text for line in strengths_said(document(text))] == [
        "He finds any bus in the town."
    ]


def test_under_strengths_and_difficulties_a_line_must_say_that_it_is_good() -> None:
    text = "Strengths and difficulties\n\nHe finds any bus in the town.\n\nHe is kind."
    assert [line.sentence.text for line in strengths_said(document(text))] == ["He is kind."]


def test_an_outcome_is_no_strength() -> None:
    assert found("By July 2026 he will name two strengths without prompting.", "strength") == []


@pytest.mark.parametrize(
    ("text", "above", "role", "questions"),
    [
        ("Makaton used by all adults.", "", None, ("SLC",)),
        ("Two sessions a week.", "Literacy", None, ("English",)),
        ("Two sessions a week.", "", "Physiotherapist", ("Physical",)),
        ("Two sessions a week.", "", "Educational Psychologist", ()),
    ],
)
def test_a_request_serves_what_it_names_then_what_it_stands_under_then_its_writers_need(
    text: str, above: str, role: str | None, questions: tuple[Question, ...]
) -> None:
    assert serves(text, above, role) == questions


def test_a_request_is_found_once_for_each_need_that_it_serves() -> None:
    asked = found(
        "I recommend a reading programme with pictures for his speech, 20 minutes daily.", "provision"
    )
    assert {each.question for each in asked} == {"English", "SLC"}


def test_a_line_of_a_list_is_provision_or_outcome_and_not_both() -> None:
    text = "Outcomes\n\nBy July 2026 he will read ten words.\n\nDirect teaching, 20 minutes daily, from a teacher"
    assert len(found(text, "outcome")) == 1
    assert {each.sentence.text for each in found(text, "provision")} == {
        "Direct teaching, 20 minutes daily, from a teacher"
    }


def test_a_row_may_be_both() -> None:
    text = "Outcomes\n\nBy July he will name his worries | ELSA sessions, 45 minutes weekly"
    assert found(text, "outcome")[0].sentence == found(text, "provision")[0].sentence


@pytest.mark.parametrize(
    "sentence",
    [
        "I do not advise daily teaching by an assistant.",
        "Nor do I recommend that he be taught in a separate room.",
        "I make no comment upon support in another school.",
        "Naming a school is a matter for the authority and lies outside this advice.",
        "Scores of support needed fall within a margin of error.",
    ],
)
def test_what_is_not_advised_or_not_for_the_writer_to_say_is_no_request(sentence: str) -> None:
    assert not found(f"Recommendations\n\n{sentence}", "provision")


ROWS = "Safety | A plan of where she may wait | reviewed each half-term\nPlay | A den in the corner | always"


def test_every_row_of_a_table_of_provision_is_asked_for_whatever_its_words() -> None:
    asked = found(f"What she needs from a plan\n\nArea | Provision | Amount\n{ROWS}", "provision")
    assert {each.sentence.text for each in asked} == set(ROWS.split("\n"))


@pytest.mark.parametrize(
    "head", ["What we tried\n\nArea | Provision | Amount", "Review\n\nArea | Provision given | Impact"]
)
def test_no_row_of_a_table_of_what_was_tried_is(head: str) -> None:
    assert not found(f"{head}\n{ROWS}", "provision")


def test_a_childs_wish_is_a_view_and_no_provision() -> None:
    text = "All about me\n\nI want a teacher for maths every day.\n\nI like dogs and I like my TA."
    assert found(text, "provision") == []
    assert {each.speaker for each in found(text, "view")} == {"child"}


@pytest.mark.parametrize("piece", ["I we ", "he is ", "a | ", "Mum said ", '"', "can do it on ", "no ", "A "])
def test_no_text_takes_long_however_it_repeats_itself(piece: str) -> None:
    began = time.process_time()
    found(f"Strengths\n\n{piece * 1_500}.", "strength")
    assert time.process_time() - began < 2
