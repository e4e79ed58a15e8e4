"""The whole system for tests that need it: one cloud of its own for all of them, on its own port, with its own state."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from infrastructure.local.cloud import LocalCloud

# How long an example takes is the machine's, and no test's business; speed lives in tests/benchmarks.
settings.register_profile("house", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("house")


@pytest.fixture(scope="session")
def cloud(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LocalCloud]:
    with LocalCloud(Path(tmp_path_factory.mktemp("cloud"))) as running:
        yield running
