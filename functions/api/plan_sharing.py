"""Routes of a version that went out: whom it was served on, what they say of it, and what becomes of their words."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from aws_lambda_powertools.event_handler.openapi.params import Path
from aws_lambda_powertools.event_handler.router import APIGatewayHttpRouter

from domain.access import sight
from domain.access.rights import Who, Whose, may, must
from domain.case.state import Case
from domain.plan.comments import comment, settle_comment
from domain.plan.serving import answer, consult, reply, serve
from domain.refusals import Refused, Unknown
from domain.shown.plan_sharing import PlanSharingShown, ServedPlan
from domain.shown.plan_sharing_built import served_plan, sharing
from events.base import Event
from events.plan_sharing import (
    PlanAnswered,
    PlanCommented,
    PlanCommentSettled,
    PlanServed,
    ServedOn,
    SettingConsulted,
    SettingReplied,
)
from functions.api import sharing_bodies as bodies
from functions.shared.desk import Asked, Saved, asked_by, change, log_read, target_of, whose
from functions.shared.door import fingerprint

router = APIGatewayHttpRouter()  # type: ignore[no-untyped-call]
NumberPath = Annotated[int, Path(ge=1)]

WRITES_DOWN = "coordinator"
"""Who writes down what came by letter or was said; everyone else speaks for themselves."""

_AS_WHOM: dict[str, ServedOn] = {
    "parent": "parent", "young-person": "young-person", "senco": "setting", "panel": "panel",
}  # fmt: skip
_ROLE_OF = {on_whom: role for role, on_whom in _AS_WHOM.items()}


@router.get(
    "/api/cases/<case>/plan/sharing",
    summary="What was sent, when, to whom and how, and what was said of it",
    tags=["plan"],
)
def read_sharing(case: str) -> PlanSharingShown:
    """Made from the log as it is today, because time runs: everyone sees what was sent to them, and their own words."""
    ask = asked_by(router)
    whose(ask, case, "issued.read")
    log_read(ask, case, "plan sharing")
    state = ask.parts.door.load_case(ask.who.authority, case)
    return sight.plan_sharing(ask.who, sharing(state, ask.today))


@router.get(
    "/api/cases/<case>/plan/served/<number>", summary="An issued version to read, line by line", tags=["plan"]
)
def read_served(case: str, number: NumberPath) -> ServedPlan:
    ask = asked_by(router)
    whose(ask, case, "issued.read")
    state = ask.parts.door.load_case(ask.who.authority, case)
    target = target_of(ask, state)
    must(ask.who, "issued.read", target)
    _must_see(ask, target, state, number)
    log_read(ask, case, f"plan {number}")
    return served_plan(state, ask.parts.door.load_pupil(ask.who.authority, target.pupil), number)


@router.post(
    "/api/cases/<case>/plan/servings", summary="Record that a version was served on somebody", tags=["plan"]
)
def post_serving(case: str, body: bodies.Service) -> Saved:
    """By a link the recipient is told by an e-mail that there is something to read; by post or e-mail you send it."""
    ask = asked_by(router)
    _must_reach(ask, case, body.person, body.on_whom)
    facts = PlanServed(serving=_ident(ask, "sv"), by=ask.person.name, **body.model_dump())
    return change(ask, case, "share", lambda c: serve(c, facts, ask.today), "serving", body)


@router.post("/api/cases/<case>/plan/answers", summary="Answer a version that was served", tags=["plan"])
def post_answer(case: str, body: bodies.DraftAnswer) -> Saved:
    ask = asked_by(router)
    said = body.model_dump(exclude={"on"})

    def decide(c: Case) -> list[Event]:
        serving = c.sharing.servings.get(body.serving)
        name = serving.served.recipient if serving and _writes_down(ask) else ask.person.name
        facts = PlanAnswered(**said, name=name, on=_day(ask, body.on))
        return answer(c, facts, ask.today, _speaker(ask))

    return change(ask, case, "plan.answer", decide, "answer", body)


@router.post(
    "/api/cases/<case>/plan/consultations",
    summary="Record that a setting was asked whether it can be named",
    tags=["plan"],
)
def post_consultation(case: str, body: bodies.SettingAsked) -> Saved:
    ask = asked_by(router)
    _must_reach(ask, case, body.person, "setting")
    facts = SettingConsulted(
        consultation=_ident(ask, "cn"), by=ask.person.name, answer_by=body.on, **body.model_dump()
    )
    return change(ask, case, "share", lambda c: consult(c, facts, ask.today), "consultation", body)


@router.post(
    "/api/cases/<case>/plan/consultation-replies", summary="Say what a consulted setting says", tags=["plan"]
)
def post_reply(case: str, body: bodies.SettingReply) -> Saved:
    ask = asked_by(router)
    said = body.model_dump(exclude={"on"})

    def decide(c: Case) -> list[Event]:
        asked = c.sharing.consultations.get(body.consultation)
        name = asked.consulted.recipient if asked and _writes_down(ask) else ask.person.name
        facts = SettingReplied(**said, name=name, on=_day(ask, body.on))
        return reply(c, facts, ask.today, _speaker(ask))

    return change(ask, case, "plan.answer", decide, "reply", body)


@router.post(
    "/api/cases/<case>/plan/comments",
    summary="Comment on a line or section, or ask for a change",
    tags=["plan"],
)
def post_comment(case: str, body: bodies.PlanComment) -> Saved:
    ask = asked_by(router)
    target = whose(ask, case, "plan.answer")
    if _writes_down(ask) != (body.sent is not None):
        raise _whose_words(ask)
    facts = PlanCommented(
        comment=_ident(ask, "cm"), as_whom=_AS_WHOM.get(ask.who.role, "panel"), name=ask.person.name,
        person=ask.who.id, **body.model_dump(exclude={"sent"}),
    )  # fmt: skip

    def decide(c: Case) -> list[Event]:
        _must_see(ask, target, c, body.number)
        return comment(c, facts, body.sent)

    return change(ask, case, "plan.answer", decide, "comment", body)


@router.post(
    "/api/cases/<case>/plan/comment-settlements", summary="Say what became of a comment", tags=["plan"]
)
def post_settlement(case: str, body: bodies.CommentSettlement) -> Saved:
    ask = asked_by(router)
    facts = PlanCommentSettled(by=ask.person.name, **body.model_dump(exclude={"revision"}))
    return change(
        ask, case, "plan.write", lambda c: settle_comment(c, facts, body.revision), "comment-settled", body
    )


def _ident(ask: Asked, kind: str) -> str:
    """Of the person too: two people may send the same key, and neither's words may be taken for the other's."""
    return f"{kind}-{fingerprint(kind, ask.who.id, ask.context.command)[:32]}"


def _writes_down(ask: Asked) -> bool:
    return ask.who.role == WRITES_DOWN


def _speaker(ask: Asked) -> str | None:
    return None if _writes_down(ask) else ask.who.id


def _day(ask: Asked, received: date | None) -> date:
    """Only who writes down what came by letter says when it came."""
    return received if received and _writes_down(ask) else ask.today


def _whose_words(ask: Asked) -> Refused:
    if _writes_down(ask):
        return Refused(
            "whose-words",
            "Say whose words these are: name the serving or consultation that they answer.",
            "sent",
        )
    return Refused("own-words", "Your comment is your own. Leave this out.", "sent")


def _must_see(ask: Asked, target: Whose, state: Case, number: int) -> None:
    shared_with = {person for what, key, person in state.shares if (what, key) == ("plan", str(number))}
    if not sight.sees_issued(ask.who, target, shared_with):
        raise Unknown("unknown-plan", "There is no such version of the plan.", "number")


def _must_reach(ask: Asked, case: str, person: str | None, on_whom: ServedOn) -> None:
    """Whoever is to read it here must be who they are said to be, and reach the case with their own sign-in."""
    target = whose(ask, case, "share")
    if person is None:
        return
    known = ask.parts.directory.person(person)
    if known is None or known.authority != ask.who.authority:
        raise Unknown("unknown-person", "Nobody in your authority's directory has this sign-in.", "person")
    who = Who(known.id, known.authority, known.role, known.school, known.children, known.cases)
    if known.role != _ROLE_OF[on_whom] or not may(who, "issued.read", target):
        raise Refused(
            "not-theirs",
            f"This sign-in is not a {on_whom.replace('-', ' ')}'s who may read this case. Choose another, or leave the "
            "sign-in out, send it by post or e-mail, and record that.",
            "person",
        )  # fmt: skip
