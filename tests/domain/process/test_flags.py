from datetime import timedelta

from domain.process.flags import due_flags
from domain.process.law import VALIDATE_AN_ANSWER
from events.case import (
    AnswerGiven,
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
