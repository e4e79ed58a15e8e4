"""After another model was put in use: allocates the open cases anew, a page at a time, and flags each whose group changed.

How far it came is in the authority's log, so that it goes on after a crash where it stopped. Each page wakes the next.
Commands are named by the choice and the case, so that a page done twice changes nothing; a newer choice stops an older
run. What people decided stays.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from aws_lambda_powertools import Logger

from domain.allocation.model import ClusterModel
from domain.authority.models import advance, running
from domain.authority.state import Choice
from domain.case.allocating import suggest
from domain.case.state import Case
from domain.insight.case_facts import CaseFacts
from domain.insight.comparing import is_allocated
from events.authority import CatalogueSet, ModelChosen, ReallocationAdvanced
from events.base import Event
from events.case import FlagRaised, FlagSettled
from functions.shared.composition import shelf
from functions.shared.parts import Parts
from functions.shared.reaction import Cause, reaction

NAME, VERSION = "reallocate_cases", "1"
PAGE = 200
"""Cases at a time: some ten seconds in the cloud, and for the largest authority some hundred pages in its log."""
logger = Logger()


class Page(NamedTuple):
    """What became of a page's cases. Done again after a crash, it counts as changed only what was not done before."""

    looked: int
    changed: int
    failed: int


def react(cause: Cause, world: Parts) -> None:
    settings = world.door.load_authority(cause.authority)
    choice = running(settings)
    if choice is None:
        return
    chosen = _choice(cause, choice)
    views, after = world.views.page(f"{cause.authority}/facts", "", choice.after, PAGE)
    cases = [facts.case for view in views if is_allocated(facts := CaseFacts.model_validate(view.body))]
    page = _allocate(world, chosen, shelf().in_use(cause.authority, settings), settings.catalogue, cases)
    told = ReallocationAdvanced(choice=choice.version, after=after, **page._asdict())
    context = chosen.context(NAME, VERSION, world, f"after {choice.after or 'the start'}")
    world.door.authority(context, lambda a: advance(a, told, choice.after), f"{chosen.id} {choice.after}")
    # Another model was chosen meanwhile: what was just done under this one may have come after what the other's run did.
    while (newer := world.door.load_authority(cause.authority)).model != settings.model:
        settings, chosen = newer, _choice(cause, newer.choices[-1])
        model = shelf().in_use(cause.authority, settings)
        _allocate(world, chosen, model, settings.catalogue, cases, " again")


def _choice(cause: Cause, choice: Choice) -> Cause:
    """The choice itself, whichever page woke this one: it is why a case is allocated anew."""
    ident = f"{cause.stream}:{choice.version}"
    return Cause(ident, cause.stream, choice.version, ModelChosen.wire, cause.correlation)


def _allocate(
    world: Parts, chosen: Cause, model: ClusterModel, catalogue: CatalogueSet | None, cases: Sequence[str],
    again: str = "",
) -> Page:  # fmt: skip
    """A case that fails blocks no other: it is counted, and keeps its allocation until its answers change."""
    changed = failed = 0
    for case in cases:
        try:
            changed += _one(world, chosen, model, catalogue, case, again)
        except Exception as error:  # whatever it is, the other cases come first
            logger.error("could not allocate anew", case=case, error=type(error).__name__)
            failed += 1
    return Page(len(cases), changed, failed)


def _one(
    world: Parts, chosen: Cause, model: ClusterModel, catalogue: CatalogueSet | None, case: str, again: str
) -> bool:
    """Whether its group changed."""
    decided: list[Event] = []

    def decide(state: Case) -> Sequence[Event]:
        assert state.opened is not None, "a case with facts was opened"
        pupil = world.door.load_pupil(chosen.authority, state.opened.pupil)
        decided[:] = suggest(state, pupil, model, catalogue, world.clock.today())
        return decided

    context = chosen.context(NAME, VERSION, world, case + again)
    done = world.door.case(context, case, decide, chosen.id + again)
    return done.now and any(isinstance(event, FlagRaised | FlagSettled) for event in decided)


handler = reaction(NAME, react)
