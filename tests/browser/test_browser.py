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
from tests.browser.challenger import challenge

HERE = Path(__file__).parent
LONGEST_SECONDS = 400

pytestmark = [pytest.mark.browser, pytest.mark.cloud]


@pytest.fixture(scope="module")
def cloud(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LocalCloud]:
    with LocalCloud(tmp_path_factory.mktemp("browser-cloud")) as running:
        seed_cases(running, lambda _: None)
        yield running


@pytest.mark.parametrize("suite", ["pages", "journey", "reading", "answers", "people", "typed", "model"])
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
