"""A proposed amendment says of each line how it differs from the final plan."""

from __future__ import annotations

from datetime import date
from typing import Literal

from domain.plan.amended import amendment
from events.plan import PlanIssued
from events.values import PlanItem, Section

Kind = Literal["draft", "final", "proposed-amendment"]


def line(ident: str, text: str, section: Section = "F") -> PlanItem:
    return PlanItem(id=ident, section=section, text=text, origin="person", standing="accepted")


def issued(kind: Kind, number: int, *items: PlanItem) -> PlanIssued:
    return PlanIssued(
        kind=kind, number=number, on=date(2025, 3, 3), officer="N. D.", items=items, digest="0" * 64
    )


FINAL = issued(
    "final", 2, line("a", "40 minutes."), line("b", "Gone."), line("c", "Same."), line("d", "Moved.")
)


def test_new_changed_moved_and_removed_are_told_and_the_same_is_not() -> None:
    proposed = issued(
        "proposed-amendment",
        3,
        line("a", "50 minutes."),
        line("c", "Same."),
        line("d", "Moved.", "G"),
        line("e", "More."),
    )
    found = amendment([issued("draft", 1, line("a", "Draft.")), FINAL, proposed], proposed)
    assert found is not None
    assert found.changes == {
        "a": "Changed. The final plan says: ‘40 minutes.’", "d": "Moved from section F.", "e": "New.",
    }  # fmt: skip
    assert [item.text for item in found.removed] == ["Gone."]


def test_nothing_else_is_marked() -> None:
    assert amendment([FINAL], FINAL) is None
