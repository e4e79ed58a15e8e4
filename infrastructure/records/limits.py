"""What one commit may hold, checked before anything is written, and the same in every store.

Amazon DynamoDB developer guide, 'Quotas': 100 actions and 4 MB a transaction, 400 KB an item, where an item's size
counts the names of its attributes ('Item sizes and formats').
"""

from __future__ import annotations

from collections.abc import Sequence

from functions.shared.ports import Commit, TooLarge
from infrastructure.records.names import reservation_name
from infrastructure.records.row import Row

ACTIONS = 100
ITEM = 400 * 1024
TRANSACTION = 4 * 1024 * 1024

ROW_OVERHEAD = len("streamversionenvelopebodyhash") + 21 + 64
"""Attribute names, the largest number, the hash."""
HEAD = 1024
"""Head without its list of types. Ids are at most 128 characters each (events.values.Id)."""
RESERVATION = 1024


def check_shape(commit: Commit) -> None:
    """Raises ValueError for what no store could keep, TooLarge for too many events."""
    if not commit.events:
        raise ValueError("a commit without events")
    if commit.context.authority != commit.stream.authority:
        raise ValueError("a command of one authority on a stream of another")
    named = [reservation_name(r) for r in (*commit.reserve, *commit.release)]
    if len(set(named)) != len(named):
        raise ValueError("a name can't be taken or given back twice in one commit")
    room = ACTIONS - 2 - len(named)
    if len(commit.events) > room:
        raise TooLarge(f"{len(commit.events)} events are too many: one commit has room for {room}.")


def check_size(commit: Commit, rows: Sequence[Row]) -> None:
    """Raises TooLarge, and says what is too large."""
    place = len(str(commit.stream).encode())
    total = HEAD + place + RESERVATION * (1 + len(commit.reserve) + len(commit.release))
    for number, (row, event) in enumerate(zip(rows, commit.events, strict=True), 1):
        size = ROW_OVERHEAD + place + len(row.envelope) + len(row.body)
        if size > ITEM:
            raise TooLarge(
                f"Event {number} of {len(rows)} ({event.wire}) takes {size:,} bytes: one event may take {ITEM:,}."
            )
        total += size + len(event.wire) + 3
    if total > TRANSACTION:
        raise TooLarge(
            f"{len(rows)} events take {total:,} bytes together: one commit may take {TRANSACTION:,}."
        )
