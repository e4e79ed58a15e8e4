"""The words of a document by page, whatever kind of file it is."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from infrastructure.files import limits
from infrastructure.files.eml import Attachment
from infrastructure.files.kinds import Kind
from infrastructure.files.refused import Unreadable

_CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufffe\uffff]")


class Page(NamedTuple):
    """A page, counted from 1. `text` is '' when the page holds only pictures."""

    number: int
    text: str


class ReadFile(NamedTuple):
    """attachments: files that came inside (an e-mail's), to be kept as documents of their own."""

    pages: tuple[Page, ...]
    attachments: tuple[Attachment, ...] = ()


def read(body: bytes, kind: Kind) -> ReadFile:
    """Text by page of a file that was accepted.

    Raises Unreadable when there are no words on any page or far too many, NotAccepted when the file does not open.
    """
    attachments: tuple[Attachment, ...] = ()
    if kind == "pdf":
        from infrastructure.files import pdf

        texts: Sequence[str] = pdf.pages(body)
    elif kind == "docx":
        from infrastructure.files import docx

        texts = docx.pages(body)
    elif kind == "eml":
        from infrastructure.files import eml

        text, attachments = eml.read(body)
        texts = [text]
    else:
        from infrastructure.files import txt

        texts = txt.pages(body)
    cleaned = [_clean(text) for text in texts]
    if sum(map(len, cleaned)) > limits.CHARACTERS or len(cleaned) > limits.PAGES:
        raise Unreadable(
            "There is far more text in this file than in any report.",
            "Split it and upload the parts that matter.",
        )
    if not any(character.isalnum() for text in cleaned for character in text):
        raise Unreadable(
            "No words could be read: the pages are pictures, or handwriting.",
            "Upload a copy with text recognition (OCR), or type what it says and upload that.",
        )
    return ReadFile(tuple(Page(number, text) for number, text in enumerate(cleaned, start=1)), attachments)


def _clean(text: str) -> str:
    """One kind of line end, and no control characters, which Word, XML and e-mail cannot hold."""
    return _CONTROLS.sub("", text.replace("\r\n", "\n").replace("\r", "\n").replace("\t", "    "))
