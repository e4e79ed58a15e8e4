"""The working plan: the machine's draft and people's words side by side, merged without losing either.

Where nobody touched an item the machine's newest words show. Where somebody did, theirs stay, and a changed
or withdrawn draft waits beside them as a proposal. What was issued is frozen in its own event.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal, get_args

from events.base import Event
from events.case import PlanDrafted, PlanIssued, PlanItemRemoved, PlanItemWritten, PlanProposalSettled
from events.envelope import Recorded
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


def evolve(plan: PlanState, fact: Event, recorded: Recorded) -> None:
    if isinstance(fact, PlanDrafted):
        for item in fact.put:
            plan.drafted[item.id] = Drafted(item, recorded.version, recorded.recorded)
        for dropped in fact.dropped:
            _drop(plan, dropped)
    elif isinstance(fact, PlanItemWritten):
        _touch(plan, fact.item, _written(plan, fact), fact.base_revision, recorded)
    elif isinstance(fact, PlanItemRemoved):
        _touch(plan, fact.item, None, fact.base_revision, recorded)
    elif isinstance(fact, PlanProposalSettled):
        _settle(plan, fact, recorded)
    elif isinstance(fact, PlanIssued):
        plan.issued.append(fact)


def working(plan: PlanState) -> list[WorkingItem]:
    """The plan as it stands: by section, then prompts and questions in the order of asking, then as they came."""
    idents = dict.fromkeys([*plan.drafted, *plan.touched])
    items = [
        w for ident in idents if (w := _working(plan.drafted.get(ident), plan.touched.get(ident))) is not None
    ]
    return sorted(items, key=lambda w: (SECTIONS.index(w.item.section), _place(w.item.id)))


def find(plan: PlanState, ident: str) -> WorkingItem | None:
    return next((w for w in working(plan) if w.item.id == ident), None)


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
    )


def _change(drafted: PlanItem | None, touched: Touched) -> Proposal | None:
    """What the machine would have now that the person has not settled, if anything."""
    seen = touched.seen
    if touched.item is None:
        if drafted is None or (seen and drafted.text == seen.text and not _was_accepted_since(drafted, seen)):
            return None
        return Proposal("new-words", drafted.text)
    if drafted is None:
        # An answered question that is no longer asked takes nothing away from the answer.
        return None if seen is None or seen.standing == "gap" else Proposal("withdrawn", seen.text)
    if drafted.standing == "gap" or drafted.text in touched.written or (seen and drafted.text == seen.text):
        return None
    return Proposal("new-words", drafted.text)


def _was_accepted_since(drafted: PlanItem, seen: PlanItem) -> bool:
    return drafted.standing == "accepted" and seen.standing != "accepted"


def _drop(plan: PlanState, ident: str) -> None:
    plan.drafted.pop(ident, None)
    touched = plan.touched.get(ident)
    if touched is not None and touched.item is None:
        # The removal is fulfilled. Should the line be drafted again, it is asked about and not hidden.
        touched.seen = None


def _touch(plan: PlanState, ident: str, item: PlanItem | None, base: int, recorded: Recorded) -> None:
    # An edit leaves a waiting proposal waiting, and one over an older draft than the newest makes the newest wait:
    # only settling it makes it go.
    drafted, before = plan.drafted.get(ident), plan.touched.get(ident)
    waiting = before is not None and _change(drafted.item if drafted else None, before) is not None
    was_seen = drafted is not None and drafted.revision <= base
    seen = drafted.item if drafted and was_seen and not waiting else before.seen if before else None
    written = before.written if before else frozenset()
    plan.touched[ident] = Touched(
        item, seen, recorded.version, recorded.context.actor.id, recorded.recorded,
        written | {item.text} if item else written,
    )  # fmt: skip


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
            plan.drafted[fact.item] = Drafted(drafted.item, recorded.version, recorded.recorded)
        return
    touched.seen = drafted.item if drafted else None
    touched.revision = recorded.version
