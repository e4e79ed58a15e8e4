"""The CDK app: `cdk deploy` runs this file; tests and the local cloud call `build`."""

from __future__ import annotations

from aws_cdk import App, Environment, Tags, Validations
from cdk_nag import AwsSolutionsChecks, NIST80053R5Checks

from infrastructure.deployment.exceptions import acknowledge
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


def check_rules(app: App, kept: StatefulStack, excuse: bool = True) -> None:
    """Makes `synth` raise, and write validation-report.json, for whatever cdk-nag finds that is not excused."""
    if excuse:
        acknowledge(app, kept.stack_name)
    Validations.of(app).add_plugins(AwsSolutionsChecks(app), NIST80053R5Checks(app))


if __name__ == "__main__":
    deployed = App()
    check_rules(deployed, build(deployed, from_context(deployed.node.try_get_context("ehcp") or {}))[0])
    deployed.synth()
