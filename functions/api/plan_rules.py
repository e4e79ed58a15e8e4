"""Routes of an authority's own rules of the audit of plans."""

from __future__ import annotations

from aws_lambda_powertools.event_handler.router import APIGatewayHttpRouter

from domain.access.rights import must_hold
from domain.authority.plan_rules import plan_rules, set_plan_rules
from domain.shown.plan_rules import PlanRulesShown
from events.authority import PlanRulesSet
from functions.api import bodies, told
from functions.shared.desk import asked_by, change_authority

router = APIGatewayHttpRouter()  # type: ignore[no-untyped-call]


@router.get(
    "/api/settings/plan-rules",
    summary="The rules of the plan's audit, and what my authority changed",
    tags=["settings"],
)
def read_plan_rules() -> PlanRulesShown:
    ask = asked_by(router)
    must_hold(ask.who, "settings.read")
    return plan_rules(ask.parts.door.load_authority(ask.who.authority))


@router.put(
    "/api/settings/plan-rules",
    summary="Set what my authority changes of the audit's rules",
    tags=["settings"],
)
def put_plan_rules(body: bodies.PlanRules) -> told.SettingsSaved:
    """A duty of law can be made graver, and neither less grave nor switched off."""
    ask = asked_by(router)
    facts = PlanRulesSet(
        since=body.since, off=body.off, severities=body.severities, words=body.words, phrases=body.phrases,
        numbers=body.numbers, by=ask.person.name,
    )  # fmt: skip
    done = change_authority(
        ask,
        "settings.change",
        lambda state: set_plan_rules(state, facts, body.revision, ask.today),
        "plan-rules",
        body,
    )
    return told.SettingsSaved(version=done.last, again=done.again)
