"""Entries to the case bus. An answer of 200 does not mean that they were taken: each has its own error code."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from botocore.exceptions import BotoCoreError, ClientError

from infrastructure.aws.calls import ATTEMPTS, PASSING, code, passes, pause

if TYPE_CHECKING:
    from mypy_boto3_events import EventBridgeClient

MOST = 10
LARGEST = 256 * 1024
"""Entries and bytes a call (EventBridge API reference, PutEvents)."""


class EventBridgeBus:
    def __init__(
        self, client: EventBridgeClient, bus: str, sleep: Callable[[float], None] = time.sleep
    ) -> None:
        self._client = client
        self._bus = bus
        self._sleep = sleep

    def publish(self, entries: Sequence[Mapping[str, Any]]) -> None:
        for batch in _batches(entries):
            self._put([{**entry, "EventBusName": self._bus} for entry in batch])

    def _put(self, waiting: list[dict[str, Any]]) -> None:
        """Only what was refused goes again, and only when that may pass by itself."""
        for attempt in range(1, ATTEMPTS + 1):
            codes = self._ask(waiting)
            lasting = sorted({c for c in codes if c and c not in PASSING})
            if lasting:
                raise OSError(f"the bus refused entries: {', '.join(lasting)}")
            waiting = [entry for entry, c in zip(waiting, codes, strict=True) if c]
            if not waiting:
                return
            if attempt < ATTEMPTS:
                self._sleep(pause(attempt))
        raise OSError(f"the bus did not take {len(waiting)} entries in time")

    def _ask(self, waiting: list[Any]) -> list[str]:
        """The error code of each entry, '' where it was taken."""
        try:
            answer = self._client.put_events(Entries=waiting)
        except (ClientError, BotoCoreError) as error:
            if passes(error):
                return ["ServiceUnavailable"] * len(waiting)
            kind = code(error) if isinstance(error, ClientError) else type(error).__name__
            raise OSError(f"the bus refused a call: {kind}") from None
        if not answer["FailedEntryCount"]:
            return [""] * len(waiting)
        return [entry.get("ErrorCode", "") for entry in answer["Entries"]]


def _batches(entries: Sequence[Mapping[str, Any]]) -> Iterator[list[Mapping[str, Any]]]:
    batch: list[Mapping[str, Any]] = []
    total = 0
    for entry in entries:
        size = sum(len(str(entry.get(part, "")).encode()) for part in ("Source", "DetailType", "Detail"))
        if size > LARGEST:
            raise OSError(f"an entry of {size:,} bytes: the bus takes {LARGEST:,}")
        if batch and (len(batch) == MOST or total + size > LARGEST):
            yield batch
            batch, total = [], 0
        batch.append(entry)
        total += size
    if batch:
        yield batch
