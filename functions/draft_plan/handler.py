"""Redraws the working draft from what is agreed now; what people wrote is never touched."""

from __future__ import annotations

from domain.case.suggestions import propose
from domain.plan.drafting import provision_suggestions, redraft
from functions.shared.parts import Parts
from functions.shared.reaction import Cause, reaction

NAME, VERSION = "draft_plan", "1"


def react(cause: Cause, world: Parts) -> None:
    case, door = cause.stream.id, world.door
    door.case(
        cause.context(NAME, VERSION, world, "suggest"), case,
        lambda c: propose(c, provision_suggestions(c), frozenset({"text"}), "The documents say otherwise now."), cause.id,
    )  # fmt: skip
    door.case(cause.context(NAME, VERSION, world, "draft"), case, redraft, cause.id)


handler = reaction(NAME, react, newest_only=True)
