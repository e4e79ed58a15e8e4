"""An audit of a plan: each rule in force looks at it, and what it finds is told with its reason, source and fix. Pure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from domain.documents.checklist_rules import FIRST_YEAR_OF_ADULTHOOD
from domain.plan.quality.adulthood import AREAS
from domain.plan.quality.checks import CHECKS
from domain.plan.quality.found import Found, Looked
from domain.plan.quality.given import Context
from domain.plan.quality.grade import grade
from domain.plan.quality.measures import measures
from domain.plan.quality.plan_read import PlanRead
from domain.plan.quality.rules import SHIPPED, VERSION, OwnRules, Rule, in_force
from domain.plan.quality.table import RULES
from domain.plan.sections import title
from domain.plan.state import SECTIONS
from domain.shown.plan_audit import AuditFinding, PlanAudit, SectionAudited
from events.values import PlanItem

LONGEST_WORDS = 160
"""characters of what a finding quotes"""


def audit(items: Iterable[PlanItem], context: Context, own: OwnRules = SHIPPED) -> PlanAudit:
    """items: of the working plan, without those that were removed, or of an issued version. The same plan, context
    and rules always give the same audit. Raises Refused where `own` switches a duty off."""
    looked = Looked(PlanRead(items), context, own)
    findings: list[AuditFinding] = []
    counted: list[tuple[Rule, int, int]] = []
    unknown: list[str] = []
    for rule in in_force(RULES, context.on, context.kind, own):
        lacks = [name for name in rule.knows if getattr(context, name) is None]
        if lacks:
            unknown.append(f"{rule.title}: not known ({', '.join(lacks).replace('_', ' ')}).")
            continue
        found = list(CHECKS[rule.id](looked))
        findings.extend(_told(rule, each) for each in found)
        failed = {each.counts_as or (each.line.id if each.line else "") for each in found}
        counted.append((rule, _looked_at(rule, looked), 1 if rule.per == "plan" and failed else len(failed)))
    out = next((failed for rule, _, failed in counted if rule.id == "recommendation-left-out"), None)
    return PlanAudit(
        kind=context.kind, on=context.on, rules=VERSION, own_since=own.since, findings=tuple(findings), not_checked=tuple(unknown),
        sections=_by_section(looked.plan, findings), measures=measures(looked, out), grade=grade(counted),
    )  # fmt: skip


def _looked_at(rule: Rule, looked: Looked) -> int:
    """How many things the rule is about in this plan."""
    if rule.per == "plan":
        # Words are looked at only where there are some.
        return 1 if rule.section or looked.plan.per("line") else 0
    if rule.per == "paper":
        return len(looked.context.papers or ())
    if rule.per == "recommendation":
        return len(looked.context.recommendations or ())
    if rule.per == "area of adulthood":
        return len(AREAS) if (looked.context.school_year or 0) >= FIRST_YEAR_OF_ADULTHOOD else 0
    return len(looked.plan.per(rule.per))


def _told(rule: Rule, found: Found) -> AuditFinding:
    words = _shortened(found.words)
    line = found.line
    return AuditFinding(
        rule=rule.id, severity=rule.severity, section=line.section if line else rule.section,
        item=line.id if line else None, words=found.words[:2_000],
        start=found.at[0] if found.at else None, end=found.at[1] if found.at else None,
        wrong=rule.wrong.format(words=words, more=_shortened(found.more)), why=rule.why,
        source=rule.source.words, effective=rule.source.effective, confirmed=rule.source.confirmed,
        fix=rule.fix.format(words=words, more=_shortened(found.more)),
    )  # fmt: skip


def _shortened(words: str) -> str:
    plain = " ".join(words.split()) if "\n" in words else words
    return plain if len(plain) <= LONGEST_WORDS else f"{plain[: LONGEST_WORDS - 1].rstrip()}…"


def _by_section(plan: PlanRead, findings: Sequence[AuditFinding]) -> tuple[SectionAudited, ...]:
    counts = Counter((finding.section, finding.severity) for finding in findings)
    return tuple(
        SectionAudited(
            section=section, title=title(section), lines=len(plan.of(section)), must=counts[(section, "must")],
            should=counts[(section, "should")], consider=counts[(section, "consider")],
        )
        for section in SECTIONS
    )  # fmt: skip
