"""Once a final plan has gone out, edits belong to a proposed amendment and say why; and what K needs before it does."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest

from domain.case.state import Case
from domain.plan.editing import issue, remove_item, settle_proposal, write_item
from domain.plan.state import find, working
from domain.refusals import Refused
from events.base import Event
from events.case import DocumentMarked
from events.plan import PlanIssued, PlanItemRemoved, PlanItemWritten
from events.values import PlanItem
from tests.domain.plan import bundle as b
from tests.domain.plan.test_editing import WHO, Plan
from tests.given import TODAY, Given, case, given

ITEM = PlanItem(id="a", section="F", text="Words.", origin="person", standing="accepted")
WROTE = PlanItemWritten(item="a", section="F", text="Words.", base_revision=0)
FINAL = PlanIssued(kind="final", number=1, on=TODAY, officer="N. D.", items=(ITEM,), digest="0" * 64)
Edit = Callable[[Case, str], Sequence[Event]]


def revision(c: Case) -> int:
    line = find(c.plan, "a")
    return line.revision if line else 0


EDITS: dict[str, Edit] = {
    "change": lambda c, why: write_item(c, "a", "F", "Other.", revision(c), None, WHO, why),
    "move": lambda c, why: write_item(c, "a", "G", "Words.", revision(c), None, WHO, why),
    "add": lambda c, why: write_item(c, "b", "F", "New.", 0, None, WHO, why),
    "remove": lambda c, why: remove_item(c, "a", revision(c), why, WHO),
}


@pytest.mark.parametrize("edit", EDITS.values(), ids=EDITS)
@pytest.mark.parametrize("why", ["", "  \n"])
def test_after_a_final_plan_an_edit_without_a_reason_is_refused(edit: Edit, why: str) -> None:
    with pytest.raises(Refused) as refused:
        edit(case(WROTE, FINAL), why)
    assert (refused.value.code, refused.value.field) == ("reason-missing", "reason")


@pytest.mark.parametrize("edit", EDITS.values(), ids=EDITS)
def test_with_one_it_is_made_and_the_log_keeps_the_reason(edit: Edit) -> None:
    (made,) = edit(case(WROTE, FINAL), "The annual review asked for it.")
    assert isinstance(made, PlanItemWritten | PlanItemRemoved)
    assert made.reason == "The annual review asked for it."


@pytest.mark.parametrize("edit", EDITS.values(), ids=EDITS)
def test_before_a_final_plan_a_reason_is_welcome_and_not_asked_for(edit: Edit) -> None:
    draft = FINAL.model_copy(update={"kind": "draft"})
    assert edit(case(WROTE, draft), "")


def test_taking_the_machines_words_is_an_edit_and_keeping_ones_own_is_none() -> None:
    plan = Plan(b.answer("SLC", 3))
    plan.write("B:SLC", "Mine.")
    plan.happens(b.answer("SLC", 1), FINAL)
    seen = plan.line("B:SLC").revision
    with pytest.raises(Refused):
        settle_proposal(plan.case, "B:SLC", True, seen)
    assert settle_proposal(plan.case, "B:SLC", True, seen, "As reassessed.")
    assert settle_proposal(plan.case, "B:SLC", False, seen)


def test_the_line_that_stands_already_needs_no_reason() -> None:
    after: Given = given(WROTE, FINAL)
    after.when(lambda c: write_item(c, "a", "F", "Words.", revision(c), None, WHO)).then_nothing()


def test_a_final_plan_needs_each_paper_of_section_k_in_the_bundle() -> None:
    plan = Plan(b.paper())
    while gaps := [line.item.id for line in working(plan.case.plan) if line.item.standing == "gap"]:
        plan.write(gaps[0], "None identified.")
    k = f"K:{b.REPORT}"
    plan.write(k, "M. O., speech and language therapist.")
    plan.happens(DocumentMarked(digest=b.REPORT, marking="internal"))
    plan.settle(k, taken=False)
    with pytest.raises(Refused) as refused:
        issue(plan.case, "final", TODAY, "A. Khan", TODAY)
    assert (refused.value.code, refused.value.field) == ("advice-missing", "K")
    plan.happens(DocumentMarked(digest=b.REPORT, marking="advice"))
    plan.settle(k, taken=False)
    assert issue(plan.case, "final", TODAY, "A. Khan", TODAY, "Ordered by the tribunal.")


def test_a_line_of_section_k_that_is_no_paper_is_not_attached() -> None:
    plan = Plan()
    while gaps := [line.item.id for line in working(plan.case.plan) if line.item.standing == "gap"]:
        plan.write(gaps[0], "None identified.")
    with pytest.raises(Refused) as refused:
        issue(plan.case, "final", TODAY, "A. Khan", TODAY)
    assert refused.value.code == "advice-missing"
