"""Settings as files: what is read, and errors that name file, line and field."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from infrastructure.command_line import settings
from infrastructure.command_line.main import main as ehcp
from infrastructure.command_line.session import Trouble
from infrastructure.command_line.settings_files import COLUMNS, read_catalogue
from tests.pipeline import Pipeline

ROOT = Path(__file__).resolve().parents[3]
EXAMPLE = ROOT / "infrastructure" / "local" / "eastmarsh_catalogue.csv"


def kept(folder: Path, text: str, name: str = "catalogue.csv") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def test_the_example_is_read_whole_and_says_that_it_is_fiction() -> None:
    entries = read_catalogue(EXAMPLE)
    assert {entry["package"] for entry in entries} == {f"SP{n}" for n in range(2, 14)}
    assert all(entry["says"].startswith("Fiction:") for entry in entries)
    assert next(e for e in entries if e["package"] == "SP12")["cost"] is None


def test_every_column_is_written_down_in_the_guide() -> None:
    guide = (ROOT / "docs" / "settings.md").read_text(encoding="utf-8")
    assert all(f"`{column}`" in guide for column in COLUMNS)


def test_amounts_may_be_one_number_or_two_as_people_write_them(tmp_path: Path) -> None:
    path = kept(
        tmp_path, 'package,name,hours_low,hours_high,cost_low,cost_high\nSP2,A,1,,"£1,200",£2400.50\n'
    )
    (entry,) = read_catalogue(path)
    assert (entry["hours"], entry["cost"]) == ({"low": 1, "high": 1}, {"low": 1200, "high": 2400.5})


def test_a_file_from_a_spreadsheet_with_a_mark_before_it_is_read(tmp_path: Path) -> None:
    (entry,) = read_catalogue(kept(tmp_path, "\ufeffpackage,name\r\nSP2,Schön\r\n"))
    assert entry["name"] == "Schön"


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("package,name\nSP2,A\nSP99,B\n", "line 3, package: Input should be"),
        ("package,name\nSP2,\n", "line 2, name: Field required"),
        ("package,name,cost_low\nSP2,A,cheap\n", "line 2, cost_low: 'cheap' is not a number"),
        ("package,name,cost_high\nSP2,A,3\n", "line 2, cost_low: give the lower end too"),
        ("package,name,cost_low,cost_high\nSP2,A,3,2\n", "line 2, cost: low is above high"),
        ("package,name,cost_low\nSP2,A,nan\n", "line 2, cost.low: Input should be a finite number"),
        ("package,name\nSP2,A,B\n", "line 2: there are more cells than columns"),
        ("package,title\nSP2,A\n", "line 1: the header must name columns among package, level"),
        ("name\nA\n", "line 1: the header must name columns"),
        ("", "line 1: the header must name columns"),
    ],
)
def test_what_does_not_fit_names_the_line_and_the_field(tmp_path: Path, text: str, says: str) -> None:
    with pytest.raises(Trouble) as trouble:
        read_catalogue(kept(tmp_path, text))
    assert says in str(trouble.value)
    assert "catalogue.csv" in str(trouble.value)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        (
            '{"entries": [{"package": "SP2", "name": "A"}, {"package": "SP2"}]}',
            "entry 2, name: Field required",
        ),
        ("[]x", "line 1: this is not JSON"),
        ('"SP2"', "must hold a list of entries"),
        ('["SP2"]', "entry 1, entry:"),
    ],
)
def test_so_it_is_with_json(tmp_path: Path, text: str, says: str) -> None:
    with pytest.raises(Trouble) as trouble:
        read_catalogue(kept(tmp_path, text, "catalogue.json"))
    assert says in str(trouble.value)


class HouseInMemory:
    """The API of the command line, answered by the house in memory as a service manager."""

    def __init__(self, pipeline: Pipeline) -> None:
        self._pipeline = pipeline

    def get(self, path: str) -> Any:
        return self._pipeline.get(path, "u-manager")

    def change(self, method: str, path: str, body: Any) -> Any:
        answer = self._pipeline.ask(method, path, body, "u-manager")
        if answer.status >= 400:
            raise Trouble(answer.body["detail"])
        return answer.body


@pytest.fixture
def pipeline(monkeypatch: pytest.MonkeyPatch) -> Pipeline:
    world = Pipeline()
    monkeypatch.setattr(settings, "api", lambda address: HouseInMemory(world))
    return world


def test_a_catalogue_is_set_shown_and_set_again(
    pipeline: Pipeline, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert ehcp(["settings", "catalogue", str(EXAMPLE)]) == 0
    assert ehcp(["settings", "show"]) == 0
    said = capsys.readouterr().out
    assert "The catalogue is set; entries: 17." in said
    assert "SP5   any level  Sensory circuits: £700.00 to £1,600.00 a year" in said
    assert ehcp(["settings", "catalogue", str(kept(tmp_path, "package,name\nSP5,Circuits\n"))]) == 0
    assert [entry["name"] for entry in pipeline.get("/api/settings")["catalogue"]] == ["Circuits"]


def test_what_show_prints_as_json_can_be_set_again(
    pipeline: Pipeline, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    ehcp(["settings", "catalogue", str(EXAMPLE)])
    capsys.readouterr()
    ehcp(["settings", "show", "--json"])
    shown = json.loads(capsys.readouterr().out)
    path = kept(tmp_path, json.dumps({"entries": shown["catalogue"]}), "again.json")
    version = pipeline.get("/api/settings")["version"]
    assert ehcp(["settings", "catalogue", str(path)]) == 0
    assert pipeline.get("/api/settings")["version"] == version


def test_what_the_house_refuses_is_told_and_stores_nothing(
    pipeline: Pipeline, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = kept(tmp_path, "package,name\nSP5,A\nSP5,B\n")
    assert ehcp(["settings", "catalogue", str(path)]) == 1
    assert "Entry 2 of the catalogue (SP5)" in capsys.readouterr().err
    assert pipeline.get("/api/settings")["catalogue"] == []


def test_the_example_of_words_is_set(pipeline: Pipeline, capsys: pytest.CaptureFixture[str]) -> None:
    assert ehcp(["settings", "wording", str(ROOT / "docs" / "examples" / "wording.json")]) == 0
    assert "questions with own words: 1." in capsys.readouterr().out
    assert pipeline.get("/api/settings")["wording"][0]["label"] == "Talking and understanding"
