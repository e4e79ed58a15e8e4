"""Whether one amount is at least another: by the time in a school week, else by whatever both say."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from domain.documents.summary_shown import Period, Quantity

_TIMES_A_WEEK: Mapping[Period, float] = {
    "day": 5, "week": 1, "fortnight": 1 / 2, "month": 12 / 52, "half-term": 1 / 6, "term": 1 / 13, "year": 1 / 39,
}  # fmt: skip
"""A school week has five days, a school year some 39 weeks, a term some 13."""
_DAY = 300.0
"""minutes of a school day; only whole days are compared by it"""
_NEARLY = 0.999
"""for sums of floats that are equal"""


def _often(amount: Quantity) -> float | None:
    """Times in a week."""
    if amount.per is None:
        return None
    return (amount.times or 1) * _TIMES_A_WEEK[amount.per] / amount.every


def _long(amount: Quantity) -> float | None:
    """Minutes each time."""
    if amount.minutes is not None:
        return amount.minutes
    return amount.days * _DAY if amount.days is not None else None


def _weekly(amount: Quantity) -> float | None:
    often, minutes = _often(amount), _long(amount)
    return often * minutes if often is not None and minutes is not None else None


def _sizes(amount: Quantity) -> tuple[float | None, ...]:
    """What can be held against another: all but the first two only where the amounts give no weekly time."""
    adults_for_each = (amount.staff or 1) / amount.pupils if amount.pupils else None
    return (
        _weekly(amount),
        adults_for_each,
        _long(amount),
        _often(amount),
        amount.times if amount.per is None else None,
        amount.weeks,
    )


@lru_cache(maxsize=8_192)
def _pairs(given: Quantity, asked: Quantity) -> tuple[tuple[float, float], ...]:
    pairs = [(a, b) for a, b in zip(_sizes(given), _sizes(asked), strict=True)]
    weekly = pairs[0]
    used = [pairs[0], pairs[1]] if None not in weekly else pairs
    return tuple((a, b) for a, b in used if a is not None and b is not None)


def comparable(given: Quantity, asked: Quantity) -> bool:
    return bool(_pairs(given, asked))


def at_least(given: Quantity, asked: Quantity) -> bool:
    """Whether what is given is comparable to what was asked for, and in nothing less."""
    pairs = _pairs(given, asked)
    return bool(pairs) and all(a >= b * _NEARLY for a, b in pairs)


def same(given: Quantity, asked: Quantity) -> bool:
    pairs = _pairs(given, asked)
    return bool(pairs) and all(abs(a - b) <= (1 - _NEARLY) * max(a, b) for a, b in pairs)
