"""Routes of what a machine can check in a plan: its audit, and the golden thread."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Annotated

from aws_lambda_powertools.event_handler.openapi.params import Query
from aws_lambda_powertools.event_handler.router import APIGatewayHttpRouter

from domain.authority.plan_rules import rules_on
from domain.case.state import Case
from domain.plan.quality.of_case import audited, threaded
from domain.plan.quality.rules import OwnRules
from domain.pupil.pupil import Pupil
from domain.shown.plan_audit import PlanAuditShown
from domain.shown.plan_thread import PlanThreadShown
from functions.shared.desk import Asked, asked_by, log_read, whose

router = APIGatewayHttpRouter()  # type: ignore[no-untyped-call]
Number = Annotated[int | None, Query(ge=1)]


@router.get(
    "/api/cases/<case>/plan/audit", summary="What is wrong with the plan, why, and what to do", tags=["plan"]
)
def read_audit(case: str, number: Number = None) -> PlanAuditShown:
    """Of the working plan as the log has it now, or of the version issued under `number`."""
    ask, state, pupil = _read(case, "plan audit")
    return audited(state, pupil, ask.today, number, _own(ask))


@router.get(
    "/api/cases/<case>/plan/thread",
    summary="Needs, outcomes and provision, as they are joined",
    tags=["plan"],
)
def read_thread(case: str, number: Number = None) -> PlanThreadShown:
    """Of the working plan as the log has it now, or of the version issued under `number`; breaks are the audit's own."""
    ask, state, pupil = _read(case, "golden thread")
    return threaded(state, pupil, ask.today, number, _own(ask))


def _read(case: str, what: str) -> tuple[Asked, Case, Pupil]:
    ask = asked_by(router)
    target = whose(ask, case, "plan.read")
    log_read(ask, case, what)
    state = ask.parts.door.load_case(ask.who.authority, case)
    return ask, state, ask.parts.door.load_pupil(ask.who.authority, target.pupil)


def _own(ask: Asked) -> Callable[[date], OwnRules]:
    authority = ask.parts.door.load_authority(ask.who.authority)
    return lambda on: rules_on(authority, on)
