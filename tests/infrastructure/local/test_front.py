"""One address: who answers what."""

from __future__ import annotations

import asyncio
import json
from pathlib import Path
from typing import Any

import pytest

from infrastructure.local.front import Front

PORT = 8123
SITE = f"d123.cloudfront.localhost:{PORT}"
OUTPUTS = {"DISTRIBUTION_HOST": "d123.cloudfront.net", "DOCUMENTS_BUCKET": "ehcp-documents"}
HERE = f"127.0.0.1:{PORT}"
SIGNED = [(b"authorization", b"AWS4-HMAC-SHA256 Credential=test")]


class Emulator:
    """Remembers as whom it was asked."""

    def __init__(self) -> None:
        self.headers: dict[bytes, bytes] = {}

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        self.headers = dict(scope["headers"])
        await send({"type": "http.response.start", "status": 200, "headers": []})


def ask(tmp_path: Path, path: str, headers: Any = (), method: str = "GET", outputs: Any = OUTPUTS) -> Any:
    """The status, the headers that the emulator got, and the front."""
    if outputs is not None:
        (tmp_path / "outputs.json").write_text(json.dumps(outputs))
    emulator, answers = Emulator(), []

    async def send(message: Any) -> None:
        answers.append(message)

    async def receive() -> Any:
        return {"type": "http.request", "body": b""}

    front = Front(emulator, tmp_path / "outputs.json", PORT)
    front.changed = False
    scope = {"type": "http", "method": method, "path": path, "headers": [(b"host", HERE.encode()), *headers]}
    asyncio.run(front(scope, receive, send))
    return answers[0]["status"], emulator.headers, front


@pytest.mark.parametrize(
    "path", ["/", "/config.json", "/api/cases", "/api/cases/c-1/plan.docx", "/ehcp-documents-2/x"]
)
def test_people_are_answered_by_the_site(path: str, tmp_path: Path) -> None:
    _, headers, _ = ask(tmp_path, path, [(b"authorization", b"Bearer token")])
    assert headers[b"host"].decode() == SITE
    assert headers[b"authorization"] == b"Bearer token"


@pytest.mark.parametrize(
    ("path", "headers"),
    [
        ("/", SIGNED), ("/ehcp-documents/incoming/a/b/c", []), ("/ehcp-documents", []), ("/oauth2/authorize", []),
        ("/login", []), ("/logout", []), ("/_aws/execute-api/a/$default/api/me", []),
        ("/_ministack/health", []), ("/", [(b"x-amz-target", b"AWSCognitoIdentityProviderService.InitiateAuth")]),
    ],
)  # fmt: skip
def test_aws_is_answered_by_itself_on_the_address_that_was_signed(
    path: str, headers: Any, tmp_path: Path
) -> None:
    _, got, _ = ask(tmp_path, path, headers)
    assert got[b"host"].decode() == HERE


def test_loopback_stands_for_tls_whatever_the_caller_says(tmp_path: Path) -> None:
    _, headers, _ = ask(tmp_path, "/", [(b"x-forwarded-proto", b"http")])
    assert headers[b"x-forwarded-proto"] == b"https"


def test_before_the_deployment_only_aws_answers(tmp_path: Path) -> None:
    assert ask(tmp_path, "/", outputs=None)[0] == 503
    assert ask(tmp_path, "/", SIGNED, outputs=None)[0] == 200


@pytest.mark.parametrize(
    ("method", "changed"), [("GET", False), ("HEAD", False), ("POST", True), ("DELETE", True)]
)
def test_only_what_may_change_something_asks_for_a_save(method: str, changed: bool, tmp_path: Path) -> None:
    assert ask(tmp_path, "/", method=method)[2].changed is changed
