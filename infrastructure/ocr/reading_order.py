"""Lines of print in the order in which a person reads them: down the page, columns and table rows kept apart."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from statistics import median

from infrastructure.files.layout import Line, Piece
from infrastructure.ocr.lines import Box, Read

HIGH = 12.0
"""units that a usual line is high once measured for `layout`, which thinks in points"""
BAND_GAP = 0.35
"""of a line's height: white over the whole width from which what follows is another band (paragraph, table row)"""
GUTTER = 0.9
"""of a line's height: white from top to bottom of a band from which what is right of it is another column"""
FULL = 0.7
"""share of a column's width that most lines of running text fill; cells of a table do not"""
SAME_START = 0.6
"""of a line's height within which two lines begin at the same place"""


def in_order(read: Sequence[Read]) -> list[Line]:
    """Lines measured for `layout.paragraphs`. A cell of a table row is a line of its own, level with the row's first."""
    if not read:
        return []
    high = median(each.box.height for each in read)
    ordered = [each for band in _bands(read, high) for each in _within(band, high)]
    starts = _starts(ordered, high)
    return [_measured(each, starts[each.box.left], high) for each in ordered]


def _bands(read: Sequence[Read], high: float) -> list[list[Read]]:
    return _parted(read, lambda box: (box.top, box.bottom), BAND_GAP * high)


def _columns(band: Sequence[Read], high: float) -> list[list[Read]]:
    return _parted(band, lambda box: (box.left, box.right), GUTTER * high)


def _parted(read: Sequence[Read], side: Callable[[Box], tuple[int, int]], gap: float) -> list[list[Read]]:
    """Parted wherever nothing lies over at least `gap`, seen from one side."""
    parts: list[list[Read]] = []
    end = 0
    for each in sorted(read, key=lambda each: side(each.box)):
        start, stop = side(each.box)
        if not parts or start - end >= gap:
            parts.append([])
            end = stop
        parts[-1].append(each)
        end = max(end, stop)
    return parts


def _within(band: Sequence[Read], high: float) -> list[Read]:
    columns = [sorted(column, key=_place) for column in _columns(band, high)]
    if len(columns) == 1:
        return sorted(band, key=_place)
    if all(_runs_on(column) for column in columns):
        return [each for column in columns for each in column]
    return _by_rows(columns, high)


def _place(read: Read) -> tuple[int, int]:
    return read.box.top, read.box.left


def _runs_on(column: Sequence[Read]) -> bool:
    """Whether a column is running text: several lines, most of them filled."""
    if len(column) < 4:
        return False
    width = max(each.box.right for each in column) - min(each.box.left for each in column)
    return median(each.box.width for each in column) > FULL * width


def _by_rows(columns: Sequence[Sequence[Read]], high: float) -> list[Read]:
    """A row of a table begins where its first column has a line; what wraps inside a cell stays with the cell."""
    first = columns[0]
    edge = min(each.box.left for each in columns[1])
    tops = [
        each.box.top - 0.5 * high
        for number, each in enumerate(first)
        if number == 0 or not _wraps(first[number - 1], each, edge, high)
    ]
    tops[0] = min(each.box.top for column in columns for each in column)
    ordered: list[Read] = []
    for top, following in zip(tops, [*tops[1:], float("inf")], strict=True):
        for column in columns:
            ordered += [each for each in column if top <= each.box.top < following]
    return ordered


def _wraps(before: Read, read: Read, edge: float, high: float) -> bool:
    """Whether the line goes on with the cell above: its first word had no room left there before the next column."""
    near = read.box.top - before.box.bottom < 0.5 * high
    return near and before.box.right + 0.25 * high + _first_word(read) > edge - GUTTER * high


def _first_word(read: Read) -> float:
    """How wide it is, as far as letters are of one width."""
    return read.box.width * len(read.text.split(maxsplit=1)[0]) / len(read.text)


def _starts(read: Sequence[Read], high: float) -> dict[int, float]:
    """Where lines begin, those that hardly differ made the same."""
    starts: dict[int, float] = {}
    group: list[int] = []
    for left in [*sorted({each.box.left for each in read}), None]:
        if group and (left is None or left - group[0] > SAME_START * high):
            starts |= dict.fromkeys(group, float(group[0]))
            group = []
        if left is not None:
            group.append(left)
    return starts


def _measured(read: Read, left: float, high: float) -> Line:
    """In units of which a usual line is HIGH; like heights made the same, because letters with tails make boxes taller."""
    unit = HIGH / high
    box = read.box
    height = high if 0.7 * high < box.height < 1.3 * high else float(box.height)
    middle = (box.top + box.bottom) / 2
    piece = Piece(read.text, left * unit, box.right * unit, (box.left + _first_word(read)) * unit)
    return Line((piece,), -(middle - height / 2) * unit, height * unit)
