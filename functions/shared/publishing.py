"""Appended events to the case bus: a pure translation, and a mark per stream of how far it was carried.

Append first, publish from the stream: no function appends and then calls the bus. What the stream of the heads
table missed, the catch-up carries; both pass through here, so an event is carried at least once, in order.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from events.envelope import StreamId
from events.subscriptions import SOURCE
from functions.shared.parts import Parts
from functions.shared.ports import Routing


def entry(routing: Routing) -> dict[str, Any]:
    """The bus entry of one event. Its id is `stream:version` for ever."""
    detail = {
        "id": f"{routing.stream}:{routing.version}",
        "stream": str(routing.stream),
        "version": routing.version,
        "type": routing.type,
        "authority": routing.stream.authority,
        "pupil": routing.pupil,
        "correlation": routing.correlation,
        "cause": routing.cause,
        "actor": routing.actor,
        "occurred": routing.occurred,
        "recorded": routing.recorded,
    }
    return {"Source": SOURCE, "DetailType": routing.type, "Detail": json.dumps(detail, separators=(",", ":"))}


def carry(world: Parts, stream: StreamId, up_to: int, newest: Sequence[Routing] = ()) -> int:
    """Publishes what lies between the stream's mark and `up_to`; returns how many events that were.

    `newest`: routing facts at hand, so that the log is read only when something before them was missed.
    Raises OSError when the bus did not take them all: the mark then stays, and they go again.
    """
    mark = world.marks.mark(stream)
    if mark >= up_to:
        return 0
    at_hand = [r for r in newest if mark < r.version <= up_to]
    whole = bool(at_hand) and at_hand[0].version == mark + 1
    missing = at_hand if whole else [r for r in world.heads.routing(stream, mark) if r.version <= up_to]
    world.bus.publish([entry(r) for r in missing])
    world.marks.advance(stream, up_to)
    return len(missing)
