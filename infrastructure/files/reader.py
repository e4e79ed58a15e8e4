"""The words of a document by page, whatever kind of file it is."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from infrastructure.files import limits
from infrastructure.files.eml import Attachment
from infrastructure.files.kinds import PICTURES, Kind
from infrastructure.files.layout import carry_over, paragraphs
from infrastructure.files.pages import Draft, Lines, Page, Recognise, RenderedPage, revealed
from infrastructure.files.refused import Unreadable

_CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufffe\uffff]")


class ReadFile(NamedTuple):
    """attachments: files that came inside (an e-mail's), to be kept as documents of their own."""

    pages: tuple[Page, ...]
    attachments: tuple[Attachment, ...] = ()


def read(body: bytes, kind: Kind, recognise: Recognise | None = None) -> ReadFile:
    """Text by page of a file that was accepted. `recognise`: what reads pages that are pictures of words; without it,
    or where it finds nothing, `needs_ocr` stays set on them.

    Raises Unreadable when there are no words on any page or far too many, NotAccepted when the file does not open.
    """
    drafts, attachments = _drafts(body, kind)
    if recognise is not None:
        for picture in rendered(body, kind, [n for n, draft in enumerate(drafts, 1) if draft.needs_ocr]):
            drafts[picture.number - 1] = _recognised(drafts[picture.number - 1], recognise(picture))
    if kind == "pdf" or kind in PICTURES:
        whole = carry_over([draft.text.split("\n\n") for draft in drafts])
        drafts = [
            draft._replace(text="\n\n".join(blocks)) for draft, blocks in zip(drafts, whole, strict=True)
        ]
    pages = tuple(_page(number, draft) for number, draft in enumerate(drafts, 1))
    if sum(len(page.text) for page in pages) > limits.CHARACTERS or len(pages) > limits.PAGES:
        raise Unreadable(
            "There is far more text in this file than in any report.",
            "Split it and upload the parts that matter.",
        )
    if not any(character.isalnum() for page in pages for character in page.text):
        raise Unreadable(
            "No words could be read: the pages are pictures, or handwriting.",
            "Upload a copy with text recognition (OCR), or type what it says and upload that.",
        )
    return ReadFile(pages, attachments)


def rendered(body: bytes, kind: Kind, numbers: Sequence[int]) -> Iterator[RenderedPage]:
    """These pages (counted from 1) as pictures for a recogniser, one at a time."""
    if kind == "pdf" and numbers:
        from infrastructure.files import pdf

        yield from pdf.rendered(body, numbers)


def _drafts(body: bytes, kind: Kind) -> tuple[list[Draft], tuple[Attachment, ...]]:
    if kind == "pdf":
        from infrastructure.files import pdf

        return pdf.pages(body), ()
    if kind == "docx":
        from infrastructure.files import docx

        return [Draft(text) for text in docx.pages(body)], ()
    if kind == "eml":
        from infrastructure.files import eml

        text, attachments = eml.read(body)
        return [Draft(text)], attachments
    if kind in PICTURES:
        return [Draft("", needs_ocr=True)], ()
    from infrastructure.files import txt

    return [Draft(text) for text in txt.pages(body)], ()


def _recognised(draft: Draft, lines: Lines) -> Draft:
    """What was recognised of the whole page, unless the page's own words say more."""
    text = "\n\n".join(paragraphs(lines))
    return Draft(text) if len(text) > len(draft.text) else draft


def _page(number: int, draft: Draft) -> Page:
    text, hidden = revealed(_clean(draft.text))
    return Page(number, text, draft.needs_ocr, hidden)


def _clean(text: str) -> str:
    """One kind of line end, and no control characters, which Word, XML and e-mail cannot hold."""
    return _CONTROLS.sub("", text.replace("\r\n", "\n").replace("\r", "\n").replace("\t", "    "))
