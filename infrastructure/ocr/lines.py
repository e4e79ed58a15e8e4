"""What was found on a page: lines of print, where they stand, and how sure the reading is."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
import numpy.typing as npt

Grey = npt.NDArray[np.uint8]
"""A picture as rows of grey, 0 black to 255 white."""


class Box(NamedTuple):
    """A rectangle in pixels of the upright page, `top` above `bottom`."""

    left: int
    top: int
    right: int
    bottom: int

    @property
    def height(self) -> int:
        return self.bottom - self.top

    @property
    def width(self) -> int:
        return self.right - self.left


class Read(NamedTuple):
    """The words of one line. `confidence`: the mean probability of its letters, 0 to 1."""

    box: Box
    text: str
    confidence: float
