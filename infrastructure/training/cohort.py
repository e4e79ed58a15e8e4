"""A representative synthetic cohort: 95 children who never lived, with the counts and means that the pack publishes.

It stands in for the cases that nobody may see, to try clustering and allocation on. It is read by nothing but the
reports of training: no child of it has an authority, a case or a stream, so none can appear as a similar case.

What is published and kept: cases in each group, the mean of each measure in each group, how many of the 95 fall in
each age band, and that English, maths and problem solving go together, physical skills with physical disability, and
self-esteem with age. What nobody published, and is assumed: how answers spread about their means. All arithmetic is in
fractions and all orders come from digests, so that the same cohort is made everywhere and for ever.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cache
from hashlib import sha256
from itertools import product
from math import comb, prod

from domain.allocation.profiles import CASES, CLUSTERS, MEASURES, PROFILES
from domain.needs.ages import AgeBand, age_band
from domain.needs.questions import highest

AGE_BANDS: dict[AgeBand, int] = {"under 5": 31, "5-10": 42, "11-15": 16, "16-19": 5, "20-25": 1}
"""Source: the pack v0.09, page "Sample overview: bottom up EHCP data set"."""

YOUNGEST, OLDEST = 2, 25
"""Whole years; the pack's age bands start at birth, and requests for a child under two are rare."""
AGE_SPREAD = Fraction(1, 8)
"""How far ages spread within a group before they are moved to meet the published age bands. Of 1/20, 1/12, 1/10, 1/8, 1/6
and 1/5 it is the one from which the fewest must be moved: one pair."""

TOGETHER = {"Maths": "English", "Problem_Solving": "English", "PD_Other": "Physical", "Self_Esteem": "Age"}
"""Measures that rise together within a group: the page "Correlations across needs". Of all others nothing is said, and
within a group they are taken to be independent."""

Weights = list[Fraction]


@dataclass(frozen=True, slots=True)
class Spread:
    """How whole answers are assumed to lie about a mean m on a scale 0 to k. correlation None: on the two levels next to
    it, as narrow as whole answers can. Else beta-binomial, of variance m(k-m)/k times (1 + (k-1) correlation)."""

    name: str
    correlation: Fraction | None


NARROW = Spread("narrow", None)
"""The one that the cohort is made with: of the three only this lets clustering find the groups again, and the pack says
that clustering found them."""
BINOMIAL = Spread("binomial", Fraction(0))
"""The one that the reach assumes: it must not turn children away for being less alike than the cohort."""
WIDE = Spread("wide", Fraction(1, 2))
SPREADS = (NARROW, BINOMIAL, WIDE)


@dataclass(frozen=True, slots=True)
class SyntheticChild:
    """values: as `profiles.MEASURES` orders them, the 20 answers and age in whole years."""

    name: str
    cluster: str
    values: tuple[int, ...]


@cache
def cohort(spread: Spread = NARROW, deal: int = 0) -> tuple[SyntheticChild, ...]:
    """The 95 children, in the order of the groups. deal: which child of a group has which of its answers; another number
    deals them anew."""
    ages = _ages()
    made: list[SyntheticChild] = []
    for cluster, cases in CASES.items():
        columns = [
            _dealt(
                ages[cluster] if m == "Age" else _answers(total_of(cluster, m), cases, highest(m), spread),
                f"{deal} {cluster} {TOGETHER.get(m, m)}",
            )
            for m in MEASURES
        ]
        made += [
            SyntheticChild(f"synthetic-{cluster}-{number:02}", cluster, values)
            for number, values in enumerate(zip(*columns, strict=True), start=1)
        ]
    return tuple(made)


def total_of(cluster: str, measure: str) -> int:
    """The whole-number sum over a group's cases that comes nearest to its published mean."""
    return round(CASES[cluster] * PROFILES[cluster][measure])


def to_csv(children: Sequence[SyntheticChild]) -> str:
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(("synthetic_child", "cluster", *MEASURES))
    writer.writerows((child.name, child.cluster, *child.values) for child in children)
    return text.getvalue()


def misses(children: Sequence[SyntheticChild]) -> dict[str, float]:
    """By group and measure, how far the cohort's mean lies from the published one, the furthest first."""
    found = {
        f"{cluster} {measure}": round(
            abs(
                sum(c.values[place] for c in children if c.cluster == cluster) / CASES[cluster]
                - PROFILES[cluster][measure]
            ),
            6,
        )
        for cluster, (place, measure) in product(CLUSTERS, enumerate(MEASURES))
    }
    return dict(sorted(found.items(), key=lambda item: -item[1]))


def bands(ages: Iterable[int]) -> dict[AgeBand, int]:
    counted = dict.fromkeys(AGE_BANDS, 0)
    for age in ages:
        counted[age_band(age)] += 1
    return counted


def _dealt(values: Sequence[int], key: str) -> list[int]:
    """Values in ascending order, dealt to the children of a group in an order that only the key decides."""
    order = sorted(range(len(values)), key=lambda i: sha256(f"{key} {i}".encode()).digest())
    return [value for _, value in sorted(zip(order, sorted(values), strict=True))]


@cache
def _answers(total: int, cases: int, top: int, spread: Spread) -> tuple[int, ...]:
    """Whole answers of exactly this total, as near to the assumed spread as whole children can be (least squares of how
    many have each level; of equals the first)."""
    weights = _weights(Fraction(total, cases * top), top, spread)
    expected = [weight * cases for weight in weights]
    counts = min(
        _counts(cases, total, top),
        key=lambda counts: sum((n - e) ** 2 for n, e in zip(counts, expected, strict=True)),
    )
    return tuple(level for level, n in enumerate(counts) for _ in range(n))


def _counts(cases: int, total: int, top: int) -> Iterator[tuple[int, ...]]:
    """Every way to give so many children levels 0 to top with this total: how many have each level."""
    if top == 0:
        if total == 0:
            yield (cases,)
        return
    for highest_level in range(min(cases, total // top) + 1):
        for rest in _counts(cases - highest_level, total - highest_level * top, top - 1):
            yield (*rest, highest_level)


def _weights(mean: Fraction, top: int, spread: Spread) -> Weights:
    """How likely each level 0 to top is. mean: as a share of top."""
    if spread.correlation is None:
        return [max(Fraction(0), 1 - abs(level - mean * top)) for level in range(top + 1)]
    if spread.correlation == 0 or mean in (0, 1):
        return [comb(top, v) * mean**v * (1 - mean) ** (top - v) for v in range(top + 1)]
    a, b = (share * (1 / spread.correlation - 1) for share in (mean, 1 - mean))
    return [comb(top, v) * _rising(a, v) * _rising(b, top - v) / _rising(a + b, top) for v in range(top + 1)]


def _rising(start: Fraction, steps: int) -> Fraction:
    return prod((start + step for step in range(steps)), start=Fraction(1))


@cache
def _ages() -> dict[str, list[int]]:
    """Whole ages of each group with its published total, moved in pairs until the published age bands are met."""
    ages = {cluster: _spread_ages(total_of(cluster, "Age"), cases) for cluster, cases in CASES.items()}
    while off := _off(ages):
        ages = min(
            _moved(ages), key=lambda moved: ((_off(moved[1]) - off) / moved[0], moved[0], str(moved[1]))
        )[1]
    return ages


def _spread_ages(total: int, cases: int) -> list[int]:
    years = OLDEST - YOUNGEST
    weights = _weights(Fraction(total - YOUNGEST * cases, cases * years), years, Spread("ages", AGE_SPREAD))
    ages, age, reached = [], 0, weights[0]
    for child in range(cases):
        while reached < Fraction(2 * child + 1, 2 * cases):
            age += 1
            reached += weights[age]
        ages.append(YOUNGEST + age)
    short = total - sum(ages)
    for nth in range(abs(short)):
        ages[nth * cases // abs(short)] += 1 if short > 0 else -1
    return ages


def _moved(ages: dict[str, list[int]]) -> Iterator[tuple[int, dict[str, list[int]]]]:
    """Every way to make one child of a group so many years younger and another so many years older."""
    for cluster, group in ages.items():
        for (i, one), (j, other), by in product(enumerate(group), enumerate(group), range(1, 6)):
            if i != j and one - by >= YOUNGEST and other + by <= OLDEST:
                moved = list(group)
                moved[i], moved[j] = one - by, other + by
                yield by, {**ages, cluster: moved}


def _off(ages: dict[str, list[int]]) -> int:
    found = bands(age for group in ages.values() for age in group)
    return sum(abs(found[band] - wanted) for band, wanted in AGE_BANDS.items())
