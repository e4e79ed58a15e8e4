"""What would change if a challenger took the place of the model in use: case by case, and for whom more than for others."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from domain.allocation.allocation import Fit, fit_of
from domain.allocation.model import ClusterModel
from domain.allocation.tables import usual_packages
from domain.insight.case_facts import CaseFacts
from domain.shown.authority import ChangedCase
from events.authority import Count

NO_GROUP = "no group"


class Comparison(NamedTuple):
    """Counts of the open cases that can be allocated at all, and the cases for which something would be another.

    changed: cases whose group would be another, as the counts by part have it. recommended: those for which other
    packages would be recommended.
    """

    cases: int
    changed: int
    recommended: int
    by_group: tuple[Count, ...]
    by_age_band: tuple[Count, ...]
    by_primary_need: tuple[Count, ...]
    by_first_language: tuple[Count, ...]
    case_by_case: tuple[ChangedCase, ...]


def is_allocated(facts: CaseFacts) -> bool:
    """Open, with something answered and an age: the cases that another model in use would allocate anew."""
    return not facts.closed and bool(facts.scores) and facts.age is not None


def compare(every: Iterable[CaseFacts], in_use: ClusterModel, challenger: ClusterModel) -> Comparison:
    """The same answers under both models. `every`: facts of an authority's cases, in any order."""
    cases = sorted((facts for facts in every if is_allocated(facts)), key=lambda facts: facts.case)
    both = list(zip(cases, _fits(cases, in_use), _fits(cases, challenger), strict=True))
    differing = [_changed(facts, was, in_use, now, challenger) for facts, was, now in both]
    moved = {
        facts.case
        for facts, was, now in both
        if (was.cluster, was.ask_no_plan) != (now.cluster, now.ask_no_plan)
    }
    group_of = {facts.case: was.cluster or NO_GROUP for facts, was, _ in both}

    def by(name: Callable[[CaseFacts], str]) -> tuple[Count, ...]:
        all_of, moved_of = Counter(map(name, cases)), Counter(name(f) for f in cases if f.case in moved)
        return tuple(Count(name=n, cases=c, changed=moved_of[n]) for n, c in sorted(all_of.items()))

    return Comparison(
        cases=len(cases), changed=len(moved), recommended=sum(bool(c.packages_in or c.packages_out) for c in differing),
        by_group=by(lambda f: group_of[f.case]), by_age_band=by(lambda f: f.age_band),
        by_primary_need=by(lambda f: f.primary_need or "not agreed"), by_first_language=by(_first_language),
        case_by_case=tuple(c for c in differing if c.case in moved or c.packages_in or c.packages_out),
    )  # fmt: skip


def _changed(
    facts: CaseFacts, was: Fit, in_use: ClusterModel, now: Fit, challenger: ClusterModel
) -> ChangedCase:  # fmt: skip
    """Packages follow the group without FLMT, which alone adds or removes none (`domain.allocation.suggestions`)."""
    had = usual_packages(in_use.tables, was.without_flmt)
    has = usual_packages(challenger.tables, now.without_flmt)
    return ChangedCase.model_validate(
        {
            "case": facts.case, "before": was.cluster, "after": now.cluster, "fit_before": was.fit,
            "fit_after": now.fit, "packages_in": [c for c in has if c not in had],
            "packages_out": [c for c in had if c not in has],
        }
    )  # fmt: skip


def _fits(cases: Sequence[CaseFacts], model: ClusterModel) -> list[Fit]:
    outputs = model.score_many([(facts.answers, facts.age or 0.0) for facts in cases])
    return [fit_of(facts.answers, output) for facts, output in zip(cases, outputs, strict=True)]


def _first_language(facts: CaseFacts) -> str:
    """By the answer to FLMT, whose meaning is unconfirmed: read as a first language other than English."""
    answer = facts.scores.get("FLMT")
    return "not answered" if answer is None else "other than English" if answer else "English"
