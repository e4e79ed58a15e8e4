"""Age to the month, the five bands, and births that cannot be."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.needs.ages import age_band, age_on, check_birth
from domain.refusals import Refused

TODAY = date(2025, 3, 20)


@pytest.mark.parametrize(
    "born, on, years",
    [((2017, 3), TODAY, 8.0), ((2020, 1), date(2024, 9, 11), 4.67), ((2016, 2), date(2024, 12, 6), 8.83)],
)
def test_age_is_counted_to_the_month(born: tuple[int, int], on: date, years: float) -> None:
    assert age_on(*born, on) == pytest.approx(years, abs=0.005)


@pytest.mark.parametrize(
    "years, band",
    [(0, "under 5"), (4.99, "under 5"), (5, "5-10"), (10.99, "5-10"), (11, "11-15"), (15.9, "11-15"), (16, "16-19"),
     (19.9, "16-19"), (20, "20-25"), (25.99, "20-25")],
)  # fmt: skip
def test_bands_meet_without_a_gap(years: float, band: str) -> None:
    assert age_band(years) == band


@pytest.mark.parametrize("years", [-0.1, 26, float("nan"), float("inf")])
def test_an_impossible_age_is_refused(years: float) -> None:
    with pytest.raises(Refused) as refused:
        age_band(years)
    assert refused.value.field == "age"


@pytest.mark.parametrize(
    "year, month, code, field",
    [
        (2025, 4, "born-in-future", "birth_year"),
        (2026, 1, "born-in-future", "birth_year"),
        (1999, 3, "too-old", "birth_year"),
        (2017, 0, "no-such-month", "birth_month"),
        (2017, 13, "no-such-month", "birth_month"),
    ],
)
def test_an_impossible_birth_is_refused_with_its_field(year: int, month: int, code: str, field: str) -> None:
    with pytest.raises(Refused) as refused:
        check_birth(year, month, TODAY)
    assert (refused.value.code, refused.value.field) == (code, field)


def test_the_last_month_of_the_twenty_fifth_year_is_possible() -> None:
    check_birth(1999, 4, TODAY)
    check_birth(2025, 3, TODAY)


@given(st.integers(1990, 2100), st.integers(1, 12), st.dates(date(2015, 1, 1), date(2060, 1, 1)))
def test_every_birth_that_passes_has_an_age_and_a_band(year: int, month: int, today: date) -> None:
    try:
        check_birth(year, month, today)
    except Refused:
        return
    years = age_on(year, month, today)
    assert 0 <= years < 26
    assert age_band(years)
