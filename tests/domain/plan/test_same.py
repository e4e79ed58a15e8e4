"""Two requests are one only where nothing is lost; different amounts of the same thing are told apart from other things."""

from __future__ import annotations

import pytest

from domain.plan.same import differs_in_amount, says_the_same

SLT = "Direct speech and language therapy, 45 minutes weekly, from a therapist."


@pytest.mark.parametrize(
    "other",
    [
        SLT,
        "I recommend direct speech and language therapy for 45 minutes weekly from a therapist.",
        "Direct speech and language therapy from a therapist.",
    ],
)
def test_the_same_thing_in_other_words(other: str) -> None:
    assert says_the_same(SLT, other)
    assert not differs_in_amount(SLT, other)


@pytest.mark.parametrize(
    "other",
    [
        "Direct speech and language therapy, 30 minutes weekly, from a therapist.",
        "Training for staff in speech and language therapy, 45 minutes weekly, from a therapist.",
        "Direct occupational therapy, 45 minutes weekly, from a therapist.",
        "No direct speech and language therapy, 45 minutes weekly, from a therapist.",
    ],
)
def test_another_thing_another_way_another_amount_or_a_not_is_not_the_same(other: str) -> None:
    assert not says_the_same(SLT, other)


def test_different_amounts_of_one_service_differ() -> None:
    assert differs_in_amount(SLT, "SALT for 30 minutes a week.")
    assert differs_in_amount(SLT, "SALT for 45 minutes a fortnight.")


@pytest.mark.parametrize(
    "other",
    [
        "Occupational therapy for 30 minutes a week.",
        "SALT to train staff for 30 minutes a term.",
        "SALT when it is needed.",
    ],
)
def test_other_services_and_ways_are_not_compared(other: str) -> None:
    assert not differs_in_amount(SLT, other)


def test_amounts_spent_on_other_things_do_not_clash() -> None:
    one = "OT sessions on dressing, buttons, laces and coat zips, 30 minutes weekly."
    assert not differs_in_amount(
        one, "OT sessions on handwriting, scissors, rulers and pencil grip, 20 minutes weekly."
    )
