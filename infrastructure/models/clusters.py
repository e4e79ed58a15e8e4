"""The allocation model in use: onnxruntime on one thread. Neither onnx nor scikit-learn is imported here."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from pathlib import Path

import numpy as np
import onnxruntime  # type: ignore[import-untyped]

from domain.allocation.model import ModelOutput, Scores
from events.values import Model
from infrastructure.models.artefact import CLUSTER_PROFILES, NAME, VERSION, ModelUnusable, read_model


class OnnxClusterModel:
    """Implements `domain.allocation.model.ClusterModel`. Load it once and keep it."""

    def __init__(self, path: Path = CLUSTER_PROFILES) -> None:
        """`path`: the folder of the artefact. Raises ModelUnusable with what to do."""
        body, digest = read_model(path)
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        options.inter_op_num_threads = 1
        options.log_severity_level = 3
        try:
            self._session = onnxruntime.InferenceSession(body, options, providers=["CPUExecutionProvider"])
            said = self._session.get_modelmeta().custom_metadata_map
            name, version = said["name"], said["version"]
            self._measures: list[str] = json.loads(said["measures"])
            self._clusters: list[str] = json.loads(said["clusters"])
            self._cases: dict[str, int] = json.loads(said["cases"])
            self._reach = float(said["reach"])
        except Exception as error:  # onnxruntime raises types of its own for every way a file can be wrong
            raise ModelUnusable(
                f"The model in model_artifacts/{path.name} cannot be read: {error}"
            ) from error
        if (name, version) != (NAME, VERSION):
            raise ModelUnusable(
                f"The model is {name} {version}; this code knows {NAME} {VERSION}. Run `make model`."
            )
        self._flmt = self._measures.index("FLMT")
        self.model = Model(name=NAME, version=VERSION, digest=digest)

    def score(self, answers: Mapping[str, float | None], age: float) -> ModelOutput:
        """As the protocol says. Raises ValueError for a question that the model does not know, or an age of NaN."""
        unknown = answers.keys() - set(self._measures)
        if unknown or "Age" in answers:
            raise ValueError(
                f"not among the 20 questions: {', '.join(sorted(unknown | {'Age'} & answers.keys()))}"
            )
        if not math.isfinite(age):
            raise ValueError("the age is not a number")
        row = [math.nan if (given := answers.get(name)) is None else given for name in self._measures[:-1]]
        given_twice = np.array([[*row, age]] * 2, dtype=np.float64)
        counted = np.ones_like(given_twice)
        counted[1, self._flmt] = 0
        values = [
            value.tolist() for value in self._session.run(None, {"answers": given_twice, "counted": counted})
        ]
        return ModelOutput(
            scores=self._scores(values, 0),
            without_flmt=self._scores(values, 1),
            reach=self._reach,
            cases=self._cases,
            model=self.model,
        )

    def _scores(self, values: list[list[list[float]]], row: int) -> Scores:
        distances, probabilities, margin, steadiness, explains, contributions = (
            value[row] for value in values
        )
        return Scores(
            distances=dict(zip(self._clusters, distances, strict=True)),
            probabilities=dict(zip(self._clusters, probabilities, strict=True)),
            margin=float(margin),  # type: ignore[arg-type]  # one number a child, not a row
            steadiness=float(steadiness),  # type: ignore[arg-type]
            explains=dict(zip(self._clusters, explains, strict=True)),
            contributions=dict(zip(self._measures, contributions, strict=True)),
        )
