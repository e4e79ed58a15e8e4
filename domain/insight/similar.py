"""Other cases of an authority that are alike: nearest by agreed answers. Pure.

Only cases of the log are ever compared: the children that a model was made from are synthetic and have no case. What
was done for a similar child says nothing of what this one needs; it is there to be looked at, by people.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from heapq import nsmallest
from math import sqrt

from domain.needs.questions import NEEDS
from events.values import Question

LEAST_IN_COMMON = 12
"""Fewer questions that both answered say too little: beyond half of the 19 the scaling up is more guess than answer."""

MOST_SHOWN = 10
MOST_NAMED = 3


@dataclass(frozen=True, slots=True)
class Alike:
    """How near another case is. distance: levels, over the questions that both answered, scaled up to all questions
    about needs as a model's is. compared, same: how many both answered, and how many alike. furthest_on: questions
    that differ most, the most different first."""

    case: str
    distance: float
    compared: int
    same: int
    furthest_on: tuple[Question, ...]


@dataclass(frozen=True, slots=True)
class Nearest:
    """looked_at: how many cases were compared, near or not. cases: the nearest of them, nearest first."""

    looked_at: int
    cases: tuple[Alike, ...]


def nearest(mine: Mapping[str, int], others: Iterable[tuple[str, Mapping[str, int]]]) -> Nearest:
    """The nearest of other cases (id, agreed answers); on a tie by id."""
    compared = [compare(case, mine, answers) for case, answers in others]
    alike = (each for each in compared if each is not None)
    closest = nsmallest(MOST_SHOWN, alike, key=lambda each: (each.distance, each.case))
    return Nearest(looked_at=len(compared), cases=tuple(closest))


def compare(case: str, mine: Mapping[str, int], theirs: Mapping[str, int]) -> Alike | None:
    """None when too few questions were answered by both. FLMT is left out, because its meaning is unconfirmed."""
    apart = {q: abs(mine[q] - theirs[q]) for q in NEEDS if q in mine and q in theirs}
    if len(apart) < LEAST_IN_COMMON:
        return None
    differing = sorted(
        (q for q in apart if apart[q]), key=lambda q: -apart[q]
    )  # stable: then in the order of asking
    return Alike(
        case=case,
        distance=sqrt(sum(steps**2 for steps in apart.values()) * len(NEEDS) / len(apart)),
        compared=len(apart),
        same=sum(1 for steps in apart.values() if steps == 0),
        furthest_on=tuple(differing[:MOST_NAMED]),
    )
