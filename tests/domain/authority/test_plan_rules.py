"""What an authority may change of the audit, from when it holds, and that a duty stays a duty."""

from collections.abc import Mapping
from datetime import date
from typing import Any

import pytest

from domain.authority.plan_rules import plan_rules, rules_on, set_plan_rules
from domain.plan.quality.rules import SHIPPED
from domain.plan.quality.table import RULES
from domain.refusals import Clash, Refused
from events.authority import PlanRulesSet
from tests.domain.authority.given import authority

TODAY = date(2026, 11, 26)
LAW = next(rule for rule in RULES if rule.source.law and rule.severity == "must")
OURS = next(rule for rule in RULES if not rule.source.law and rule.severity == "consider")


def own(since: date = TODAY, **more: Any) -> PlanRulesSet:
    return PlanRulesSet.model_validate({"since": since, "by": "M. M.", **more})


def test_rules_hold_from_their_day_and_not_for_plans_before_it() -> None:
    state = authority(own(date(2026, 10, 1), off=(OURS.id,)), own(date(2026, 12, 1)))
    assert rules_on(state, date(2026, 9, 30)) == SHIPPED
    assert rules_on(state, TODAY).off == {OURS.id}
    assert rules_on(state, date(2026, 12, 1)).off == frozenset()
    assert rules_on(state, TODAY).since == date(2026, 10, 1)


@pytest.mark.parametrize(
    ("more", "code", "field"),
    [
        ({"off": (OURS.id, LAW.id)}, "rule-of-law", "off.1"),
        ({"off": ("nonsense",)}, "unknown-rule", "off.0"),
        ({"severities": ({"rule": LAW.id, "severity": "should"},)}, "rule-of-law", "severities.0"),
        ({"severities": ({"rule": OURS.id, "severity": "must"},) * 2}, "twice", "severities"),
        ({"numbers": ({"name": "sentence-words", "value": 500},)}, "out-of-bounds", "numbers.0"),
        ({"numbers": ({"name": "nonsense", "value": 1},)}, "unknown-threshold", "numbers.0"),
        ({"words": ({"words": "Hub", "why": "x"}, {"words": "hub", "why": "y"})}, "twice", "words"),
        ({"since": date(2126, 11, 26)}, "since", "since"),
    ],
)
def test_what_may_not_be_changed_is_refused_at_its_field(
    more: Mapping[str, Any], code: str, field: str
) -> None:
    with pytest.raises(Refused) as refusal:
        set_plan_rules(authority(), own(**more), 0, TODAY)
    assert refusal.value.code == code
    assert refusal.value.field == field or code == "rule-of-law"


def test_a_rule_may_be_made_graver_or_less_grave_where_no_law_says_otherwise() -> None:
    facts = own(severities=({"rule": OURS.id, "severity": "must"},))
    assert set_plan_rules(authority(), facts, 0, TODAY) == [facts]
    assert set_plan_rules(authority(facts), facts, 0, TODAY) == []
    with pytest.raises(Clash):
        set_plan_rules(authority(facts), own(), 0, TODAY)


def test_what_a_newer_release_no_longer_knows_is_left_out_of_audits() -> None:
    facts = own(
        off=("gone-since", LAW.id, OURS.id),
        numbers=({"name": "gone", "value": 1}, {"name": "advice-days", "value": 400}),
    )
    held = rules_on(authority(facts), TODAY)
    assert held.off == {OURS.id}
    assert held.thresholds == {"advice-days": 400}


def test_all_rules_are_shown_with_what_was_changed() -> None:
    shown = plan_rules(authority(own(off=(OURS.id,), severities=({"rule": LAW.id, "severity": "must"},))))
    assert len(shown.rules) == len(RULES)
    assert [r.id for r in shown.rules if r.off] == [OURS.id]
    assert (shown.since, shown.by, shown.revision) == (TODAY, "M. M.", 1)
    assert plan_rules(authority()).since is None
