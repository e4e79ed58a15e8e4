"""Where on a page lines of print stand: a text detector (PP-OCR's, of the DB kind) and what makes boxes of its map.

DB: Liao et al., 'Real-time Scene Text Detection with Differentiable Binarization' (2020). The page comes here upright,
so boxes are plain rectangles and need no geometry library.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import numpy.typing as npt
from PIL import Image

from infrastructure.ocr.lines import Box, Grey

LONG_SIDE = 1280
"""pixels of the longer side that the detector sees: 11 points on A4 are then some 17 pixels high"""
MULTIPLE = 32
"""the detector halves the picture five times"""
INK = 0.3
"""probability from which a pixel belongs to a line"""
LINE = 0.5
"""mean probability from which a region is a line"""
SWELL = 1.6
"""the detector marks the core of a line; area by perimeter times this is what it grows back (DB's unclip ratio)"""
SMALLEST = 3
"""pixels of the map: what is lower or narrower is dirt"""
JOINED = 0.5
"""of a line's height: boxes side by side that are nearer are one line that the detector broke, often inside a word"""
MOST = 1_000
"""lines taken of one page; a full page of small print holds some 100"""

Map = npt.NDArray[np.float32]


def find_lines(detector: Any, page: Grey, long_side: int = LONG_SIDE) -> list[Box]:
    """Boxes of the lines of an upright page, in no order."""
    height, width = page.shape
    scale = min(long_side / max(height, width), 1.0)
    small_height, small_width = (
        max(round(side * scale / MULTIPLE) * MULTIPLE, MULTIPLE) for side in (height, width)
    )
    small = np.asarray(
        Image.fromarray(page).resize((small_width, small_height), Image.Resampling.BILINEAR), np.float32
    )
    put = np.broadcast_to(small / 127.5 - 1.0, (1, 3, small_height, small_width))
    (seen,) = detector.run(None, {detector.get_inputs()[0].name: np.ascontiguousarray(put)})
    across, down = width / small_width, height / small_height
    found = [
        Box(
            max(int(box.left * across), 0),
            max(int(box.top * down), 0),
            min(round(box.right * across), width),
            min(round(box.bottom * down), height),
        )
        for box in _boxes(seen[0, 0])
    ]
    return _joined_up(found)


def _boxes(seen: Map) -> list[Box]:
    """Regions of the map that are lines, grown back to the height of their letters."""
    found: list[Box] = []
    for box, score in regions(seen):
        if min(box.width, box.height) < SMALLEST or score < LINE:
            continue
        grow = SWELL * box.width * box.height / (2 * (box.width + box.height))
        found.append(
            Box(
                round(box.left - grow),
                round(box.top - grow),
                round(box.right + grow),
                round(box.bottom + grow),
            )
        )
    return found[:MOST]


def _joined_up(boxes: Sequence[Box]) -> list[Box]:
    """Boxes that are level and all but touch, as one."""
    lines: list[Box] = []
    for box in sorted(boxes, key=lambda box: box.left):
        for place, line in enumerate(lines):
            level = min(box.bottom, line.bottom) - max(box.top, line.top)
            high = max(box.height, line.height)
            if level > 0.6 * high and box.left - line.right < JOINED * high:
                lines[place] = Box(
                    line.left,
                    min(line.top, box.top),
                    max(line.right, box.right),
                    max(line.bottom, box.bottom),
                )
                break
        else:
            lines.append(box)
    return lines


def regions(seen: Map) -> list[tuple[Box, float]]:
    """Connected regions above INK, each with its mean probability. By runs: a row's runs that touch join the row above."""
    padded = np.pad(seen > INK, ((0, 0), (1, 1))).astype(np.int8)
    change = np.diff(padded, axis=1)
    rows, starts = np.nonzero(change == 1)
    _, ends = np.nonzero(change == -1)
    sums = np.pad(np.cumsum(seen, axis=1), ((0, 0), (1, 0)))
    mass = sums[rows, ends] - sums[rows, starts]
    label = _joined(rows.tolist(), starts.tolist(), ends.tolist())
    names, which = np.unique(label, return_inverse=True)
    count = len(names)
    left, top = np.full(count, seen.shape[1]), np.full(count, seen.shape[0])
    right, bottom, area = np.zeros(count, int), np.zeros(count, int), np.zeros(count)
    total = np.zeros(count)
    np.minimum.at(left, which, starts)
    np.minimum.at(top, which, rows)
    np.maximum.at(right, which, ends)
    np.maximum.at(bottom, which, rows + 1)
    np.add.at(area, which, ends - starts)
    np.add.at(total, which, mass)
    return [
        (Box(int(left[n]), int(top[n]), int(right[n]), int(bottom[n])), float(total[n] / area[n]))
        for n in range(count)
    ]


def _joined(rows: list[int], starts: list[int], ends: list[int]) -> list[int]:
    """A name for each run, the same for runs of one region."""
    parent = list(range(len(rows)))

    def root(run: int) -> int:
        while parent[run] != run:
            parent[run] = parent[parent[run]]
            run = parent[run]
        return run

    above = 0
    for run, row in enumerate(rows):
        while above < run and (
            rows[above] < row - 1 or (rows[above] == row - 1 and ends[above] <= starts[run])
        ):
            above += 1
        touching = above
        while touching < run and rows[touching] == row - 1 and starts[touching] < ends[run]:
            parent[root(touching)] = root(run)
            touching += 1
    return [root(run) for run in range(len(rows))]
