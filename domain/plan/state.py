"""The working plan: the machine's draft and people's words side by side, merged without losing either.

Where nobody touched an item the machine's newest words show. Where somebody did, theirs stay, and a changed
or withdrawn draft waits beside them as a proposal. What was issued is frozen in its own event.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal, get_args

from domain.plan.ordering import in_order
from events.base import Event
from events.envelope import Actor, Recorded
from events.plan import (
    PlanDrafted,
    PlanIssued,
    PlanItemRemoved,
    PlanItemWritten,
    PlanOrderSet,
    PlanProposalSettled,
    PlanRestored,
)  # fmt: skip
from events.values import PlanItem, Prompt, Question, Section

SECTIONS: tuple[Section, ...] = ("A", "B", "C", "D", "E", "F", "G", "H1", "H2", "I", "J", "K")
_ASKING = {word: place for place, word in enumerate((*get_args(Prompt), *get_args(Question)))}


@dataclass(slots=True)
class Touched:
    """What people did with an item. `seen` is the machine's line that they had before them (None: no such line)."""

    item: PlanItem | None
    """None when they removed it."""
    seen: PlanItem | None
    revision: int
    by: str
    at: datetime
    written: frozenset[str] = frozenset()
    """All words that people ever gave the item: a draft that says them back is no change."""
    reason: str = ""
    """why they did it, in their words"""


@dataclass(frozen=True, slots=True)
class Drafted:
    """The machine's newest words for an item. `revision` is the stream version that put them there."""

    item: PlanItem
    revision: int
    at: datetime
    taken_by: str | None = None
    """who took them in place of a person's words"""


@dataclass(frozen=True, slots=True)
class Order:
    """The order that a person set for the lines of a section. `over`: the order of somebody else that it took the
    place of without having seen it, so that both can be told."""

    items: tuple[str, ...]
    revision: int
    by: Actor
    at: datetime
    over: tuple[Actor, datetime] | None = None


@dataclass(slots=True)
class PlanState:
    drafted: dict[str, Drafted] = field(default_factory=dict)
    touched: dict[str, Touched] = field(default_factory=dict)
    issued: list[PlanIssued] = field(default_factory=list)
    orders: dict[Section, Order] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Proposal:
    """The machine's change that waits beside a person's words. `had`: the machine's words that they had before them
    when they wrote (None: it had none), so that the change can be shown three ways."""

    kind: Literal["new-words", "withdrawn"]
    text: str
    had: str | None = None


@dataclass(frozen=True, slots=True)
class WorkingItem:
    """One line as it stands. `removed`: a person removed it, and it shows only because the facts changed since.

    revision: of the newest change that can be seen here, a waiting proposal included. person_revision: of the
    newest change by a person (0: none); only that can clash with another person's.
    """

    item: PlanItem
    revision: int
    at: datetime
    edited_by: str | None
    proposal: Proposal | None
    removed: bool = False
    person_revision: int = 0
    reason: str = ""
    """why the person who edited it did so"""


def evolve(plan: PlanState, fact: Event, recorded: Recorded) -> None:
    if isinstance(fact, PlanDrafted):
        for item in fact.put:
            plan.drafted[item.id] = Drafted(item, recorded.version, recorded.recorded)
        for dropped in fact.dropped:
            _drop(plan, dropped)
    elif isinstance(fact, PlanItemWritten):
        _touch(plan, fact.item, _written(plan, fact), fact.base_revision, recorded, fact.reason)
    elif isinstance(fact, PlanItemRemoved):
        _touch(plan, fact.item, None, fact.base_revision, recorded, fact.reason)
    elif isinstance(fact, PlanRestored):
        for item in fact.put:
            _touch(plan, item.id, item, fact.base_revision, recorded, fact.reason)
        for ident in fact.removed:
            _touch(plan, ident, None, fact.base_revision, recorded, fact.reason)
    elif isinstance(fact, PlanOrderSet):
        _order(plan, fact, recorded)
    elif isinstance(fact, PlanProposalSettled):
        _settle(plan, fact, recorded)
    elif isinstance(fact, PlanIssued):
        plan.issued.append(fact)


def working(plan: PlanState) -> list[WorkingItem]:
    """The plan as it stands: by section, then as people put its lines in order; where nobody did, prompts and
    questions in the order of asking, then as they came."""
    sections: dict[Section, list[WorkingItem]] = {section: [] for section in SECTIONS}
    for ident in dict.fromkeys([*plan.drafted, *plan.touched]):
        if (line := find(plan, ident)) is not None:
            sections[line.item.section].append(line)
    return [
        line
        for section, lines in sections.items()
        for line in _in_order(sorted(lines, key=lambda w: _place(w.item.id)), plan.orders.get(section))
    ]


def find(plan: PlanState, ident: str) -> WorkingItem | None:
    return _working(plan.drafted.get(ident), plan.touched.get(ident))


def _in_order(natural: list[WorkingItem], order: Order | None) -> list[WorkingItem]:
    return natural if order is None else in_order(natural, order.items, lambda w: w.item.id)


def _place(ident: str) -> int:
    """Where a drafted line belongs in its section, whenever it was drafted (ids are `B:SLC`, `A:goals:parent`)."""
    words = ident.split(":")
    return _ASKING.get(words[1], len(_ASKING)) if len(words) > 1 else len(_ASKING)


def _working(drafted: Drafted | None, touched: Touched | None) -> WorkingItem | None:
    if touched is None:
        return WorkingItem(drafted.item, drafted.revision, drafted.at, None, None) if drafted else None
    changed = _change(drafted.item if drafted else None, touched)
    item = touched.item or (drafted.item if drafted and changed else None)
    if item is None:
        return None
    revision = max(touched.revision, drafted.revision) if drafted and changed else touched.revision
    return WorkingItem(
        item,
        revision,
        touched.at,
        touched.by,
        changed,
        removed=touched.item is None,
        person_revision=touched.revision,
        reason=touched.reason,
    )


def _change(drafted: PlanItem | None, touched: Touched) -> Proposal | None:
    """What the machine would have now that the person has not settled, if anything."""
    seen = touched.seen
    had = seen.text if seen else None
    if touched.item is None:
        if drafted is None or (seen and drafted.text == seen.text and not _was_accepted_since(drafted, seen)):
            return None
        return Proposal("new-words", drafted.text, had)
    if drafted is None:
        # An answered question that is no longer asked takes nothing away from the answer.
        return None if seen is None or seen.standing == "gap" else Proposal("withdrawn", seen.text, had)
    if drafted.standing == "gap" or drafted.text in touched.written or (seen and drafted.text == seen.text):
        return None
    return Proposal("new-words", drafted.text, had)


def _was_accepted_since(drafted: PlanItem, seen: PlanItem) -> bool:
    return drafted.standing == "accepted" and seen.standing != "accepted"


def _drop(plan: PlanState, ident: str) -> None:
    plan.drafted.pop(ident, None)
    touched = plan.touched.get(ident)
    if touched is not None and touched.item is None:
        # The removal is fulfilled. Should the line be drafted again, it is asked about and not hidden.
        touched.seen = None


def _touch(
    plan: PlanState, ident: str, item: PlanItem | None, base: int, recorded: Recorded, reason: str
) -> None:
    # An edit leaves a waiting proposal waiting, and one over an older draft than the newest makes the newest wait:
    # only settling it makes it go.
    drafted, before = plan.drafted.get(ident), plan.touched.get(ident)
    waiting = before is not None and _change(drafted.item if drafted else None, before) is not None
    was_seen = drafted is not None and drafted.revision <= base
    seen = drafted.item if drafted and was_seen and not waiting else before.seen if before else None
    written = before.written if before else frozenset()
    plan.touched[ident] = Touched(
        item, seen, recorded.version, recorded.context.actor.id, recorded.recorded,
        written | {item.text} if item else written, reason,
    )  # fmt: skip


def _order(plan: PlanState, fact: PlanOrderSet, recorded: Recorded) -> None:
    by, before = recorded.context.actor, plan.orders.get(fact.section)
    unseen = before is not None and before.revision > fact.base_revision and before.by.id != by.id
    over = (before.by, before.at) if before and unseen else None
    plan.orders[fact.section] = Order(fact.items, recorded.version, by, recorded.recorded, over)


def _written(plan: PlanState, fact: PlanItemWritten) -> PlanItem:
    drafted, before = plan.drafted.get(fact.item), plan.touched.get(fact.item)
    base = before.item if before and before.item else drafted.item if drafted else None
    return PlanItem(
        id=fact.item, section=fact.section, text=fact.text, origin="person", standing="accepted",
        needs=fact.needs, outcomes=fact.outcomes, provision=fact.provision, sources=fact.sources,
        suggestion=base.suggestion if base else None,
    )  # fmt: skip


def _settle(plan: PlanState, fact: PlanProposalSettled, recorded: Recorded) -> None:
    touched = plan.touched.get(fact.item)
    if touched is None:
        return
    drafted = plan.drafted.get(fact.item)
    if fact.taken:
        del plan.touched[fact.item]
        if drafted is not None:
            plan.drafted[fact.item] = Drafted(
                drafted.item, recorded.version, recorded.recorded, recorded.context.actor.id
            )
        return
    touched.seen = drafted.item if drafted else None
    touched.revision = recorded.version
