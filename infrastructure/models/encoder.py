"""The sentence encoder in use: what no dictionary holds, as log-odds by question, on onnxruntime."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path

import numpy as np

from infrastructure.models.artefact import ROOT, ModelUnusable, digest_of
from infrastructure.models.wordpiece import WordPieces

FOLDER = ROOT / "sentence_encoder"
ENCODER_FILE, VOCABULARY_FILE = "encoder.onnx", "vocabulary.txt"
TOGETHER = 32
"""sentences a run at most"""
FILLED = 1.2
"""how much longer than its shortest sentence a run's longest may be: what is filled up is multiplied for nothing"""
THREADS = 2


class SentenceEncoder:
    def __init__(self, body: bytes, vocabulary: Sequence[str]) -> None:
        import onnxruntime  # type: ignore[import-untyped]

        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = THREADS
        options.add_session_config_entry("session.intra_op.allow_spinning", "0")  # waiting cores are paid for
        # Bytes are for the file: multiplied as bytes they are less than half as fast on most processors.
        options.add_session_config_entry("session.disable_quant_qdq", "1")
        self._session = onnxruntime.InferenceSession(body, options, providers=["CPUExecutionProvider"])
        self._pieces = WordPieces({piece: number for number, piece in enumerate(vocabulary)})

    def log_odds(self, texts: Sequence[str]) -> list[list[float]]:
        """By text, in the order of QUESTIONS, that it is evidence of a present need of the child."""
        rows = [self._pieces.numbers(text) for text in texts]
        found: list[list[float]] = [[] for _ in texts]
        for places in _alike(rows):
            longest = max(len(rows[place]) for place in places)
            numbers = np.zeros((len(places), longest), np.int64)
            for row, place in enumerate(places):
                numbers[row, : len(rows[place])] = rows[place]
            for place, odds in zip(places, self._session.run(None, {"numbers": numbers})[0], strict=True):
                found[place] = odds.astype(float).tolist()
        return found


def digest(folder: Path = FOLDER) -> str:
    """Of the network and its vocabulary together."""
    return digest_of((folder / ENCODER_FILE).read_bytes() + (folder / VOCABULARY_FILE).read_bytes())


@cache
def load(expected: str, folder: Path = FOLDER) -> SentenceEncoder:
    """The encoder that the reader's weights were learned with, by its digest. Raises ModelUnusable for any other."""
    try:
        body, vocabulary = (folder / ENCODER_FILE).read_bytes(), (folder / VOCABULARY_FILE).read_bytes()
    except OSError as error:
        raise ModelUnusable(
            f"The sentence encoder is missing in {folder.name}. Restore its files."
        ) from error
    if digest_of(body + vocabulary) != expected:
        raise ModelUnusable(
            f"{ENCODER_FILE} is not the encoder that the reader's weights were learned with. Run `make model`."
        )
    return SentenceEncoder(body, vocabulary.decode("utf-8").split("\n")[:-1])


def _alike(rows: Sequence[Sequence[int]]) -> Iterator[list[int]]:
    """Places of rows to run together, the shortest first."""
    run: list[int] = []
    for place in sorted(range(len(rows)), key=lambda place: len(rows[place])):
        if run and (len(run) == TOGETHER or len(rows[place]) > FILLED * len(rows[run[0]])):
            yield run
            run = []
        run.append(place)
    if run:
        yield run
