from __future__ import annotations

from datetime import date

from domain.process.appeals import record_appeal
from events.case import AppealRecorded, DecisionRecorded
from tests.given import TODAY, given

REFUSAL = DecisionRecorded(
    decision="not-assess", reason="Met by the school.", officer="N. D.", on=date(2025, 2, 3)
)
APPEAL = AppealRecorded(against="not-assess", outcome="registered", on=date(2025, 3, 3), officer="N. D.")
UPHELD = APPEAL.model_copy(update={"outcome": "upheld", "on": date(2025, 3, 19)})


def test_an_appeal_is_recorded_on_the_closed_case_and_so_is_what_became_of_it() -> None:
    given(REFUSAL).when(lambda c: record_appeal(c, APPEAL, TODAY)).then(APPEAL)
    given(REFUSAL, APPEAL).when(lambda c: record_appeal(c, UPHELD, TODAY)).then(UPHELD)


def test_the_same_appeal_twice_is_one() -> None:
    given(REFUSAL, APPEAL).when(lambda c: record_appeal(c, APPEAL, TODAY)).then_nothing()


def test_only_a_refusal_is_appealed_against() -> None:
    assert given().refused(lambda c: record_appeal(c, APPEAL, TODAY)) == "nothing-to-appeal"
    other = APPEAL.model_copy(update={"against": "not-issue-plan"})
    assert given(REFUSAL).refused(lambda c: record_appeal(c, other, TODAY)) == "nothing-to-appeal"
    ceased = REFUSAL.model_copy(update={"decision": "cease"})
    assert given(ceased).refused(lambda c: record_appeal(c, APPEAL, TODAY)) == "nothing-to-appeal"


def test_an_appeal_is_neither_before_the_refusal_nor_in_the_future() -> None:
    early = APPEAL.model_copy(update={"on": date(2025, 2, 2)})
    assert given(REFUSAL).refused(lambda c: record_appeal(c, early, TODAY)) == "before-the-refusal"
    late = APPEAL.model_copy(update={"on": date(2025, 3, 21)})
    assert given(REFUSAL).refused(lambda c: record_appeal(c, late, TODAY)) == "in-the-future"
