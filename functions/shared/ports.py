"""What the functions need of the world, as Protocols. `infrastructure` implements them; nothing else is known."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, NamedTuple, Protocol

from events.base import Event
from events.envelope import Context, Recorded, StreamId

# --- the event store -------------------------------------------------------------------------------------


class Reservation(NamedTuple):
    """A name that one stream of an authority may hold: a pupil's reference, the open case of a pupil."""

    authority: str
    kind: str
    name: str


@dataclass(frozen=True, slots=True)
class Commit:
    """Events to append to one stream in one transaction, on condition that it is still at `expected` (0: new).

    pupil: whose key seals them. fingerprint: digest of what the command asked, so that a command id used
    for something else is told apart from a repeat.
    """

    stream: StreamId
    pupil: str
    expected: int
    events: Sequence[Event]
    context: Context
    recorded: datetime
    fingerprint: str
    reserve: Sequence[Reservation] = ()
    release: Sequence[Reservation] = ()


class Appended(NamedTuple):
    """Where the events of a command stand. `again`: they stood there before; nothing was appended now."""

    stream: StreamId
    first: int
    last: int
    again: bool = False

    @property
    def now(self) -> bool:
        """Whether this very call appended something: not a repeat, and not a decision that nothing changes."""
        return not self.again and self.first <= self.last


class VersionConflict(Exception):
    """The stream is not at the expected version: load and decide again."""


class Taken(Exception):
    """A reservation is held by another stream."""

    def __init__(self, reservation: Reservation, holder: str) -> None:
        super().__init__(f"{reservation.kind} is held by {holder}")
        self.reservation = reservation
        self.holder = holder


class CommandReused(Exception):
    """The command id was used before for something else."""


class TooLarge(Exception):
    """The commit does not fit a transaction (98 events, one less for each name it takes or gives back; 4 MB), or an
    event does not fit an item (400 KB). The text says which, and nothing was written."""


class Corrupt(Exception):
    """The stored events are not contiguous, or their hashes do not follow from one another."""


class Busy(Exception):
    """The store is contended or throttled and retries ran out: try again later."""


class History(NamedTuple):
    """A stream up to its head, in order; version 0 and no events when there is no such stream."""

    version: int
    events: tuple[Recorded, ...]


class EventStore(Protocol):
    def load(self, stream: StreamId, after: int = 0) -> History:
        """Consistent, complete up to the head, in order, from the version following `after`."""

    def append(self, commit: Commit) -> Appended:
        """All or nothing. The same command id twice, at once or years apart, gives the first result again.

        Raises VersionConflict, Taken, CommandReused, TooLarge, Busy.
        """

    def done(self, context: Context, stream: StreamId, fingerprint: str) -> Appended | None:
        """What the command of this context appended before, if anything. Raises CommandReused."""

    def holder(self, reservation: Reservation) -> StreamId | None:
        """Which stream holds the name now, read consistently."""

    def streams(self, authority: str | None = None) -> Iterator[StreamId]:
        """Every stream, for rebuilds and audits."""


# --- keys ------------------------------------------------------------------------------------------------


class KeyDestroyed(Exception):
    """The pupil's key is gone: what it sealed can't be read by anyone, for good."""


class Keys(Protocol):
    def create(self, authority: str, pupil: str) -> bytes:
        """The pupil's data key (32 bytes), made if there is none; two makers at once get the same key."""

    def open(self, authority: str, pupil: str) -> bytes:
        """Raises KeyDestroyed when there is none."""

    def destroy(self, authority: str, pupil: str) -> None: ...


# --- documents and other objects -------------------------------------------------------------------------


class UploadTicket(NamedTuple):
    """Where and with which form fields a browser posts a file."""

    url: str
    fields: Mapping[str, str]


class PinnedObject(NamedTuple):
    """One version of an object, so that what is checked is what is copied."""

    key: str
    version: str
    size: int
    metadata: Mapping[str, str]


class Objects(Protocol):
    def upload_ticket(
        self, key: str, metadata: Mapping[str, str], largest: int, seconds: int
    ) -> UploadTicket: ...

    def pin(self, key: str) -> PinnedObject | None: ...

    def read(self, key: str, version: str | None = None, largest: int = 60_000_000) -> bytes:
        """Raises KeyError when there is no such object, ValueError when it is larger than `largest` bytes."""

    def copy(self, pinned: PinnedObject, key: str, media: str) -> None: ...

    def write(self, key: str, body: bytes, media: str) -> None: ...

    def delete(self, key: str) -> None: ...

    def link(self, key: str, name: str, media: str, seconds: int) -> str:
        """A short-lived address that downloads (never displays) the object."""


# --- views, directory, access log, mail, bus -------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class View:
    """A document that screens read, thrown away and rebuilt at will. `version`: of the stream it shows."""

    place: str
    name: str
    version: int
    body: Mapping[str, Any]


class Views(Protocol):
    def keep(self, view: View, others: Sequence[View] = (), without: Sequence[tuple[str, str]] = ()) -> bool:
        """Keeps a view and others that belong to it, and removes some (place, name), all in one or not at all.

        False, and nothing changed, when `view` stands there in the same or a newer version already.
        """

    def get(self, place: str, name: str) -> View | None: ...

    def page(self, place: str, prefix: str, after: str | None, limit: int) -> tuple[list[View], str | None]:
        """Views of a place in order of name, and the name to go on from, or None at the end."""

    def delete(self, place: str, name: str) -> None: ...


@dataclass(frozen=True, slots=True)
class Person:
    """What the directory says of a sign-in. It is read at each request; a token says none of this."""

    id: str
    authority: str
    role: str
    name: str
    email: str = ""
    school: str | None = None
    children: frozenset[str] = frozenset()
    """pupil ids, for a parent or young person"""
    cases: frozenset[str] = frozenset()
    """case ids, for a professional asked for advice"""
    team: str | None = None
    """of the authority, in its own words; None: the directory has none"""


class Directory(Protocol):
    def person(self, person_id: str) -> Person | None: ...

    def sencos(self, authority: str, school: str) -> Sequence[Person]: ...

    def put(self, person: Person) -> None: ...


class AccessLog(Protocol):
    def record(self, authority: str, case: str, person: str, what: str, at: datetime) -> None: ...


class Mail(Protocol):
    def send(self, to: str, subject: str, text: str) -> None:
        """Raises OSError when it was not accepted."""


class Bus(Protocol):
    def publish(self, entries: Sequence[Mapping[str, Any]]) -> None:
        """Raises OSError unless every entry was accepted."""


class PublishedMarks(Protocol):
    def mark(self, stream: StreamId) -> int: ...

    def advance(self, stream: StreamId, version: int) -> None: ...

    def cursor(self) -> str | None: ...

    def set_cursor(self, minute: str) -> None: ...


class Routing(NamedTuple):
    """What the bus may know of one event: ids and routing facts, no story."""

    stream: StreamId
    version: int
    type: str
    pupil: str
    correlation: str
    cause: str | None
    actor: str
    """'person', 'reaction' or 'system'"""
    occurred: str
    recorded: str


class Heads(Protocol):
    def routing(self, stream: StreamId, after: int) -> Sequence[Routing]:
        """The routing facts of the events following `after`, in order, read without opening what is sealed."""

    def in_minute(self, minute: str) -> Iterable[tuple[StreamId, int]]:
        """Streams whose newest commit was recorded in that minute (UTC, '2026-11-23T20:45'), with their version."""


class Clock(Protocol):
    def now(self) -> datetime:
        """UTC, aware."""

    def today(self) -> date:
        """The date in London: what the law counts in."""


class Ids(Protocol):
    def new(self) -> str: ...


class Queue(Protocol):
    """The queue that wakes a reaction, as far as a reaction may touch it."""

    def retry_in(self, receipt: str, seconds: int) -> None: ...

    def bury(self, body: str, reason: str) -> None:
        """Puts the message into the dead-letter queue with the reason, which must hold nothing personal."""
