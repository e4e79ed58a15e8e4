"""Suggests a group of similar cases from the agreed answers, with its packages and outcomes. A person decides."""

from __future__ import annotations

from domain.authority.state import stream_of
from domain.case.allocating import suggest
from domain.pupil.pupil import Pupil
from events.authority import ModelChosen
from functions.shared.composition import shelf
from functions.shared.parts import Parts
from functions.shared.ports import Reservation
from functions.shared.reaction import Cause, reaction

NAME, VERSION = "allocate_cluster", "2"


class ModelChangedMeanwhile(Exception):
    """Another model was put in use while this case was allocated; the message comes again and finds that one."""


def react(cause: Cause, world: Parts) -> None:
    case = _case(cause, world)
    if case is None:
        return
    settings = world.door.load_authority(cause.authority)
    model = shelf().in_use(cause.authority, settings)
    pupil, today = _pupil(cause, case, world), world.clock.today()
    # The model is part of the command, so that the same cause under another model is another command.
    context = cause.context(NAME, VERSION, world, f"{case}:{model.model.digest}")
    world.door.case(context, case, lambda c: suggest(c, pupil, model, settings.catalogue, today), cause.id)
    newer = world.store.load(stream_of(cause.authority), after=settings.version).events
    if any(isinstance(recorded.event, ModelChosen) for recorded in newer):
        raise ModelChangedMeanwhile


def _case(cause: Cause, world: Parts) -> str | None:
    """The case itself, or the open case of the pupil whose details changed, if there is one."""
    if cause.stream.kind == "case":
        return cause.stream.id
    holder = world.store.holder(Reservation(cause.authority, "open-case", cause.stream.id))
    return holder.id if holder else None


def _pupil(cause: Cause, case: str, world: Parts) -> Pupil:
    if cause.stream.kind == "pupil":
        return world.door.load_pupil(cause.authority, cause.stream.id)
    opened = world.door.load_case(cause.authority, case).opened
    assert opened is not None, "a loaded case was opened"
    return world.door.load_pupil(cause.authority, opened.pupil)


handler = reaction(NAME, react, newest_only=True)
