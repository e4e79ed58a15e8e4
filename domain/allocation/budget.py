"""What packages add up to in a year, from an authority's catalogue: indicative, and never what a child gets. Pure.

Sums are made in whole hundredths (pence, hundredths of an hour), so that they are exact and their order is no matter.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from events.values import PackageCode, Span


@dataclass(frozen=True, slots=True)
class Part:
    """One package that counts. decided: whether a person decided on it, or it is only suggested. cost: pounds a
    year for one child, hours: a week; None where the catalogue does not say."""

    package: PackageCode
    decided: bool
    cost: Span | None
    hours: Span | None


@dataclass(frozen=True, slots=True)
class Budget:
    """Sums of what persons decided on, and with what is only suggested besides. without_cost, without_hours: what
    counts and has none in the catalogue, so that no sum is taken for the whole."""

    decided: Span
    with_open: Span
    hours_decided: Span
    hours_with_open: Span
    without_cost: tuple[PackageCode, ...]
    without_hours: tuple[PackageCode, ...]


def budget(parts: Iterable[Part]) -> Budget:
    """The parts added up. Whoever gives a package twice has it counted twice."""
    every = sorted(parts, key=lambda part: int(part.package.removeprefix("SP")))
    decided = [part for part in every if part.decided]
    return Budget(
        decided=total(part.cost for part in decided),
        with_open=total(part.cost for part in every),
        hours_decided=total(part.hours for part in decided),
        hours_with_open=total(part.hours for part in every),
        without_cost=tuple(part.package for part in every if part.cost is None),
        without_hours=tuple(part.package for part in every if part.hours is None),
    )


def total(spans: Iterable[Span | None]) -> Span:
    """From the sum of the lows to the sum of the highs, exact to the hundredth; what is not known is left out."""
    known = [span for span in spans if span is not None]
    return Span(
        low=sum(round(span.low * 100) for span in known) / 100,
        high=sum(round(span.high * 100) for span in known) / 100,
    )
