"""Everything that a function may be given, as one value. Tests build it from memory, the composition root from AWS."""

from __future__ import annotations

from dataclasses import dataclass

from functions.shared.door import Door
from functions.shared.ports import (
    AccessLog,
    Bus,
    Clock,
    Directory,
    EventStore,
    Heads,
    Ids,
    Keys,
    Mail,
    Objects,
    PublishedMarks,
    Queue,
    Views,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Parts:
    store: EventStore
    keys: Keys
    objects: Objects
    views: Views
    directory: Directory
    access_log: AccessLog
    mail: Mail
    bus: Bus
    marks: PublishedMarks
    heads: Heads
    clock: Clock
    ids: Ids
    queue: Queue
    site: str = ""

    @property
    def door(self) -> Door:
        return Door(self.store, self.clock)
