"""Plain text to pages: the encodings that offices use, form feeds as page breaks."""

from __future__ import annotations

import codecs
import re

from infrastructure.files.pages import Draft, Found, without_marks

_MARKED = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
"""UTF-32 before UTF-16, whose mark it begins with"""
_WIDE = (("utf-32-le", 4, 0), ("utf-32-be", 4, 3), ("utf-16-le", 2, 0), ("utf-16-be", 2, 1))
"""encodings of several bytes a character: name, width, and the one byte that is not zero in most English characters"""
_USUAL = frozenset("’‘“”–—…£•½¼¾°×é")
"""what English text holds beside ASCII; a wrong 8-bit encoding turns these into characters that it does not"""
_FOREIGN = frozenset("èêëàâäáãåçíîïñóôöòøúüûæœßÉÀÁÇÑÖÜØ€²³´®©™·§«»\xa0")
"""and what names and other languages of Europe add"""
_STRAY = re.compile("[\udc80-\udcff]")
_SAMPLE = 65_536


def read(body: bytes) -> Found:
    return Found([Draft(text) for text in without_marks(decode(body)).split("\f")])


def decode(body: bytes) -> str:
    """By the mark at the start; else as UTF-16 or UTF-32 where the zero bytes lie so; else as UTF-8 where much
    makes sense as that, stray bytes in it as Windows-1252; else as the likelier of Windows-1252 and Mac Roman."""
    for mark, encoding in _MARKED:
        if body.startswith(mark):
            return body[len(mark) :].decode(encoding, "replace")
    for encoding, width, filled in _WIDE:
        if _is_wide(body[:_SAMPLE], width, filled):
            return body.decode(encoding, "replace")
    loose = body.decode("utf-8", "surrogateescape")
    stray = len(_STRAY.findall(loose))
    high = sum(character > "\x7f" for character in loose)
    if stray <= 4 * (high - stray):
        return _STRAY.sub(lambda match: _windows(bytes([ord(match.group()) - 0xDC00])), loose)
    return max((_windows(body), body.decode("mac-roman")), key=_likelihood)


def is_text(body: bytes) -> bool:
    """Whether it is words and no binary: hardly a control character once decoded."""
    text = decode(body[: _SAMPLE & ~3])
    controls = sum(text.count(chr(code)) for code in range(32) if code not in (9, 10, 12, 13, 27))
    return (controls + text.count("\ufffd")) * 200 <= len(text) and "\x00" not in text


def _is_wide(sample: bytes, width: int, filled: int) -> bool:
    if len(sample) < 2 * width or len(sample) % width:
        return False
    zeros = [sample[at::width].count(0) * width / len(sample) for at in range(width)]
    return zeros.pop(filled) < 0.05 and min(zeros) > 0.7


def _windows(body: bytes) -> str:
    """Latin-1 is the same but for the C1 controls, which no text uses; five bytes mean nothing in Windows-1252."""
    return body.decode("cp1252", "replace")


def _likelihood(text: str) -> int:
    """The first of equals wins, so Windows-1252 does where nothing speaks for either."""
    others = [character for character in text[: 4 * _SAMPLE] if character > "\x7f"]
    return sum(3 if c in _USUAL else 1 if c in _FOREIGN else -2 for c in others)
