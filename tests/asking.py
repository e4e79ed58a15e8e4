"""Asking the API as a person, in process: an HTTP API event in, status and JSON out."""

from __future__ import annotations

import base64
import json
import uuid
from dataclasses import dataclass
from typing import Any
from urllib.parse import parse_qsl, urlsplit

from functions.api.handler import handler as api
from functions.register_model.handler import handler as models
from functions.write_plan.handler import handler as word


@dataclass(frozen=True)
class LambdaContext:
    function_name: str = "api"
    memory_limit_in_mb: int = 512
    invoked_function_arn: str = "arn:aws:lambda:eu-west-2:123456789012:function:api"
    aws_request_id: str = "request"


@dataclass(frozen=True)
class Answered:
    status: int
    body: Any
    headers: dict[str, str]

    def ok(self) -> Any:
        assert self.status < 300, (self.status, self.body)
        return self.body


def ask(method: str, path: str, person: str, body: Any = None, key: str | None = None) -> Answered:
    """`key`: the Idempotency-Key of a change; a new one when it is not given."""
    return ask_raw(method, path, person, json.dumps(body) if body is not None else None, key=key)


def ask_raw(
    method: str,
    path: str,
    person: str,
    body: str | None,
    media: str = "application/json",
    key: str | None = None,
) -> Answered:
    """The same with a body as it comes over the wire, JSON or not."""
    parts = urlsplit(path)
    headers = {"content-type": media, "idempotency-key": key or str(uuid.uuid4())}
    if key == "":
        del headers["idempotency-key"]
    event = {
        "version": "2.0", "routeKey": "$default", "rawPath": parts.path, "rawQueryString": parts.query,
        "headers": headers, "queryStringParameters": dict(parse_qsl(parts.query)) or None,
        "requestContext": {
            "http": {"method": method, "path": parts.path, "protocol": "HTTP/1.1", "sourceIp": "127.0.0.1", "userAgent": "test"},
            "requestId": str(uuid.uuid4()), "stage": "$default", "apiId": "x", "accountId": "1", "domainName": "x",
            "routeKey": "$default", "time": "", "timeEpoch": 0,
            "authorizer": {"jwt": {"claims": {"sub": person}, "scopes": None}},
        },
        "body": body, "isBase64Encoded": False,
    }  # fmt: skip
    handler = (
        word
        if parts.path.endswith(("/plan.docx", "/plan.pdf", "/plan.xml", "/plan.json", "/plan/returned"))
        or parts.path.startswith("/api/settings/plan-templates")
        else models
        if parts.path == "/api/model/challengers"
        else api
    )
    answer = handler(event, LambdaContext())  # type: ignore[arg-type]
    text = answer.get("body") or ""
    said: Any = (
        base64.b64decode(text) if answer.get("isBase64Encoded") else json.loads(text) if text else None
    )
    return Answered(answer["statusCode"], said, dict(answer.get("headers") or {}))
