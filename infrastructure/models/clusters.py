"""The allocation model in use: onnxruntime, nothing else. Neither onnx nor scikit-learn is imported here."""

from __future__ import annotations

import math
import threading
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt
import onnxruntime  # type: ignore[import-untyped]

from domain.allocation.model import Answers, ModelOutput, Scores
from domain.allocation.profiles import MEASURES
from domain.needs.questions import QUESTIONS
from events.values import Model
from infrastructure.models.artefact import (
    CLUSTER_PROFILES,
    NAME,
    VERSION,
    ModelUnusable,
    digest_of,
    read_model,
)
from infrastructure.models.single_changes import SingleChanges
from infrastructure.models.tables_json import from_json

AT_ONCE = 8_192
"""Children scored together in bulk: some 50 MB of working memory."""

_OUTPUTS = ["distances", "probabilities", "margins", "explains", "contributions"]
Array = npt.NDArray[np.float64]


class OnnxClusterModel:
    """Implements `domain.allocation.model.ClusterModel`. Load it once and keep it."""

    def __init__(self, path: Path = CLUSTER_PROFILES, threads: int = 1) -> None:
        """`path`: the folder of the artefact. Raises ModelUnusable with what to do."""
        body, digest = read_model(path)
        self._open(body, digest, threads)

    @classmethod
    def from_bytes(cls, body: bytes, digest: str, threads: int = 1) -> OnnxClusterModel:
        """A model that was kept elsewhere. Raises ModelUnusable when it is not the one of this digest."""
        if digest_of(body) != digest:
            raise ModelUnusable(
                f"The model is not the one that was named: its digest is {digest_of(body)}, not {digest}."
            )
        made = cls.__new__(cls)
        made._open(body, digest, threads)
        return made

    def _open(self, body: bytes, digest: str, threads: int) -> None:
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads
        options.inter_op_num_threads = 1
        options.log_severity_level = 3
        try:
            self._session = onnxruntime.InferenceSession(body, options, providers=["CPUExecutionProvider"])
            said = self._session.get_modelmeta().custom_metadata_map
            name, version = said["name"], said["version"]
        except Exception as error:  # onnxruntime raises types of its own for every way a file can be wrong
            raise ModelUnusable(f"The model cannot be read: {error}") from error
        if (name, version) != (NAME, VERSION):
            raise ModelUnusable(
                f"The model is {name} {version}; this code knows {NAME} {VERSION}. Run `make model`."
            )
        try:
            self.tables = from_json(said["tables"])
        except (KeyError, ValueError) as error:
            raise ModelUnusable(f"The model does not say what it rests on: {error}") from error
        shapes = {out.name: out.shape[1:] for out in self._session.get_outputs()}
        n = len(self.tables.clusters)
        expected = {
            "distances": [2 * n], "probabilities": [2, 1, n], "margins": [2, 2], "explains": [n],
            "contributions": [len(MEASURES)],
        }  # fmt: skip
        if shapes != expected:
            raise ModelUnusable("The model gives other numbers than this code knows. Run `make model`.")
        self.model = Model(name=NAME, version=VERSION, digest=digest)
        self._questions = tuple(QUESTIONS)
        self._known = frozenset(QUESTIONS)
        self._changes = SingleChanges(self.tables)
        # One child at a time goes through places that are bound once: half the time of handing arrays over.
        self._one = np.empty((1, len(MEASURES)))
        self._found = {name: np.empty((1, *shape)) for name, shape in expected.items()}
        self._bound = self._session.io_binding()
        _bind(self._bound.bind_input, "answers", self._one)
        for name, place in self._found.items():
            _bind(self._bound.bind_output, name, place)
        self._lock = threading.Lock()

    def score(self, answers: Answers, age: float) -> ModelOutput:
        """As the protocol says. Raises ValueError for a question that the model does not know, or an age of NaN."""
        row = self._row(answers, age)
        with self._lock:
            self._one[0] = row
            self._session.run_with_iobinding(self._bound)
            values = [place[0].tolist() for place in self._found.values()]
        return self._output(row, *values)

    def score_many(self, children: Sequence[tuple[Answers, float]]) -> list[ModelOutput]:
        made: list[ModelOutput] = []
        for start in range(0, len(children), AT_ONCE):
            some = children[start : start + AT_ONCE]
            rows = [self._row(answers, age) for answers, age in some]
            values = self._session.run(_OUTPUTS, {"answers": np.array(rows, dtype=np.float64)})
            made += [
                self._output(row, *each)
                for row, *each in zip(rows, *(value.tolist() for value in values), strict=True)
            ]
        return made

    def score_rows(self, rows: Array) -> Iterator[tuple[Array, Array, Array]]:
        """Whole populations: rows of the 20 answers and age as `profiles.MEASURES` orders them, NaN for not answered.

        Gives distances (with FLMT, then without), probabilities and margins of some thousand rows at a time.
        """
        for start in range(0, len(rows), AT_ONCE):
            some = {"answers": rows[start : start + AT_ONCE]}
            distances, probabilities, margins = self._session.run(_OUTPUTS[:3], some)
            yield distances, probabilities[:, :, 0], margins * -2

    def _row(self, answers: Answers, age: float) -> list[float]:
        if not self._known.issuperset(answers):
            unknown = ", ".join(sorted(answers.keys() - self._known))
            raise ValueError(f"not among the 20 questions: {unknown}")
        if not math.isfinite(age):
            raise ValueError("the age is not a number")
        nan = math.nan
        row = [nan if (given := answers.get(name)) is None else given for name in self._questions]
        row.append(age)
        return row

    def _output(
        self, row: list[float], distances: list[float], probabilities: list[list[list[float]]],
        margins: list[list[float]], explains: list[float], contributions: list[float],
    ) -> ModelOutput:  # fmt: skip
        clusters, n = self.tables.clusters, len(self.tables.clusters)
        (with_p,), (without_p,) = probabilities
        (margin, steadiness), (margin_without, steadiness_without) = margins
        return ModelOutput(
            Scores(clusters, distances[:n], with_p, -2 * margin, -2 * steadiness),
            Scores(clusters, distances[n:], without_p, -2 * margin_without, -2 * steadiness_without),
            explains, contributions, lambda: self._changes.of(row, distances, explains), self.tables, self.model,
        )  # fmt: skip


def _bind(bind: Callable[..., None], name: str, place: Array) -> None:
    bind(name, "cpu", 0, place.dtype, place.shape, place.ctypes.data)
