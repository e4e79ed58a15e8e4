"""The one construct of everything that is woken by a queue: rule, queue, dead-letter queue, function, alarm."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from aws_cdk import Duration, RemovalPolicy
from aws_cdk import aws_cloudwatch as cloudwatch
from aws_cdk import aws_events as events
from aws_cdk import aws_iam as iam
from aws_cdk import aws_kms as kms
from aws_cdk import aws_lambda as lambda_
from aws_cdk import aws_sqs as sqs
from constructs import Construct

from events.subscriptions import Consumer, Intake
from infrastructure.deployment.functions import Functions

VISIBILITY = 6
"""Times the function's time-out, as Lambda asks for; a retry must not start while the first may still run."""


@dataclass(frozen=True, slots=True)
class Wakes:
    """One rule: on which bus, what pattern, and what of the event goes into the queue (None: all of it)."""

    name: str
    bus: str
    pattern: dict[str, object]
    template: str | None = None


class QueueFed(Construct):
    def __init__(
        self, scope: Construct, consumer: Consumer | Intake, wakes: Sequence[Wakes], *, prefix: str,
        key: kms.IKey, functions: Functions,
    ) -> None:  # fmt: skip
        super().__init__(scope, f"{consumer.name}-queue")
        self._prefix = prefix
        self._key = key
        name = consumer.name
        self.dead_letters = self._queue("dead-letters", f"{name}-dlq", retention_period=Duration.days(14))
        self.queue = self._queue(
            "queue", name, visibility_timeout=Duration.seconds(VISIBILITY * consumer.seconds),
            retention_period=Duration.days(4),
            dead_letter_queue=sqs.DeadLetterQueue(
                queue=self.dead_letters, max_receive_count=consumer.receives
            ),
        )  # fmt: skip
        self.function = functions.make(
            name, consumer.says, seconds=consumer.seconds, memory=consumer.memory, bundle=consumer.bundle,
            own={"own queue": self.queue.queue_arn, "own dead letters": self.dead_letters.queue_arn},
            more={"QUEUE_URL": self.queue.queue_url, "DEAD_LETTERS_URL": self.dead_letters.queue_url},
        )  # fmt: skip
        lambda_.CfnEventSourceMapping(
            self, "mapping", event_source_arn=self.queue.queue_arn, function_name=self.function.function_name,
            batch_size=consumer.batch, function_response_types=["ReportBatchItemFailures"],
        )  # fmt: skip
        rules = [self._rule(w) for w in wakes]
        for queue in (self.queue, self.dead_letters):
            _may_send(queue, [rule.attr_arn for rule in rules])
        cloudwatch.Alarm(
            self, "alarm", alarm_description=f"Messages that {name} gave up on: see `ehcp dlq`",
            metric=self.dead_letters.metric_approximate_number_of_messages_visible(period=Duration.minutes(1)),
            threshold=1, evaluation_periods=1, treat_missing_data=cloudwatch.TreatMissingData.NOT_BREACHING,
        )  # fmt: skip

    def _queue(self, id: str, name: str, **how: object) -> sqs.Queue:
        return sqs.Queue(
            self, id, queue_name=f"{self._prefix}-{name}", encryption=sqs.QueueEncryption.KMS,
            encryption_master_key=self._key, enforce_ssl=True, removal_policy=RemovalPolicy.RETAIN,
            **how,  # type: ignore[arg-type]
        )  # fmt: skip

    def _rule(self, wakes: Wakes) -> events.CfnRule:
        target: dict[str, object] = {
            "id": "queue", "arn": self.queue.queue_arn, "deadLetterConfig": {"arn": self.dead_letters.queue_arn},
            "retryPolicy": {"maximumRetryAttempts": 185, "maximumEventAgeInSeconds": 86400},
        }  # fmt: skip
        if wakes.template is not None:
            target["inputTransformer"] = {
                "inputPathsMap": {"type": "$.detail-type", "detail": "$.detail"},
                "inputTemplate": wakes.template,
            }
        return events.CfnRule(
            self, wakes.name, event_bus_name=wakes.bus, event_pattern=wakes.pattern, targets=[target]
        )


def _may_send(queue: sqs.Queue, rules: Sequence[str]) -> None:
    queue.add_to_resource_policy(
        iam.PolicyStatement(
            sid="OnlyItsOwnRules", actions=["sqs:SendMessage"], resources=[queue.queue_arn],
            principals=[iam.ServicePrincipal("events.amazonaws.com")],
            conditions={"ArnEquals": {"aws:SourceArn": list(rules)}},
        )
    )  # fmt: skip
