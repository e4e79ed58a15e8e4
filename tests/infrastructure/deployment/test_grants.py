"""Each role of the template holds what docs/grants.md says, and nothing else."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from infrastructure.deployment.grants import GRANTS, as_markdown
from infrastructure.local.deploy import ROOT

TABLE = ROOT / "docs" / "grants.md"
Held = set[tuple[str, str]]
"""Pairs of an action and what it is on."""
NAMES = {
    "Heads": "heads", "Events": "events", "Reservations": "reservations", "Published": "published", "Keys": "keys",
    "Views": "views", "Directory": "directory", "AccessLog": "access log", "Documents": "documents",
    "DataKey": "data key", "DocumentsKey": "documents key", "MessagesKey": "messages key", "CaseBus": "case bus",
}  # fmt: skip


def committed() -> dict[str, Held]:
    roles: dict[str, Held] = {}
    for line in TABLE.read_text().splitlines():
        if line.startswith("## "):
            roles[line[3:]] = set()
        elif re.match(r"\| \w+:", line):
            actions, on, why = (part.strip() for part in line.strip("|").split("|"))
            assert why, f"{line} does not say what it is for"
            roles[list(roles)[-1]] |= {(action, on) for action in actions.split(", ")}
    return roles


def named(resource: Any, function: str) -> str:
    """What an ARN in the template is of, in the words of the table."""
    if resource == "*":
        return "anything"
    text = json.dumps(resource)
    tail = re.search(r'"/([a-z]+/[^"]+)"', text)
    rest = f"/{tail.group(1)}" if tail else ""
    exported = re.search(r"ExportsOutput(?:Ref|FnGetAtt)([A-Za-z]+?)[0-9A-F]{8}(StreamArn)?", text)
    if exported:
        whole = NAMES[exported.group(1)]
        return f"stream of {whole}" if exported.group(2) else whole + rest
    if ":identity/" in text:
        return "mail sender"
    if "Unpublished" in text:
        return "unpublished"
    own = function.replace("_", "")
    for part, name in (("queuedeadletters", "own dead letters"), ("queue", "own queue"), ("log", "own log")):
        if re.search(rf'"{own}{part}[0-9A-F]{{8}}"', text):
            return name
    raise AssertionError(f"{function} may touch something that has no name in the table: {text}")


def held(resources: dict[str, Any]) -> dict[str, Held]:
    roles: dict[str, Held] = {}
    for function in (r for r in resources.values() if r["Type"] == "AWS::Lambda::Function"):
        name = function["Properties"]["FunctionName"].removeprefix("ehcp-local-")
        role = resources[function["Properties"]["Role"]["Fn::GetAtt"][0]]["Properties"]
        assert "ManagedPolicyArns" not in role, f"{name} holds what somebody else wrote"
        pairs: Held = set()
        for policy in role["Policies"]:
            for statement in policy["PolicyDocument"]["Statement"]:
                assert statement["Effect"] == "Allow"
                actions = (
                    statement["Action"] if isinstance(statement["Action"], list) else [statement["Action"]]
                )
                pairs |= {(action, named(statement["Resource"], name)) for action in actions}
        roles[name] = pairs
    return roles


def test_each_role_holds_what_the_committed_table_says(stateless: dict[str, Any]) -> None:
    assert held(stateless) == committed()


def test_no_policy_is_added_beside_the_table(stateless: dict[str, Any], stateful: dict[str, Any]) -> None:
    everything = {**stateful, **stateless}
    assert not [
        n for n, r in everything.items() if r["Type"] in ("AWS::IAM::Policy", "AWS::IAM::ManagedPolicy")
    ]


def test_the_committed_table_is_the_generated_one() -> None:
    assert TABLE.read_text() == as_markdown(), "run: make schemas"


def test_the_only_grant_on_anything_is_one_that_cannot_name_a_resource() -> None:
    on_anything = {a for grants in GRANTS.values() for g in grants if g.on == "anything" for a in g.actions}
    assert on_anything == {"dynamodb:ListStreams"}
    assert not [a for grants in GRANTS.values() for g in grants for a in g.actions if "*" in a]


def test_nobody_may_change_or_remove_an_event() -> None:
    for function, grants in GRANTS.items():
        may = {action for g in grants if g.on.partition("/")[0] == "events" for action in g.actions}
        assert may <= {"dynamodb:Query", "dynamodb:PutItem"}, function


def test_every_function_of_the_code_has_a_row() -> None:
    folders = {p.parent.name for p in Path(ROOT / "functions").glob("*/handler.py")}
    assert folders <= set(GRANTS)


@pytest.mark.parametrize("function", sorted(GRANTS))
def test_a_function_is_told_only_names_of_what_it_may_use(function: str, stateless: dict[str, Any]) -> None:
    properties = next(
        r["Properties"]
        for r in stateless.values()
        if r["Type"] == "AWS::Lambda::Function"
        and r["Properties"]["FunctionName"] == f"ehcp-local-{function}"
    )
    used = {g.on.partition("/")[0] for g in GRANTS[function]}
    for variable, value in properties.get("Environment", {}).get("Variables", {}).items():
        exported = re.search(r"ExportsOutput(?:Ref|FnGetAtt)([A-Za-z]+?)[0-9A-F]{8}", json.dumps(value))
        if exported:
            assert NAMES[exported.group(1)] in used, variable
