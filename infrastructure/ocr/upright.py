"""A page turned so that its lines run level: by quarter turns, and by the few degrees that a scanner's glass adds.

Print stands in rows: seen along its lines, ink and white alternate sharply. The turn at which they do so most is level.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
import numpy.typing as npt
from PIL import Image, ImageFilter

from infrastructure.ocr.lines import Grey

SMALL_SIDE = 900
"""pixels of the longer side that rows are looked for in; a line of print is still some 10 of them apart"""
DARKER = 24
"""levels of grey by which ink is darker than what is around it"""
LEAST_INK = 200
"""dots; with fewer there is nothing to level"""
STEEPEST = 7.0
"""degrees; beyond it a sheet was not laid on the glass but thrown"""
COARSE, FINE = 0.5, 0.1
LEVEL = 0.15
"""degrees that need no turning: 4 pixels over the width of a page"""
CLEARLY = 1.5
"""times sharper that a page must be sideways before it is turned: columns of a table make weak rows sideways too"""

Dots = tuple[npt.NDArray[np.float32], npt.NDArray[np.float32]]


class Turn(NamedTuple):
    """quarters: quarter turns, anticlockwise; degrees: what is left, anticlockwise."""

    quarters: int
    degrees: float


def level(page: Grey) -> Grey:
    """The page with its lines level; whether they stand on their heads is for a reader to say."""
    turn = find_turn(page)
    turned = np.rot90(page, turn.quarters)
    if abs(turn.degrees) <= LEVEL:
        return np.ascontiguousarray(turned)
    white = int(np.percentile(turned[::8, ::8], 90))
    picture = Image.fromarray(np.ascontiguousarray(turned))
    return np.asarray(picture.rotate(turn.degrees, Image.Resampling.BICUBIC, expand=True, fillcolor=white))


def find_turn(page: Grey) -> Turn:
    across, down = _ink(page)
    if len(across) < LEAST_INK:
        return Turn(0, 0.0)
    degrees, sharp = _sharpest((across, down))
    sideways_degrees, sideways_sharp = _sharpest((down, -across))
    if sideways_sharp > CLEARLY * sharp:
        return Turn(1, sideways_degrees)
    return Turn(0, degrees)


def _ink(page: Grey) -> Dots:
    """Where the dots are that are darker than their surroundings, whatever shadow lies on the page."""
    picture = Image.fromarray(page)
    picture.thumbnail((SMALL_SIDE, SMALL_SIDE))
    small = np.asarray(picture, np.int16)
    around = np.asarray(picture.filter(ImageFilter.BoxBlur(SMALL_SIDE // 60)), np.int16)
    down, across = np.nonzero(around - small > DARKER)
    return across.astype(np.float32), down.astype(np.float32)


def _sharpest(dots: Dots) -> tuple[float, float]:
    coarse = np.arange(-STEEPEST, STEEPEST + COARSE / 2, COARSE)
    best = max(coarse, key=lambda degrees: _sharpness(dots, degrees))
    near = np.arange(best - COARSE, best + COARSE + FINE / 2, FINE)
    best = max(near, key=lambda degrees: (_sharpness(dots, degrees), -abs(degrees)))
    return float(best), _sharpness(dots, float(best))


def _sharpness(dots: Dots, degrees: float) -> float:
    """How abruptly the number of dots changes from one row to the next once the page is turned by so many degrees."""
    across, down = dots
    turn = np.deg2rad(degrees)
    rows = (down * np.cos(turn) - across * np.sin(turn)).astype(np.int32)
    counts = np.bincount(rows - rows.min()).astype(np.float64)
    return float(np.square(np.diff(counts)).sum())
