"""Routes of the case as a whole: the list, opening, its head, decisions, sharing, feedback, flags, history."""

from __future__ import annotations

from collections.abc import Iterable
from http import HTTPStatus
from typing import Annotated

from aws_lambda_powertools.event_handler.openapi.params import Query
from aws_lambda_powertools.event_handler.router import APIGatewayHttpRouter

from domain.access import sight
from domain.access.rights import RIGHTS, VOICES, must_hold
from domain.case.bundle import share, unshare
from domain.case.opening import closes, record_decision
from domain.process.appeals import record_appeal
from domain.process.flags import give_feedback, settle_flag
from domain.pupil.pupil import change_details, record_contact, remove_contact
from domain.refusals import Unknown
from domain.shown.history import entry
from domain.shown.models import CaseRow, CaseShown, HistoryEntry
from events.case import (
    AppealRecorded,
    CaseOpened,
    DecisionRecorded,
    FeedbackGiven,
    FlagSettled,
    Shared,
    Unshared,
)
from events.envelope import StreamId
from events.pupil import PupilContactRecorded, PupilContactRemoved, PupilDetailsChanged, PupilRegistered
from events.values import Value
from functions.api import bodies, told
from functions.shared.desk import Asked, Saved, asked_by, change, head_of, log_read, shown, whose
from functions.shared.door import Outcome, fingerprint
from functions.shared.opening import open_for
from functions.shared.ports import Reservation, View

router = APIGatewayHttpRouter()  # type: ignore[no-untyped-call]
Limit = Annotated[int, Query(ge=1, le=100)]
After = Annotated[str | None, Query(min_length=1, max_length=200)]
AtLeast = Annotated[int, Query(ge=0)]


class CaseList(Value):
    cases: tuple[CaseRow, ...]
    next: str | None


class History(Value):
    entries: tuple[HistoryEntry, ...]
    next: int | None


@router.get("/api/me", summary="Who I am here", tags=["people"])
def me() -> told.Me:
    ask = asked_by(router)
    role = ask.person.role
    return told.Me(
        id=ask.person.id, name=ask.person.name, role=role, authority=ask.person.authority, school=ask.person.school,
        actions=tuple(sorted(RIGHTS.get(role, {}))), voices=tuple(sorted(VOICES.get(role, frozenset()))),
    )  # fmt: skip


@router.get("/api/cases", summary="The cases that I may see, oldest request first", tags=["cases"])
def list_cases(after: After = None, limit: Limit = 50) -> CaseList:
    ask = asked_by(router)
    must_hold(ask.who, "case.list")
    reach = RIGHTS[ask.who.role]["case.list"]
    authority, views = ask.who.authority, ask.parts.views
    if reach in ("authority", "school"):
        if reach == "school" and ask.who.school is None:
            return CaseList(cases=(), next=None)
        place = f"{authority}/cases" if reach == "authority" else f"{authority}/school/{ask.who.school}/cases"
        page, following = views.page(place, "", after, limit)
        return CaseList(cases=_rows(ask, page), next=following)
    if reach == "own":
        found = [
            v
            for child in sorted(ask.who.children)
            for v in views.page(f"{authority}/pupil/{child}/cases", "", None, 100)[0]
        ]
    else:
        rows = (views.get(f"{authority}/case/{case}", "row") for case in sorted(ask.who.cases))
        found = [row for row in rows if row is not None]
    return CaseList(cases=_rows(ask, found), next=None)


@router.post(
    "/api/cases", summary="Open a case for a request received", tags=["cases"], status_code=HTTPStatus.CREATED
)
def open_new_case(body: bodies.OpenCase) -> told.Opened:
    ask = asked_by(router)
    must_hold(ask.who, "case.open")
    facts = PupilRegistered(**body.model_dump(include=set(PupilRegistered.model_fields)))
    request = CaseOpened(
        pupil="unknown", received_on=body.received_on, requested_by=body.requested_by, school=body.school
    )
    opened = open_for(ask.parts, ask.context, facts, request)
    stream = opened.appended.stream
    return told.Opened(
        case=stream.id, pupil=opened.pupil, version=opened.appended.last, again=opened.appended.again
    )


@router.get("/api/cases/<case>", summary="The head of a case", tags=["cases"])
def read_case(case: str, at_least: AtLeast = 0) -> CaseShown:
    ask = asked_by(router)
    target = whose(ask, case, "case.read")
    log_read(ask, case, "case")
    return sight.case(ask.who, target, shown(ask, case, "case", CaseShown, at_least))


@router.put("/api/cases/<case>/pupil", summary="Change what is known of the pupil", tags=["cases"])
def change_pupil(case: str, body: bodies.PupilDetails) -> Saved:
    ask = asked_by(router)
    target = whose(ask, case, "pupil.change")
    facts = PupilDetailsChanged(**body.model_dump(exclude={"revision"}))
    done = ask.parts.door.pupil(
        ask.context,
        target.pupil,
        lambda p: change_details(p, facts, ask.today, body.revision),
        fingerprint("pupil.change", facts, body.revision),
    )
    return Saved(case=case, version=head_of(ask, case).version, again=done.again)


@router.put(
    "/api/cases/<case>/contacts/<contact>", summary="Record a person with responsibility", tags=["cases"]
)
def put_contact(case: str, contact: str, body: bodies.Contact) -> Saved:
    ask = asked_by(router)
    target = whose(ask, case, "pupil.change")
    facts = PupilContactRecorded(contact=contact, **body.model_dump())
    done = ask.parts.door.pupil(
        ask.context, target.pupil, lambda p: record_contact(p, facts), fingerprint("contact", facts)
    )
    return Saved(case=case, version=head_of(ask, case).version, again=done.again)


@router.delete("/api/cases/<case>/contacts/<contact>", summary="Remove a contact", tags=["cases"])
def delete_contact(case: str, contact: str) -> Saved:
    ask = asked_by(router)
    target = whose(ask, case, "pupil.change")
    facts = PupilContactRemoved(contact=contact)
    done = ask.parts.door.pupil(
        ask.context, target.pupil, lambda p: remove_contact(p, facts), fingerprint("contact.remove", facts)
    )
    return Saved(case=case, version=head_of(ask, case).version, again=done.again)


@router.post("/api/cases/<case>/decisions", summary="Record an officer's decision", tags=["cases"])
def decide(case: str, body: bodies.OfficersDecision) -> Saved:
    ask = asked_by(router)
    target = whose(ask, case, "decision.record")
    facts = DecisionRecorded(decision=body.decision, reason=body.reason, officer=ask.person.name, on=body.on)
    release = (Reservation(ask.who.authority, "open-case", target.pupil),) if closes(facts) else ()
    return change(
        ask, case, "decision.record",
        lambda c: Outcome(record_decision(c, facts, ask.today), release=release), body,
    )  # fmt: skip


@router.post("/api/cases/<case>/appeals", summary="Record what became of an appeal", tags=["cases"])
def appeal(case: str, body: bodies.Appeal) -> Saved:
    """Against the refusal that closed the case; on a closed case too. The newest word on it counts."""
    ask = asked_by(router)
    facts = AppealRecorded(against=body.against, outcome=body.outcome, on=body.on, officer=ask.person.name)
    return change(ask, case, "appeal.record", lambda c: record_appeal(c, facts, ask.today), body)


@router.post(
    "/api/cases/<case>/shares", summary="Show a document or an issued plan to a person", tags=["cases"]
)
def add_share(case: str, body: bodies.Share) -> Saved:
    ask = asked_by(router)
    whose(ask, case, "share")
    person = ask.parts.directory.person(body.person)
    if person is None or person.authority != ask.who.authority:
        raise Unknown("unknown-person", "Nobody in your authority's directory has this sign-in.", "person")
    return change(ask, case, "share", lambda c: share(c, Shared(**body.model_dump())), body)


@router.delete("/api/cases/<case>/shares/<what>/<key>/<person>", summary="Stop showing it", tags=["cases"])
def remove_share(case: str, what: str, key: str, person: str) -> Saved:
    body = bodies.Share(what=what, key=key, person=person)
    return change(
        asked_by(router), case, "share", lambda c: unshare(c, Unshared(**body.model_dump())), "remove", body
    )


@router.get(
    "/api/cases/<case>/people", summary="Whom something of this case can be shared with", tags=["cases"]
)
def people(case: str) -> told.People:
    ask = asked_by(router)
    whose(ask, case, "share")
    log_read(ask, case, "people")
    head = head_of(ask, case)
    ids = [c.person for c in head.contacts if c.person]
    known = [
        p
        for p in (ask.parts.directory.person(i) for i in ids)
        if p is not None and p.authority == ask.who.authority
    ]
    if head.school:
        known.extend(ask.parts.directory.sencos(ask.who.authority, head.school))
    return told.People(people=tuple(told.PersonShown(id=p.id, name=p.name, role=p.role) for p in known))


@router.post("/api/cases/<case>/feedback", summary="Give feedback on progress", tags=["cases"])
def add_feedback(case: str, body: bodies.Feedback) -> Saved:
    ask = asked_by(router)
    voice = next(iter(sorted(VOICES.get(ask.who.role, frozenset()))), "agreed")
    # Of the person too: two people may send the same key, and neither's words may be taken for the other's.
    ident = f"fb-{fingerprint('feedback', ask.who.id, ask.context.command)[:32]}"
    facts = FeedbackGiven(feedback=ident, voice=voice, text=body.text)
    return change(ask, case, "feedback.give", lambda c: give_feedback(c, facts), body)


@router.post("/api/cases/<case>/flag-settlements", summary="Say that a flag was looked at", tags=["cases"])
def settle(case: str, body: bodies.FlagAnswer) -> Saved:
    facts = FlagSettled(flag=body.flag, how="looked-at", reason=body.reason)
    return change(asked_by(router), case, "flag.settle", lambda c: settle_flag(c, facts), facts)


@router.get(
    "/api/cases/<case>/history", summary="Every event of the case in words, oldest first", tags=["cases"]
)
def history(case: str, after: Annotated[int, Query(ge=0)] = 0, limit: Limit = 50) -> History:
    """From the log itself, every hash checked on the way: an auditor does not depend on a copy."""
    ask = asked_by(router)
    whose(ask, case, "history.read")
    log_read(ask, case, "history")
    events = ask.parts.store.load(StreamId(ask.who.authority, "case", case)).events
    page = events[after : after + limit]
    entries = tuple(entry(recorded) for recorded in page)
    return History(entries=entries, next=page[-1].version if after + limit < len(events) else None)


def _rows(ask: Asked, found: Iterable[View]) -> tuple[CaseRow, ...]:
    return tuple(sight.row(ask.who, CaseRow.model_validate(v.body)) for v in found)
