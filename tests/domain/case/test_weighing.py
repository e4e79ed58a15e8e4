"""When papers are to be weighed together, and what is recorded of it."""

from __future__ import annotations

from datetime import date

import pytest

from domain.case.state import Case
from domain.case.weighing import basis, is_weighed, papers, record_weighing, up_to_date
from events.base import Event
from events.case import (
    BundleWeighed,
    DecisionRecorded,
    DocumentAdded,
    DocumentMarked,
    DocumentRead,
    DocumentUnreadable,
    SuggestionsMade,
)
from events.values import Model, ScoreValue, Suggestion
from tests.given import case

READER = Model(name="reader", version="3")
A, B = "a" * 64, "b" * 64


def added(digest: str = A) -> DocumentAdded:
    return DocumentAdded(digest=digest, name="a.txt", media="text/plain", size=1, marking="advice")


def read(digest: str = A, reading: str | None = "c" * 64, on: date | None = None) -> DocumentRead:
    return DocumentRead(digest=digest, text="d" * 64, pages=1, written_on=on, reader=READER, reading=reading)


def weighed(facts: Case, reader: Model = READER) -> BundleWeighed:
    return BundleWeighed(
        weighed="e" * 64, without_restricted="e" * 64, basis=basis(facts, reader), reader=reader
    )


SUGGESTION = Suggestion(
    id="score:1", value=ScoreValue(question="SLC", score=3), reason="Read in 1 paper.", model=READER
)
READ = (added(), read())


def test_what_was_weighed_and_what_it_suggests_are_one_commit() -> None:
    facts = case(*READ)
    assert record_weighing(facts, weighed(facts), [SUGGESTION]) == [
        weighed(facts), SuggestionsMade(suggestions=(SUGGESTION,))
    ]  # fmt: skip


def test_the_same_again_adds_nothing() -> None:
    facts = weighed(case(*READ))
    assert record_weighing(case(*READ, facts), facts, [SUGGESTION]) == []


@pytest.mark.parametrize(
    "meanwhile",
    [(added(B), read(B)), (DocumentMarked(digest=A, marking="restricted"),), (read(reading="f" * 64),)],
    ids=["another paper", "a marking", "a newer reading"],
)
def test_what_rests_on_less_than_is_known_now_is_dropped(meanwhile: tuple[Event, ...]) -> None:
    facts = weighed(case(*READ))
    now = case(*READ, *meanwhile)
    assert record_weighing(now, facts, [SUGGESTION]) == []
    assert not is_weighed(now, READER)


def test_a_marking_that_hides_nothing_asks_for_no_weighing() -> None:
    facts = weighed(case(*READ))
    assert is_weighed(case(*READ, facts, DocumentMarked(digest=A, marking="evidence")), READER)


def test_another_reader_weighs_anew() -> None:
    facts = weighed(case(*READ))
    assert not is_weighed(case(*READ, facts), READER.model_copy(update={"version": "4"}))


def test_nothing_is_added_to_a_closed_case() -> None:
    closed = DecisionRecorded(decision="withdrawn", reason="-", officer="N. D.", on=date(2025, 3, 1))
    facts = case(*READ, closed)
    assert record_weighing(facts, weighed(facts), [SUGGESTION]) == []


def test_papers_stand_in_one_order_whatever_was_read_when() -> None:
    old, new = read(A, on=date(2020, 1, 1)), read(B, on=date(2025, 1, 1))
    for order in ((old, new), (new, old)):
        assert papers(case(added(A), added(B), *order)) == [old, new]


def test_what_an_earlier_reader_read_without_keeping_it_cannot_be_weighed() -> None:
    assert papers(case(added(), read(reading=None))) == []


def test_up_to_date_waits_for_every_paper_that_can_be_read() -> None:
    facts = weighed(case(*READ))
    unreadable = DocumentUnreadable(digest=B, reason="Locked.", advice="Unlock it.")
    assert up_to_date(case())
    assert not up_to_date(case(*READ))
    assert up_to_date(case(*READ, facts))
    assert not up_to_date(case(*READ, facts, added(B)))
    assert up_to_date(case(*READ, facts, added(B), unreadable))
