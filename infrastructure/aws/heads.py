"""Routing facts for the publisher: from a head's image in the stream, or from the envelopes in the log."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from events.envelope import StreamId
from functions.shared.ports import Commit, Routing
from infrastructure.aws.log import Log
from infrastructure.records.facts import minute, routing
from infrastructure.records.row import Envelope, Row


def head_image(commit: Commit, rows: Sequence[Row]) -> dict[str, Any]:
    """What a head says of its newest commit, besides its key. All events of a commit share one context, so that
    stands there once, and their types in order. No payload and nobody's name."""
    newest = Envelope.read(rows[-1].envelope)
    return {
        "version": {"N": str(newest.version)},
        "hash": {"S": rows[-1].hash},
        "pupil": {"S": newest.pupil},
        "minute": {"S": minute(newest.recorded)},
        "types": {"L": [{"S": event.wire} for event in commit.events]},
        "correlation": {"S": newest.correlation},
        "cause": {"S": newest.cause} if newest.cause is not None else {"NULL": True},
        "actor": {"S": newest.actor_kind},
        "occurred": {"S": newest.occurred},
        "recorded": {"S": newest.recorded},
    }


def newest(image: Mapping[str, Any]) -> list[Routing]:
    """The events of the newest commit, in order, from a head's item as DynamoDB writes it."""
    stream = StreamId.parse(image["stream"]["S"])
    types = [wire["S"] for wire in image["types"]["L"]]
    first = int(image["version"]["N"]) - len(types) + 1
    return [
        Routing(
            stream, version, wire, image["pupil"]["S"], image["correlation"]["S"], image["cause"].get("S"),
            image["actor"]["S"], image["occurred"]["S"], image["recorded"]["S"],
        )
        for version, wire in enumerate(types, first)
    ]  # fmt: skip


class DynamoHeads:
    def __init__(self, log: Log) -> None:
        self._log = log

    def routing(self, stream: StreamId, after: int) -> Sequence[Routing]:
        head = self._log.head(stream)
        if head is None or head.version <= after:
            return []
        return [routing(stream, row.envelope) for row in self._log.rows(stream, after, head.version)]

    def in_minute(self, minute: str) -> Iterable[tuple[StreamId, int]]:
        return self._log.in_minute(minute)
