"""Who read which child's record: only ever added to, and its function has no right to anything else."""

from __future__ import annotations

import time
import uuid
from collections.abc import Callable
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from infrastructure.aws.calls import patiently

if TYPE_CHECKING:
    from mypy_boto3_dynamodb import DynamoDBClient


class DynamoAccessLog:
    def __init__(
        self, client: DynamoDBClient, table: str, sleep: Callable[[float], None] = time.sleep
    ) -> None:
        self._client = client
        self._table = table
        self._sleep = sleep

    def record(self, authority: str, case: str, person: str, what: str, at: datetime) -> None:
        # Two reads at one instant are two entries.
        instant = f"{at.astimezone(UTC).isoformat(timespec='microseconds')}#{uuid.uuid4().hex[:8]}"
        patiently(
            lambda: self._client.put_item(
                TableName=self._table,
                Item={
                    "place": {"S": f"{authority}/{case}"},
                    "at": {"S": instant},
                    "person": {"S": person},
                    "what": {"S": what},
                },
            ),
            self._sleep,
        )
