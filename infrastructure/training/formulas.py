"""What the graph computes, written out in plain numpy, slowly and to be read: for training reports and for tests."""

from __future__ import annotations

import numpy as np

from domain.allocation.model import PER_TIE, TIE
from domain.allocation.profiles import MEASURES
from domain.allocation.tables import Tables
from domain.needs.questions import NEEDS
from infrastructure.training.graph import Array, constants


def formulas(tables: Tables, answers: Array, without_flmt: bool = False) -> dict[str, Array]:
    """Rows are children; NaN is not answered. Distances, probabilities, margin, steadiness, explains, contributions."""
    k = constants(tables)
    n = len(tables.clusters)
    counted = np.array([not (without_flmt and name == "FLMT") for name in MEASURES])
    absent = np.isnan(answers)
    known, missing = (~absent * counted).astype(float), (absent * counted).astype(float)
    x = np.where(absent, 0.0, answers) * k.scale * known
    parts = known[:, None, :] * (x[:, None, :] - k.profiles) ** 2
    rescale = counted.sum() / np.maximum(known.sum(1, keepdims=True), 1)
    squared = np.round(parts.sum(2) * rescale * PER_TIE) / PER_TIE
    gaps = (x @ k.linear + known @ k.constant + missing @ k.least).reshape(-1, n, n) - TIE
    others = np.where(np.eye(n) > 0, np.inf, gaps)
    first, second = np.argsort(squared, axis=1, kind="stable")[:, :2].T
    rows = np.arange(len(answers))
    needs = np.array([float(name in NEEDS) for name in MEASURES])
    return {
        "distances": np.sqrt(squared),
        "probabilities": 1 / (1 + np.exp(-others / 2).sum(2)),
        "margin": others.min(2).max(1),
        "steadiness": (others - k.step).min(2).max(1),
        "explains": (x * needs) @ (2 * k.profiles.T) - (known * needs) @ (k.profiles.T**2),
        "contributions": parts[rows, second] - parts[rows, first],
    }
