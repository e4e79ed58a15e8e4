"""Which refusals may teach: those that stand for good, and none about which a family may still be right."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from domain.insight.teaching import is_complete, is_final_refusal, teaches_means, teaches_shares
from domain.needs.questions import QUESTIONS
from domain.process.law import APPEAL_A_REFUSAL, TAKE_A_REFUSAL_AS_FINAL
from tests.domain.insight.facts import facts

REFUSED = date(2026, 1, 5)
LATE = REFUSED + TAKE_A_REFUSAL_AS_FINAL.amount + timedelta(days=1)


@pytest.mark.parametrize(
    ("appeal", "today", "teaches"),
    [
        ("none", REFUSED + timedelta(days=1), False),
        ("none", REFUSED + TAKE_A_REFUSAL_AS_FINAL.amount, False),
        ("none", LATE, True),
        ("upheld", REFUSED + timedelta(days=100), True),
        ("registered", LATE, False),
        ("overturned", LATE, False),
        ("conceded", LATE, False),
        ("withdrawn", LATE, False),
    ],
)
def test_a_refusal_teaches_when_it_stands_for_good(appeal: str, today: date, teaches: bool) -> None:
    refused = facts(refused="not-assess", refused_on=REFUSED, appeal=appeal, closed=True)
    assert is_final_refusal(refused, today) is teaches


def test_a_case_that_nobody_refused_is_no_refusal() -> None:
    assert not is_final_refusal(facts(), LATE)


def test_our_own_wait_is_longer_than_the_latest_lawful_appeal() -> None:
    """2 months to ask for mediation, 30 days to meet, 3 working days to certify, 1 month to appeal."""
    latest = timedelta(days=62 + 30 + 5 + 31)
    assert APPEAL_A_REFUSAL.amount < latest < TAKE_A_REFUSAL_AS_FINAL.amount


def test_a_longer_wait_can_be_asked_for() -> None:
    refused = facts(refused="not-assess", refused_on=REFUSED, closed=True)
    assert not is_final_refusal(refused, LATE, timedelta(weeks=52))


def test_means_are_taught_by_complete_cases_whose_group_a_person_decided() -> None:
    assert teaches_means(facts())
    assert not teaches_means(facts(group_decided=False))
    assert not teaches_means(facts(group=None))
    assert not teaches_means(facts(age=None))
    assert not is_complete(facts(scores=dict.fromkeys(list(QUESTIONS)[:19], 0)))


def test_shares_are_taught_by_final_plans_of_a_group() -> None:
    assert teaches_shares(facts(packages={}))
    assert teaches_shares(facts(packages={}, group_decided=False))
    assert not teaches_shares(facts(packages=None))
    assert not teaches_shares(facts(packages={}, group=None))
