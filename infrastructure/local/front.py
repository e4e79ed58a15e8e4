"""One address for everything: the site and its API as CloudFront serves them, the hosted sign-in page, and AWS itself.

Requests go to the emulator in this process; this only decides as whom it should take them.
"""

from __future__ import annotations

import json
from collections.abc import Awaitable, Callable, Iterable, MutableMapping
from pathlib import Path
from typing import Any

Scope = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[MutableMapping[str, Any]]]
Send = Callable[[MutableMapping[str, Any]], Awaitable[None]]
App = Callable[[Scope, Receive, Send], Awaitable[None]]

SIGN_IN = ("/oauth2/", "/login", "/logout")
EMULATOR = ("/_aws/", "/_ministack/")


class Front:
    """outputs: the file in which the deployment leaves the names of what it made; before that, only AWS answers."""

    def __init__(self, emulator: App, outputs: Path, port: int) -> None:
        self._emulator = emulator
        self._outputs = outputs
        self._port = port
        self._known: dict[str, str] = {}
        self.changed = True

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._emulator(scope, receive, send)
            return
        if scope["method"] not in ("GET", "HEAD"):
            self.changed = True
        host = None
        if not self._is_aws(scope["path"], dict(scope["headers"])):
            host = self._distribution()
            if host is None:
                await _starting(send)
                return
        scope["headers"] = _for_emulator(scope["headers"], host)
        await self._emulator(scope, receive, send)

    def _is_aws(self, path: str, headers: dict[bytes, bytes]) -> bool:
        return (
            headers.get(b"authorization", b"").startswith(b"AWS4-HMAC-SHA256")
            or b"x-amz-target" in headers  # Cognito's own calls are not signed
            or path.startswith((*EMULATOR, *SIGN_IN))
            or self._is_documents(path)
        )

    def _is_documents(self, path: str) -> bool:
        """Signed uploads and links: the address carries the signature, and no header."""
        bucket = self._name("DOCUMENTS_BUCKET")
        return bucket is not None and (path == f"/{bucket}" or path.startswith(f"/{bucket}/"))

    def _distribution(self) -> str | None:
        host = self._name("DISTRIBUTION_HOST")
        return f"{host.split('.', 1)[0]}.cloudfront.localhost:{self._port}" if host else None

    def _name(self, output: str) -> str | None:
        if output not in self._known and self._outputs.exists():
            self._known = json.loads(self._outputs.read_text())
        return self._known.get(output)


def _for_emulator(headers: Iterable[tuple[bytes, bytes]], host: str | None) -> list[tuple[bytes, bytes]]:
    """Loopback stands for TLS: policies that refuse plain HTTP are in force here as they are in the cloud."""
    replaced = {b"x-forwarded-proto": b"https"} | ({b"host": host.encode()} if host else {})
    return [(k, v) for k, v in headers if k not in replaced] + list(replaced.items())


async def _starting(send: Send) -> None:
    await send({"type": "http.response.start", "status": 503, "headers": [(b"content-type", b"text/plain")]})
    await send({"type": "http.response.body", "body": b"Digital EHCP is starting. Try again in a moment.\n"})
