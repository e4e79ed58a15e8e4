"""Age from month and year of birth at a stated date, and the five age bands of the pack."""

from __future__ import annotations

from datetime import date
from typing import Literal

from domain.refusals import Refused

AgeBand = Literal["under 5", "5-10", "11-15", "16-19", "20-25"]
"""The bands of the pack and of the Department for Education's SEN2 tables."""

_BANDS: tuple[tuple[int, AgeBand], ...] = (
    (5, "under 5"),
    (11, "5-10"),
    (16, "11-15"),
    (20, "16-19"),
    (26, "20-25"),
)

TOO_OLD = 26
"""A plan may run to the end of the academic year of the 25th birthday, no further (CFA 2014 s.46)."""


def months_old(birth_year: int, birth_month: int, on: date) -> int:
    """Whole months from the month of birth to the month of `on`; the day of birth is not known."""
    return (on.year - birth_year) * 12 + on.month - birth_month


def check_birth(birth_year: int, birth_month: int, today: date) -> None:
    """Raises Refused for a birth that no child or young person with a plan can have."""
    if not 1 <= birth_month <= 12:
        raise Refused("no-such-month", "Give the month of birth as a number from 1 to 12.", "birth_month")
    months = months_old(birth_year, birth_month, today)
    if months < 0:
        raise Refused(
            "born-in-future", "The month and year of birth lie in the future. Correct them.", "birth_year"
        )
    if months >= TOO_OLD * 12:
        raise Refused(
            "too-old",
            "This person would be 26 or more; EHC plans end at 25. Check the year of birth.",
            "birth_year",
        )


def age_on(birth_year: int, birth_month: int, on: date) -> float:
    """Age in years at `on`, to the month, as a decimal. Raises Refused as `check_birth` does."""
    check_birth(birth_year, birth_month, on)
    return months_old(birth_year, birth_month, on) / 12


def age_band(years: float) -> AgeBand:
    """The band of an age in years. Raises Refused below 0, at 26 or more, and for what is no number."""
    if years >= 0:
        for end, band in _BANDS:
            if years < end:
                return band
    raise Refused("impossible-age", "The age must be at least 0 and below 26 years.", "age")
