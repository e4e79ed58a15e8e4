"""The names that grants.py uses, as ARNs."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from aws_cdk import aws_iam as iam

from infrastructure.deployment.grants import Grant


def statements(grants: Iterable[Grant], arns: Mapping[str, str]) -> list[iam.PolicyStatement]:
    """One statement a grant. Raises KeyError for a grant on something that has no ARN here."""
    return [
        iam.PolicyStatement(actions=list(grant.actions), resources=[arn_of(grant.on, arns)])
        for grant in grants
    ]


def arn_of(on: str, arns: Mapping[str, str]) -> str:
    whole, slash, part = on.partition("/")
    return f"{arns[whole]}{slash}{part}"
