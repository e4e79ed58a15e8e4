"""Two people at one answer: neither's words are lost, and nobody saves over words that they have not seen."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.case.assessment import give_answer, withdraw_answer
from domain.case.contests import MOST_UNSETTLED, contest_answer
from domain.case.evolving import fold
from domain.case.state import Case
from domain.refusals import Clash
from events.base import Event
from events.case import AnswerContested, AnswerGiven, AnswerWithdrawn
from events.envelope import Actor
from tests.given import OPENED, record

ANN = Actor("person", "u-ann", "coordinator")
BEN = Actor("person", "u-ben", "coordinator")
KEY = ("SLC", "agreed")


def slc(score: int, note: str = "") -> AnswerGiven:
    return AnswerGiven(question="SLC", voice="agreed", score=score, note=note, instrument="1")


class Log:
    """A case's log, and two people who save into it as the API does: a clash is kept beside what stands."""

    def __init__(self) -> None:
        self.events = record([OPENED])

    @property
    def case(self) -> Case:
        return fold(self.events)

    def append(self, who: Actor, *events: Event) -> None:
        self.events += record(events, who, after=len(self.events))

    def save(self, who: Actor, facts: AnswerGiven, seen: int) -> Clash | None:
        try:
            self.append(who, *give_answer(self.case, facts, seen, None, who.id))
        except Clash as clash:
            self.append(who, *contest_answer(self.case, facts, seen, None, who.id))
            return clash
        return None

    def revision(self) -> int:
        part = self.case.answers.get(KEY)
        return part.revision if part else 0

    def kept(self) -> list[str]:
        return [r.event.note for r in self.events if isinstance(r.event, AnswerGiven | AnswerContested)]


def contested() -> Log:
    """Ann answered; Ben had the empty page before him and answered too."""
    log = Log()
    log.save(ANN, slc(3, "ANN"), 0)
    log.save(BEN, slc(1, "BEN"), 0)
    return log


def test_what_met_anothers_change_is_kept_beside_it_and_does_not_count() -> None:
    log = contested()
    assert log.case.scores() == {"SLC": 3}
    (kept,) = log.case.contests[KEY]
    assert (kept.fact.note, kept.fact.score, kept.fact.seen, kept.by) == ("BEN", 1, 0, BEN)


def test_the_one_who_was_first_cannot_save_over_words_that_they_have_not_seen() -> None:
    log = contested()
    clash = log.save(ANN, slc(3, "ANN AGAIN"), 2)
    assert clash is not None
    assert (clash.who, clash.theirs["note"], clash.revision) == ("u-ben", "BEN", 3)


def test_the_second_is_told_of_the_first() -> None:
    log = Log()
    log.save(ANN, slc(3, "ANN"), 0)
    clash = log.save(BEN, slc(1, "BEN"), 0)
    assert clash is not None
    assert (clash.who, clash.theirs["note"]) == ("u-ann", "ANN")
    again = log.save(BEN, slc(1, "BEN"), 0)
    assert again is not None
    assert (again.who, again.theirs["note"]) == ("u-ann", "ANN")


def test_the_same_words_of_the_same_person_are_kept_once() -> None:
    log = contested()
    log.save(BEN, slc(1, "BEN"), 0)
    log.save(BEN, slc(1, "BEN"), 2)
    assert log.kept() == ["ANN", "BEN"]


@pytest.mark.parametrize("settles", [slc(1, "BEN"), slc(3, "ANN"), slc(2, "BOTH")])
def test_whoever_has_seen_both_settles_it(settles: AnswerGiven) -> None:
    log = contested()
    assert log.save(BEN, settles, log.revision()) is None
    assert log.case.contests == {}
    assert log.case.agreed()["SLC"] == settles


def test_withdrawing_settles_it_too_and_needs_to_have_seen_it() -> None:
    log = contested()
    gone = AnswerWithdrawn(question="SLC", voice="agreed")
    with pytest.raises(Clash):
        withdraw_answer(log.case, gone, 2, None, ANN.id)
    log.append(ANN, *withdraw_answer(log.case, gone, log.revision(), None, ANN.id))
    assert log.case.contests == {}


def test_ones_own_other_window_loses_nothing_either() -> None:
    log = Log()
    log.save(ANN, slc(3, "ONE WINDOW"), 0)
    assert log.save(ANN, slc(2, "ANOTHER WINDOW"), 0) is not None
    assert on_the_page(log) == {"ONE WINDOW", "ANOTHER WINDOW"}


def test_saving_what_stands_already_contests_nothing() -> None:
    log = contested()
    assert contest_answer(log.case, slc(3, "ANN"), 2, None, ANN.id) == []


def test_only_so_many_are_kept() -> None:
    log = contested()
    for number in range(2 * MOST_UNSETTLED):
        assert log.save(BEN, slc(1, f"BEN {number}"), 0) is not None
    assert len(log.case.contests[KEY]) == MOST_UNSETTLED


def test_different_questions_merge_without_a_clash() -> None:
    log = Log()
    log.save(ANN, slc(3), 0)
    other = AnswerGiven(question="LD", voice="agreed", score=1, instrument="1")
    assert log.save(BEN, other, 0) is None
    assert log.case.scores() == {"SLC": 3, "LD": 1}


saves = st.lists(
    st.tuples(st.sampled_from([ANN, BEN]), st.booleans(), st.integers(0, 3)), max_size=MOST_UNSETTLED
)


@settings(max_examples=200)
@given(saves)
def test_whatever_two_people_save_in_whatever_order_no_words_are_lost(steps: list[Any]) -> None:
    """Each looks at the page, or goes on from what they saw or saved last, and saves words of their own.

    All of them are in the log, and all are on the page but those that somebody replaced who had them before them."""
    log = Log()
    seen, read = {ANN.id: 0, BEN.id: 0}, {ANN.id: set[str](), BEN.id: set[str]()}
    replaced: set[str] = set()
    for number, (who, looks, score) in enumerate(steps):
        if looks:
            seen[who.id], read[who.id] = log.revision(), on_the_page(log)
        before = on_the_page(log)
        if log.save(who, slc(score, f"words {number}"), seen[who.id]) is None:
            assert before == read[who.id]
            replaced |= before
            seen[who.id], read[who.id] = log.revision(), on_the_page(log)
        assert log.kept() == [f"words {n}" for n in range(number + 1)]
        assert on_the_page(log) == set(log.kept()) - replaced


def on_the_page(log: Log) -> set[str]:
    case = log.case
    standing = {case.answers[KEY].fact.note} if KEY in case.answers else set()
    return standing | {part.fact.note for part in case.contests.get(KEY, [])}


def test_what_was_sent_to_an_answer_that_was_withdrawn_meanwhile_is_kept_once() -> None:
    log = Log()
    log.save(ANN, slc(2), 0)
    seen = log.revision()
    log.append(
        ANN, *withdraw_answer(log.case, AnswerWithdrawn(question="SLC", voice="agreed"), seen, None, ANN.id)
    )
    for _ in range(2):
        log.append(BEN, *contest_answer(log.case, slc(3, "Still typed."), seen, None, BEN.id))
    assert [part.fact.note for part in log.case.contests[KEY]] == ["Still typed."]
    assert log.save(BEN, slc(3, "Still typed."), 0) is None
    assert KEY not in log.case.contests
