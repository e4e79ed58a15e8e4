"""E-mails to text, by the standard library: who, to whom, when and about what, then the words; attachments apart."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from email import policy
from email.message import Message
from email.parser import BytesParser

from infrastructure.files import limits
from infrastructure.files.html import words_of
from infrastructure.files.pages import Attachment, Draft, Found, without_marks
from infrastructure.files.refused import Unreadable
from infrastructure.files.txt import decode

_TOLD = ("From", "To", "Cc", "Date", "Subject")
TOO_DEEP = Unreadable(
    "The e-mail has e-mails within e-mails too deep to follow.",
    "Save the message that matters by itself and upload that.",
)
_STUB = 200
"""characters of a plain part that may only say that the mail has another"""
_UNSAFE = re.compile(r"[^\w .,()&'’+-]")


def read(body: bytes) -> Found:
    """Raises Unreadable when it has more parts inside one another than any e-mail that people send."""
    if body.lower().count(b"boundary=") > limits.MAIL_PARTS:
        raise TOO_DEEP  # the parser's time grows with lines times open parts
    message = BytesParser(policy=policy.compat32).parsebytes(body)
    told = [f"{name}: {value}" for name in _TOLD if (value := _header(message, name))]
    plain: list[str] = []
    html: list[str] = []
    attachments: list[Attachment] = []
    for part in _leaves(message, 0, [0]):
        kind = part.get_content_type()
        name = _filename(part)
        if kind == "message/rfc822":
            inside = part.get_payload()
            raw = (
                inside[0].as_bytes()
                if isinstance(inside, list) and inside and isinstance(inside[0], Message)
                else b""
            )
            attachments.append(Attachment(name or "forwarded message.eml", raw))
        elif name or part.get_content_disposition() == "attachment" or not kind.startswith("text/"):
            attachments.append(Attachment(name or "attachment", _bytes(part)))
        elif kind == "text/html":
            html.append(words_of(_text(part)))
        else:
            plain.append(without_marks(_text(part)))
    return letter(told, "\n\n".join(plain), "\n\n".join(html), attachments)


def letter(told: Sequence[str], plain: str, html: str, attachments: Iterable[Attachment]) -> Found:
    """A message put together: its headers, its words and what came with it. Plain words go before those of `html`, but
    for a stub that only says to look at the other."""
    stub = len(plain) < _STUB and len(html) > 3 * len(plain)
    words = html if stub and html.strip() else plain
    kept = tuple(attachment for attachment in attachments if attachment.body)
    return Found([Draft(without_marks("\n".join(told)) + "\n\n" + words.strip())], attachments=kept)


def _leaves(part: Message, depth: int, seen: list[int]) -> Iterator[Message]:
    """Parts that hold something. What a forwarded message holds stays inside it."""
    seen[0] += 1
    if depth > limits.MAIL_DEPTH or seen[0] > limits.MAIL_PARTS:
        raise TOO_DEEP
    inside = part.get_payload()
    if part.is_multipart() and isinstance(inside, list) and part.get_content_type() != "message/rfc822":
        for child in inside:
            if isinstance(child, Message):
                yield from _leaves(child, depth + 1, seen)
    else:
        yield part


def _header(message: Message, name: str) -> str:
    from email.header import decode_header

    value = message.get(name)
    if value is None:
        return ""
    words = []
    try:
        for chunk, charset in decode_header(str(value)):
            words.append(_decoded(chunk, charset) if isinstance(chunk, bytes) else chunk)
    except (ValueError, LookupError):
        return _tidy(str(value))
    return _tidy("".join(words))


def _filename(part: Message) -> str:
    try:
        name = part.get_filename() or ""
    except (ValueError, LookupError):
        name = "attachment"
    return file_name(name)


def file_name(name: str) -> str:
    """Fit to show: no path, nothing that a file system or a page would take for a command."""
    base = re.split(r"[/\\]", _tidy(name))[-1]
    return _UNSAFE.sub("_", base).strip(" .")[-120:]


def _bytes(part: Message) -> bytes:
    try:
        payload = part.get_payload(decode=True)
    except (ValueError, LookupError):
        return b""
    return payload if isinstance(payload, bytes) else b""


def _text(part: Message) -> str:
    return _decoded(_bytes(part), part.get_content_charset())


def _decoded(body: bytes, charset: str | None) -> str:
    """A charset that nobody knows, or a wrong one, must not lose the letter."""
    try:
        return body.decode(charset) if charset else decode(body)
    except (LookupError, ValueError):
        return decode(body)


def _tidy(text: str) -> str:
    return " ".join(text.encode("utf-8", "replace").decode("utf-8").split())
