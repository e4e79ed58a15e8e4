"""The shape of an authority's own rules of the audit, beside those that ship."""

from __future__ import annotations

from datetime import date, datetime

from domain.shown.plan_audit import Severity
from events.authority import UnwantedWords, WantedWords
from events.values import Section, Value


class RuleShown(Value):
    """A rule as it ships, whether the authority switched it off, and how grave it is there. law: neither may be done to
    it, but it may be made graver."""

    id: str
    title: str
    why: str
    section: Section | None
    severity: Severity
    law: bool
    source: str
    off: bool
    own: Severity | None


class NumberShown(Value):
    """A number that no law sets. value: the authority's own. ships: None where it differs by the kind of paper."""

    name: str
    means: str
    ships: float | None
    least: float
    most: float
    value: float | None


class PlanRulesShown(Value):
    """since: the day from which what was set last holds; None while nothing was."""

    rules: tuple[RuleShown, ...]
    words: tuple[UnwantedWords, ...]
    phrases: tuple[WantedWords, ...]
    numbers: tuple[NumberShown, ...]
    since: date | None
    by: str | None
    at: datetime | None
    revision: int
