"""The list of a plan's versions, and the plan as at one, from the log alone."""

from __future__ import annotations

from dataclasses import replace

from domain.plan.state import working
from domain.plan.versions import Change, as_at, versions
from events.base import Event
from events.envelope import Recorded
from events.plan import (
    PlanDrafted,
    PlanIssued,
    PlanItemRemoved,
    PlanItemWritten,
    PlanOrderSet,
    PlanProposalSettled,
    PlanRestored,
)  # fmt: skip
from events.values import PlanItem, Section
from tests.domain.plan import bundle as b
from tests.given import OPENED, TODAY, record

ITEM = PlanItem(id="B:SLC", section="B", text="Drafted.", origin="drafted", standing="accepted")
DRAFT = PlanDrafted(put=(ITEM,), drafter=b.CODE)


def wrote(ident: str, words: str, section: Section = "F", reason: str = "") -> PlanItemWritten:
    return PlanItemWritten(item=ident, section=section, text=words, base_revision=0, reason=reason)


def log(*commands: list[Event]) -> list[Recorded]:
    """Each list is one command."""
    recorded: list[Recorded] = []
    for number, events in enumerate(([OPENED], *commands)):
        made = record(events, after=len(recorded))
        recorded += [replace(r, context=replace(r.context, command=f"c-{number}")) for r in made]
    return recorded


def last(*commands: list[Event]) -> tuple[Change, ...]:
    return versions(log(*commands))[-1].changes


def test_a_command_that_changed_the_plan_is_one_version_and_others_are_none() -> None:
    history = log([DRAFT, wrote("a", "Words.")], [b.answer("SLC", 2)], [wrote("a", "Other.")])
    assert [(made.version, len(made.changes)) for made in versions(history)] == [(3, 2), (5, 1)]


def test_a_version_says_who_when_and_why() -> None:
    history = log([wrote("a", "Words.", reason="She asked for it.")])
    (made,) = versions(history)
    assert (made.by, made.at) == (history[-1].context.actor, history[-1].recorded)
    assert made.changes == (Change("added", ("a",), "F", "She asked for it."),)


def test_a_line_is_added_written_moved_and_removed() -> None:
    commands = [[wrote("a", "One.")], [wrote("a", "Two.")], [wrote("a", "Two.", "G")], [PlanItemRemoved(item="a", base_revision=0)], [wrote("a", "Two.")]]  # fmt: skip
    kinds = [made.changes[0].kind for made in versions(log(*commands))]  # type: ignore[arg-type]
    assert kinds == ["added", "written", "moved", "removed", "added"]


def test_a_proposal_is_taken_dismissed_or_adapted() -> None:
    mine = wrote("B:SLC", "Mine.", "B")
    dismissed = PlanProposalSettled(item="B:SLC", taken=False)
    assert last([DRAFT], [mine], [dismissed]) == (Change("dismissed", ("B:SLC",), "B"),)
    assert last([DRAFT], [mine], [PlanProposalSettled(item="B:SLC", taken=True)])[0].kind == "taken"
    assert last([DRAFT], [mine], [wrote("B:SLC", "Both.", "B"), dismissed]) == (
        Change("adapted", ("B:SLC",), "B"),
    )


def test_an_order_and_a_restoration_are_versions() -> None:
    ordered = PlanOrderSet(section="F", items=("b", "a"), base_revision=0)
    assert last([ordered]) == (Change("ordered", ("b", "a"), "F"),)
    (made,) = versions(
        log([PlanRestored(version=2, put=(ITEM,), removed=("a",), base_revision=4, reason="Clearer.")])
    )
    assert (made.restored, made.changes) == (2, (Change("restored", ("B:SLC", "a"), None, "Clearer."),))


def test_a_version_says_what_it_was_issued_as() -> None:
    issued = PlanIssued(kind="draft", number=1, on=TODAY, officer="N. D.", items=(ITEM,), digest="0" * 64)
    assert [made.issued for made in versions(log([DRAFT], [issued]))] == [None, issued]


def test_the_plan_as_at_a_version_is_what_stood_there() -> None:
    history = log([DRAFT], [wrote("a", "Words.")], [wrote("a", "Other.")])
    texts = [[w.item.text for w in working(as_at(history, version))] for version in range(1, 5)]
    assert texts == [[], ["Drafted."], ["Drafted.", "Words."], ["Drafted.", "Other."]]
