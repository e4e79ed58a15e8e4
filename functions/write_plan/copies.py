"""Which plan is asked for: the working copy or an issued version, after checking who may see it."""

from __future__ import annotations

from typing import NamedTuple

from domain.access.rights import must
from domain.access.sight import sees_issued
from domain.authority.plan_template import in_use
from domain.case.evolving import fold
from domain.case.state import Case
from domain.plan.document import PlanDocument, document
from domain.plan.marks import Copy
from domain.pupil.pupil import Pupil
from domain.refusals import Unknown
from functions.shared.desk import Asked, log_read, must_be_an_id, target_of


class Wanted(NamedTuple):
    """A plan for print, and what its file says that it is a copy of."""

    plan: PlanDocument
    copy: Copy


def wanted(ask: Asked, case: str, issue: int | None, kind: str) -> Wanted:
    """kind: what the access log calls the file. Raises Refused and Unknown as for any record of a child."""
    must_be_an_id(case)
    state = ask.parts.door.load_case(ask.who.authority, case)
    target = target_of(ask, state)
    if issue is None:
        must(ask.who, "plan.read", target)
    else:
        must(ask.who, "issued.read", target)
        shared_with = {person for what, key, person in state.shares if (what, key) == ("plan", str(issue))}
        if not sees_issued(ask.who, target, shared_with):
            raise Unknown("unknown-plan", "There is no such version of the plan.", "issue")
    log_read(ask, case, f"plan {issue or 'working copy'} as {kind}")
    return as_copy(ask, state, ask.parts.door.load_pupil(ask.who.authority, target.pupil), issue)


def as_copy(ask: Asked, state: Case, pupil: Pupil, issue: int | None) -> Wanted:
    copy = Copy(ask.who.authority, state.id, issue, state.version, _template(ask, state, issue))
    return Wanted(document(state, pupil, issue or "working"), copy)


def _template(ask: Asked, state: Case, issue: int | None) -> str | None:
    """What was issued keeps the template that it was issued with; a working copy has the one in use."""
    if issue is None:
        return in_use(ask.parts.door.load_authority(ask.who.authority))
    return next((issued.template for issued in state.plan.issued if issued.number == issue), None)


def as_it_went_out(ask: Asked, copy: Copy) -> Wanted:
    """The plan of a file that came back, as at the version that it says. Raises Unknown."""
    events = ask.parts.door.history_of_case(copy.authority, copy.case)
    if not 0 < copy.version <= len(events):
        raise Unknown(
            "unknown-plan", "The file says that it is a copy of a version that there never was.", "file"
        )
    state = fold(events[: copy.version])
    return as_copy(
        ask, state, ask.parts.door.load_pupil(copy.authority, target_of(ask, state).pupil), copy.issue
    )
