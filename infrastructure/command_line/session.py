"""Signing in from a terminal, and asking the API as the person who did."""

from __future__ import annotations

import base64
import hashlib
import http.server
import json
import os
import re
import secrets
import sys
import time
import urllib.parse
import uuid
import webbrowser
from pathlib import Path
from typing import Any

import httpx

LOOPBACK_PORT = 8765
"""Registered as a callback of the app client; RFC 8252 section 7.3."""


class Trouble(Exception):
    """Something that the person can act on, in plain English."""


def default_address() -> str:
    return os.environ.get("EHCP_ADDRESS", "http://127.0.0.1:8080").rstrip("/")


def _keep() -> Path:
    base = Path(os.environ.get("XDG_CONFIG_HOME", Path.home() / ".config"))
    return base / "ehcp" / "session.json"


_VIEW = re.compile(r"^/api/cases/([^/]+)(?:/(?:assessment|documents|plan))?$")


class Api:
    """The API of one address, as one person. Every change carries an id of its own, kept through retries, and what
    is read afterwards shows at least that change."""

    def __init__(self, address: str, token: str) -> None:
        self._newest: dict[str, int] = {}
        self._http = httpx.Client(base_url=address, headers={"Authorization": f"Bearer {token}"}, timeout=60)

    def get(self, path: str, **params: Any) -> Any:
        view = _VIEW.match(path)
        if view and (seen := self._newest.get(view.group(1))):
            params = {"at_least": seen, **params}
        return self._answer(self._with_patience("GET", path, params=params))

    def content(self, path: str, **params: Any) -> bytes:
        response = self._with_patience("GET", path, params=params)
        self._check(response)
        return response.content

    def change(self, method: str, path: str, body: Any = None, params: dict[str, Any] | None = None) -> Any:
        headers = {"Idempotency-Key": str(uuid.uuid4())}
        answer = self._answer(self._with_patience(method, path, json=body, headers=headers, params=params))
        if isinstance(answer, dict) and "case" in answer and "version" in answer:
            self._newest[answer["case"]] = max(answer["version"], self._newest.get(answer["case"], 0))
        return answer

    def _with_patience(self, method: str, path: str, **how: Any) -> httpx.Response:
        for pause in (0.5, 1.0, 2.0, None):
            try:
                response = self._http.request(method, path, **how)
                if response.status_code != httpx.codes.SERVICE_UNAVAILABLE or pause is None:
                    return response
            except httpx.TransportError as error:
                if pause is None:
                    raise Trouble(
                        f"{self._http.base_url} does not answer ({type(error).__name__}). Is it running?"
                    ) from None
            time.sleep(pause)
        raise AssertionError("the last try returns or raises")

    def _check(self, response: httpx.Response) -> None:
        if response.status_code == httpx.codes.UNAUTHORIZED:
            raise Trouble("Your sign-in has ended. Run: ehcp sign-in")
        if response.is_error:
            raise Trouble(_problem(response))

    def _answer(self, response: httpx.Response) -> Any:
        self._check(response)
        return response.json()


def _problem(response: httpx.Response) -> str:
    try:
        return str(response.json()["detail"])
    except (ValueError, KeyError, TypeError):
        return f"The service answered {response.status_code}. Try again in a moment."


def sign_in(address: str) -> None:
    """Opens the hosted sign-in page, waits for it to come back to this machine, and keeps the token for its hour."""
    config = _config(address)
    verifier = secrets.token_urlsafe(64)
    challenge = base64.urlsafe_b64encode(hashlib.sha256(verifier.encode()).digest()).rstrip(b"=").decode()
    state = secrets.token_urlsafe(16)
    back = f"http://127.0.0.1:{LOOPBACK_PORT}/callback"
    query = {
        "response_type": "code", "client_id": config["client_id"], "redirect_uri": back, "scope": config["scope"],
        "state": state, "code_challenge": challenge, "code_challenge_method": "S256",
    }  # fmt: skip
    url = urllib.parse.urljoin(address, config["authorize_url"]) + "?" + urllib.parse.urlencode(query)
    sys.stdout.write(f"Sign in with your browser:\n  {url}\nWaiting ...\n")
    webbrowser.open(url)
    code = _await_code(state)
    response = httpx.post(
        urllib.parse.urljoin(address, config["token_url"]),
        data={
            "grant_type": "authorization_code", "client_id": config["client_id"], "code": code,
            "redirect_uri": back, "code_verifier": verifier,
        },
    )  # fmt: skip
    if response.is_error:
        raise Trouble("The sign-in was not accepted. Run: ehcp sign-in")
    keep_token(address, response.json()["access_token"])
    sys.stdout.write("You are signed in.\n")


def keep_token(address: str, token: str) -> None:
    path = _keep()
    path.parent.mkdir(parents=True, exist_ok=True)
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(handle, "w") as file:
        json.dump({"address": address, "token": token}, file)


def api(address: str) -> Api:
    """As whoever signed in last at this address; `EHCP_TOKEN` goes before it."""
    token = os.environ.get("EHCP_TOKEN")
    if token is None:
        try:
            kept = json.loads(_keep().read_text())
        except (OSError, ValueError):
            kept = {}
        if kept.get("address") != address:
            raise Trouble("You are not signed in here. Run: ehcp sign-in")
        token = str(kept["token"])
    return Api(address, token)


def _config(address: str) -> dict[str, str]:
    try:
        response = httpx.get(f"{address}/config.json", timeout=10)
        response.raise_for_status()
        return dict(response.json())
    except (httpx.HTTPError, ValueError):
        raise Trouble(
            f"{address} does not answer. Is it running? For the one on your laptop: make run"
        ) from None


def _await_code(state: str) -> str:
    got: dict[str, str] = {}

    class Callback(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            got.update(urllib.parse.parse_qsl(urllib.parse.urlparse(self.path).query))
            self.send_response(200)
            self.send_header("Content-Type", "text/plain; charset=utf-8")
            self.end_headers()
            self.wfile.write(b"You can close this page and go back to the terminal.")

        def log_message(self, format: str, *args: Any) -> None:
            """Silent: the request line holds the code."""

    server = http.server.HTTPServer(("127.0.0.1", LOOPBACK_PORT), Callback)
    server.timeout = 300
    server.handle_request()
    server.server_close()
    if got.get("state") != state or "code" not in got:
        raise Trouble("The sign-in did not come back as it should. Run: ehcp sign-in")
    return got["code"]
