"""The shape of how an authority's plans were graded, by team: counts and grades, nothing of any child."""

from __future__ import annotations

from domain.shown.plan_audit import GradeName, Severity
from events.values import Value


class RuleFailed(Value):
    """plans: in how many of the team's plans the rule found something."""

    rule: str
    title: str
    severity: Severity
    plans: int


class TeamQuality(Value):
    """issued: how many of the plans were graded as issued; the others as they are worked on. median_grade: at least
    half of the plans are as good. most_frequent: the rules that failed in most plans."""

    team: str
    plans: int
    issued: int
    median_grade: GradeName
    median_points: float
    grades: dict[GradeName, int]
    most_frequent: tuple[RuleFailed, ...]


class TeamsQualityShown(Value):
    """complete: whether every plan of the authority was counted. rules: versions of the rules that graded them; with
    more than one, older grades and newer do not compare until their cases change."""

    teams: tuple[TeamQuality, ...]
    plans: int
    complete: bool
    rules: tuple[str, ...]
