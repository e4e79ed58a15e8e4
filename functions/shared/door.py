"""The one door: load, decide on what is true now, append on condition that nothing changed meanwhile."""

from __future__ import annotations

import hashlib
import json
import random
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any, TypeVar

from pydantic import BaseModel

from domain.authority.state import OWN, Authority, stream_of
from domain.authority.state import fold as fold_authority
from domain.case.evolving import fold as fold_case
from domain.case.state import Case
from domain.pupil.pupil import Pupil
from domain.pupil.pupil import fold as fold_pupil
from domain.refusals import Refused, Unknown
from events.base import Event
from events.envelope import Context, Recorded, StreamId
from functions.shared.ports import Appended, Busy, Clock, Commit, EventStore, Reservation, VersionConflict

State = TypeVar("State")

PATIENCE = 8.0
"""Seconds that the door goes on re-deciding under contention. Shorter than any caller's time-out."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a decision appends, and the names that it takes or gives back in the same transaction."""

    events: Sequence[Event]
    reserve: Sequence[Reservation] = ()
    release: Sequence[Reservation] = ()


def fingerprint(name: str, *parts: Any) -> str:
    """A digest of what a command asks, so that one command id cannot be used for two different things."""
    plain = [p.model_dump(mode="json") if isinstance(p, BaseModel) else p for p in parts]
    return hashlib.sha256(json.dumps([name, plain], sort_keys=True, default=str).encode()).hexdigest()


class Door:
    def __init__(self, store: EventStore, clock: Clock, sleep: Callable[[float], None] = time.sleep) -> None:
        self._store = store
        self._clock = clock
        self._sleep = sleep

    def load_case(self, authority: str, case: str) -> Case:
        """Raises Unknown when there is no such case."""
        return fold_case(self.history_of_case(authority, case))

    def history_of_case(self, authority: str, case: str) -> tuple[Recorded, ...]:
        """All of its log, oldest first: the case as at a version is the fold of as many events. Raises Unknown."""
        events = self._store.load(StreamId(authority, "case", case)).events
        if not events:
            raise Unknown("unknown-case", "There is no such case.")
        return events

    def load_pupil(self, authority: str, pupil: str) -> Pupil:
        return fold_pupil(self._store.load(StreamId(authority, "pupil", pupil)).events)

    def load_authority(self, authority: str) -> Authority:
        """What the authority set for itself; nothing set is a state like any other."""
        return fold_authority(self._store.load(stream_of(authority)).events)

    def authority(
        self, context: Context, decide: Callable[[Authority], Outcome | Sequence[Event]], asked: str
    ) -> Appended:
        """Decides on what the authority of the context sets for itself."""
        return self._through(
            context, stream_of(context.authority), fold_authority, decide, asked, lambda _: OWN
        )

    def case(
        self, context: Context, case: str, decide: Callable[[Case], Outcome | Sequence[Event]], asked: str,
        pupil: str | None = None,
    ) -> Appended:  # fmt: skip
        """Decides on a case. `pupil` is needed only to open one; an open case names its own."""
        stream = StreamId(context.authority, "case", case)
        return self._through(context, stream, fold_case, decide, asked, lambda c: pupil or _pupil_of(c))

    def pupil(
        self, context: Context, pupil: str, decide: Callable[[Pupil], Outcome | Sequence[Event]], asked: str
    ) -> Appended:
        stream = StreamId(context.authority, "pupil", pupil)
        return self._through(context, stream, fold_pupil, decide, asked, lambda _: pupil)

    def _nothing(self, context: Context, stream: StreamId, asked: str, version: int) -> Appended:
        """Nothing to append: what a person's command led to before, if it is a repeat. A reaction never asks."""
        before = None if context.actor.kind == "reaction" else self._store.done(context, stream, asked)
        return before or Appended(stream, version + 1, version)

    def _through(
        self, context: Context, stream: StreamId, fold: Callable[..., State],
        decide: Callable[[State], Outcome | Sequence[Event]], asked: str, pupil: Callable[[State], str],
    ) -> Appended:  # fmt: skip
        deadline = time.monotonic() + PATIENCE
        attempt = 0
        while True:
            history = self._store.load(stream)
            state = fold(history.events)
            try:
                decided = decide(state)
            except Refused:
                # A repeat may be refused for the very reason that it was done before.
                if before := self._store.done(context, stream, asked):
                    return before
                raise
            outcome = decided if isinstance(decided, Outcome) else Outcome(decided)
            if not outcome.events:
                return self._nothing(context, stream, asked, history.version)
            now = self._clock.now()
            commit = Commit(
                stream=stream, pupil=pupil(state), expected=history.version, events=outcome.events,
                context=replace(context, occurred=min(context.occurred, now)), recorded=now, fingerprint=asked,
                reserve=outcome.reserve, release=outcome.release,
            )  # fmt: skip
            try:
                return self._store.append(commit)
            except (VersionConflict, Busy):
                attempt += 1
                pause = random.uniform(0, min(0.02 * 2**attempt, 0.5))  # noqa: S311  (jitter, not a secret)
                if time.monotonic() + pause > deadline:
                    raise Busy(
                        "The record is being changed by many at once. Try again in a moment."
                    ) from None
                self._sleep(pause)


def _pupil_of(case: Case) -> str:
    if case.opened is None:
        raise Unknown("unknown-case", "There is no such case.")
    return case.opened.pupil
