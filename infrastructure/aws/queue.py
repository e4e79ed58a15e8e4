"""The queue that wakes a reaction, and the one where messages that can't succeed wait for a person."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mypy_boto3_sqs import SQSClient


class SqsQueue:
    def __init__(self, client: SQSClient, queue: str, dead_letters: str) -> None:
        """`queue`, `dead_letters`: addresses (URLs)."""
        self._client = client
        self._queue = queue
        self._dead_letters = dead_letters

    def retry_in(self, receipt: str, seconds: int) -> None:
        self._client.change_message_visibility(
            QueueUrl=self._queue, ReceiptHandle=receipt, VisibilityTimeout=seconds
        )

    def bury(self, body: str, reason: str) -> None:
        self._client.send_message(
            QueueUrl=self._dead_letters,
            MessageBody=body,
            MessageAttributes={"reason": {"DataType": "String", "StringValue": reason[:1000] or "unknown"}},
        )
