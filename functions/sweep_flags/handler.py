"""Each day: flags that only the passing of time raises."""

from __future__ import annotations

import logging
import os
from collections.abc import Iterator
from datetime import date
from typing import Any

from domain.process.flags import due_flags
from events.envelope import Actor, Context
from functions.shared.composition import parts
from functions.shared.parts import Parts

NAME = "sweep_flags"
logger = logging.getLogger(__name__)


def sweep(world: Parts, authorities: list[str], today: date) -> int:
    """Looks at every open case once a day; returns how many it looked at.

    A case that fails blocks no other. Raises RuntimeError at the end when any did, so that the alarm goes.
    """
    looked, failed = 0, 0
    for authority in authorities:
        for case in _open_cases(world, authority):
            now = world.clock.now()
            command = f"{NAME}:1:{case}:{today.isoformat()}"
            context = Context(Actor("reaction", NAME, "reaction"), authority, command, command, None, now)
            try:
                world.door.case(context, case, lambda c, now=now: due_flags(c, now), command)  # type: ignore[misc]
            except Exception as error:  # whatever it is, the other cases come first
                logger.error("could not look at case %s: %s", case, type(error).__name__)
                failed += 1
            looked += 1
    if failed:
        raise RuntimeError(f"{failed} of {looked} cases could not be looked at")
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
