"""How far each stream was published, and how far the catch-up has looked."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TYPE_CHECKING

from botocore.exceptions import ClientError

from events.envelope import StreamId
from infrastructure.aws.calls import code, patiently

if TYPE_CHECKING:
    from mypy_boto3_dynamodb import DynamoDBClient

CURSOR = "cursor"
"""Not a stream's name, which has two slashes."""


class DynamoMarks:
    def __init__(
        self, client: DynamoDBClient, table: str, sleep: Callable[[float], None] = time.sleep
    ) -> None:
        self._client = client
        self._table = table
        self._sleep = sleep

    def mark(self, stream: StreamId) -> int:
        return int(self._value(str(stream), "version", "N") or 0)

    def advance(self, stream: StreamId, version: int) -> None:
        """Never back: two publishers may carry the same stream at once."""
        try:
            patiently(
                lambda: self._client.update_item(
                    TableName=self._table,
                    Key={"stream": {"S": str(stream)}},
                    UpdateExpression="SET #v = :v",
                    ConditionExpression="attribute_not_exists(#v) OR #v < :v",
                    ExpressionAttributeNames={"#v": "version"},
                    ExpressionAttributeValues={":v": {"N": str(version)}},
                ),
                self._sleep,
            )
        except ClientError as error:
            if code(error) != "ConditionalCheckFailedException":
                raise

    def cursor(self) -> str | None:
        return self._value(CURSOR, "minute", "S")

    def set_cursor(self, minute: str) -> None:
        patiently(
            lambda: self._client.put_item(
                TableName=self._table, Item={"stream": {"S": CURSOR}, "minute": {"S": minute}}
            ),
            self._sleep,
        )

    def _value(self, name: str, attribute: str, kind: str) -> str | None:
        answer = patiently(
            lambda: self._client.get_item(
                TableName=self._table, Key={"stream": {"S": name}}, ConsistentRead=True
            ),
            self._sleep,
        )
        item = answer.get("Item")
        return str(item[attribute][kind]) if item and attribute in item else None  # type: ignore[literal-required]
