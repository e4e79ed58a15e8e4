"""The model in use: true to plain numpy and to a calculation by hand, and refused when it is not what was trained."""

import math
import re
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import numpy as np
import onnx
import onnxruntime
import pytest

from domain.allocation.model import ModelOutput
from domain.allocation.profiles import CLUSTERS, MEASURES, PROFILES
from domain.needs.questions import highest
from infrastructure.models.artefact import (
    CLUSTER_PROFILES,
    DIGEST_FILE,
    MODEL_FILE,
    NAME,
    VERSION,
    ModelUnusable,
    digest_of,
)
from infrastructure.models.clusters import OnnxClusterModel
from infrastructure.models.tables_json import to_json
from infrastructure.training.formulas import formulas
from infrastructure.training.graph import Array, build
from infrastructure.training.published import published

ROOT = Path(__file__).resolve().parents[3]


def test_onnx_agrees_with_numpy_on_random_children() -> None:
    random = np.random.default_rng(20190325)
    children = 5_000
    answers: Array = np.column_stack(
        [random.integers(0, highest(m) + 1, children) for m in MEASURES[:-1]]
        + [random.uniform(0, 26, children)]
    ).astype(np.float64)
    answers[:, :-1][random.random((children, len(MEASURES) - 1)) < random.random((children, 1)) ** 3] = np.nan
    n = len(CLUSTERS)
    session = onnxruntime.InferenceSession(CLUSTER_PROFILES / MODEL_FILE, providers=["CPUExecutionProvider"])
    distances, probabilities, margins, explains, contributions = session.run(None, {"answers": answers})
    for variant, without in enumerate((False, True)):
        expected = formulas(published(), answers, without_flmt=without)
        mine = distances[:, variant * n : (variant + 1) * n]
        assert (mine.argmin(1) == expected["distances"].argmin(1)).all()
        found = {
            "distances": mine, "probabilities": probabilities[:, variant, 0], "explains": explains,
            "margin": -2 * margins[:, variant, 0], "steadiness": -2 * margins[:, variant, 1],
        }  # fmt: skip
        if not without:
            found["contributions"] = contributions
        for name, values in found.items():
            np.testing.assert_allclose(values, expected[name], rtol=0, atol=1e-6, err_msg=name)


@pytest.mark.parametrize("cluster", CLUSTERS)
def test_a_complete_child_is_scored_as_the_formula_says(cluster: str) -> None:
    """By hand: Euclidean distance with age in bands of 5.2 years, and a softmax of minus half its square."""
    answers = {m: float(round(v)) for m, v in PROFILES[cluster].items() if m != "Age"}
    age = PROFILES[cluster]["Age"]
    squared = {
        c: sum((answers[m] - p[m]) ** 2 for m in answers) + ((age - p["Age"]) / 5.2) ** 2
        for c, p in PROFILES.items()
    }
    total = sum(math.exp(-s / 2) for s in squared.values())
    output = OnnxClusterModel().score(answers, age)
    scores = output.scores
    assert dict(zip(CLUSTERS, scores.distances, strict=True)) == pytest.approx(
        {c: math.sqrt(s) for c, s in squared.items()}
    )
    assert dict(zip(CLUSTERS, scores.probabilities, strict=True)) == pytest.approx(
        {c: math.exp(-s / 2) / total for c, s in squared.items()}
    )
    first, second = (squared[CLUSTERS[place]] for place in scores.ranked()[:2])
    assert sum(output.contributions) == pytest.approx(second - first)
    assert scores.margin == pytest.approx(second - first)


def test_missing_none_and_nan_are_the_same() -> None:
    model = OnnxClusterModel()
    assert same(model.score({"SLC": 2}, 8.0), model.score({"SLC": 2, "LD": None, "Maths": math.nan}, 8.0))


def test_whole_numbers_throughout_are_taken() -> None:
    model = OnnxClusterModel()
    whole = dict.fromkeys(MEASURES[:-1], 1)
    assert same(model.score(whole, 8), model.score(dict.fromkeys(whole, 1.0), 8.0))


def test_one_child_and_many_are_scored_the_same() -> None:
    model = OnnxClusterModel()
    children = [({"SLC": 2.0}, 8.0), (dict.fromkeys(MEASURES[:-1], 1.0), 5.5), ({}, 17.0)]
    for (answers, age), found in zip(children, model.score_many(children), strict=True):
        assert same(model.score(answers, age), found)


def same(one: ModelOutput, other: ModelOutput) -> bool:
    return one._replace(changed=one.changed()) == other._replace(changed=other.changed())


def kept(folder: Path, body: bytes, digest: str | None = None) -> Path:
    (folder / MODEL_FILE).write_bytes(body)
    (folder / DIGEST_FILE).write_text(digest or digest_of(body))
    return folder


def says(**metadata: str) -> bytes:
    """A whole model that says something else of itself."""
    body: bytes = build(published(), metadata).SerializeToString(deterministic=True)
    return body


def other_groups() -> bytes:
    """A graph of nine groups that says it has eight."""
    tables = published()
    eight = replace(
        tables,
        clusters=tables.clusters[:8],
        **{name: _without_x9(getattr(tables, name)) for name in ("profiles", "cases")},
        **{
            name: {key: _without_x9(row) for key, row in getattr(tables, name).items()}
            for name in ("packages", "outcomes")
        },
    )
    return says(name=NAME, version=VERSION, tables=to_json(eight))


def _without_x9(by_group: Mapping[str, object]) -> dict[str, object]:
    return {group: value for group, value in by_group.items() if group != "X9"}


WHOLE = (CLUSTER_PROFILES / MODEL_FILE).read_bytes()
UNUSABLE: dict[str, tuple[bytes, str]] = {
    "no model": (b"no model", "cannot be read"),
    "empty": (b"", "cannot be read"),
    "truncated": (WHOLE[: len(WHOLE) // 2], "cannot be read"),
    "another version": (
        says(name=NAME, version="3", tables=to_json(published())),
        "cluster-profiles 3; this code knows cluster-profiles 2",
    ),
    "another name": (says(name="reader", version=VERSION), "The model is reader 2"),
    "no metadata": (says(), "nameless without a version"),
    "no tables": (says(name=NAME, version=VERSION), "does not say what it rests on: its tables"),
    "tables of another shape": (says(name=NAME, version=VERSION, tables="[]"), "lack something"),
    "tables with X10": (
        says(name=NAME, version=VERSION, tables=to_json(published()).replace('"X9"', '"X10"')),
        "X10 is a question for a person",
    ),
    "tables off the scale": (
        says(name=NAME, version=VERSION, tables=to_json(published()).replace('"SLC":2.15', '"SLC":9')),
        "SLC of X1 is 9.0, outside 0 to 3",
    ),
    "tables of other groups than the graph": (other_groups(), "gives other numbers"),
}


@pytest.mark.parametrize("body, message", UNUSABLE.values(), ids=UNUSABLE)
def test_what_is_no_usable_model_is_refused_with_the_reason(
    body: bytes, message: str, tmp_path: Path
) -> None:
    with pytest.raises(ModelUnusable, match=re.escape(message)):
        OnnxClusterModel(kept(tmp_path, body))
    with pytest.raises(ModelUnusable, match=re.escape(message)):
        OnnxClusterModel.from_bytes(body, digest_of(body))


def test_an_altered_model_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ModelUnusable, match="not the one that was trained"):
        OnnxClusterModel(kept(tmp_path, WHOLE + b"\0", digest_of(WHOLE)))
    with pytest.raises(ModelUnusable, match="not the one that was named"):
        OnnxClusterModel.from_bytes(WHOLE + b"\0", digest_of(WHOLE))


def test_tables_altered_inside_the_model_are_seen_by_the_digest(tmp_path: Path) -> None:
    altered = WHOLE.replace(b'"most_needs":3', b'"most_needs":2')
    assert altered != WHOLE
    with pytest.raises(ModelUnusable, match="not the one that was trained"):
        OnnxClusterModel(kept(tmp_path, altered, digest_of(WHOLE)))


@pytest.mark.parametrize("missing", [MODEL_FILE, DIGEST_FILE])
def test_a_missing_model_or_digest_is_refused(missing: str, tmp_path: Path) -> None:
    (kept(tmp_path, WHOLE) / missing).unlink()
    with pytest.raises(ModelUnusable, match=r"missing.*make model"):
        OnnxClusterModel(tmp_path)


@pytest.mark.parametrize(
    "answers, age, named",
    [
        ({"Dyslexia": 1.0}, 8.0, "Dyslexia"),
        ({"Age": 1.0}, 8.0, "Age"),
        ({}, math.nan, "age"),
        ({}, math.inf, "age"),
    ],
)
def test_what_the_model_cannot_take_is_refused_by_name(
    answers: dict[str, float], age: float, named: str
) -> None:
    with pytest.raises(ValueError, match=named):
        OnnxClusterModel().score(answers, age)


def test_training_libraries_are_never_imported_in_use() -> None:
    code = (
        "import sys; from infrastructure.models.clusters import OnnxClusterModel; OnnxClusterModel().score({}, 8.0);"
        "print(sorted({'onnx', 'sklearn', 'scipy', 'skl2onnx'} & set(sys.modules)))"
    )
    said = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert said.stdout.strip() == "[]"


def test_the_model_is_one_that_every_reader_of_onnx_accepts() -> None:
    onnx.checker.check_model(onnx.load(CLUSTER_PROFILES / MODEL_FILE), full_check=True)
