"""The published tables as a model takes them: means, counts, mapping, outcomes, and how far each is to be believed."""

from __future__ import annotations

from typing import get_args

from scipy.stats import beta  # type: ignore[import-untyped]

from domain.allocation.no_plan import MOST_NEEDS
from domain.allocation.outcomes import OUTCOMES
from domain.allocation.packages import PACKAGES
from domain.allocation.profiles import CASES, CLUSTERS, PROFILES, YEARS_A_LEVEL, reach
from domain.allocation.tables import Given, Tables
from events.values import PackageCode, Share

MARKED, UNMARKED = 0.9, 0.1
"""What a mark of the published mapping is taken to say of the share of a group's children who got the package. The
pack gives marks and no shares; it links "core support packages to the most relevant needs cluster"."""
MOST_PRIOR_PLANS = 10
"""A mark is believed as much as so many plans, and never more than the group's own published cases."""
PLACES = 4


def share(prior: float, weight: float, got: int = 0, plans: int = 0) -> Share:
    """Share of a group's children who got something: a Beta prior of mean `prior` worth `weight` plans, then `got` of
    `plans` final plans; mean and the middle 90 %."""
    a, b = prior * weight + got, (1 - prior) * weight + plans - got
    low, high = beta.ppf((0.05, 0.95), a, b)
    return Share(
        mean=round(a / (a + b), PLACES), low=round(float(low), PLACES), high=round(float(high), PLACES), plans=plans
    )  # fmt: skip


def weight_of(cases: int) -> int:
    """How many plans a mark is believed as much as, in a group that rests on so many cases."""
    return min(cases, MOST_PRIOR_PLANS)


def published() -> Tables:
    """What `make model` builds from: the pack's tables and nothing else."""
    codes: tuple[PackageCode, ...] = get_args(PackageCode)
    return Tables(
        clusters=CLUSTERS,
        profiles=PROFILES,
        cases=CASES,
        years_a_level=YEARS_A_LEVEL,
        reach=round(reach(), 6),
        packages={
            code: {
                c: Given(
                    level=PACKAGES[code].levels.get(c, "Y"),
                    share=share(MARKED if c in PACKAGES[code].levels else UNMARKED, weight_of(CASES[c])),
                )
                for c in CLUSTERS
            }
            for code in codes
        },
        outcomes={
            ident: {
                c: share(MARKED if c in outcome.groups else UNMARKED, weight_of(CASES[c])) for c in CLUSTERS
            }
            for ident, outcome in OUTCOMES.items()
        },
        most_needs=MOST_NEEDS,
    )
