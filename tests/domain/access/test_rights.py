from typing import get_args

import pytest

from domain.access.rights import RIGHTS, VOICES, Action, Who, Whose, may, must
from domain.refusals import Refused, Unknown

CASE = Whose("eastmarsh", "c-1", "p-1", "averley")
ROLES = sorted(RIGHTS)


def person(role: str, authority: str = "eastmarsh") -> Who:
    """Somebody with every tie to the case that a role could have."""
    return Who("u", authority, role, "averley", frozenset({"p-1"}), frozenset({"c-1"}))


@pytest.mark.parametrize("role", ROLES)
def test_nobody_may_do_anything_in_another_authority(role: str) -> None:
    assert [a for a in get_args(Action) if may(person(role, "wealdmarsh"), a, CASE)] == []


@pytest.mark.parametrize("role", ["senco", "parent", "young-person", "psychologist", "specialist"])
def test_a_role_without_a_tie_to_the_case_may_do_nothing(role: str) -> None:
    stranger = Who("u", "eastmarsh", role, "elsewhere", frozenset({"p-2"}), frozenset({"c-2"}))
    assert [a for a in get_args(Action) if may(stranger, a, CASE)] == []


def test_a_role_that_nobody_wrote_down_may_do_nothing() -> None:
    assert [a for a in get_args(Action) if may(person("cleaner"), a, CASE)] == []


@pytest.mark.parametrize("role", [r for r in ROLES if r != "coordinator"])
def test_only_the_coordinator_changes_the_plan_and_decides(role: str) -> None:
    for action in (
        "plan.write",
        "plan.issue",
        "suggestion.decide",
        "decision.record",
        "answer.agree",
        "share",
        "contacts.read",
    ):
        assert not may(person(role), action, CASE)


def test_an_auditor_reads_history_and_changes_nothing() -> None:
    assert set(RIGHTS["auditor"]) == {"case.list", "case.read", "history.read"}


def test_nobody_but_the_coordinator_speaks_in_the_agreed_voice() -> None:
    assert [role for role, voices in VOICES.items() if "agreed" in voices] == ["coordinator"]


def test_who_may_not_know_of_a_case_is_told_that_there_is_none() -> None:
    stranger = Who("u", "wealdmarsh", "coordinator")
    with pytest.raises(Unknown):
        must(stranger, "plan.write", CASE)
    with pytest.raises(Refused) as refusal:
        must(person("senco"), "plan.write", CASE)
    assert refusal.value.code == "not-allowed"
