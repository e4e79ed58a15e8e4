"""Tells the school's SENCO that a child needs a look, by an e-mail with nothing personal in it.

Claimed in the log before it is sent, so that none goes twice. If we die between the claim and the sending, the
notice is shown as claimed and not sent, for a person to follow up: a missed e-mail is better than a flood.
"""

from __future__ import annotations

from collections.abc import Sequence

from domain.case.state import Case
from events.base import Event
from events.case import NotificationClaimed, NotificationFailed, NotificationSent
from functions.shared.parts import Parts
from functions.shared.ports import Person
from functions.shared.reaction import Cause, reaction

NAME, VERSION = "notify", "1"
SUBJECT = "Digital EHCP: a case of your school needs a look"
TEXT = """Hello,

A review flag went up on a case of your school. Sign in to see which one, and why:

{site}

This message names nobody on purpose. Please do not reply to it.
"""


def react(cause: Cause, world: Parts) -> None:
    case = world.door.load_case(cause.authority, cause.stream.id)
    opened = case.opened
    pupil = world.door.load_pupil(cause.authority, opened.pupil) if opened else None
    school = (pupil.school if pupil else None) or (opened.school if opened else None)
    if school is None:
        return
    for flag, state in case.flags.items():
        # Thousands may change with a model on one day, and a school can do nothing about it: the list shows them.
        if state.settled is None and state.raised.kind != "model-changed-allocation":
            for senco in world.directory.sencos(cause.authority, school):
                _tell(cause, world, flag, senco)


def _tell(cause: Cause, world: Parts, flag: str, senco: Person) -> None:
    ident = f"n-{flag}-{senco.id}"[:128]
    claimed = NotificationClaimed(notification=ident, flag=flag, person=senco.id)

    def claim(case: Case) -> Sequence[Event]:
        return [] if ident in case.notifications else [claimed]

    case = cause.stream.id
    result = world.door.case(cause.context(NAME, VERSION, world, f"claim:{ident}"), case, claim, ident)
    if not result.now:
        return
    try:
        world.mail.send(senco.email, SUBJECT, TEXT.format(site=world.site))
        outcome: Event = NotificationSent(notification=ident)
    except OSError:
        outcome = NotificationFailed(notification=ident, reason="The mail service did not accept it.")
    world.door.case(cause.context(NAME, VERSION, world, f"sent:{ident}"), case, lambda _: [outcome], ident)


handler = reaction(NAME, react)
