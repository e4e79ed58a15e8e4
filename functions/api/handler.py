"""The API: every route that people use."""

from __future__ import annotations

from typing import Any

from aws_lambda_powertools.event_handler import APIGatewayHttpResolver
from aws_lambda_powertools.utilities.typing import LambdaContext

from functions.api import assessment, cases, documents, plan
from functions.shared import problems

app = APIGatewayHttpResolver(enable_validation=True)
for room in (cases, assessment, documents, plan):
    app.include_router(room.router)
problems.speak(app)


def handler(event: dict[str, Any], context: LambdaContext) -> dict[str, Any]:
    return app.resolve(event, context)
