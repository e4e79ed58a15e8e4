"""`ehcp reader`: counts by question, and no case by name."""

from __future__ import annotations

import argparse
from typing import Any

import pytest

from infrastructure.command_line.reader import show


class Client:
    def get(self, path: str, **params: Any) -> Any:
        assert path == "/api/reader"
        decided = {
            "question": "SLC",
            "accepted": 3,
            "altered": 1,
            "rejected": 0,
            "waiting": 2,
            "accepted_share": 0.75,
        }
        none = {
            "question": None,
            "accepted": 0,
            "altered": 0,
            "rejected": 0,
            "waiting": 1,
            "accepted_share": None,
        }
        return {"cases": 4, "counts": [decided, none]}


def test_what_people_made_of_each_suggestion_is_told_by_question(capsys: pytest.CaptureFixture[str]) -> None:
    show(Client(), argparse.Namespace(json=False))
    cases, _, slc, primary = capsys.readouterr().out.splitlines()
    assert cases == "4 cases"
    assert slc.split()[-5:] == ["3", "1", "0", "2", "75%"]
    assert primary.split() == ["Primary", "need", "0", "0", "0", "1", "-"]
