"""E-mails to text, by the standard library: who, to whom, when and about what, then the words; attachments apart."""

from __future__ import annotations

import re
from collections.abc import Iterator
from email import policy
from email.message import Message
from email.parser import BytesParser
from html.parser import HTMLParser
from typing import NamedTuple

from infrastructure.files import limits
from infrastructure.files.refused import Unreadable
from infrastructure.files.txt import decode

_TOLD = ("From", "To", "Cc", "Date", "Subject")
_BLOCKS = frozenset(
    {"p", "div", "br", "li", "tr", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "table", "ul", "ol"}
)
_SILENT = frozenset({"script", "style", "head", "title"})
_TOO_DEEP = Unreadable(
    "The e-mail has e-mails within e-mails too deep to follow.",
    "Save the message that matters by itself and upload that.",
)
_UNSAFE = re.compile(r"[^\w .,()&'’+-]")


class Attachment(NamedTuple):
    """A file that came with an e-mail. Its name is only for people: no path, no control characters."""

    name: str
    body: bytes


class Mail(NamedTuple):
    text: str
    attachments: tuple[Attachment, ...]


def read(body: bytes) -> Mail:
    """Raises Unreadable when it has more parts inside one another than any e-mail that people send."""
    if body.lower().count(b"boundary=") > limits.MAIL_PARTS:
        raise _TOO_DEEP  # the parser's time grows with lines times open parts
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
            html.append(_words_of(_text(part)))
        else:
            plain.append(_text(part))
    words = "\n\n".join(plain) if any(text.strip() for text in plain) else "\n\n".join(html)
    kept = tuple(attachment for attachment in attachments if attachment.body)
    return Mail("\n".join(told) + "\n\n" + words.strip(), kept)


def _leaves(part: Message, depth: int, seen: list[int]) -> Iterator[Message]:
    """Parts that hold something. What a forwarded message holds stays inside it."""
    seen[0] += 1
    if depth > limits.MAIL_DEPTH or seen[0] > limits.MAIL_PARTS:
        raise _TOO_DEEP
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


def _words_of(html: str) -> str:
    words = _Words()
    words.feed(html)
    words.close()
    return re.sub(r"\n{3,}", "\n\n", "".join(words.kept))


class _Words(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.kept: list[str] = []
        self._silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _SILENT:
            self._silent += 1
        elif tag in ("td", "th"):
            self.kept.append(" | ")
        elif tag in _BLOCKS:
            self.kept.append("\n" if tag == "br" else "\n\n")
        if tag == "li":
            self.kept.append("- ")

    def handle_endtag(self, tag: str) -> None:
        if tag in _SILENT:
            self._silent = max(self._silent - 1, 0)
        elif tag in _BLOCKS and tag != "br":
            self.kept.append("\n\n")

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self.kept.append(" ".join(data.split()) if data.strip() else " ")
