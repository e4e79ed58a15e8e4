"""The ONNX graph against scikit-learn: the nearest profile of 100,000 lawful children, and what each answer pulls."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import onnxruntime
import pytest
from sklearn.compose import ColumnTransformer
from sklearn.metrics import euclidean_distances
from sklearn.neighbors import KNeighborsClassifier
from sklearn.pipeline import Pipeline
from sklearn.preprocessing import FunctionTransformer

from domain.allocation.allocation import allocate
from domain.allocation.profiles import CLUSTERS, MEASURES, PROFILES, YEARS_A_LEVEL
from domain.needs.questions import QUESTIONS
from infrastructure.models.artefact import CLUSTER_PROFILES, MODEL_FILE, digest_of
from infrastructure.models.clusters import OnnxClusterModel
from infrastructure.training.doubts import drawn_children, lawful_children
from infrastructure.training.graph import Array
from infrastructure.training.published import published
from infrastructure.training.shipped import model_bytes

CHILDREN = 100_000
MEANS = np.array([[PROFILES[c][m] for m in MEASURES] for c in CLUSTERS])


def in_bands(years: Array) -> Array:
    return years / YEARS_A_LEVEL


def scikit_learn() -> Pipeline:
    """Its way to say the same: age in bands, everything else as it stands, then the nearest of the nine profiles."""
    levels = ColumnTransformer(
        [("age", FunctionTransformer(in_bands), [len(MEASURES) - 1])], remainder="passthrough"
    )
    nearest = KNeighborsClassifier(n_neighbors=1, algorithm="brute")
    return Pipeline([("levels", levels), ("nearest", nearest)]).fit(MEANS, CLUSTERS)


@pytest.mark.parametrize("kind", ["any lawful answers", "drawn about the groups"])
def test_the_graph_agrees_with_scikit_learn_on_every_child(kind: str) -> None:
    chance = np.random.default_rng(640_000)
    rows = (
        lawful_children(chance, CHILDREN)
        if kind == "any lawful answers"
        else drawn_children(chance, CHILDREN)[0]
    )
    session = onnxruntime.InferenceSession(CLUSTER_PROFILES / MODEL_FILE, providers=["CPUExecutionProvider"])
    distances, contributions = session.run(["distances", "contributions"], {"answers": rows})
    distances = distances[:, : len(CLUSTERS)]

    theirs = scikit_learn()
    assert (np.array(CLUSTERS)[distances.argmin(axis=1)] == theirs.predict(rows)).all()

    levels, profiles = theirs[:-1].transform(rows), theirs[:-1].transform(MEANS)
    expected = euclidean_distances(levels, profiles)
    np.testing.assert_allclose(distances, expected, rtol=0, atol=1e-5)
    first, second = np.argsort(expected, axis=1, kind="stable")[:, :2].T
    pulls = (levels - profiles[second]) ** 2 - (levels - profiles[first]) ** 2
    age_last = [*range(1, len(MEASURES)), 0]  # scikit-learn puts the column that it transformed first
    np.testing.assert_allclose(contributions, pulls[:, age_last], rtol=0, atol=1e-5)


def test_groups_that_tie_stand_in_the_order_of_publication_and_none_is_named() -> None:
    """X2 and X5 are made the same, so that every child ties; and what is nearest to both is nearest to neither."""
    tables = published()
    twins = replace(tables, profiles={**tables.profiles, "X5": tables.profiles["X2"]})
    body = model_bytes(twins)
    model = OnnxClusterModel.from_bytes(body, digest_of(body))
    answers = {q: round(tables.profiles["X2"][q]) for q in QUESTIONS}
    output = model.score(answers, 11.0)
    assert [CLUSTERS[place] for place in output.scores.ranked()[:2]] == ["X2", "X5"]
    assert output.scores.distances[1] == output.scores.distances[4]
    found = allocate(answers, 11.0, output)
    assert (found.cluster, found.fit) == (None, "none")
    assert found.margin <= 0
