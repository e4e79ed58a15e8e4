"""The assessment from a terminal: what it prints is what the API says, in words."""

from __future__ import annotations

import json
from typing import Any

import pytest

from infrastructure.command_line import assessment, bundle
from infrastructure.command_line.main import main as ehcp
from tests.domain.allocation.children import FENNA, PELIA, Child
from tests.pipeline import Pipeline


class Asking:
    """The API in process, as the co-ordinator."""

    def __init__(self, pipeline: Pipeline) -> None:
        self._pipeline = pipeline

    def get(self, path: str, **params: Any) -> Any:
        query = "&".join(f"{name}={value}" for name, value in params.items())
        return self._pipeline.get(f"{path}?{query}" if query else path)

    def change(self, method: str, path: str, body: Any = None) -> Any:
        return self._pipeline.ask(method, path, body).ok()


@pytest.fixture
def pipeline(monkeypatch: pytest.MonkeyPatch) -> Pipeline:
    made = Pipeline()
    for room in (assessment, bundle):
        monkeypatch.setattr(room, "api", lambda address: Asking(made), raising=False)
    return made


def case_of(pipeline: Pipeline, child: Child, reference: str = "EM-1", **more: Any) -> str:
    case = pipeline.open(reference, **more)
    for question, score in child.answers.items():
        pipeline.ask("PUT", f"/api/cases/{case}/answers/agreed/{question}", {"score": score}).ok()
    pipeline.settle()
    return case


def test_the_assessment_is_shown_by_group_with_what_each_gate_waits_for(
    pipeline: Pipeline, capsys: pytest.CaptureFixture[str]
) -> None:
    pipeline.open()
    pipeline.settle()
    assert ehcp(["case", "answer", "EM-1", "SLC", "3", "--note", "He has no words."]) == 0
    pipeline.settle()
    assert ehcp(["case", "assess", "EM-1"]) == 0
    said = capsys.readouterr().out
    assert "Learning difficulties\n" in said
    assert "3 severely behind the level expected, not validated" in said
    assert "to do" in said
    assert "not yet reviewed by specialists" in said


def test_an_unknown_question_and_a_score_off_the_scale_are_told(
    pipeline: Pipeline, capsys: pytest.CaptureFixture[str]
) -> None:
    pipeline.open()
    pipeline.settle()
    assert ehcp(["case", "answer", "EM-1", "Dyslexia", "1"]) == 1
    assert "not one of the 20 questions" in capsys.readouterr().err


def test_the_explanation_names_group_pulls_changes_and_profile(
    pipeline: Pipeline, capsys: pytest.CaptureFixture[str]
) -> None:
    case_of(pipeline, PELIA, birth_year=2022, birth_month=1)
    assert ehcp(["case", "explain", "EM-1"]) == 0
    said = capsys.readouterr().out
    assert said.startswith("X6: ")
    assert "One answer alone would alter it" in said
    assert "Beside the nearest group's profile" in said
    assert "cluster-profiles 2" in said


def test_the_question_about_a_plan_stands_with_the_test_of_the_act(
    pipeline: Pipeline, capsys: pytest.CaptureFixture[str]
) -> None:
    case_of(pipeline, FENNA, birth_year=2017, birth_month=10)
    assert ehcp(["case", "explain", "EM-1"]) == 0
    said = capsys.readouterr().out
    assert said.startswith("No group: no published profile fits")
    assert "s.36(8)" in said


def test_the_recommendation_and_similar_cases(pipeline: Pipeline, capsys: pytest.CaptureFixture[str]) -> None:
    case_of(pipeline, PELIA, "EM-1", birth_year=2022, birth_month=1)
    case_of(pipeline, PELIA, "EM-2", birth_year=2021, birth_month=6)
    assert ehcp(["case", "recommend", "EM-1"]) == 0
    assert "Indicative, a year: £0 decided" in capsys.readouterr().out
    assert ehcp(["case", "similar", "EM-1"]) == 0
    assert "EM-2: 0.0 levels away over" in capsys.readouterr().out
    assert ehcp(["case", "similar", "EM-1", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["cases"][0]["reference"] == "EM-2"
