"""Mail, bus, marks and queue in memory. What went out is kept, to be looked at."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from events.envelope import StreamId


class Letter(NamedTuple):
    to: str
    subject: str
    text: str


class MemoryMail:
    def __init__(self) -> None:
        self.outbox: list[Letter] = []

    def send(self, to: str, subject: str, text: str) -> None:
        self.outbox.append(Letter(to, subject, text))


class MemoryBus:
    def __init__(self) -> None:
        self.entries: list[Mapping[str, Any]] = []

    def publish(self, entries: Sequence[Mapping[str, Any]]) -> None:
        self.entries.extend(entries)


class MemoryMarks:
    def __init__(self) -> None:
        self._marks: dict[StreamId, int] = {}
        self._cursor: str | None = None

    def mark(self, stream: StreamId) -> int:
        return self._marks.get(stream, 0)

    def advance(self, stream: StreamId, version: int) -> None:
        self._marks[stream] = max(version, self.mark(stream))

    def cursor(self) -> str | None:
        return self._cursor

    def set_cursor(self, minute: str) -> None:
        self._cursor = minute


class MemoryQueue:
    def __init__(self) -> None:
        self.delays: dict[str, int] = {}
        self.buried: list[tuple[str, str]] = []

    def retry_in(self, receipt: str, seconds: int) -> None:
        self.delays[receipt] = seconds

    def bury(self, body: str, reason: str) -> None:
        self.buried.append((body, reason))
