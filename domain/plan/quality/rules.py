"""What a rule of the audit is, and which rules are in force on a day for an authority. The rules themselves are the
tables beside this file; each has one small check of the same id (`checks.py`)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Literal

from domain.plan.quality.thresholds import THRESHOLDS
from domain.refusals import Refused
from domain.shown.plan_audit import PlanKind, Severity
from events.values import Section

VERSION = "2026.11.1"
REVIEWED = False
"""Whether practitioners have reviewed the wording, weights and thresholds."""

Per = Literal[
    "plan", "need", "health need", "care need", "outcome", "provision", "health provision", "care provision",
    "line of provision", "line", "line of K", "paper", "recommendation", "area of adulthood",
]  # fmt: skip
"""What a rule looks at, one by one: the share of these that fail is what counts in the grade."""

WEIGHTS: dict[Severity, float] = {"must": 5.0, "should": 3.0, "consider": 1.0}
"""Ours. A breach of a duty weighs as much as five matters of style."""

EVERY_KIND: frozenset[PlanKind] = frozenset({"working", "draft", "final", "proposed-amendment"})
ISSUED: frozenset[PlanKind] = frozenset({"draft", "final", "proposed-amendment"})


@dataclass(frozen=True, slots=True)
class Source:
    """Where a rule is written and since when it holds. confirmed: read there, or in a page that quotes it; otherwise
    general knowledge or ours. law: an Act or regulation, which no authority may switch off."""

    words: str
    effective: date
    confirmed: bool = True
    law: bool = False


def _law(words: str, confirmed: bool = True) -> Source:
    return Source(words, date(2014, 9, 1), confirmed, law=True)


def _code(words: str, confirmed: bool = True) -> Source:
    # The 2015 Code took the place of the 2014 one in January 2015.
    return Source(f"SEND Code of Practice 2015, {words}", date(2015, 1, 29), confirmed)


EACH_NEED = _law("SEND Regulations 2014, reg 12(1)(f); Children and Families Act 2014, s.37(2)")
REG_12 = _law("SEND Regulations 2014, reg 12(1)")
VIEWS = _law("SEND Regulations 2014, reg 12(1)(a)")
HEALTH = _law("SEND Regulations 2014, reg 12(1)(c) and (g)")
CARE = _law("SEND Regulations 2014, reg 12(1)(d) and (h)")
HEALTH_AGREED = _law("SEND Regulations 2014, reg 12(2)")
ADULTHOOD = _law("SEND Regulations 2014, reg 12(3)", confirmed=False)
SECURE = _law("Children and Families Act 2014, s.42")
EDUCATES = _law("Children and Families Act 2014, s.21(5)")
CSDPA = _law(
    "SEND Regulations 2014, reg 12(1)(h)(i); Chronically Sick and Disabled Persons Act 1970, s.2 (its list of services "
    "is from general knowledge)",
    confirmed=False,
)
PLACEMENT = _law("SEND Regulations 2014, reg 12(1)(i)")
NO_PLACEMENT = Source(
    "SEND Code of Practice 2015, 9.77; Children and Families Act 2014, s.38", date(2014, 9, 1), confirmed=False, law=True
)  # fmt: skip
BUDGET = _law("SEND Regulations 2014, reg 12(1)(j)")
ADVICE = _law("SEND Regulations 2014, reg 12(1)(k) and 12(4)", confirmed=False)
IN_TIME = _law("SEND Regulations 2014, reg 13(2)")
CLEAR = _code("9.61")
OUTCOMES = _code("9.66")
SPECIFIC = _code("9.69")
GOOD_PLAN = Source(
    "Council for Disabled Children, checklist of EHC plans; IPSEA, checklist of a plan", date(2014, 9, 1), confirmed=False
)  # fmt: skip
VAGUE = Source(
    "SEND Code of Practice 2015, 9.69; lists of vague words that advice services publish", date(2015, 1, 29)
)
OURS = Source("our own choice, for an authority to change", date(2026, 11, 1), confirmed=False)


@dataclass(frozen=True, slots=True)
class Rule:
    """id: the section and what is wrong. wrong, fix: sentences in which {words} stands for what was found and {more}
    for what it is held against. weight: None for that of the severity. kinds: of plan that it looks at. knows: fields of
    the context without which it cannot look. until: the first day on which it no longer holds; None: it still does."""

    id: str
    section: Section | None
    per: Per
    severity: Severity
    title: str
    wrong: str
    why: str
    fix: str
    source: Source
    kinds: frozenset[PlanKind] = EVERY_KIND
    knows: tuple[str, ...] = ()
    weight: float | None = None
    until: date | None = None

    @property
    def weighs(self) -> float:
        return WEIGHTS[self.severity] if self.weight is None else self.weight

    def holds(self, on: date) -> bool:
        return self.source.effective <= on and (self.until is None or on < self.until)


@dataclass(frozen=True, slots=True)
class OwnWord:
    """A word or phrase that an authority wants no provision to use, and why."""

    words: str
    why: str


@dataclass(frozen=True, slots=True)
class OwnPhrase:
    """A phrase that an authority wants to stand in a section, and why."""

    section: Section
    words: str
    why: str


@dataclass(frozen=True, slots=True)
class OwnRules:
    """What an authority changed: rules of no law that it switched off, severities by rule, vague words and required
    phrases of its own, and numbers by name (thresholds.py). since: the day from which it holds; None: as shipped."""

    off: frozenset[str] = frozenset()
    words: tuple[OwnWord, ...] = ()
    severities: Mapping[str, Severity] = field(default_factory=dict)
    phrases: tuple[OwnPhrase, ...] = ()
    thresholds: Mapping[str, float] = field(default_factory=dict)
    since: date | None = None

    def limit(self, name: str) -> float | None:
        """The authority's own number, else what ships; None where that differs by the kind of paper."""
        return self.thresholds.get(name, THRESHOLDS[name].ships)


SHIPPED = OwnRules()
GRAVITY: tuple[Severity, ...] = ("consider", "should", "must")
"""from the least grave"""


def must_be_allowed(own: OwnRules, rules: Sequence[Rule]) -> None:
    """Raises Refused when a duty is switched off or made less grave, when there is no such rule or number, or when a
    number is out of bounds."""
    known = {rule.id: rule for rule in rules}
    for place, ident in enumerate(sorted(own.off)):
        rule = _known(ident, known, f"off.{place}")
        if rule.source.law:
            raise Refused(
                "rule-of-law",
                f"‘{rule.title}’ is a duty ({rule.source.words}) and cannot be switched off.",
                f"off.{place}",
            )
    for place, (ident, severity) in enumerate(own.severities.items()):
        rule = _known(ident, known, f"severities.{place}")
        if rule.source.law and GRAVITY.index(severity) < GRAVITY.index(rule.severity):
            raise Refused(
                "rule-of-law",
                f"‘{rule.title}’ is a duty ({rule.source.words}) and cannot be made less grave.",
                f"severities.{place}",
            )
    for place, (name, value) in enumerate(own.thresholds.items()):
        number = THRESHOLDS.get(name)
        if number is None:
            raise Refused(
                "unknown-threshold", "There is no such number. Reload the page.", f"thresholds.{place}"
            )
        if not number.least <= value <= number.most:
            raise Refused(
                "out-of-bounds",
                f"{number.means}: give a number from {number.least:g} to {number.most:g}.",
                f"thresholds.{place}",
            )


def _known(ident: str, known: Mapping[str, Rule], field: str) -> Rule:
    if ident not in known:
        raise Refused("unknown-rule", f"There is no rule ‘{ident}’. Choose one of docs/plan-rules.md.", field)
    return known[ident]


def in_force(rules: Sequence[Rule], on: date, kind: PlanKind, own: OwnRules = SHIPPED) -> list[Rule]:
    """The rules that look at a plan of this kind on this day, each as grave as the authority has it. A severity of its
    own brings the weight of that severity. Raises Refused where `own` is not allowed."""
    must_be_allowed(own, rules)
    mine = (_as_own(rule, own) for rule in rules)
    return [rule for rule in mine if rule is not None and rule.holds(on) and kind in rule.kinds]


def _as_own(rule: Rule, own: OwnRules) -> Rule | None:
    """The rule as the authority has it; None where it is switched off, or looks for own words and there are none."""
    words = {"F-own-word": own.words, "own-phrase": own.phrases}.get(rule.id)
    if rule.id in own.off or words == ():
        return None
    if words and own.since:
        rule = replace(rule, source=Source("your authority's own rule", own.since))
    if rule.id in own.severities:
        rule = replace(rule, severity=own.severities[rule.id], weight=None)
    return rule
