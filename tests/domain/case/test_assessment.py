from datetime import date

import pytest

from domain.case.assessment import give_answer, unvalidated, validate_answer, withdraw_answer
from domain.refusals import Clash
from events.case import AnswerGiven, AnswerValidated, AnswerWithdrawn
from events.values import Sentence, SentenceSource
from tests.given import TODAY, case, given

SLC = AnswerGiven(question="SLC", voice="agreed", score=3, note="Echoes.", instrument="1")
SENCO = AnswerGiven(question="SLC", voice="senco", score=2, instrument="1")
VALID = AnswerValidated(
    question="SLC", validator="M. O.", qualification="SLT", source="Report", on=date(2025, 3, 1)
)


def test_an_answer_is_given_and_the_same_again_changes_nothing() -> None:
    given().when(lambda c: give_answer(c, SLC, 0)).then(SLC)
    given(SLC).when(lambda c: give_answer(c, SLC, 2)).then_nothing()


def test_each_voice_has_its_own_answer() -> None:
    given(SLC).when(lambda c: give_answer(c, SENCO, 0)).then(SENCO)
    assert case(SLC, SENCO).scores() == {"SLC": 3}


def test_only_a_change_of_the_same_answer_is_a_clash_told_with_who_and_what() -> None:
    change = SLC.model_copy(update={"score": 1})
    other = AnswerGiven(question="LD", voice="agreed", score=1, instrument="1")
    with pytest.raises(Clash) as clash:
        give_answer(case(SLC), change, 0)
    assert (clash.value.who, clash.value.revision, clash.value.theirs["score"]) == ("u-coordinator", 2, 3)
    given(SLC).when(lambda c: give_answer(c, other, 0)).then(other)


@pytest.mark.parametrize(("question", "score"), [("SLC", 4), ("FLMT", 2), ("Social_care", 2)])
def test_a_score_off_its_scale_is_refused(question: str, score: int) -> None:
    facts = AnswerGiven(question=question, voice="agreed", score=score, instrument="1")
    assert given().refused(lambda c: give_answer(c, facts, 0)) == "off-the-scale"


def test_a_source_must_be_in_the_bundle() -> None:
    strange = SentenceSource(sentence=Sentence(digest="a" * 64, page=1, start=0, end=3, text="abc"))
    facts = SLC.model_copy(update={"sources": (strange,)})
    assert given().refused(lambda c: give_answer(c, facts, 0)) == "unknown-document"


def test_a_changed_answer_is_no_longer_validated() -> None:
    assert unvalidated(case(SLC)) == ["SLC"]
    assert unvalidated(case(SLC, VALID)) == []
    assert unvalidated(case(SLC, VALID, SLC.model_copy(update={"score": 2}))) == ["SLC"]
    assert unvalidated(case(SLC, VALID, SLC.model_copy(update={"note": "A better note."}))) == []


def test_nothing_is_validated_before_it_is_agreed() -> None:
    assert given(SENCO).refused(lambda c: validate_answer(c, VALID, TODAY)) == "nothing-to-validate"


def test_withdrawing_twice_is_once() -> None:
    gone = AnswerWithdrawn(question="SLC", voice="agreed")
    given(SLC).when(lambda c: withdraw_answer(c, gone, 2)).then(gone)
    given(SLC, gone).when(lambda c: withdraw_answer(c, gone, 2)).then_nothing()
    assert given().refused(lambda c: withdraw_answer(c, gone, 0)) == "unknown-answer"
