"""`ehcp dlq`: what reactions gave up on, why, and trying it again.

Works with the AWS credentials and endpoint of the shell (`AWS_ENDPOINT_URL` for the cloud on a laptop). It never
prints a message's body: what an authority's system sent may name a child.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from events.subscriptions import CONSUMERS, INTAKES
from infrastructure.command_line.session import Trouble

if TYPE_CHECKING:
    from mypy_boto3_sqs import SQSClient

NAMES = (*(c.name for c in CONSUMERS), *(i.name for i in INTAKES))
NO_REASON = "no reason recorded: the function crashed or ran out of time; see its log"
ADVICE = {
    "read_document": "The document stays kept. Redrive once the cause is mended.",
    "receive": "Tell the sender which field to correct; redriving the same message fails the same way.",
}


def client() -> SQSClient:
    import boto3

    made: SQSClient = boto3.client("sqs", region_name="eu-west-2")
    return made


def list_all(sqs: SQSClient, environment: str) -> int:
    """Prints each queue's count; returns how many messages wait in all."""
    total = 0
    for name in NAMES:
        url = _url(sqs, environment, name)
        answer = sqs.get_queue_attributes(QueueUrl=url, AttributeNames=["ApproximateNumberOfMessages"])
        count = int(answer["Attributes"]["ApproximateNumberOfMessages"])
        total += count
        sys.stdout.write(f"{name:20} {count}\n")
    if total:
        sys.stdout.write("\nWhy: ehcp dlq explain NAME.  Try again: ehcp dlq redrive NAME\n")
    return total


def explain(sqs: SQSClient, environment: str, name: str) -> int:
    """Prints why each waiting message failed; the messages stay where they are. Returns how many there are."""
    count = 0
    for message in _receive(sqs, _url(sqs, environment, name), seconds=5):
        count += 1
        sys.stdout.write(f"{describe(message)}\n")
    sys.stdout.write(
        f"{count} waiting. {ADVICE.get(name, 'Redrive once the cause is mended: what was done already is not done twice.')}\n"
    )
    return count


def redrive(sqs: SQSClient, environment: str, name: str) -> int:
    """Moves every waiting message back to its queue; each is taken away only after it stands there again."""
    dead, alive = _url(sqs, environment, name), _url(sqs, environment, name, dead=False)
    count = 0
    for message in _receive(sqs, dead, seconds=60):
        sqs.send_message(QueueUrl=alive, MessageBody=message["Body"])
        sqs.delete_message(QueueUrl=dead, ReceiptHandle=message["ReceiptHandle"])
        count += 1
    sys.stdout.write(f"{count} sent back to {name}.\n")
    return count


def describe(message: Any) -> str:
    """The event's id or kind, and the reason."""
    attributes = {k: v.get("StringValue", "") for k, v in (message.get("MessageAttributes") or {}).items()}
    reason = attributes.get("reason") or attributes.get("ERROR_MESSAGE") or NO_REASON
    try:
        body = json.loads(message["Body"])
        detail = body.get("detail") or {}
        what = str(detail.get("id") or body.get("type") or body.get("detail-type") or "unknown")
    except (ValueError, AttributeError):
        what = "not JSON"
    return f"{what}: {reason}"


def _receive(sqs: SQSClient, url: str, seconds: int) -> Iterator[Any]:
    """Every message that waits now, each once; hidden from others for so many seconds."""
    seen: set[str] = set()
    while True:
        answer = sqs.receive_message(
            QueueUrl=url, MaxNumberOfMessages=10, VisibilityTimeout=seconds, MessageAttributeNames=["All"]
        )
        fresh = [m for m in answer.get("Messages", []) if m["MessageId"] not in seen]
        if not fresh:
            return
        seen.update(m["MessageId"] for m in fresh)
        yield from fresh


def _url(sqs: SQSClient, environment: str, name: str, dead: bool = True) -> str:
    if name not in NAMES:
        raise Trouble(f"There is no queue called {name}. They are: {', '.join(NAMES)}.")
    queue = f"ehcp-{environment}-{name}{'-dlq' if dead else ''}"
    try:
        return sqs.get_queue_url(QueueName=queue)["QueueUrl"]
    except sqs.exceptions.QueueDoesNotExist:
        raise Trouble(f"There is no queue {queue}. Check --environment and your AWS credentials.") from None
