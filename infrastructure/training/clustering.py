"""Whether hierarchical clustering, by which the pack found its groups, finds them again in the synthetic cohort.

It says what the published tables allow, not how real children fall: the spread of answers is assumed. Nothing here
makes the model. Distances are summed without a linear algebra library, and scales come from exact arithmetic, so that
the figures are the same on every machine.
"""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence
from itertools import combinations
from statistics import correlation, fmean, pstdev, quantiles

import numpy as np
import numpy.typing as npt
from scipy.cluster.hierarchy import cophenet, fcluster, linkage  # type: ignore[import-untyped]
from scipy.spatial.distance import pdist, squareform  # type: ignore[import-untyped]
from sklearn.metrics import adjusted_rand_score, silhouette_score  # type: ignore[import-untyped]

from domain.allocation.profiles import CLUSTERS, MEASURES, PROFILES, YEARS_A_LEVEL
from domain.needs.ages import TOO_OLD
from domain.needs.questions import NEEDS, QUESTIONS, highest
from infrastructure.training.cohort import SPREADS, SyntheticChild, bands, cohort, misses

LINKAGES = ("ward", "average", "complete")
RESAMPLES, SEED = 200, 20190325
DEALS = 50
MOST_GROUPS_TRIED = 15
PLACES = 3

LEVELS = np.array([1 / YEARS_A_LEVEL if m == "Age" else 1.0 for m in MEASURES])
"""The model's own scaling."""

Array = npt.NDArray[np.float64]
Labels = npt.NDArray[np.int64]


def scalings(children: Sequence[SyntheticChild]) -> dict[str, Array]:
    """What each measure is multiplied by. levels: the model's own. range: the whole scale counts as one. deviation:
    one standard deviation of the cohort counts as one. years: levels, with age left in years."""
    spread = [pstdev(column) for column in zip(*(child.values for child in children), strict=True)]
    top = [TOO_OLD if m == "Age" else highest(m) for m in MEASURES]
    return {
        "levels": LEVELS,
        "range": np.array([1 / t for t in top]),
        "deviation": np.array([round(1 / s, 12) for s in spread]),
        "years": np.ones(len(MEASURES)),
    }


def report() -> dict[str, object]:
    """Every figure of the cohort, of clustering and of scaling, rounded; the same each time."""
    children = cohort()
    return {
        "cohort": _described(children),
        "clustering": {spread.name: _recovered(cohort(spread)) for spread in SPREADS},
        "stability": _stability(children),
        "deals": _deals(),
        "silhouette_by_number_of_groups": _numbers_of_groups(children),
        "weight_of_measures": _weight_of_measures(children),
    }


def _described(children: Sequence[SyntheticChild]) -> dict[str, object]:
    columns = dict(zip(MEASURES, zip(*(child.values for child in children), strict=True), strict=True))
    pairs = (
        ("English", "Maths"), ("English", "Problem_Solving"), ("Physical", "PD_Other"), ("Self_Esteem", "Age"),
        ("SLC", "Age"), ("English", "Age"),
    )  # fmt: skip
    missed = misses(children)
    return {
        "children": len(children),
        "means_off_by_at_most": max(missed.values()),
        "means_off_by_more_than_0.05": {what: by for what, by in missed.items() if by > 0.05},
        "age_bands": dict(bands(columns["Age"])),
        "correlations": {f"{a}, {b}": _rounded(correlation(columns[a], columns[b])) for a, b in pairs},
    }


def _points(children: Sequence[SyntheticChild], weights: Array) -> Array:
    return np.array([child.values for child in children], dtype=np.float64) * weights


def _groups(children: Sequence[SyntheticChild]) -> Labels:
    return np.array([CLUSTERS.index(child.cluster) for child in children])


def _cut(points: Array, method: str, number: int = len(CLUSTERS)) -> Labels:
    found: Labels = fcluster(linkage(pdist(points), method), number, "maxclust")
    return found


def _recovered(children: Sequence[SyntheticChild]) -> dict[str, object]:
    """By scaling: how far clustering finds the groups, and how many children are nearest to their own group's means."""
    groups = _groups(children)
    made: dict[str, object] = {}
    for name, weights in scalings(children).items():
        points = _points(children, weights)
        apart = pdist(points)
        square = squareform(apart)
        nearest = nearest_profiles(np.array([c.values for c in children], dtype=np.float64), weights)
        figures: dict[str, object] = {
            "nearest_to_their_own_group": int((nearest == groups).sum()),
            "silhouette_of_the_groups": _rounded(silhouette_score(square, groups, metric="precomputed")),
        }
        for method in LINKAGES:
            tree = linkage(apart, method)
            found = fcluster(tree, len(CLUSTERS), "maxclust")
            figures[method] = {
                "adjusted_rand": _rounded(adjusted_rand_score(groups, found)),
                "cophenetic": _rounded(cophenet(tree, apart)[0]),
                "silhouette": _rounded(silhouette_score(square, found, metric="precomputed")),
            }
        made[name] = figures
    return made


MEANS = np.array([[PROFILES[c][m] for m in MEASURES] for c in CLUSTERS])


def nearest_profiles(answers: Array, weights: Array, means: Array = MEANS) -> Labels:
    """Place of the nearest profile of each row, the published ones if no other; on a tie the first."""
    squared = np.stack([(((answers - mean) * weights) ** 2).sum(axis=1) for mean in means], axis=1)
    nearest: Labels = squared.round(9).argmin(axis=1)
    return nearest


def _stability(children: Sequence[SyntheticChild]) -> dict[str, object]:
    """Ward on levels, on the different children of each of so many resamples with replacement. of_groups: the share that
    each group has in common with the cluster most like it (Jaccard), on average over the resamples it is in."""
    points, groups = _points(children, LEVELS), _groups(children)
    chance = random.Random(SEED)  # noqa: S311  (no secret; the same numbers each time)
    agreements: list[float] = []
    alike: dict[str, list[float]] = {cluster: [] for cluster in CLUSTERS}
    for _ in range(RESAMPLES):
        drawn = sorted({chance.randrange(len(children)) for _ in children})
        found, own = _cut(points[drawn], "ward"), groups[drawn]
        agreements.append(float(adjusted_rand_score(own, found)))
        for place, cluster in enumerate(CLUSTERS):
            mine = own == place
            if mine.any():
                alike[cluster].append(
                    max(float((mine & (found == f)).sum() / (mine | (found == f)).sum()) for f in set(found))
                )
    return {
        "resamples": RESAMPLES,
        "adjusted_rand": _rounded(fmean(agreements)),
        "adjusted_rand_lowest_twentieth": _rounded(quantiles(agreements, n=20)[0]),
        "of_groups": {cluster: _rounded(fmean(shares)) for cluster, shares in alike.items()},
    }


def _deals() -> dict[str, object]:
    """The same answers dealt to the children of each group in other orders, narrow spread, Ward on levels."""
    agreements: list[float] = []
    for deal in range(DEALS):
        children = cohort(deal=deal)
        found = _cut(_points(children, LEVELS), "ward")
        agreements.append(float(adjusted_rand_score(_groups(children), found)))
    return {
        "deals": DEALS,
        "all_groups_recovered": sum(agreement > 1 - 1e-9 for agreement in agreements),
        "adjusted_rand": _rounded(fmean(agreements)),
        "adjusted_rand_least": _rounded(min(agreements)),
    }


def _numbers_of_groups(children: Sequence[SyntheticChild]) -> dict[str, float]:
    """Silhouette of Ward on levels when cut into so many groups."""
    points = _points(children, LEVELS)
    apart = pdist(points)
    tree, square = linkage(apart, "ward"), squareform(apart)
    return {
        f"{number:02}": _rounded(
            silhouette_score(square, fcluster(tree, number, "maxclust"), metric="precomputed")
        )
        for number in range(2, MOST_GROUPS_TRIED + 1)
    }


def _weight_of_measures(children: Sequence[SyntheticChild]) -> dict[str, dict[str, float]]:
    """Which share of the squared distances between the published profiles some measures carry, under each scaling."""
    some: Mapping[str, tuple[str, ...]] = {
        "age": ("Age",),
        "flags": tuple(q for q in QUESTIONS if highest(q) == 1),
        "sight": ("PD_Visual",),
        "english_maths_problem_solving": ("English", "Maths", "Problem_Solving"),
        "needs": tuple(NEEDS),
    }
    made = {}
    for name, weights in scalings(children).items():
        squared = {
            m: sum(((PROFILES[a][m] - PROFILES[b][m]) * w) ** 2 for a, b in combinations(CLUSTERS, 2))
            for m, w in zip(MEASURES, weights.tolist(), strict=True)
        }
        total = sum(squared.values())
        made[name] = {what: _rounded(sum(squared[m] for m in names) / total) for what, names in some.items()}
    return made


def _rounded(value: float) -> float:
    return round(float(value), PLACES)
