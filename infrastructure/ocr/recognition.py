"""What a line of print says: PP-OCR's recogniser, decoded greedily (CTC), in the letters that English papers use."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import numpy.typing as npt
from PIL import Image

from infrastructure.ocr.lines import Box, Grey, Read

HEIGHT = 48
"""pixels that the recogniser wants a line to be high"""
WIDEST = 3_200
"""pixels of a line so scaled; a full line of small print takes some 2,000"""
PIXELS_AT_ONCE = 6_000
"""widths of the lines of one run together: holds memory down"""
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


def read_lines(recogniser: Any, alphabet: Alphabet, page: Grey, boxes: Sequence[Box]) -> list[Read]:
    """One Read for each box, in the order of the boxes. Lines of like width go together, because all are padded to one."""
    widths = [_width(box) for box in boxes]
    read: dict[int, Read] = {}
    for together in _batches(widths):
        widest = max(widths[n] for n in together)
        put = np.zeros((len(together), 3, HEIGHT, widest), np.float32)
        for place, n in enumerate(together):
            put[place, :, :, : widths[n]] = _scaled(page, boxes[n], widths[n])
        (said,) = recogniser.run(None, {recogniser.get_inputs()[0].name: put})
        for place, n in enumerate(together):
            read[n] = Read(boxes[n], *_decode(said[place][:, alphabet.columns], alphabet.letters))
    return [read[n] for n in range(len(boxes))]


def _width(box: Box) -> int:
    return min(max(round(HEIGHT * box.width / max(box.height, 1)), HEIGHT // 2), WIDEST)


def _batches(widths: Sequence[int]) -> list[list[int]]:
    batches: list[list[int]] = []
    for n in sorted(range(len(widths)), key=lambda n: widths[n]):
        if not batches or widths[n] * (len(batches[-1]) + 1) > PIXELS_AT_ONCE:
            batches.append([])
        batches[-1].append(n)
    return batches


def _scaled(page: Grey, box: Box, width: int) -> npt.NDArray[np.float32]:
    cut = Image.fromarray(page[box.top : box.bottom, box.left : box.right])
    scaled = np.asarray(cut.resize((width, HEIGHT), Image.Resampling.BICUBIC), np.float32)
    return scaled / np.float32(127.5) - np.float32(1)


def _decode(said: npt.NDArray[np.float32], letters: Sequence[str]) -> tuple[str, float]:
    """Words and mean probability: the likeliest class at each step, repeats once, 'nothing' left out."""
    best = said.argmax(axis=1)
    sure = said.max(axis=1)
    kept = (best != 0) & np.concatenate(([True], best[1:] != best[:-1]))
    if not kept.any():
        return "", 0.0
    return "".join(letters[n] for n in best[kept]).strip(), float(sure[kept].mean())
