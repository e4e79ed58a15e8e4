"""Facts of cases for tests: complete, decided for X4 and without a plan unless said otherwise."""

from __future__ import annotations

from typing import Any

from domain.insight.case_facts import CaseFacts
from domain.needs.questions import QUESTIONS


def facts(case: str = "c-1", **other: Any) -> CaseFacts:
    usual: dict[str, Any] = {
        "closed": False, "scores": dict.fromkeys(QUESTIONS, 1), "age": 8.0, "age_band": "5-10", "primary_need": None,
        "group": "X4", "group_decided": True, "allocated_by": None, "packages": None, "outcomes": None, "refused": None,
        "refused_on": None,
    }  # fmt: skip
    return CaseFacts.model_validate({"case": case, **usual, **other})
