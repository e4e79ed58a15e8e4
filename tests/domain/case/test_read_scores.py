"""What a person makes of a suggested score, and what the reader may ask again afterwards."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest

from domain.case.deciding import decide
from domain.case.read_scores import KINDS
from domain.case.state import Case
from domain.case.suggestions import propose
from events.base import Event
from events.case import (
    AnswerContested,
    AnswerGiven,
    AnswerValidated,
    AnswerWithdrawn,
    NeedTypesAgreed,
    SuggestionDecided,
    SuggestionsMade,
    SuggestionsSuperseded,
)
from events.values import (
    Model,
    NeedTypeValue,
    ScoreValue,
    Sentence,
    SentenceSource,
    SuggestedValue,
    Suggestion,
)  # fmt: skip
from tests.given import TODAY, case, given

READER = Model(name="reader", version="3")


def sentence(text: str, paper: str = "a") -> Sentence:
    return Sentence(digest=paper * 64, page=1, start=0, end=len(text), text=text)


NEED = sentence("He speaks in single words.")
NEWER = sentence("He speaks in three-word phrases.", "b")
DENIED = sentence("No concerns about his speech.", "c")


def suggestion(ident: str, value: SuggestedValue, *evidence: Sentence) -> Suggestion:
    return Suggestion(id=ident, value=value, reason="Read in the papers.", evidence=evidence, model=READER)


def score(
    level: int, *evidence: Sentence, ident: str = "score:1", against: Sequence[Sentence] = ()
) -> Suggestion:
    return suggestion(
        ident, ScoreValue(question="SLC", score=level, sure=0.8, against=tuple(against)), *evidence
    )


def made(*suggestions: Suggestion) -> SuggestionsMade:
    return SuggestionsMade(suggestions=suggestions)


def decided(decision: Any, ident: str = "score:1", value: SuggestedValue | None = None) -> SuggestionDecided:
    reason = "Not so." if decision == "rejected" else ""
    return SuggestionDecided(suggestion=ident, decision=decision, value=value, reason=reason, name="N. D.")


def answer(level: int, *evidence: Sentence) -> AnswerGiven:
    sources = tuple(SentenceSource(sentence=each) for each in evidence)
    return AnswerGiven(question="SLC", voice="agreed", score=level, sources=sources, instrument="1")


OWN = AnswerGiven(question="SLC", voice="agreed", score=2, note="I saw him in school.", instrument="1")
SUGGESTED = made(score(3, NEED))
ACCEPTED = (SUGGESTED, decided("accepted"), answer(3, NEED))


class TestDeciding:
    def test_accepting_fills_in_the_answer_with_what_it_rests_on(self) -> None:
        given(SUGGESTED).when(lambda c: decide(c, decided("accepted"), 2, "1")).then(
            decided("accepted"), answer(3, NEED)
        )

    def test_and_validates_nothing(self) -> None:
        facts = case(*ACCEPTED)
        assert facts.validations == {}

    def test_altering_fills_in_what_the_person_says(self) -> None:
        facts = decided("altered", value=ScoreValue(question="SLC", score=1))
        given(SUGGESTED).when(lambda c: decide(c, facts, 2, "1")).then(facts, answer(1, NEED))

    def test_rejecting_answers_nothing(self) -> None:
        given(SUGGESTED).when(lambda c: decide(c, decided("rejected"), 2, "1")).then(decided("rejected"))

    def test_rejecting_what_was_accepted_takes_its_answer_out_again(self) -> None:
        given(*ACCEPTED).when(lambda c: decide(c, decided("rejected"), 3, "1")).then_kinds(
            SuggestionDecided, AnswerWithdrawn
        )

    def test_but_not_an_answer_that_a_person_changed_since(self) -> None:
        given(*ACCEPTED, OWN).when(lambda c: decide(c, decided("rejected"), 3, "1")).then(decided("rejected"))

    def test_a_persons_own_answer_is_not_replaced(self) -> None:
        assert (
            given(OWN, SUGGESTED).refused(lambda c: decide(c, decided("accepted"), 3, "1"))
            == "answered-by-a-person"
        )

    def test_nor_one_that_two_people_differ_on(self) -> None:
        other = AnswerContested(question="SLC", voice="agreed", score=1, seen=2)
        assert (
            given(*ACCEPTED, other, made(score(4, NEWER, ident="score:2"))).refused(
                lambda c: decide(c, decided("accepted", "score:2"), 6, "1")
            )
            == "answered-by-a-person"
        )

    def test_agreeing_with_a_persons_own_answer_leaves_its_words(self) -> None:
        facts = decided("accepted")
        given(OWN, made(score(2, NEED))).when(lambda c: decide(c, facts, 3, "1")).then(facts)

    def test_an_accepted_answer_gives_way_to_a_newer_suggestion_that_is_accepted(self) -> None:
        facts = decided("accepted", "score:2")
        given(*ACCEPTED, made(score(4, NEWER, ident="score:2"))).when(
            lambda c: decide(c, facts, 5, "1")
        ).then(facts, answer(4, NEWER))

    def test_what_somebody_qualified_stood_behind_is_overturned_and_not_carried_over(self) -> None:
        behind = AnswerValidated(
            question="SLC", validator="J. S.", qualification="SLT", source="report", on=TODAY
        )
        facts = decided("accepted", "score:2")
        newer = made(score(4, NEWER, ident="score:2"))
        after = case(*ACCEPTED, behind, newer, facts, answer(4, NEWER))
        assert ("SLC" in after.validations, "SLC" in after.overturned) == (False, True)

    def test_the_readers_own_estimate_is_not_a_persons_to_send(self) -> None:
        facts = decided("altered", value=ScoreValue(question="SLC", score=1, sure=1.0))
        assert given(SUGGESTED).refused(lambda c: decide(c, facts, 2, "1")) == "not-yours-to-say"

    def test_a_second_press_changes_nothing(self) -> None:
        given(*ACCEPTED).when(lambda c: decide(c, decided("accepted"), 2, "1")).then_nothing()


class TestPrimaryNeed:
    MADE = made(suggestion("need:1", NeedTypeValue(primary="SLCN"), NEED))

    def test_accepting_agrees_it(self) -> None:
        facts = decided("accepted", "need:1")
        given(self.MADE).when(lambda c: decide(c, facts, 2, "1")).then(facts, NeedTypesAgreed(primary="SLCN"))

    def test_a_persons_own_is_not_replaced(self) -> None:
        own = NeedTypesAgreed(primary="ASD", secondary="SLCN")
        facts = decided("accepted", "need:1")
        assert given(own, self.MADE).refused(lambda c: decide(c, facts, 3, "1")) == "answered-by-a-person"

    def test_altering_agrees_another(self) -> None:
        facts = decided("altered", "need:1", NeedTypeValue(primary="ASD"))
        given(self.MADE).when(lambda c: decide(c, facts, 2, "1")).then(facts, NeedTypesAgreed(primary="ASD"))


class TestAskingAgain:
    def asked(self, proposal: Suggestion, *events: Event) -> list[Event]:
        return propose(case(*events), [proposal], KINDS, "Other papers were read.")

    def test_an_open_suggestion_that_no_longer_holds_is_superseded(self) -> None:
        newer = score(2, NEWER, ident="score:2")
        assert self.asked(newer, SUGGESTED) == [
            SuggestionsSuperseded(suggestions=("score:1",), reason="Other papers were read."), made(newer)
        ]  # fmt: skip

    def test_what_was_decided_stays_and_the_same_words_ask_nothing(self) -> None:
        assert self.asked(score(3, NEED), *ACCEPTED) == []

    def test_nor_do_the_same_words_read_elsewhere_on_the_page_by_a_newer_reader(self) -> None:
        moved = NEED.model_copy(update={"start": 7, "end": 40})
        assert self.asked(score(4, moved, ident="score:2"), *ACCEPTED) == []

    def test_more_evidence_for_what_was_accepted_asks_nothing(self) -> None:
        assert self.asked(score(3, NEED, NEWER, ident="score:2"), *ACCEPTED) == []

    @pytest.mark.parametrize(
        "newer",
        [score(4, NEWER, ident="score:2"), score(3, NEED, ident="score:2", against=[DENIED])],
        ids=["another level", "a denial"],
    )
    def test_new_words_against_what_was_accepted_are_shown(self, newer: Suggestion) -> None:
        assert self.asked(newer, *ACCEPTED) == [made(newer)]

    def test_new_words_for_what_the_person_put_in_its_place_ask_nothing(self) -> None:
        altered = decided("altered", value=ScoreValue(question="SLC", score=2))
        assert self.asked(score(2, NEWER, ident="score:2"), SUGGESTED, altered, answer(2, NEED)) == []

    def test_after_a_rejection_anything_new_is_asked(self) -> None:
        newer = score(3, NEED, NEWER, ident="score:2")
        assert self.asked(newer, SUGGESTED, decided("rejected")) == [made(newer)]

    def test_long_evidence_is_told_in_several_events(self) -> None:
        long = [sentence("x" * 2_000, paper) for paper in "abcdef0123456789"]
        many = [score(3, *long, ident=f"score:{n}") for n in range(20)]
        events = propose(case(), many, KINDS, "-")
        assert sum(len(e.suggestions) for e in events if isinstance(e, SuggestionsMade)) == 20
        assert max(len(e.model_dump_json()) for e in events) < 400_000


def test_a_suggestion_alone_answers_nothing() -> None:
    facts: Case = case(SUGGESTED)
    assert facts.agreed() == {}
