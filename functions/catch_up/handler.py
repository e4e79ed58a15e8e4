"""Each minute, and when a local cloud starts: publishes what the stream of the heads table missed.

One cursor remembers the minute before which everything is known to be published, so a sweep looks only at
streams that changed since, however many there are.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from functions.shared.composition import parts
from functions.shared.parts import Parts
from functions.shared.ports import Corrupt
from functions.shared.publishing import carry

LAG = timedelta(minutes=2)
"""Newer minutes may still gain commits: a commit's minute is taken before its transaction ends."""
FIRST_LOOK_BACK = timedelta(hours=25)
"""Without a cursor: longer than the 24 hours that a stream keeps its records."""
MINUTES_A_SWEEP = 2000
MINUTE = "%Y-%m-%dT%H:%M"


def sweep(world: Parts) -> int:
    """Returns how many events it published. The cursor moves only past minutes that were carried whole.

    After a long sleep (a laptop closed for weeks) it goes on from where it stopped, some at a time. A stream that
    can't be carried holds the cursor, not the others; it is raised at the end, so that the alarm tells of it.
    """
    now = world.clock.now()
    kept = world.marks.cursor()
    start = datetime.strptime(kept, MINUTE).replace(tzinfo=now.tzinfo) if kept else now - FIRST_LOOK_BACK
    whole_before = now - LAG
    carried, minute, done = 0, start, None
    failed: Exception | None = None
    for _ in range(MINUTES_A_SWEEP):
        if minute > now + timedelta(minutes=1):
            break
        for stream, version in world.heads.in_minute(minute.strftime(MINUTE)):
            try:
                carried += carry(world, stream, version)
            except (OSError, Corrupt) as error:
                failed = error
        if minute <= whole_before and failed is None:
            done = minute
        minute += timedelta(minutes=1)
    if done is not None:
        world.marks.set_cursor(done.strftime(MINUTE))
    if failed is not None:
        raise failed
    return carried


def handler(event: dict[str, Any], context: Any) -> dict[str, int]:
    return {"published": sweep(parts())}
