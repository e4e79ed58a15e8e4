"""A PDF whose end is cut off, given a new one: PDFium finds every object by itself, but not where the pages begin."""

from __future__ import annotations

import re

from infrastructure.files import limits

_PAGE = re.compile(
    rb"(\d{1,7})\s+(\d{1,5})\s+obj\s*<<(?:(?!endobj|stream).){0,2000}?/Type\s*/Page(?![A-Za-z])", re.DOTALL
)
_OBJECT = re.compile(rb"(\d{1,7})\s+\d{1,5}\s+obj\b")
_LOCKED = re.compile(rb"/Encrypt\b")


def mended(body: bytes) -> bytes | None:
    """With a list of its pages, in the order in which they stand, and an end; None where there is nothing to list, or
    it may be locked. Pages inside packed objects are not found."""
    pages = dict.fromkeys((match.group(1), match.group(2)) for match in _PAGE.finditer(body))
    if not pages or len(pages) > limits.PAGES or _LOCKED.search(body):
        return None
    free = max(int(number) for number in _OBJECT.findall(body)) + 1
    kids = b" ".join(b"%b %b R" % page for page in pages)
    return body + (
        b"\nendstream\nendobj\n%d 0 obj\n<</Type/Pages/Count %d/Kids[%b]>>\nendobj\n"
        % (free, len(pages), kids)
        + b"%d 0 obj\n<</Type/Catalog/Pages %d 0 R>>\nendobj\n" % (free + 1, free)
        + b"trailer\n<</Size %d/Root %d 0 R>>\nstartxref\n0\n%%%%EOF\n" % (free + 2, free + 1)
    )
