"""What an authority's own log teaches a model: published tables in, and facts of cases; other tables out.

Nothing is fitted that a person could not follow with a pencil: counts, and means that the published ones hold back.
The same facts in any order give the same tables. What comes out are numbers of groups and never of a child. It needs
scipy, runs where `ehcp model train` runs, and never in a Lambda.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import get_args

from domain.allocation.no_plan import ask_no_plan
from domain.allocation.profiles import MEASURES
from domain.allocation.tables import Given, Tables
from domain.insight.case_facts import CaseFacts
from domain.insight.teaching import (
    ENOUGH_FOR_GROUPS,
    ENOUGH_FOR_MEANS,
    ENOUGH_PLANS,
    is_complete,
    is_final_refusal,
    teaches_means,
    teaches_shares,
)  # fmt: skip
from domain.needs.questions import NEEDS
from domain.plan.lines import NEVER_DRAFTED
from domain.process.law import TAKE_A_REFUSAL_AS_FINAL
from events.values import PackageLevel
from infrastructure.training.borne_out import Borne, borne_out, rows_of
from infrastructure.training.published import PLACES, share, weight_of
from infrastructure.training.regrouping import Regrouping, regroup

CALIBRATED_WITHIN = 0.05
"""How far the probability of the nearest group may be from how often people decided for it, on average."""
PLANS_THAT_SPEAK = 5
"""So many final plans of children who would be asked about, and more of them than refusals that stand: then the
question is put too often. Fewer may be chance."""


@dataclass(frozen=True)
class AskedAbout:
    """Children with so many needs, who meet every other criterion of X10: final plans, and refusals that stand."""

    needs: int
    plans: int
    refusals: int


@dataclass(frozen=True)
class Learned:
    """The challenger's tables and what they rest on. cases: complete ones; plans, refusals: that could teach at all."""

    tables: Tables
    prior: Tables
    cases: int
    plans: int
    refusals: int
    plans_of: Mapping[str, int]
    decided_of: Mapping[str, int]
    asked_about: tuple[AskedAbout, ...]
    regrouping: Regrouping | None
    borne: Borne | None


def learn(
    facts: Sequence[CaseFacts], prior: Tables, today: date, window: timedelta = TAKE_A_REFUSAL_AS_FINAL.amount
) -> Learned:
    """Learns from every case at once, always from the same prior: no challenger stands on another's shoulders.

    window: how long a refusal must stand without an appeal. Raises ValueError for a shorter one than our own.
    """
    if window < TAKE_A_REFUSAL_AS_FINAL.amount:
        weeks = TAKE_A_REFUSAL_AS_FINAL.amount // timedelta(weeks=1)
        raise ValueError(f"a refusal is taken as final after {weeks} weeks at the earliest")
    cases = sorted(facts, key=lambda each: each.case)
    complete = [each for each in cases if is_complete(each)]
    refusals = [each for each in cases if is_final_refusal(each, today, window)]
    asked_about = _asked_about(complete, refusals, prior)
    tables = _with_shares(_with_means(prior, cases), prior, cases)
    tables = replace(tables, most_needs=_most_needs(asked_about, prior.most_needs))
    enough = len(complete) >= ENOUGH_FOR_GROUPS
    borne = borne_out(prior, [each for each in cases if teaches_means(each)], _with_means) if enough else None
    calibrated = borne is not None and borne.cases >= ENOUGH_FOR_GROUPS and borne.error <= CALIBRATED_WITHIN
    return Learned(
        tables=replace(tables, calibrated=calibrated), prior=prior, cases=len(complete),
        plans=sum(map(teaches_shares, cases)), refusals=len(refusals), plans_of=_counts(cases, prior, shares=True),
        decided_of=_counts(cases, prior, shares=False), asked_about=asked_about,
        regrouping=regroup(prior, complete) if enough else None, borne=borne,
    )  # fmt: skip


def _counts(cases: Sequence[CaseFacts], prior: Tables, shares: bool) -> dict[str, int]:
    teaches = teaches_shares if shares else teaches_means
    found = Counter(each.group for each in cases if teaches(each))
    return {cluster: found[cluster] for cluster in prior.clusters}


def _with_means(prior: Tables, cases: Sequence[CaseFacts]) -> Tables:
    """Means of groups with enough cases, held back by the published ones as by so many cases of their own.

    A mean of n cases and a published mean of m cases give the mean of all m + n.
    """
    profiles, counts = dict(prior.profiles), dict(prior.cases)
    for cluster in prior.clusters:
        own = [each for each in cases if each.group == cluster and teaches_means(each)]
        if len(own) < ENOUGH_FOR_MEANS:
            continue
        before = prior.cases[cluster]
        profiles[cluster] = {
            # fsum: the same to the last bit whatever the order
            name: round(
                (before * prior.profiles[cluster][name] + math.fsum(given)) / (before + len(own)), PLACES
            )
            for name, given in zip(MEASURES, rows_of(own).T.tolist(), strict=True)
        }
        counts[cluster] = before + len(own)
    return replace(prior, profiles=profiles, cases=counts)


def _with_shares(tables: Tables, prior: Tables, cases: Sequence[CaseFacts]) -> Tables:
    """Shares of packages and outcomes in groups with enough final plans; everything else as it was published.

    SP1 is never a line of a plan, so a plan without it says nothing of it.
    """
    packages = {code: dict(given) for code, given in prior.packages.items()}
    outcomes = {ident: dict(shares) for ident, shares in prior.outcomes.items()}
    for cluster in prior.clusters:
        plans = [each for each in cases if each.group == cluster and teaches_shares(each)]
        if len(plans) < ENOUGH_PLANS:
            continue
        weight = weight_of(prior.cases[cluster])
        for code in set(prior.packages) - {NEVER_DRAFTED}:
            before = prior.packages[code][cluster]
            levels = [(each.packages or {})[code] for each in plans if code in (each.packages or {})]
            packages[code][cluster] = Given(
                level=_level(before, levels, weight),
                share=share(before.share.mean, weight, len(levels), len(plans)),
            )
        for ident, shares in prior.outcomes.items():
            got = sum((each.outcomes or {}).get(ident, False) for each in plans)
            outcomes[ident][cluster] = share(shares[cluster].mean, weight, got, len(plans))
    return replace(tables, packages=packages, outcomes=outcomes)


def _level(before: Given, levels: Sequence[PackageLevel | None], weight: int) -> PackageLevel:
    """The level given most often; the published one counts as often as it is believed, and wins a tie."""
    votes = {level: float(levels.count(level)) for level in get_args(PackageLevel)}
    votes[before.level] += before.share.mean * weight
    return max(votes, key=lambda level: (votes[level], level == before.level))


def _asked_about(
    complete: Sequence[CaseFacts], refusals: Sequence[CaseFacts], prior: Tables
) -> tuple[AskedAbout, ...]:
    """By number of needs: what became of children who meet every criterion of X10 as published."""
    asked = [each for each in complete if ask_no_plan(each.answers, prior.most_needs)]
    final = {each.case for each in refusals}
    return tuple(
        AskedAbout(
            needs,
            plans=sum(each.packages is not None for each in asked if _needs(each) == needs),
            refusals=sum(each.case in final for each in asked if _needs(each) == needs),
        )
        for needs in range(prior.most_needs + 1)
    )


def _needs(facts: CaseFacts) -> int:
    return sum(facts.answers[question] > 0 for question in NEEDS)


def _most_needs(asked_about: Sequence[AskedAbout], published: int) -> int:
    """X10 may only be asked about less often: below the first number of needs at which plans clearly prevail.

    Plans argue for fewer questions, refusals that stand against them; however many stand, there are never more.
    """
    for seen in asked_about:
        if seen.plans >= PLANS_THAT_SPEAK and seen.plans > seen.refusals:
            return max(seen.needs - 1, 0)
    return published
