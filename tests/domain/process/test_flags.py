from datetime import date, timedelta

import pytest

from domain.process.flags import due_flags
from domain.process.law import VALIDATE_AN_ANSWER
from events.base import Event
from events.case import (
    AnswerGiven,
    AnswerValidated,
    AnswerWithdrawn,
    FeedbackGiven,
    FlagRaised,
    FlagSettled,
    SuggestionDecided,
    SuggestionsMade,
)
from events.values import AllocationValue, Model, Suggestion
from tests.given import START, case

SLC = AnswerGiven(question="SLC", voice="agreed", score=3, instrument="1")
SOON = START + timedelta(hours=1)
LATE = START + timedelta(minutes=2) + VALIDATE_AN_ANSWER.amount


def allocation(cluster: str | None, ident: str) -> SuggestionsMade:
    value = AllocationValue(cluster=cluster, fit="clear", answered=20)
    return SuggestionsMade(
        suggestions=(Suggestion(id=ident, value=value, reason="r", model=Model(name="m", version="1")),)
    )


def test_an_answer_unvalidated_for_long_raises_one_flag() -> None:
    assert due_flags(case(SLC), SOON) == []
    (flag,) = due_flags(case(SLC), LATE)
    assert isinstance(flag, FlagRaised)
    assert flag.questions == ("SLC",)
    assert due_flags(case(SLC, flag), LATE) == []


def test_a_flag_goes_down_when_its_reason_is_gone() -> None:
    (flag,) = due_flags(case(SLC), LATE)
    gone = SLC.model_copy(update={"score": 0})
    assert due_flags(case(SLC, flag, gone), LATE) == [FlagSettled(flag=flag.flag, how="no-longer-so")]  # type: ignore[attr-defined]


VALID = AnswerValidated(
    question="SLC", validator="M. O.", qualification="Speech therapist", source="Report", on=date(2025, 3, 1),
    person="u-specialist",
)  # fmt: skip
OTHER = SLC.model_copy(update={"score": 1})
WITHDRAWN = AnswerWithdrawn(question="SLC", voice="agreed")


def changed(*events: Event) -> list[Event]:
    """What is due about a validated answer, and nothing else."""
    kinds = ("validated-answer-changed",)
    return [e for e in due_flags(case(*events), SOON) if not isinstance(e, FlagRaised) or e.kind in kinds]


@pytest.mark.parametrize("change", [OTHER, WITHDRAWN])
def test_whoever_stood_behind_an_answer_is_told_that_it_changed_once(change: Event) -> None:
    assert changed(SLC, VALID) == []
    (flag,) = changed(SLC, VALID, change)
    assert isinstance(flag, FlagRaised)
    assert (flag.questions, flag.person) == (("SLC",), "u-specialist")
    assert "M. O. (Speech therapist)" in flag.reason
    assert changed(SLC, VALID, change, flag) == []


def test_a_validator_without_a_sign_in_is_named_for_somebody_to_tell() -> None:
    (flag,) = changed(SLC, VALID.model_copy(update={"person": None}), OTHER)
    assert isinstance(flag, FlagRaised)
    assert flag.person is None
    assert "tell M. O. yourself" in flag.reason


def test_a_better_note_tells_nobody() -> None:
    assert changed(SLC, VALID, SLC.model_copy(update={"note": "Echoes."})) == []


def test_whoever_changes_what_they_validated_themselves_is_not_told() -> None:
    assert changed(SLC, VALID.model_copy(update={"person": "u-coordinator"}), OTHER) == []


def test_validating_again_settles_it_and_the_next_change_is_told_anew() -> None:
    (flag,) = changed(SLC, VALID, OTHER)
    assert isinstance(flag, FlagRaised)
    gone = FlagSettled(flag=flag.flag, how="no-longer-so")
    assert changed(SLC, VALID, OTHER, flag, VALID) == [gone]
    (second,) = changed(SLC, VALID, OTHER, flag, VALID, gone, SLC)
    assert isinstance(second, FlagRaised)
    assert second.flag != flag.flag


def test_a_flag_that_somebody_looked_at_stays_down() -> None:
    (flag,) = changed(SLC, VALID, OTHER)
    assert isinstance(flag, FlagRaised)
    looked = FlagSettled(flag=flag.flag, how="looked-at", reason="Rang them.")
    assert changed(SLC, VALID, OTHER, flag, looked) == []


def test_an_accepted_group_that_the_answers_leave_raises_a_flag() -> None:
    accepted = SuggestionDecided(suggestion="a1", decision="accepted", name="N. D.")
    assert due_flags(case(allocation("X1", "a1"), accepted), SOON) == []
    assert due_flags(case(allocation("X1", "a1"), accepted, allocation("X1", "a2")), SOON) == []
    moved = case(allocation("X1", "a1"), accepted, allocation("X8", "a2"))
    (flag,) = due_flags(moved, SOON)
    assert isinstance(flag, FlagRaised)
    assert flag.kind == "allocation-changed"


def test_worrying_words_raise_a_flag_once() -> None:
    said = FeedbackGiven(feedback="f1", voice="parent", text="She can’t cope and came home with bruises.")
    (flag,) = due_flags(case(said), SOON)
    assert isinstance(flag, FlagRaised)
    assert "bruises" in flag.reason
    assert due_flags(case(said, flag), SOON) == []
    assert due_flags(case(said.model_copy(update={"text": "All is well."})), SOON) == []
