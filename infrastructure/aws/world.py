"""The parts of the world on AWS, by the environment that the deployment sets (docs/architecture.md).

A function has only the variables of what it may use. A part whose variables are missing is put there all the same
and fails when it is used, by the name of what is missing.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import Any

from functions.shared.parts import Parts
from infrastructure.aws.access_log import DynamoAccessLog
from infrastructure.aws.bus import EventBridgeBus
from infrastructure.aws.clock import SystemClock
from infrastructure.aws.directory import DynamoDirectory
from infrastructure.aws.event_store import DynamoEventStore
from infrastructure.aws.heads import DynamoHeads
from infrastructure.aws.ids import RandomIds
from infrastructure.aws.keys import KmsKeys
from infrastructure.aws.log import Log
from infrastructure.aws.mail import SesMail
from infrastructure.aws.objects import S3Objects
from infrastructure.aws.published import DynamoMarks
from infrastructure.aws.queue import SqsQueue
from infrastructure.aws.views import DynamoViews
from infrastructure.records.codec import Codec


class Client:
    """A boto3 client that is made on first use: a cold start pays only for the services that it calls."""

    def __init__(self, service: str, **config: Any) -> None:
        self._service = service
        self._config = config

    @cached_property
    def _client(self) -> Any:
        import boto3
        from botocore.config import Config

        # Short time-outs, so that a call that hangs is asked again within the patience of whoever waits.
        retries: Any = {"mode": "standard", "total_max_attempts": 3}
        service: Any = self._service
        config = Config(connect_timeout=3, read_timeout=15, retries=retries, **self._config)
        return boto3.client(service, config=config)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._client, name)


def from_environment(environment: Mapping[str, str]) -> Parts:
    def named(variable: str) -> str:
        return environment.get(variable, f"no-{variable}")

    dynamodb = _client("dynamodb")
    keys = KmsKeys(dynamodb, _client("kms"), named("KEYS_TABLE"), named("DATA_KEY"))
    log = Log(dynamodb, named("HEADS_TABLE"), named("EVENTS_TABLE"))
    return Parts(
        store=DynamoEventStore(log, named("RESERVATIONS_TABLE"), Codec(keys)),
        keys=keys,
        objects=S3Objects(_s3(environment), named("DOCUMENTS_BUCKET")),
        views=DynamoViews(dynamodb, named("VIEWS_TABLE")),
        directory=DynamoDirectory(dynamodb, named("DIRECTORY_TABLE")),
        access_log=DynamoAccessLog(dynamodb, named("ACCESS_LOG_TABLE")),
        mail=SesMail(_client("sesv2"), named("MAIL_SENDER")),
        bus=EventBridgeBus(_client("events"), named("CASE_BUS")),
        marks=DynamoMarks(dynamodb, named("PUBLISHED_TABLE")),
        heads=DynamoHeads(log),
        clock=SystemClock(),
        ids=RandomIds(),
        queue=SqsQueue(_client("sqs"), named("QUEUE_URL"), named("DEAD_LETTERS_URL")),
        site=environment.get("SITE_ADDRESS", ""),
    )


def _client(service: str, **config: Any) -> Any:
    return Client(service, **config)


def _s3(environment: Mapping[str, str]) -> Any:
    """Signed addresses must name the region: the world-wide one redirects, and a browser's upload does not follow."""
    style = "path" if "AWS_ENDPOINT_URL" in environment else "virtual"
    return _client("s3", signature_version="s3v4", s3={"addressing_style": style})
