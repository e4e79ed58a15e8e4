"""One plan reduced to how it was graded, and the plans of an authority put together by team: no name, no words of a plan."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from datetime import date
from statistics import median

from domain.case.state import Case
from domain.plan.quality.grade import BANDS
from domain.plan.quality.of_case import audited
from domain.plan.quality.table import BY_ID
from domain.plan.state import working
from domain.pupil.pupil import Pupil
from domain.shown.plan_audit import GradeName, PlanKind
from domain.shown.plan_quality import RuleFailed, TeamQuality
from events.envelope import Recorded
from events.values import Line, Value

MOST_FREQUENT = 5
_ORDER: Mapping[GradeName, int] = {name: place for place, (_, name) in enumerate(BANDS)}


class PlanResult(Value):
    """A pure view of the log, kept for each case with a plan. kind: of the newest version that was issued, else the
    working plan. officer: the sign-in of the co-ordinator who last worked on the case; None: nobody did.
    failed: the rules that found something. rules: their version, because grades compare within one only."""

    case: Line
    officer: str | None
    kind: PlanKind
    grade: GradeName
    points: float
    failed: tuple[str, ...]
    rules: str
    on: date


def plan_result(case: Case, pupil: Pupil, events: Sequence[Recorded], as_at: date) -> PlanResult | None:
    """None while no line of the plan is accepted. `as_at`: the day of the newest event. An authority's own rules are left
    out: they change without the case changing, and the same log must always give the same view."""
    number = max((plan.number for plan in case.plan.issued), default=None)
    if number is None and not any(
        w.item.standing == "accepted" and not w.removed for w in working(case.plan)
    ):
        return None
    found = audited(case, pupil, as_at, number).audit
    return PlanResult(
        case=case.id, officer=_officer(events), kind=found.kind, grade=found.grade.grade,
        points=found.grade.points, failed=tuple(line.rule for line in found.grade.lines if line.failed),
        rules=found.rules, on=found.on,
    )  # fmt: skip


def _officer(events: Sequence[Recorded]) -> str | None:
    actors = (recorded.context.actor for recorded in reversed(events))
    return next((one.id for one in actors if one.kind == "person" and one.role == "coordinator"), None)


def by_team(results: Sequence[PlanResult], team_of: Mapping[str | None, str]) -> tuple[TeamQuality, ...]:
    """team_of: what each officer's plans are counted under. Teams in order of name."""
    teams: dict[str, list[PlanResult]] = defaultdict(list)
    for result in results:
        teams[team_of[result.officer]].append(result)
    return tuple(_team(name, teams[name]) for name in sorted(teams))


def _team(name: str, plans: Sequence[PlanResult]) -> TeamQuality:
    worst_last = sorted((plan.grade for plan in plans), key=_ORDER.__getitem__)
    failed = Counter(rule for plan in plans for rule in plan.failed if rule in BY_ID)
    return TeamQuality(
        team=name, plans=len(plans), issued=sum(plan.kind != "working" for plan in plans),
        # Of an even number the worse of the two in the middle, so that half a team's plans are at least this good.
        median_grade=worst_last[len(plans) // 2], median_points=round(median(plan.points for plan in plans), 1),
        grades=dict(Counter(worst_last)),
        most_frequent=tuple(
            RuleFailed(rule=rule, title=BY_ID[rule].title, severity=BY_ID[rule].severity, plans=number)
            for rule, number in sorted(failed.items(), key=lambda pair: (-pair[1], pair[0]))[:MOST_FREQUENT]
        ),
    )  # fmt: skip
