"""The one harness of every reaction: a batch of messages in, each answered on its own, failures retried with backoff.

A reaction loads what is true now (at least its cause), decides, and goes through the door with a command id made
from its name, its version and its cause: a redelivery, a redrive or a replay changes nothing, and a corrected
reaction can run again.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from aws_lambda_powertools import Logger
from aws_lambda_powertools.utilities.batch import BatchProcessor, EventType
from aws_lambda_powertools.utilities.batch.base import FailureResponse
from aws_lambda_powertools.utilities.data_classes.sqs_event import SQSRecord

from domain.refusals import Refused
from events.envelope import Actor, Context, StreamId
from events.subscriptions import consumer
from functions.shared.composition import parts
from functions.shared.parts import Parts
from infrastructure.models.artefact import ModelUnusable

logger = Logger()
Handler = Callable[[dict[str, Any], Any], Mapping[str, Any]]
Covered = Callable[[Sequence[str]], set[str]]


class Poison(Exception):
    """A message that can never succeed. The text says why, and names nobody."""


@dataclass(frozen=True, slots=True)
class Cause:
    """The event that woke a reaction: ids and routing facts, no story."""

    id: str
    stream: StreamId
    version: int
    type: str
    correlation: str

    @property
    def authority(self) -> str:
        return self.stream.authority

    def context(self, reaction: str, version: str, world: Parts, step: str = "") -> Context:
        """Who acts and why. `step` tells several commands of one reaction to one cause apart."""
        command = ":".join(filter(None, (reaction, version, self.id, step)))
        actor = Actor("reaction", reaction, "reaction")
        return Context(actor, self.authority, command, self.correlation, self.id, world.clock.now())


def parse_cause(body: str) -> Cause:
    """The cause in an EventBridge message of the case bus. Raises Poison for anything else."""
    try:
        detail = json.loads(body)["detail"]
        stream = StreamId.parse(detail["stream"])
        return Cause(detail["id"], stream, int(detail["version"]), detail["type"], detail["correlation"])
    except (ValueError, KeyError, TypeError) as error:
        raise Poison(f"not an event of the case bus ({type(error).__name__})") from None


def on_message(
    name: str, react: Callable[[str, Parts], None], covered: Covered = lambda bodies: set()
) -> Handler:
    """The Lambda handler of queue `name`: `react` gets each message's body and the parts of the world.

    covered: of a batch's bodies, those that another of them makes needless.
    """
    patience = consumer(name).receives

    class Patient(BatchProcessor):
        """Waits longer after each failure, and on the last one puts the message aside with the reason."""

        def failure_handler(self, record: SQSRecord, exception: Any) -> FailureResponse:
            error = exception[1]
            attempt = int(record.attributes.approximate_receive_count)
            queue = parts().queue
            reason = describe(error)
            logger.warning(
                "reaction failed", reaction=name, attempt=attempt, reason=reason, message_id=record.message_id
            )
            # What the domain refuses now it refuses on every retry, so those do not wait for the last one.
            if isinstance(error, Poison | Refused) or attempt >= patience:
                queue.bury(record.body, reason)
                return ("fail", reason, record)
            queue.retry_in(record.receipt_handle, min(2**attempt, 60))
            return super().failure_handler(record, exception)

    def handler(event: dict[str, Any], context: Any) -> Mapping[str, Any]:
        processor = Patient(event_type=EventType.SQS, raise_on_entire_batch_failure=False)
        needless = covered([record["body"] for record in event["Records"]])

        def answer(record: SQSRecord) -> None:
            if record.body not in needless:
                react(record.body, parts())

        with processor(records=event["Records"], handler=answer):
            processor.process()
        return processor.response()

    return handler


def reaction(name: str, react: Callable[[Cause, Parts], None], newest_only: bool = False) -> Handler:
    """The Lambda handler of a consumer of the case bus.

    newest_only: it answers to what is true of a stream now, not to each event, so that of several events of one
    stream in a batch the newest speaks for all. If that one fails it comes again, and still covers the others.
    """
    covered = _older_of_the_same_stream if newest_only else (lambda bodies: set())
    return on_message(name, lambda body, world: react(parse_cause(body), world), covered)


def _older_of_the_same_stream(bodies: Sequence[str]) -> set[str]:
    newest: dict[StreamId, tuple[int, str]] = {}
    known: list[tuple[Cause, str]] = []
    for body in bodies:
        try:
            known.append((parse_cause(body), body))
        except Poison:
            continue  # it is answered, and buried, on its own
    for cause, body in known:
        if cause.version >= newest.get(cause.stream, (0, ""))[0]:
            newest[cause.stream] = (cause.version, body)
    return {body for cause, body in known if cause.version < newest[cause.stream][0]}


def describe(error: BaseException) -> str:
    """An error in words that may be logged: its kind and code, never what somebody typed."""
    if isinstance(error, Poison | ModelUnusable):
        return str(error)
    if isinstance(error, Refused):
        return f"{error.code}: {error.message}"
    return type(error).__name__
