"""From measured lines of a printed page to paragraphs: wrapped lines joined, cells of a table row on one line."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Piece:
    """Words that stand together on a line; all in points. `first_right`: where the first word ends."""

    text: str
    left: float
    right: float
    first_right: float


@dataclass(frozen=True, slots=True)
class Line:
    """One line of one cell, or of several side by side. `top` grows upwards, as PDF has it."""

    pieces: tuple[Piece, ...]
    top: float
    height: float


CELL = " | "
_ITEM = re.compile(r"(?:[-–•*▪●○◦·]|\(?(?:\d{1,2}[a-z]?|[a-z]|[ivx]{1,4})[.)])(?:\s|$)", re.IGNORECASE)
_LABEL = re.compile(r"[A-Z][A-Za-z /]{1,30}:(?:\s|$)")
"""'Date of birth: ' begins a line of a form"""
_DASH = re.compile(r"[-–] [a-z]")
_COPIED_TO = re.compile(r"c\.?c\.?\b|encs?\b", re.IGNORECASE)
_ENDED = re.compile(r"[.!?:;\"'”’)\]]\s*$")
_DIGITS = re.compile(r"\d+")
_SAME_LEFT = 3.0
"""points within which two lines begin at the same place"""


def paragraphs(lines: Sequence[Line]) -> list[str]:
    """Join what belongs together. A line goes on in the next when its first word had no room left."""
    margins = _margins(lines)
    blocks: list[str] = []
    row_top = 0.0
    for index, line in enumerate(lines):
        words = CELL.join(piece.text for piece in line.pieces)
        before = lines[index - 1] if index else None
        if before is not None and blocks and _is_wrapped(before, line, margins):
            glue = "" if re.search(r"\w-$", blocks[-1]) else " "
            blocks[-1] += glue + words
        elif before is not None and blocks and _is_next_cell(before, line, row_top):
            blocks[-1] += CELL + words
        else:
            blocks.append(words)
            row_top = line.top
    return blocks


def _margins(lines: Sequence[Line]) -> dict[int, float]:
    """How far right the text that begins at a place goes."""
    furthest: dict[int, float] = defaultdict(float)
    for line in lines:
        for piece in line.pieces:
            place = round(piece.left / _SAME_LEFT)
            for near in (place - 1, place, place + 1):
                furthest[near] = max(furthest[near], piece.right)
    return furthest


def _is_wrapped(before: Line, line: Line, margins: dict[int, float]) -> bool:
    above, below = before.pieces[-1], line.pieces[0]
    fall = before.top - line.top
    if (
        not 0.5 * line.height < fall < 1.7 * line.height
        or abs(before.height - line.height) > 0.25 * line.height
    ):
        return False
    if any(begins.match(below.text) for begins in (_ITEM, _COPIED_TO, _LABEL)) and not _is_aside(
        above, below
    ):
        return False
    indent = below.left - above.left
    hanging = _ITEM.match(above.text) is not None and -_SAME_LEFT < indent < 4 * line.height
    if abs(indent) > _SAME_LEFT and not hanging:
        return False
    space_and_word = 0.25 * line.height + below.first_right - below.left
    margin = margins[round(above.left / _SAME_LEFT)]
    room = margin - above.right
    if space_and_word > room:
        return True
    nearly_full = room < 0.15 * (margin - above.left)
    return not _ENDED.search(above.text) and (nearly_full or below.text[:1].islower())


def _is_aside(above: Piece, below: Piece) -> bool:
    """A dash inside a sentence that came to stand at the start of a line, and no item of a list."""
    return (
        _DASH.match(below.text) is not None and not _ENDED.search(above.text) and not _ITEM.match(above.text)
    )


def _is_next_cell(before: Line, line: Line, row_top: float) -> bool:
    """The next column of the same row: to the right, and no higher than the row began."""
    level = line.top > before.top - 0.5 * line.height
    return (
        level
        and line.top < row_top + 0.5 * line.height
        and line.pieces[0].left > before.pieces[-1].left + _SAME_LEFT
    )


def carry_over(pages: Sequence[list[str]]) -> list[list[str]]:
    """Bring the rest of a sentence that runs over a page break back to the page where it began.

    A finding names one page; half a sentence is no evidence. Lines repeated on every page (headers and footers)
    are looked past.
    """
    repeated = _repeated(pages)
    result = [list(blocks) for blocks in pages]
    for number in range(len(result) - 1):
        last = next(
            (i for i in range(len(result[number]) - 1, -1, -1) if _mould(result[number][i]) not in repeated),
            None,
        )
        first = next((i for i, block in enumerate(result[number + 1]) if _mould(block) not in repeated), None)
        if last is None or first is None:
            continue
        above, below = result[number][last], result[number + 1][first]
        if (
            _ENDED.search(above)
            or not below[:1].islower()
            or CELL in above
            or CELL in below
            or len(above) < 40
        ):
            continue
        end = re.search(r"[.!?](?=\s|$)", below)
        cut = end.end() if end else len(below)
        result[number][last] = f"{above} {below[:cut]}"
        rest = below[cut:].lstrip()
        result[number + 1][first : first + 1] = [rest] if rest else []
    return result


def _mould(block: str) -> str:
    return _DIGITS.sub("0", block)


def _repeated(pages: Sequence[list[str]]) -> set[str]:
    seen: dict[str, set[int]] = defaultdict(set)
    for number, blocks in enumerate(pages):
        for block in (*blocks[:3], *blocks[-3:]):
            seen[_mould(block)].add(number)
    return {mould for mould, where in seen.items() if len(where) > 1}
