"""The allocation model in use: onnxruntime, nothing else. Neither onnx nor scikit-learn is imported here."""

from __future__ import annotations

import math
import threading
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
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
    OUTPUTS,
    VERSION,
    ModelUnusable,
    digest_of,
    read_model,
)
from infrastructure.models.single_changes import SingleChanges
from infrastructure.models.tables_json import from_json

AT_ONCE = 1_024
"""Children scored together in bulk: what the graph works on then stays in a processor's own memory."""

Array = npt.NDArray[np.float64]


class OnnxClusterModel:
    """Implements `domain.allocation.model.ClusterModel`. Load it once and keep it."""

    def __init__(self, path: Path = CLUSTER_PROFILES) -> None:
        """`path`: the folder of the artefact. Raises ModelUnusable with what to do."""
        body, digest = read_model(path)
        self._open(body, digest)

    @classmethod
    def from_bytes(cls, body: bytes, digest: str) -> OnnxClusterModel:
        """A model that was kept elsewhere. Raises ModelUnusable when it is not the one of this digest."""
        if digest_of(body) != digest:
            raise ModelUnusable(
                f"The model is not the one that was named: its digest is {digest_of(body)}, not {digest}."
            )
        made = cls.__new__(cls)
        made._open(body, digest)
        return made

    def _open(self, body: bytes, digest: str) -> None:
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        options.inter_op_num_threads = 1
        options.log_severity_level = 3
        try:
            self._session = onnxruntime.InferenceSession(body, options, providers=["CPUExecutionProvider"])
            said = self._session.get_modelmeta().custom_metadata_map
        except Exception as error:  # onnxruntime raises types of its own for every way a file can be wrong
            raise ModelUnusable(f"The model cannot be read: {error}") from error
        name, version = said.get("name", "nameless"), said.get("version", "without a version")
        if (name, version) != (NAME, VERSION):
            raise ModelUnusable(
                f"The model is {name} {version}; this code knows {NAME} {VERSION}. Run `make model`."
            )
        try:
            self.tables = from_json(said.get("tables", ""))
        except ValueError as error:
            raise ModelUnusable(f"The model does not say what it rests on: its tables: {error}") from error
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
        self._found = np.empty(sum(map(math.prod, expected.values())))
        self._bound = self._session.io_binding()
        _bind(self._bound.bind_input, "answers", self._one)
        ends = np.cumsum([math.prod(shape) for shape in expected.values()])
        for (name, shape), place in zip(expected.items(), np.split(self._found, ends[:-1]), strict=True):
            _bind(self._bound.bind_output, name, place.reshape(1, *shape))
        self._lock = threading.Lock()

    def score(self, answers: Answers, age: float) -> ModelOutput:
        """As the protocol says. Raises ValueError for a question that the model does not know, or an age of NaN."""
        row = self._row(answers, age)
        with self._lock:
            self._one[0] = row
            self._session.run_with_iobinding(self._bound)
            values = self._found.tolist()
        return self._output(row, values)

    def score_many(self, children: Sequence[tuple[Answers, float]]) -> list[ModelOutput]:
        made: list[ModelOutput] = []
        for start in range(0, len(children), AT_ONCE):
            some = children[start : start + AT_ONCE]
            rows = [self._row(answers, age) for answers, age in some]
            found = self._session.run(list(OUTPUTS), {"answers": np.array(rows, dtype=np.float64)})
            values = np.concatenate([part.reshape(len(rows), -1) for part in found], axis=1)
            made += map(self._output, rows, values.tolist())
        return made

    def score_rows(self, rows: Array, threads: int = 1) -> Iterator[tuple[Array, Array, Array]]:
        """Whole populations: rows of the 20 answers and age as `profiles.MEASURES` orders them, NaN for not answered.

        Gives distances (with FLMT, then without), probabilities and margins of `AT_ONCE` rows at a time, in order, and
        never works far ahead of whoever takes them.
        """

        def some(start: int) -> tuple[Array, Array, Array]:
            given = {"answers": rows[start : start + AT_ONCE]}
            distances, probabilities, margins = self._session.run(list(OUTPUTS)[:3], given)
            return distances, probabilities[:, :, 0], margins * -2

        with ThreadPoolExecutor(threads) as pool:
            ahead: deque[Future[tuple[Array, Array, Array]]] = deque()
            for start in range(0, len(rows), AT_ONCE):
                ahead.append(pool.submit(some, start))
                if len(ahead) > 2 * threads:
                    yield ahead.popleft().result()
            while ahead:
                yield ahead.popleft().result()

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

    def _output(self, row: list[float], values: list[float]) -> ModelOutput:
        """values: the graph's outputs of one child, one after another."""
        clusters, n = self.tables.clusters, len(self.tables.clusters)
        distances, explains = values[: 2 * n], values[4 * n + 4 : 5 * n + 4]
        margin, steadiness, margin_without, steadiness_without = values[4 * n : 4 * n + 4]
        return ModelOutput(
            Scores(clusters, distances[:n], values[2 * n : 3 * n], -2 * margin, -2 * steadiness),
            Scores(clusters, distances[n:], values[3 * n : 4 * n], -2 * margin_without, -2 * steadiness_without),
            explains, values[5 * n + 4 :], lambda: self._changes.of(row, distances, explains), self.tables, self.model,
        )  # fmt: skip


def _bind(bind: Callable[..., None], name: str, place: Array) -> None:
    bind(name, "cpu", 0, place.dtype, place.shape, place.ctypes.data)
