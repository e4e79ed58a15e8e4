"""Errors as RFC 9457 problem details: what is wrong, in which field, and what to do next."""

from __future__ import annotations

import json
from http import HTTPStatus
from typing import Any

from aws_lambda_powertools.event_handler import Response

from domain.refusals import Clash, Refused, Unknown
from functions.shared.ports import Busy, CommandReused, Taken, TooLarge

_STATUS_OF_CODE = {"not-allowed": HTTPStatus.FORBIDDEN, "gone": HTTPStatus.CONFLICT}


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


def invalid(errors: list[dict[str, Any]]) -> Response[str]:
    """A body, path or query that does not fit its schema; names every field, and never echoes what was sent."""
    fields = [
        {"field": ".".join(str(p) for p in e["loc"] if p != "body") or "body", "detail": e["msg"]}
        for e in errors
    ]
    return problem(
        HTTPStatus.UNPROCESSABLE_ENTITY, "not-valid",
        f"Check {fields[0]['field']}: {fields[0]['detail']}.", str(fields[0]["field"]), errors=fields,
    )  # fmt: skip


def broken(correlation: str) -> Response[str]:
    return problem(
        HTTPStatus.INTERNAL_SERVER_ERROR,
        "broken",
        f"Something went wrong on our side; nothing was half saved. Try again, and quote {correlation} if it goes on.",
    )
