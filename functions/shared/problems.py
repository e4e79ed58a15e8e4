"""Errors as RFC 9457 problem details: what is wrong, in which field, and what to do next. `speak` gives an API all."""

from __future__ import annotations

import json
from http import HTTPStatus
from typing import Any

from aws_lambda_powertools import Logger
from aws_lambda_powertools.event_handler import APIGatewayHttpResolver, Response
from aws_lambda_powertools.event_handler.exceptions import NotFoundError
from aws_lambda_powertools.event_handler.openapi.exceptions import RequestValidationError
from pydantic import ValidationError

from domain.refusals import Clash, Refused, Unknown
from functions.shared.ports import Busy, CommandReused, Taken, TooLarge
from infrastructure.models.artefact import ModelUnusable

logger = Logger()
_STATUS_OF_CODE = {"not-allowed": HTTPStatus.FORBIDDEN, "gone": HTTPStatus.CONFLICT}


def speak(app: APIGatewayHttpResolver) -> None:
    """Every error of this API becomes a problem; none echoes what was sent."""

    def broke(error: Exception) -> Response[str]:
        correlation = str(app.current_event.request_context.request_id)
        # The type and place only: an exception's text may hold what somebody typed.
        logger.error(
            "request failed",
            error=type(error).__name__, correlation=correlation, path=app.current_event.raw_path,
        )  # fmt: skip
        return broken(correlation)

    app.exception_handler(Refused)(refused)
    app.exception_handler(Taken)(stored_elsewhere)
    app.exception_handler(CommandReused)(command_reused)
    app.exception_handler(Busy)(busy)
    app.exception_handler(TooLarge)(too_large)
    app.exception_handler(ModelUnusable)(model_unusable)
    app.exception_handler(RequestValidationError)(lambda error: invalid(list(error.errors())))
    app.exception_handler(ValidationError)(_misfit)
    app.exception_handler(Exception)(broke)
    app.not_found(_no_route)


def problem(
    status: HTTPStatus, code: str, detail: str, field: str | None = None, **more: Any
) -> Response[str]:
    body = {
        "type": f"urn:ehcp:problem:{code}",
        "title": status.phrase,
        "status": int(status),
        "code": code,
        "detail": detail,
    }
    if field:
        body["field"] = field
    return Response(
        status_code=int(status),
        content_type="application/problem+json",
        body=json.dumps({**body, **more}, default=str),
    )


def refused(error: Refused) -> Response[str]:
    if isinstance(error, Clash):
        return problem(
            HTTPStatus.CONFLICT, error.code, error.message, error.field,
            who=error.who, when=error.when.isoformat(), revision=error.revision, theirs=error.theirs,
        )  # fmt: skip
    if isinstance(error, Unknown):
        return problem(HTTPStatus.NOT_FOUND, error.code, error.message, error.field)
    return problem(
        _STATUS_OF_CODE.get(error.code, HTTPStatus.UNPROCESSABLE_ENTITY),
        error.code,
        error.message,
        error.field,
    )


def stored_elsewhere(error: Taken) -> Response[str]:
    if error.reservation.kind == "open-case":
        return problem(
            HTTPStatus.CONFLICT, "case-already-open",
            "This pupil already has an open case. Open that one, or close it with a decision before a new request.", "reference",
        )  # fmt: skip
    return problem(
        HTTPStatus.CONFLICT,
        "reference-taken",
        "Another pupil has this reference. Check the reference.",
        "reference",
    )


def command_reused(_: CommandReused) -> Response[str]:
    return problem(
        HTTPStatus.UNPROCESSABLE_ENTITY, "command-reused",
        "This Idempotency-Key was used before for something else. Send a new key with a new request.", "Idempotency-Key",
    )  # fmt: skip


def busy(_: Busy) -> Response[str]:
    return problem(
        HTTPStatus.SERVICE_UNAVAILABLE,
        "busy",
        "Many people are changing this record. Wait a moment and try again.",
    )


def too_large(error: TooLarge) -> Response[str]:
    return problem(
        HTTPStatus.REQUEST_ENTITY_TOO_LARGE, "too-large", f"{error}. Shorten the text and try again."
    )


def model_unusable(error: ModelUnusable) -> Response[str]:
    return problem(HTTPStatus.SERVICE_UNAVAILABLE, "model-unusable", str(error), "digest")


def invalid(errors: list[dict[str, Any]]) -> Response[str]:
    """A body, path or query that does not fit its schema; names every field, and never echoes what was sent."""
    fields = [
        {
            "field": ".".join(str(p) for p in e["loc"] if p != "body") or "body",
            "detail": e["msg"].removeprefix("Value error, "),
        }
        for e in errors
    ]
    return problem(
        HTTPStatus.UNPROCESSABLE_ENTITY, "not-valid",
        f"Check {fields[0]['field']}: {fields[0]['detail']}.", str(fields[0]["field"]), errors=fields,
    )  # fmt: skip


def _misfit(error: ValidationError) -> Response[str]:
    return invalid(
        [{"loc": e["loc"], "msg": e["msg"]} for e in error.errors(include_input=False, include_url=False)]
    )


def _no_route(_: NotFoundError) -> Response[str]:
    return problem(
        HTTPStatus.NOT_FOUND, "no-such-page", "There is nothing at this address. Check it and try again."
    )


def broken(correlation: str) -> Response[str]:
    return problem(
        HTTPStatus.INTERNAL_SERVER_ERROR,
        "broken",
        f"Something went wrong on our side; nothing was half saved. Try again, and quote {correlation} if it goes on.",
    )
