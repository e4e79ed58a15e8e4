"""Events a second, in memory: ours plain and sealed, beside the `eventsourcing` library, all in one run.

Append: one event a commit, with its command id, its hash and its place in a stream. Replay: from stored JSON, with
every hash checked, to a folded state. A figure is the best of a few rounds; nothing here is asserted.
"""

from __future__ import annotations

import gc
import time
from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from typing import Any

import pytest
from eventsourcing.application import Application
from eventsourcing.domain import Aggregate
from eventsourcing.domain import event as aggregate_event

from domain.case.evolving import fold as fold_case
from events.base import Event
from events.case import AnswerGiven, CaseOpened
from events.envelope import Actor, Context, Recorded, StreamId
from functions.shared.ports import Commit
from infrastructure.memory.event_store import MemoryEventStore
from infrastructure.memory.keys import MemoryKeys
from infrastructure.records.codec import Codec
from infrastructure.records.row import verify

pytestmark = pytest.mark.bench

STREAMS, LENGTH, ROUNDS = 100, 200, 5
NOW = datetime(2026, 9, 7, 9, 30, 12, 345678, tzinfo=UTC)
PERSON = Actor("person", "3f0c9a2e-7d58-4f5e-9b1a-0e6f3a2b1c4d", "coordinator")
EVENTS: list[Event] = [
    CaseOpened(pupil="p-1", received_on=NOW.date(), requested_by="school"),
    *(
        AnswerGiven(
            question=("LD", "SLC", "Maths", "English")[n % 4],
            voice="agreed", score=n % 5, note="He finds it hard to sit still after lunch.", instrument="pack-1",
        )
        for n in range(1, LENGTH)
    ),
]  # fmt: skip


def stream(number: int) -> StreamId:
    return StreamId("ealing", "case", f"c-{number}")


def commits() -> list[Commit]:
    return [
        Commit(
            stream(s), "p-1", n, (event,),
            Context(PERSON, "ealing", f"5e1f9a2e7d584f5e9b1a0e6f3a-{s}-{n}", "c0441a0c9d", None, NOW), NOW, "f" * 64,
        )
        for s in range(STREAMS)
        for n, event in enumerate(EVENTS)
    ]  # fmt: skip


def scores(events: Iterable[Recorded]) -> dict[str, int]:
    """The smallest fold that is of use: the newest agreed score of each question."""
    state: dict[str, int] = {}
    for recorded in events:
        if isinstance(recorded.event, AnswerGiven):
            state[recorded.event.question] = recorded.event.score
    return state


def per_second(count: int, run: Callable[[], Any]) -> float:
    started = time.perf_counter()
    run()
    return count / (time.perf_counter() - started)


def best(count: int, run: Callable[[], Any]) -> float:
    return max(per_second(count, run) for _ in range(ROUNDS))


def ours(make: Callable[[], Codec]) -> tuple[float, float, float]:
    """Appended, replayed with the smallest fold, replayed with the case's own fold."""
    store, append = _appended(make)
    assert all(verify(stream(n), store.rows(stream(n))) == LENGTH for n in range(STREAMS))
    gc.collect()  # of the appending, so that it is not counted with the replay

    def replay(fold: Callable[[Iterable[Recorded]], Any]) -> float:
        return best(STREAMS * LENGTH, lambda: [fold(store.load(stream(n)).events) for n in range(STREAMS)])

    return append, replay(scores), replay(fold_case)


def _appended(make: Callable[[], Codec]) -> tuple[MemoryEventStore, float]:
    todo, most = commits(), 0.0
    for _ in range(ROUNDS):
        store = MemoryEventStore(make())

        def write(store: MemoryEventStore = store) -> None:
            for commit in todo:
                store.append(commit)

        most = max(most, per_second(len(todo), write))
    return store, most


class Answers(Aggregate):
    """The same facts, as that library would have them."""

    def __init__(self) -> None:
        self.scores: dict[str, int] = {}

    @aggregate_event("AnswerGiven")
    def give(self, question: str, voice: str, score: int, note: str, instrument: str) -> None:
        self.scores[question] = score


def theirs() -> tuple[float, float]:
    streams = STREAMS // 5
    append = 0.0
    ids: list[Any] = []
    for _ in range(ROUNDS):
        app: Application[Any] = Application(env={"PERSISTENCE_MODULE": "eventsourcing.popo"})
        ids = []

        def write(app: Application[Any] = app, ids: list[Any] = ids) -> None:
            for _ in range(streams):
                aggregate = Answers()
                app.save(aggregate)
                for event in EVENTS[1:]:
                    assert isinstance(event, AnswerGiven)
                    aggregate.give(event.question, event.voice, event.score, event.note, event.instrument)
                    app.save(aggregate)
                ids.append(aggregate.id)

        append = max(append, per_second(streams * LENGTH, write))
    return append, best(streams * LENGTH, lambda: [app.repository.get(i) for i in ids])


def test_print_the_figures(capsys: pytest.CaptureFixture[str]) -> None:
    plain, sealed, (append, replay) = ours(Codec), ours(lambda: Codec(MemoryKeys())), theirs()
    with capsys.disabled():
        print(
            f"\n\nEvents a second in memory, {STREAMS} streams of {LENGTH}, one event a commit, best of {ROUNDS}"
        )
        print(f"{'':34}{'append':>10}{'replay':>10}{'replay to a case':>18}")
        for name, figures in (("ours, unsealed", plain), ("ours, sealed (AES-256-GCM)", sealed)):
            print(f"{name:34}{figures[0]:>10,.0f}{figures[1]:>10,.0f}{figures[2]:>18,.0f}")
        print(f"{'eventsourcing 9.5.6, in memory':34}{append:>10,.0f}{replay:>10,.0f}{'-':>18}")
        print("Replay reads stored JSON and checks every hash; eventsourcing checks none.")
