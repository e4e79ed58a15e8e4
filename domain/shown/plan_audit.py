"""The shape of an audit of a plan: what is wrong, why and what to do; results by section; measures; a grade."""

from __future__ import annotations

from datetime import date
from typing import Literal

from events.values import Id, Section, Value

PlanKind = Literal["working", "draft", "final", "proposed-amendment"]
Severity = Literal["must", "should", "consider"]
"""must: a duty of an Act or regulation is not met, or the plan is wrong in fact; should: it departs from the Code of
Practice or from what quality frameworks ask; consider: it could be said better."""

GradeName = Literal["outstanding", "good", "requires-improvement", "inadequate"]
"""The four words that quality frameworks for plans use. A machine's, of what a machine can check; no inspector's."""


class AuditFinding(Value):
    """One thing to look at. item: the line; None: of the section or the plan. words: what it is about, word for word,
    and start, end its place in the line's text, where it has one. wrong, why, fix: plain words. source: where the duty
    or the advice is written, in force from `effective`. confirmed: whether that was read in the source."""

    rule: str
    severity: Severity
    section: Section | None
    item: Id | None
    words: str = ""
    start: int | None = None
    end: int | None = None
    wrong: str
    why: str
    source: str
    effective: date
    confirmed: bool
    fix: str


class SectionAudited(Value):
    """How a section fared: lines in it, and findings of each severity on them."""

    section: Section
    title: str
    lines: int
    must: int
    should: int
    consider: int


class Measure(Value):
    """A figure that can be compared between plans. value: a share from 0 to 1, or a number in `unit`; None where there
    is nothing to measure. counted, of: what it was made of. better: which way is better."""

    measure: str
    title: str
    unit: Literal["share", "per 100 words", "count", "score"]
    better: Literal["higher", "lower"]
    value: float | None
    counted: int
    of: int
    says: str


class GradeLine(Value):
    """What one rule does to the grade. checked: how many things it looked at; failed: how many of them it found fault
    with; lost: points of 100, failed / checked times the rule's share of all weights that applied."""

    rule: str
    title: str
    severity: Severity
    weight: float
    checked: int
    failed: int
    lost: float


class Grade(Value):
    """points: 100 less all that the lines lost, so that a long plan and a short one compare. held_down_by: rules of
    severity must that failed; with any, the grade is not better than requires-improvement. says: the whole in words."""

    grade: GradeName
    points: float
    held_down_by: tuple[str, ...]
    lines: tuple[GradeLine, ...]
    says: str
    reviewed: bool


class PlanAudit(Value):
    """kind: which plan it was checked as. rules: version of the table of rules. own_since: the day from
    which the authority's own rules that were applied hold; None: the shipped ones alone. not_checked: rules that lacked what
    they need to know, and what that is."""

    kind: PlanKind
    on: date
    rules: str
    findings: tuple[AuditFinding, ...]
    sections: tuple[SectionAudited, ...]
    measures: tuple[Measure, ...]
    grade: Grade
    not_checked: tuple[str, ...] = ()
    own_since: date | None = None


class PlanAuditShown(Value):
    """The audit of a case's plan as the log has it at `version`. number: of the issued version; None: working."""

    case: Id
    version: int
    number: int | None = None
    audit: PlanAudit
