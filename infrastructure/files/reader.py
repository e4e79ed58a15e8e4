"""The words of a document by page, whatever kind of file it is."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from infrastructure.files import limits
from infrastructure.files.kinds import MAIL, PICTURES, Kind, sniff
from infrastructure.files.layout import carry_over, paragraphs
from infrastructure.files.pages import (
    Attachment,
    Draft,
    Lines,
    Page,
    Recognise,
    RenderedPage,
    Unclear,
    revealed,
)
from infrastructure.files.readers import reader_of
from infrastructure.files.refused import NotAccepted, Unreadable

_CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufffe\uffff]")
_TOO_MUCH = Unreadable(
    "There is far more text in this file than in any report.", "Split it and upload the parts that matter."
)
_NO_WORDS = Unreadable(
    "No words could be read: the pages are pictures, or handwriting.",
    "Type what it says, or describe it, and upload that; or upload a clearer scan.",
)
_TOO_NESTED = "It holds more e-mails and files inside one another than we follow. Save the ones that matter, and upload each."


class ReadFile(NamedTuple):
    """attachments: files that came inside (an e-mail's, and those of the e-mails inside it), to be kept as documents of
    their own. notes: what a person should know of how it was read, in plain English."""

    pages: tuple[Page, ...]
    attachments: tuple[Attachment, ...] = ()
    notes: tuple[str, ...] = ()


def read(body: bytes, kind: Kind, recognise: Recognise | None = None) -> ReadFile:
    """Text by page of a file that was accepted. `recognise`: what reads pages that are pictures of words; without it,
    or where it finds nothing, `needs_ocr` stays set on them.

    Raises Unreadable when there are no words on any page or far too many, NotAccepted when the file does not open.
    """
    found = reader_of(kind)(body)
    drafts = found.drafts
    unread = _recognise_pages(body, kind, drafts, recognise) if recognise is not None else ()
    if kind == "pdf" or kind in PICTURES:
        whole = carry_over([draft.text.split("\n\n") for draft in drafts])
        drafts = [
            draft._replace(text="\n\n".join(blocks)) for draft, blocks in zip(drafts, whole, strict=True)
        ]
    pages = tuple(_page(number, draft) for number, draft in enumerate(drafts, 1))
    if sum(len(page.text) for page in pages) > limits.CHARACTERS or len(pages) > limits.PAGES:
        raise _TOO_MUCH
    if not any(character.isalnum() for page in pages for character in page.text):
        raise _NO_WORDS
    attachments, notes = _unpacked(found.attachments)
    return ReadFile(pages, attachments, (*found.notes, *unread, *notes))


def attachments_of(body: bytes, kind: Kind) -> tuple[Attachment, ...]:
    """What came inside an e-mail, whether or not it has words of its own. Raises NotAccepted when it does not open."""
    return _unpacked(reader_of(kind)(body).attachments)[0] if kind in MAIL else ()


def rendered(body: bytes, kind: Kind, numbers: Sequence[int]) -> Iterator[RenderedPage]:
    """These pages (counted from 1) as pictures for a recogniser, one at a time."""
    if kind == "pdf" and numbers:
        from infrastructure.files import apart

        yield from apart.rendered(body, numbers)
    elif kind in PICTURES and numbers:
        from infrastructure.files import picture_pages

        yield from picture_pages.rendered(body, numbers)


def _recognise_pages(body: bytes, kind: Kind, drafts: list[Draft], recognise: Recognise) -> tuple[str, ...]:
    """Fills in the pages that are pictures. Notes: which of them were not read, why, and what to do."""
    pictures = [number for number, draft in enumerate(drafts, 1) if draft.needs_ocr]
    taken, beyond = pictures[: limits.OCR_PAGES], pictures[limits.OCR_PAGES :]
    unclear: list[int] = []
    wordless: list[int] = []
    broken = set(taken)
    for picture in rendered(body, kind, taken):
        broken.remove(picture.number)
        try:
            lines = recognise(picture)
        except Unclear:
            unclear.append(picture.number)
            continue
        if not lines:
            wordless.append(picture.number)
        drafts[picture.number - 1] = _recognised(drafts[picture.number - 1], lines)
    told = (
        (unclear, "Not read, because it is handwriting or too faint: {}. Type what it says, or describe it, and upload that."),
        (wordless, "No words were found on {}. If there are some, upload a clearer scan."),
        (sorted(broken), "Not read, because it does not open: {}. Ask for a fresh copy."),
        (beyond, f"Not read, because we recognise {limits.OCR_PAGES} pictures of pages in one document: {{}}. Upload these on their own."),
    )  # fmt: skip
    return tuple(note.format(_pages(numbers)) for numbers, note in told if numbers)


def _pages(numbers: Sequence[int]) -> str:
    """page 2; pages 2, 3 and 7"""
    *others, last = map(str, numbers)
    return f"pages {', '.join(others)} and {last}" if others else f"page {last}"


def _unpacked(attachments: Sequence[Attachment]) -> tuple[tuple[Attachment, ...], tuple[str, ...]]:
    """Each attachment, followed by what came inside it where it is an e-mail itself."""
    kept: list[Attachment] = []
    notes: list[str] = []
    waiting = [(attachment, 1) for attachment in reversed(attachments)]
    while waiting:
        attachment, depth = waiting.pop()
        size = sum(len(each.body) for each in kept) + len(attachment.body)
        if depth > limits.MAIL_DEPTH or len(kept) >= limits.MAIL_PARTS or size > limits.MAIL_BYTES:
            notes = [_TOO_NESTED]
            continue
        kept.append(attachment)
        waiting += [(inner, depth + 1) for inner in reversed(_inside(attachment))]
    return tuple(kept), tuple(notes)


def _inside(attachment: Attachment) -> tuple[Attachment, ...]:
    """What an attached e-mail holds; whoever opens it later says what is wrong with one that does not open."""
    try:
        kind = sniff(attachment.body, attachment.name)
        return reader_of(kind)(attachment.body).attachments if kind in MAIL else ()
    except NotAccepted:
        return ()


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
