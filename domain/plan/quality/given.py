"""What an audit is told beside the plan itself. All of it is optional but the kind and the day: what is not known is
not checked, and is said to be so."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from domain.shown.plan_audit import PlanKind
from events.values import Marking, Section, Sentence

Pronouns = Literal["he", "she", "they"]


@dataclass(frozen=True, slots=True)
class Paper:
    """A paper that section K must list. advice: its kind as the checklist calls it ('educational'); None: other."""

    digest: str
    name: str
    marking: Marking
    author: str | None = None
    role: str | None = None
    written_on: date | None = None
    advice: str | None = None


@dataclass(frozen=True, slots=True)
class Recommendation:
    """Provision that a paper recommends. fate: 'open' while nobody decided on it, 'unseen' where nobody was asked."""

    sentence: Sentence
    fate: Literal["open", "unseen", "accepted", "rejected"]
    reason: str = ""
    section: Section = "F"


@dataclass(frozen=True, slots=True)
class Context:
    """The circumstances of a plan. names: all that the child is called. age, school_year: on the day `on` (Reception
    is 0). budget: whether a personal budget is asked for. commissioner_agreed: whether the health body agreed section
    G. requested_on: when the assessment was asked for, where this is the first plan that follows from it. papers: as
    gathered; None: not known."""

    kind: PlanKind
    on: date
    names: tuple[str, ...] | None = None
    pronouns: Pronouns | None = None
    age: int | None = None
    school_year: int | None = None
    budget: bool | None = None
    commissioner_agreed: bool | None = None
    requested_on: date | None = None
    papers: tuple[Paper, ...] | None = None
    recommendations: tuple[Recommendation, ...] | None = None
