"""Plain text to pages: the encodings that offices use, form feeds as page breaks."""

from __future__ import annotations

import codecs


def decode(body: bytes) -> str:
    """UTF-16 and UTF-8 where marked or valid, else Windows-1252, which every byte has a meaning in but five."""
    if body.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return body.decode("utf-16", errors="replace")
    try:
        return body.decode("utf-8-sig")
    except UnicodeDecodeError:
        return body.decode("cp1252", errors="replace")


def pages(body: bytes) -> list[str]:
    return decode(body).split("\f")
