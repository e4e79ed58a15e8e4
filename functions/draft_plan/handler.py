"""Redraws the working draft from what is agreed now; what people wrote is never touched."""

from __future__ import annotations

from collections.abc import Sequence

from domain.case.evolving import with_events
from domain.case.state import Case
from domain.case.suggestions import propose
from domain.plan.drafting import redraft
from domain.plan.quoting import text_suggestions
from events.base import Event
from functions.shared.parts import Parts
from functions.shared.reaction import Cause, reaction

NAME, VERSION = "draft_plan", "3"
KINDS = frozenset({"text"})


def react(cause: Cause, world: Parts) -> None:
    context = cause.context(NAME, VERSION, world)

    def decide(case: Case) -> Sequence[Event]:
        """What the documents ask for becomes suggestions, and the draft is drawn with them in it, in one commit."""
        proposed = propose(case, text_suggestions(case), KINDS, "The documents say otherwise now.")
        return [*proposed, *redraft(with_events(case, proposed, context))]

    world.door.case(context, cause.stream.id, decide, cause.id)


handler = reaction(NAME, react, newest_only=True)
