from datetime import date

import pytest

from domain.case.opening import open_case, record_decision
from domain.case.state import Case
from domain.refusals import Refused
from events.case import DecisionRecorded
from tests.given import OPENED, TODAY, given

ASSESS = DecisionRecorded(decision="assess", reason="May have SEN.", officer="N. D.", on=date(2025, 2, 3))
REFUSE = DecisionRecorded(
    decision="not-assess", reason="Met by the school.", officer="N. D.", on=date(2025, 2, 3)
)


def test_a_request_opens_a_case() -> None:
    assert open_case(Case(), OPENED, TODAY) == [OPENED]


def test_a_request_from_tomorrow_is_refused() -> None:
    late = OPENED.model_copy(update={"received_on": date(2025, 3, 21)})
    with pytest.raises(Refused) as refusal:
        open_case(Case(), late, TODAY)
    assert refusal.value.field == "received_on"


def test_a_decision_is_recorded_once() -> None:
    given().when(lambda c: record_decision(c, ASSESS, TODAY)).then(ASSESS)
    given(ASSESS).when(lambda c: record_decision(c, ASSESS, TODAY)).then_nothing()


def test_a_decision_needs_a_reason() -> None:
    blank = ASSESS.model_copy(update={"reason": "  "})
    assert given().refused(lambda c: record_decision(c, blank, TODAY)) == "reason-missing"


def test_a_plan_is_not_decided_before_the_assessment() -> None:
    plan = ASSESS.model_copy(update={"decision": "issue-plan"})
    assert given().refused(lambda c: record_decision(c, plan, TODAY)) == "not-assessed"
    given(ASSESS).when(lambda c: record_decision(c, plan, TODAY)).then(plan)


def test_a_closed_case_takes_no_further_decision() -> None:
    assert given(REFUSE).refused(lambda c: record_decision(c, ASSESS, TODAY)) == "case-closed"
