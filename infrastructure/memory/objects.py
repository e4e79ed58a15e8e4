"""Documents in memory, with versions."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from functions.shared.ports import PinnedObject, UploadTicket


class _Version(NamedTuple):
    id: str
    body: bytes
    media: str
    metadata: Mapping[str, str]


class MemoryObjects:
    def __init__(self) -> None:
        self._objects: dict[str, list[_Version]] = {}
        self._gone: set[str] = set()
        self._count = 0

    def upload_ticket(
        self, key: str, metadata: Mapping[str, str], largest: int, seconds: int
    ) -> UploadTicket:
        return UploadTicket(
            "memory:upload", {"key": key, **{f"x-amz-meta-{name}": v for name, v in metadata.items()}}
        )

    def post(self, ticket: UploadTicket, body: bytes) -> None:
        """What a browser does with a ticket."""
        prefix = "x-amz-meta-"
        metadata = {k.removeprefix(prefix): v for k, v in ticket.fields.items() if k.startswith(prefix)}
        self._add(ticket.fields["key"], body, "application/octet-stream", metadata)

    def pin(self, key: str) -> PinnedObject | None:
        if key in self._gone or key not in self._objects:
            return None
        newest = self._objects[key][-1]
        return PinnedObject(key, newest.id, len(newest.body), newest.metadata)

    def read(self, key: str, version: str | None = None, largest: int = 60_000_000) -> bytes:
        found = self._find(key, version)
        if len(found.body) > largest:
            raise ValueError(f"larger than {largest} bytes")
        return found.body

    def copy(self, pinned: PinnedObject, key: str, media: str) -> None:
        self._add(key, self._find(pinned.key, pinned.version).body, media, {})

    def write(self, key: str, body: bytes, media: str) -> None:
        self._add(key, body, media, {})

    def delete(self, key: str) -> None:
        self._gone.add(key)

    def link(self, key: str, name: str, media: str, seconds: int) -> str:
        return f"memory:{key}?name={name}"

    def _add(self, key: str, body: bytes, media: str, metadata: Mapping[str, str]) -> None:
        self._count += 1
        self._gone.discard(key)
        self._objects.setdefault(key, []).append(_Version(str(self._count), body, media, dict(metadata)))

    def _find(self, key: str, version: str | None) -> _Version:
        if version is None and key in self._gone:
            raise KeyError(key)
        for found in reversed(self._objects.get(key, [])):
            if version in (None, found.id):
                return found
        raise KeyError(key)
