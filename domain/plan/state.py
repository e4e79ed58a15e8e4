"""The working plan: the machine's draft and people's words side by side, merged without losing either.

Where nobody touched an item the machine's newest words show. Where somebody did, theirs stay, and a changed
or withdrawn draft waits beside them as a proposal. What was issued is frozen in its own event.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

from events.base import Event
from events.case import PlanDrafted, PlanIssued, PlanItemRemoved, PlanItemWritten, PlanProposalSettled
from events.envelope import Recorded
from events.values import PlanItem

SECTIONS = ("A", "B", "C", "D", "E", "F", "G", "H1", "H2", "I", "J", "K")


@dataclass(slots=True)
class Touched:
    """What a person did with an item. `seen` is the machine's text that they had before them (None: no such item)."""

    item: PlanItem | None
    """None when they removed it."""
    seen: str | None
    revision: int
    by: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Drafted:
    """The machine's newest words for an item. `revision` is the stream version that put them there."""

    item: PlanItem
    revision: int
    at: datetime


@dataclass(slots=True)
class PlanState:
    drafted: dict[str, Drafted] = field(default_factory=dict)
    touched: dict[str, Touched] = field(default_factory=dict)
    issued: list[PlanIssued] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Proposal:
    """The machine's change that waits beside a person's words."""

    kind: Literal["new-words", "withdrawn"]
    text: str


@dataclass(frozen=True, slots=True)
class WorkingItem:
    """One line as it stands. `removed`: a person removed it, and it shows only because the facts changed since."""

    item: PlanItem
    revision: int
    at: datetime
    edited_by: str | None
    proposal: Proposal | None
    removed: bool = False


def evolve(plan: PlanState, fact: Event, recorded: Recorded) -> None:
    if isinstance(fact, PlanDrafted):
        for item in fact.put:
            plan.drafted[item.id] = Drafted(item, recorded.version, recorded.recorded)
        for dropped in fact.dropped:
            plan.drafted.pop(dropped, None)
    elif isinstance(fact, PlanItemWritten):
        _touch(plan, fact.item, _written(plan, fact), recorded)
    elif isinstance(fact, PlanItemRemoved):
        _touch(plan, fact.item, None, recorded)
    elif isinstance(fact, PlanProposalSettled):
        _settle(plan, fact, recorded)
    elif isinstance(fact, PlanIssued):
        plan.issued.append(fact)


def working(plan: PlanState) -> list[WorkingItem]:
    """The plan as it stands, in the order of its sections, drafted items before those that people added."""
    items: list[WorkingItem] = []
    for ident, drafted in plan.drafted.items():
        touched = plan.touched.get(ident)
        if touched is None:
            items.append(WorkingItem(drafted.item, drafted.revision, drafted.at, None, None))
            continue
        changed = _change(drafted.item, touched)
        if touched.item is not None:
            items.append(WorkingItem(touched.item, touched.revision, touched.at, touched.by, changed))
        elif changed is not None:
            items.append(
                WorkingItem(drafted.item, touched.revision, touched.at, touched.by, changed, removed=True)
            )
    for ident, touched in plan.touched.items():
        if ident not in plan.drafted and touched.item is not None:
            withdrawn = None if touched.seen is None else Proposal("withdrawn", touched.seen)
            items.append(WorkingItem(touched.item, touched.revision, touched.at, touched.by, withdrawn))
    return sorted(items, key=lambda w: SECTIONS.index(w.item.section))


def find(plan: PlanState, ident: str) -> WorkingItem | None:
    return next((w for w in working(plan) if w.item.id == ident), None)


def _change(drafted: PlanItem, touched: Touched) -> Proposal | None:
    standing_words = touched.item.text if touched.item else None
    if drafted.text in (touched.seen, standing_words):
        return None
    return Proposal("new-words", drafted.text)


def _touch(plan: PlanState, ident: str, item: PlanItem | None, recorded: Recorded) -> None:
    # A second edit leaves a waiting proposal waiting: only settling it makes it go.
    drafted, before = plan.drafted.get(ident), plan.touched.get(ident)
    seen = before.seen if before else drafted.item.text if drafted else None
    plan.touched[ident] = Touched(item, seen, recorded.version, recorded.context.actor.id, recorded.recorded)


def _written(plan: PlanState, fact: PlanItemWritten) -> PlanItem:
    drafted = plan.drafted.get(fact.item)
    return PlanItem(
        id=fact.item, section=fact.section, text=fact.text, origin="person", standing="accepted",
        needs=fact.needs, outcomes=fact.outcomes, provision=fact.provision, sources=fact.sources,
        suggestion=drafted.item.suggestion if drafted else None,
    )  # fmt: skip


def _settle(plan: PlanState, fact: PlanProposalSettled, recorded: Recorded) -> None:
    touched = plan.touched.get(fact.item)
    if touched is None:
        return
    drafted = plan.drafted.get(fact.item)
    if fact.taken:
        del plan.touched[fact.item]
        if drafted is not None:
            plan.drafted[fact.item] = Drafted(drafted.item, recorded.version, recorded.recorded)
        return
    touched.seen = drafted.item.text if drafted else None
    touched.revision = recorded.version
