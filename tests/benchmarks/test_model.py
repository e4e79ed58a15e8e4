"""The allocation model beside scikit-learn and plain numpy, all in one run: one child, all of England's plans, loading.

The rivals give the same distances and probabilities, with FLMT and of complete answers only; they know nothing of
missing answers, of margins, of FLMT left out; one line has numpy do all of it. One child at a time they take turns, so that a busy moment of the
machine falls on all. Nothing here is asserted but that they agree.
"""

from __future__ import annotations

import pickle
import resource
import time
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
from sklearn.compose import ColumnTransformer
from sklearn.metrics import euclidean_distances
from sklearn.naive_bayes import GaussianNB
from sklearn.pipeline import Pipeline
from sklearn.preprocessing import FunctionTransformer

from domain.allocation.allocation import allocate
from domain.allocation.profiles import CLUSTERS, MEASURES, PROFILES, YEARS_A_LEVEL
from domain.needs.questions import QUESTIONS
from infrastructure.models.artefact import read_model
from infrastructure.models.clusters import AT_ONCE, OnnxClusterModel
from infrastructure.training.doubts import drawn_children
from infrastructure.training.formulas import formulas
from infrastructure.training.graph import Array
from infrastructure.training.published import published

pytestmark = pytest.mark.bench

ENGLAND = 640_000
"""Plans in January 2025, rounded up."""
CHILDREN, ROUNDS, BULK_ROUNDS, LOADS = 500, 6, 3, 20
MEANS = np.array([[PROFILES[c][m] for m in MEASURES] for c in CLUSTERS])
LEVELS = np.array([1 / YEARS_A_LEVEL if m == "Age" else 1.0 for m in MEASURES])
Answers = dict[str, float | None]


def in_bands(years: Array) -> Array:
    return years / YEARS_A_LEVEL


def scikit_learn() -> Pipeline:
    """A Gaussian of one level about each profile is the model's own probability."""
    age = len(MEASURES) - 1
    levels = ColumnTransformer([("age", FunctionTransformer(in_bands), [age])], remainder="passthrough")
    made = Pipeline([("levels", levels), ("nearest", GaussianNB())]).fit(MEANS, CLUSTERS)
    made["nearest"].var_ = np.ones_like(made["nearest"].var_)
    return made


def theirs(pipeline: Pipeline, profiles: Array, rows: Array) -> tuple[Array, Array, Array]:
    """Distances, probabilities, pulls."""
    levels = pipeline[:-1].transform(rows)
    distances = euclidean_distances(levels, profiles)
    first, second = np.argsort(distances, axis=1, kind="stable")[:, :2].T
    pulls = (levels - profiles[second]) ** 2 - (levels - profiles[first]) ** 2
    return distances, pipeline[-1].predict_proba(levels), pulls


def numpys(rows: Array) -> tuple[Array, Array, Array]:
    levels, profiles = rows * LEVELS, MEANS * LEVELS
    parts = (levels[:, None, :] - profiles) ** 2
    squared = parts.sum(axis=2)
    odds = np.exp((squared.min(axis=1, keepdims=True) - squared) / 2)
    first, second = np.argsort(squared, axis=1, kind="stable")[:, :2].T
    every = np.arange(len(rows))
    return (
        np.sqrt(squared),
        odds / odds.sum(axis=1, keepdims=True),
        parts[every, second] - parts[every, first],
    )


def median_us(*runs: Callable[[int], Any]) -> list[tuple[float, float]]:
    """Median and 95th percentile of each, in microseconds, over all children, taking turns."""
    took: list[list[float]] = [[] for _ in runs]
    for child in [*range(CHILDREN)] * ROUNDS:
        for times, run in zip(took, runs, strict=True):
            started = time.perf_counter()
            run(child)
            times.append((time.perf_counter() - started) * 1e6)
    return [(float(np.median(times)), float(np.percentile(times, 95))) for times in took]


def seconds(run: Callable[[], Any]) -> float:
    started = time.perf_counter()
    run()
    return time.perf_counter() - started


def best(run: Callable[[], Any]) -> tuple[float, float]:
    """Seconds on the clock and of processor time, of the round that took least on the clock."""
    took = []
    for _ in range(BULK_ROUNDS):
        processor = time.process_time()
        took.append((seconds(run), time.process_time() - processor))
    return min(took)


def peak_mb() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def test_print_one_allocation(capsys: pytest.CaptureFixture[str]) -> None:
    model, pipeline = OnnxClusterModel(), scikit_learn()
    profiles = pipeline[:-1].transform(MEANS)
    rows, _ = drawn_children(np.random.default_rng(1), CHILDREN)
    whole = [dict(zip(QUESTIONS, map(int, row[:-1]), strict=True)) for row in rows.tolist()]
    children: list[tuple[Answers, float]] = [
        (dict(zip(QUESTIONS, row[:-1], strict=True)), row[-1]) for row in rows.tolist()
    ]
    outputs = model.score_many(children)
    for mine, its, plain in zip(outputs, theirs(pipeline, profiles, rows)[1], numpys(rows)[1], strict=True):
        np.testing.assert_allclose(mine.scores.probabilities, its, atol=1e-6)
        np.testing.assert_allclose(mine.scores.probabilities, plain, atol=1e-6)

    # The one that is asked for goes first and by itself: rivals between its calls would only cool its caches.
    (score,) = median_us(lambda i: model.score(*children[i]))
    others = median_us(
        lambda i: outputs[i].changed(),
        lambda i: allocate(whole[i], children[i][1], outputs[i]),
        lambda i: numpys(rows[i : i + 1]),
        lambda i: theirs(pipeline, profiles, rows[i : i + 1]),
    )
    names = (
        "the model: score, with what each answer pulls", "  what single changes would alter, besides",
        "  the rules and the whole value, besides", "plain numpy", "scikit-learn",
    )  # fmt: skip
    with capsys.disabled():
        print(f"\n\nOne child, microseconds, {CHILDREN} children {ROUNDS} times over")
        print(f"{'':48}{'p50':>8}{'p95':>8}{'of the model':>14}")
        for name, (p50, p95) in zip(names, (score, *others), strict=True):
            print(f"{name:48}{p50:>8.0f}{p95:>8.0f}{p50 / score[0]:>14.1f}")
        print("The model also scores without FLMT and for anything missing; the rivals do neither.")


def test_print_all_of_england(capsys: pytest.CaptureFixture[str]) -> None:
    model, pipeline = OnnxClusterModel(), scikit_learn()
    rows, _ = drawn_children(np.random.default_rng(2), ENGLAND)
    profiles = pipeline[:-1].transform(MEANS)
    before = peak_mb()

    def mine() -> tuple[Array, Array]:
        found = [
            (d[:, :9].argmin(axis=1), p[:, 0].max(axis=1)) for d, p, _ in model.score_rows(rows, threads=2)
        ]
        return np.concatenate([n for n, _ in found]), np.concatenate([p for _, p in found])

    nearest, probability = mine()
    ours, grown = best(mine), peak_mb() - before
    parts = [slice(start, start + AT_ONCE) for start in range(0, ENGLAND, AT_ONCE)]
    plain = best(lambda: [numpys(rows[part])[:2] for part in parts])
    its = best(lambda: [theirs(pipeline, profiles, rows[part])[:2] for part in parts])
    tables = published()
    took, used = best(
        lambda: [formulas(tables, rows[p], without) for p in parts[::10] for without in (False, True)]
    )
    same = took * 10, used * 10
    for part in parts[:5]:
        distances, probabilities, _ = theirs(pipeline, profiles, rows[part])
        assert (distances.argmin(axis=1) == nearest[part]).all()
        np.testing.assert_allclose(probabilities.max(axis=1), probability[part], atol=1e-6)
    with capsys.disabled():
        print(
            f"\n\n{ENGLAND:,} children with probabilities, seconds, best of {BULK_ROUNDS}, {AT_ONCE:,} at once"
        )
        print(f"{'':38}{'seconds':>8}{'of processor':>14}{'children a second':>20}{'of the model':>14}")
        for name, (took, used) in (
            ("the model, two threads", ours), ("numpy, all of it (a tenth, times 10)", same),
            ("plain numpy", plain), ("scikit-learn", its),
        ):  # fmt: skip
            print(f"{name:38}{took:>8.2f}{used:>14.2f}{ENGLAND / took:>20,.0f}{took / ours[0]:>14.1f}")
        print(f"Memory beyond the {rows.nbytes >> 20} MB of answers: {grown:.0f} MB for the model.")


def test_print_loading(capsys: pytest.CaptureFixture[str]) -> None:
    body, digest = read_model()
    pickled = pickle.dumps(scikit_learn())
    ways: dict[str, Callable[[], Any]] = {
        "the model, from its folder, digest checked": OnnxClusterModel,
        "the model, from bytes, digest checked": lambda: OnnxClusterModel.from_bytes(body, digest),
        "scikit-learn, unpickled": lambda: pickle.loads(pickled),
    }
    took = {name: [seconds(way) * 1e3 for _ in range(LOADS)] for name, way in ways.items()}
    with capsys.disabled():
        print(f"\n\nLoading, milliseconds, {LOADS} times; libraries imported before")
        print(f"{'':48}{'p50':>8}{'most':>8}{'bytes':>14}")
        for (name, times), size in zip(took.items(), (len(body), len(body), len(pickled)), strict=True):
            print(f"{name:48}{np.median(times):>8.1f}{max(times):>8.1f}{size:>14,}")
