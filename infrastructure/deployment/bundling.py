"""What goes into each function's package: our own code that it may need, and the locked packages of its group.

Built by uv, without Docker. Wheels only, with hashes, for the target and not for this machine.
"""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import jsii
from aws_cdk import AssetHashType, BundlingOptions, DockerImage, ILocalBundling
from aws_cdk import aws_lambda as lambda_
from uv import find_uv_bin

from events.subscriptions import Bundle

ROOT = Path(__file__).resolve().parents[2]
CODE = (
    "domain",
    "events",
    "functions",
    "infrastructure/aws",
    "infrastructure/records",
    "infrastructure/models",
    "model_artifacts",
)
"""Every function may read what a model rests on; only those of the model group can load one."""
EXTRA: dict[str, tuple[str, ...]] = {
    "core": (),
    "documents": ("infrastructure/files", "model_artifacts/sentences"),
    "word": ("infrastructure/files",),
    "model": (),
    "ocr": (
        "infrastructure/files",
        "infrastructure/ocr",
        "model_artifacts/sentences",
        "model_artifacts/sentence_encoder",
    ),
}
PYTHON = "3.13"
PLATFORMS = {"arm64": "aarch64-manylinux_2_28", "x86_64": "x86_64-manylinux_2_28"}
LOCK = "requirements.txt"
UNZIPPED_LIMIT = 250 * 1024 * 1024
"""Lambda's limit for a function's code with everything in it."""
NEVER_LIVED = "synthetic_cohort"
"""Of model_artifacts: children who never lived. They stay where models are trained."""
NOT_FOR_ALL = ("sentences", "sentence_encoder", "source")
"""Of model_artifacts: the learned part of the reader, for those that read documents, and what models learn from."""
_left_out = shutil.ignore_patterns("__pycache__", "*.pyc", NEVER_LIVED, *NOT_FOR_ALL)


def stage(parts: Iterable[str], lock: str | None, target: Path) -> Path:
    """Copies our own code that a package needs, and the lock that it was made with, into an empty folder."""
    shutil.rmtree(target, ignore_errors=True)
    target.mkdir(parents=True)
    for part in parts:
        (target / part).parent.mkdir(parents=True, exist_ok=True)
        shutil.copytree(ROOT / part, target / part, ignore=_left_out)
        for package in Path(part).parents:
            marker = ROOT / package / "__init__.py"
            if package.name and marker.exists():
                shutil.copy(marker, target / package / "__init__.py")
    if lock is not None:
        shutil.copy(ROOT / "requirements" / f"{lock}.txt", target / LOCK)
    return target


def install(lock: Path, target: Path, platform: str, python: str = PYTHON) -> None:
    """Installs exactly what the lock names, as wheels for `platform`. Raises CalledProcessError."""
    command = [
        find_uv_bin(),
        "pip",
        "install",
        "--quiet",
        "--target",
        str(target),
        "--requirements",
        str(lock),
    ]
    command += ["--require-hashes", "--only-binary", ":all:", "--no-deps"]
    command += ["--python-platform", platform, "--python-version", python]
    subprocess.run(command, check=True)  # noqa: S603  (our own arguments)


@jsii.implements(ILocalBundling)
class _WithoutDocker:
    def __init__(self, source: Path, platform: str) -> None:
        self._source = source
        self._platform = platform

    def try_bundle(self, output_dir: str, options: Any = None, **_: Any) -> bool:
        shutil.copytree(self._source, output_dir, dirs_exist_ok=True)
        install(self._source / LOCK, Path(output_dir), self._platform)
        return True


class Packages:
    """The code of each group of functions, staged and built once however many functions share it.

    When the app skips bundling (`aws:cdk:bundling-stacks` is empty) a package is our own code only: tests need no
    more, and on a laptop the same locked packages come from the interpreter that runs the functions.
    """

    def __init__(self) -> None:
        self._folder = Path(tempfile.mkdtemp(prefix="ehcp-code-"))
        self._made: dict[tuple[str, str], lambda_.Code] = {}

    def code(self, group: Bundle, architecture: str) -> lambda_.Code:
        if (group, architecture) not in self._made:
            source = stage((*CODE, *EXTRA[group]), group, self._folder / f"{group}-{architecture}")
            self._made[group, architecture] = lambda_.Code.from_asset(
                str(source),
                asset_hash_type=AssetHashType.SOURCE,
                bundling=BundlingOptions(
                    image=DockerImage.from_registry("unused"),
                    local=_WithoutDocker(source, PLATFORMS[architecture]),
                ),
            )
        return self._made[group, architecture]
