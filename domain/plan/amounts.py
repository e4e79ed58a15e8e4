"""When two requests ask for the same amount, and when for different ones, whatever words and units they say it in.

'Half an hour each week' is '30 minutes weekly'; '1:1' is 'individual'; 'three times a year' is 'termly'. What is only
nearly the same, an hour a week and thirteen hours a term, is neither: it is not made one, and not asked about.

A range beside one number is asked about, even where the number lies in it: a plan says how much (SEND Code of Practice
2015, 9.69), so somebody has to say which. The same total in another pattern, 2 x 30 minutes beside one hour, is asked
about too: it is not the same lesson. The same range twice is the same.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from domain.documents.quantities import quantities
from domain.documents.summary_shown import Period, Quantity

NEAR = 0.05
"""by which share two amounts in different units may differ and be one: a term has no fixed number of weeks"""

Unit = str
"""'week', 'month' or 'term'; 'in all' where no period is said"""

_PER: Mapping[Period, tuple[Unit, float]] = {
    "day": ("week", 5), "week": ("week", 1), "fortnight": ("week", 0.5), "month": ("month", 1),
    "half-term": ("term", 2), "term": ("term", 1), "year": ("term", 1 / 3),
}  # fmt: skip
"""of each period, the unit and how often it is in one: a school week has five days, a year three terms of two halves"""
_WEEKS: Mapping[Unit, float] = {"week": 1, "month": 52 / 12, "term": 13}
"""school weeks (39 a year: 195 days, of which pupils attend 190); only to compare amounts, which are shown as the
papers have them"""

_DAY = 24 * 60.0
"""minutes; how long a day of somebody's time is no paper says, so it is like nothing but another day"""

_INDIVIDUAL = re.compile(
    r"\b(?:one|1)[- ](?:on|to)[- ](?:one|1)\b|\b(?:individually|on an individual basis|individual(?= (?:\w+ ){0,3}(?:support|teaching|tuition|sessions?|work|therapy|time|lessons?|adult|practice|intervention|literacy|reading|SLT|SALT|OT)\b))",
    re.I,
)


class Rate(NamedTuple):
    """How long and how often. minutes: of one session, least and most; None where not said. times: in
    each `unit`, one where a paper says only 'weekly'."""

    minutes: tuple[float, float] | None
    times: tuple[float, float]
    unit: Unit


class Amounts(NamedTuple):
    """All that a request says of how much: rates; ratios as (staff, pupils); for how many weeks."""

    rates: frozenset[Rate]
    one: Rate | None
    """the only rate, where there is one and only one"""
    ratios: frozenset[tuple[int | None, int | None]]
    weeks: frozenset[float]
    tied: frozenset[Quantity]
    """whole quantities where several rates are said, so that no ratio is told with another's rate"""


def amounts(text: str) -> Amounts:
    found = quantities(_INDIVIDUAL.sub("1:1", text))
    rates = [rate for each in found for rate in _rate(each)]
    several = len(rates) > 1
    return Amounts(
        rates=frozenset(rates),
        one=rates[0] if len(rates) == 1 else None,
        ratios=frozenset((each.staff, each.pupils) for each in found if each.staff or each.pupils),
        weeks=frozenset(each.weeks for each in found if each.weeks),
        tied=frozenset(each.model_copy(update={"words": "", "by": None}) for each in found if several),
    )


def covers(fuller: Amounts, plain: Amounts) -> bool:
    """Whether nothing is lost of `plain` where `fuller` stands for it."""
    return (
        plain.rates <= fuller.rates
        and plain.ratios <= fuller.ratios
        and plain.weeks <= fuller.weeks
        and (plain.tied == fuller.tied or not plain.tied)
    )


def differ(a: Amounts, b: Amounts) -> bool:
    """Whether each says one amount and they are not the same: how long, how often, in what ratio, for how many weeks."""
    if a.one is None or b.one is None:
        return False
    if a.one == b.one:
        return _unlike(a.ratios, b.ratios) or _unlike(a.weeks, b.weeks)
    return _apart(a.one, b.one)


def _unlike(a: frozenset[object], b: frozenset[object]) -> bool:
    return bool(a) and bool(b) and a != b


def _apart(a: Rate, b: Rate) -> bool:
    if (a.minutes is None) != (b.minutes is None):
        # 'Twice a week' and '45 minutes weekly' say different things of how often; 'weekly' and '45 minutes weekly' do not.
        return a.unit == b.unit and a.times != b.times
    if a.unit == b.unit:
        return True
    if "in all" in (a.unit, b.unit):
        return False
    mine, others = _weekly(a), _weekly(b)
    return any(abs(x - y) > NEAR * max(x, y) for x, y in zip(mine, others, strict=True))


def _weekly(rate: Rate) -> Sequence[float]:
    """Least and most in a school week: minutes, or times where no minutes are said."""
    low, high = rate.minutes or (1, 1)
    return low * rate.times[0] / _WEEKS[rate.unit], high * rate.times[1] / _WEEKS[rate.unit]


def _rate(said: Quantity) -> Iterator[Rate]:
    """None of what only says a ratio or for how many weeks."""
    if said.minutes is None and said.times is None and said.per is None and said.days is None:
        return
    unit, often = _PER[said.per] if said.per else ("in all", 1.0)
    often /= said.every
    # 'Half an hour, five days a week' is five times; 'one day a term' is a length.
    least = said.times or (said.days if said.minutes is not None and said.days else 1)
    most = said.times_to or least
    length: tuple[float, float] | None = None
    if said.minutes is not None:
        length = (said.minutes, said.minutes_to or said.minutes)
    elif said.days is not None:
        length = (said.days * _DAY, said.days * _DAY)
    yield Rate(
        minutes=length,
        times=(round(least * often, 3), round(most * often, 3)),
        unit=unit,
    )
