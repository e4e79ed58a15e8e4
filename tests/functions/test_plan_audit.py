"""The route of the audit, on a case of the house in memory."""

from __future__ import annotations

from tests.pipeline import Pipeline


def test_the_working_plan_is_audited_as_the_log_has_it() -> None:
    house = Pipeline()
    case = house.open()
    body = {"item": "x", "section": "F", "text": "Access to a speech and language therapist.", "revision": 0}
    saved = house.ask("PUT", f"/api/cases/{case}/plan/line", body).ok()
    shown = house.ask("GET", f"/api/cases/{case}/plan/audit").ok()
    assert shown["version"] == saved["version"]
    (found,) = [f for f in shown["audit"]["findings"] if f["rule"] == "F-vague"]
    assert (found["item"], found["words"]) == ("x", "Access to")
    assert all(found[name] for name in ("fix", "why", "source"))


def test_a_version_never_issued_is_unknown() -> None:
    house = Pipeline()
    case = house.open()
    assert house.ask("GET", f"/api/cases/{case}/plan/audit?number=3").status == 404


def test_what_is_typed_is_audited_before_it_is_saved_and_nothing_of_it_is_kept() -> None:
    house = Pipeline()
    case = house.open()
    body = {"item": "x", "section": "F", "text": "Access to a speech and language therapist."}
    before = house.ask("GET", f"/api/cases/{case}/plan").ok()
    typed = house.ask("POST", f"/api/cases/{case}/plan/audit/line", body).ok()
    assert {"F-vague"} <= {found["rule"] for found in typed["findings"]}
    assert {found["item"] for found in typed["findings"]} == {"x"}
    assert house.ask("GET", f"/api/cases/{case}/plan").ok() == before


def test_a_typed_line_takes_the_place_of_the_one_that_stands() -> None:
    house = Pipeline()
    case = house.open()
    vague = {"item": "x", "section": "F", "text": "Access to a speech and language therapist.", "revision": 0}
    house.ask("PUT", f"/api/cases/{case}/plan/line", vague).ok()
    plain = {
        "item": "x",
        "section": "F",
        "text": "Sessions of 30 minutes, weekly, given by a speech therapist.",
    }
    typed = house.ask("POST", f"/api/cases/{case}/plan/audit/line", plain).ok()
    assert "F-vague" not in {found["rule"] for found in typed["findings"]}


def test_the_thread_is_drawn_from_the_same_plan() -> None:
    house = Pipeline()
    case = house.open()
    body = {"item": "x", "section": "F", "text": "A teacher, weekly.", "revision": 0}
    saved = house.ask("PUT", f"/api/cases/{case}/plan/line", body).ok()
    shown = house.ask("GET", f"/api/cases/{case}/plan/thread").ok()
    assert shown["version"] == saved["version"]
    (card,) = shown["cards"]
    assert (card["label"], [one["missing"] for one in card["breaks"]]) == ("F1", ["needs"])
