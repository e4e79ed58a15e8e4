"""Routes of the plan: the working draft, people's words in it, and versions that are issued."""

from __future__ import annotations

from typing import Annotated

from aws_lambda_powertools.event_handler import APIGatewayHttpResolver
from aws_lambda_powertools.event_handler.openapi.params import Query
from aws_lambda_powertools.event_handler.router import APIGatewayHttpRouter

from domain.access import sight
from domain.plan.editing import issue, remove_item, settle_proposal, write_item
from domain.shown.models import PlanShown
from events.values import PlanItem
from functions.api import bodies
from functions.api.desk import Asked, asked, change, log_read, shown, whose

router = APIGatewayHttpRouter()  # type: ignore[no-untyped-call]
AtLeast = Annotated[int, Query(ge=0)]


def _asked() -> Asked:
    app: APIGatewayHttpResolver = router.api_resolver  # type: ignore[assignment]
    return asked(app)


@router.get("/api/cases/<case>/plan", summary="The working plan, and what was issued", tags=["plan"])
def read_plan(case: str, at_least: AtLeast = 0) -> PlanShown:
    ask = _asked()
    target = whose(ask, case, "issued.read")
    log_read(ask, case, "plan")
    return sight.plan(ask.who, target, shown(ask, case, "plan", PlanShown, at_least))


@router.put("/api/cases/<case>/plan/items/<item>", summary="Write or change a line", tags=["plan"])
def put_item(case: str, item: str, body: bodies.Item) -> bodies.Saved:
    ask = _asked()
    linked = body.needs or body.outcomes or body.provision
    links = (
        PlanItem(
            id=item, section=body.section, text=body.text, origin="person", standing="accepted",
            needs=body.needs, outcomes=body.outcomes, provision=body.provision,
        )
        if linked
        else None
    )  # fmt: skip
    return change(
        ask, case, "plan.write",
        lambda c: write_item(c, item, body.section, body.text, body.revision, links, ask.source), item, body,
    )  # fmt: skip


@router.delete("/api/cases/<case>/plan/items/<item>", summary="Remove a line", tags=["plan"])
def delete_item(
    case: str,
    item: str,
    revision: Annotated[int, Query(ge=0)],
    reason: Annotated[str, Query(max_length=300)] = "",
) -> bodies.Saved:
    ask = _asked()
    return change(
        ask,
        case,
        "plan.write",
        lambda c: remove_item(c, item, revision, reason, ask.source),
        "remove",
        item,
        revision,
    )


@router.post(
    "/api/cases/<case>/plan/items/<item>/proposal", summary="Take or dismiss changed words", tags=["plan"]
)
def settle(case: str, item: str, body: bodies.Settlement) -> bodies.Saved:
    return change(
        _asked(),
        case,
        "plan.write",
        lambda c: settle_proposal(c, item, body.taken, body.revision),
        "settle",
        item,
        body,
    )


@router.post("/api/cases/<case>/plan/issues", summary="Issue a version of the plan", tags=["plan"])
def post_issue(case: str, body: bodies.Issue) -> bodies.Saved:
    ask = _asked()
    return change(
        ask, case, "plan.issue", lambda c: issue(c, body.kind, body.on, ask.person.name, ask.today), body
    )
