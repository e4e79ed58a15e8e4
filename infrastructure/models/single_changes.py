"""Which single answers would alter an allocation, for a child with every question answered.

While answers are missing, it is those that may change the group, and no other answer is worth checking first; then
there are none here. FLMT is left out: its meaning is unconfirmed, and nobody should be led to change it. It follows
the rules of `domain.allocation.allocation.fitting` on the numbers of one child; a test holds the two together.
"""

from __future__ import annotations

import numpy as np

from domain.allocation.model import TIE, Changed
from domain.allocation.profiles import MEASURES
from domain.allocation.tables import Tables
from domain.needs.questions import NEEDS, highest


class SingleChanges:
    def __init__(self, tables: Tables) -> None:
        self._clusters = tables.clusters
        self._reach_squared = tables.reach**2 + TIE
        self._asked = [(q, score) for q in NEEDS for score in range(highest(q) + 1)]
        self._places = [MEASURES.index(q) for q in NEEDS]
        self._all = np.arange(len(self._asked))
        self._squared, self._explains = [], []
        for q in NEEDS:
            twice = np.array([2 * tables.profiles[c][q] for c in tables.clusters])
            levels = np.arange(highest(q) + 1.0)[:, None]
            # |x - p|^2 changes by (new - old)(new + old - 2p) where one answer is another.
            self._squared.append([(levels - old) * (levels + old - twice) for old in range(highest(q) + 1)])
            self._explains.append([(levels - old) * twice for old in range(highest(q) + 1)])

    def of(self, row: list[float], distances: list[float], explains: list[float]) -> tuple[Changed, ...]:
        """row: the 20 answers and age. distances: with FLMT, then without. Those that give another group, or none."""
        if any(answer != answer for answer in row):  # NaN: not answered
            return ()
        n = len(self._clusters)
        squared = np.square(distances)
        old = [int(row[place]) for place in self._places]
        changes = np.concatenate([table[score] for table, score in zip(self._squared, old, strict=True)])
        explained = np.concatenate([table[score] for table, score in zip(self._explains, old, strict=True)])
        after = changes + squared[:n]
        nearest = after.argmin(1)
        at = (self._all, nearest)
        least = after[at]
        after[at] = np.inf
        fits = (
            (after.min(1) - least > TIE)
            & (changes[at] + squared[n:][nearest] <= self._reach_squared)
            & (explained[at] + np.array(explains)[nearest] > TIE)
        )
        found = np.where(fits, nearest, -1)
        standing = found[old[0]]  # the first question's own level changes nothing
        return tuple(
            Changed(*self._asked[i], None if found[i] < 0 else self._clusters[found[i]])
            for i in np.flatnonzero(found != standing).tolist()
        )
