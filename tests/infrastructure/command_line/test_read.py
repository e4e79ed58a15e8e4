"""`ehcp read`: a folder in, one JSON document out, whatever else lies in the folder."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from domain.documents.shown import BundleRead
from infrastructure.command_line.main import main
from infrastructure.generate import ROOT
from infrastructure.training.labelled import BUNDLES

EXAMPLE = BUNDLES / "examples" / "H06_PA" / "docs"


def printed(capsys: pytest.CaptureFixture[str], *arguments: str) -> BundleRead:
    assert main(["read", *arguments, "--json"]) == 0
    return BundleRead.model_validate_json(capsys.readouterr().out)


def test_a_bundle_is_read_without_a_server(capsys: pytest.CaptureFixture[str]) -> None:
    read = printed(capsys, str(EXAMPLE), "--born", "2020-01", "--as-at", "2024-09-11")
    assert len(read.scores) == 20
    assert read.scores["SLC"]
    assert {each.document for each in read.contributors} == {path.name for path in EXAMPLE.iterdir()}


def test_a_bundle_is_summed_up_in_its_own_words(capsys: pytest.CaptureFixture[str]) -> None:
    read = printed(capsys, str(EXAMPLE), "--born", "2020-01", "--as-at", "2024-09-11")
    words = {path.name: " ".join(path.read_text(encoding="utf-8").split()) for path in EXAMPLE.iterdir()}
    assert {each.kind for each in read.summary} >= {"need", "strength", "provision"}
    assert all(each.sentence in words[each.document] for each in read.summary)
    assert {each.document for each in read.summaries} == set(words)
    assert read.terms
    assert read.mentions
    assert read.checklist
    assert {each.advice: each.state for each in read.checklist.advice}["psychological"] == "present"


def test_without_json_it_is_a_page_of_text(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["read", str(EXAMPLE), "--born", "2020-01", "--as-at", "2024-09-11"]) == 0
    text = capsys.readouterr().out
    assert "Provision asked for\n" in text
    assert "900 min, per week" in text


def test_a_bad_file_is_reported_and_the_rest_still_read(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a.txt").write_text("He has a diagnosis of autism.", encoding="utf-8")
    (tmp_path / "b.pdf").write_bytes(b"%PDF-1.7 torn")
    read = printed(capsys, str(tmp_path), "--born", "2017-03", "--as-at", "2025-03-20")
    said = {each.document: each for each in read.documents}
    assert said["a.txt"].status == "read"
    assert said["b.pdf"].status == "unread"
    assert said["b.pdf"].reason


def test_an_empty_folder_suggests_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    read = printed(capsys, str(tmp_path), "--born", "2017-03", "--as-at", "2025-03-20")
    assert set(read.scores.values()) == {None}
    assert read.allocation.cluster is None


def test_a_missing_month_of_birth_says_what_to_give(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["read", str(tmp_path), "--json"]) == 1
    assert "--born 2017-03" in capsys.readouterr().err


def test_folders_are_scored_against_their_labels(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["read", "--evaluate", "--json", str(EXAMPLE.parent)]) == 0
    table = json.loads(capsys.readouterr().out)
    assert table["bundles"] == 1
    assert 0 < table["need_f1"] <= 1


def test_the_schema_is_in_the_repository() -> None:
    schema = json.loads((ROOT / "docs" / "bundle-read.schema.json").read_text(encoding="utf-8"))
    assert set(schema["properties"]) == set(BundleRead.model_fields)


def test_what_is_no_file_is_told_and_the_rest_is_read(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "letter.txt").write_text("He has no words.", encoding="utf-8")
    (tmp_path / "reports").mkdir()
    (tmp_path / "gone.txt").symlink_to(tmp_path / "nowhere")
    read = printed(capsys, str(tmp_path), "--born", "2020-01", "--as-at", "2024-09-11")
    assert {each.document: each.status for each in read.documents} == {
        "letter.txt": "read", "reports": "unread", "gone.txt": "unread",
    }  # fmt: skip
