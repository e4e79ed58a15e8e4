"""One stored event, and the chain of hashes that shows whether any of them was altered.

hash(n) = sha256(hash(n-1) + envelope(n)), in hexadecimal; the envelope holds the digest of the (sealed) body.
So the chain can be checked by anyone who has the rows, without a key, and a destroyed key does not break it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from hashlib import sha256
from typing import Any, NamedTuple

from pydantic_core import from_json

from events.envelope import StreamId
from functions.shared.ports import Corrupt


class Envelope(NamedTuple):
    """All of an event but its facts. Stored as a JSON array in this order (no spaces, UTF-8): one event has one
    spelling, and reading it costs less than half of an object. New fields go to the end. The stream is not in it:
    the chain's first hash binds it."""

    version: int
    type: str
    seal: str
    body: str
    """sha256 of the body as stored"""
    pupil: str
    actor_kind: str
    actor: str
    role: str
    command: str
    correlation: str
    cause: str | None
    occurred: str
    recorded: str

    @staticmethod
    def read(text: bytes) -> Envelope:
        return Envelope(*from_json(text))


class Row(NamedTuple):
    """envelope: `Envelope` as JSON. body: the facts, sealed. hash: of this row and all before it."""

    version: int
    envelope: bytes
    body: bytes
    hash: str


def genesis(stream: StreamId) -> str:
    """What the first event's hash follows from: it binds the chain to its stream."""
    return sha256(f"ehcp.genesis.v1:{stream}".encode()).hexdigest()


def link(previous: str, envelope: bytes) -> str:
    return sha256(previous.encode() + envelope).hexdigest()


def checked(
    stream: StreamId, rows: Iterable[Row], after: int = 0, previous: str | None = None
) -> Iterator[tuple[Row, list[Any]]]:
    """Each row with the values of its envelope, once it is shown to follow the one before.

    after, previous: version and hash of the event before the first row. Raises Corrupt.
    """
    last = genesis(stream) if previous is None else previous
    for expected, row in enumerate(rows, after + 1):
        version, envelope, body, kept = row
        if version != expected:
            raise Corrupt(f"{stream}: version {expected} is missing, {version} stands there")
        last = sha256(last.encode() + envelope).hexdigest()
        if kept != last:
            raise Corrupt(f"{stream}:{version} does not follow from the event before it")
        values = from_json(envelope, cache_strings="none")
        if values[0] != version or values[3] != sha256(body).hexdigest():
            raise Corrupt(f"{stream}:{version}: the body is not the one that was recorded")
        yield row, values


def verify(stream: StreamId, rows: Iterable[Row], head: str | None = None) -> int:
    """How many events follow from one another from the first on; needs no key. Raises Corrupt.

    head: the hash that the store holds as the newest, so that a cut-off tail is noticed too.
    """
    count, last = 0, genesis(stream)
    for row, _ in checked(stream, rows):
        count, last = row.version, row.hash
    if head is not None and head != last:
        raise Corrupt(f"{stream}:{count} is not where the chain ended")
    return count
