"""Opening a case for a request, whoever tells of it: a person at the API or an authority's system."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from domain.case.opening import open_case
from domain.case.state import Case
from domain.pupil.pupil import must_be_the_same_child, register
from domain.refusals import Refused
from events.case import CaseOpened
from events.envelope import Context
from events.pupil import PupilRegistered
from functions.shared.door import Outcome, fingerprint
from functions.shared.parts import Parts
from functions.shared.ports import Appended, Reservation


class OpenedCase(NamedTuple):
    pupil: str
    appended: Appended


def pupil_of(world: Parts, authority: str, reference: str) -> str | None:
    """The id of the pupil who holds this reference."""
    holder = world.store.holder(Reservation(authority, "reference", reference))
    return holder.id if holder else None


def open_for(world: Parts, context: Context, facts: PupilRegistered, request: CaseOpened) -> OpenedCase:
    """Registers the pupil if the reference is new, then opens the case. `request.pupil` is filled in here.

    Ids follow from the reference and the command, so that a repeat after a break goes on where it stopped.
    Raises Taken when the pupil has an open case already, Refused when the reference is another child's.
    """
    authority, today = context.authority, world.clock.today()
    known = pupil_of(world, authority, facts.reference)
    pupil = known or f"p-{fingerprint('pupil', authority, facts.reference)[:32]}"
    opened = request.model_copy(update={"pupil": pupil})
    case = f"c-{fingerprint('case', authority, context.actor.id, context.command)[:32]}"
    reference = Reservation(authority, "reference", facts.reference)
    asked = fingerprint("open", facts, opened)
    _must_be_born(facts, request, today)
    open_case(Case(), opened, today)  # refuse a bad request before the pupil is registered: nothing by halves
    if known is None:
        world.door.pupil(
            context, pupil, lambda p: Outcome(register(p, facts, today), reserve=(reference,)), asked
        )
    only_open = Reservation(authority, "open-case", pupil)

    def decide(state: Case) -> Outcome:
        must_be_the_same_child(world.door.load_pupil(authority, pupil), facts)
        return Outcome(open_case(state, opened, today), reserve=(only_open,))

    appended = world.door.case(context, case, decide, asked, pupil=pupil)
    return OpenedCase(pupil, appended)


def _must_be_born(facts: PupilRegistered, request: CaseOpened, today: date) -> None:
    received, born = request.received_on, (facts.birth_year, facts.birth_month)
    # A birth in the future is told as such when the pupil is registered.
    if (received.year, received.month) < born <= (today.year, today.month):
        raise Refused(
            "before-birth",
            "The request was received before the child was born. Correct one of the dates.",
            "received_on",
        )
