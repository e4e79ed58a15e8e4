"""Pages that are pictures of words, recognised one at a time and kept at once: after a crash none is recognised twice."""

from __future__ import annotations

import json
from collections.abc import Callable

from functions.shared.ports import Objects
from infrastructure.files.layout import Line, Piece
from infrastructure.files.pages import Lines, Recognise, RenderedPage


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
        key = self._key(page.number)
        try:
            lines = _from_json(self._objects.read(key))
        except KeyError:
            if not self._more_time():
                raise OutOfTime from None
            lines = self._recognise(page)
            self._objects.write(key, _to_json(lines), "application/json")
        self._tell(page.number, page.of)
        return lines


def _to_json(lines: Lines) -> bytes:
    return json.dumps(
        [[[[p.text, p.left, p.right, p.first_right] for p in line.pieces], line.top, line.height] for line in lines]
    ).encode()  # fmt: skip


def _from_json(body: bytes) -> Lines:
    return [
        Line(tuple(Piece(*piece) for piece in pieces), top, height)
        for pieces, top, height in json.loads(body)
    ]
