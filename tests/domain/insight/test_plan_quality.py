"""Plans put together by team: counts, the middle, and what is found most often."""

from __future__ import annotations

from datetime import date

from domain.insight.plan_quality import PlanResult, by_team
from domain.shown.plan_audit import GradeName, PlanKind

TEAMS = {"u-1": "North", "u-2": "South", None: "Nobody"}


def result(
    grade: GradeName, points: float, officer: str | None = "u-1", kind: PlanKind = "working", *failed: str
) -> PlanResult:
    return PlanResult(
        case="c", officer=officer, kind=kind, grade=grade, points=points, failed=failed, rules="1",
        on=date(2026, 11, 1),
    )  # fmt: skip


def test_plans_are_counted_under_the_team_of_their_officer() -> None:
    plans = [
        result("good", 80),
        result("good", 84, "u-2", "final"),
        result("good", 88),
        result("good", 90, None),
    ]
    told = [(team.team, team.plans, team.issued) for team in by_team(plans, TEAMS)]
    assert told == [("Nobody", 1, 0), ("North", 2, 0), ("South", 1, 1)]


def test_of_an_even_number_the_middle_grade_is_the_worse_one() -> None:
    (team,) = by_team([result("outstanding", 95), result("inadequate", 40)], TEAMS)
    assert (team.median_grade, team.median_points) == ("inadequate", 67.5)
    assert team.grades == {"outstanding": 1, "inadequate": 1}


def test_the_middle_of_three_is_between_the_others() -> None:
    plans = [result("good", 80), result("requires-improvement", 70), result("outstanding", 95)]
    assert by_team(plans, TEAMS)[0].median_grade == "good"


def test_the_most_frequent_findings_come_first_and_are_named_as_the_rules_are() -> None:
    plans = [
        result("good", 80, "u-1", "working", "F-vague", "E-not-dated"),
        result("good", 80, "u-1", "working", "F-vague"),
    ]
    found = by_team(plans, TEAMS)[0].most_frequent
    assert [(one.rule, one.plans) for one in found] == [("F-vague", 2), ("E-not-dated", 1)]
    assert found[0].title == "No vague words in provision"


def test_a_rule_that_there_no_longer_is_is_left_out() -> None:
    assert by_team([result("good", 80, "u-1", "working", "gone")], TEAMS)[0].most_frequent == ()


def test_no_plans_are_no_teams() -> None:
    assert by_team([], TEAMS) == ()
