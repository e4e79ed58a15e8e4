"""The local template differs from the cloud's in what is declared, in all of it, and in nothing else."""

from __future__ import annotations

from typing import Any

from infrastructure.deployment.local_differences import DIFFERENCES, Template

DECLARED = {where for difference in DIFFERENCES for where in difference.where}


def test_nothing_differs_that_is_not_declared(
    templates: dict[str, Template], local_templates: dict[str, Template]
) -> None:
    found = {place for name in templates for place in differing(templates[name], local_templates[name])}
    assert {place for place in found if not declared(place)} == set()


def test_nothing_is_declared_that_does_not_differ(
    templates: dict[str, Template], local_templates: dict[str, Template]
) -> None:
    found = {place for name in templates for place in differing(templates[name], local_templates[name])}
    assert {where for where in DECLARED if not any(within(place, where) for place in found)} == set()


def test_every_difference_says_why() -> None:
    assert all(difference.why for difference in DIFFERENCES)


def test_an_undeclared_difference_would_be_found(templates: dict[str, Template]) -> None:
    name, template = next(iter(templates.items()))
    tables = [n for n, r in template["Resources"].items() if r["Type"] == "AWS::DynamoDB::Table"]
    weaker = {
        **template,
        "Resources": {
            n: (
                {**r, "Properties": {**r["Properties"], "DeletionProtectionEnabled": False}}
                if n in tables
                else r
            )
            for n, r in template["Resources"].items()
        },
    }
    assert differing(template, weaker) == {"AWS::DynamoDB::Table.DeletionProtectionEnabled"}, name


def declared(place: str) -> bool:
    return any(within(place, where) for where in DECLARED)


def within(place: str, where: str) -> bool:
    return place == where or place.startswith(f"{where}.")


def differing(cloud: Template, local: Template) -> set[str]:
    """Where two templates differ: a section, a type that one lacks, or `Type.Property.Property`."""
    found = {
        section
        for section in cloud.keys() | local.keys()
        if section != "Resources" and (cloud.get(section) or {}) != (local.get(section) or {})
    }
    for name in cloud["Resources"].keys() | local["Resources"].keys():
        ours, theirs = cloud["Resources"].get(name), local["Resources"].get(name)
        if ours is None or theirs is None:
            found.add((ours or theirs)["Type"])
            continue
        found |= deeper(ours["Type"], ours["Properties"], theirs["Properties"])
        rest = [{k: v for k, v in r.items() if k != "Properties"} for r in (ours, theirs)]
        if rest[0] != rest[1]:
            found.add(f"{ours['Type']} itself")
    return found


def deeper(where: str, ours: Any, theirs: Any) -> set[str]:
    if ours == theirs:
        return set()
    if isinstance(ours, dict) and isinstance(theirs, dict):
        return {
            place
            for key in ours.keys() | theirs.keys()
            for place in deeper(f"{where}.{key}", ours.get(key), theirs.get(key))
        }
    return {where}
