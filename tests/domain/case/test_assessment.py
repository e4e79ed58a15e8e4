from datetime import date

import pytest

from domain.case.assessment import (
    agree_need_types,
    give_answer,
    give_statement,
    unvalidated,
    validate_answer,
    withdraw_answer,
)  # fmt: skip
from domain.case.evolving import fold
from domain.case.state import Case
from domain.refusals import Clash
from events.case import (
    AnswerGiven,
    AnswerValidated,
    AnswerWithdrawn,
    NeedTypesAgreed,
    StatementGiven,
    SuggestionDecided,
)  # fmt: skip
from events.envelope import Actor
from events.values import Sentence, SentenceSource
from tests.given import OPENED, TODAY, case, given, record

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


def test_none_and_flmt_need_nobody_to_stand_behind_them() -> None:
    none = SLC.model_copy(update={"score": 0})
    flmt = AnswerGiven(question="FLMT", voice="agreed", score=1, instrument="1")
    assert unvalidated(case(none, flmt)) == []


def test_accepting_a_suggestion_validates_nothing() -> None:
    accepted = SuggestionDecided(suggestion="s", decision="accepted", name="N. D.")
    assert unvalidated(case(SLC, accepted)) == ["SLC"]


def test_nothing_is_validated_before_it_is_agreed() -> None:
    assert given(SENCO).refused(lambda c: validate_answer(c, VALID, TODAY)) == "nothing-to-validate"


def test_withdrawing_twice_is_once() -> None:
    gone = AnswerWithdrawn(question="SLC", voice="agreed")
    given(SLC).when(lambda c: withdraw_answer(c, gone, 2)).then(gone)
    given(SLC, gone).when(lambda c: withdraw_answer(c, gone, 2)).then_nothing()
    assert given().refused(lambda c: withdraw_answer(c, gone, 0)) == "unknown-answer"


SAID = StatementGiven(voice="psychologist", observations="Plays alone.", basis="Two visits.")


def by_the_psychologist(*said: StatementGiven) -> Case:
    return fold(
        [*record([OPENED]), *record(said, Actor("person", "u-psychologist", "psychologist"), after=1)]
    )


def test_a_statement_is_given_and_changed_by_whoever_gave_it() -> None:
    changed = SAID.model_copy(update={"basis": "Three visits."})
    given().when(lambda c: give_statement(c, SAID, 0, "u-psychologist")).then(SAID)
    assert give_statement(by_the_psychologist(SAID), SAID, 0, "u-psychologist") == []
    assert give_statement(by_the_psychologist(SAID), changed, 2, "u-psychologist") == [changed]
    with pytest.raises(Clash):
        give_statement(by_the_psychologist(SAID), changed, 0, "u-psychologist")


def test_each_adviser_has_a_statement_of_their_own() -> None:
    assert give_statement(by_the_psychologist(SAID), SAID, 0, "u-another") == [SAID]


def test_a_statement_says_something() -> None:
    empty = SAID.model_copy(update={"observations": " \n"})
    assert given().refused(lambda c: give_statement(c, empty, 0, "u-psychologist")) == "empty"


ASD = NeedTypesAgreed(primary="ASD", secondary="SLCN")


def test_types_of_need_are_agreed_and_the_same_again_changes_nothing() -> None:
    given().when(lambda c: agree_need_types(c, ASD, 0)).then(ASD)
    given(ASD).when(lambda c: agree_need_types(c, ASD, 0)).then_nothing()
    alone = NeedTypesAgreed(primary="ASD")
    given(ASD).when(lambda c: agree_need_types(c, alone, 2)).then(alone)


def test_the_secondary_need_is_another_than_the_primary() -> None:
    twice = NeedTypesAgreed(primary="ASD", secondary="ASD")
    assert given().refused(lambda c: agree_need_types(c, twice, 0)) == "same-need-twice"


def test_another_persons_types_of_need_are_not_written_over() -> None:
    with pytest.raises(Clash) as clash:
        agree_need_types(case(ASD), NeedTypesAgreed(primary="SLD"), 0)
    assert (clash.value.revision, clash.value.theirs) == (2, {"primary": "ASD", "secondary": "SLCN"})
