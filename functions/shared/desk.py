"""What every route needs: who asks, of which case, and the door for what they ask."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from typing import Any, TypeVar

from aws_lambda_powertools.event_handler import APIGatewayHttpResolver
from aws_lambda_powertools.event_handler.router import APIGatewayHttpRouter
from pydantic import ValidationError

from domain.access.rights import Action, Who, Whose, must, must_hold
from domain.authority.state import Authority
from domain.case.state import Case
from domain.plan.wording import role_words
from domain.refusals import Clash, Refused, Unknown
from domain.shown import build
from domain.shown.models import CaseShown
from events.base import Event
from events.envelope import Actor, Context
from events.values import PersonSource, Value
from functions.shared.composition import parts
from functions.shared.door import Outcome, fingerprint
from functions.shared.parts import Parts
from functions.shared.ports import Appended, Person

Shown = TypeVar("Shown", bound=Value)
_KEY = re.compile(r"[A-Za-z0-9_-]{8,64}")
_CASE = re.compile(r"[A-Za-z0-9:._-]{1,128}")


class Saved(Value):
    """What a change led to. Ask for a view with `at_least=version` to see it in."""

    case: str
    version: int
    again: bool = False


@dataclass(frozen=True, slots=True)
class Asked:
    """One request: the person as the directory knows them now, and the parts of the world."""

    person: Person
    who: Who
    parts: Parts
    command: str | None
    correlation: str

    @property
    def today(self) -> date:
        return self.parts.clock.today()

    @property
    def context(self) -> Context:
        if self.command is None:
            raise Refused(
                "key-missing",
                "Send an Idempotency-Key header of 8 to 64 letters, digits, - or _, new for each change, "
                "so that a repeat is not done twice.",
                "Idempotency-Key",
            )
        actor = Actor("person", self.person.id, self.person.role)
        return Context(
            actor, self.person.authority, self.command, self.correlation, None, self.parts.clock.now()
        )

    @property
    def source(self) -> PersonSource:
        return PersonSource(person=self.person.name, role=role_words(self.person.role), on=self.today)


def asked(app: APIGatewayHttpResolver) -> Asked:
    """Raises Refused when the person is not in the directory: a token alone opens nothing."""
    event = app.current_event
    claims = (event.request_context.authorizer.jwt_claim if event.request_context.authorizer else None) or {}
    world = parts()
    person = world.directory.person(str(claims.get("sub", "")))
    if person is None:
        raise Refused(
            "not-allowed",
            "Your sign-in is not in your authority's directory. Ask your service manager to add you.",
        )
    key = event.headers.get("idempotency-key")
    if key is not None and not _KEY.fullmatch(key):
        raise Refused(
            "key-malformed", "The Idempotency-Key must be 8 to 64 letters, digits, - or _.", "Idempotency-Key"
        )
    who = Who(person.id, person.authority, person.role, person.school, person.children, person.cases)
    return Asked(person, who, world, key, str(event.request_context.request_id))


def asked_by(router: APIGatewayHttpRouter) -> Asked:
    """The same for a route of a router, once its app has included it."""
    app: APIGatewayHttpResolver = router.api_resolver  # type: ignore[assignment]
    return asked(app)


def whose(asked: Asked, case: str, action: Action) -> Whose:
    """The case as rights see it, after checking the right. Another authority's case does not exist here."""
    head = head_of(asked, case)
    target = Whose(asked.who.authority, case, head.pupil, head.school)
    must(asked.who, action, target)
    return target


def target_of(asked: Asked, state: Case) -> Whose:
    """A loaded case as rights see it."""
    assert state.opened is not None, "a loaded case was opened"
    pupil = asked.parts.door.load_pupil(asked.who.authority, state.opened.pupil)
    return Whose(asked.who.authority, state.id, state.opened.pupil, pupil.school or state.opened.school)


def head_of(asked: Asked, case: str) -> CaseShown:
    return shown(asked, case, "case", CaseShown, 0)


def shown(asked: Asked, case: str, name: str, shape: type[Shown], at_least: int) -> Shown:
    """A view, or the same view built from the log when the kept one is missing, older than asked or of another shape."""
    must_be_an_id(case)
    kept = asked.parts.views.get(f"{asked.who.authority}/case/{case}", name)
    if kept is not None and int(kept.body.get("version", 0)) >= at_least:
        with suppress(ValidationError):  # kept by older code: the log gives it in today's shape
            return shape.model_validate(dict(kept.body))
    state = asked.parts.door.load_case(asked.who.authority, case)
    fresh = fresh_views(asked.parts, state)[name]
    return shape.model_validate(fresh.model_dump())


def must_be_an_id(case: str) -> None:
    """What can be no case's id is no key to look up either: stores fail on long ones."""
    if not _CASE.fullmatch(case):
        raise Unknown("unknown-case", "There is no such case.")


def fresh_views(world: Parts, state: Case) -> Mapping[str, Value]:
    if state.opened is None or state.changed_at is None:
        raise Unknown("unknown-case", "There is no such case.")
    pupil = world.door.load_pupil(state.authority, state.opened.pupil)
    return build.views(state, pupil, state.changed_at.date())


def log_read(asked: Asked, case: str, what: str) -> None:
    """Every read of a child's record is on record itself."""
    asked.parts.access_log.record(asked.who.authority, case, asked.person.id, what, asked.parts.clock.now())


def change(
    asked: Asked, case: str, action: Action, decide: Callable[[Case], Outcome | Sequence[Event]], *what: Any
) -> Saved:
    """Checks the right, goes through the door, and says what version it led to."""
    whose(asked, case, action)
    try:
        return saved(asked.parts.door.case(asked.context, case, decide, fingerprint(action, case, *what)))
    except Clash as clash:
        raise _named(asked, clash) from None


def change_authority(
    asked: Asked, action: Action, decide: Callable[[Authority], Outcome | Sequence[Event]], *what: Any
) -> Appended:
    """The same for what the person's authority sets for itself."""
    must_hold(asked.who, action)
    try:
        return asked.parts.door.authority(asked.context, decide, fingerprint(action, *what))
    except Clash as clash:
        raise _named(asked, clash) from None


def _named(asked: Asked, clash: Clash) -> Clash:
    """The log knows a sign-in; a person is told a colleague's name."""
    other = asked.parts.directory.person(clash.who)
    if other is not None and other.authority == asked.who.authority:
        clash.who = f"{other.name} ({other.role})"
    return clash


def saved(appended: Appended) -> Saved:
    return Saved(case=appended.stream.id, version=appended.last, again=appended.again)
