"""The event store in DynamoDB: one conditional transaction a commit.

It updates the head where it is still at the expected version, puts each event where none stands, and puts the
reservations of the command id and of whatever must be unique. All of it or nothing is written.
"""

from __future__ import annotations

import uuid
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from botocore.exceptions import ClientError, ConnectionError, HTTPClientError

from events.envelope import Context, StreamId
from functions.shared.ports import (
    Appended,
    Busy,
    CommandReused,
    Commit,
    Corrupt,
    History,
    Reservation,
    Taken,
    TooLarge,
    VersionConflict,
)  # fmt: skip
from infrastructure.aws.calls import ATTEMPTS, PASSING, code, passes, patiently, pause
from infrastructure.aws.heads import head_image
from infrastructure.aws.log import Head, Log
from infrastructure.records.codec import Codec
from infrastructure.records.limits import check_shape, check_size
from infrastructure.records.names import command_name, reservation_name
from infrastructure.records.row import Row, genesis

FAILED = "ConditionalCheckFailed"
OURS = "attribute_not_exists(#key) OR #s = :s"
"""Nobody holds the name, or this stream does already."""
REMEMBERED = 2000
"""Hashes of streams read or written lately, so that a command does not read the head twice."""


class DynamoEventStore:
    """Safe to use from many threads, as its client is."""

    def __init__(self, log: Log, reservations: str, codec: Codec) -> None:
        self._log = log
        self._client = log.client
        self._reservations = reservations
        self._codec = codec
        self._hashes: dict[tuple[StreamId, int], Head] = {}

    def load(self, stream: StreamId, after: int = 0) -> History:
        head = self._log.head(stream)
        if head is None:
            return History(0, ())
        if head.version <= after:
            return History(head.version, ())
        # From `after` on, not after it: its hash is what the next one follows from.
        rows = self._log.rows(stream, max(after - 1, 0), head.version)
        previous = rows.pop(0).hash if after else None
        events = self._codec.open(stream, head.pupil, rows, after, previous)
        if events[-1].hash != head.hash:
            raise Corrupt(f"{stream}:{head.version} is not where the chain ended")
        self._remember(stream, head)
        return History(head.version, events)

    def rows(self, stream: StreamId) -> list[Row]:
        """The stored form, for `infrastructure.records.row.verify`."""
        head = self._log.head(stream)
        return self._log.rows(stream, 0, head.version) if head else []

    def append(self, commit: Commit) -> Appended:
        check_shape(commit)
        previous = self._previous(commit)
        if previous is None:
            before = self.done(commit.context, commit.stream, commit.fingerprint)
            if before is not None:
                return before
            raise VersionConflict(f"{commit.stream} is not at {commit.expected}")
        rows = self._codec.seal(commit, previous)
        check_size(commit, rows)
        actions = [self._head(commit, rows, previous), self._command(commit, rows)]
        actions += [self._take(commit.stream, name) for name in commit.reserve]
        actions += [self._give_back(commit.stream, name) for name in commit.release]
        actions += [self._event(commit.stream, row) for row in rows]
        return self._transact(commit, rows, actions)

    def _transact(self, commit: Commit, rows: Sequence[Row], actions: Sequence[Any]) -> Appended:
        # One token for all attempts: what succeeded without our hearing of it is then not taken for a repeat.
        token = uuid.uuid4().hex
        for attempt in range(1, ATTEMPTS + 1):
            try:
                self._client.transact_write_items(TransactItems=actions, ClientRequestToken=token)
            except (ClientError, ConnectionError, HTTPClientError) as error:
                if isinstance(error, ClientError) and code(error) == "TransactionCanceledException":
                    before = self._refused(commit, error)
                    if before is not None:
                        return before
                elif _outgrown(error):
                    raise TooLarge("The commit is too large for one transaction.") from None
                elif not passes(error):
                    raise
            else:
                last = rows[-1]
                self._remember(commit.stream, Head(last.version, last.hash, commit.pupil))
                return Appended(commit.stream, rows[0].version, last.version)
            if attempt < ATTEMPTS:
                self._log.sleep(pause(attempt))
        raise Busy("The record is busy. Try again in a moment.")

    def done(self, context: Context, stream: StreamId, fingerprint: str) -> Appended | None:
        kept = self._reserved(command_name(context, stream))
        return _repeat(kept, stream, fingerprint) if kept else None

    def holder(self, reservation: Reservation) -> StreamId | None:
        kept = self._reserved(reservation_name(reservation))
        return StreamId.parse(kept["stream"]["S"]) if kept else None

    def streams(self, authority: str | None = None) -> Iterator[StreamId]:
        return self._log.streams(authority)

    # --- what a commit follows from ---

    def _previous(self, commit: Commit) -> str | None:
        """The hash of the event before the first; None when the stream is not at the expected version."""
        if commit.expected == 0:
            return genesis(commit.stream)
        head = self._hashes.get((commit.stream, commit.expected)) or self._log.head(commit.stream)
        if head is None or head.version != commit.expected:
            return None
        if head.pupil != commit.pupil:
            raise ValueError(f"{commit.stream} is another pupil's")
        return head.hash

    def _remember(self, stream: StreamId, head: Head) -> None:
        if len(self._hashes) >= REMEMBERED:
            self._hashes.clear()
        self._hashes[stream, head.version] = head

    # --- the actions of the transaction ---

    def _head(self, commit: Commit, rows: Sequence[Row], previous: str) -> dict[str, Any]:
        image = head_image(commit, rows)
        names = {f"#{name}": name for name in image}
        values = {f":{name}": value for name, value in image.items()}
        if commit.expected == 0:
            condition = "attribute_not_exists(#version)"
        else:
            condition = "#version = :expected AND #hash = :previous"
            values |= {":expected": {"N": str(commit.expected)}, ":previous": {"S": previous}}
        return {
            "Update": {
                "TableName": self._log.heads,
                "Key": {"stream": {"S": str(commit.stream)}},
                "UpdateExpression": "SET " + ", ".join(f"#{name} = :{name}" for name in image),
                "ConditionExpression": condition,
                "ExpressionAttributeNames": names,
                "ExpressionAttributeValues": values,
            }
        }

    def _event(self, stream: StreamId, row: Row) -> dict[str, Any]:
        item = {
            "stream": {"S": str(stream)},
            "version": {"N": str(row.version)},
            "envelope": {"S": row.envelope.decode()},
            "body": {"B": row.body},
            "hash": {"S": row.hash},
        }
        return self._put(self._log.events, item, "attribute_not_exists(#key)", {"#key": "version"})

    def _command(self, commit: Commit, rows: Sequence[Row]) -> dict[str, Any]:
        item = {
            "name": {"S": command_name(commit.context, commit.stream)},
            "stream": {"S": str(commit.stream)},
            "first": {"N": str(rows[0].version)},
            "last": {"N": str(rows[-1].version)},
            "fingerprint": {"S": commit.fingerprint},
        }
        return self._put(self._reservations, item, "attribute_not_exists(#key)", {"#key": "name"})

    def _take(self, stream: StreamId, reservation: Reservation) -> dict[str, Any]:
        item = {"name": {"S": reservation_name(reservation)}, "stream": {"S": str(stream)}}
        return self._put(
            self._reservations, item, OURS, {"#key": "name", "#s": "stream"}, {":s": item["stream"]}
        )

    def _give_back(self, stream: StreamId, reservation: Reservation) -> dict[str, Any]:
        return {
            "Delete": {
                "TableName": self._reservations,
                "Key": {"name": {"S": reservation_name(reservation)}},
                "ConditionExpression": OURS,
                "ExpressionAttributeNames": {"#key": "name", "#s": "stream"},
                "ExpressionAttributeValues": {":s": {"S": str(stream)}},
                "ReturnValuesOnConditionCheckFailure": "ALL_OLD",
            }
        }

    @staticmethod
    def _put(
        table: str,
        item: dict[str, Any],
        condition: str,
        names: dict[str, str],
        values: dict[str, Any] | None = None,
    ) -> dict[str, Any]:
        put = {
            "TableName": table,
            "Item": item,
            "ConditionExpression": condition,
            "ExpressionAttributeNames": names,
            "ReturnValuesOnConditionCheckFailure": "ALL_OLD",
        }
        return {"Put": put | ({"ExpressionAttributeValues": values} if values else {})}

    # --- why a transaction was refused ---

    def _refused(self, commit: Commit, error: ClientError) -> Appended | None:
        """The first result when the command was carried out before; None when to try again. Raises why otherwise.

        `CancellationReasons` stand in the order of the actions. A repeat goes before everything else, and it is
        looked up, since DynamoDB need not report every condition that failed.
        """
        reasons: Sequence[Mapping[str, Any]] = error.response.get("CancellationReasons", [])
        codes = [str(reason.get("Code", "None")) for reason in reasons]
        if FAILED not in codes:
            if codes and {*codes} <= PASSING | {"None"}:
                return None
            raise error
        before = self.done(commit.context, commit.stream, commit.fingerprint)
        if before is not None:
            return before
        if codes[0] == FAILED:
            raise VersionConflict(f"{commit.stream} is not at {commit.expected}")
        named = [*commit.reserve, *commit.release]
        for reservation, reason in zip(named, reasons[2:], strict=False):
            if reason.get("Code") == FAILED:
                raise Taken(reservation, reason["Item"]["stream"]["S"])
        raise Corrupt(f"{commit.stream}: an event stands beyond the head")

    def _reserved(self, name: str) -> Mapping[str, Any] | None:
        answer = patiently(
            lambda: self._client.get_item(
                TableName=self._reservations, Key={"name": {"S": name}}, ConsistentRead=True
            ),
            self._log.sleep,
        )
        return answer.get("Item")


def _outgrown(error: Exception) -> bool:
    """A cloud that counts more strictly than `check_size` does: MiniStack counts a sealed body as base64."""
    return (
        isinstance(error, ClientError)
        and code(error) == "ValidationException"
        and "size" in str(error.response["Error"].get("Message", ""))
    )


def _repeat(kept: Mapping[str, Any], stream: StreamId, fingerprint: str) -> Appended:
    if (kept["stream"]["S"], kept["fingerprint"]["S"]) != (str(stream), fingerprint):
        raise CommandReused("This command id was used before for something else.")
    return Appended(stream, int(kept["first"]["N"]), int(kept["last"]["N"]), again=True)
