"""The CDK app for the local cloud: `python -m infrastructure.local.synth FOLDER`. Slow to import, so cached by digest."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from types import MappingProxyType

from infrastructure.deployment.local_differences import CLOUD_ADDRESS
from infrastructure.deployment.settings import Settings

ACCOUNT = "000000000000"
AUTHORITIES: Mapping[str, str] = MappingProxyType(
    {"eastmarsh": "Eastmarsh County Council", "wealdmarsh": "Wealdmarsh Borough Council"}
)
"""Fictional. The second one proves that nobody sees the first one's cases."""


def systems_user(authority: str) -> str:
    """The IAM user that stands for an authority's own systems."""
    return f"{authority}-systems"


def settings() -> Settings:
    return Settings(
        environment="local",
        name=AUTHORITIES["eastmarsh"],
        authorities={a: f"arn:aws:iam::{ACCOUNT}:user/{systems_user(a)}" for a in AUTHORITIES},
        site_address=CLOUD_ADDRESS,
        mail_sender="ehcp@eastmarsh.example",
        certificate=f"arn:aws:acm:us-east-1:{ACCOUNT}:certificate/00000000-0000-0000-0000-000000000000",
    )


def synthesise(folder: str) -> None:
    from aws_cdk import App

    from infrastructure.deployment.app import build

    app = App(outdir=folder, analytics_reporting=False, context={"aws:cdk:bundling-stacks": []})
    build(app, settings())
    app.synth()


if __name__ == "__main__":
    synthesise(sys.argv[1])
