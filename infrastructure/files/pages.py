"""What every reader of files gives: pages of words, and what a person could not see at a glance said of each.

Hidden words (white, invisible, tiny, off the page, marked hidden in Word) stay in the text, and `Page.hidden` says
where they are. While a page is being put together they stand between two marks that no text may hold.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

from infrastructure.files.layout import Line

OPEN, CLOSE = "\ufdd0", "\ufdd1"
"""Around hidden words, until the page is whole. Unicode keeps these two for a program's own use, never for text."""
_MARK = re.compile(f"([{OPEN}{CLOSE}])")


class Page(NamedTuple):
    """A page, counted from 1. `text` may be ''.

    needs_ocr: the page is a picture, or a large picture with hardly any text of its own: its words are still to be
    recognised. hidden: (start, end) of words in `text` that a person looking at the page does not see.
    """

    number: int
    text: str
    needs_ocr: bool = False
    hidden: tuple[tuple[int, int], ...] = ()


class Draft(NamedTuple):
    """A page as a reader of one kind gives it: hidden words between marks, paragraphs apart by an empty line."""

    text: str
    needs_ocr: bool = False


class RenderedPage(NamedTuple):
    """A page as a picture, for a recogniser. `pixels`: red, green, blue, 8 bits each, row by row from the top, no
    padding: 3 * width * height bytes. width, height: in pixels; dpi: pixels an inch, 0 where the file does not say.
    of: pages of the document."""

    number: int
    width: int
    height: int
    dpi: int
    pixels: bytes
    of: int = 1


Lines = Sequence[Line]
"""Lines of words in reading order, measured as `layout` has it: any unit of length will do if it is the same
throughout, and `top` grows upwards (a picture's row r stands at height - r). Empty: nothing could be recognised."""

Recognise = Callable[[RenderedPage], Lines]


def hide(text: str) -> str:
    return f"{OPEN}{text}{CLOSE}"


def without_marks(text: str) -> str:
    """For words from a file, before any mark of ours: nothing inside a file can mark itself."""
    return _MARK.sub("", text)


def revealed(text: str) -> tuple[str, tuple[tuple[int, int], ...]]:
    """The text without marks, and where the hidden words are in it: in order, none empty, none touching another."""
    words: list[str] = []
    hidden: list[tuple[int, int]] = []
    length, unseen = 0, False
    for part in _MARK.split(text):
        if part in (OPEN, CLOSE):
            unseen = part == OPEN
            continue
        end = length + len(part)
        if unseen and part.strip():
            touching = hidden and hidden[-1][1] == length
            start = hidden.pop()[0] if touching else length
            hidden.append((start, end))
        words.append(part)
        length = end
    return "".join(words), tuple(hidden)
