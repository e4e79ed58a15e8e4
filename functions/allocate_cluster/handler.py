"""Suggests a group of similar cases from the agreed answers, with its packages and outcomes. A person decides."""

from __future__ import annotations

from collections.abc import Sequence

from domain.allocation.allocation import allocate
from domain.allocation.model import ClusterModel
from domain.allocation.suggestions import suggestions
from domain.case.state import Case
from domain.case.suggestions import propose
from domain.needs.ages import age_on
from domain.pupil.pupil import Pupil
from domain.refusals import Refused
from events.authority import CatalogueSet
from events.base import Event
from events.values import Suggestion
from functions.shared.composition import cluster_model
from functions.shared.parts import Parts
from functions.shared.ports import Reservation
from functions.shared.reaction import Cause, reaction

NAME, VERSION = "allocate_cluster", "1"
KINDS = frozenset({"allocation", "package", "outcome"})


def react_with(model: ClusterModel, cause: Cause, world: Parts) -> None:
    case = _case(cause, world)
    if case is None:
        return
    pupil = _pupil(cause, case, world)
    catalogue = world.door.load_authority(cause.authority).catalogue

    def decide(case: Case) -> Sequence[Event]:
        proposals = _proposals(model, case, pupil, world, catalogue)
        return propose(case, proposals, KINDS, "The agreed answers say otherwise now.")

    world.door.case(cause.context(NAME, VERSION, world, case), case, decide, cause.id)


def _proposals(
    model: ClusterModel, case: Case, pupil: Pupil, world: Parts, catalogue: CatalogueSet | None
) -> list[Suggestion]:
    answers = case.scores()
    if not answers:
        return []
    try:
        years = age_on(pupil.birth_year, pupil.birth_month, world.clock.today())
    except Refused:
        return []  # past the ages that a plan is for: no group of children is like this one
    output = model.score({q: float(score) for q, score in answers.items()}, years)
    allocation = allocate(answers, years, output)
    return suggestions(allocation, answers, output, catalogue)


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


handler = reaction(NAME, lambda cause, world: react_with(cluster_model(), cause, world), newest_only=True)
