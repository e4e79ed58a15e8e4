"""Pictures of pages: how many pages a file holds and how large they are, told without unpacking any of them."""

from __future__ import annotations

import struct
from collections.abc import Iterator

from infrastructure.files import limits
from infrastructure.files.pages import Draft, Found
from infrastructure.files.refused import DAMAGED, NotAccepted, Unreadable

_WIDTH, _HEIGHT = 256, 257
_WHOLE_NUMBERS = {1: "B", 3: "H", 4: "I"}
"""of a TIFF's types, those that a size is written in"""
_JPEG_SIZES = frozenset({*range(0xC0, 0xD0)} - {0xC4, 0xC8, 0xCC})
"""markers of a JPEG after which its size stands"""
_BROKEN = Unreadable("The picture is damaged and does not open.", DAMAGED)
_TOO_LARGE = NotAccepted(
    "The picture has far more points than a scanned page.", "Scan it again at 200 or 300 dots an inch."
)


def read(body: bytes) -> Found:
    """A page that asks for recognition for each picture. Raises NotAccepted when there is none, or one is too large."""
    sizes = list(_sizes(body))
    if not sizes or any(width < 1 or height < 1 for width, height in sizes):
        raise _BROKEN
    if any(width * height > limits.PICTURE_PIXELS for width, height in sizes):
        raise _TOO_LARGE
    return Found([Draft("", needs_ocr=True)] * len(sizes))


def _sizes(body: bytes) -> Iterator[tuple[int, int]]:
    """Width and height in points of each page."""
    try:
        if body.startswith(b"\x89PNG"):
            yield struct.unpack_from(">II", body, 16)
        elif body.startswith(b"\xff\xd8"):
            yield from _of_jpeg(body)
        else:
            yield from _of_tiff(body)
    except struct.error:
        return  # it ends before it says so


def _of_jpeg(body: bytes) -> Iterator[tuple[int, int]]:
    place = 2
    while place < len(body):
        mark, code, length = struct.unpack_from(">BBH", body, place)
        if mark != 0xFF:
            return
        if code in _JPEG_SIZES:
            height, width = struct.unpack_from(">HH", body, place + 5)
            yield width, height
            return
        place += 1 if code == 0xFF else 2 + length


def _of_tiff(body: bytes) -> Iterator[tuple[int, int]]:
    """The directories of a TIFF, each with the place of the next: followed once each."""
    order = "<" if body.startswith(b"II") else ">"
    seen: set[int] = set()
    (place,) = struct.unpack_from(order + "I", body, 4)
    while place and place not in seen and len(seen) <= limits.PAGES:
        seen.add(place)
        (count,) = struct.unpack_from(order + "H", body, place)
        size = {}
        for entry in range(place + 2, place + 2 + 12 * count, 12):
            tag, kind = struct.unpack_from(order + "HH", body, entry)
            if tag in (_WIDTH, _HEIGHT) and kind in _WHOLE_NUMBERS:
                (size[tag],) = struct.unpack_from(order + _WHOLE_NUMBERS[kind], body, entry + 8)
        yield size.get(_WIDTH, 0), size.get(_HEIGHT, 0)
        (place,) = struct.unpack_from(order + "I", body, place + 2 + 12 * count)
