"""The trained model: the same to the byte, true to plain numpy, and refused when it is not what was trained."""

import math
import subprocess
import sys
import time
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
    ModelUnusable,
    digest_of,
)
from infrastructure.models.clusters import OnnxClusterModel
from infrastructure.models.formulas import formulas
from infrastructure.models.graph import Array, build
from infrastructure.models.published import published
from infrastructure.models.tables_json import to_json
from infrastructure.models.training import train

ROOT = Path(__file__).resolve().parents[3]


@pytest.fixture(scope="module")
def trained(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder: Path = tmp_path_factory.mktemp("trained")
    train(folder)
    return folder


def test_training_gives_the_committed_artefact_to_the_byte(trained: Path) -> None:
    assert {f.name: f.read_bytes() for f in trained.iterdir()} == {
        f.name: f.read_bytes() for f in CLUSTER_PROFILES.iterdir()
    }


def test_training_in_another_process_gives_the_same_digest(trained: Path, tmp_path: Path) -> None:
    code = "import sys,pathlib;from infrastructure.models.training import train;print(train(pathlib.Path(sys.argv[1])))"
    said = subprocess.run(
        [sys.executable, "-c", code, tmp_path], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert said.stdout.split() == [(trained / DIGEST_FILE).read_text().split()[0]]


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


def test_the_numbers_rest_on_the_published_tables() -> None:
    assert OnnxClusterModel().tables == published()


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


def copy(folder: Path, body: bytes, digest: str | None = None) -> Path:
    (folder / MODEL_FILE).write_bytes(body)
    (folder / DIGEST_FILE).write_text(digest or digest_of(body))
    return folder


def test_an_altered_model_is_refused(tmp_path: Path) -> None:
    body = (CLUSTER_PROFILES / MODEL_FILE).read_bytes()
    with pytest.raises(ModelUnusable, match="not the one that was trained"):
        OnnxClusterModel(copy(tmp_path, body + b"\0", digest_of(body)))


def test_a_missing_model_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ModelUnusable, match="make model"):
        OnnxClusterModel(tmp_path / "nowhere")


def test_a_corrupt_model_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ModelUnusable, match="cannot be read"):
        OnnxClusterModel(copy(tmp_path, b"no model"))


def test_a_model_of_another_version_is_refused(tmp_path: Path) -> None:
    said = {"name": NAME, "version": "3", "tables": to_json(published())}
    body = build(published(), said).SerializeToString(deterministic=True)
    with pytest.raises(ModelUnusable, match="cluster-profiles 3"):
        OnnxClusterModel(copy(tmp_path, body))


@pytest.mark.parametrize("answers, age", [({"Dyslexia": 1.0}, 8.0), ({"Age": 1.0}, 8.0), ({}, math.nan)])
def test_what_the_model_cannot_take_is_refused(answers: dict[str, float], age: float) -> None:
    with pytest.raises(ValueError):
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


@pytest.mark.bench
def test_bench_one_allocation(capsys: pytest.CaptureFixture[str]) -> None:
    from domain.allocation.allocation import allocate

    started = time.perf_counter()
    model = OnnxClusterModel()
    load = time.perf_counter() - started
    answers = {m: min(2, highest(m)) for m in MEASURES[:-1]}
    model_times, whole_times = [], []
    for _ in range(2_000):
        begin = time.perf_counter()
        output = model.score(answers, 8.0)
        middle = time.perf_counter()
        allocate(answers, 8.0, output)
        model_times.append(middle - begin)
        whole_times.append(time.perf_counter() - begin)
    with capsys.disabled():
        print(
            f"\none allocation: model p50 {np.median(model_times) * 1e6:.0f} us, "
            f"with rules p50 {np.median(whole_times) * 1e6:.0f} us; load {load * 1e3:.1f} ms"
        )
    assert np.median(model_times) < 1e-3
