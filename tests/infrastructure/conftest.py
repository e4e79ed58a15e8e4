"""The clouds that the adapters are tried on: moto in this process, MiniStack in one of its own."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.error import URLError
from urllib.request import urlopen

import boto3
import pytest
from botocore.config import Config
from moto import mock_aws

Connect = Callable[[str], Any]
"""A boto3 client of the service."""

REGION = "eu-west-2"


@pytest.fixture(scope="module")
def moto_cloud() -> Iterator[Connect]:
    with mock_aws():
        yield lambda service: boto3.client(
            service, region_name=REGION, aws_access_key_id="test", aws_secret_access_key="test"
        )


@pytest.fixture(scope="session")
def ministack_cloud() -> Iterator[Connect]:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    folder = Path(tempfile.mkdtemp(prefix="ministack-"))
    environment = {
        **{k: v for k, v in os.environ.items() if not k.startswith("AWS_")},
        "GATEWAY_PORT": str(port), "BIND_HOST": "127.0.0.1", "TMPDIR": str(folder), "LOG_LEVEL": "ERROR",
    }  # fmt: skip
    with (folder / "log").open("w") as log:
        process = subprocess.Popen(
            [sys.executable, "-m", "ministack"], env=environment, cwd=folder, stdout=log, stderr=log
        )
    address = f"http://127.0.0.1:{port}"
    try:
        _wait_until_ready(address, process, folder / "log")
        yield lambda service: boto3.client(
            service, region_name=REGION, endpoint_url=address, aws_access_key_id="test",
            aws_secret_access_key="test", config=Config(max_pool_connections=20),
        )  # fmt: skip
    finally:
        process.terminate()
        try:
            process.wait(10)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
        shutil.rmtree(folder, ignore_errors=True)


def _wait_until_ready(address: str, process: subprocess.Popen[bytes], log: Path) -> None:
    for _ in range(200):
        if process.poll() is not None:
            break
        try:
            with urlopen(f"{address}/_ministack/health", timeout=1):
                return
        except (URLError, OSError):
            time.sleep(0.1)
    raise RuntimeError(f"the local cloud did not start:\n{log.read_text()[-2000:]}")
