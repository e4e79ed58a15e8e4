"""A page of a PDF as a person sees it, to tell which of its words show.

Words can be hidden in more ways than can be listed: white on white, drawn invisible, off the page, under a box that was
meant to black them out. Where the drawn page is of one shade, whatever stands there does not show.
"""

from __future__ import annotations

from typing import Any

from infrastructure.files import limits

_SCALE = 1.0
"""pixels a point: letters of 6 points are still told from paper"""
_CONTRAST = 24
"""of 255 levels of grey; less is paper, or a tint that no one takes for print"""

_FAR = 10_000
"""points, between two places of which the pixels are asked"""

Box = tuple[float, float, float, float]
"""left, bottom, right, top in points of the page"""


class DrawnPage:
    """Drawn once, small and grey."""

    def __init__(self, page: Any) -> None:
        longest = max(page.get_width(), page.get_height(), 1.0)
        bitmap = page.render(scale=min(_SCALE, limits.DRAWN_PIXELS / longest), grayscale=True)
        place = bitmap.get_posconv(page).to_bitmap
        self._origin = place(0, 0)
        self._across, self._up = place(_FAR, 0), place(0, _FAR)
        self._width, self._height, self._stride = bitmap.width, bitmap.height, bitmap.stride
        self._grey = bytes(bitmap.buffer)
        bitmap.close()

    def shows(self, box: Box) -> bool:
        """Whether anything at all can be seen where these words stand. A point of paper around them is looked at too:
        a dash or a capital I fills all of its own box."""
        (x1, y1), (x2, y2) = self._point(box[0], box[3]), self._point(box[2], box[1])
        first, last = max(min(x1, x2) - 1, 0), min(max(x1, x2) + 2, self._width)
        rows = range(max(min(y1, y2) - 1, 0), min(max(y1, y2) + 2, self._height))
        darkest, lightest = 255, 0
        for row in (*rows[len(rows) // 2 :], *rows[: len(rows) // 2]):  # most letters have ink in the middle
            points = self._grey[row * self._stride + first : row * self._stride + last]
            if points:
                darkest, lightest = min(darkest, min(points)), max(lightest, max(points))
                if lightest - darkest >= _CONTRAST:
                    return True
        return False

    def _point(self, x: float, y: float) -> tuple[int, int]:
        """The pixel of a place on the page, which may be turned: by rule of three, as asking PDFium takes far longer."""
        (x0, y0), (x1, y1), (x2, y2) = self._origin, self._across, self._up
        x, y = x / _FAR, y / _FAR
        return int(x0 + x * (x1 - x0) + y * (x2 - x0)), int(y0 + x * (y1 - y0) + y * (y2 - y0))
