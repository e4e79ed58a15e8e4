"""Makes the allocation model, its card, its metrics and its digest from the published tables, the same to the byte."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np

from domain.allocation.allocation import ENOUGH_CASES
from domain.allocation.profiles import MEASURES
from domain.allocation.tables import Tables
from infrastructure.models.artefact import (
    CARD_FILE,
    CLUSTER_PROFILES,
    COHORT_FILE,
    DIGEST_FILE,
    METRICS_FILE,
    MODEL_FILE,
    NAME,
    SYNTHETIC_COHORT,
    TABLES_FILE,
    VERSION,
    digest_of,
)  # fmt: skip
from infrastructure.models.tables_json import to_json
from infrastructure.training.card import card
from infrastructure.training.clustering import report
from infrastructure.training.cohort import cohort, to_csv
from infrastructure.training.doubts import doubts
from infrastructure.training.formulas import formulas
from infrastructure.training.graph import Array, build
from infrastructure.training.published import published


def model_bytes(tables: Tables) -> bytes:
    """The ONNX file of these tables, the same to the byte; its digest covers what it says of itself."""
    metadata = {"name": NAME, "version": VERSION, "tables": to_json(tables)}
    body: bytes = build(tables, metadata).SerializeToString(deterministic=True)
    return body


def metrics(tables: Tables) -> dict[str, object]:
    """Figures of the profiles themselves. No real child's answers are published, so no accuracy can be measured."""
    clusters = tables.clusters
    answers: Array = np.array([[tables.profiles[c][name] for name in MEASURES] for c in clusters])
    found = formulas(tables, answers)
    neighbour = np.where(np.eye(len(clusters)) > 0, np.inf, found["distances"])
    groups = {
        cluster: {
            "cases": tables.cases[cluster],
            "nearest_other": clusters[int(neighbour[i].argmin())],
            "levels_apart": round(float(neighbour[i].min()), 3),
            "probability_at_own_means": round(float(found["probabilities"][i, i]), 3),
            "thin": tables.cases[cluster] < ENOUGH_CASES,
        }
        for i, cluster in enumerate(clusters)
    }
    return {
        "groups": groups,
        "profiles_allocated_to_themselves": int(
            (found["distances"].argmin(1) == np.arange(len(clusters))).sum()
        ),
        "reach_levels": round(tables.reach, 3),
        "calibrated": tables.calibrated,
        "cases": sum(tables.cases.values()),
    }


def train(folder: Path = CLUSTER_PROFILES) -> str:
    """Writes the artefact to the folder and returns its digest. Twice gives the same bytes.

    A model of another digest that stands there moves aside and stays: allocations of its day are explained with it.
    """
    tables = published()
    body = model_bytes(tables)
    digest = digest_of(body)
    measured = {**metrics(tables), **report(), **doubts(body, digest)}
    set_aside(folder, digest)
    folder.mkdir(parents=True, exist_ok=True)
    (folder / MODEL_FILE).write_bytes(body)
    (folder / DIGEST_FILE).write_text(f"{digest}  {MODEL_FILE}\n", encoding="ascii")
    (folder / TABLES_FILE).write_text(to_json(tables) + "\n", encoding="utf-8")
    (folder / METRICS_FILE).write_text(
        json.dumps(measured, indent=1, sort_keys=True) + "\n", encoding="utf-8"
    )
    (folder / CARD_FILE).write_text(card(tables, measured, digest), encoding="utf-8")
    return digest


def set_aside(folder: Path, digest: str) -> None:
    """Moves a model of another digest to a folder named for its own, where it can still be found."""
    stated = folder / DIGEST_FILE
    if stated.exists() and (before := stated.read_text(encoding="ascii").split()[0]) != digest:
        folder.rename(folder.with_name(f"{folder.name}-{before[:8]}"))


def write_cohort(folder: Path = SYNTHETIC_COHORT) -> None:
    """Writes the synthetic children that the figures of `train` were measured on."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / COHORT_FILE).write_text(to_csv(cohort()), encoding="utf-8")
