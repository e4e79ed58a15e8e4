"""Routes of which template Word copies of plans are written with. Checking one is `write_plan`'s, which can open it."""

from __future__ import annotations

from aws_lambda_powertools.event_handler.router import APIGatewayHttpRouter

from domain.access.rights import must_hold
from domain.authority.plan_template import plan_template, set_plan_template
from domain.refusals import Unknown
from domain.shown.plan_template import PlanTemplateShown
from events.authority import PlanTemplateSet
from functions.api import bodies, told
from functions.shared.desk import Asked, asked_by, change_authority
from functions.shared.paths import plan_template_file

router = APIGatewayHttpRouter()  # type: ignore[no-untyped-call]


@router.get(
    "/api/settings/plan-template",
    summary="The template of the plan, and what one may print",
    tags=["settings"],
)
def read_plan_template() -> PlanTemplateShown:
    ask = asked_by(router)
    must_hold(ask.who, "settings.read")
    return plan_template(ask.parts.door.load_authority(ask.who.authority))


@router.put(
    "/api/settings/plan-template",
    summary="Set the template of the plan, or go back to the shipped one",
    tags=["settings"],
)
def put_plan_template(body: bodies.PlanTemplate) -> told.SettingsSaved:
    """Only one that was checked before, which is why it is named by its digest. Issued plans keep theirs."""
    ask = asked_by(router)
    must_hold(ask.who, "settings.change")
    if body.digest is not None:
        _must_be_kept(ask, body.digest)
    facts = PlanTemplateSet(digest=body.digest, name=body.name if body.digest else None, by=ask.person.name)
    done = change_authority(
        ask,
        "settings.change",
        lambda state: set_plan_template(state, facts, body.revision),
        "plan-template",
        body,
    )
    return told.SettingsSaved(version=done.last, again=done.again)


def _must_be_kept(ask: Asked, digest: str) -> None:
    if ask.parts.objects.pin(plan_template_file(ask.who.authority, digest)) is None:
        raise Unknown(
            "unknown-template",
            "There is no such template. Upload it, so that it is checked, and set it then.",
            "digest",
        )
