"""The same amount in other words and units is one line; another amount is asked about. The pairs are ours, as two
professionals of one child would write them."""

from __future__ import annotations

import pytest

from domain.plan.amounts import amounts
from domain.plan.same import differs_in_amount, says_the_same

SAME = (
    ("Direct speech and language therapy for 30 minutes each week.", "SALT, half an hour weekly."),
    ("Individual speech and language therapy, 30 minutes weekly.", "1:1 SLT for half an hour a week, from a qualified therapist."),
    ("One-to-one sessions with an ELSA, 40 minutes weekly.", "ELSA to see him individually for 40 mins a week."),
    ("Physiotherapy three times a week for 20 minutes.", "Physio, 3 x 20 minutes weekly."),
    ("The occupational therapist will visit termly for two hours.", "OT visit each term, 120 minutes."),
    ("Teacher of the deaf, one hour a fortnight.", "QToD for 60 minutes every two weeks."),
    ("Educational psychologist consultation three times a year.", "Termly consultation with the EP."),
    ("Mentor sessions once a week for 45 minutes.", "A mentor, 45 minutes weekly."),
    ("Movement breaks five times a day for 10 minutes.", "10-minute movement breaks, 5 times daily."),
    ("Phonics daily for 15 minutes.", "Phonics, 15 minutes every day."),
    ("Phonics five times a week for 15 minutes.", "Daily phonics for 15 minutes."),
    ("Speech and language therapy, 20-30 minutes weekly.", "SLT for 20 to 30 minutes a week."),
    ("TA support for 15 hours a week.", "15 hours per week of teaching assistant support."),
    ("Counselling for an hour a week for 12 weeks.", "Weekly counselling, 60 minutes, for twelve weeks."),
    ("SALT, 45 minutes weekly.", "Individual SALT for 45 minutes a week."),
)  # fmt: skip
OTHER = (
    ("Speech and language therapy three times a week.", "SALT twice weekly."),
    ("Speech and language therapy, 45 minutes weekly.", "SLT for half an hour a week."),
    ("Physiotherapy for two hours each term.", "Physio, 90 minutes termly."),
    ("TA support for 25 hours a week.", "Teaching assistant support, 15 hours weekly."),
    ("Occupational therapy weekly for 45 minutes.", "OT, 45 minutes each fortnight."),
    ("Counselling weekly for 6 weeks.", "Counselling each week for 12 weeks."),
    ("1:1 literacy teaching, 30 minutes daily.", "Literacy teaching, 1:3, 30 minutes daily."),
    ("SLT for 20-30 minutes weekly.", "SALT, 25 minutes a week."),
    ("SLT for 20-30 minutes weekly.", "SALT for 30 to 45 minutes each week."),
    ("Physiotherapy, 2 x 30 minutes weekly.", "Physio for one hour a week."),
    ("Teacher of the deaf, 12 hours a year.", "ToD visits, 2 hours weekly."),
    ("Mentor twice a week.", "A mentor for 45 minutes weekly."),
)  # fmt: skip
NEITHER = (
    ("SALT, 45 minutes weekly.", "Occupational therapy, 30 minutes weekly."),
    ("SALT, 45 minutes weekly.", "SALT to train staff for 30 minutes a term."),
    ("OT for dressing, buttons and laces, 30 minutes weekly.", "OT for handwriting, pencil grip and scissors, 30 minutes weekly."),
    ("SALT for one hour a week.", "Speech and language therapy, 13 hours a term."),
    ("No SALT for 45 minutes weekly.", "SALT, 45 minutes weekly."),
)  # fmt: skip
"""other services, ways and ends; and what a term's uneven weeks make neither equal nor different"""


@pytest.mark.parametrize(("one", "other"), SAME)
def test_the_same_amount_in_other_words_is_one_line(one: str, other: str) -> None:
    assert says_the_same(one, other)
    assert says_the_same(other, one)
    assert not differs_in_amount(one, other)


@pytest.mark.parametrize(("one", "other"), OTHER)
def test_another_amount_of_the_same_is_asked_about(one: str, other: str) -> None:
    assert differs_in_amount(one, other)
    assert differs_in_amount(other, one)
    assert not says_the_same(one, other)


@pytest.mark.parametrize(("one", "other"), NEITHER)
def test_other_things_are_neither_joined_nor_asked_about(one: str, other: str) -> None:
    assert not says_the_same(one, other)
    assert not differs_in_amount(one, other)


def test_of_two_rates_neither_is_told_with_the_others_ratio() -> None:
    one = "SALT 1:1 for 30 minutes weekly, plus SALT 1:3 for 20 minutes daily."
    assert not says_the_same(one, "SALT 1:1 for 20 minutes daily, plus SALT 1:3 for 30 minutes weekly.")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Three half-hour sessions weekly.", "30 minutes, three times a week."),
        ("4 lessons of 40 minutes per week.", "40 minutes, four times each week."),
        ("20 minutes x 3 a week.", "Three 20-minute sessions a week."),
        ("Every day for quarter of an hour.", "15 minutes daily."),
        ("Half an hour, five days a week.", "30 minutes, five times a week."),
        ("Three quarters of an hour each week.", "45 minutes weekly."),
        ("One full day a year.", "One day every year."),
    ],
)
def test_amounts_are_one_whatever_words_they_are_in(one: str, other: str) -> None:
    assert amounts(one).rates == amounts(other).rates
    assert amounts(one).one is not None


def test_a_day_is_like_no_hours_and_two_days_are_not_one() -> None:
    day, two, hour = (amounts(f"{said} a term.").one for said in ("One day", "Two days", "One hour"))
    assert len({day, two, hour}) == 3
