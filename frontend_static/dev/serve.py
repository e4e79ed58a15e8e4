"""The built site with the real API and the real reactions, all in one process and in memory.

For working on the front end, and for browser tests that want a fresh world within seconds. Nothing is stored, and
the sign-in only asks who you are: never for real data. The local cloud (`make run`) is the whole product.

    .venv/bin/python frontend_static/dev/serve.py [--port 0] [--delay 0.4] [--empty]

Prints the address once it answers. `--delay`: seconds that each reaction takes at least, so that waiting shows.
"""

from __future__ import annotations

import argparse
import base64
import html
import json
import mimetypes
import sys
import threading
import time
import uuid
from collections.abc import Mapping
from datetime import UTC, datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from importlib import import_module
from pathlib import Path
from typing import Any, cast
from urllib.parse import parse_qs, parse_qsl, urlsplit

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from events.subscriptions import CONSUMERS  # noqa: E402
from functions.api import handler as api  # noqa: E402
from functions.shared import composition  # noqa: E402
from functions.shared.ports import Person, UploadTicket  # noqa: E402
from functions.shared.publishing import carry  # noqa: E402
from functions.shared.reaction import Handler  # noqa: E402
from functions.verify_upload.handler import react as verify_upload  # noqa: E402
from functions.write_plan import handler as word  # noqa: E402
from infrastructure.command_line.session import Api  # noqa: E402
from infrastructure.local.seed_cases import seed_cases  # noqa: E402
from infrastructure.local.seed_stories import SCHOOL  # noqa: E402
from infrastructure.memory.messages import MemoryBus  # noqa: E402
from infrastructure.memory.objects import MemoryObjects  # noqa: E402
from infrastructure.memory.people import MemoryDirectory  # noqa: E402
from infrastructure.memory.clock import MemoryClock  # noqa: E402
from infrastructure.memory.world import memory_world  # noqa: E402

DIST = ROOT / "frontend_static" / "dist"
AUTHORITY = "eastmarsh"
CONFIG = {
    "client_id": "dev", "authorize_url": "/oauth2/authorize", "token_url": "/oauth2/token", "logout_url": "/logout",
    "scope": "openid ehcp/cases.read ehcp/cases.write", "authority_name": "Eastmarsh Council",
}  # fmt: skip
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; "
    "connect-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'"
)
PEOPLE = {
    "coordinator": Person("coordinator", AUTHORITY, "coordinator", "Ada Brook", "ada@example.org"),
    "second-coordinator": Person("second-coordinator", AUTHORITY, "coordinator", "Ben Okoro", "ben@example.org"),
    "senco": Person("senco", AUTHORITY, "senco", "Rosa Tully", "rosa@example.org", school=SCHOOL),
    "parent": Person("parent", AUTHORITY, "parent", "Sam B.", "sam@example.org"),
    "psychologist": Person("psychologist", AUTHORITY, "psychologist", "Dr Ida Lund", "ida@example.org"),
    "panel": Person("panel", AUTHORITY, "panel", "Tom Vale", "tom@example.org"),
    "auditor": Person("auditor", AUTHORITY, "auditor", "Nia Rees", "nia@example.org"),
    "stranger": Person("stranger", "westmarsh", "coordinator", "Wes Other", "wes@example.org"),
}


class World:
    """Everything behind the API, with its reactions on a thread of their own."""

    def __init__(self, delay: float) -> None:
        self.parts = memory_world(datetime.now(UTC))
        composition.use(self.parts)
        self.delay = delay
        self.lock = threading.RLock()
        self.changed = threading.Event()
        self.directory = cast(MemoryDirectory, self.parts.directory)
        self.objects = cast(MemoryObjects, self.parts.objects)
        for person in PEOPLE.values():
            self.directory.put(person)
        self.reactions: dict[str, Handler] = {
            c.name: import_module(f"functions.{c.name}.handler").handler for c in CONSUMERS
        }
        threading.Thread(target=self._react, daemon=True).start()

    def tick(self) -> None:
        cast(MemoryClock, self.parts.clock).set(datetime.now(UTC))

    def posted(self, key: str) -> None:
        with self.lock:
            self.tick()
            verify_upload(json.dumps({"detail": {"object": {"key": key}}}), self.parts)
        self.changed.set()

    def _react(self) -> None:
        bus = cast(MemoryBus, self.parts.bus)
        done = 0
        while True:
            self.changed.wait(0.5)
            self.changed.clear()
            with self.lock:
                self._publish()
            while done < len(bus.entries):
                entry = bus.entries[done]
                done += 1
                for consumer in CONSUMERS:
                    if not consumer.listens or entry["DetailType"] in consumer.listens:
                        self._run(consumer.name, entry)
                with self.lock:
                    self._publish()

    def _publish(self) -> None:
        for stream, version in _heads(self.parts):
            carry(self.parts, stream, version)

    def _run(self, name: str, entry: Mapping[str, Any]) -> None:
        if name != "keep_views":
            time.sleep(self.delay)
        message = {
            "messageId": str(uuid.uuid4()), "receiptHandle": "dev", "body": json.dumps({"detail": json.loads(entry["Detail"])}),
            "attributes": {"ApproximateReceiveCount": "1"}, "eventSource": "aws:sqs",
        }  # fmt: skip
        with self.lock:
            self.tick()
            answer = self.reactions[name]({"Records": [message]}, _Context())
        if answer["batchItemFailures"]:
            sys.stderr.write(f"{name} failed on {entry['DetailType']}\n")


def _heads(world: Any) -> list[tuple[Any, int]]:
    now = datetime.now(UTC)
    minutes = {now.strftime("%Y-%m-%dT%H:%M"), datetime.fromtimestamp(now.timestamp() - 60, UTC).strftime("%Y-%m-%dT%H:%M")}
    return [head for minute in minutes for head in world.heads.in_minute(minute)]


class Site(BaseHTTPRequestHandler):
    world: World

    def do_GET(self) -> None:
        path = urlsplit(self.path).path
        if path.startswith("/api/"):
            self._api()
        elif path == "/oauth2/authorize":
            self._choose()
        elif path == "/logout":
            self._send(302, b"", "text/plain", {"Location": "/"})
        elif path == "/config.json":
            self._json(200, CONFIG)
        elif path == "/original":
            key = parse_qs(urlsplit(self.path).query)["key"][0]
            self._send(200, self.world.objects.read(key), "text/plain")
        else:
            self._file(path)

    def do_POST(self) -> None:
        path = urlsplit(self.path).path
        if path == "/oauth2/token":
            fields = parse_qs(self._body().decode())
            who = (fields.get("code") or fields.get("refresh_token") or [""])[0]
            if who not in PEOPLE:
                self._json(400, {"error": "invalid_grant"})
            else:
                self._json(200, {"access_token": who, "refresh_token": who, "token_type": "Bearer", "expires_in": 3600})
        elif path == "/upload":
            self._upload()
        else:
            self._api()

    do_PUT = do_DELETE = do_POST

    def _api(self) -> None:
        url = urlsplit(self.path)
        who = self.headers.get("Authorization", "").removeprefix("Bearer ")
        body = self._body()
        if who not in PEOPLE:
            self._json(401, {"message": "Unauthorized"})
            return
        event = {
            "version": "2.0", "routeKey": "$default", "rawPath": url.path, "rawQueryString": url.query,
            "headers": {name.lower(): value for name, value in self.headers.items()},
            "queryStringParameters": dict(parse_qsl(url.query)) or None,
            "requestContext": {
                "http": {"method": self.command, "path": url.path, "protocol": "HTTP/1.1", "sourceIp": "127.0.0.1", "userAgent": "dev"},
                "requestId": str(uuid.uuid4()), "stage": "$default", "apiId": "dev", "accountId": "0", "domainName": "dev",
                "routeKey": "$default", "time": "", "timeEpoch": 0, "authorizer": {"jwt": {"claims": {"sub": who}, "scopes": None}},
            },
            "body": body.decode() or None, "isBase64Encoded": False,
        }  # fmt: skip
        handler = word.handler if url.path.endswith("/plan.docx") else api.handler
        with self.world.lock:
            self.world.tick()
            answer = handler(event, cast(Any, _Context()))
        if self.command != "GET":
            self.world.changed.set()
        headers = {str(k): str(v) for k, v in (answer.get("headers") or {}).items()}
        for name, values in (answer.get("multiValueHeaders") or {}).items():
            headers[name] = values[0]
        media = next((v for k, v in headers.items() if k.lower() == "content-type"), "application/json")
        text = answer.get("body") or ""
        content = base64.b64decode(text) if answer.get("isBase64Encoded") else self._local(text).encode()
        self._send(answer["statusCode"], content, media)

    def _local(self, text: str) -> str:
        """Storage in memory has no address of its own, so this server stands in for it."""
        here = f"http://{self.headers['Host']}"
        return text.replace('"memory:upload"', f'"{here}/upload"').replace('"memory:', f'"{here}/original?key=')

    def _upload(self) -> None:
        body = self._body()
        boundary = b"--" + self.headers["Content-Type"].split("boundary=")[1].encode()
        fields: dict[str, bytes] = {}
        for part in body.split(boundary)[1:-1]:
            head, _, content = part.partition(b"\r\n\r\n")
            fields[head.split(b'name="')[1].split(b'"')[0].decode()] = content[:-2]
        file = fields.pop("file")
        values = {name: value.decode() for name, value in fields.items()}
        with self.world.lock:
            self.world.objects.post(UploadTicket("memory:upload", values), file)
        threading.Timer(self.world.delay, self.world.posted, [values["key"]]).start()
        self._send(204, b"", "text/plain")

    def _choose(self) -> None:
        query = {name: values[0] for name, values in parse_qs(urlsplit(self.path).query).items()}
        links = "".join(
            f'<li><a href="{html.escape(query["redirect_uri"])}?code={p.id}&amp;state={html.escape(query["state"])}">'
            f"{html.escape(p.name)}, {p.role}</a></li>"
            for p in PEOPLE.values()
        )
        page = f'<!doctype html><html lang="en"><title>Who are you?</title><h1>Who are you?</h1><ul>{links}</ul></html>'
        self._send(200, page.encode(), "text/html; charset=utf-8")

    def _file(self, path: str) -> None:
        file = (DIST / (path.lstrip("/") or "index.html")).resolve()
        if not file.is_file() or not file.is_relative_to(DIST):
            self._json(404, {"detail": "There is no such file."})
            return
        media = mimetypes.guess_type(file.name)[0] or "application/octet-stream"
        self._send(200, file.read_bytes(), media, {"Content-Security-Policy": POLICY, "X-Content-Type-Options": "nosniff"})

    def _body(self) -> bytes:
        return self.rfile.read(int(self.headers.get("Content-Length") or 0))

    def _json(self, status: int, value: Any) -> None:
        self._send(status, json.dumps(value).encode(), "application/json")

    def _send(self, status: int, body: bytes, media: str, headers: Mapping[str, str] | None = None) -> None:
        self.send_response(status)
        for name, value in {"Content-Type": media, "Content-Length": str(len(body)), "Cache-Control": "no-store", **(headers or {})}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: Any) -> None:
        """Silent: addresses name cases."""


class _Context:
    function_name = "dev"
    memory_limit_in_mb = 512
    invoked_function_arn = "arn:aws:lambda:eu-west-2:0:function:dev"
    aws_request_id = "dev"


def _seed(world: World, address: str) -> None:
    delay, world.delay = world.delay, 0.0
    client = Api(address, "coordinator")
    seed_cases(client, lambda said: None, datetime.now(UTC).date(), "parent")
    rows = client.get("/api/cases", limit=100)["cases"]
    first = min(rows, key=lambda row: row["reference"])
    world.directory.put(Person("parent", AUTHORITY, "parent", "Sam B.", "sam@example.org", children=frozenset({first["pupil"]})))
    cases = frozenset(row["case"] for row in rows)
    world.directory.put(Person("psychologist", AUTHORITY, "psychologist", "Dr Ida Lund", "ida@example.org", cases=cases))
    world.delay = delay


def main() -> None:
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("--port", type=int, default=0)
    words.add_argument("--delay", type=float, default=0.4)
    words.add_argument("--empty", action="store_true")
    asked = words.parse_args()
    Site.world = World(asked.delay)
    server = ThreadingHTTPServer(("127.0.0.1", asked.port), Site)
    address = f"http://127.0.0.1:{server.server_port}"
    threading.Thread(target=server.serve_forever, daemon=True).start()
    if not asked.empty:
        _seed(Site.world, address)
    sys.stdout.write(f"{address}\n")
    sys.stdout.flush()
    threading.Event().wait()


if __name__ == "__main__":
    main()
