"""Whether a model's probabilities are borne out by what people decided: measured on cases that it did not learn from."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from hashlib import sha256

import numpy as np

from domain.allocation.profiles import MEASURES
from domain.allocation.tables import Tables
from domain.insight.case_facts import CaseFacts
from infrastructure.training.formulas import formulas
from infrastructure.training.graph import Array

FOLDS, BINS = 5, 10


@dataclass(frozen=True)
class Borne:
    """agreed: share of cases for whose nearest group people decided. error: by how much, on average over the cases, the
    probability of the nearest group differs from that share (expected calibration error, ten equal steps)."""

    cases: int
    agreed: float
    error: float


def borne_out(
    prior: Tables, decided: Sequence[CaseFacts], learn_means: Callable[[Tables, Sequence[CaseFacts]], Tables]
) -> Borne:
    """decided: complete cases whose group a person decided. Each fifth is scored by means learned from the others.

    It cannot tell whether people would have decided so without a suggestion before them: the card says so.
    """
    known = [each for each in decided if each.group in prior.clusters]
    probabilities: list[Array] = []
    agreed: list[Array] = []
    for fold in range(FOLDS):
        held_out = [each for each in known if _fold(each) == fold]
        if not held_out:
            continue
        tables = learn_means(prior, [each for each in known if _fold(each) != fold])
        found = formulas(tables, rows_of(held_out))
        nearest = found["distances"].argmin(1)
        probabilities.append(found["probabilities"][np.arange(len(held_out)), nearest])
        agreed.append(np.array([each.group for each in held_out]) == np.array(tables.clusters)[nearest])
    if not known:
        return Borne(0, 0.0, 1.0)
    said, came = np.concatenate(probabilities), np.concatenate(agreed).astype(float)
    steps = np.minimum((said * BINS).astype(int), BINS - 1)
    error = sum(abs(said[steps == s].sum() - came[steps == s].sum()) for s in range(BINS)) / len(said)
    return Borne(len(known), round(float(came.mean()), 4), round(float(error), 4))


def rows_of(cases: Sequence[CaseFacts]) -> Array:
    """Complete cases as rows that a model takes: the 20 answers, then age."""
    rows = [[*(each.answers[q] for q in MEASURES[:-1]), each.age] for each in cases]
    return np.array(rows, dtype=np.float64)


def _fold(facts: CaseFacts) -> int:
    """By the case's id, so that neither the order nor the number of cases moves a case to another fifth."""
    return int(sha256(facts.case.encode()).hexdigest(), 16) % FOLDS
