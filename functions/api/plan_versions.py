"""Routes of the plan's versions: the list, one as it stood, two side by side, restoring, order, and who is there."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Annotated

from aws_lambda_powertools.event_handler.openapi.params import Query
from aws_lambda_powertools.event_handler.router import APIGatewayHttpRouter

from domain.case.evolving import fold
from domain.plan.arranging import set_order
from domain.plan.editing import accepted_lines, dismiss_proposals
from domain.plan.restoring import restore_line, restore_plan
from domain.plan.versions import as_at, versions
from domain.refusals import Refused, Unknown
from domain.shown import build
from domain.shown import plan_versions as shapes
from events.envelope import Recorded
from events.values import PlanItem
from functions.api import bodies
from functions.shared import presence
from functions.shared.desk import Asked, Saved, asked_by, change, log_read, must_be_an_id, whose

router = APIGatewayHttpRouter()  # type: ignore[no-untyped-call]
Limit = Annotated[int, Query(ge=1, le=100)]
Before = Annotated[int | None, Query(ge=1)]
State = Annotated[str, Query(pattern=r"^([1-9][0-9]{0,8}|issued-[1-9][0-9]{0,3}|last-final|working)$")]
"""A state of the plan: a version, what was issued under a number, the newest final plan, or the working copy."""


@router.get(
    "/api/cases/<case>/plan/versions", summary="The versions of the plan, newest first", tags=["plan"]
)
def list_versions(case: str, before: Before = None, limit: Limit = 50) -> shapes.VersionList:
    """One for each command that changed it, with who, when and why. `before`: only what is older than this version."""
    ask = asked_by(router)
    history = _history(ask, case, "plan versions")
    every = [made for made in reversed(versions(history)) if before is None or made.version < before]
    page = every[:limit]
    names = _names(ask, (made.by.id for made in page if made.by.kind == "person"))
    return shapes.VersionList(
        versions=tuple(shapes.version(made, names) for made in page),
        next=page[-1].version if len(every) > limit else None,
    )


@router.get("/api/cases/<case>/plan/versions/<version>", summary="The plan as at a version", tags=["plan"])
def read_version(case: str, version: int) -> shapes.PlanAsAt:
    """Rebuilt from the log up to there."""
    ask = asked_by(router)
    history = _up_to(_history(ask, case, f"plan as at {version}"), version)
    made = versions(history)[-1]
    names = _names(ask, [made.by.id])
    return shapes.PlanAsAt(version=version, made=shapes.version(made, names), plan=build.plan(fold(history)))


@router.get(
    "/api/cases/<case>/plan/comparison", summary="Two states of the plan, word by word", tags=["plan"]
)
def compare_versions(
    case: str, before: State = "last-final", after: State = "working"
) -> shapes.PlanComparison:
    """Each is a version, `issued-` and a number, `last-final`, or `working`; without any: what a proposed amendment
    would change in the plan in force."""
    ask = asked_by(router)
    history = _history(ask, case, f"plan {before} beside {after}")
    return shapes.comparison(case, (before, _lines(history, before)), (after, _lines(history, after)))


@router.get(
    "/api/cases/<case>/plan/proposals", summary="What waits beside people's words, three ways", tags=["plan"]
)
def read_proposals(case: str) -> shapes.ProposalsShown:
    ask = asked_by(router)
    return shapes.proposals(fold(_history(ask, case, "plan proposals")))


@router.post("/api/cases/<case>/plan/dismissals", summary="Dismiss several waiting changes", tags=["plan"])
def dismiss(case: str, body: bodies.Dismissals) -> Saved:
    """All or none: one that changed since it was seen is told, and nothing is dismissed."""
    seen = {each.item: each.revision for each in body.proposals}
    return change(asked_by(router), case, "plan.write", lambda c: dismiss_proposals(c, seen), "dismiss", body)


@router.post(
    "/api/cases/<case>/plan/restorations", summary="Restore the plan, or one line, as it was", tags=["plan"]
)
def restore(case: str, body: bodies.Restoration) -> Saved:
    """As a new version: what stood until now stays in the history. Restoring again changes nothing."""
    ask = asked_by(router)
    then = as_at(_up_to(_history(ask, case, f"plan as at {body.version}"), body.version), body.version)
    item = body.item
    if item is None:
        return change(
            ask, case, "plan.write",
            lambda c: restore_plan(c, then, body.version, body.seen, body.reason, ask.source), "restore", body,
        )  # fmt: skip
    return change(
        ask, case, "plan.write",
        lambda c: restore_line(c, then, body.version, item, body.seen, body.reason, ask.source), "restore", body,
    )  # fmt: skip


@router.post("/api/cases/<case>/plan/orders", summary="Put the lines of a section in order", tags=["plan"])
def put_in_order(case: str, body: bodies.LineOrder) -> Saved:
    """Of two orders the later wins; the plan then says whose it took the place of unseen."""
    return change(
        asked_by(router), case, "plan.write",
        lambda c: set_order(c, body.section, body.items, body.revision), "order", body,
    )  # fmt: skip


@router.get("/api/cases/<case>/plan/presence", summary="Who else is in the plan", tags=["plan"])
def read_presence(case: str) -> shapes.PresenceShown:
    ask = asked_by(router)
    whose(ask, case, "plan.write")
    return _present(ask, case)


@router.put("/api/cases/<case>/plan/presence", summary="Say which section I have open", tags=["plan"])
def put_presence(case: str, body: bodies.Presence) -> shapes.PresenceShown:
    """To be told again while the section is open; nothing of it is kept on record. Answers who else is there."""
    ask = asked_by(router)
    whose(ask, case, "plan.write")
    presence.tell(ask.parts.views, ask.who.authority, case, ask.who.id, body.section, ask.parts.clock.now())
    return _present(ask, case)


def _present(ask: Asked, case: str) -> shapes.PresenceShown:
    there = presence.others(ask.parts.views, ask.who.authority, case, ask.who.id, ask.parts.clock.now())
    names = _names(ask, (each.person for each in there))
    return shapes.PresenceShown(
        people=tuple(
            shapes.PersonPresent(
                person=each.person, name=names[each.person], section=each.section, since=each.at
            )
            for each in there
            if each.person in names
        ),
        every=presence.EVERY, forgotten_after=presence.FORGOTTEN_AFTER,
    )  # fmt: skip


def _history(ask: Asked, case: str, what: str) -> tuple[Recorded, ...]:
    """The log of the case, for those who write its plan: earlier words may quote what others may not see."""
    whose(ask, case, "plan.write")
    must_be_an_id(case)
    log_read(ask, case, what)
    return ask.parts.door.history_of_case(ask.who.authority, case)


def _up_to(history: Sequence[Recorded], version: int) -> Sequence[Recorded]:
    """Raises Unknown for a version that is not there yet, or at which there was no plan."""
    until = history[:version] if 1 <= version <= len(history) else ()
    if not versions(until):
        raise Unknown(
            "unknown-version", "There is no such version of this plan. Choose one of the list.", "version"
        )
    return until


def _lines(history: Sequence[Recorded], state: str) -> Sequence[PlanItem]:
    """The accepted lines of a state of the plan, in order."""
    if state == "working":
        return accepted_lines(fold(history))
    if state.isdecimal():
        return accepted_lines(fold(_up_to(history, int(state))))
    issued = fold(history).plan.issued
    wanted = [
        each
        for each in issued
        if (each.kind == "final" if state == "last-final" else state == f"issued-{each.number}")
    ]
    if wanted:
        return wanted[-1].items
    if state == "last-final":
        raise Refused(
            "no-final-plan",
            "No final plan has gone out yet. Choose a version, or an issued draft, to compare.",
            "before",
        )
    raise Unknown("unknown-plan", "There is no issued version of this number.", "before")


def _names(ask: Asked, people: Iterable[str]) -> dict[str, str]:
    """Colleagues' names by sign-in; the log knows no name."""
    found = (ask.parts.directory.person(person) for person in dict.fromkeys(people))
    return {p.id: p.name for p in found if p is not None and p.authority == ask.who.authority}
