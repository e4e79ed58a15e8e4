"""A change of the machine that waits beside a person's words, three ways: what it had, what they wrote, what it has."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from domain.plan.state import PlanState, WorkingItem, working
from domain.plan.words import Words, compare_words
from events.values import Section


@dataclass(frozen=True, slots=True)
class ThreeWays:
    """`mine`: what the person did to the words that they had before them. `machines`: what became of those since.
    Of a line that they removed nothing is theirs; of one that is drafted no longer nothing is the machine's."""

    item: str
    section: Section
    kind: Literal["new-words", "withdrawn"]
    revision: int
    edited_by: str | None
    reason: str
    removed: bool
    mine: tuple[Words, ...]
    machines: tuple[Words, ...]


def waiting(plan: PlanState) -> list[ThreeWays]:
    """Every proposal that waits, in the order of the plan."""
    return [three_ways for line in working(plan) if (three_ways := _three_ways(line)) is not None]


def _three_ways(line: WorkingItem) -> ThreeWays | None:
    proposal = line.proposal
    if proposal is None:
        return None
    had = proposal.had or ""
    written = "" if line.removed else line.item.text
    now = "" if proposal.kind == "withdrawn" else proposal.text
    return ThreeWays(
        line.item.id, line.item.section, proposal.kind, line.revision, line.edited_by, line.reason, line.removed,
        mine=compare_words(had, written), machines=compare_words(had, now),
    )  # fmt: skip
