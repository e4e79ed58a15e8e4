"""The CDK app: `cdk deploy` runs this file; tests and the local cloud call `build`."""

from __future__ import annotations

from aws_cdk import App, Environment, Tags

from infrastructure.deployment.settings import REGION, Settings, from_context
from infrastructure.deployment.stateful import StatefulStack
from infrastructure.deployment.stateless import StatelessStack


def build(app: App, settings: Settings) -> tuple[StatefulStack, StatelessStack]:
    where = Environment(region=REGION)
    kept = StatefulStack(app, f"{settings.prefix}-stateful", settings, env=where)
    stateless = StatelessStack(app, f"{settings.prefix}-stateless", settings, kept, env=where)
    Tags.of(app).add("service", "digital-ehcp")
    Tags.of(app).add("environment", settings.environment)
    return kept, stateless


if __name__ == "__main__":
    deployed = App()
    build(deployed, from_context(deployed.node.try_get_context("ehcp") or {}))
    deployed.synth()
