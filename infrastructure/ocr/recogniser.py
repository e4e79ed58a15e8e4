"""A page that is a picture to its lines of words, or to none where they could not be read for certain.

Nothing leaves the machine. What is not clear print (handwriting, faint copies, photographs) is not guessed at: a line
is marked illegible, and a page that is mostly so is given up, so that a person is asked to type what it says.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from PIL import Image

from infrastructure.files.pages import Lines, RenderedPage, Unclear
from infrastructure.ocr.engine import Engine, load
from infrastructure.ocr.lines import Box, Grey, Read
from infrastructure.ocr.reading_order import in_order
from infrastructure.ocr.recognition import squeeze_for
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


def recognise_page(page: RenderedPage) -> Lines:
    """Lines in reading order; none when nothing on the page looks like writing. Raises Unclear."""
    picture = Image.frombytes("RGB", (page.width, page.height), page.pixels).convert("L")
    return in_order(legible(read_picture(load(), np.asarray(picture))))


def read_picture(engine: Engine, picture: Grey) -> list[Read]:
    """Every line that was found, however unsure, in no order."""
    upright = level(picture)
    boxes = engine.find(upright)
    if not boxes:
        return []
    sample = sorted(boxes, key=lambda box: -box.width)[:SAMPLE]
    rest = [box for box in boxes if box not in sample]
    squeeze = squeeze_for(boxes)
    read = engine.read(upright, sample, squeeze)
    if _clarity(read) < CLEAR:
        turned = np.ascontiguousarray(np.rot90(upright, 2))
        read_turned = engine.read(turned, [_turned(box, upright) for box in sample], squeeze)
        if _clarity(read_turned) > _clarity(read):
            rest = [_turned(box, upright) for box in rest]
            upright, read = turned, read_turned
    return read + engine.read(upright, rest, squeeze)


def legible(read: Sequence[Read]) -> list[Read]:
    """The lines with those that are unsure marked so. Raises Unclear where most of the page is unsure."""
    found = [each for each in read if each.text]
    weight = sum(each.box.width for each in found)
    sure = sum(each.box.width for each in found if each.confidence >= SURE)
    if sure < LEGIBLE * weight:
        raise Unclear
    return [each if each.confidence >= SURE else each._replace(text=ILLEGIBLE) for each in found]


def _clarity(read: Sequence[Read]) -> float:
    return sum(each.confidence for each in read) / len(read)


def _turned(box: Box, page: Grey) -> Box:
    height, width = page.shape
    return Box(width - box.right, height - box.bottom, width - box.left, height - box.top)
