"""The check of an authority's template, in a process of its own: bounded in time and memory, and it knows no secret.

Nothing in a template is run: its package is looked through, its tags are parsed and held against a declared list, and only
when both are sound is a fictional plan written with it.
"""

from __future__ import annotations

import json
import os
import resource
import subprocess
import sys
from typing import Final, NamedTuple

from domain.shown.plan_template import TemplateFinding
from infrastructure.files import template_package

SECONDS: Final = 20
"""The shipped template takes some 1.5, most of it the start of the process."""
MEMORY: Final = 900_000_000
"""bytes of its address space"""
_TOO_HEAVY = TemplateFinding(
    what="The template takes far more time or memory than any template of a plan.",
    fix="Start from a copy of the shipped template, and change that.",
)


class Found(NamedTuple):
    """problems: why it cannot be used; warnings: what should be better."""

    problems: tuple[TemplateFinding, ...] = ()
    warnings: tuple[TemplateFinding, ...] = ()


def check(body: bytes) -> Found:
    """All that is wrong with a template. Raises nothing for whatever the file holds."""
    if len(body) > template_package.LARGEST or not body.startswith(b"PK"):
        return Found(tuple(template_package.problems_of(body)))
    environment = {"PATH": os.environ.get("PATH", ""), "PYTHONPATH": os.pathsep.join(sys.path)}
    try:
        done = subprocess.run(
            [sys.executable, "-m", "infrastructure.files.template_check"],
            input=body, capture_output=True, timeout=SECONDS, env=environment, check=True,
        )  # fmt: skip
        said = json.loads(done.stdout)
    except (subprocess.SubprocessError, OSError, ValueError):
        return Found((_TOO_HEAVY,))
    problems, warnings = (
        tuple(TemplateFinding.model_validate(each) for each in said[what])
        for what in ("problems", "warnings")
    )
    return Found(problems, warnings)


def check_here(body: bytes) -> Found:
    """The same in this process, without its bounds of time and memory."""
    problems = template_package.problems_of(body)
    if problems:
        return Found(tuple(problems))
    from infrastructure.files import template_filled, template_tags

    try:
        parts = template_tags.parts_of(body)
    except (ValueError, KeyError, AttributeError, TypeError, SyntaxError):
        return Found((template_package.NO_WORD,))
    problems = template_tags.problems_of(parts)
    if problems:
        return Found(tuple(problems))
    looked = template_filled.look(body)
    return Found(tuple(looked.problems), tuple(looked.warnings))


def _serve() -> None:
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    found = check_here(sys.stdin.buffer.read(template_package.LARGEST + 1))
    told = {
        "problems": [each.model_dump() for each in found.problems],
        "warnings": [each.model_dump() for each in found.warnings],
    }
    sys.stdout.write(json.dumps(told))


if __name__ == "__main__":
    _serve()
