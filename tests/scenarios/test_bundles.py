"""The three bundles, from documents to a Word plan, with the answers that a specialist gave."""

from __future__ import annotations

import io
import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import docx
import pytest

from domain.needs.questions import QUESTIONS
from domain.plan.document import PlanSection, document
from tests.pipeline import Pipeline, texts

BUNDLES = Path(__file__).parents[1] / "bundles"
GOLD: dict[str, Any] = json.loads((BUNDLES / "answers.json").read_text())


def bring(pipeline: Pipeline, child: str) -> str:
    """Opens a case for the child, uploads the bundle, answers, and lets the reactions finish."""
    year, month = (int(p) for p in GOLD[child]["born"].split("-"))
    case = pipeline.open(child, birth_year=year, birth_month=month, received_on="2024-01-08")
    for file in sorted((BUNDLES / child).iterdir()):
        pipeline.upload(
            case, file.name, file.read_bytes(), "internal" if "call_log" in file.name else "advice"
        )
    pipeline.settle()
    for question, score in GOLD[child]["scores"].items():
        pipeline.ask("PUT", f"/api/cases/{case}/answers/agreed/{question}", {"score": score}).ok()
    pipeline.settle()
    return case


def accept_texts(pipeline: Pipeline, case: str) -> list[str]:
    """Accepts every provision that a document asks for; returns their words."""
    accepted = []
    plan = pipeline.get(f"/api/cases/{case}/plan")
    for item in (
        i
        for s in plan["sections"]
        for i in s["items"]
        if i["standing"] == "suggested" and i["suggestion"].startswith("text:provision")
    ):
        body = {
            "suggestion": item["suggestion"],
            "decision": "accepted",
            "revision": item["suggestion_revision"],
        }
        pipeline.ask("POST", f"/api/cases/{case}/suggestion-decisions", body).ok()
        accepted.append(item["text"])
    pipeline.settle()
    return accepted


@pytest.mark.parametrize("child", sorted(GOLD))
def test_a_bundle_becomes_a_plan(child: str) -> None:
    pipeline = Pipeline()
    case = bring(pipeline, child)
    bundle = pipeline.get(f"/api/cases/{case}/documents")
    assert bundle["refused"] == []
    assert all(d["status"] == "read" for d in bundle["documents"])
    accepted = accept_texts(pipeline, case)
    plan = pipeline.get(f"/api/cases/{case}/plan")
    needs = {q for q, score in GOLD[child]["scores"].items() if score and QUESTIONS[q].section == "B"}
    in_b = [
        i for s in plan["sections"] if s["section"] == "B" for i in s["items"] if i["standing"] == "accepted"
    ]
    assert {i["id"] for i in in_b} == {f"B:{q}" for q in needs}
    assert all(i["sources"] for i in in_b)
    provision = [
        i
        for s in plan["sections"]
        if s["section"] in ("F", "G", "H1", "H2")
        for i in s["items"]
        if i["standing"] == "accepted"
    ]
    assert sorted(i["text"] for i in provision) == sorted(accepted)
    assert all({s["kind"] for s in i["sources"]} == {"sentence", "person"} for i in provision)


@pytest.mark.parametrize("child", sorted(GOLD))
def test_the_word_plan_holds_every_accepted_line_with_its_source_and_no_suggestion(child: str) -> None:
    pipeline = Pipeline()
    case = bring(pipeline, child)
    accepted = accept_texts(pipeline, case)
    words = word_text(pipeline, case)
    for text in (*texts(pipeline.get(f"/api/cases/{case}/plan"), "B", "accepted"), *accepted):
        assert " ".join(text.split()) in words
    for section in ("E", "F"):
        for suggestion in texts(pipeline.get(f"/api/cases/{case}/plan"), section, "suggested"):
            assert " ".join(suggestion.split()) not in words
    lines = [
        line for section in printed(pipeline, case) if section.letter in ("B", "F") for line in section.lines
    ]
    assert len(lines) == len(accepted) + len(
        texts(pipeline.get(f"/api/cases/{case}/plan"), "B", "accepted")
    ) - elsewhere(pipeline, case)
    for line in lines:
        assert line.sources
        assert all(" ".join(source.split()) in words for source in line.sources)
    assert not set(words.split()) & {f"X{n}" for n in range(1, 11)}


def test_removing_an_answer_removes_its_line() -> None:
    pipeline = Pipeline()
    case = bring(pipeline, "H06_PA")
    assert any("Speech" in t for t in texts(pipeline.get(f"/api/cases/{case}/plan"), "B"))
    revision = next(
        q["agreed"]["revision"]
        for q in pipeline.get(f"/api/cases/{case}/assessment")["questions"]
        if q["question"] == "SLC"
    )
    pipeline.ask("DELETE", f"/api/cases/{case}/answers/agreed/SLC?revision={revision}").ok()
    pipeline.settle()
    assert not any("Speech" in t for t in texts(pipeline.get(f"/api/cases/{case}/plan"), "B"))


@pytest.mark.parametrize("child", sorted(GOLD))
def test_the_allocation_is_the_expected_group_or_a_question(child: str) -> None:
    pipeline = Pipeline()
    # The age at allocation is that of today, so the clock stands where the bundle's specialist stood.
    pipeline.world.clock.set(datetime.fromisoformat(GOLD[child]["as_at"]).replace(hour=9, tzinfo=UTC))  # type: ignore[attr-defined]
    case = bring(pipeline, child)
    value = pipeline.get(f"/api/cases/{case}/assessment")["allocation"]["value"]
    expected = GOLD[child]["expected_cluster"]
    assert (value["cluster"], value["ask_no_plan"]) == (
        (None, True) if expected == "X10" else (expected, False)
    )


def printed(pipeline: Pipeline, case: str) -> tuple[PlanSection, ...]:
    state = pipeline.world.door.load_case("eastmarsh", case)
    assert state.opened is not None
    return document(
        state, pipeline.world.door.load_pupil("eastmarsh", state.opened.pupil), "working"
    ).sections


def elsewhere(pipeline: Pipeline, case: str) -> int:
    """Accepted provision that belongs in G, H1 or H2."""
    plan = pipeline.get(f"/api/cases/{case}/plan")
    return sum(len(texts(plan, section, "accepted")) for section in ("G", "H1", "H2"))


def word_text(pipeline: Pipeline, case: str) -> str:
    body = pipeline.ask("GET", f"/api/cases/{case}/plan.docx").ok()
    document = docx.Document(io.BytesIO(body))
    cells = [c.text for t in document.tables for r in t.rows for c in r.cells]
    return " ".join(" ".join((*(p.text for p in document.paragraphs), *cells)).split())
