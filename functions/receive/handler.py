"""An authority's event becomes a command. What fits no schema goes to the dead-letter queue with the reason."""

from __future__ import annotations

import json

from pydantic import ValidationError

from domain.pupil.pupil import change_details
from events.case import CaseOpened
from events.envelope import Actor, Context
from events.inbound import INBOUND, Inbound, RequestReceived
from events.pupil import PupilDetailsChanged, PupilRegistered
from functions.shared.door import fingerprint
from functions.shared.opening import open_for, pupil_of
from functions.shared.parts import Parts
from functions.shared.ports import CommandReused, Taken
from functions.shared.reaction import Poison, on_message

NAME = "receive"


def react(body: str, world: Parts) -> None:
    """`body`: {authority, type, detail} as the inbound rule writes it; the authority is the bus that it came by."""
    try:
        message = json.loads(body)
        authority, wire, detail = str(message["authority"]), str(message["type"]), message["detail"]
    except (ValueError, KeyError, TypeError):
        raise Poison("not a message of an inbound bus") from None
    shape = INBOUND.get(wire)
    if shape is None:
        raise Poison(f"no event of this name is understood here: {wire[:80]!r}")
    try:
        told = shape.model_validate(detail)
    except ValidationError as error:
        fields = ", ".join(sorted({".".join(map(str, e["loc"])) for e in error.errors()}))
        raise Poison(f"does not fit {wire}: check {fields}") from None
    try:
        _tell(told, authority, world)
    except Taken as error:
        raise Poison(f"the pupil already has this: {error.reservation.kind}") from None
    except CommandReused:
        raise Poison("the message id was used before for something else") from None


def _tell(told: Inbound, authority: str, world: Parts) -> None:
    actor = Actor("system", f"{authority}-systems", "system")
    context = Context(
        actor, authority, f"inbound-{told.message}", f"inbound-{told.message}", None, world.clock.now()
    )
    if isinstance(told, RequestReceived):
        facts = PupilRegistered(**told.model_dump(include=set(PupilRegistered.model_fields)))
        request = CaseOpened(
            pupil="unknown", received_on=told.received_on, requested_by=told.requested_by, school=told.school
        )
        open_for(world, context, facts, request)
        return
    pupil = pupil_of(world, authority, told.reference)
    if pupil is None:
        raise Poison("no pupil of this authority has that reference")
    details = PupilDetailsChanged(**told.model_dump(include=set(PupilDetailsChanged.model_fields)))
    today = world.clock.today()
    world.door.pupil(
        context, pupil, lambda p: change_details(p, details, today), fingerprint("details", details)
    )


handler = on_message(NAME, react)
