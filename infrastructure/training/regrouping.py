"""Whether real cases fall into today's groups: hierarchical clustering, reported to a person and never applied by itself."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256

from scipy.cluster.hierarchy import fcluster, linkage  # type: ignore[import-untyped]
from scipy.spatial.distance import pdist, squareform  # type: ignore[import-untyped]
from sklearn.metrics import adjusted_rand_score, silhouette_score  # type: ignore[import-untyped]

from domain.allocation.profiles import MEASURES
from domain.allocation.tables import Tables
from domain.insight.case_facts import CaseFacts
from infrastructure.training.borne_out import rows_of

MOST_CASES = 2_000
"""Every case is held against every other; of more cases so many are looked at, chosen by a digest of their ids."""
MOST_GROUPS = 20
NO_GROUP = "-"


@dataclass(frozen=True)
class Regrouping:
    """Of as many groups as today: adjusted Rand index against today's (1: the same, 0: chance), and silhouette (1: far
    apart, 0: touching). suggested: the number of groups with the highest silhouette."""

    cases: int
    looked_at: int
    adjusted_rand: float
    silhouette: float
    suggested: int
    suggested_silhouette: float


def regroup(tables: Tables, complete: Sequence[CaseFacts]) -> Regrouping:
    """Ward's method on levels, as a model measures them. FLMT, whose meaning is unconfirmed, is left out."""
    chosen = sorted(complete, key=lambda each: sha256(each.case.encode()).digest())[:MOST_CASES]
    places = [place for place, name in enumerate(MEASURES) if name != "FLMT"]
    rows = rows_of(chosen)
    rows[:, MEASURES.index("Age")] /= tables.years_a_level
    apart = pdist(rows[:, places])
    tree, square = linkage(apart, "ward"), squareform(apart)

    def cut(groups: int) -> list[int]:
        return list(map(int, fcluster(tree, groups, "maxclust")))

    def silhouette(groups: int) -> float:
        labels = cut(groups)
        if len(set(labels)) < 2:
            return 0.0
        return round(float(silhouette_score(square, labels, metric="precomputed")), 4)

    by_number = {groups: silhouette(groups) for groups in range(2, MOST_GROUPS + 1)}
    today = len(tables.clusters)
    suggested = max(by_number, key=lambda groups: (by_number[groups], -groups))
    return Regrouping(
        cases=len(complete), looked_at=len(chosen),
        adjusted_rand=round(float(adjusted_rand_score([each.group or NO_GROUP for each in chosen], cut(today))), 4),
        silhouette=by_number.get(today, silhouette(today)), suggested=suggested,
        suggested_silhouette=by_number[suggested],
    )  # fmt: skip
