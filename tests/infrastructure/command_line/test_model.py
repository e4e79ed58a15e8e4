"""`ehcp model` as a service manager meets it: what is done, what waits, and what to do next in plain English."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from infrastructure.command_line import model
from infrastructure.command_line.main import main as ehcp
from infrastructure.models.artefact import digest_of
from tests.functions.test_models import challenger, compared, register, wake, with_history
from tests.pipeline import Pipeline
from tests.terminal import Terminal

Said = pytest.CaptureFixture[str]


@pytest.fixture
def pipeline(monkeypatch: pytest.MonkeyPatch) -> Pipeline:
    made = with_history(30)
    monkeypatch.setattr(model, "api", lambda _: Terminal(made, "u-manager"))
    return made


def refused(said: Said, *arguments: str) -> str:
    assert ehcp(["model", *arguments]) == 1
    return said.readouterr().err


def done(said: Said, *arguments: str) -> str:
    assert ehcp(["model", *arguments]) == 0
    return said.readouterr().out


def test_too_little_to_learn_from_is_said_and_nothing_is_registered(pipeline: Pipeline, capsys: Said) -> None:
    said = done(capsys, "train")
    assert "30 cases read" in said
    assert "too little to learn from" in said
    assert pipeline.get("/api/model", "u-manager")["challengers"] == []


def test_a_refusal_is_not_learned_from_sooner_than_we_say(pipeline: Pipeline, capsys: Said) -> None:
    assert "26 at least" in refused(capsys, "train", "--appeal-weeks", "20")


def test_a_challenger_is_kept_as_files_too(
    pipeline: Pipeline, capsys: Said, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("infrastructure.training.learning.ENOUGH_PLANS", 1)
    done(capsys, "train", "-o", str(tmp_path / "mine"))
    files = {path.name: path.read_bytes() for path in (tmp_path / "mine").iterdir()}
    assert set(files) == {"model.onnx", "model.sha256", "tables.json", "metrics.json", "card.md"}
    (registered,) = pipeline.get("/api/model", "u-manager")["challengers"]
    assert registered["digest"] == digest_of(files["model.onnx"]) == files["model.sha256"].decode().split()[0]
    assert (
        pipeline.get(f"/api/model/{registered['digest']}", "u-manager")["card"] == files["card.md"].decode()
    )
    assert "registered before" in done(capsys, "train")


def test_comparing_before_there_is_anything_to_compare(pipeline: Pipeline, capsys: Said) -> None:
    assert "ehcp model train" in refused(capsys, "compare")
    register(pipeline, challenger()).ok()
    assert "still being compared" in refused(capsys, "compare")
    assert "not compared with the one in use yet" in refused(
        capsys, "promote", _newest(pipeline), "--reason", "r"
    )


def test_a_comparison_in_words_counts_every_part_and_names_every_case(
    pipeline: Pipeline, capsys: Said
) -> None:
    digest = compared(pipeline, challenger(1.0))
    said = done(capsys, "compare", digest[:8])
    report = json.loads(done(capsys, "compare", "--json"))
    assert f"{report['changed']} would be in another group" in said
    for words in ("group now", "age band", "primary need", "first language"):
        assert words in said
    for case in report["case_by_case"]:
        assert f"{case['case']}: " in said
    assert any(
        f"{c['before']} ({c['fit_before']}) to no group (none)" in said for c in report["case_by_case"]
    )


def test_promoting_showing_progress_and_rolling_back(pipeline: Pipeline, capsys: Said) -> None:
    digest = compared(pipeline, challenger(1.0))
    assert digest[:12] in done(capsys, "promote", digest[:12], "--reason", "Nearer groups only.")
    said = done(capsys, "show")
    assert "your authority's own" in said
    assert "promoted" in said
    assert "Nearer groups only." in said
    assert "allocating anew: 0 looked at" in said
    wake(pipeline, "reallocate_cases", 3)
    assert "all open cases allocated anew" in done(capsys, "show")
    assert "in use already" in done(capsys, "promote", digest[:12], "--reason", "Again.")
    done(capsys, "roll-back", "--reason", "The panel wants to look first.")
    assert "the one that ships with the product" in done(capsys, "show")
    done(capsys, "roll-back", "--to", digest[:12], "--reason", "They looked.")
    assert json.loads(done(capsys, "show", "--json"))["digest"] == digest


def test_a_model_that_nobody_has_or_that_is_named_too_shortly(pipeline: Pipeline, capsys: Said) -> None:
    assert "nothing to roll back to" in refused(capsys, "roll-back", "--reason", "r")
    compared(pipeline, challenger(1.0))
    compared(pipeline, challenger(2.0))
    assert "No model of your authority begins with zz" in refused(capsys, "promote", "zz", "--reason", "r")
    assert "Several models begin with" in refused(capsys, "promote", "", "--reason", "r")


def _newest(pipeline: Pipeline) -> Any:
    return pipeline.get("/api/model", "u-manager")["challengers"][0]["digest"]
