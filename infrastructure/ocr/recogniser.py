"""A page that is a picture to its lines of words, or to none where they could not be read for certain.

Nothing leaves the machine. What is not clear print (handwriting, faint copies, photographs) is not guessed at: a line
is marked illegible, and a page that is mostly so gives no lines, so that a person is asked to type what it says.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from PIL import Image

from infrastructure.files.layout import Line
from infrastructure.files.pages import RenderedPage
from infrastructure.ocr.detection import find_lines
from infrastructure.ocr.engine import Engine, load
from infrastructure.ocr.lines import Box, Grey, Read
from infrastructure.ocr.reading_order import in_order
from infrastructure.ocr.recognition import read_lines
from infrastructure.ocr.upright import level

ILLEGIBLE = "[illegible]"
"""What a transcript says where it could not be read; it is no word of the document's."""
SURE = 0.85
"""mean probability of a line's letters from which its words are taken"""
LEGIBLE = 0.7
"""share of a page's lines, weighed by their length, that must be sure; else the page is handwriting or too faint"""
SAMPLE = 5
"""longest lines that tell whether a page stands on its head"""
CLEAR = 0.9
"""their mean probability from which it certainly does not"""


class Recogniser:
    """Recognises one page after another; the models are loaded for the first."""

    def __init__(self) -> None:
        self._engine: Engine | None = None

    def __call__(self, page: RenderedPage) -> Sequence[Line]:
        """Lines in reading order. Empty: the page is blank, or too little of it could be read for certain."""
        self._engine = self._engine or load()
        picture = Image.frombytes("RGB", (page.width, page.height), page.pixels).convert("L")
        return in_order(legible(read_picture(self._engine, np.asarray(picture))))


def read_picture(engine: Engine, picture: Grey) -> list[Read]:
    """Every line that was found, however unsure, in no order."""
    upright = level(picture)
    boxes = find_lines(engine.detector, upright)
    if not boxes:
        return []
    sample = sorted(boxes, key=lambda box: -box.width)[:SAMPLE]
    rest = [box for box in boxes if box not in sample]
    read = _read(engine, upright, sample)
    if _clarity(read) < CLEAR:
        turned = np.ascontiguousarray(np.rot90(upright, 2))
        read_turned = _read(engine, turned, [_turned(box, upright) for box in sample])
        if _clarity(read_turned) > _clarity(read):
            rest = [_turned(box, upright) for box in rest]
            upright, read = turned, read_turned
    return read + _read(engine, upright, rest)


def legible(read: Sequence[Read]) -> list[Read]:
    """The lines with those that are unsure marked so; none where most of the page is unsure."""
    found = [each for each in read if each.text]
    weight = sum(each.box.width for each in found)
    sure = sum(each.box.width for each in found if each.confidence >= SURE)
    if not found or sure < LEGIBLE * weight:
        return []
    return [each if each.confidence >= SURE else each._replace(text=ILLEGIBLE) for each in found]


def _read(engine: Engine, page: Grey, boxes: Sequence[Box]) -> list[Read]:
    return read_lines(engine.recogniser, engine.alphabet, page, boxes)


def _clarity(read: Sequence[Read]) -> float:
    return sum(each.confidence for each in read) / len(read)


def _turned(box: Box, page: Grey) -> Box:
    height, width = page.shape
    return Box(width - box.right, height - box.bottom, width - box.left, height - box.top)


