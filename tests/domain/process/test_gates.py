"""What stands before each gate, in words; each thing goes when it is done, and nothing is ever locked."""

from __future__ import annotations

from datetime import date

import pytest

from domain.needs.questions import QUESTIONS
from domain.process.gates import Gate, gates
from domain.pupil.pupil import Pupil
from events.base import Event
from events.case import (
    AnswerContested,
    AnswerGiven,
    AnswerValidated,
    DecisionRecorded,
    DocumentAdded,
    FindingsRecorded,
    FlagRaised,
    FlagSettled,
    NeedTypesAgreed,
)  # fmt: skip
from events.plan import PlanIssued
from events.values import Finding, Question, Sentence, Stance, Voice
from tests.given import TODAY, case

CHILD = Pupil(version=1, birth_year=2017, birth_month=3)
PAPER = DocumentAdded(digest="a" * 64, name="r.txt", media="text/plain", size=1, marking="advice")


def answer(question: Question, score: int, voice: Voice = "agreed") -> AnswerGiven:
    return AnswerGiven(question=question, voice=voice, score=score, instrument="1")


def found(question: Question, *stances: Stance) -> FindingsRecorded:
    sentence = Sentence(digest="a" * 64, page=1, start=0, end=3, text="abc")
    return FindingsRecorded(
        digest="a" * 64, part=1,
        findings=tuple(Finding(question=question, stance=stance, sentence=sentence) for stance in stances),
    )  # fmt: skip


ALL_NONE = [answer(question, 0) for question in QUESTIONS]
TYPES = NeedTypesAgreed(primary="SLCN")
ASSESS = DecisionRecorded(decision="assess", reason="r", officer="N. D.", on=TODAY)
ISSUE = ASSESS.model_copy(update={"decision": "issue-plan"})


def issued(kind: str) -> PlanIssued:
    return PlanIssued(kind=kind, number=1, on=TODAY, officer="N. D.", items=(), digest="b" * 64)  # type: ignore[arg-type]


def before(name: str, *events: Event, pupil: Pupil = CHILD) -> Gate:
    return next(gate for gate in gates(case(*events), pupil, TODAY) if gate.name == name)


def waits(gate: Gate, kind: str) -> list[str]:
    return [str(one.question or one.says) for one in gate.open if one.kind == kind]


def test_every_question_is_answered_before_the_first_gate() -> None:
    assert waits(before("initial-panel"), "missing") == list(QUESTIONS)
    assert before("initial-panel", *ALL_NONE).open == ()
    assert waits(before("initial-panel", *ALL_NONE[1:]), "missing") == ["LD"]


@pytest.mark.parametrize("year", [1990, 2026, 0])
def test_an_age_that_no_plan_can_have_is_missing(year: int) -> None:
    pupil = Pupil(version=1, birth_year=year, birth_month=3)
    assert len(waits(before("initial-panel", *ALL_NONE, pupil=pupil), "missing")) == 1


def test_a_draft_waits_for_the_primary_need_and_the_first_gate_does_not() -> None:
    assert waits(before("draft-plan", *ALL_NONE), "missing") == ["No primary need is agreed yet."]
    assert before("draft-plan", *ALL_NONE, TYPES).open == ()


def test_a_draft_waits_for_those_who_stand_behind_its_needs() -> None:
    valid = AnswerValidated(question="SLC", validator="M. O.", qualification="SLT", source="Report", on=TODAY)
    need = answer("SLC", 2)
    assert waits(before("draft-plan", *ALL_NONE, TYPES, need), "unvalidated") == ["SLC"]
    assert waits(before("draft-plan", *ALL_NONE, TYPES, need, valid), "unvalidated") == []
    (again,) = before("draft-plan", *ALL_NONE, TYPES, need, valid, answer("SLC", 3)).open
    assert "changed since M. O. stood behind it" in again.says


@pytest.mark.parametrize(
    ("question", "agreed", "theirs", "contradicts"),
    [("SLC", 3, 2, False), ("SLC", 3, 1, True), ("SLC", 0, 2, True), ("SLC", 2, 0, True), ("SLC", 0, 1, False),
     ("LD", 4, 2, True), ("Social_care", 0, 1, True), ("Social_care", 1, 1, False)],
)  # fmt: skip
def test_voices_far_from_the_agreed_answer_contradict_it(
    question: Question, agreed: int, theirs: int, contradicts: bool
) -> None:
    gate = before("draft-plan", *ALL_NONE, TYPES, answer(question, agreed), answer(question, theirs, "senco"))
    assert waits(gate, "contradicted") == ([question] if contradicts else [])


def test_a_contradiction_says_who_and_what_and_quotes_nobody() -> None:
    gate = before("draft-plan", *ALL_NONE, TYPES, answer("SLC", 3), answer("SLC", 0, "young-person"))
    says = next(one.says for one in gate.open if one.kind == "contradicted")
    assert says == (
        "Speech, language and communication: agreed is 'severely behind the level expected', but others answered far "
        "from it: young person 'at the level expected'."
    )


@pytest.mark.parametrize(
    ("agreed", "stances", "contradicts"),
    [
        (0, ["need"], True),
        (0, ["denied", "strength"], False),
        (2, ["denied"], True),
        (1, ["denied"], False),
        (2, ["denied", "need"], False),
        (2, ["strength", "provision"], False),
    ],
)
def test_papers_contradict_an_answer(agreed: int, stances: list[Stance], contradicts: bool) -> None:
    papers = (PAPER, found("PD_Hearing", *stances))
    gate = before("draft-plan", *ALL_NONE, TYPES, answer("PD_Hearing", agreed), *papers)
    assert waits(gate, "contradicted") == (["PD_Hearing"] if contradicts else [])


def test_an_answer_that_two_people_contest_waits_before_every_gate() -> None:
    contest = AnswerContested(question="SLC", voice="agreed", score=1, seen=0)
    for name in ("initial-panel", "draft-plan", "final-plan"):
        assert waits(before(name, *ALL_NONE, TYPES, contest), "contested") == ["SLC"]
    assert waits(before("initial-panel", *ALL_NONE, contest, answer("SLC", 0)), "contested") == []


def test_the_final_plan_waits_for_a_decision_a_draft_and_a_look_at_flags() -> None:
    flag = FlagRaised(flag="f", kind="allocation-changed", reason="r")
    looked = FlagSettled(flag="f", how="looked-at")
    assert len(waits(before("final-plan", *ALL_NONE, TYPES, flag), "other")) == 3
    assert before("final-plan", *ALL_NONE, TYPES, ASSESS, ISSUE, issued("draft"), flag, looked).open == ()


def test_a_gate_that_is_past_says_so_and_none_is_locked() -> None:
    def past(*events: Event) -> list[bool]:
        return [gate.passed for gate in gates(case(*events), CHILD, TODAY)]

    assert past() == [False, False, False]
    assert past(ASSESS) == [True, False, False]
    assert past(ASSESS, issued("draft")) == [True, True, False]
    assert past(ASSESS, issued("draft"), issued("final")) == [True, True, True]


def test_a_child_who_turns_26_meanwhile_is_told_of() -> None:
    old = Pupil(version=1, birth_year=1999, birth_month=4)
    (march, _, _), (april, _, _) = (gates(case(*ALL_NONE), old, date(2025, m, 1)) for m in (3, 4))
    assert (march.open, len(april.open)) == ((), 1)
