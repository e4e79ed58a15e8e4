"""What kind of file it is, told from its content and never from its name alone, and whether we can keep it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from infrastructure.files import limits
from infrastructure.files.refused import DAMAGED, NotAccepted

Kind = Literal["pdf", "docx", "odt", "rtf", "eml", "msg", "txt", "png", "jpeg", "tiff"]

PICTURES: frozenset[Kind] = frozenset({"png", "jpeg", "tiff"})
"""Kinds whose pages all need their words recognised."""

MEDIA: dict[Kind, str] = {
    "pdf": "application/pdf",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "odt": "application/vnd.oasis.opendocument.text",
    "rtf": "application/rtf",
    "eml": "message/rfc822",
    "msg": "application/vnd.ms-outlook",
    "txt": "text/plain",
    "png": "image/png",
    "jpeg": "image/jpeg",
    "tiff": "image/tiff",
}

CALLED: dict[Kind, str] = {
    "pdf": "a PDF",
    "docx": "a Word document",
    "odt": "an OpenDocument text",
    "rtf": "a rich text file",
    "eml": "an e-mail",
    "msg": "an Outlook message",
    "txt": "plain text",
    "png": "a picture",
    "jpeg": "a picture",
    "tiff": "a picture",
}

_CLAIMS: dict[str, Kind] = {
    "pdf": "pdf",
    "docx": "docx",
    "eml": "eml",
    "txt": "txt",
    "text": "txt",
    "png": "png",
    "jpg": "jpeg",
    "jpeg": "jpeg",
    "tif": "tiff",
    "tiff": "tiff",
}
_SUFFIX = re.compile(r"\.([A-Za-z][A-Za-z0-9]{1,4})$")
_TAKEN = (
    "We take PDF, Word (.docx), e-mail (.eml), pictures of pages (PNG, JPEG, TIFF) and plain text (.txt)."
)

_PICTURES: tuple[tuple[bytes, Kind], ...] = (
    (b"\x89PNG\r\n\x1a\n", "png"),
    (b"\xff\xd8\xff", "jpeg"),
    (b"II*\x00", "tiff"),
    (b"MM\x00*", "tiff"),
)

_KNOWN_OTHERS: tuple[tuple[bytes, str, str], ...] = (
    (b"GIF8", "This is a picture.", "Scan the page to a PDF with text recognition, or type what it says, and upload that."),
    (b"{\\rtf", "This is a rich text file.", f"Open it in Word and save it as .docx. {_TAKEN}"),
)  # fmt: skip

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_HEADER_LINE = re.compile(rb"[A-Za-z][A-Za-z0-9-]{0,60}:[ \t\r\n]")
_MAIL_ONLY = re.compile(
    rb"^(?:mime-version|message-id|received|return-path|delivered-to|x-[a-z-]+):", re.I | re.M
)
_MAIL_USUAL = re.compile(rb"^(?:from|to|subject|date):", re.I | re.M)


@dataclass(frozen=True, slots=True)
class Accepted:
    """A file that can be kept and, unless it holds only pictures of words, read. `media`: its media type."""

    kind: Kind
    media: str


def check(body: bytes, name: str) -> Accepted:
    """Open the file far enough to know that it can be read safely. Raises NotAccepted."""
    if len(body) > limits.LARGEST:
        raise NotAccepted(
            f"The file is larger than {limits.LARGEST // 1_000_000} MB.",
            "Save it with smaller pictures, or split it in parts and upload each.",
        )
    kind = sniff(body, name)
    if kind == "pdf":
        from infrastructure.files import pdf  # loads a native library, which text and mail can do without

        pdf.check(body)
    elif kind == "docx":
        from infrastructure.files import docx

        docx.check(body)
    return Accepted(kind, MEDIA[kind])


def sniff(body: bytes, name: str) -> Kind:
    """The kind by content. Raises NotAccepted when it is empty, of no kind that we take, or not what its name says."""
    if not body.strip(b"\x00\t\n\x0c\r "):
        raise NotAccepted(
            "The file is empty.", "Check that it opens on your own computer and upload it again."
        )
    found = _by_content(body, name)
    claimed = _CLAIMS.get(_suffix(name))
    if claimed is not None and claimed != found:
        raise NotAccepted(
            f"The name says that this is {CALLED[claimed]}, but it is {CALLED[found]}.",
            f"Check that it is the right file, give it a name that ends in .{found}, and upload it again.",
        )
    return found


def _suffix(name: str) -> str:
    match = _SUFFIX.search(name)
    return match.group(1).lower() if match else ""


def _by_content(body: bytes, name: str) -> Kind:
    if b"%PDF-" in body[:1024]:
        return "pdf"
    if body[:4] == b"PK\x03\x04":
        from infrastructure.files import docx

        docx.must_be_word(body)
        return "docx"
    if body[:8] == _OLE:
        raise _old_office(body)
    for start, picture in _PICTURES:
        if body.startswith(start):
            return picture
    for magic, reason, advice in _KNOWN_OTHERS:
        if body.startswith(magic):
            raise NotAccepted(reason, advice)
    suffix = _suffix(name)
    if _is_mail(body, named_mail=suffix == "eml"):
        return "eml"
    if suffix in _CLAIMS and suffix not in ("txt", "text"):
        raise NotAccepted(
            f"The name says that this is {CALLED[_CLAIMS[suffix]]}, but it is not, or it is damaged.", DAMAGED
        )
    if suffix in ("", "txt", "text", "log", "md") and _is_text(body):
        return "txt"
    raise NotAccepted(
        "This is not a kind of file that we can read.", f"Save it as a PDF and upload that. {_TAKEN}"
    )


def _old_office(body: bytes) -> NotAccepted:
    """Compound files: Word before 2007, Outlook messages, and Word documents under a password look alike outside."""
    if "EncryptedPackage".encode("utf-16-le") in body:
        return NotAccepted(
            "The document is locked with a password.", "Ask its author for a copy without a password."
        )
    if "__substg1.0".encode("utf-16-le") in body:
        return NotAccepted(
            "This is an Outlook message (.msg).",
            "In Outlook, save it as .eml or print it to PDF, and upload that.",
        )
    return NotAccepted(
        "This is a file of an older Office.", "Open it in Word and save it as .docx or PDF, and upload that."
    )


def _is_mail(body: bytes, *, named_mail: bool) -> bool:
    """A block of headers at the very start. A letter that only opens with 'To:' and 'From:' is text unless named mail."""
    head = body.lstrip(b"\xef\xbb\xbf\r\n")[:65_536]
    if not _HEADER_LINE.match(head):
        return False
    block = re.split(rb"\r?\n\r?\n", head, maxsplit=1)[0]
    usual = {match.lower() for match in _MAIL_USUAL.findall(block)}
    if not usual or b"\x00" in block:
        return False
    return named_mail or (len(usual) >= 2 and _MAIL_ONLY.search(block) is not None)


def _is_text(body: bytes) -> bool:
    """Words in one of the encodings that offices use: no binary, and hardly a control character."""
    head = body[:65_536]
    if head[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return True
    if (
        head.lstrip(b"\xef\xbb\xbf \t\r\n")[:15]
        .lower()
        .startswith((b"<!doctype", b"<html", b"<?xml", b"%!ps"))
    ):
        return False
    controls = sum(head.count(bytes([code])) for code in range(32) if code not in (9, 10, 12, 13, 27))
    return controls * 200 <= len(head) and b"\x00" not in head
