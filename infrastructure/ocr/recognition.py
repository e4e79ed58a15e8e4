"""What a line of print says: PP-OCR's recogniser, decoded greedily (CTC), in the letters that English papers use."""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import numpy as np
import numpy.typing as npt
from PIL import Image

from infrastructure.ocr.lines import Box, Grey, Read

HEIGHT = 48
"""pixels that the recogniser wants a line to be high"""
WIDEST = 3_200
"""pixels of a line so scaled; a full line of small print takes some 2,000"""
MOST_PIXELS = 28_000
"""of all lines of a page together, while they need not be squeezed for it below NARROWEST: three seconds on two cores"""
NARROWEST = 0.7
"""of its width to which a line may be squeezed; narrower than 0.7 the recogniser begins to lose letters"""
CORES = 2
"""lines read at once; a function of 3 GB has two cores"""
LETTERS = frozenset(
    " !\"#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~"
    "£€©®°±²³·½¼¾×÷–—‘’“”•…→✓✔☐☑☒■□●○≥≤"
    "ÀÁÂÄÆÇÈÉÊËÌÍÎÏÑÒÓÔÖØÙÚÛÜÝŸàáâäæçèéêëìíîïñòóôöøùúûüýÿŵŷŴŶśŚłŁżŻźŹąĄęĘćĆńŃšŠžŽčČ"
)
"""The recogniser knows 18,708 characters, most of them Chinese; an English, Welsh or Polish name needs these."""


class Alphabet:
    """The recogniser's classes that are letters here. Class 0 says 'nothing here'; the last one is the space."""

    def __init__(self, characters: Sequence[str]) -> None:
        known = ["", *characters, " "]
        self.columns = np.array([0, *(n for n, letter in enumerate(known) if letter in LETTERS)])
        self.letters = [known[column] for column in self.columns]


def read_lines(
    recogniser: Any, alphabet: Alphabet, page: Grey, boxes: Sequence[Box], squeeze: float = 1.0
) -> list[Read]:
    """One Read for each box, in the order of the boxes.

    Each line is a run of its own: lines of unlike width in one run are padded to the widest, and measured no faster.
    The recogniser runs on one thread, so cores are kept busy by as many lines at once.
    """

    def read(box: Box) -> Read:
        put = _scaled(page, box, squeeze)
        (said,) = recogniser.run(None, {recogniser.get_inputs()[0].name: put})
        return Read(box, *_decode(said[0][:, alphabet.columns], alphabet.letters))

    with ThreadPoolExecutor(max_workers=CORES) as cores:
        return list(cores.map(read, boxes))


def squeeze_for(boxes: Sequence[Box]) -> float:
    """How much narrower to make the lines of a full page, so that it is read in time."""
    together = sum(_width(box, 1.0) for box in boxes)
    return min(max(MOST_PIXELS / max(together, 1), NARROWEST), 1.0)


def _width(box: Box, squeeze: float) -> int:
    """Pixels of the line as the recogniser sees it; what reading it costs grows with them."""
    return min(max(round(squeeze * HEIGHT * box.width / max(box.height, 1)), HEIGHT // 2), WIDEST)


def _scaled(page: Grey, box: Box, squeeze: float) -> npt.NDArray[np.float32]:
    cut = Image.fromarray(page[box.top : box.bottom, box.left : box.right])
    scaled = np.asarray(cut.resize((_width(box, squeeze), HEIGHT), Image.Resampling.BICUBIC), np.float32)
    return np.ascontiguousarray(np.broadcast_to(scaled / 127.5 - 1.0, (1, 3, *scaled.shape)), np.float32)


def _decode(said: npt.NDArray[np.float32], letters: Sequence[str]) -> tuple[str, float]:
    """Words and mean probability: the likeliest class at each step, repeats once, 'nothing' left out."""
    best = said.argmax(axis=1)
    sure = said.max(axis=1)
    kept = (best != 0) & np.concatenate(([True], best[1:] != best[:-1]))
    if not kept.any():
        return "", 0.0
    return "".join(letters[n] for n in best[kept]).strip(), float(sure[kept].mean())
