"""Raises a review flag where somebody should look, and lowers it when the reason is gone."""

from __future__ import annotations

from domain.process.flags import due_flags
from functions.shared.parts import Parts
from functions.shared.reaction import Cause, reaction

NAME, VERSION = "raise_flags", "2"


def react(cause: Cause, world: Parts) -> None:
    now = world.clock.now()
    world.door.case(
        cause.context(NAME, VERSION, world), cause.stream.id, lambda case: due_flags(case, now), cause.id
    )


handler = reaction(NAME, react, newest_only=True)
