"""What kind of file it is, told from its content and never from its name alone, and whether we can keep it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from infrastructure.files import limits
from infrastructure.files.refused import LOCKED, NotAccepted, Unreadable

Kind = Literal["pdf", "docx", "odt", "rtf", "eml", "msg", "txt", "png", "jpeg", "tiff"]

PICTURES: frozenset[Kind] = frozenset({"png", "jpeg", "tiff"})
"""Kinds whose pages all need their words recognised."""

MAIL: frozenset[Kind] = frozenset({"eml", "msg"})
"""Kinds that bring documents inside them."""

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
    "png": "a picture (PNG)",
    "jpeg": "a picture (JPEG)",
    "tiff": "a picture (TIFF)",
}

SUFFIXES: dict[str, Kind] = {
    "pdf": "pdf", "docx": "docx", "docm": "docx", "dotx": "docx", "odt": "odt", "rtf": "rtf", "eml": "eml", "msg": "msg",
    "txt": "txt", "text": "txt", "png": "png", "jpg": "jpeg", "jpeg": "jpeg", "tif": "tiff", "tiff": "tiff",
}  # fmt: skip
"""what the end of a name claims"""
_SUFFIX = re.compile(r"\.([A-Za-z][A-Za-z0-9]{1,4})$")
_TAKEN = (
    "We take PDF, Word (.docx), OpenDocument (.odt), rich text (.rtf), e-mails (.eml, .msg), plain text, and pictures"
    " of pages (PNG, JPEG, TIFF)."
)

_STARTS: tuple[tuple[bytes, Kind], ...] = (
    (b"{\\rtf", "rtf"),
    (b"\x89PNG\r\n\x1a\n", "png"),
    (b"\xff\xd8\xff", "jpeg"),
    (b"II*\x00", "tiff"),
    (b"MM\x00*", "tiff"),
)
_SAVE_PICTURE = "Save it as a JPEG or a PDF, and upload that."
_KNOWN_OTHERS: tuple[tuple[re.Pattern[bytes], str, str], ...] = (
    (re.compile(rb"GIF8|BM.{12}\(\x00|RIFF.{4}WEBP|.{4}ftyp(?:heic|heix|mif1|avif)", re.S), "This is a picture of a kind that we cannot open.", _SAVE_PICTURE),
    (re.compile(rb".{4}ftyp|ID3|RIFF.{4}(?:WAVE|AVI )|OggS|\x1aE\xdf\xa3", re.S), "This is a recording.", "Write down what is said, with who says it, and upload that."),
    (re.compile(rb"(?:\xef\xbb\xbf)?\s*<(?:!doctype|html)", re.I), "This is a web page.", "Print it to PDF and upload that."),
)  # fmt: skip

_PROGRAMS = (b"MZ", b"\x7fELF", b"\xca\xfe\xba\xbe", b"\xcf\xfa\xed\xfe")
_PACKED = re.compile(rb"Rar!|7z\xbc\xaf|\x1f\x8b")

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_PDF_WITHIN = 1_024
"""bytes within which a PDF must begin; what stands before it is mostly a mail gateway's"""
_CODE = re.compile(rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml|%!PS)", re.I)
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
    """Open the file far enough to know that it can be read safely. Raises Unreadable for what is kept for a person to
    read, NotAccepted for what is not kept at all."""
    kind = sniff(body, name)
    if kind == "pdf":
        from infrastructure.files import apart

        apart.check(body)
    elif kind not in ("eml", "txt"):  # these two open whatever is in them
        from infrastructure.files.readers import reader_of

        reader_of(kind)(body)
    return Accepted(kind, MEDIA[kind])


def sniff(body: bytes, name: str) -> Kind:
    """The kind by content, whatever the name claims. Raises NotAccepted when it is too large, empty, locked or a packed
    folder, Unreadable when it is of no kind that we can read."""
    if len(body) > limits.LARGEST:
        raise NotAccepted(
            f"The file is larger than {limits.LARGEST // 1_000_000} MB.",
            "Save it with smaller pictures, or split it in parts and upload each.",
        )
    if not body.strip(b"\x00\t\n\x0c\r "):
        raise NotAccepted(
            "The file is empty.", "Check that it opens on your own computer and upload it again."
        )
    return _by_content(body, named_mail=_suffix(name) == "eml")


def misnamed(kind: Kind, name: str) -> tuple[str, ...]:
    """A note for people where the name claims another kind than the content is of."""
    claimed = SUFFIXES.get(_suffix(name), kind)
    if claimed == kind:
        return ()
    return (f"The name says that this is {CALLED[claimed]}; it is {CALLED[kind]}, and was read as that.",)


def _suffix(name: str) -> str:
    match = _SUFFIX.search(name)
    return match.group(1).lower() if match else ""


def _by_content(body: bytes, *, named_mail: bool) -> Kind:
    if b"%PDF-" in body[:_PDF_WITHIN] and not body.startswith(_PROGRAMS):
        return "pdf"
    if body[:4] == b"PK\x03\x04":
        return _package(body)
    if body[:8] == _OLE:
        return _compound(body)
    for start, kind in _STARTS:
        if body.startswith(start):
            return kind
    if _PACKED.match(body):
        raise NotAccepted("This is a packed folder.", "Unpack it and upload each document in it.")
    for pattern, reason, advice in _KNOWN_OTHERS:
        if pattern.match(body):
            raise Unreadable(reason, advice)
    if _is_mail(body, named_mail=named_mail):
        return "eml"
    from infrastructure.files.txt import is_text

    if not _CODE.match(body) and is_text(body):
        return "txt"
    if body.startswith(_PROGRAMS):
        raise NotAccepted("This is a program.", f"Send the document itself. {_TAKEN}")
    raise Unreadable(
        "This is not a kind of file that we can read, or it is damaged.",
        f"Save it as a PDF and upload that. {_TAKEN}",
    )


def _package(body: bytes) -> Kind:
    from infrastructure.files import docx, odt
    from infrastructure.files.package import BROKEN, Package

    names = Package(body).names
    if docx.MAIN in names:
        return "docx"
    if any(name.startswith("xl/") for name in names) or b"opendocument.spreadsheet" in body[:200]:
        raise Unreadable("This is a spreadsheet.", "Print it to PDF and upload that.")
    if any(name.startswith("ppt/") for name in names) or b"opendocument.presentation" in body[:200]:
        raise Unreadable("This is a presentation.", "Save it as a PDF and upload that.")
    if odt.MAIN in names:
        return "odt"
    if not names:
        raise BROKEN
    raise NotAccepted("This is a packed folder (zip).", "Unpack it and upload each document in it.")


def _compound(body: bytes) -> Kind:
    """Word before 2007, Outlook messages, and Word documents under a password look alike outside."""
    if "EncryptedPackage".encode("utf-16-le") in body:
        raise LOCKED
    if "__substg1.0".encode("utf-16-le") in body:
        return "msg"
    raise Unreadable(
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
