"""Pupils' data keys in memory."""

from __future__ import annotations

import secrets
import threading

from functions.shared.ports import KeyDestroyed


class MemoryKeys:
    def __init__(self) -> None:
        self._keys: dict[tuple[str, str], bytes | None] = {}
        self._lock = threading.Lock()

    def create(self, authority: str, pupil: str) -> bytes:
        with self._lock:
            return _alive(self._keys.setdefault((authority, pupil), secrets.token_bytes(32)))

    def open(self, authority: str, pupil: str) -> bytes:
        with self._lock:
            return _alive(self._keys.get((authority, pupil)))

    def destroy(self, authority: str, pupil: str) -> None:
        with self._lock:
            # A mark stays, so that no new key takes the place of the old: what it sealed would look corrupt.
            self._keys[authority, pupil] = None


def _alive(key: bytes | None) -> bytes:
    if key is None:
        raise KeyDestroyed
    return key
