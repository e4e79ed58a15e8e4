"""The event store on each of its grounds, with what the tests need to get at."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Protocol

from events.envelope import StreamId
from functions.shared.ports import EventStore, Heads, Keys
from infrastructure.aws.event_store import DynamoEventStore
from infrastructure.aws.heads import DynamoHeads
from infrastructure.aws.log import Log
from infrastructure.memory.event_store import MemoryEventStore, MemoryHeads
from infrastructure.memory.keys import MemoryKeys
from infrastructure.records.codec import Codec
from infrastructure.records.row import Row
from tests.infrastructure.tables import create_tables


class KeptStore(EventStore, Protocol):
    def rows(self, stream: StreamId) -> list[Row]: ...


@dataclass
class Ground:
    store: KeptStore
    heads: Heads
    keys: Keys
    again: Callable[[], KeptStore]
    """Another process's store over the same log: nothing remembered."""


def in_memory() -> Ground:
    keys = MemoryKeys()
    store = MemoryEventStore(Codec(keys))
    return Ground(store, MemoryHeads(store), keys, lambda: store)


def on_dynamodb(client: Any) -> Ground:
    prefix = f"t{uuid.uuid4().hex[:8]}-"
    create_tables(client, prefix)
    keys = MemoryKeys()
    log = Log(client, f"{prefix}heads", f"{prefix}events", sleep=lambda _: None)

    def store() -> DynamoEventStore:
        return DynamoEventStore(Log(client, log.heads, log.events), f"{prefix}reservations", Codec(keys))

    return Ground(store(), DynamoHeads(log), keys, store)
