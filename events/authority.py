"""Facts about an authority itself: its words, its catalogue, and which model it uses. No child's story is in them."""

from __future__ import annotations

from datetime import date
from typing import Literal

from pydantic import Field

from events.base import Event, event
from events.values import (
    CatalogueEntry,
    Digest,
    Id,
    Line,
    Model,
    Question,
    QuestionWords,
    Section,
    Text,
    Value,
)


@event("ehcp.authority.wording-set.v1")
class WordingSet(Event):
    """The authority's own words for questions, and the order of asking; questions left out keep theirs."""

    words: tuple[QuestionWords, ...] = ()
    order: tuple[Question, ...] = ()
    reviewed_by: Line | None = None
    """who reviewed this wording, in what role; None: nobody yet"""


@event("ehcp.authority.catalogue-set.v1")
class CatalogueSet(Event):
    """The whole catalogue of packages as it stands now."""

    entries: tuple[CatalogueEntry, ...]


@event("ehcp.authority.plan-template-set.v1")
class PlanTemplateSet(Event):
    """The template that Word copies of plans are written with from now on. What was issued keeps its own."""

    digest: Digest | None
    """of the .docx, which is kept under it; None: the template that ships with the product"""
    name: Line | None = None
    """of the file as it was uploaded"""
    by: Line


class RuleSeverity(Value):
    """How grave a rule of the audit is for this authority."""

    rule: Line
    severity: Literal["must", "should", "consider"]


class UnwantedWords(Value):
    """Words that no provision is to use, and why."""

    words: Line
    why: Line


class WantedWords(Value):
    """Words that a section is to hold, and why."""

    section: Section
    words: Line
    why: Line


class RuleNumber(Value):
    """A number of the audit that no law sets."""

    name: Line
    value: float


@event("ehcp.authority.plan-rules-set.v1")
class PlanRulesSet(Event):
    """What an authority changed of the audit's rules, as a whole, for plans from `since` on. A plan that was issued before
    is audited by what held then."""

    since: date
    off: tuple[Line, ...] = ()
    severities: tuple[RuleSeverity, ...] = ()
    words: tuple[UnwantedWords, ...] = ()
    phrases: tuple[WantedWords, ...] = ()
    numbers: tuple[RuleNumber, ...] = ()
    by: Line


@event("ehcp.authority.model-trained.v1")
class ModelTrained(Event):
    """A challenger was built from the authority's log and kept by its digest. It changes nothing by itself."""

    model: Model
    cases: int = Field(ge=0)
    """cases with every answer agreed that it learned from"""
    plans: int = Field(ge=0)
    """final plans that it learned from"""
    refusals: int = Field(ge=0)
    """refusals that stand for good, the only ones that it may learn from"""
    by: Line


class Count(Value):
    """A part of the cases compared, and how many of them would change."""

    name: Line
    cases: int = Field(ge=0)
    changed: int = Field(ge=0)


@event("ehcp.authority.model-compared.v1")
class ModelCompared(Event):
    """What would change if a challenger took the place of the model in use; case by case in an object by digest."""

    challenger: Digest
    against: Digest
    cases: int = Field(ge=0)
    changed: int = Field(ge=0)
    by_group: tuple[Count, ...] = ()
    by_age_band: tuple[Count, ...] = ()
    by_primary_need: tuple[Count, ...] = ()
    by_first_language: tuple[Count, ...] = ()
    recommended: int = Field(default=0, ge=0)
    """cases for which other packages would be recommended than now"""
    report: Digest


@event("ehcp.authority.model-chosen.v1")
class ModelChosen(Event):
    """A named person put a model in use: a challenger, or back to an earlier one. Cases are allocated anew after it."""

    digest: Digest
    before: Digest
    how: Literal["promoted", "rolled-back"]
    reason: Text
    by: Line


@event("ehcp.authority.reallocation-advanced.v1")
class ReallocationAdvanced(Event):
    """A page of open cases was allocated anew after a choice. `after`: where the next page begins; None: done."""

    choice: int = Field(ge=1)
    """version of the choice in this stream"""
    after: Id | None
    looked: int = Field(ge=0)
    changed: int = Field(ge=0)
    failed: int = Field(ge=0)
