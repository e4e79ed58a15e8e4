"""An authority's own settings as the log tells them. `evolve` never fails, does no I/O, and ignores what it does
not know. An authority that set nothing has no stream, and uses what ships with the product."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from events.authority import (
    CatalogueSet,
    ModelChosen,
    ModelCompared,
    ModelTrained,
    PlanRulesSet,
    PlanTemplateSet,
    ReallocationAdvanced,
    WordingSet,
)  # fmt: skip
from events.base import Event
from events.envelope import Actor, Recorded, StreamId

OWN = "own"
"""The id of an authority's one stream of its own, and the name of the key that seals it."""


def stream_of(authority: str) -> StreamId:
    return StreamId(authority, "authority", OWN)


@dataclass(slots=True)
class Challenger:
    trained: ModelTrained
    at: datetime
    version: int
    compared: ModelCompared | None = None


@dataclass(slots=True)
class Choice:
    """A model put in use, and how far its cases were allocated anew. `after`: where the next page begins."""

    chosen: ModelChosen
    at: datetime
    by: Actor
    version: int
    after: str | None = None
    looked: int = 0
    changed: int = 0
    failed: int = 0
    done: bool = False


@dataclass(slots=True)
class Authority:
    """Folded from the authority's own stream; `version` 0 means that it never set anything."""

    name: str = ""
    version: int = 0
    wording: WordingSet | None = None
    wording_revision: int = 0
    wording_by: Actor | None = None
    wording_at: datetime | None = None
    wordings: dict[int, WordingSet] = field(default_factory=dict)
    """every one so far by its revision, which answers name as the words that they were given under"""
    catalogue: CatalogueSet | None = None
    catalogue_revision: int = 0
    catalogue_by: Actor | None = None
    catalogue_at: datetime | None = None
    plan_template: PlanTemplateSet | None = None
    plan_template_revision: int = 0
    plan_template_by: str = ""
    """sign-in of whoever set it"""
    plan_template_at: datetime | None = None
    plan_rules: list[PlanRulesSet] = field(default_factory=list)
    """every set so far, oldest first, because each is for plans from a day on"""
    plan_rules_revision: int = 0
    plan_rules_by: str = ""
    plan_rules_at: datetime | None = None
    challengers: dict[str, Challenger] = field(default_factory=dict)
    """by digest, oldest first"""
    choices: list[Choice] = field(default_factory=list)

    @property
    def model(self) -> str | None:
        """Digest of the model in use; None: the one that ships with the product."""
        return self.choices[-1].chosen.digest if self.choices else None


def _wording(state: Authority, fact: WordingSet, recorded: Recorded) -> None:
    state.wording, state.wording_revision = fact, recorded.version
    state.wording_by, state.wording_at = recorded.context.actor, recorded.recorded
    state.wordings[recorded.version] = fact


def _catalogue(state: Authority, fact: CatalogueSet, recorded: Recorded) -> None:
    state.catalogue, state.catalogue_revision = fact, recorded.version
    state.catalogue_by, state.catalogue_at = recorded.context.actor, recorded.recorded


def _plan_template(state: Authority, fact: PlanTemplateSet, recorded: Recorded) -> None:
    state.plan_template, state.plan_template_revision = fact, recorded.version
    state.plan_template_by, state.plan_template_at = recorded.context.actor.id, recorded.recorded


def _plan_rules(state: Authority, fact: PlanRulesSet, recorded: Recorded) -> None:
    state.plan_rules.append(fact)
    state.plan_rules_revision = recorded.version
    state.plan_rules_by, state.plan_rules_at = recorded.context.actor.id, recorded.recorded


def _trained(state: Authority, fact: ModelTrained, recorded: Recorded) -> None:
    if fact.model.digest is not None and fact.model.digest not in state.challengers:
        state.challengers[fact.model.digest] = Challenger(fact, recorded.recorded, recorded.version)


def _compared(state: Authority, fact: ModelCompared, recorded: Recorded) -> None:
    if challenger := state.challengers.get(fact.challenger):
        challenger.compared = fact


def _chosen(state: Authority, fact: ModelChosen, recorded: Recorded) -> None:
    state.choices.append(Choice(fact, recorded.recorded, recorded.context.actor, recorded.version))


def _advanced(state: Authority, fact: ReallocationAdvanced, recorded: Recorded) -> None:
    for choice in state.choices:
        if choice.version == fact.choice and not choice.done:
            choice.after, choice.done = fact.after, fact.after is None
            choice.looked += fact.looked
            choice.changed += fact.changed
            choice.failed += fact.failed


_HANDLERS: dict[type[Event], Callable[[Authority, Any, Recorded], None]] = {
    WordingSet: _wording,
    CatalogueSet: _catalogue,
    PlanTemplateSet: _plan_template,
    PlanRulesSet: _plan_rules,
    ModelTrained: _trained,
    ModelCompared: _compared,
    ModelChosen: _chosen,
    ReallocationAdvanced: _advanced,
}


def evolve(state: Authority, recorded: Recorded) -> Authority:
    """The authority after one more event. Owns the state it is given."""
    handler = _HANDLERS.get(type(recorded.event))
    if handler is not None:
        handler(state, recorded.event, recorded)
    state.name, state.version = recorded.stream.authority, recorded.version
    return state


def fold(events: Iterable[Recorded]) -> Authority:
    state = Authority()
    for recorded in events:
        evolve(state, recorded)
    return state
