"""Split a page into sentences as reports, letters, tables and e-mails are really written.

Spans point into the page's own text; quoting collapses white space (`collapse`). No word is ever added.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

LONGEST = 1_500
"""characters of one sentence; what runs on longer is cut between words"""

_WRAPPED_WIDTHS = range(60, 141)
"""widths at which mail programs and typists break lines; longer lines are whole paragraphs"""

ITEM = re.compile(r"[ \t]*(?:[-–—•*▪●○◦·>]+|\(?(?:\d{1,2}[a-z]?|[a-zA-Z]|[ivx]{1,4})[.)])[ \t]+(?=\S)")
_END = re.compile(r"(?<![.!?])[.!?]+[\"'”’)\]]*(?=\s)")
_LAST_WORD = re.compile(r"(?:^|[\s(\[/\"'“‘])([A-Za-z][A-Za-z.]{0,9})$")

_ABBREVIATIONS = frozenset(
    {
        "dr", "mr", "mrs", "ms", "miss", "prof", "rev", "st", "vs", "etc", "e.g", "eg", "i.e", "ie",
        "approx", "hr", "hrs", "wk", "wks", "min", "mins", "mth", "mths", "yr", "yrs", "tel", "ext", "ref",
        "cf", "inc", "dept", "figs", "regs", "ed", "a.m", "p.m",
        "am", "pm", "incl", "max", "avg", "std", "esp", "c.f", "n.b", "nb", "dob", "d.o.b", "w.r.t",
    }
)  # fmt: skip
_CALENDAR = frozenset(
    {
        "Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sep", "Sept", "Oct", "Nov", "Dec", "Mon", "Tue",
        "Tues", "Wed", "Thu", "Thur", "Thurs", "Fri", "Sat", "Sun",
    }
)  # fmt: skip
"""abbreviations with a capital only: 'he sat.' ends a sentence"""
_NUMBERED = frozenset({"no", "nos", "fig", "reg", "p", "pp", "para", "sec"})
"""abbreviations before a number only: 'she said no.' ends a sentence"""
_ENDS_ANYWAY = frozenset({"etc", "am", "pm", "a.m", "p.m", "yrs", "hrs", "mins", "wks", "mths"})
"""abbreviations that often stand last: a sentence ends there when a usual first word follows"""
_USUAL_FIRST = frozenset(
    {
        "he", "she", "they", "it", "the", "there", "this", "that", "these", "those", "his", "her", "their",
        "its", "we", "i", "in", "at", "on", "when", "mum", "mother", "dad", "parents", "staff", "school",
        "if", "as", "for", "a", "an", "both", "no", "not", "to", "all", "during", "after", "before",
        "while", "although", "however", "but", "and", "with",
    }
)  # fmt: skip


class _Line(NamedTuple):
    start: int
    end: int
    text: str


def sentences(text: str) -> list[tuple[int, int]]:
    """Spans in order, without overlap, each with something to read in it. Time grows with the length of the text."""
    spans: list[tuple[int, int]] = []
    for start, end in _units(text):
        spans.extend(_split(text, start, end))
    return spans


def collapse(text: str) -> str:
    return " ".join(text.split())


def _units(text: str) -> Iterator[tuple[int, int]]:
    """Paragraphs, list items, table rows and headings: what no sentence runs beyond."""
    for block in _blocks(text):
        width = max(len(line.text.rstrip()) for line in block)
        start = block[0].start
        for before, line in pairwise(block):
            if not _goes_on(before.text.strip(), line.text, width):
                yield start, before.end
                start = line.start
        yield start, block[-1].end


def _blocks(text: str) -> Iterator[list[_Line]]:
    block: list[_Line] = []
    start = 0
    for raw in text.split("\n"):
        end = start + len(raw)
        if raw.strip():
            block.append(_Line(start, end, raw))
        elif block:
            yield block
            block = []
        start = end + 1
    if block:
        yield block


def _goes_on(before: str, after: str, width: int) -> bool:
    """A line goes on in the next when its first word had no room left, or plainly continues."""
    if ITEM.match(after) or " | " in before or " | " in after:
        return False
    words = after.split(None, 1)
    if words[0][:1].islower() and before[-1:] not in ".!?:":
        return True
    return width in _WRAPPED_WIDTHS and len(before) + 1 + len(words[0]) > width


def _split(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    marker = ITEM.match(text, start, end)
    begin = marker.end() if marker else start
    for match in _END.finditer(text, begin, end):
        if _is_end(text, begin, match, end):
            yield from _pieces(text, begin, match.end())
            begin = match.end()
    yield from _pieces(text, begin, end)


def _is_end(text: str, begin: int, match: re.Match[str], end: int) -> bool:
    following = text[match.end() : min(match.end() + 40, end)].lstrip()
    if not following:
        return True
    first = following[0]
    if not (first.isupper() or first.isdigit() or first in "\"'“‘([•*£"):
        return False
    if match.group()[0] != "." or len(match.group().rstrip("\"'”’)]")) > 1:
        return True
    last = _LAST_WORD.search(text, max(begin, match.start() - 12), match.start())
    if last is None:
        return True
    word = last.group(1)
    next_word = re.split(r"[^A-Za-z]", following, maxsplit=1)[0].lower()
    if len(word) == 1 and word.isupper() and word != "I":
        return next_word in _USUAL_FIRST and len(next_word) > 1
    if word.lower() in _ENDS_ANYWAY:
        return next_word in _USUAL_FIRST
    if word.lower() in _NUMBERED:
        return not first.isdigit()
    return word.lower() not in _ABBREVIATIONS and word not in _CALENDAR


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The span without white space around it, cut between words where it is longer than a sentence can be."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    while end - start > LONGEST:
        cut = start + LONGEST
        space = max(text.rfind(" ", start + LONGEST // 2, cut), text.rfind("\n", start + LONGEST // 2, cut))
        stop = space if space > 0 else cut
        if collapse(text[start:stop]):
            yield start, stop
        start = stop
        while start < end and text[start].isspace():
            start += 1
    if collapse(text[start:end]):
        yield start, end
