"""A whole world in memory."""

from __future__ import annotations

from datetime import UTC, datetime

from functions.shared.parts import Parts
from infrastructure.memory.clock import MemoryClock
from infrastructure.memory.event_store import MemoryEventStore, MemoryHeads
from infrastructure.memory.ids import MemoryIds
from infrastructure.memory.keys import MemoryKeys
from infrastructure.memory.messages import MemoryBus, MemoryMail, MemoryMarks, MemoryQueue
from infrastructure.memory.objects import MemoryObjects
from infrastructure.memory.people import MemoryAccessLog, MemoryDirectory
from infrastructure.memory.views import MemoryViews
from infrastructure.records.codec import Codec


def memory_world(at: datetime = datetime(2026, 9, 7, 9, 0, tzinfo=UTC), sealed: bool = True) -> Parts:
    """`at`: where its clock stands until it is set."""
    keys = MemoryKeys()
    store = MemoryEventStore(Codec(keys if sealed else None))
    return Parts(
        store=store, keys=keys, objects=MemoryObjects(), views=MemoryViews(), directory=MemoryDirectory(),
        access_log=MemoryAccessLog(), mail=MemoryMail(), bus=MemoryBus(), marks=MemoryMarks(),
        heads=MemoryHeads(store), clock=MemoryClock(at), ids=MemoryIds(), queue=MemoryQueue(),
        site="http://127.0.0.1:8080",
    )  # fmt: skip
