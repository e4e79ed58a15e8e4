"""The pages in a real browser, against the whole system: as co-ordinator, SENCO, parent, panel and auditor."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from infrastructure.local.cloud import LocalCloud
from infrastructure.local.people import PASSWORD
from infrastructure.local.seed import seed_cases
from infrastructure.local.stories import STORIES
from tests.browser.challenger import challenge

HERE = Path(__file__).parent
LONGEST_SECONDS = 400
LOOKED_AT = {"EM-1001", "EM-1002", "EM-1003", "EM-1004", "EM-1007", "EM-1010", "EM-1011", "EM-1012"}
"""the fictional cases that the suites ask for"""
LONG_PROOFS = [
    pytest.param(suite, marks=pytest.mark.prove)
    for suite in (
        "answers",
        "people",
        "typed",
        "model",
        "plan_sharing",
        "plan_template",
        "plan_rules",
        "plan_editor",
        "plan_thread",
        "plan_versions",
    )
]
"""suites that `make prove` runs, so that `make test` stays short; `people` before `plan_sharing`, which shares a plan with them"""

pytestmark = [pytest.mark.browser, pytest.mark.cloud]


@pytest.fixture(scope="module")
def cloud(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LocalCloud]:
    with LocalCloud(tmp_path_factory.mktemp("browser-cloud")) as running:
        seed_cases(running, lambda _: None, [each for each in STORIES if each.reference in LOOKED_AT])
        yield running


@pytest.mark.parametrize("suite", ["pages", "journey", "reading", *LONG_PROOFS])
def test_in_a_browser(cloud: LocalCloud, suite: str) -> None:
    if suite == "model":
        challenge(cloud.address)
    told = subprocess.run(
        ["node", "--test", "--test-reporter=spec", f"{suite}.test.mjs"],
        cwd=HERE,
        env={**os.environ, "EHCP_ADDRESS": cloud.address, "EHCP_PASSWORD": PASSWORD},
        capture_output=True,
        text=True,
        timeout=LONGEST_SECONDS,
        check=False,
    )
    assert told.returncode == 0, told.stdout[-6_000:] + told.stderr[-2_000:]
