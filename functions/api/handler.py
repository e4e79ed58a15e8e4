"""The API: every route that people use."""

from __future__ import annotations

import base64
import json
from typing import Any

from aws_lambda_powertools.event_handler import APIGatewayHttpResolver
from aws_lambda_powertools.utilities.typing import LambdaContext

from functions.api import (
    answers,
    assessment,
    cases,
    documents,
    instrument,
    plan,
    recommendation,
    settings,
)
from functions.shared import problems

app = APIGatewayHttpResolver(enable_validation=True)
for room in (cases, instrument, answers, assessment, recommendation, documents, plan, settings):
    app.include_router(room.router)
problems.speak(app)


def handler(event: dict[str, Any], context: LambdaContext) -> dict[str, Any]:
    return app.resolve(_as_json(event), context)


def _as_json(event: dict[str, Any]) -> dict[str, Any]:
    """A body is JSON whatever it says of itself. One that no reader takes, too deep or with a number too long, is
    made plainly broken, so that it is refused like any other and not answered as our own failure."""
    body = event.get("body")
    if not body:
        return event
    try:
        text = base64.b64decode(body).decode() if event.get("isBase64Encoded") else body
        json.loads(text)
    except (ValueError, RecursionError):
        text = "{"
    headers = {**event["headers"], "content-type": "application/json"}
    return {**event, "headers": headers, "body": text, "isBase64Encoded": False}
