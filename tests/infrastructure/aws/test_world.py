"""The whole world on AWS, put together from the environment as a function finds it."""

from __future__ import annotations

import subprocess
import sys
from typing import Any

import pytest

from infrastructure.aws.world import from_environment
from infrastructure.records.row import verify
from tests.infrastructure.clouds import Adapters
from tests.infrastructure.writing import a_stream, commit, said

pytestmark = pytest.mark.cloud


def test_a_command_goes_through_real_keys_and_tables(
    moto_cloud: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("AWS_DEFAULT_REGION", "eu-west-2")
    made = Adapters(moto_cloud)
    tables = {
        f"{name.upper()}_TABLE": f"{made.prefix}{name}"
        for name in ("heads", "events", "reservations", "keys")
    }
    settings = {**tables, "DATA_KEY": made.data_key, "DOCUMENTS_BUCKET": made.bucket}
    world, stream = from_environment(settings), a_stream()
    world.store.append(commit(stream, 0, [said("1"), said("2")]))
    fresh = from_environment(settings).store
    assert [r.event for r in fresh.load(stream).events] == [said("1"), said("2")]
    assert verify(stream, fresh.rows(stream)) == 2  # type: ignore[attr-defined]
    assert [f.version for f in world.heads.routing(stream, 0)] == [1, 2]


def test_signed_addresses_name_the_region(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in (
        ("AWS_DEFAULT_REGION", "eu-west-2"),
        ("AWS_ACCESS_KEY_ID", "x"),
        ("AWS_SECRET_ACCESS_KEY", "x"),
    ):
        monkeypatch.setenv(name, value)
    monkeypatch.delenv("AWS_ENDPOINT_URL", raising=False)
    objects = from_environment({"DOCUMENTS_BUCKET": "documents"}).objects
    host = "https://documents.s3.eu-west-2.amazonaws.com/"
    assert objects.upload_ticket("incoming/k", {}, 10, 60).url == host
    assert objects.link("originals/k", "name.pdf", "application/pdf", 60).startswith(f"{host}originals/k?")


def test_nothing_is_connected_before_it_is_used() -> None:
    """A cold start pays only for the services that it calls."""
    code = (
        "import sys; from infrastructure.aws.world import from_environment; from_environment({});"
        "sys.exit('boto3' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
