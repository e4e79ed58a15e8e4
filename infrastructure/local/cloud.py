"""The cloud on a laptop, as one object: `make run` holds one, and so does every test that needs the whole system."""

from __future__ import annotations

import contextlib
import json
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import Any

import boto3
import httpx
from botocore.config import Config

from infrastructure.deployment.local_differences import HOST, address
from infrastructure.deployment.publish_site import publish
from infrastructure.deployment.settings import REGION
from infrastructure.local import deploy, people
from infrastructure.local.emulator import OUTPUTS
from infrastructure.local.memory import Memory
from infrastructure.local.sign_in import sign_in

CACHE = deploy.ROOT / ".local" / "synth"
DEPLOYED = "deployed"
READY_SECONDS = 60.0
STOP_SECONDS = 30.0


class NotStarted(Exception):
    """Says what is in the way, in plain English."""


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        return int(probe.getsockname()[1])


class LocalCloud:
    """state: a folder of its own, made if it is not there. port: on loopback; None takes a free one.

    As a context manager it starts and stops. What was in the state is there again after the next start.
    """

    def __init__(
        self, state: Path, port: int | None = None, say: deploy.Say = lambda _: None,
        dist: Path = deploy.ROOT / "frontend_static" / "dist",
    ) -> None:  # fmt: skip
        self.state = state.resolve()
        self.port = port or free_port()
        self.address = address(self.port)
        self.endpoint = self.address
        self.outputs: dict[str, str] = {}
        self._dist = dist
        self._say = say
        self._process: subprocess.Popen[bytes] | None = None

    # --- life -----------------------------------------------------------------------------------------------

    def start(self) -> LocalCloud:
        """Raises NotStarted, deploy.DeploymentFailed."""
        self._refuse_a_taken_port()
        self.state.mkdir(parents=True, exist_ok=True, mode=0o700)
        self._say("Starting the cloud on this machine ...")
        self._spawn()
        try:
            self._deploy()
            self._await_api()
            self.catch_up()
        except BaseException:
            self.stop()
            raise
        return self

    def stop(self) -> None:
        """Saves everything and stops."""
        self._end(signal.SIGTERM)

    def kill(self) -> None:
        """As a power cut would: for tests of what is lost."""
        self._end(signal.SIGKILL)

    def __enter__(self) -> LocalCloud:
        return self.start()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()

    @property
    def pid(self) -> int:
        assert self._process is not None, "not started"
        return self._process.pid

    # --- use ------------------------------------------------------------------------------------------------

    def session(self, key: str = "test", secret: str = "test", token: str | None = None) -> boto3.Session:  # noqa: S107  (the emulator's root)
        return boto3.Session(key, secret, token, REGION)

    def client(self, service: str, **session: str) -> Any:
        """A boto3 client of this cloud: as its root, or with `key`, `secret` and perhaps `token` as somebody else."""
        return _Local(self.session(**session), self.endpoint).client(service)

    def sign_in(self, email: str, password: str = people.PASSWORD) -> str:
        """An access token, by the same hosted page and code flow as a browser's."""
        return sign_in(self.address, self.outputs, email, password)

    def api(self, email: str) -> httpx.Client:
        """The API as one of the seeded people."""
        token = self.sign_in(email)
        return httpx.Client(base_url=self.address, headers={"Authorization": f"Bearer {token}"}, timeout=30)

    def invoke(self, function: str, event: Any = None) -> Any:
        """Runs a function once and returns its answer. Raises RuntimeError when it fails."""
        answer = self.client("lambda").invoke(
            FunctionName=f"ehcp-local-{function}", Payload=json.dumps(event or {})
        )
        body = json.loads(answer["Payload"].read() or b"null")
        if "FunctionError" in answer:
            raise RuntimeError(f"{function}: {body}")
        return body

    def wake(self, function: str) -> None:
        """Makes a function's process ready, whether or not it likes an empty event."""
        with contextlib.suppress(RuntimeError):
            self.invoke(function, {"Records": []})

    def catch_up(self) -> None:
        """Publishes what was appended and not yet carried when this cloud went down."""
        try:
            self.invoke("catch_up")
        except RuntimeError as error:
            self._say(f"  catch_up does not work yet: {error}")

    def once(self, name: str, do: Callable[[], None]) -> None:
        """Does something to a new state, and remembers in that state that it was done to the end."""
        memory = Memory(self.client("s3"))
        if memory.recall(name) is None:
            do()
            memory.keep(name, {"done": "yes"})

    def check(self) -> None:
        """Raises NotStarted when the emulator has ended by itself."""
        if self._process is None or self._process.poll() is not None:
            log = self.state / "emulator.log"
            last = (log.read_text().strip() or "It said nothing.").splitlines()[-1]
            raise NotStarted(f"The emulator ended: {last} All that it said: {log}")

    def mails(self) -> list[dict[str, Any]]:
        """What was sent since this start."""
        found = httpx.get(f"{self.endpoint}/_ministack/ses/messages", timeout=10).json()
        return list(found.get("messages", found) if isinstance(found, dict) else found)

    # --- how ------------------------------------------------------------------------------------------------

    def _refuse_a_taken_port(self) -> None:
        with socket.socket() as probe:
            if probe.connect_ex((HOST, self.port)) == 0:
                raise NotStarted(
                    f"Something is on port {self.port} already. Stop it, or choose another: PORT=8090 make run"
                )

    def _spawn(self) -> None:
        command = [sys.executable, "-m", "infrastructure.local.emulator", str(self.state), str(self.port)]
        log = (self.state / "emulator.log").open("ab")
        # A session of its own, so that Ctrl-C reaches only us and we can stop it in order.
        self._process = subprocess.Popen(  # noqa: S603  (our own arguments)
            command, cwd=deploy.ROOT, stdin=subprocess.PIPE, stdout=log, stderr=log, start_new_session=True
        )
        log.close()

    def _await(self, ready: Any, what: str) -> None:
        deadline = time.monotonic() + READY_SECONDS
        while time.monotonic() < deadline:
            self.check()
            try:
                if ready():
                    return
            except httpx.TransportError:
                pass
            time.sleep(0.05)
        raise NotStarted(f"{what} was not ready in {READY_SECONDS:.0f} s: see {self.state / 'emulator.log'}")

    def _deploy(self) -> None:
        digest = deploy.digest_of_sources()
        self._await(
            lambda: httpx.get(f"{self.endpoint}/_ministack/health", timeout=5).is_success, "The emulator"
        )
        local = _Local(self.session(), self.endpoint)
        memory = Memory(local.client("s3"))
        made_of = {"SOURCES": digest, "PORT": str(self.port)}
        known = memory.recall(DEPLOYED) or {}
        if made_of.items() <= known.items():
            self.outputs = known
        else:
            self._say("Synthesising the deployment ...")
            folder = deploy.synthesised(CACHE, digest)
            self._say("Deploying ...")
            keys = people.systems_users(local.client("iam"), known)
            self.outputs = keys | deploy.deploy(local, folder, self.port, memory.bucket, self._say) | made_of
            memory.keep(DEPLOYED, self.outputs)
        if (self._dist / "index.html").exists():
            publish(self._dist, local.client("s3"), self.outputs)
        people.seed(local.client("cognito-idp"), local.client("dynamodb"), self.outputs)
        # From now on the emulator saves: a deployment that broke off is never kept.
        (self.state / OUTPUTS).write_text(json.dumps(self.outputs, indent=1))

    def _await_api(self) -> None:
        self._await(lambda: httpx.get(f"{self.address}/api/me", timeout=30).status_code == 401, "The API")

    def _end(self, number: int) -> None:
        process, self._process = self._process, None
        if process is None:
            return
        try:
            if number == signal.SIGKILL:
                os.killpg(process.pid, number)  # its workers too
            else:
                process.send_signal(number)
            process.wait(STOP_SECONDS)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
        except ProcessLookupError:
            process.wait()
        finally:
            if process.stdin:
                process.stdin.close()


class _Local:
    """A boto3 session whose clients all talk to the local cloud."""

    def __init__(self, session: boto3.Session, endpoint: str) -> None:
        self._session = session
        self._endpoint = endpoint

    def client(self, service: str) -> Any:
        config = Config(
            signature_version="s3v4" if service == "s3" else "v4", retries={"max_attempts": 2},
            connect_timeout=5, read_timeout=120,
        )  # fmt: skip
        return self._session.client(service, endpoint_url=self._endpoint, config=config)
