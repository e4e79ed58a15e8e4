"""Routes of the money of a plan: what its provision adds up to, and which of it can be a direct payment."""

from __future__ import annotations

from aws_lambda_powertools.event_handler.router import APIGatewayHttpRouter

from domain.plan.money import mark_direct_payment
from domain.shown.plan_money import PlanMoneyShown, plan_money
from events.plan_sharing import DirectPaymentMarked
from functions.api.sharing_bodies import DirectPaymentMark
from functions.shared.desk import Saved, asked_by, change, log_read, whose

router = APIGatewayHttpRouter()  # type: ignore[no-untyped-call]


@router.get(
    "/api/cases/<case>/plan/money",
    summary="Hours and yearly cost of the plan's provision, by section and by who pays",
    tags=["plan"],
)
def read_money(case: str) -> PlanMoneyShown:
    """Made from the log and the authority's catalogue as both are now, for those who read the working plan."""
    ask = asked_by(router)
    whose(ask, case, "plan.read")
    log_read(ask, case, "plan money")
    door, authority = ask.parts.door, ask.who.authority
    return plan_money(door.load_case(authority, case), door.load_authority(authority))


@router.post(
    "/api/cases/<case>/plan/direct-payments",
    summary="Say whether a line can be a direct payment",
    tags=["plan"],
)
def post_direct_payment(case: str, body: DirectPaymentMark) -> Saved:
    ask = asked_by(router)
    facts = DirectPaymentMarked(name=ask.person.name, **body.model_dump())
    return change(ask, case, "plan.write", lambda c: mark_direct_payment(c, facts), body)
