"""Grades of an authority's plans by team, through the kept view and the route, on the house in memory."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from functions.keep_views.handler import keep
from tests.pipeline import Pipeline


def _line(house: Pipeline, case: str, revision: int = 0, text: str = "A teacher, weekly.") -> None:
    body = {"item": "x", "section": "F", "text": text, "revision": revision}
    house.ask("PUT", f"/api/cases/{case}/plan/line", body).ok()
    house.settle()


def _quality(house: Pipeline) -> Any:
    return house.ask("GET", "/api/quality", who="u-manager").ok()


def test_a_case_without_a_plan_is_not_graded() -> None:
    house = Pipeline()
    house.open()
    house.settle()
    assert _quality(house) == {"teams": [], "plans": 0, "complete": True, "rules": []}


def test_a_plan_counts_for_the_co_ordinator_who_last_worked_on_it() -> None:
    house = Pipeline()
    _line(house, house.open())
    (team,) = _quality(house)["teams"]
    assert (team["plans"], team["issued"]) == (1, 0)
    assert team["team"] == "N. D."
    assert team["most_frequent"]


def test_the_directorys_team_is_used_where_it_has_one() -> None:
    house = Pipeline()
    _line(house, house.open())
    person = house.world.directory.person("u-coordinator")
    assert person is not None
    house.world.directory.put(replace(person, team="North"))
    assert [team["team"] for team in _quality(house)["teams"]] == ["North"]


def test_nothing_of_a_child_is_in_the_answer() -> None:
    house = Pipeline()
    case = house.open()
    _line(house, case, text="Zebulon gets a teacher, weekly.")
    told = str(_quality(house))
    assert case not in told
    assert "Zebulon" not in told


def test_a_rebuilt_view_is_what_was_kept() -> None:
    house = Pipeline()
    case = house.open()
    _line(house, case)
    before = house.world.views.get("eastmarsh/plan-results", case)
    house.world.views.delete("eastmarsh/plan-results", case)
    house.world.views.delete(f"eastmarsh/case/{case}", "case")
    keep(house.world, "eastmarsh", case)
    assert house.world.views.get("eastmarsh/plan-results", case) == before
    assert before is not None


def test_a_plan_whose_last_line_went_is_no_longer_counted() -> None:
    house = Pipeline()
    case = house.open()
    _line(house, case)
    sections = house.get(f"/api/cases/{case}/plan")["sections"]
    (line,) = [item for section in sections for item in section["items"] if item["id"] == "x"]
    removal = {"item": "x", "revision": line["revision"], "reason": "Not hers."}
    house.ask("POST", f"/api/cases/{case}/plan/removals", removal).ok()
    house.settle()
    assert _quality(house)["plans"] == 0


def test_only_a_manager_reads_it_and_it_is_on_record() -> None:
    house = Pipeline()
    assert house.ask("GET", "/api/quality").status == 403
    _quality(house)
    assert [entry.what for entry in house.world.access_log.entries] == ["grades by team"]  # type: ignore[attr-defined]
