"""Regions of the detector's map, against the plainest way of finding them; and what makes lines of them."""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from infrastructure.ocr.detection import find_lines, regions
from infrastructure.ocr.lines import Box

maps = arrays(
    np.float32,
    st.tuples(st.integers(1, 12), st.integers(1, 12)),
    elements=st.sampled_from([np.float32(0), np.float32(0.75)]),
)


def flooded(seen: npt.NDArray[np.float32]) -> list[Box]:
    """Boxes of regions that touch by an edge, one dot after another."""
    left_over = {(int(y), int(x)) for y, x in np.argwhere(seen > 0.3)}
    boxes = []
    while left_over:
        region, waiting = [], [left_over.pop()]
        while waiting:
            y, x = waiting.pop()
            region.append((y, x))
            for near in ((y - 1, x), (y + 1, x), (y, x - 1), (y, x + 1)):
                if near in left_over:
                    left_over.remove(near)
                    waiting.append(near)
        rows, columns = [y for y, _ in region], [x for _, x in region]
        boxes.append(Box(min(columns), min(rows), max(columns) + 1, max(rows) + 1))
    return boxes


@given(maps)
def test_regions_are_those_of_a_flood(seen: npt.NDArray[np.float32]) -> None:
    found = regions(seen)
    assert sorted(box for box, _ in found) == sorted(flooded(seen))
    assert all(abs(score - 0.75) < 1e-6 for _, score in found)


class Sees:
    """A detector that sees two words of one line and a speck, wherever it looks."""

    def get_inputs(self) -> list[Any]:
        return [type("Input", (), {"name": "x"})]

    def run(self, _: None, put: dict[str, npt.NDArray[np.float32]]) -> list[npt.NDArray[np.float32]]:
        seen = np.zeros((1, 1, *put["x"].shape[2:]), np.float32)
        seen[0, 0, 40:50, 20:100] = 0.9
        seen[0, 0, 40:50, 122:200] = 0.9
        seen[0, 0, 100:102, 100:102] = 0.9
        return [seen]


def test_words_that_all_but_touch_are_one_line_and_specks_are_none() -> None:
    (line,) = find_lines(Sees(), np.zeros((320, 320), np.uint8))
    assert line.left < 20 < 200 < line.right
    assert line.top < 40 < 50 < line.bottom
