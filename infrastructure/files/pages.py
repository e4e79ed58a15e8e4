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


class Attachment(NamedTuple):
    """A file that came inside another. Its name is only for people: no path, no control characters."""

    name: str
    body: bytes


class Found(NamedTuple):
    """What a reader of one kind found. notes: what a person should know of the file, in plain English, such as that it
    was damaged; nothing from inside it."""

    drafts: list[Draft]
    notes: tuple[str, ...] = ()
    attachments: tuple[Attachment, ...] = ()


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
throughout, and `top` grows upwards (a picture's row r stands at height - r). Empty: nothing looks like writing."""

Recognise = Callable[[RenderedPage], Lines]
"""Raises Unclear."""


class Unclear(Exception):
    """There is writing on the page, and it cannot be read for certain: it is handwriting, or too faint."""


def hide(text: str) -> str:
    return f"{OPEN}{text}{CLOSE}"


def without_marks(text: str) -> str:
    """For words from a file, before any mark of ours: nothing inside a file can mark itself."""
    return _MARK.sub("", text)


def revealed(text: str) -> tuple[str, tuple[tuple[int, int], ...]]:
    """The text without marks, and where the hidden words are in it: in order, none blank, words between them."""
    unseen = False
    hidden: list[tuple[int, int]] = []
    pieces: list[str] = []
    length = 0
    for piece in _MARK.split(text):
        if piece in (OPEN, CLOSE):
            unseen = piece == OPEN
            continue
        if unseen and piece.strip():
            hidden.append((length, length + len(piece)))
        pieces.append(piece)
        length += len(piece)
    words = "".join(pieces)
    merged: list[tuple[int, int]] = []
    for start, end in hidden:
        if merged and not words[merged[-1][1] : start].strip():
            start = merged.pop()[0]
        merged.append((start, end))
    return words, tuple(merged)
