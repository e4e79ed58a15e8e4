"""The tiles of a case, its age at a stated date, and the log in words."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from domain.needs.questions import QUESTIONS
from domain.pupil.pupil import Pupil
from domain.shown.build import assessment, case_shown, row
from domain.shown.history import says
from events.authority import ReallocationAdvanced, WordingSet
from events.base import Event
from events.case import (
    AnswerContested,
    AnswerGiven,
    AppealRecorded,
    DecisionRecorded,
    NeedTypesAgreed,
    PackageChosen,
    StatementGiven,
)  # fmt: skip
from events.plan import PlanIssued
from events.registry import decode
from events.values import Question
from tests.given import TODAY, case

CHILD = Pupil(version=1, birth_year=2017, birth_month=5)
NONE = [AnswerGiven(question=question, voice="agreed", score=0, instrument="1") for question in QUESTIONS]


def tiles(*events: Event) -> tuple[bool | None, bool | None, bool | None]:
    shown = case_shown(case(*events), CHILD, TODAY)
    return shown.health, shown.physical_disability, shown.social_care


def above(question: Question) -> AnswerGiven:
    return AnswerGiven(question=question, voice="agreed", score=1, instrument="1")


def test_a_tile_says_yes_no_or_not_known_yet() -> None:
    assert tiles() == (None, None, None)
    assert tiles(*NONE) == (False, False, False)
    assert tiles(above("Health")) == (True, None, None)
    assert tiles(above("Social_care")) == (None, None, True)


@pytest.mark.parametrize("question", ["PD_Hearing", "PD_Visual", "PD_Other", "Physical"])
def test_any_physical_need_is_one(question: Question) -> None:
    assert tiles(*NONE, above(question)) == (False, True, False)
    left_out = [answer for answer in NONE if answer.question != question]
    assert tiles(*left_out)[1] is None


def test_somebodys_own_answer_is_no_tile() -> None:
    assert tiles(*NONE, above("Health").model_copy(update={"voice": "senco"})) == (False, False, False)


def test_the_types_of_need_stand_on_the_head_and_in_the_list() -> None:
    state = case(NeedTypesAgreed(primary="ASD", secondary="SLCN"))
    head = case_shown(state, CHILD, TODAY)
    assert (head.primary_need, head.secondary_need, head.need_types_revision) == ("ASD", "SLCN", 2)
    assert row(state, CHILD, TODAY).primary_need == "ASD"


def test_the_panels_tile_is_the_newest_decision_of_its_kind() -> None:
    decided = [
        DecisionRecorded(decision=decision, reason="r", officer="N. D.", on=TODAY)
        for decision in ("assess", "not-issue-plan", "withdrawn")
    ]  # type: ignore[arg-type]
    assert case_shown(case(), CHILD, TODAY).panel is None
    assert [case_shown(case(*decided[:n]), CHILD, TODAY).panel for n in (1, 2, 3)] == [
        "assess", "not-issue-plan", "not-issue-plan",
    ]  # fmt: skip
    final = PlanIssued(kind="final", number=1, on=TODAY, officer="N. D.", items=(), digest="b" * 64)
    assert not case_shown(case(), CHILD, TODAY).final
    assert case_shown(case(final), CHILD, TODAY).final


def test_age_is_shown_to_the_month_at_a_stated_date() -> None:
    age = assessment(case(), CHILD, TODAY).age
    assert age is not None
    assert (age.on, age.years, age.months, age.band) == (TODAY, 7, 10, "5-10")
    assert assessment(case(), Pupil(birth_year=1990, birth_month=1), TODAY).age is None


@pytest.mark.parametrize(
    ("event", "words"),
    [
        (
            AnswerContested(question="SLC", voice="agreed", score=1, note="SECRET", seen=0),
            "Agreed answer: Speech, language and communication, slightly behind the level expected. It met another "
            "person's change and does not count; both are shown",
        ),
        (StatementGiven(voice="speech-therapist", observations="SECRET"), "Statement given by speech therapist"),
        (
            NeedTypesAgreed(primary="ASD", secondary="DS"),
            "Primary need agreed: Autistic spectrum disorder, secondary need Down Syndrome",
        ),
        (NeedTypesAgreed(primary="SLD"), "Primary need agreed: Severe learning difficulty"),
        (
            PackageChosen(package="SP4", level="High", reason="As advised.", name="N. D."),
            "Package SP4 put in (High) by N. D.: As advised.",
        ),
        (
            PackageChosen(package="SP4", level=None, reason="Not wanted.", name="N. D."),
            "Package SP4 taken out by N. D.: Not wanted.",
        ),
        (
            AppealRecorded(against="not-assess", outcome="upheld", on=date(2025, 3, 1), officer="N. D."),
            "Appeal against 'not assess' upheld on 1 March 2025, recorded by N. D.",
        ),
        (WordingSet(order=("SLC",)), "The authority's own words set for 0 questions, in an order of its own, not reviewed"),
        (
            ReallocationAdvanced(choice=1, after=None, looked=3, changed=1, failed=0),
            "Cases allocated anew, all done: 3 looked at, 1 changed, 0 failed",
        ),
    ],
)  # fmt: skip
def test_the_log_in_words(event: Event, words: str) -> None:
    assert says(event) == words


@pytest.mark.parametrize("path", sorted(Path("events/samples").glob("*.json")), ids=lambda p: p.stem)
def test_every_kind_of_event_has_words(path: Path) -> None:
    assert not says(decode(path.stem, path.read_bytes())).startswith("Something was recorded")
