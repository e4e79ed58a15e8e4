"""The API: every route that people use."""

from __future__ import annotations

from typing import Any

from aws_lambda_powertools.event_handler import APIGatewayHttpResolver
from aws_lambda_powertools.utilities.typing import LambdaContext

from functions.api import (
    answers,
    assessment,
    cases,
    documents,
    instrument,
    model,
    plan,
    plan_audit,
    plan_money,
    plan_returned,
    plan_rules,
    plan_sharing,
    plan_template,
    plan_versions,
    reading,
    recommendation,
    settings,
)  # fmt: skip
from functions.shared import problems
from functions.shared.json_body import as_json

app = APIGatewayHttpResolver(enable_validation=True)
for room in (
    cases,
    instrument,
    answers,
    assessment,
    recommendation,
    documents,
    reading,
    plan,
    plan_sharing,
    plan_money,
    plan_versions,
    plan_returned,
    plan_audit,
    plan_template,
    plan_rules,
    settings,
    model,
):
    app.include_router(room.router)
problems.speak(app)


def handler(event: dict[str, Any], context: LambdaContext) -> dict[str, Any]:
    return app.resolve(as_json(event), context)
