"""Pages that are pictures of words, recognised one at a time and kept at once: after a crash none is recognised twice."""

from __future__ import annotations

import json
from collections.abc import Callable

from functions.shared.ports import Objects
from infrastructure.files.layout import Line, Piece
from infrastructure.files.pages import Lines, Recognise, RenderedPage, Unclear

UNCLEAR = b"null"
"""kept of a page whose writing cannot be read for certain"""


class OutOfTime(Exception):
    """This function's time is nearly up. What is done is kept, and the message comes again for the rest."""


class KeptPages:
    """A recogniser that remembers. key: where the page of a number is kept. more_time: whether there is time for
    another page. tell: hears of each page that is done, and of how many there are."""

    def __init__(
        self, recognise: Recognise, objects: Objects, key: Callable[[int], str], more_time: Callable[[], bool],
        tell: Callable[[int, int], None],
    ) -> None:  # fmt: skip
        self._recognise = recognise
        self._objects = objects
        self._key = key
        self._more_time = more_time
        self._tell = tell

    def __call__(self, page: RenderedPage) -> Lines:
        """Raises Unclear where the page's writing cannot be read for certain, and OutOfTime."""
        key = self._key(page.number)
        try:
            body = self._objects.read(key)
        except KeyError:
            body = self._read(page)
            self._objects.write(key, body, "application/json")
        self._tell(page.number, max(page.number, page.of))
        lines = _from_json(body)
        if lines is None:
            raise Unclear
        return lines

    def _read(self, page: RenderedPage) -> bytes:
        if not self._more_time():
            raise OutOfTime
        try:
            return _to_json(self._recognise(page))
        except Unclear:
            return UNCLEAR


def _to_json(lines: Lines) -> bytes:
    return json.dumps(
        [[[[p.text, p.left, p.right, p.first_right] for p in line.pieces], line.top, line.height] for line in lines]
    ).encode()  # fmt: skip


def _from_json(body: bytes) -> Lines | None:
    """None: the page was unclear."""
    if body == UNCLEAR:
        return None
    return [
        Line(tuple(Piece(*piece) for piece in pieces), top, height)
        for pieces, top, height in json.loads(body)
    ]
