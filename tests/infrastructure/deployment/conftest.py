"""The synthesised templates, once a session: with the settings of the local cloud, before and after they are altered."""

from __future__ import annotations

import json
from typing import Any

import pytest

from infrastructure.deployment.local_differences import Template, to_local
from infrastructure.local import deploy
from infrastructure.local.cloud import CACHE

PORT = 8123


@pytest.fixture(scope="session")
def templates() -> dict[str, Template]:
    """The cloud's own, by stack."""
    folder = deploy.synthesised(CACHE, deploy.digest_of_sources())
    return {s: json.loads((folder / f"{s}.template.json").read_text()) for s in deploy.STACKS}


@pytest.fixture(scope="session")
def local_templates(templates: dict[str, Template]) -> dict[str, Template]:
    return {name: to_local(template, PORT) for name, template in templates.items()}


@pytest.fixture(scope="session")
def stateful(templates: dict[str, Template]) -> dict[str, Any]:
    return dict(templates[deploy.STACKS[0]]["Resources"])


@pytest.fixture(scope="session")
def stateless(templates: dict[str, Template]) -> dict[str, Any]:
    return dict(templates[deploy.STACKS[1]]["Resources"])
