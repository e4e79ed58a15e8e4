"""Each seeded fault is named by its rule; sound plans in varied wording raise few alarms.

The rules were written before any of the plans. At first sight of all forty they raised 49 alarms on 545 lines: 17 on
the 271 of marsh and heath, 32 on the 274 of linden and sedge. That is the clean figure. Four of the 49 were right, and
those plans' dates were corrected. The lists of words were then widened for marsh and heath; what was said of linden and
sedge was in sight, so their second figure is no longer clean, though nothing was changed for a single line of theirs.
Faults: 44 of 45 were found at first sight; the rule of the other ('Speech' with a capital) was corrected.
"""

from __future__ import annotations

from collections import Counter

import pytest

from tests.domain.plan.quality.faults import FAULTS
from tests.domain.plan.quality.plans import Plan, audit_of, sound_plans

PLANS = sound_plans()
HELD_OUT = ("linden", "sedge")


def _rules(plan: Plan) -> Counter[str]:
    return Counter(finding.rule for finding in audit_of(plan).findings)


@pytest.mark.parametrize(
    ("name", "rule", "number"), [(n, r, i) for i, (n, (r, _)) in enumerate(FAULTS.items())]
)
def test_a_fault_is_found_and_named(name: str, rule: str, number: int) -> None:
    sound = list(PLANS.values())[number % len(PLANS)]
    assert _rules(FAULTS[name][1](sound))[rule] > _rules(sound)[rule]


def test_there_are_forty_faults_and_forty_plans() -> None:
    assert (len(FAULTS) >= 40, len(PLANS)) == (True, 40)


@pytest.mark.parametrize(("officers", "most"), [(("marsh", "heath"), 0.3), (HELD_OUT, 1.0)])
def test_sound_plans_raise_few_alarms(
    officers: tuple[str, ...], most: float, capsys: pytest.CaptureFixture[str]
) -> None:
    plans = [plan for plan in PLANS.values() if plan.officer in officers]
    alarms = Counter[str]()
    for plan in plans:
        alarms += _rules(plan)
    with capsys.disabled():
        lines = sum(len(plan.items) for plan in plans)
        print(
            f"\n{' and '.join(officers)}: {alarms.total()} alarms on {lines} lines of {len(plans)} plans: {dict(alarms)}"
        )
    assert alarms.total() / len(plans) <= most
