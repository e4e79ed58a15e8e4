"""Given these events, when this is decided, then these follow: the main idiom of the domain's tests."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime, timedelta

from domain.case.evolving import fold
from domain.case.state import Case
from events.base import Event
from events.case import CaseOpened
from events.envelope import Actor, Context, Recorded, StreamId

START = datetime(2025, 3, 3, 9, 0, tzinfo=UTC)
TODAY = date(2025, 3, 20)
STREAM = StreamId("eastmarsh", "case", "c-1")
COORDINATOR = Actor("person", "u-coordinator", "coordinator")
OPENED = CaseOpened(pupil="p-1", received_on=date(2025, 1, 20), requested_by="school", school="averley")


def record(
    events: Sequence[Event], actor: Actor = COORDINATOR, after: int = 0, start: datetime = START
) -> list[Recorded]:
    """Events as they would stand in the log, a minute apart."""
    recorded = []
    for version, event in enumerate(events, after + 1):
        at = start + timedelta(minutes=version)
        context = Context(actor, "eastmarsh", f"command-{version}", "correlation", None, at)
        recorded.append(Recorded(STREAM, version, event, context, at, "0" * 64))
    return recorded


def case(*events: Event, opened: bool = True) -> Case:
    return fold(record([OPENED, *events] if opened else list(events)))


class Given:
    """`given(...).when(decide).then(...)`."""

    def __init__(self, *events: Event) -> None:
        self.events = events

    def when(self, decide: Callable[[Case], Sequence[Event]]) -> Then:
        return Then(decide(case(*self.events)))

    def refused(self, decide: Callable[[Case], Sequence[Event]]) -> str:
        """The code of the refusal; fails when nothing was refused."""
        from domain.refusals import Refused

        try:
            decide(case(*self.events))
        except Refused as refusal:
            return refusal.code
        raise AssertionError("nothing was refused")


class Then:
    def __init__(self, events: Sequence[Event]) -> None:
        self.events = list(events)

    def then(self, *expected: Event) -> None:
        assert self.events == list(expected)

    def then_nothing(self) -> None:
        assert self.events == []

    def then_kinds(self, *kinds: type[Event]) -> None:
        assert [type(e) for e in self.events] == list(kinds)


def given(*events: Event) -> Given:
    return Given(*events)
