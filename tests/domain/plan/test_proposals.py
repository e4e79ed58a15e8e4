"""A change that waits beside a person's words: shown three ways, adapted, dismissed alone or with others."""

from __future__ import annotations

import pytest

from domain.plan.editing import dismiss_proposals, write_item
from domain.plan.proposals import waiting
from domain.plan.words import Words
from domain.refusals import Clash
from events.case import AnswerWithdrawn
from tests.domain.plan import bundle as b
from tests.domain.plan.test_editing import WHO, Plan


def waits() -> Plan:
    plan = Plan(b.made("t", b.text("Therapy once weekly.")), b.accepted("t"))
    plan.write("F:t", "Direct therapy once weekly.")
    plan.happens(b.altered("t", b.text("Therapy twice weekly.")))
    return plan


def test_what_i_wrote_what_the_machine_had_and_what_it_has_now() -> None:
    (proposal,) = waiting(waits().case.plan)
    assert proposal.mine == (
        Words("removed", "Therapy "), Words("added", "Direct therapy "), Words("same", "once weekly."),
    )  # fmt: skip
    assert proposal.machines == (
        Words("same", "Therapy "), Words("removed", "once "), Words("added", "twice "), Words("same", "weekly."),
    )  # fmt: skip


def test_of_a_withdrawn_line_all_the_machines_words_went() -> None:
    plan = Plan(b.answer("SLC", 3))
    plan.write("B:SLC", "Single words.")
    plan.happens(AnswerWithdrawn(question="SLC", voice="agreed"))
    (proposal,) = waiting(plan.case.plan)
    assert proposal.kind == "withdrawn"
    assert {stretch.kind for stretch in proposal.machines} == {"removed"}


def test_a_proposal_that_is_adapted_waits_no_longer() -> None:
    plan = waits()
    line = plan.line("F:t")
    plan.happens(
        *write_item(
            plan.case, "F:t", "F", "Direct therapy twice weekly.", line.revision, None, WHO, settles=True
        )
    )
    assert plan.line("F:t").item.text == "Direct therapy twice weekly."
    assert waiting(plan.case.plan) == []


def test_words_written_without_it_in_sight_leave_it_waiting() -> None:
    plan = waits()
    plan.write("F:t", "Direct therapy, once.")
    assert len(waiting(plan.case.plan)) == 1


def test_one_that_changed_since_it_was_seen_is_not_adapted_unseen() -> None:
    plan = waits()
    seen = plan.line("F:t").revision
    plan.happens(b.altered("t", b.text("Therapy daily.")))
    with pytest.raises(Clash):
        write_item(plan.case, "F:t", "F", "Direct therapy twice weekly.", seen, None, WHO, settles=True)


def test_several_are_dismissed_at_once_and_no_word_goes() -> None:
    plan = Plan(b.answer("SLC", 3), b.answer("LD", 3))
    for ident in ("B:SLC", "B:LD"):
        plan.write(ident, f"Mine of {ident}.")
    plan.happens(b.answer("SLC", 1), b.answer("LD", 1))
    seen = {each.item: each.revision for each in waiting(plan.case.plan)}
    assert set(seen) == {"B:SLC", "B:LD"}
    plan.happens(*dismiss_proposals(plan.case, seen))
    assert waiting(plan.case.plan) == []
    assert plan.line("B:LD").item.text == "Mine of B:LD."
    assert dismiss_proposals(plan.case, seen) == []


def test_all_or_none_are_dismissed() -> None:
    plan = waits()
    with pytest.raises(Clash):
        dismiss_proposals(plan.case, {"F:t": plan.line("F:t").revision - 1})
