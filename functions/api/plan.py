"""Routes of the plan: the working draft, people's words in it, and versions that are issued."""

from __future__ import annotations

from typing import Annotated

from aws_lambda_powertools.event_handler.openapi.params import Query
from aws_lambda_powertools.event_handler.router import APIGatewayHttpRouter

from domain.access import sight
from domain.authority.plan_template import in_use
from domain.plan.editing import issue, remove_item, settle_proposal, write_item
from domain.shown.plan import PlanShown
from events.values import PlanItem
from functions.api import bodies
from functions.shared.desk import Saved, asked_by, change, log_read, shown, whose

router = APIGatewayHttpRouter()  # type: ignore[no-untyped-call]
AtLeast = Annotated[int, Query(ge=0)]


@router.get("/api/cases/<case>/plan", summary="The working plan, and what was issued", tags=["plan"])
def read_plan(case: str, at_least: AtLeast = 0) -> PlanShown:
    ask = asked_by(router)
    target = whose(ask, case, "issued.read")
    log_read(ask, case, "plan")
    return sight.plan(ask.who, target, shown(ask, case, "plan", PlanShown, at_least))


@router.put("/api/cases/<case>/plan/line", summary="Write or change a line", tags=["plan"])
def put_line(case: str, body: bodies.PlanLine) -> Saved:
    """The line is named in the body, because a line's id says what the child needs."""
    ask = asked_by(router)
    linked = body.needs or body.outcomes or body.provision
    links = (
        PlanItem(
            id=body.item, section=body.section, text=body.text, origin="person", standing="accepted",
            needs=body.needs, outcomes=body.outcomes, provision=body.provision,
        )
        if linked
        else None
    )  # fmt: skip
    return change(
        ask, case, "plan.write",
        lambda c: write_item(c, body.item, body.section, body.text, body.revision, links, ask.source, body.reason, body.settles),
        "line", body,
    )  # fmt: skip


@router.post("/api/cases/<case>/plan/removals", summary="Remove a line", tags=["plan"])
def remove_line(case: str, body: bodies.LineRemoval) -> Saved:
    ask = asked_by(router)
    return change(
        ask,
        case,
        "plan.write",
        lambda c: remove_item(c, body.item, body.revision, body.reason, ask.source),
        "remove",
        body,
    )


@router.post("/api/cases/<case>/plan/settlements", summary="Take or dismiss changed words", tags=["plan"])
def settle(case: str, body: bodies.Settlement) -> Saved:
    return change(
        asked_by(router),
        case,
        "plan.write",
        lambda c: settle_proposal(c, body.item, body.taken, body.revision, body.reason),
        "settle",
        body,
    )


@router.post("/api/cases/<case>/plan/issues", summary="Issue a version of the plan", tags=["plan"])
def post_issue(case: str, body: bodies.Issue) -> Saved:
    ask = asked_by(router)
    template = in_use(ask.parts.door.load_authority(ask.who.authority))
    return change(
        ask, case, "plan.issue",
        lambda c: issue(c, body.kind, body.on, ask.person.name, ask.today, body.early_reason, template), body,
    )  # fmt: skip
