"""A grade that a long plan and a short one share: what counts is the share of things that fail, not their number."""

from __future__ import annotations

from collections.abc import Sequence

from domain.plan.quality.rules import REVIEWED, Rule
from domain.shown.plan_audit import Grade, GradeLine, GradeName

BANDS: tuple[tuple[float, GradeName], ...] = (
    (92.0, "outstanding"), (78.0, "good"), (55.0, "requires-improvement"), (0.0, "inadequate"),
)  # fmt: skip
"""From how many points of 100. Ours, and no practitioner has reviewed them."""
_WORDS: dict[GradeName, str] = {
    "outstanding": "Outstanding", "good": "Good", "requires-improvement": "Requires improvement",
    "inadequate": "Inadequate",
}  # fmt: skip


def grade(counted: Sequence[tuple[Rule, int, int]]) -> Grade:
    """counted: each rule in force with how many things it looked at and how many of them failed. A rule that had
    nothing to look at neither helps nor harms."""
    applied = [(rule, of, failed) for rule, of, failed in counted if of]
    whole = sum(rule.weighs for rule, _, _ in applied)
    lines = tuple(
        GradeLine(
            rule=rule.id, title=rule.title, severity=rule.severity, weight=rule.weighs, checked=of, failed=failed,
            lost=round(100 * _lost(rule, of, failed) / whole, 2),
        )
        for rule, of, failed in applied
    )  # fmt: skip
    points = round(max(0.0, 100 - 100 * sum(_lost(*each) for each in applied) / whole), 1) if whole else 100.0
    held = tuple(rule.id for rule, _, failed in applied if failed and rule.severity == "must")
    by_points = next(name for least, name in BANDS if points >= least)
    name: GradeName = "requires-improvement" if held and by_points in ("outstanding", "good") else by_points
    return Grade(
        grade=name, points=points, held_down_by=held, lines=tuple(sorted(lines, key=lambda line: -line.lost)),
        says=_says(name, points, held, lines), reviewed=REVIEWED,
    )  # fmt: skip


def _lost(rule: Rule, of: int, failed: int) -> float:
    return rule.weighs * min(failed / of, 1)


def _says(name: GradeName, points: float, held: Sequence[str], lines: Sequence[GradeLine]) -> str:
    costly = [line for line in sorted(lines, key=lambda line: -line.lost) if line.lost][:3]
    most = "; ".join(f"{line.title.lower()} ({line.failed} of {line.checked})" for line in costly)
    return " ".join(
        part
        for part in (
            f"{_WORDS[name]}: {points:g} of 100 points.",
            f"Most was lost on: {most}." if most else "",
            f"Duties that are not met hold the grade down: {len(held)}." if held else "",
        )
        if part
    )
