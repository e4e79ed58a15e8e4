"""Each day: flags that only the passing of time raises."""

from __future__ import annotations

import os
from collections.abc import Iterator
from datetime import date
from typing import Any

from domain.process.flags import due_flags
from events.envelope import Actor, Context
from functions.shared.composition import parts
from functions.shared.parts import Parts

NAME = "sweep_flags"


def sweep(world: Parts, authorities: list[str], today: date) -> int:
    """Looks at every open case once a day; returns how many it looked at."""
    looked = 0
    for authority in authorities:
        for case in _open_cases(world, authority):
            now = world.clock.now()
            command = f"{NAME}:1:{case}:{today.isoformat()}"
            context = Context(Actor("reaction", NAME, "reaction"), authority, command, command, None, now)
            world.door.case(context, case, lambda c, now=now: due_flags(c, now), command)  # type: ignore[misc]
            looked += 1
    return looked


def _open_cases(world: Parts, authority: str) -> Iterator[str]:
    after: str | None = None
    while True:
        page, after = world.views.page(f"{authority}/cases", "", after, 100)
        yield from (str(v.body["case"]) for v in page if not v.body["closed"])
        if after is None:
            return


def handler(event: dict[str, Any], context: Any) -> dict[str, int]:
    world = parts()
    return {"looked": sweep(world, os.environ["AUTHORITIES"].split(","), world.clock.today())}
