"""An authority's own rules reach the audit of its plans, and of nobody else's."""

from __future__ import annotations

from typing import Any

import pytest

from tests.pipeline import Pipeline

LINE = "A therapist, 40 minutes weekly, for two terms, works with her on a wobble board at Averley."
Given = tuple[Pipeline, str]


@pytest.fixture
def given() -> Given:
    pipeline = Pipeline()
    case = pipeline.open()
    body = {"item": "f-1", "section": "F", "text": LINE}
    pipeline.ask("PUT", f"/api/cases/{case}/plan/line", body).ok()
    return pipeline, case


def put(pipeline: Pipeline, revision: int = 0, **more: Any) -> Any:
    body = {"since": pipeline.world.clock.today().isoformat(), "revision": revision, **more}
    return pipeline.ask("PUT", "/api/settings/plan-rules", body, "u-manager")


def found(pipeline: Pipeline, case: str, rule: str) -> list[Any]:
    audit = pipeline.get(f"/api/cases/{case}/plan/audit")["audit"]
    return [each for each in audit["findings"] if each["rule"] == rule]


def test_words_phrases_and_severities_of_its_own_are_applied(given: Given) -> None:
    pipeline, case = given
    assert not found(pipeline, case, "F-own-word")
    put(
        pipeline,
        words=[{"words": "wobble board", "why": "We do not buy them."}],
        phrases=[{"section": "F", "words": "term time", "why": "Say when."}],
        severities=[{"rule": "F-own-word", "severity": "must"}],
    ).ok()
    (word,) = found(pipeline, case, "F-own-word")
    assert (word["words"], word["severity"]) == ("wobble board", "must")
    (phrase,) = found(pipeline, case, "own-phrase")
    assert "term time" in phrase["wrong"]
    assert pipeline.get(f"/api/cases/{case}/plan/audit")["audit"]["own_since"]


def test_a_rule_that_is_no_law_is_switched_off_and_a_duty_is_not(given: Given) -> None:
    pipeline, case = given
    rules = pipeline.get("/api/settings/plan-rules", "u-manager")["rules"]
    law = next(rule["id"] for rule in rules if rule["law"] and found(pipeline, case, rule["id"]))
    refused = put(pipeline, off=[law])
    assert (refused.status, refused.body["code"]) == (422, "rule-of-law")
    ours = next(rule["id"] for rule in rules if not rule["law"] and found(pipeline, case, rule["id"]))
    put(pipeline, off=[ours]).ok()
    assert not found(pipeline, case, ours)


def test_a_number_of_its_own_is_applied(given: Given) -> None:
    pipeline, case = given
    long = "She " + "and then she " * 10 + "rests."
    pipeline.ask("PUT", f"/api/cases/{case}/plan/line", {"item": "b-1", "section": "B", "text": long}).ok()
    assert not found(pipeline, case, "long-sentence")
    put(pipeline, numbers=[{"name": "sentence-words", "value": 20}]).ok()
    assert found(pipeline, case, "long-sentence")


def test_a_version_is_audited_by_the_rules_of_its_day(given: Given) -> None:
    pipeline, case = given
    pipeline.ask("POST", f"/api/cases/{case}/plan/issues", {"kind": "draft", "on": "2026-08-04"}).ok()
    put(pipeline, words=[{"words": "wobble board", "why": "x"}]).ok()
    issued = pipeline.get(f"/api/cases/{case}/plan/audit?number=1")["audit"]
    assert issued["own_since"] is None
    assert "F-own-word" not in {each["rule"] for each in issued["findings"]}


def test_another_authority_s_rules_stay_as_they_are(given: Given) -> None:
    pipeline, _ = given
    put(pipeline, off=["short-form"]).ok()
    assert not any(rule["off"] for rule in pipeline.get("/api/settings/plan-rules", "u-other")["rules"])
