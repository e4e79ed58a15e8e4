"""PDF to pages of text, with PDFium. Where the words stand on the page tells paragraphs, wrapped lines and cells.

Called through `apart`, one question at a time: PDFium knows no threads.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

import pypdfium2  # type: ignore[import-untyped]
from pypdfium2 import raw

from infrastructure.files import limits
from infrastructure.files.drawn import Box, DrawnPage
from infrastructure.files.layout import Line, Piece, paragraphs
from infrastructure.files.pages import Draft, Found, RenderedPage, hide, without_marks
from infrastructure.files.pdf_mend import mended
from infrastructure.files.refused import DAMAGED, LOCKED, MENDED, NotAccepted, Unreadable

_STREAM = re.compile(rb"stream\r?\n(?=[\x08\x18\x28\x38\x48\x58\x68\x78])")
"""a stream that begins as zlib's do (RFC 1950: the low four bits of the first byte are 8)"""
_WORD = re.compile(r"\S+")
_STEP = 65_536
_HARDLY = 0.02
"""share of a page that its own words cover; a heading and a footer on a scan take about half of this"""
_LARGE = 0.4
"""share of a page that a picture covers when it may hold the page's words"""


def check(body: bytes) -> None:
    """Raises NotAccepted when the PDF is locked, damaged or has too many pages. A blank password is no lock."""
    with _open(body):
        pass


def read(body: bytes) -> Found:
    """The pages' own text. Raises NotAccepted as `check`, Unreadable when there is far too much."""
    drafts: list[Draft] = []
    total = 0
    with _open(body) as (document, notes):
        for number in range(len(document)):
            drafts.append(_draft(document, number))
            total += len(drafts[-1].text)
            if total > limits.CHARACTERS:
                raise Unreadable(
                    "There is far more text in this PDF than in any report.",
                    "Split it and upload the parts that matter.",
                )
    return Found(drafts, notes)


def rendered(body: bytes, number: int) -> RenderedPage:
    """A page (counted from 1) as a picture. Raises NotAccepted when it cannot be drawn."""
    with _open(body) as (document, _):
        try:
            page = document[number - 1]
            longest = max(page.get_width(), page.get_height(), 1.0)
            scale = min(limits.OCR_DPI / 72, limits.OCR_PIXELS / longest)
            bitmap = page.render(scale=scale, rev_byteorder=True, force_bitmap_format=raw.FPDFBitmap_BGR)
        except pypdfium2.PdfiumError:
            raise Unreadable("A page of the PDF cannot be drawn.", DAMAGED) from None
        return _picture(number, bitmap, round(scale * 72))._replace(of=len(document))


def _picture(number: int, bitmap: Any, dpi: int) -> RenderedPage:
    width, height, stride = bitmap.width, bitmap.height, bitmap.stride
    rows = memoryview(bitmap.buffer).cast("B")
    pixels = b"".join(rows[row * stride : row * stride + 3 * width] for row in range(height))
    return RenderedPage(number, width, height, dpi, pixels)


@contextmanager
def _open(body: bytes) -> Iterator[tuple[Any, tuple[str, ...]]]:
    """The document, and what a person should know of how it was opened."""
    _must_not_swell(body)
    document, notes = _opened(body)
    try:
        count = len(document)
        if count == 0:
            raise Unreadable("The PDF has no pages.", DAMAGED)
        if count > limits.PAGES:
            raise NotAccepted(
                f"The PDF has more than {limits.PAGES} pages.",
                "Split it in separate documents and upload each.",
            )
        yield document, notes
    finally:
        document.close()


def _opened(body: bytes) -> tuple[Any, tuple[str, ...]]:
    try:
        return pypdfium2.PdfDocument(body), ()
    except pypdfium2.PdfiumError as error:
        if "password" in str(error).lower() or "security" in str(error).lower():
            raise LOCKED from None
    whole = mended(body)
    try:
        if whole is not None:
            return pypdfium2.PdfDocument(whole), (MENDED,)
    except pypdfium2.PdfiumError:
        pass  # beyond mending
    raise Unreadable("The PDF is damaged and does not open.", DAMAGED)


def _must_not_swell(body: bytes) -> None:
    """PDFium unpacks a stream of up to a gigabyte at one go: look first, in small steps. Pictures it leaves packed."""
    total = 0
    for match in _STREAM.finditer(body):
        if b"/Image" in body[max(match.start() - 400, 0) : match.start()].rpartition(b"obj")[2]:
            continue
        size = _unpacked(body, match.end())
        total += size
        if size > limits.PDF_STREAM or total > limits.PDF_STREAMS:
            raise NotAccepted(
                "The PDF unpacks to far more than any document holds.", "Ask its author for a fresh copy."
            )


def _unpacked(body: bytes, start: int) -> int:
    """How many bytes the zlib stream that begins here holds, counted no further than a stream may go."""
    unpacker = zlib.decompressobj()
    size, place = 0, start
    try:
        while not unpacker.eof and size <= limits.PDF_STREAM and place < len(body):
            size += len(
                unpacker.decompress(unpacker.unconsumed_tail or body[place : place + _STEP], _STEP * 16)
            )
            if not unpacker.unconsumed_tail:
                place += _STEP
    except zlib.error:
        pass  # not zlib after all, or locked: PDFium decides
    return size


def _draft(document: Any, number: int) -> Draft:
    """A page in the order in which the PDF says it. A page that does not load is empty."""
    try:
        page = document[number]
    except pypdfium2.PdfiumError:
        return Draft("")
    try:
        words = page.get_textpage()
        try:
            count = words.count_chars()
            text = words.get_text_range(0, min(count, limits.PAGE_CHARACTERS)) if count > 0 else ""
            lines = list(_measured(words, text, DrawnPage(page) if text.strip() else None))
        finally:
            words.close()
        return Draft("\n\n".join(paragraphs(lines)), _is_picture(page, lines))
    finally:
        page.close()


def _is_picture(page: Any, lines: Sequence[Line]) -> bool:
    """Whether what is to be read on the page is drawn, not written: a scan, or letters turned into shapes."""
    if not lines:
        return next(page.get_objects(max_depth=1), None) is not None
    whole = max(page.get_width() * page.get_height(), 1.0)
    written = sum((piece.right - piece.left) * line.height for line in lines for piece in line.pieces)
    if written > _HARDLY * whole:
        return False
    return any(_area(image) > _LARGE * whole for image in page.get_objects((raw.FPDF_PAGEOBJ_IMAGE,)))


def _area(shape: Any) -> float:
    try:
        left, bottom, right, top = shape.get_bounds()
    except pypdfium2.PdfiumError:
        return 0.0
    return float((right - left) * (top - bottom))


def _measured(words: Any, text: str, drawn: DrawnPage | None) -> Iterator[Line]:
    start = 0
    for said in text.split("\r\n"):
        if said.strip() and drawn is not None:
            yield _measure(words, said, start, drawn)
        start += len(said) + 2


def _measure(words: Any, said: str, start: int, drawn: DrawnPage) -> Line:
    """A line in pieces: a gap as wide as the line is high, or wider, is a new cell and not a space."""
    left, bottom, _, top = words.get_charbox(start + len(said) - len(said.lstrip()), loose=True)
    height = max(top - bottom, 1.0)
    pieces: list[Piece] = []
    held: list[str] = []
    first_right = right = left
    for word in _WORD.finditer(said):
        box = _around(words.get_charbox(start + word.start()), words.get_charbox(start + word.end() - 1))
        barred = held and "|" in (held[-1], word.group())  # a drawn bar is mark enough
        if held and not barred and box[0] - right > height:
            pieces.append(Piece(" ".join(held), left, right, first_right))
            held = []
        if not held:
            left, first_right = box[0], box[2]
        shows = top - bottom >= limits.TINY and drawn.shows(box)
        held.append(_plain(word.group()) if shows else hide(_plain(word.group())))
        right = box[2]
    pieces.append(Piece(" ".join(held), left, right, first_right))
    return Line(tuple(pieces), top, height)


def _around(first: Box, last: Box) -> Box:
    """From the first letter of a word to its last. PDFium gives none to a hyphen of its own making."""
    if last[2] <= last[0]:
        return first
    return first[0], min(first[1], last[1]), last[2], max(first[3], last[3])


def _plain(text: str) -> str:
    """PDFium marks a hyphen that it takes for a line's own with U+FFFE or U+0002."""
    return without_marks(text).replace("￾", "-").replace("\x02", "-")
