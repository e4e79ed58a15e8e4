"""Which template an authority's plans are written with."""

import pytest

from domain.authority.plan_template import in_use, plan_template, set_plan_template
from domain.refusals import Clash, Refused
from events.authority import PlanTemplateSet
from tests.domain.authority.given import authority

OWN = PlanTemplateSet(digest="a" * 64, name="Plan.docx", by="M. M.")
SHIPPED = PlanTemplateSet(digest=None, by="M. M.")


def test_it_is_the_shipped_one_until_another_is_set_and_after_going_back() -> None:
    assert in_use(authority()) is None
    assert in_use(authority(OWN)) == OWN.digest
    assert in_use(authority(OWN, SHIPPED)) is None


def test_the_one_in_use_again_changes_nothing() -> None:
    assert set_plan_template(authority(), SHIPPED, 0) == []
    assert set_plan_template(authority(OWN), OWN, 0) == []
    assert set_plan_template(authority(OWN), SHIPPED, 1) == [SHIPPED]


def test_a_change_that_somebody_overtook_is_told() -> None:
    with pytest.raises(Clash) as clash:
        set_plan_template(authority(OWN), SHIPPED, 0)
    assert (clash.value.who, clash.value.revision) == ("u-manager", 1)
    with pytest.raises(Refused, match="No template was set"):
        set_plan_template(authority(), OWN, 3)


def test_what_is_shown_names_who_set_it_and_every_field() -> None:
    shown = plan_template(authority(OWN))
    assert (shown.digest, shown.name, shown.by, shown.revision) == (OWN.digest, "Plan.docx", "M. M.", 1)
    assert {"plan.name", "line.text"} <= {f"{f.of}.{f.name}" for f in shown.fields}
