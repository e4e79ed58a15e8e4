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
    DIGEST_FILE,
    METRICS_FILE,
    MODEL_FILE,
    NAME,
    TABLES_FILE,
    VERSION,
    digest_of,
)  # fmt: skip
from infrastructure.models.formulas import formulas
from infrastructure.models.graph import Array, build
from infrastructure.models.published import published
from infrastructure.models.tables_json import to_json


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


def card(tables: Tables, measured: dict[str, object], digest: str) -> str:
    """The model card in Markdown."""
    groups: dict[str, dict[str, object]] = measured["groups"]  # type: ignore[assignment]
    rows = "\n".join(
        f"| {name} | {g['cases']} | {g['nearest_other']} | {g['levels_apart']} | {g['probability_at_own_means']} | "
        f"{'yes' if g['thin'] else ''} |"
        for name, g in groups.items()
    )
    return CARD.format(
        name=NAME, version=VERSION, digest=digest, years=tables.years_a_level, rows=rows,
        reach=measured["reach_levels"], enough=ENOUGH_CASES,
    )  # fmt: skip


def train(folder: Path = CLUSTER_PROFILES) -> str:
    """Writes the artefact to the folder and returns its digest. Twice gives the same bytes."""
    tables = published()
    body = model_bytes(tables)
    digest, measured = digest_of(body), metrics(tables)
    folder.mkdir(parents=True, exist_ok=True)
    (folder / MODEL_FILE).write_bytes(body)
    (folder / DIGEST_FILE).write_text(f"{digest}  {MODEL_FILE}\n", encoding="ascii")
    (folder / TABLES_FILE).write_text(to_json(tables) + "\n", encoding="utf-8")
    (folder / METRICS_FILE).write_text(
        json.dumps(measured, indent=1, sort_keys=True) + "\n", encoding="utf-8"
    )
    (folder / CARD_FILE).write_text(card(tables, measured, digest), encoding="utf-8")
    return digest


CARD = """# {name} {version}

Made by `make model`; do not edit. SHA-256 of `model.onnx`: `{digest}`

## What it is for

It compares a child's agreed answers to the 20 questions, and age, with the nine published groups of similar cases,
and says how far each is, which answers pull which way, and how much of that would stand whatever the answers still
missing are. A person decides. It must not be used to refuse an assessment or a plan, to choose a placement, or
to set a budget.

## Data

The mean answers, mean ages and counts of nine groups of 95 cases from three local authorities, published in the
pack "Producing EHCPs Using AI & Analytics" v0.09 (March 2019), kept in `model_artifacts/source/`. Nothing is
fitted: the published means are the model. No case, no spread within a group and no tenth group (X10, "No EHCP",
0 cases) is published, so there is no X10 here. The sample is young (77 % under 11) and dates from 2019 or before.

## Scaling

One level is one level on every question, so that a distance reads as levels. Dividing by the length of each
scale would make a yes/no flag weigh as much as the whole way from no to profound learning difficulties;
dividing by the spread between groups would make rare measures, such as sight (mean above 0 in one group),
weigh most. One age band ({years} years, a fifth of 0 to 25) counts as one level; in years, age would
outweigh the answers.

## Numbers that it gives

- Distance: Euclidean, over the measures answered, scaled up to all of them.
- Probability: softmax of minus half the squared distance, a spread of one level on every question, no weight for
  a group's size. **Uncalibrated**: shown to people only as clear, close or no fit. English, maths and problem
  solving move together in the groups, so it is surer than it should be.
- Missing answers are never 'none'. Probability and margin are the least that they can be whatever is missing, so
  a missing answer never raises them.
- FLMT is never defined in the pack. Every child is scored with and without it.
- Reach: {reach} levels. Beyond it no group fits. It is twice the squared distance that a child would have from its
  own group on average if answers varied independently about the published means: an assumption, as no spread is
  published.

## What is measured

Of the profiles alone; there are no published cases to measure accuracy on.

| group | cases | nearest other | levels apart | probability at its own means | fewer than {enough} cases |
|---|---|---|---|---|---|
{rows}

## Known weaknesses

- Groups rest on as few as three cases (X9); a mean of so few moves a lot from sample to sample.
- Groups are close: X4 and X6, and X6 and X8, lie little more than two levels apart, so that two assessors who
  differ by a level on one answer can change the group. Where that is so the fit is called close.
- Exact ties happen. The group published first is then listed first, and no group is suggested.
- No group stands for mainly social, emotional and mental health needs, for sight, or for young people over 16;
  such children get no fit, or a poor one.
"""
