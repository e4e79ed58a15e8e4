"""How often an allocation is in doubt: ties, near ties, children whom no group fits, groups that rest on few cases.

Measured on the model itself, with children who never lived: the synthetic cohort, children drawn about the groups'
means with binomial spread, and children with any lawful answers at all. None is a sample of real children, so the
figures tell how thin the tables are, not how often the model will be right.
"""

from __future__ import annotations

from collections import Counter
from math import sqrt
from statistics import fmean

import numpy as np
import numpy.typing as npt

from domain.allocation.allocation import allocate
from domain.allocation.profiles import CASES, CLUSTERS, MEASURES, PROFILES, YEARS_A_LEVEL
from domain.needs.ages import TOO_OLD
from domain.needs.questions import QUESTIONS, highest
from infrastructure.models.clusters import OnnxClusterModel
from infrastructure.training.clustering import LEVELS, nearest_profiles, scalings
from infrastructure.training.cohort import SPREADS, Spread, cohort

CHILDREN, SEED = 100_000, 20190325
REDRAWS, CHILDREN_A_REDRAW = 100, 2_000
NEAR_TIE = 0.5
"""Levels by which the second group is further away, or less: half of what one answer a level different can be worth."""

Array = npt.NDArray[np.float64]


def doubts(body: bytes, digest: str) -> dict[str, object]:
    """Every figure, rounded; the same each time. body, digest: the model."""
    model = OnnxClusterModel.from_bytes(body, digest)
    chance = np.random.default_rng(SEED)
    drawn, own = drawn_children(chance, CHILDREN)
    return {
        "cohort_allocated": {spread.name: _allocated(model, spread) for spread in SPREADS},
        "drawn_children": {
            "nearest_to_their_own_group": _share((nearest_profiles(drawn, LEVELS) == own).mean()),
            **_in_doubt(model, drawn),
        },
        "any_lawful_children": _in_doubt(model, lawful_children(chance, CHILDREN)),
        "means_may_be_off_by_levels": {c: round(sqrt(_variance(c) / CASES[c]), 2) for c in CLUSTERS},
        "another_group_if_other_cases_had_been_sampled": _redrawn(chance),
    }


def drawn_children(chance: np.random.Generator, children: int) -> tuple[Array, npt.NDArray[np.int64]]:
    """Rows of `profiles.MEASURES` about the groups' means, groups as frequent as published; and each one's group.
    Answers vary by themselves, binomially; ages are the cohort's."""
    groups = np.repeat(np.arange(len(CLUSTERS)), list(CASES.values()))
    own = groups[chance.integers(0, len(groups), children)]
    return _about(chance, own), own


def lawful_children(chance: np.random.Generator, children: int) -> Array:
    """Rows of `profiles.MEASURES`: each answer anywhere on its scale, each age in whole months."""
    columns = [chance.integers(0, highest(question) + 1, children) for question in QUESTIONS]
    return np.column_stack([*columns, chance.integers(0, TOO_OLD * 12, children) / 12]).astype(np.float64)


def _about(chance: np.random.Generator, own: npt.NDArray[np.int64]) -> Array:
    ages = [[child.values[-1] for child in cohort() if child.cluster == cluster] for cluster in CLUSTERS]
    rows = np.empty((len(own), len(MEASURES)))
    for place, cluster in enumerate(CLUSTERS):
        mine = own == place
        for column, question in enumerate(QUESTIONS):
            top = highest(question)
            rows[mine, column] = chance.binomial(top, PROFILES[cluster][question] / top, mine.sum())
        rows[mine, -1] = chance.choice(ages[place], mine.sum())
    return rows


def _allocated(model: OnnxClusterModel, spread: Spread) -> dict[str, int]:
    """What the rules make of the 95 children: own group, another, none; how many clear, how many safe to lean on."""
    counted: Counter[str] = Counter(own_group=0, another_group=0, no_group=0, clear=0, safe=0)
    for child in cohort(spread):
        answers: dict[str, int] = dict(zip(QUESTIONS, child.values[:-1], strict=True))
        age = float(child.values[-1])
        found = allocate(answers, age, model.score(answers, age))
        what = "no_group" if found.cluster is None else "own_group"
        counted["another_group" if found.cluster not in (None, child.cluster) else what] += 1
        counted["clear"] += found.fit == "clear"
        counted["safe"] += found.safe
    return dict(counted)


def _in_doubt(model: OnnxClusterModel, rows: Array) -> dict[str, float]:
    """Shares of the children, but whole children that tie."""
    scored = list(model.score_rows(rows))
    with_flmt, without = np.split(np.concatenate([distances for distances, _, _ in scored]), 2, axis=1)
    margin, steadiness = np.concatenate([margins[:, 0] for _, _, margins in scored]).T
    first, second = np.sort(with_flmt, axis=1)[:, :2].T
    nearest = with_flmt.argmin(axis=1)
    return {
        "children": len(rows),
        "tie_exactly": int((margin <= 0).sum()),
        "second_group_within_half_a_level": _share((second - first < NEAR_TIE).mean()),
        "one_answer_a_level_different_could_change_the_group": _share((steadiness <= 0).mean()),
        "beyond_reach": _share((without[np.arange(len(rows)), nearest] > model.tables.reach).mean()),
        **{
            f"another_group_if_scaled_by_{name}": _share((nearest_profiles(rows, weights) != nearest).mean())
            for name, weights in scalings(cohort()).items()
            if name != "levels"
        },
    }


def _variance(cluster: str) -> float:
    """Squared levels by which a child lies from its own group's means on average: binomial answers, the cohort's ages."""
    answers = sum(PROFILES[cluster][q] * (1 - PROFILES[cluster][q] / highest(q)) for q in QUESTIONS)
    ages = [child.values[-1] for child in cohort() if child.cluster == cluster]
    return float(answers + np.var(ages) / YEARS_A_LEVEL**2)


def _redrawn(chance: np.random.Generator) -> float:
    """Share of drawn children whose nearest group would be another if each group's means came from as many other cases."""
    rows, _ = drawn_children(chance, CHILDREN_A_REDRAW)
    nearest = nearest_profiles(rows, LEVELS)
    every_case = np.repeat(np.arange(len(CLUSTERS)), list(CASES.values()))
    changed = []
    for _ in range(REDRAWS):
        cases = _about(chance, every_case)
        means = np.stack([cases[every_case == place].mean(axis=0) for place in range(len(CLUSTERS))])
        changed.append(float((nearest_profiles(rows, LEVELS, means) != nearest).mean()))
    return _share(fmean(changed))


def _share(value: float) -> float:
    return round(float(value), 3)
