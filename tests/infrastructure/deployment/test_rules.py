"""Other people's rules: cdk-nag with two packs, and cfn-lint."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from infrastructure.deployment.exceptions import EXCUSED, is_for
from infrastructure.deployment.local_differences import Template
from infrastructure.local.deploy import ROOT

NAG = """
import sys
from aws_cdk import App
from infrastructure.deployment.app import build, check_rules
from infrastructure.local.synth import settings
app = App(outdir=sys.argv[1], context={"aws:cdk:bundling-stacks": []})
check_rules(app, build(app, settings())[0], excuse=sys.argv[2] == "excuse")
app.synth()
"""
WRITTEN_BY_CDK = "W3005"
"""It names a function's role twice, so that policies that are added later would come first."""
STATEFUL = "ehcp-local-stateful"


def findings(folder: Path, excuse: str) -> set[tuple[str, str]]:
    """The paths and rules that cdk-nag reports."""
    done = subprocess.run(
        [sys.executable, "-c", NAG, str(folder), excuse], cwd=ROOT, capture_output=True, text=True
    )
    report = folder / "validation-report.json"
    assert report.exists(), done.stderr[-2000:]
    found = set()
    for plugin in json.loads(report.read_text())["pluginReports"]:
        for violation in plugin["violations"]:
            assert not violation.get("fix"), violation
            found |= {(c["constructPath"], violation["ruleName"]) for c in violation["violatingConstructs"]}
    return found


def test_nag_finds_nothing_that_is_not_excused(tmp_path: Path) -> None:
    assert findings(tmp_path, "excuse") == set()


@pytest.mark.prove
def test_every_exception_excuses_something(tmp_path: Path) -> None:
    found = findings(tmp_path, "no")
    assert found, "cdk-nag looked at nothing"
    idle = {
        (e.at, e.rule)
        for e in EXCUSED
        if not any(
            is_for(e, path) and rule == f"{e.pack}-{e.rule.format(kept=STATEFUL)}" for path, rule in found
        )
    }
    assert idle == set()


@pytest.mark.parametrize("stack", ["ehcp-local-stateful", "ehcp-local-stateless"])
def test_cfn_lint_finds_nothing(stack: str, templates: dict[str, Template], tmp_path: Path) -> None:
    template = tmp_path / "template.json"
    template.write_text(json.dumps(templates[stack]))
    done = subprocess.run(
        [str(Path(sys.executable).with_name("cfn-lint")), "--regions", "eu-west-2", "--ignore-checks", WRITTEN_BY_CDK, "--", str(template)],
        capture_output=True, text=True,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout
