"""Each package as the cloud gets it, built for this machine: every handler imports from it and from nothing else."""

from __future__ import annotations

import json
import os
import platform
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from events.subscriptions import CONSUMERS, INTAKES, Bundle
from infrastructure.deployment.bundling import CODE, EXTRA, LOCK, UNZIPPED_LIMIT, install, stage
from infrastructure.local.deploy import ROOT

pytestmark = pytest.mark.prove
HOST = f"{platform.machine()}-manylinux_2_28"
HERE = f"{sys.version_info.major}.{sys.version_info.minor}"
OTHERS: dict[str, Bundle] = {
    "api": "core",
    "publish": "core",
    "catch_up": "core",
    "sweep_flags": "core",
    "write_plan": "word",
    "register_model": "model",
}
BUNDLE_OF: dict[str, Bundle] = {
    **{c.name: c.bundle for c in CONSUMERS}, **{i.name: i.bundle for i in INTAKES}, **OTHERS,
}  # fmt: skip
IN_LAMBDA = ("boto3", "botocore", "dateutil", "jmespath", "s3transfer", "six", "urllib3")
"""What Python's runtime in Lambda brings along; taken from this environment."""
LOAD = "from functions.shared.composition import shelf; s = shelf(); s.model('x', s.shipped)"
LATER = {
    **dict.fromkeys(("allocate_cluster", "compare_model", "reallocate_cases", "register_model"), LOAD),
    "api": "from functions.shared.composition import shelf; s = shelf(); s.described('x', s.shipped)",
    "read_document": "import infrastructure.files.pdf, infrastructure.files.reader; from infrastructure.ocr.engine import load; load()",
    "verify_upload": "import infrastructure.files.pdf, infrastructure.files.reader, pypdfium2",
    "write_plan": "import docxtpl",
}
"""What a function loads only when it is needed."""
PROGRAM = """
import importlib, json, sys
sys.path[:0] = json.loads(sys.argv[1])
module = importlib.import_module(f"functions.{sys.argv[2]}.handler")
assert callable(module.handler)
from infrastructure.aws import world
world.from_environment({})
exec(sys.argv[4])
strangers = [m.__name__ for m in list(sys.modules.values())
             if (getattr(m, "__file__", None) or "").startswith(sys.argv[3])]
assert not strangers, strangers
"""


@pytest.fixture(scope="session")
def packages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    built = {}
    for group in EXTRA:
        folder = stage((*CODE, *EXTRA[group]), group, tmp_path_factory.mktemp(group) / "package")  # type: ignore[arg-type]
        install(folder / LOCK, folder, HOST, HERE)
        built[group] = folder
    return built


@pytest.fixture(scope="session")
def runtime(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Only what the runtime brings, not all of our environment."""
    folder = tmp_path_factory.mktemp("runtime")
    site = next(p for p in map(Path, sys.path) if (p / "boto3").is_dir())
    for name in IN_LAMBDA:
        source = site / name if (site / name).exists() else site / f"{name}.py"
        (folder / source.name).symlink_to(source)
    return folder


@pytest.mark.parametrize("function", sorted(BUNDLE_OF))
def test_the_handler_imports_from_its_package_alone(
    function: str, packages: dict[str, Path], runtime: Path, tmp_path: Path
) -> None:
    where = json.dumps([str(packages[BUNDLE_OF[function]]), str(runtime)])
    environment = {
        "PATH": os.environ["PATH"],
        "AWS_DEFAULT_REGION": "eu-west-2",
        "POWERTOOLS_SERVICE_NAME": function,
    }
    done = subprocess.run(
        [sys.executable, "-I", "-S", "-c", PROGRAM, where, function, str(ROOT / "functions"), LATER.get(function, "")],
        cwd=tmp_path, env=environment, capture_output=True, text=True,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr[-2000:]


@pytest.mark.parametrize("group", sorted(EXTRA))
def test_a_package_fits_lambda(group: str, packages: dict[str, Path]) -> None:
    size = sum(p.stat().st_size for p in packages[group].rglob("*") if p.is_file())
    assert size < UNZIPPED_LIMIT, f"{group}: {size / 2**20:.0f} MB"


@pytest.mark.parametrize("group", sorted(EXTRA))
def test_every_locked_wheel_exists_for_the_cloud(group: str, tmp_path: Path) -> None:
    """For the architecture that its functions run on, and the cloud's Python."""
    from infrastructure.deployment.bundling import PLATFORMS
    from infrastructure.deployment.functions import X86

    architectures: set[str] = {"x86_64" if n in X86 else "arm64" for n, b in BUNDLE_OF.items() if b == group}
    for architecture in architectures:
        install(ROOT / "requirements" / f"{group}.txt", tmp_path / architecture, PLATFORMS[architecture])


def test_every_function_is_tried() -> None:
    folders: Any = {p.parent.name for p in (ROOT / "functions").glob("*/handler.py")}
    assert folders == set(BUNDLE_OF)
