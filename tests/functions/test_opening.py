"""Opening a case: for the right child, whoever tells of the request."""

from __future__ import annotations

from tests.functions.test_every_route_by_every_role import BODIES
from tests.pipeline import Pipeline

OPEN = BODIES["post /api/cases"]
CLOSED = {"decision": "withdrawn", "reason": "The family moved.", "on": "2026-09-01"}


def test_a_reference_typed_wrongly_opens_nothing_on_another_childs_record() -> None:
    pipeline = Pipeline()
    first = pipeline.ask("POST", "/api/cases", OPEN).ok()
    pipeline.ask("POST", f"/api/cases/{first['case']}/decisions", CLOSED).ok()
    answer = pipeline.ask("POST", "/api/cases", {**OPEN, "birth_month": 2})
    assert (answer.status, answer.body["code"], answer.body["field"]) == (
        422,
        "reference-of-another",
        "reference",
    )
    assert pipeline.ask("POST", "/api/cases", OPEN).ok()["pupil"] == first["pupil"]


def test_a_repeat_is_a_repeat_even_when_the_record_was_corrected_since() -> None:
    pipeline = Pipeline()
    first = pipeline.ask("POST", "/api/cases", OPEN, key="command-1").ok()
    pipeline.ask(
        "PUT", f"/api/cases/{first['case']}/pupil", {"birth_year": 2016, "birth_month": 2, "revision": 1}
    ).ok()
    again = pipeline.ask("POST", "/api/cases", OPEN, key="command-1").ok()
    assert (again["case"], again["again"]) == (first["case"], True)


def test_an_upload_to_a_closed_case_is_refused_before_it_is_sent() -> None:
    pipeline = Pipeline()
    case = pipeline.ask("POST", "/api/cases", OPEN).ok()["case"]
    pipeline.ask("POST", f"/api/cases/{case}/decisions", CLOSED).ok()
    pipeline.settle()
    answer = pipeline.ask("POST", f"/api/cases/{case}/uploads", {"name": "a.txt", "size": 3})
    assert (answer.status, answer.body["code"]) == (422, "case-closed")


def test_a_view_kept_in_an_older_shape_is_made_anew_from_the_log() -> None:
    pipeline = Pipeline()
    case = pipeline.ask("POST", "/api/cases", OPEN).ok()["case"]
    pipeline.settle()
    views = pipeline.world.views._views  # type: ignore[attr-defined]
    at = (f"eastmarsh/case/{case}", "plan")
    version, _ = views[at]
    views[at] = (version, '{"case": "c", "version": 99, "of_old": true}')
    assert pipeline.get(f"/api/cases/{case}/plan")["case"] == case


def test_accepting_the_group_that_the_answers_suggest_lowers_the_flag() -> None:
    pipeline = Pipeline()
    case = pipeline.ask("POST", "/api/cases", OPEN).ok()["case"]
    at = f"/api/cases/{case}"
    speech = {"SLC": 3, "English": 2, "Maths": 2, "Problem_Solving": 2}
    autism = {
        "SLC": 2,
        "Psych_ASD": 3,
        "Social_Interaction": 2,
        "Emotional_Literacy": 2,
        "Sensory": 2,
        "LD": 2,
    }
    every = [q["question"] for q in pipeline.get(f"{at}/assessment")["questions"]]
    for scores in (speech, autism):
        for question in every:
            shown = next(
                q for q in pipeline.get(f"{at}/assessment")["questions"] if q["question"] == question
            )
            revision = shown["agreed"]["revision"] if shown["agreed"] else 0
            body = {"score": scores.get(question, 0), "revision": revision}
            pipeline.ask("PUT", f"{at}/answers/agreed/{question}", body).ok()
        pipeline.settle()
        if scores is autism:
            assert _open(pipeline, at) == ["allocation-changed"]
        allocation = pipeline.get(f"{at}/assessment")["allocation"]
        accept = {"suggestion": allocation["id"], "decision": "accepted", "revision": allocation["revision"]}
        pipeline.ask("POST", f"{at}/suggestion-decisions", accept).ok()
        pipeline.settle()
    assert _open(pipeline, at) == []


def _open(pipeline: Pipeline, at: str) -> list[str]:
    flags = pipeline.get(at)["flags"]
    return [f["kind"] for f in flags if f["open"] and f["kind"] == "allocation-changed"]
