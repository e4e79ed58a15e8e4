"""What an event is, and the one table from wire names to types."""

from __future__ import annotations

from typing import Any, ClassVar, TypeVar

from events.values import Value


class Event(Value):
    """A fact. `wire` is its name for ever, with its version; a class may be renamed, a wire name may not."""

    wire: ClassVar[str]


class Unreadable(Event):
    """What takes the place of an event whose key was destroyed or whose name this code does not know.

    `evolve` ignores it, so a case still folds.
    """

    wire: ClassVar[str] = "ehcp.unreadable.v1"
    was: str


EventType = TypeVar("EventType", bound=Event)
EVENT_TYPES: dict[str, type[Event]] = {}


def event(wire: str) -> Any:
    """Class decorator: registers the event under its wire name, and refuses a name taken twice."""

    def register(cls: type[EventType]) -> type[EventType]:
        if wire in EVENT_TYPES:
            raise ValueError(f"wire name {wire} is taken by {EVENT_TYPES[wire].__name__}")
        cls.wire = wire
        EVENT_TYPES[wire] = cls
        return cls

    return register
