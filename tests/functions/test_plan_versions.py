"""The plan's versions over the API: listed, read as at one, compared, restored, put in order; and who else is there."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from functions.shared.presence import FORGOTTEN_AFTER
from infrastructure.memory.clock import MemoryClock
from tests.pipeline import PEOPLE, Pipeline

COLLEAGUE = replace(PEOPLE[0], id="u-colleague", name="J. Lee")


class Desk:
    """A case whose plan people write at; what they did is settled before it is read."""

    def __init__(self) -> None:
        self.house = Pipeline()
        self.house.world.directory.put(COLLEAGUE)
        self.case = self.house.open()
        self.at = f"/api/cases/{self.case}/plan"
        self.house.settle()

    def line(self, item: str, text: str, who: str = "u-coordinator", **more: Any) -> int:
        """Returns the version that it led to."""
        known = self.lines().get(item)
        body = {
            "item": item,
            "section": "F",
            "text": text,
            "revision": known["revision"] if known else 0,
            **more,
        }
        return int(self.post("PUT", "line", body, who)["version"])

    def post(self, method: str, where: str, body: Any, who: str = "u-coordinator") -> Any:
        done = self.house.ask(method, f"{self.at}/{where}", body, who).ok()
        self.house.settle()
        return done

    def get(self, where: str, who: str = "u-coordinator") -> Any:
        return self.house.get(f"{self.at}/{where}" if where else self.at, who)

    def section(self) -> Any:
        return next(s for s in self.get("")["sections"] if s["section"] == "F")

    def lines(self) -> dict[str, Any]:
        return {item["id"]: item for item in self.section()["items"]}


@pytest.fixture
def desk() -> Desk:
    return Desk()


def test_who_wrote_a_line_when_and_why_is_shown(desk: Desk) -> None:
    desk.line("a", "Therapy.", reason="The therapist asked for it.")
    shown = desk.lines()["a"]
    assert (shown["edited_by"], shown["reason"]) == ("u-coordinator", "The therapist asked for it.")
    assert shown["edited_at"].startswith("2026-09-07")


def test_versions_are_listed_newest_first_with_names_and_pages(desk: Desk) -> None:
    desk.line("a", "Therapy.")
    desk.line("a", "Therapy, weekly.", "u-colleague", reason="Clearer.")
    newest = desk.get("versions?limit=1")
    (version,) = newest["versions"]
    assert (version["name"], version["by"]["id"]) == ("J. Lee", "u-colleague")
    assert version["changes"] == [{"kind": "written", "section": "F", "items": ["a"], "reason": "Clearer."}]
    older = desk.get(f"versions?before={newest['next']}")["versions"]
    assert (older[0]["changes"][0]["kind"], older[0]["name"]) == ("added", "N. D.")
    assert older[-1]["changes"][0]["kind"] == "drafted"


def test_the_plan_as_at_a_version_is_read_from_the_log(desk: Desk) -> None:
    then = desk.line("a", "Therapy.")
    desk.line("a", "Therapy, weekly.")
    shown = desk.get(f"versions/{then}")
    assert shown["made"]["version"] == then
    items = next(s["items"] for s in shown["plan"]["sections"] if s["section"] == "F")
    assert [item["text"] for item in items if item["id"] == "a"] == ["Therapy."]


@pytest.mark.parametrize("version", [0, 1, 999])
def test_a_version_that_is_none_is_unknown(desk: Desk, version: int) -> None:
    answer = desk.house.ask("GET", f"{desk.at}/versions/{version}")
    assert (answer.status, answer.body["code"]) == (404, "unknown-version")


def test_two_versions_are_compared_word_by_word(desk: Desk) -> None:
    before = desk.line("a", "Therapy weekly.")
    desk.line("a", "Therapy daily.")
    compared = desk.get(f"comparison?before={before}&after=working")
    assert compared["changes"] == 1
    (line,) = next(s["lines"] for s in compared["sections"] if s["section"] == "F")
    assert [(w["kind"], w["text"]) for w in line["words"]] == [
        ("same", "Therapy "), ("removed", "weekly"), ("added", "daily"), ("same", "."),
    ]  # fmt: skip


def test_what_was_issued_is_compared_as_it_went_out(desk: Desk) -> None:
    desk.line("a", "Therapy weekly.")
    desk.house.decide(desk.case)
    desk.post("POST", "issues", {"kind": "draft", "on": "2026-09-07"})
    assert desk.get("comparison?before=issued-1&after=working")["changes"] == 0
    desk.line("b", "A quiet room.")
    compared = desk.get("comparison?before=issued-1&after=working")
    kinds = {line["id"]: line["kinds"] for s in compared["sections"] for line in s["lines"] if line["kinds"]}
    assert kinds == {"b": ["added"]}


def test_without_a_final_plan_there_is_nothing_to_amend(desk: Desk) -> None:
    answer = desk.house.ask("GET", f"{desk.at}/comparison")
    assert (answer.status, answer.body["code"]) == (422, "no-final-plan")


@pytest.mark.parametrize("state", ["0", "issued-0", "final", "-1", "1;drop"])
def test_a_state_that_is_none_is_refused(desk: Desk, state: str) -> None:
    assert desk.house.ask("GET", f"{desk.at}/comparison?before={state}").status == 422


def test_a_line_and_a_plan_are_restored_as_new_versions(desk: Desk) -> None:
    then = desk.line("a", "Therapy.")
    desk.line("a", "Other.")
    last = desk.line("b", "New.")
    desk.post("POST", "restorations", {"version": then, "item": "a", "seen": desk.lines()["a"]["revision"]})
    assert desk.lines()["a"]["text"] == "Therapy."
    body = {"version": last, "seen": desk.get("")["version"], "reason": "Back to the newest."}
    desk.post("POST", "restorations", body)
    assert desk.lines()["a"]["text"] == "Other."
    assert desk.get("versions?limit=5")["versions"][0]["restored"] == last
    seen = desk.get("")["version"]
    desk.post("POST", "restorations", {**body, "seen": seen})
    assert desk.get("")["version"] == seen


def test_a_restoration_over_what_somebody_wrote_since_clashes_and_names_them(desk: Desk) -> None:
    then = desk.line("a", "Therapy.")
    seen = desk.line("a", "Other.")
    desk.line("b", "Mine.", "u-colleague")
    answer = desk.house.ask("POST", f"{desk.at}/restorations", {"version": then, "seen": seen})
    assert (answer.status, answer.body["who"]) == (409, "J. Lee (coordinator)")


def test_lines_are_put_in_order_and_the_later_order_says_whose_it_took_the_place_of(desk: Desk) -> None:
    for item in "abc":
        desk.line(item, f"Line {item}.")
    desk.post("POST", "orders", {"section": "F", "items": ["c", "a", "b"]})
    desk.post("POST", "orders", {"section": "F", "items": ["b", "c", "a"]}, "u-colleague")
    assert [i for i in desk.lines() if i in "abc"] == ["b", "c", "a"]
    order = desk.section()["order"]
    assert (order["by"]["id"], order["over_by"]["id"]) == ("u-colleague", "u-coordinator")


def test_colleagues_in_the_plan_are_told_of_one_another(desk: Desk) -> None:
    clock = desk.house.world.clock
    assert isinstance(clock, MemoryClock)
    assert desk.post("PUT", "presence", {"section": "F"}, "u-colleague")["people"] == []
    (other,) = desk.post("PUT", "presence", {"section": "B"})["people"]
    assert (other["name"], other["section"]) == ("J. Lee", "F")
    clock.forward(timedelta(seconds=20))
    desk.post("PUT", "presence", {"section": "E"}, "u-colleague")
    assert [p["section"] for p in desk.get("presence")["people"]] == ["E"], "nobody is in two sections"
    clock.forward(timedelta(seconds=FORGOTTEN_AFTER))
    assert desk.get("presence")["people"] == []


def test_who_leaves_is_there_no_longer_and_old_notes_go(desk: Desk) -> None:
    clock, views = desk.house.world.clock, desk.house.world.views
    assert isinstance(clock, MemoryClock)
    desk.post("PUT", "presence", {"section": "F"}, "u-colleague")
    desk.post("PUT", "presence", {"section": None}, "u-colleague")
    assert desk.get("presence")["people"] == []
    desk.post("PUT", "presence", {"section": "F"}, "u-colleague")
    clock.forward(timedelta(seconds=FORGOTTEN_AFTER))
    desk.post("PUT", "presence", {"section": "F"})
    case = desk.at.split("/")[3]
    assert [v.name for v in views.page(f"eastmarsh/presence/{case}", "", None, 10)[0]] == ["u-coordinator"]


def test_presence_is_no_event_and_on_no_bus(desk: Desk) -> None:
    before, sent = desk.get("")["version"], len(desk.house.world.bus.entries)  # type: ignore[attr-defined]
    desk.post("PUT", "presence", {"section": "F"})
    assert (desk.get("")["version"], len(desk.house.world.bus.entries)) == (before, sent)  # type: ignore[attr-defined]


def test_what_waits_is_shown_three_ways_and_dismissed(desk: Desk) -> None:
    answers = f"{desk.at.removesuffix('/plan')}/answers/agreed/SLC"
    desk.house.ask("PUT", answers, {"score": 3}).ok()
    desk.house.settle()
    need = next(s for s in desk.get("")["sections"] if s["section"] == "B")["items"][0]
    body = {
        "item": need["id"],
        "section": "B",
        "text": "She uses single words.",
        "revision": need["revision"],
    }
    desk.post("PUT", "line", body)
    assessed = desk.house.get(f"{desk.at.removesuffix('/plan')}/assessment")
    agreed = next(q["agreed"] for q in assessed["questions"] if q["question"] == "SLC")
    desk.house.ask("PUT", answers, {"score": 1, "revision": agreed["revision"]}).ok()
    desk.house.settle()
    (waits,) = desk.get("proposals")["proposals"]
    assert waits["item"] == need["id"]
    assert any(w["kind"] == "added" for w in waits["machines"])
    desk.post("POST", "dismissals", {"proposals": [{"item": waits["item"], "revision": waits["revision"]}]})
    assert desk.get("proposals")["proposals"] == []


def test_what_is_still_to_come_was_seen_by_nobody(desk: Desk) -> None:
    version = desk.line("a", "Therapy.")
    desk.line("a", "Other.")
    desk.line("b", "A colleague's.", "u-colleague")
    to_come = 1_000_000_000
    for path, body in (
        ("restorations", {"version": version, "seen": to_come}),
        ("orders", {"section": "F", "items": ["b", "a"], "revision": to_come}),
    ):
        assert desk.house.ask("POST", f"{desk.at}/{path}", body).body["code"] == "not-yet"
