"""The emulated cloud as one process: `python -m infrastructure.local.emulator STATE PORT`. Stops when its stdin closes.

MiniStack runs in-process, on loopback, with signatures and IAM enforced. Its state is saved every few seconds.
"""

from __future__ import annotations

import asyncio
import contextlib
import fcntl
import os
import shutil
import signal
import sys
from collections.abc import Iterator
from pathlib import Path

import uvicorn

from infrastructure.deployment.settings import REGION
from infrastructure.local import nearer_to_aws, snapshot
from infrastructure.local.front import Front

SAVE_SECONDS = 3.0
OUTPUTS = "outputs.json"


def configure(state: Path, port: int) -> None:
    """MiniStack reads its settings from the environment, when it is imported."""
    for name in [n for n in os.environ if n.startswith(("AWS_", "MINISTACK_"))]:
        del os.environ[name]
    scratch = state / "tmp"  # of functions' processes, which a killed emulator leaves behind
    shutil.rmtree(scratch, ignore_errors=True)
    scratch.mkdir()
    os.environ.update(
        TMPDIR=str(scratch), AUTH="true", GATEWAY_PORT=str(port), BIND_HOST="127.0.0.1", MINISTACK_REGION=REGION,
        AWS_DEFAULT_REGION=REGION, AWS_ACCESS_KEY_ID="test", AWS_SECRET_ACCESS_KEY="test",  # noqa: S106
        STATE_DIR=str(state), PERSIST_STATE="0", S3_PERSIST="0", IOT_MTLS_ENABLED="0", SFTP_ENABLED="0",
        LOG_LEVEL=os.environ.get("EHCP_LOG", "WARNING"), PYTHONDONTWRITEBYTECODE="1",
    )  # fmt: skip


class _Server(uvicorn.Server):
    """Leaves signals to us: uvicorn's own way ends the process before the last save."""

    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        yield


async def serve(state: Path, port: int) -> None:
    from ministack.app import app

    nearer_to_aws.adjust()
    snapshot.load(state)
    front = Front(app, state / OUTPUTS, port)
    config = uvicorn.Config(
        front, host="127.0.0.1", port=port, lifespan="on", log_level="warning", access_log=False,
        timeout_keep_alive=75, timeout_graceful_shutdown=5, server_header=False, date_header=False,
    )  # fmt: skip
    server = _Server(config)
    stop = _stopping(server)
    saving = asyncio.create_task(_save_often(front, state, stop))
    await server.serve()
    stop.set()
    await saving
    await _save(state)


def _stopping(server: uvicorn.Server) -> asyncio.Event:
    """Set when we are asked to stop, or when whoever started us is gone: then our stdin comes to its end."""
    loop, stop = asyncio.get_running_loop(), asyncio.Event()

    def end() -> None:
        loop.remove_reader(sys.stdin.fileno())
        server.should_exit = True
        stop.set()

    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, end)
    loop.add_reader(sys.stdin.fileno(), end)
    return stop


async def _save_often(front: Front, state: Path, stop: asyncio.Event) -> None:
    while not stop.is_set():
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(stop.wait(), SAVE_SECONDS)
        if front.changed:
            front.changed = False
            front.changed = not await _save(state)


async def _save(state: Path) -> bool:
    """Whether it was done. A deployment that is not whole yet, so that there are no outputs, is never saved."""
    if not (state / OUTPUTS).exists():
        return False
    # Forked on this thread, which runs every request: none is half-way when the child sees the memory.
    child = snapshot.save_in_child(state)
    _, status = await asyncio.to_thread(os.waitpid, child, 0)
    return status == 0


def alone(state: Path) -> int:
    """Holds the state as long as this process lives. Raises SystemExit when another one does."""
    lock = os.open(state / "lock", os.O_CREAT | os.O_RDWR, 0o600)
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        raise SystemExit(f"Another cloud is running on {state}.") from None
    return lock


if __name__ == "__main__":
    folder, number = Path(sys.argv[1]), int(sys.argv[2])
    held = alone(folder)
    # Written again by the launcher when the deployment is whole.
    (folder / OUTPUTS).unlink(missing_ok=True)
    configure(folder, number)
    asyncio.run(serve(folder, number))
