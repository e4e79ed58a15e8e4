"""An authority's own template of the plan: which one new Word copies are written with."""

from __future__ import annotations

from domain.authority.state import Authority
from domain.plan.template_fields import FIELDS
from domain.refusals import Clash, Refused
from domain.shown.plan_template import PlanTemplateShown
from events.authority import PlanTemplateSet
from events.base import Event


def set_plan_template(state: Authority, facts: PlanTemplateSet, revision: int) -> list[Event]:
    """The template as it is to stand; facts.digest None goes back to the shipped one. Whether it was checked is for the
    caller to know: only a template without problems is ever kept.

    revision: `plan_template_revision` as the person saw it (0: nothing was set). Raises Clash on a stale one.
    """
    if in_use(state) == facts.digest:
        return []
    if state.plan_template_revision != revision:
        if state.plan_template is None or state.plan_template_at is None:
            raise Refused(
                "gone", "No template was set before. Reload the page to see what stands now.", "revision"
            )
        raise Clash(
            "Somebody set the template since you opened this page. Look at what stands now, and set yours again.",
            "revision", state.plan_template_by, state.plan_template_at, state.plan_template_revision,
            state.plan_template.model_dump(mode="json"),
        )  # fmt: skip
    return [facts]


def in_use(state: Authority) -> str | None:
    """The digest of the template that new Word copies are written with; None: the shipped one."""
    return state.plan_template.digest if state.plan_template else None


def plan_template(state: Authority) -> PlanTemplateShown:
    facts = state.plan_template
    return PlanTemplateShown(
        digest=facts.digest if facts else None, name=facts.name if facts else None, by=facts.by if facts else None,
        at=state.plan_template_at, revision=state.plan_template_revision, fields=FIELDS,
    )  # fmt: skip
