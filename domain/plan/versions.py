"""The versions of a plan, read from the log: each command that changed it made one, and none is ever lost.

A version is named by the stream version that it ended with; the plan as at it is the log up to there.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby
from typing import Literal

from domain.plan.state import PlanState, evolve, find
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
from events.values import Section

Kind = Literal[
    "drafted", "added", "written", "moved", "removed", "taken", "adapted", "dismissed", "ordered", "restored",
    "issued",
]  # fmt: skip
_CHANGES = (
    PlanDrafted, PlanItemWritten, PlanItemRemoved, PlanProposalSettled, PlanOrderSet, PlanRestored, PlanIssued,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Change:
    """What was done to which lines. `section`: where a person acted; None where lines of several may be meant."""

    kind: Kind
    items: tuple[str, ...]
    section: Section | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Version:
    """`issued`: what went out with it. `restored`: the version that it is as at again, wholly or in part."""

    version: int
    by: Actor
    at: datetime
    changes: tuple[Change, ...]
    issued: PlanIssued | None = None
    restored: int | None = None


def versions(history: Iterable[Recorded]) -> list[Version]:
    """Oldest first."""
    plan = PlanState()
    changes = (recorded for recorded in history if isinstance(recorded.event, _CHANGES))
    return [_version(plan, list(made)) for _, made in groupby(changes, key=lambda r: r.context.command)]


def as_at(history: Iterable[Recorded], version: int) -> PlanState:
    """The plan as it stood at a stream version."""
    plan = PlanState()
    for recorded in history:
        if recorded.version > version:
            break
        evolve(plan, recorded.event, recorded)
    return plan


def _version(plan: PlanState, made: Sequence[Recorded]) -> Version:
    changes: list[Change] = []
    adapted = _adapted(made)
    for recorded in made:
        changes += _changes(plan, recorded.event, adapted)
        evolve(plan, recorded.event, recorded)
    last = made[-1]
    facts = [recorded.event for recorded in made]
    return Version(
        last.version, last.context.actor, last.recorded, tuple(changes),
        issued=next((fact for fact in facts if isinstance(fact, PlanIssued)), None),
        restored=next((fact.version for fact in facts if isinstance(fact, PlanRestored)), None),
    )  # fmt: skip


def _adapted(made: Sequence[Recorded]) -> frozenset[str]:
    """Lines that one command both wrote and settled: the person adapted what was proposed."""
    facts = [recorded.event for recorded in made]
    written = {fact.item for fact in facts if isinstance(fact, PlanItemWritten)}
    return frozenset(
        fact.item for fact in facts if isinstance(fact, PlanProposalSettled) and fact.item in written
    )


def _changes(plan: PlanState, fact: Event, adapted: frozenset[str]) -> Iterator[Change]:
    if isinstance(fact, PlanDrafted):
        yield Change("drafted", (*(item.id for item in fact.put), *fact.dropped))
    elif isinstance(fact, PlanItemWritten):
        yield Change(_written(plan, fact, adapted), (fact.item,), fact.section, fact.reason)
    elif isinstance(fact, PlanItemRemoved):
        yield Change("removed", (fact.item,), _section(plan, fact.item), fact.reason)
    elif isinstance(fact, PlanProposalSettled) and fact.item not in adapted:
        kind: Kind = "taken" if fact.taken else "dismissed"
        yield Change(kind, (fact.item,), _section(plan, fact.item), fact.reason)
    elif isinstance(fact, PlanOrderSet):
        yield Change("ordered", fact.items, fact.section)
    elif isinstance(fact, PlanRestored):
        yield Change("restored", (*(item.id for item in fact.put), *fact.removed), None, fact.reason)
    elif isinstance(fact, PlanIssued):
        yield Change("issued", ())


def _written(plan: PlanState, fact: PlanItemWritten, adapted: frozenset[str]) -> Kind:
    standing = find(plan, fact.item)
    if standing is None or standing.removed:
        return "added"
    if fact.item in adapted:
        return "adapted"
    moved = standing.item.section != fact.section
    return "moved" if moved and standing.item.text == fact.text else "written"


def _section(plan: PlanState, ident: str) -> Section | None:
    standing = find(plan, ident)
    return standing.item.section if standing else None
