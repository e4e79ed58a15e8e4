"""The event store in memory: rows as bytes, one lock, the same laws as in the cloud."""

from __future__ import annotations

import threading
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from events.envelope import Context, StreamId
from functions.shared.ports import (
    Appended,
    CommandReused,
    Commit,
    History,
    Reservation,
    Routing,
    Taken,
    VersionConflict,
)  # fmt: skip
from infrastructure.records.codec import Codec
from infrastructure.records.facts import minute, routing
from infrastructure.records.limits import check_shape, check_size
from infrastructure.records.names import command_name, reservation_name
from infrastructure.records.row import Row, genesis


class _Done(NamedTuple):
    stream: StreamId
    first: int
    last: int
    fingerprint: str


@dataclass(slots=True)
class _Stream:
    pupil: str
    rows: list[Row] = field(default_factory=list)


class MemoryEventStore:
    """Safe to use from many threads."""

    def __init__(self, codec: Codec) -> None:
        self._codec = codec
        self._streams: dict[StreamId, _Stream] = {}
        self._commands: dict[str, _Done] = {}
        self._names: dict[str, StreamId] = {}
        self._lock = threading.RLock()

    def load(self, stream: StreamId, after: int = 0) -> History:
        with self._lock:
            kept = self._streams.get(stream)
            rows = kept.rows[after:] if kept else []
            previous = kept.rows[after - 1].hash if kept and rows and after else None
        if kept is None:
            return History(0, ())
        if not rows:
            return History(len(kept.rows), ())
        return History(rows[-1].version, self._codec.open(stream, kept.pupil, rows, after, previous))

    def rows(self, stream: StreamId) -> list[Row]:
        """The stored form, for `infrastructure.records.row.verify`."""
        with self._lock:
            kept = self._streams.get(stream)
            return list(kept.rows) if kept else []

    def append(self, commit: Commit) -> Appended:
        check_shape(commit)
        command = command_name(commit.context, commit.stream)
        with self._lock:
            before = self._before(command, commit.stream, commit.fingerprint)
            if before is not None:
                return before
            kept = self._streams.get(commit.stream)
            if (len(kept.rows) if kept else 0) != commit.expected:
                raise VersionConflict(f"{commit.stream} is not at {commit.expected}")
            if kept is not None and kept.pupil != commit.pupil:
                raise ValueError(f"{commit.stream} is another pupil's")
            for reservation in (*commit.reserve, *commit.release):
                holder = self._names.get(reservation_name(reservation))
                if holder is not None and holder != commit.stream:
                    raise Taken(reservation, str(holder))
            previous = kept.rows[-1].hash if kept else genesis(commit.stream)
            rows = self._codec.seal(commit, previous)
            check_size(commit, rows)
            if kept is None:
                kept = self._streams[commit.stream] = _Stream(commit.pupil)
            kept.rows.extend(rows)
            for reservation in commit.reserve:
                self._names[reservation_name(reservation)] = commit.stream
            for reservation in commit.release:
                self._names.pop(reservation_name(reservation), None)
            done = _Done(commit.stream, rows[0].version, rows[-1].version, commit.fingerprint)
            self._commands[command] = done
        return Appended(commit.stream, done.first, done.last)

    def done(self, context: Context, stream: StreamId, fingerprint: str) -> Appended | None:
        with self._lock:
            return self._before(command_name(context, stream), stream, fingerprint)

    def holder(self, reservation: Reservation) -> StreamId | None:
        with self._lock:
            return self._names.get(reservation_name(reservation))

    def streams(self, authority: str | None = None) -> Iterator[StreamId]:
        with self._lock:
            known = list(self._streams)
        return (stream for stream in known if authority in (None, stream.authority))

    def _before(self, command: str, stream: StreamId, fingerprint: str) -> Appended | None:
        done = self._commands.get(command)
        if done is None:
            return None
        if (done.stream, done.fingerprint) != (stream, fingerprint):
            raise CommandReused("This command id was used before for something else.")
        return Appended(done.stream, done.first, done.last, again=True)


class MemoryHeads:
    def __init__(self, store: MemoryEventStore) -> None:
        self._store = store

    def routing(self, stream: StreamId, after: int) -> Sequence[Routing]:
        return [routing(stream, row.envelope) for row in self._store.rows(stream)[after:]]

    def in_minute(self, minute_: str) -> Iterable[tuple[StreamId, int]]:
        for stream in self._store.streams():
            newest = routing(stream, self._store.rows(stream)[-1].envelope)
            if minute(newest.recorded) == minute_:
                yield stream, newest.version
