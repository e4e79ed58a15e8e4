"""The API: every route that people use."""

from __future__ import annotations

from http import HTTPStatus
from typing import Any

from aws_lambda_powertools import Logger
from aws_lambda_powertools.event_handler import APIGatewayHttpResolver, Response
from aws_lambda_powertools.event_handler.exceptions import NotFoundError
from aws_lambda_powertools.event_handler.openapi.exceptions import RequestValidationError
from aws_lambda_powertools.utilities.typing import LambdaContext
from pydantic import ValidationError

from domain.refusals import Refused
from functions.api import assessment, cases, documents, plan
from functions.shared import problems
from functions.shared.ports import Busy, CommandReused, Taken, TooLarge

logger = Logger()
app = APIGatewayHttpResolver(enable_validation=True)
for room in (cases, assessment, documents, plan):
    app.include_router(room.router)

app.exception_handler(Refused)(problems.refused)
app.exception_handler(Taken)(problems.stored_elsewhere)
app.exception_handler(CommandReused)(problems.command_reused)
app.exception_handler(Busy)(problems.busy)
app.exception_handler(TooLarge)(problems.too_large)


def _invalid(error: RequestValidationError) -> Response[str]:
    return problems.invalid(list(error.errors()))


def _invalid_value(error: ValidationError) -> Response[str]:
    return problems.invalid(
        [{"loc": e["loc"], "msg": e["msg"]} for e in error.errors(include_input=False, include_url=False)]
    )


@app.not_found
def _no_route(_: NotFoundError) -> Response[str]:
    return problems.problem(
        HTTPStatus.NOT_FOUND, "no-such-page", "There is nothing at this address. Check it and try again."
    )


def _broken(error: Exception) -> Response[str]:
    correlation = str(app.current_event.request_context.request_id)
    # The type and place only: an exception's text may hold what somebody typed.
    logger.error(
        "request failed", error=type(error).__name__, correlation=correlation, path=app.current_event.raw_path
    )
    return problems.broken(correlation)


app.exception_handler(RequestValidationError)(_invalid)
app.exception_handler(ValidationError)(_invalid_value)
app.exception_handler(Exception)(_broken)


def handler(event: dict[str, Any], context: LambdaContext) -> dict[str, Any]:
    return app.resolve(event, context)
