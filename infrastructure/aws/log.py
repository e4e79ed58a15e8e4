"""Reading heads and events. A reader may come between the writes of one commit, so it reads again what is not there yet."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from typing import TYPE_CHECKING, Any, NamedTuple

from events.envelope import StreamId
from functions.shared.ports import Corrupt
from infrastructure.aws.calls import patiently, pause
from infrastructure.records.row import Row

if TYPE_CHECKING:
    from mypy_boto3_dynamodb import DynamoDBClient

REREADS = 6
"""Reads of a tail that is short, before it is called corrupt. With their pauses about a second and a half."""


class Head(NamedTuple):
    version: int
    hash: str
    pupil: str


class Log:
    """The heads and the events table, read only."""

    def __init__(
        self, client: DynamoDBClient, heads: str, events: str, sleep: Callable[[float], None] = time.sleep
    ) -> None:
        self.client = client
        self.heads = heads
        self.events = events
        self.sleep = sleep

    def head(self, stream: StreamId) -> Head | None:
        """Read consistently."""
        answer = patiently(
            lambda: self.client.get_item(
                TableName=self.heads,
                Key={"stream": {"S": str(stream)}},
                ConsistentRead=True,
                ProjectionExpression="#s, #v, #h, #p",
                ExpressionAttributeNames={"#s": "stream", "#v": "version", "#h": "hash", "#p": "pupil"},
            ),
            self.sleep,
        )
        item = answer.get("Item")
        return Head(int(item["version"]["N"]), item["hash"]["S"], item["pupil"]["S"]) if item else None

    def rows(self, stream: StreamId, after: int, up_to: int) -> list[Row]:
        """Versions after+1 to `up_to`, which the head says there are. Raises Corrupt when some stay missing."""
        rows: list[Row] = []
        for attempt in range(1, REREADS + 1):
            for row in self._query(stream, after + len(rows) + 1, up_to):
                if row.version != after + len(rows) + 1:
                    break
                rows.append(row)
            if after + len(rows) >= up_to:
                return rows
            self.sleep(pause(attempt))
        raise Corrupt(f"{stream}: version {after + len(rows) + 1} of {up_to} is missing")

    def streams(self, authority: str | None) -> Iterator[StreamId]:
        asked: dict[str, Any] = {
            "TableName": self.heads, "ProjectionExpression": "#s", "ExpressionAttributeNames": {"#s": "stream"},
        }  # fmt: skip
        if authority is not None:
            asked["FilterExpression"] = "begins_with(#s, :a)"
            asked["ExpressionAttributeValues"] = {":a": {"S": f"{authority}/"}}
        for page in self._pages(self.client.scan, asked):
            for item in page["Items"]:
                yield StreamId.parse(item["stream"]["S"])

    def in_minute(self, minute: str) -> Iterator[tuple[StreamId, int]]:
        asked: dict[str, Any] = {
            "TableName": self.heads, "IndexName": "by_minute", "KeyConditionExpression": "#m = :m",
            "ExpressionAttributeNames": {"#m": "minute"}, "ExpressionAttributeValues": {":m": {"S": minute}},
        }  # fmt: skip
        for page in self._pages(self.client.query, asked):
            for item in page["Items"]:
                yield StreamId.parse(item["stream"]["S"]), int(item["version"]["N"])

    def _query(self, stream: StreamId, first: int, last: int) -> Iterator[Row]:
        asked: dict[str, Any] = {
            "TableName": self.events, "ConsistentRead": True,
            "KeyConditionExpression": "#s = :s AND #v BETWEEN :first AND :last",
            "ExpressionAttributeNames": {"#s": "stream", "#v": "version"},
            "ExpressionAttributeValues": {
                ":s": {"S": str(stream)}, ":first": {"N": str(first)}, ":last": {"N": str(last)},
            },
        }  # fmt: skip
        for page in self._pages(self.client.query, asked):
            for item in page["Items"]:
                yield Row(
                    int(item["version"]["N"]),
                    item["envelope"]["S"].encode(),
                    bytes(item["body"]["B"]),
                    item["hash"]["S"],
                )

    def _pages(self, ask: Callable[..., Any], asked: dict[str, Any]) -> Iterator[Mapping[str, Any]]:
        """A page holds at most 1 MB; the answer goes on from its last key."""
        while True:
            page = patiently(partial(ask, **asked), self.sleep)
            yield page
            if "LastEvaluatedKey" not in page:
                return
            asked = {**asked, "ExclusiveStartKey": page["LastEvaluatedKey"]}
