"""Registers a challenger for a manager to promote, as `ehcp model train` makes it.

The fictional authority has too few final plans to learn from, so training reads forty that are made up: children at
the mean of group X1, none of whom got the sensory diet (SP5) that the published mapping gives to that group.
By hand, against a cloud that runs: EHCP_ADDRESS=http://127.0.0.1:8080 python -m tests.browser.challenger
"""

from __future__ import annotations

import os
from argparse import Namespace
from typing import Any

import httpx

from domain.allocation.packages import PACKAGES
from domain.allocation.profiles import PROFILES
from domain.insight.case_facts import CaseFacts
from domain.needs.questions import QUESTIONS, highest
from infrastructure.command_line.model import WEEKS, train
from infrastructure.command_line.session import Api
from infrastructure.local.people import PASSWORD
from infrastructure.local.sign_in import sign_in

GROUP, NOT_GIVEN, CASES = "X1", "SP5", 40


def challenge(address: str) -> None:
    config = httpx.get(f"{address}/config.json").raise_for_status().json()
    outputs = {"CLIENT_ID": config["client_id"], "SCOPES": config["scope"]}
    token = sign_in(address, outputs, "manager@eastmarsh.example", PASSWORD)
    train(_MadeUp(address, token), Namespace(appeal_weeks=WEEKS, output=None))


class _MadeUp(Api):
    """The API, but for the facts of cases."""

    def get(self, path: str, **params: Any) -> Any:
        if path != "/api/model/cases":
            return super().get(path, **params)
        return {"cases": [_facts(number).model_dump(mode="json") for number in range(CASES)], "next": None}


def _facts(number: int) -> CaseFacts:
    return CaseFacts(
        case=f"made-up-{number:02d}", closed=False, age=7.0, age_band="5-10", primary_need="ASD",
        scores={q: min(highest(q), round(PROFILES[GROUP][q])) for q in QUESTIONS},
        group=GROUP, group_decided=True, allocated_by=None, outcomes={}, refused=None, refused_on=None,
        packages={
            package.code: package.levels[GROUP]
            for package in PACKAGES.values()
            if GROUP in package.levels and package.code != NOT_GIVEN
        },
    )  # fmt: skip


if __name__ == "__main__":
    challenge(os.environ.get("EHCP_ADDRESS", "http://127.0.0.1:8080"))
