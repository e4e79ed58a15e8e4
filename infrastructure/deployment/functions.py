"""One function: its package, its own role from grants.py, its own log, and an alarm on its errors."""

from __future__ import annotations

from collections.abc import Mapping

from aws_cdk import Duration, RemovalPolicy
from aws_cdk import aws_cloudwatch as cloudwatch
from aws_cdk import aws_iam as iam
from aws_cdk import aws_kms as kms
from aws_cdk import aws_lambda as lambda_
from aws_cdk import aws_logs as logs
from constructs import Construct

from events.subscriptions import Bundle
from infrastructure.deployment.bundling import Packages
from infrastructure.deployment.grants import grants_of, told
from infrastructure.deployment.resources import statements
from infrastructure.deployment.settings import Settings

X86 = frozenset({"allocate_cluster", "compare_model", "reallocate_cases", "register_model", "read_document"})
"""onnxruntime on arm64 Lambda has reports of crashes that nobody explained (microsoft/onnxruntime#10038)."""
INLINE = """import json


def handler(event, context):
    for record in event["Records"]:
        print(json.dumps({"log": record["eventName"], "keys": record["dynamodb"]["Keys"]}))
"""
"""watch_log: says which event was touched. That it was invoked at all is the alarm."""


class Functions:
    """Makes functions that share settings, packages and the ARNs of what they may use."""

    def __init__(
        self, scope: Construct, settings: Settings, arns: Mapping[str, str], names: Mapping[str, str],
        logs_key: kms.IKey,
    ) -> None:  # fmt: skip
        self._scope = scope
        self._settings = settings
        self._packages = Packages()
        self._arns = arns
        self._names = names
        self._logs_key = logs_key

    def make(
        self, name: str, says: str, *, seconds: int = 30, memory: int = 512, bundle: Bundle = "core",
        own: Mapping[str, str] | None = None, more: Mapping[str, str] | None = None,
    ) -> lambda_.Function:  # fmt: skip
        """own: ARNs of its own queues. more: environment variables of its own, beside those that all are given."""
        log, role = self._log_and_role(name, own or {})
        x86 = name in X86
        function = lambda_.Function(
            self._scope, name, function_name=f"{self._settings.prefix}-{name}", description=says,
            runtime=lambda_.Runtime.PYTHON_3_13, handler=f"functions.{name}.handler.handler",
            code=self._packages.code(bundle, "x86_64" if x86 else "arm64"),
            architecture=lambda_.Architecture.X86_64 if x86 else lambda_.Architecture.ARM_64,
            timeout=Duration.seconds(seconds), memory_size=memory, role=role, log_group=log,
            environment={
                "ENVIRONMENT": self._settings.environment, "SITE_ADDRESS": self._settings.site_address,
                "POWERTOOLS_SERVICE_NAME": name, **{v: self._names[v] for v in sorted(told(name))}, **(more or {}),
            },
        )  # fmt: skip
        self._alarm(function, function.metric_errors(period=Duration.minutes(5)), "fails")
        return function

    def watch_log(self) -> lambda_.Function:
        log, role = self._log_and_role("watch_log", {})
        function = lambda_.Function(
            self._scope, "watch_log", function_name=f"{self._settings.prefix}-watch_log",
            description="says which event of the log was changed or removed, which must never happen",
            runtime=lambda_.Runtime.PYTHON_3_13, handler="index.handler", code=lambda_.Code.from_inline(INLINE),
            architecture=lambda_.Architecture.ARM_64, timeout=Duration.seconds(10), role=role, log_group=log,
        )  # fmt: skip
        self._alarm(function, function.metric_invocations(period=Duration.minutes(1)), "saw the log changed")
        return function

    def _log_and_role(self, name: str, own: Mapping[str, str]) -> tuple[logs.LogGroup, iam.Role]:
        log = logs.LogGroup(
            self._scope, f"{name}-log", log_group_name=f"/aws/lambda/{self._settings.prefix}-{name}",
            retention=logs.RetentionDays.ONE_YEAR, encryption_key=self._logs_key,
            removal_policy=RemovalPolicy.DESTROY,
        )  # fmt: skip
        role = iam.Role(
            self._scope, f"{name}-role", assumed_by=iam.ServicePrincipal("lambda.amazonaws.com"),
            inline_policies={
                "own": iam.PolicyDocument(
                    statements=statements(
                        grants_of(name), {**self._arns, **own, "own log": log.log_group_arn}
                    ),
                    minimize=False,
                )
            },
        )  # fmt: skip
        return log, role

    def _alarm(self, function: lambda_.Function, metric: cloudwatch.Metric, what: str) -> None:
        cloudwatch.Alarm(
            self._scope, f"{function.node.id}-alarm", alarm_description=f"{function.node.id} {what}",
            metric=metric.with_(statistic="Sum"), threshold=1, evaluation_periods=1,
            treat_missing_data=cloudwatch.TreatMissingData.NOT_BREACHING,
        )  # fmt: skip
