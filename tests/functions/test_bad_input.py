"""What does not fit gets a clear error that names the field, and leaves nothing behind by halves."""

from __future__ import annotations

from typing import Any

import pytest

from events.envelope import StreamId
from functions.receive import handler as receive
from tests.functions.test_every_route_by_every_role import BODIES
from tests.pipeline import Pipeline

OPEN = BODIES["post /api/cases"]
BORN = {"birth_year": 2017, "birth_month": 3}
"""as the pipeline's own child"""


def streams(pipeline: Pipeline) -> list[StreamId]:
    return list(pipeline.world.store.streams())


def events_of(pipeline: Pipeline, case: str) -> int:
    return pipeline.world.store.load(StreamId("eastmarsh", "case", case)).version


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"birth_month": 13}, "birth_month"),
        ({"birth_year": 2027}, "birth_year"),
        ({"birth_year": 1999}, "birth_year"),
        ({"birth_year": "x"}, "birth_year"),
        ({"reference": ""}, "reference"),
        ({"reference": "<script>"}, "reference"),
        ({"received_on": "2026-13-01"}, "received_on"),
        ({"received_on": "2030-01-01"}, "received_on"),
        ({"requested_by": "aliens"}, "requested_by"),
        ({"surprise": 1}, "surprise"),
        ({"birth_date": "2016-02-01"}, "birth_date"),
    ],
)
def test_a_request_that_cannot_be_names_the_field_and_stores_nothing(
    change: dict[str, Any], field: str
) -> None:
    pipeline = Pipeline()
    answer = pipeline.ask("POST", "/api/cases", {**OPEN, **change})
    assert answer.status == 422
    assert answer.body["field"] == field
    assert answer.body["detail"]
    assert streams(pipeline) == []


def test_a_missing_field_is_named() -> None:
    pipeline = Pipeline()
    body = {k: v for k, v in OPEN.items() if k != "reference"}
    assert pipeline.ask("POST", "/api/cases", body).body["field"] == "reference"


def test_a_body_that_is_no_json_is_refused() -> None:
    pipeline = Pipeline()
    assert pipeline.ask("POST", "/api/cases", "not an object").status == 422


def test_a_second_open_case_is_refused_until_the_first_is_closed() -> None:
    pipeline = Pipeline()
    case = pipeline.open("EM-5")
    again = pipeline.ask("POST", "/api/cases", {**OPEN, **BORN, "reference": "EM-5"})
    assert (again.status, again.body["code"]) == (409, "case-already-open")
    refusal = {"decision": "not-assess", "reason": "Met by the school.", "on": "2026-09-01"}
    pipeline.ask("POST", f"/api/cases/{case}/decisions", refusal).ok()
    second = pipeline.ask("POST", "/api/cases", {**OPEN, **BORN, "reference": "EM-5"}).ok()
    assert second["case"] != case
    assert second["pupil"] == pipeline.get(f"/api/cases/{case}")["pupil"]


def test_the_same_command_twice_is_once_and_for_something_else_is_refused() -> None:
    pipeline = Pipeline()
    first = pipeline.ask("POST", "/api/cases", OPEN, key="command-1").ok()
    second = pipeline.ask("POST", "/api/cases", OPEN, key="command-1").ok()
    assert (second["case"], second["again"]) == (first["case"], True)
    other = pipeline.ask("POST", "/api/cases", {**OPEN, "birth_month": 2}, key="command-1")
    assert (other.status, other.body["code"]) == (422, "command-reused")


@pytest.mark.parametrize("key", ["", "short", "has space in it", "x" * 65])
def test_a_change_needs_a_key_of_its_own(key: str) -> None:
    answer = Pipeline().ask("POST", "/api/cases", OPEN, key=key)
    assert (answer.status, answer.body["field"]) == (422, "Idempotency-Key")


def test_a_stale_part_is_told_with_who_and_what() -> None:
    pipeline = Pipeline()
    at = f"/api/cases/{pipeline.open()}/answers/agreed/SLC"
    pipeline.ask("PUT", at, {"score": 3, "revision": 0}).ok()
    clash = pipeline.ask("PUT", at, {"score": 1, "revision": 0})
    assert clash.status == 409
    assert (clash.body["code"], clash.body["who"], clash.body["theirs"]["score"]) == (
        "changed-meanwhile",
        "N. D. (coordinator)",
        3,
    )
    pipeline.ask("PUT", at, {"score": 1, "revision": clash.body["revision"]}).ok()


@pytest.mark.parametrize(
    ("question", "body", "field"),
    [
        ("SLC", {"score": 4}, "score"),
        ("LD", {"score": 5}, "score"),
        ("FLMT", {"score": 2}, "score"),
        ("SLC", {"score": -1}, "score"),
        ("SLC", {"score": 1.5}, "score"),
        ("SLC", {"score": float("nan")}, "score"),
        ("SLC", {"score": float("inf")}, "score"),
        ("SLC", {"score": True}, "score"),
        ("SLC", {"score": "1"}, "score"),
        ("SLC", {"score": None}, "score"),
        ("SLC", {}, "score"),
        ("SLC", {"score": 1, "revision": float("nan")}, "revision"),
        ("SLC", {"score": 1, "instrument": "none of ours"}, "instrument"),
        ("SLC", {"score": 1, "surprise": 1}, "surprise"),
        ("Nonsense", {"score": 1}, "path.question"),
    ],
)
def test_an_answer_that_cannot_be_names_the_field_and_stores_nothing(
    question: str, body: dict[str, Any], field: str
) -> None:
    pipeline = Pipeline()
    case = pipeline.open()
    told = pipeline.ask("PUT", f"/api/cases/{case}/answers/agreed/{question}", body)
    assert (told.status, told.body["field"]) == (422, field)
    assert told.body["detail"]
    assert events_of(pipeline, case) == 1


@pytest.mark.parametrize(
    ("path", "body", "field"),
    [
        ("need-types", {"primary": "AUTISM"}, "primary"),
        ("need-types", {"primary": "ASD", "secondary": "ASD"}, "secondary"),
        ("need-types", {"secondary": "ASD"}, "primary"),
        ("need-types", {"primary": "ASD", "revision": 7}, "revision"),
        (
            "validations/SLC",
            {"validator": "A", "qualification": " ", "source": "C", "on": "2026-08-01"},
            "qualification",
        ),
        (
            "validations/SLC",
            {"validator": "A", "qualification": "B", "source": "C", "on": "2031-08-01"},
            "on",
        ),
        (
            "validations/SLC",
            {"validator": "A", "qualification": "B", "source": "C", "on": "2026-08-01"},
            "question",
        ),
        ("validations/SLC", {"qualification": "B", "source": "C", "on": "2026-08-01"}, "validator"),
    ],
)
def test_what_cannot_be_agreed_names_the_field_and_stores_nothing(
    path: str, body: dict[str, Any], field: str
) -> None:
    pipeline = Pipeline()
    case = pipeline.open()
    told = pipeline.ask("PUT", f"/api/cases/{case}/{path}", body)
    assert told.body["field"] == field
    assert told.status in (409, 422)
    assert events_of(pipeline, case) == 1


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"birth_year": 2027}, "birth_year"),
        ({"birth_year": 1999}, "birth_year"),
        ({"birth_month": 0}, "birth_month"),
        ({"birth_year": float("nan")}, "birth_year"),
    ],
)
def test_a_birth_that_cannot_be_changes_nothing_that_is_known_of_the_pupil(
    change: dict[str, Any], field: str
) -> None:
    pipeline = Pipeline()
    case = pipeline.open()
    before = pipeline.get(f"/api/cases/{case}")
    told = pipeline.ask("PUT", f"/api/cases/{case}/pupil", {**BORN, "revision": 1, **change})
    assert (told.status, told.body["field"]) == (422, field)
    assert pipeline.get(f"/api/cases/{case}") == before


@pytest.mark.parametrize(
    ("upload", "code"),
    [({"name": "a.pdf", "size": 0}, "empty"), ({"name": "a.pdf", "size": 30_000_000}, "too-large")],
)
def test_an_upload_that_cannot_be_is_refused_before_it_is_sent(upload: dict[str, Any], code: str) -> None:
    pipeline = Pipeline()
    answer = pipeline.ask("POST", f"/api/cases/{pipeline.open()}/uploads", upload)
    assert (answer.status, answer.body["code"]) == (422, code)


@pytest.mark.parametrize(
    ("name", "body"),
    [("report.pdf", b"MZ\x90\x00\x03"), ("a.exe", b"MZ\x90\x00\x03"), ("all.pdf", b"Rar!\x1a\x07\x00")],
)
def test_what_is_no_document_is_refused_with_advice(name: str, body: bytes) -> None:
    pipeline = Pipeline()
    case = pipeline.open()
    pipeline.upload(case, name, body)
    pipeline.settle()
    bundle = pipeline.get(f"/api/cases/{case}/documents")
    assert bundle["documents"] == []
    (refused,) = bundle["refused"]
    assert refused["reason"]
    assert refused["advice"]


def test_the_same_file_twice_is_one_document() -> None:
    pipeline = Pipeline()
    case = pipeline.open()
    for name in ("one.txt", "two.txt"):
        pipeline.upload(case, name, b"Jo has no words. He needs speech therapy.")
    pipeline.settle()
    assert [d["name"] for d in pipeline.get(f"/api/cases/{case}/documents")["documents"]] == ["one.txt"]


TOLD = {
    "message": "message-1",
    "reference": "EM-8",
    "birth_year": 2018,
    "birth_month": 2,
    "received_on": "2026-09-01",
    "requested_by": "health",
}


def tell(pipeline: Pipeline, wire: str, detail: Any, authority: str = "eastmarsh") -> str:
    """Delivers what an authority's system said; returns the reason when it was buried."""
    import json

    message = json.dumps({"authority": authority, "type": wire, "detail": detail})
    receive.handler({"Records": [_record(message)]}, None)
    buried = pipeline.world.queue.buried  # type: ignore[attr-defined]
    return buried[-1][1] if buried else ""


def _record(body: str) -> dict[str, Any]:
    from tests.pipeline import _sqs

    return _sqs(body, 1, 0)


def test_an_authority_opens_a_case_and_telling_it_twice_is_once() -> None:
    pipeline = Pipeline()
    assert tell(pipeline, "ehcp.inbound.request-received.v1", TOLD) == ""
    assert tell(pipeline, "ehcp.inbound.request-received.v1", TOLD) == ""
    pipeline.settle()
    assert [c["reference"] for c in pipeline.get("/api/cases")["cases"]] == ["EM-8"]
    assert pipeline.get("/api/cases", "u-other")["cases"] == []


@pytest.mark.parametrize(
    ("wire", "detail", "reason"),
    [
        ("ehcp.inbound.request-received.v1", {**TOLD, "birth_month": 0}, "birth_month"),
        ("ehcp.inbound.request-received.v1", {**TOLD, "authority": "wealdmarsh"}, "authority"),
        ("ehcp.inbound.request-received.v1", {**TOLD, "received_on": "2030-01-01"}, "in-the-future"),
        ("ehcp.inbound.something-else.v1", TOLD, "no event of this name"),
        (
            "ehcp.inbound.pupil-details-reported.v1",
            {k: v for k, v in TOLD.items() if k not in ("received_on", "requested_by")},
            "no pupil",
        ),
    ],
)
def test_what_an_authority_gets_wrong_is_buried_with_the_reason_and_stores_nothing(
    wire: str, detail: Any, reason: str
) -> None:
    pipeline = Pipeline()
    assert reason in tell(pipeline, wire, detail)
    assert streams(pipeline) == []


def test_another_authoritys_pupil_cannot_be_told_of() -> None:
    pipeline = Pipeline()
    pipeline.open("EM-5")
    details = {k: v for k, v in TOLD.items() if k not in ("received_on", "requested_by")} | {
        "reference": "EM-5"
    }
    assert "no pupil" in tell(pipeline, "ehcp.inbound.pupil-details-reported.v1", details, "wealdmarsh")


def test_a_poison_message_is_buried_at_once_and_blocks_nobody() -> None:
    pipeline = Pipeline()
    case = pipeline.open()
    good = f'{{"detail": {{"id": "eastmarsh/case/{case}:1", "stream": "eastmarsh/case/{case}", "version": 1, "type": "ehcp.case.opened.v1", "correlation": "x"}}}}'
    answer = pipeline.deliver("keep_views", '{"nonsense": 1}', good)
    assert answer["batchItemFailures"] == []
    assert "not an event of the case bus" in pipeline.world.queue.buried[0][1]  # type: ignore[attr-defined]
    assert pipeline.get("/api/cases")["cases"][0]["case"] == case


def test_a_failing_reaction_waits_longer_each_time_and_is_buried_on_the_fifth() -> None:
    pipeline = Pipeline()
    pipeline.open()
    missing = '{"detail": {"id": "eastmarsh/case/c-x:1", "stream": "eastmarsh/case/c-x", "version": 1, "type": "t", "correlation": "x"}}'
    broken = pipeline.world.store.load

    def fails(*_: Any) -> Any:
        raise OSError("the store is away")

    pipeline.world.store.load = fails  # type: ignore[method-assign]
    delays = []
    for attempt in range(1, 6):
        answer = pipeline.deliver("raise_flags", missing, attempt=attempt)
        delays.append(pipeline.world.queue.delays.get("r-0"))  # type: ignore[attr-defined]
        assert bool(answer["batchItemFailures"]) == (attempt < 5)
    pipeline.world.store.load = broken  # type: ignore[method-assign]
    assert delays[:4] == [2, 4, 8, 16]
    assert pipeline.world.queue.buried == [(missing, "OSError")]  # type: ignore[attr-defined]


def test_of_several_events_of_one_case_in_a_batch_the_newest_speaks_for_all() -> None:
    from tests.pipeline import REACTIONS, _sqs

    pipeline = Pipeline()
    case = pipeline.open()
    pipeline.ask("PUT", f"/api/cases/{case}/answers/agreed/SLC", {"score": 3}).ok()

    def told(version: int) -> str:
        stream = f"eastmarsh/case/{case}"
        return f'{{"detail": {{"id": "{stream}:{version}", "stream": "{stream}", "version": {version}, "type": "t", "correlation": "x"}}}}'

    bodies = [told(2), told(1), '{"nonsense": 1}']
    answer = REACTIONS["draft_plan"]({"Records": [_sqs(body, 1, n) for n, body in enumerate(bodies)]}, None)
    assert answer["batchItemFailures"] == []
    events = pipeline.world.store.load(StreamId("eastmarsh", "case", case)).events
    assert {e.context.cause for e in events if e.context.actor.kind == "reaction"} == {
        f"eastmarsh/case/{case}:2"
    }
    assert len(pipeline.world.queue.buried) == 1  # type: ignore[attr-defined]
