"""Tells those who should know that a flag went up, or that there is a plan to read, by an e-mail with nothing personal.

Claimed in the log before it is sent, so that none goes twice. If we die between the claim and the sending, the
notice is shown as claimed and not sent, for a person to follow up: a missed e-mail is better than a flood.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from domain.case.state import Case
from events.base import Event
from events.case import FlagRaised, NotificationClaimed, NotificationFailed, NotificationSent
from events.plan_sharing import PlanServed, SettingConsulted
from functions.shared.parts import Parts
from functions.shared.reaction import Cause, reaction

NAME, VERSION = "notify", "3"
FOR_THE_SCHOOL = frozenset({"unvalidated-answers", "allocation-changed", "worrying-words"})
"""Kinds of flag of which the school's SENCO is told. A validated answer that was altered concerns whoever stood behind
it, and a new model's allocations (hundreds on one day) the co-ordinators, who see them on their list."""


class Letter(NamedTuple):
    subject: str
    text: str


TO_THE_SCHOOL = Letter(
    "Digital EHCP: a case of your school needs a look",
    """Hello,

A review flag went up on a case of your school. Sign in to see which one, and why:

{site}

This message names nobody on purpose. Please do not reply to it.
""",
)
TO_THE_VALIDATOR = Letter(
    "Digital EHCP: an answer that you stood behind was changed",
    """Hello,

You validated an answer in an assessment. It was changed since, and you are no longer named as standing behind it.
Sign in to see which one it is, and whether you stand behind the new one:

{site}

This message names nobody on purpose. Please do not reply to it.
""",
)
TO_A_READER = Letter(
    "Digital EHCP: there is something for you to read",
    """Hello,

There is something for you to read, and you are asked what you think of it. Sign in to see it:

{page}

This message names nobody on purpose. Please do not reply to it.
""",
)


def react(cause: Cause, world: Parts) -> None:
    case = world.door.load_case(cause.authority, cause.stream.id)
    for flag, state in case.flags.items():
        if state.settled is None:
            letter = TO_THE_VALIDATOR if state.raised.kind == "validated-answer-changed" else TO_THE_SCHOOL
            for person in _whom(world, case, state.raised):
                claimed = NotificationClaimed(
                    notification=f"n-{flag}-{person}"[:128], flag=flag, person=person
                )
                _tell(cause, world, claimed, letter)
    for about, person in _readers(case):
        claimed = NotificationClaimed(notification=f"n-{about}", flag=None, person=person, about=about)
        _tell(cause, world, claimed, TO_A_READER)


def _readers(case: Case) -> Iterator[tuple[str, str]]:
    """Who is to read a version here: what was sent to them by a link, and their sign-in."""
    sent: list[tuple[str, PlanServed | SettingConsulted]] = [
        *((ident, serving.served) for ident, serving in case.sharing.servings.items()),
        *((ident, asked.consulted) for ident, asked in case.sharing.consultations.items()),
    ]
    for ident, fact in sent:
        if fact.how == "link" and fact.person is not None:
            yield ident, fact.person


def _whom(world: Parts, case: Case, flag: FlagRaised) -> list[str]:
    """The sign-ins of those who are told of a flag."""
    told = [flag.person] if flag.person else []
    if flag.kind in FOR_THE_SCHOOL and (school := _school(world, case)):
        told.extend(senco.id for senco in world.directory.sencos(case.authority, school))
    return list(dict.fromkeys(told))


def _school(world: Parts, case: Case) -> str | None:
    if case.opened is None:
        return None
    return world.door.load_pupil(case.authority, case.opened.pupil).school or case.opened.school


def _tell(cause: Cause, world: Parts, claimed: NotificationClaimed, letter: Letter) -> None:
    ident = claimed.notification

    def claim(case: Case) -> Sequence[Event]:
        return [] if ident in case.notifications else [claimed]

    case = cause.stream.id
    result = world.door.case(cause.context(NAME, VERSION, world, f"claim:{ident}"), case, claim, ident)
    if not result.now:
        return
    outcome = _send(cause, world, ident, claimed.person, letter)
    world.door.case(cause.context(NAME, VERSION, world, f"sent:{ident}"), case, lambda _: [outcome], ident)


def _send(cause: Cause, world: Parts, ident: str, person: str, letter: Letter) -> Event:
    known = world.directory.person(person)
    if known is None or known.authority != cause.authority or not known.email:
        return NotificationFailed(notification=ident, reason="No e-mail address of theirs is known.")
    page = f"{world.site.rstrip('/')}/#/cases/{cause.stream.id}/plan"
    try:
        world.mail.send(known.email, letter.subject, letter.text.format(site=world.site, page=page))
    except OSError:
        return NotificationFailed(notification=ident, reason="The mail service did not accept it.")
    return NotificationSent(notification=ident)


handler = reaction(NAME, react)
