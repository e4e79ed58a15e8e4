"""Events to rows and back. Nothing else knows how a payload is sealed.

Sealing is AES-256-GCM under the pupil's data key: a random 96-bit nonce, then the ciphertext. The authenticated
text `stream|version|wire` ties a sealed body to its place, so that one can't be passed off as another.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from hashlib import sha256

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from pydantic import ValidationError
from pydantic_core import to_json

from events.base import Event, Unreadable
from events.envelope import Actor, Context, Recorded, StreamId
from events.registry import decode, encode
from functions.shared.ports import Commit, Corrupt, KeyDestroyed, Keys
from infrastructure.records.row import Envelope, Row, checked, link

NONCE = 12
"""Bytes. AES-GCM's own size; random nonces are safe for 2^32 messages a key (NIST SP 800-38D, 8.3)."""


class Codec:
    """Seals under the keys it is given; without keys it leaves bodies plain (for tests and comparisons of speed)."""

    def __init__(self, keys: Keys | None = None) -> None:
        self._keys = keys
        self._seal = "none" if keys is None else "aes-256-gcm"

    def seal(self, commit: Commit, previous: str) -> list[Row]:
        """The rows of a commit. `previous`: the hash of the event before the first.

        Raises KeyDestroyed when the pupil's story was erased: nothing more can be written of it.
        """
        close = self._closer(commit.stream, commit.pupil)
        context, actor = commit.context, commit.context.actor
        occurred, recorded = _stamp(context.occurred), _stamp(commit.recorded)
        rows = []
        for version, event in enumerate(commit.events, commit.expected + 1):
            body = close(event.wire, encode(event), version)
            envelope = to_json(
                Envelope(
                    version, event.wire, self._seal, sha256(body).hexdigest(), commit.pupil, actor.kind, actor.id,
                    actor.role, context.command, context.correlation, context.cause, occurred, recorded,
                )
            )  # fmt: skip
            previous = link(previous, envelope)
            rows.append(Row(version, envelope, body, previous))
        return rows

    def open(
        self, stream: StreamId, pupil: str, rows: Iterable[Row], after: int = 0, previous: str | None = None
    ) -> tuple[Recorded, ...]:
        """Rows as events, each shown to follow the one before. Raises Corrupt.

        An event whose key was destroyed, or whose name this code does not know, comes as `Unreadable`.
        """
        read = self._reader(stream, pupil)
        authority, instant = stream.authority, datetime.fromisoformat
        actors: dict[tuple[str, str, str], Actor] = {}
        opened = []
        for row, values in checked(stream, rows, after, previous):
            # By position: this loop sets the speed of every replay.
            version, wire, seal, _, _, kind, who, role, command, correlation, cause, occurred, recorded = (
                values
            )
            if seal != self._seal:
                raise Corrupt(f"{stream}:{version} is sealed as {seal}, not {self._seal}")
            try:
                event = read(wire, row.body, version)
            except (InvalidTag, ValidationError) as error:
                # Without the cause: a validation error quotes what it could not read.
                raise Corrupt(f"{stream}:{version} can't be opened ({type(error).__name__})") from None
            actor = actors.get((kind, who, role))
            if actor is None:
                actor = actors[kind, who, role] = Actor(kind, who, role)
            context = Context(actor, authority, command, correlation, cause, instant(occurred))
            opened.append(Recorded(stream, version, event, context, instant(recorded), row.hash))
        return tuple(opened)

    def _closer(self, stream: StreamId, pupil: str) -> Callable[[str, bytes, int], bytes]:
        if self._keys is None:
            return lambda wire, body, version: body
        encrypt = AESGCM(self._keys.create(stream.authority, pupil)).encrypt

        def close(wire: str, body: bytes, version: int) -> bytes:
            nonce = os.urandom(NONCE)
            return nonce + encrypt(nonce, body, _place(stream, version, wire))

        return close

    def _reader(self, stream: StreamId, pupil: str) -> Callable[[str, bytes, int], Event]:
        if self._keys is None:
            return lambda wire, body, version: decode(wire, body)
        try:
            decrypt = AESGCM(self._keys.open(stream.authority, pupil)).decrypt
        except KeyDestroyed:
            return lambda wire, body, version: Unreadable(was=wire)
        name = str(stream)

        def read(wire: str, sealed: bytes, version: int) -> Event:
            return decode(wire, decrypt(sealed[:NONCE], sealed[NONCE:], _place(name, version, wire)))

        return read


def _place(stream: StreamId | str, version: int, wire: str) -> bytes:
    return f"{stream}|{version}|{wire}".encode()


def _stamp(at: datetime) -> str:
    """UTC in ISO 8601. Raises ValueError for a time without a zone: it could mean two instants."""
    if at.tzinfo is None:
        raise ValueError("a time without a zone")
    return at.astimezone(UTC).isoformat()
