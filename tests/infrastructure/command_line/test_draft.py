"""`ehcp draft`: a folder in, a plan on trial out, in nobody's name and with every line traced."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from infrastructure.command_line.draft_table import ROWS
from infrastructure.command_line.main import main
from infrastructure.command_line.trial import NOBODY
from infrastructure.training.labelled import BUNDLES

EXAMPLE = BUNDLES / "examples" / "H06_PA" / "docs"
WHEN = ("--born", "2020-01", "--as-at", "2024-09-11")


def items(capsys: pytest.CaptureFixture[str], *arguments: str) -> list[dict[str, Any]]:
    assert main(["draft", *arguments, "--json"]) == 0
    found: list[dict[str, Any]] = json.loads(capsys.readouterr().out)["items"]
    return found


def test_every_line_stands_on_something_and_on_nobodys_decision(capsys: pytest.CaptureFixture[str]) -> None:
    found = items(capsys, str(EXAMPLE), *WHEN)
    lines = [each for each in found if each["standing"] == "accepted" and each["section"] != "K"]
    assert {each["section"] for each in lines} >= {"A", "B", "F"}
    assert all(each["sources"] for each in lines)
    people = {source["person"] for each in lines for source in each["sources"] if source["kind"] == "person"}
    assert people == {NOBODY}


def test_every_quoted_sentence_stands_in_the_papers(capsys: pytest.CaptureFixture[str]) -> None:
    words = " ".join(" ".join(path.read_text(encoding="utf-8").split()) for path in sorted(EXAMPLE.iterdir()))
    quoted = [
        source["sentence"]["text"]
        for each in items(capsys, str(EXAMPLE), *WHEN)
        for source in each["sources"]
        if source["kind"] == "sentence"
    ]
    assert quoted
    assert all(each in words for each in quoted)


def test_the_same_folder_gives_the_same_plan(capsys: pytest.CaptureFixture[str]) -> None:
    assert items(capsys, str(EXAMPLE), *WHEN) == items(capsys, str(EXAMPLE), *WHEN)


def test_it_is_saved_for_word(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    plan = tmp_path / "plan.docx"
    assert main(["draft", str(EXAMPLE), *WHEN, "--docx", str(plan)]) == 0
    assert plan.read_bytes()[:2] == b"PK"
    assert "B:" in capsys.readouterr().out


def test_bundles_with_labels_are_scored(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["draft", "--evaluate", str(BUNDLES / "fir" / "FI06_NW")]) == 0
    heads, author, _ = capsys.readouterr().out.splitlines()
    assert heads.split()[:2] == ["needs", "provision"]
    assert author.startswith("fir")


def test_what_is_no_folder_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["draft", "nowhere", *WHEN]) == 1
    assert "nowhere is not a folder." in capsys.readouterr().err


def test_the_three_examples_are_threaded_sourced_and_audited_in_a_table(
    capsys: pytest.CaptureFixture[str],
) -> None:
    folders = [BUNDLES / name for name in ("H01_JT", "H06_PA", "H10_FW")]
    assert main(["draft", "--table", *map(str, folders)]) == 0
    heads, *rows = capsys.readouterr().out.splitlines()
    assert heads.split() == [folder.name for folder in folders]
    table = {name: row[len(name) :].split() for name, row in zip(ROWS, rows, strict=True)}
    for whole in ("needs accepted, with a line", "lines with a source", "sentences word for word"):
        for share in table[whole]:
            part, of = map(int, share.split("/"))
            assert part == of > 0
