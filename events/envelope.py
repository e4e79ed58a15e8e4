"""What every event carries besides its facts."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal, NamedTuple, get_args

from events.base import Event

StreamKind = Literal["pupil", "case", "authority"]
"""authority: what an authority set for itself (words, catalogue, model in use); one such stream each."""


class StreamId(NamedTuple):
    """`<authority>/<kind>/<id>`; the authority leads every key."""

    authority: str
    kind: StreamKind
    id: str

    def __str__(self) -> str:
        return f"{self.authority}/{self.kind}/{self.id}"

    @staticmethod
    def parse(text: str) -> StreamId:
        """Raises ValueError for anything else."""
        authority, kind, ident = text.split("/", 2)
        if kind not in get_args(StreamKind) or not authority or not ident:
            raise ValueError(f"not a stream: {text!r}")
        return StreamId(authority, kind, ident)  # type: ignore[arg-type]


@dataclass(frozen=True, slots=True)
class Actor:
    """Who acted. `id` is a sign-in, a reaction's name, or the authority's system; never a person's name."""

    kind: Literal["person", "reaction", "system"]
    id: str
    role: str


@dataclass(slots=True, unsafe_hash=True)  # nobody changes one; frozen would cost a fifth of a replay
class Context:
    """Who, on whose behalf, and why: the same for every event of one commit.

    command: the id that makes twice once, for ever. cause: the event that a reaction answers to.
    """

    actor: Actor
    authority: str
    command: str
    correlation: str
    cause: str | None
    occurred: datetime


@dataclass(slots=True, unsafe_hash=True)  # nobody changes one; frozen would cost a fifth of a replay
class Recorded:
    """An event as it stands in the log."""

    stream: StreamId
    version: int
    event: Event
    context: Context
    recorded: datetime
    hash: str

    @property
    def id(self) -> str:
        """The event's published id."""
        return f"{self.stream}:{self.version}"
