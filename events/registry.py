"""The one boundary between events and JSON: names to types, and old versions to new.

States, views and replays all read through `decode`, so an old event is upcast in one place.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import events.authority
import events.case
import events.plan
import events.plan_sharing
import events.pupil  # noqa: F401  (registers its types)
from events.base import EVENT_TYPES, Event, Unreadable

Upcaster = Callable[[dict[str, Any]], tuple[str, dict[str, Any]]]
"""Takes the JSON of an old version; gives the next version's wire name and JSON."""

UPCASTERS: dict[str, Upcaster] = {}

_PARSERS = {wire: cls.__pydantic_validator__.validate_json for wire, cls in EVENT_TYPES.items()}


def encode(event: Event) -> bytes:
    """The event's facts as JSON, every default spelt out: a default that changes later must not change the past."""
    return event.__pydantic_serializer__.to_json(event)


def decode(wire: str, body: bytes) -> Event:
    """The event as today's code knows it; `Unreadable` for a name that this code does not know.

    Raises pydantic.ValidationError when the body does not fit its name: the log is then corrupt.
    """
    parse = _PARSERS.get(wire)
    if parse is not None:
        return parse(body)  # type: ignore[no-any-return]
    upcast = UPCASTERS.get(wire)
    if upcast is None:
        return Unreadable(was=wire)
    newer, facts = upcast(json.loads(body))
    return decode(newer, json.dumps(facts).encode())
