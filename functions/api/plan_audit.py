"""The route of the audit of a plan."""

from __future__ import annotations

from typing import Annotated

from aws_lambda_powertools.event_handler.openapi.params import Query
from aws_lambda_powertools.event_handler.router import APIGatewayHttpRouter

from domain.authority.plan_rules import rules_on
from domain.plan.quality.of_case import audited
from domain.shown.plan_audit import PlanAuditShown
from functions.shared.desk import asked_by, log_read, whose

router = APIGatewayHttpRouter()  # type: ignore[no-untyped-call]
Number = Annotated[int | None, Query(ge=1)]


@router.get(
    "/api/cases/<case>/plan/audit", summary="What is wrong with the plan, why, and what to do", tags=["plan"]
)
def read_audit(case: str, number: Number = None) -> PlanAuditShown:
    """Of the working plan as the log has it now, or of the version issued under `number`."""
    ask = asked_by(router)
    target = whose(ask, case, "plan.read")
    log_read(ask, case, "plan audit")
    state = ask.parts.door.load_case(ask.who.authority, case)
    pupil = ask.parts.door.load_pupil(ask.who.authority, target.pupil)
    authority = ask.parts.door.load_authority(ask.who.authority)
    return audited(state, pupil, ask.today, number, lambda on: rules_on(authority, on))
