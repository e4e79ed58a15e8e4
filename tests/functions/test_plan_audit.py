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


def test_the_thread_is_drawn_from_the_same_plan() -> None:
    house = Pipeline()
    case = house.open()
    body = {"item": "x", "section": "F", "text": "A teacher, weekly.", "revision": 0}
    saved = house.ask("PUT", f"/api/cases/{case}/plan/line", body).ok()
    shown = house.ask("GET", f"/api/cases/{case}/plan/thread").ok()
    assert shown["version"] == saved["version"]
    (card,) = shown["cards"]
    assert (card["label"], [one["missing"] for one in card["breaks"]]) == ("F1", ["needs"])
