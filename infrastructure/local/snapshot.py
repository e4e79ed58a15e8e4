"""The state of the emulated cloud on disk: one file that is whole or not there, and large bytes beside it by digest.

The emulator holds everything in memory, and its own saving is neither atomic nor safe under load. So a snapshot is
taken by a forked child: the memory it sees is one instant of the parent's, between two requests, at no cost to them.
"""

from __future__ import annotations

import copy
import hashlib
import io
import os
import pickle
import time
import warnings
from importlib.metadata import version
from pathlib import Path
from typing import Any

LARGE = 16_384
"""Bytes from which a value (an object's body, a function's package) is kept beside, written once."""
WORLD = "world.pickle"


class Unusable(Exception):
    """The saved state is of another release of the emulator."""


class _Writer(pickle.Pickler):
    def __init__(self, file: io.BufferedIOBase, beside: Path) -> None:
        super().__init__(file, protocol=5)
        self._beside = beside
        self.kept: set[str] = set()

    def persistent_id(self, value: Any) -> str | None:
        if type(value) is not bytes or len(value) < LARGE:
            return None
        digest = hashlib.sha256(value).hexdigest()
        path = self._beside / digest
        if digest not in self.kept and not path.exists():
            _write(path, value)
        self.kept.add(digest)
        return digest


class _Reader(pickle.Unpickler):
    def __init__(self, file: io.BufferedIOBase, beside: Path) -> None:
        super().__init__(file)
        self._beside = beside

    def persistent_load(self, digest: Any) -> bytes:
        return (self._beside / str(digest)).read_bytes()


def _write(path: Path, content: bytes) -> None:
    partial = path.with_suffix(f".{os.getpid()}")
    with partial.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    partial.replace(path)


def save_in_child(folder: Path) -> int:
    """Forks a child that saves this very instant; returns its process id. It exits with 0 when all is on disk."""
    with warnings.catch_warnings():
        # The child only reads memory, writes files and leaves: it takes no lock that another thread may hold.
        warnings.simplefilter("ignore", DeprecationWarning)
        child = os.fork()
    if child:
        return child
    try:
        os.closerange(3, 4096)  # else a killed parent's port and connections would stay open with us
        copy.deepcopy = _as_it_is  # type: ignore[assignment]  # all of this memory is ours alone
        write({"emulator": version("ministack"), "services": _states()}, folder)
        os._exit(0)
    except BaseException as error:
        os.write(2, f"The local cloud could not save: {type(error).__name__}: {error}\n".encode())
    finally:
        os._exit(1)


def _as_it_is(value: Any, memo: Any = None, _nil: Any = None) -> Any:
    return value


def write(world: Any, folder: Path) -> None:
    """All of it or nothing: what was there before stays until the new one is whole."""
    beside = folder / "large"
    beside.mkdir(parents=True, exist_ok=True)
    buffer = io.BytesIO()
    writer = _Writer(buffer, beside)
    writer.dump(world)
    _write(folder / WORLD, buffer.getvalue())
    for path in beside.iterdir():
        if path.name not in writer.kept and path.stat().st_mtime < time.time() - 60:
            path.unlink()


def read(folder: Path) -> Any:
    """What was written last, or None."""
    path = folder / WORLD
    if not path.exists():
        return None
    with path.open("rb") as file:
        return _Reader(file, folder / "large").load()


def _states() -> dict[str, Any]:
    from ministack import app
    from ministack.services import lambda_svc, s3

    states = {name: state() for name, state in app._build_persistence_save_dict().items() if name != "lambda"}
    # Its own get_state writes each package to disk again; stream positions are left out because the streams are:
    # a mapping that starts at the horizon misses nothing that is appended from now on, catch_up has the rest.
    states["lambda"] = {
        "functions": lambda_svc._functions, "layers": lambda_svc._layers, "esms": lambda_svc._esms,
        "function_urls": lambda_svc._function_urls,
    }  # fmt: skip
    # Its own get_state leaves the objects out.
    states["objects"] = {
        "buckets": s3._buckets._data, "versions": s3._object_versions._data, "tags": s3._object_tags._data,
        "acl": s3._object_acl._data,
    }  # fmt: skip
    return states


def load(folder: Path) -> bool:
    """Takes up the saved state, if there is one. Raises Unusable. Nothing may be served before this has ended."""
    saved = read(folder)
    if saved is None:
        return False
    if saved["emulator"] != version("ministack"):
        raise Unusable(f"{folder} was saved by release {saved['emulator']} of the emulator: remove it.")
    _restore(saved["services"])
    return True


def _restore(states: dict[str, Any]) -> None:
    from ministack import app
    from ministack.services import s3, sqs

    objects = states.pop("objects")
    s3._buckets._data.update(objects["buckets"])
    s3._object_versions._data.update(objects["versions"])
    s3._object_tags._data.update(objects["tags"])
    s3._object_acl._data.update(objects["acl"])
    mappings = states.pop("lambda")
    for name, state in states.items():
        if state:
            app._get_module(app._state_map[name]).load_persisted_state(state)
    # What was being worked on when we stopped is worked on again at once: its worker is gone.
    for queue in sqs._queues._data.values():
        for message in queue["messages"]:
            message["visible_at"] = min(message["visible_at"], time.time())
    # Last, because it starts the pollers, and they must find everything in its place.
    app._get_module("lambda_svc").load_persisted_state(mappings)
