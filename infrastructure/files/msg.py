"""Outlook messages (.msg) to text and attachments, as [MS-OXMSG] lays them out in a compound file.

A message attached to a message comes out as an e-mail (.eml) with the same words and attachments: inside the file it
is no file of its own.
"""

from __future__ import annotations

import hashlib
import io
import struct
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from email import policy
from email.message import EmailMessage
from typing import Any

import olefile  # type: ignore[import-untyped]

from infrastructure.files import limits
from infrastructure.files.compressed_rtf import unpack
from infrastructure.files.eml import TOO_DEEP, file_name, letter
from infrastructure.files.html import words_of
from infrastructure.files.pages import Attachment, Found, revealed, without_marks
from infrastructure.files.refused import DAMAGED, NotAccepted, Unreadable
from infrastructure.files.txt import decode

_SUBJECT, _SENDER, _SENDER_ADDRESS, _SMTP, _TO, _CC = "0037", "0C1A", "0C1F", "5D01", "0E04", "0E03"
_BODY, _RTF, _HTML, _NAME, _SHORT_NAME, _DATA = "1000", "1009", "1013", "3707", "3704", "3701"
_SENT, _DELIVERED = 0x0039, 0x0E06
_ENTRY = struct.Struct("<HHIQ")
"""of the table of fixed properties: type, number, flags, value"""
_TIME = 0x0040
_EPOCH = datetime(1601, 1, 1, tzinfo=UTC)
_BROKEN = Unreadable("The Outlook message is damaged and does not open.", DAMAGED)
_Path = list[str]


def read(body: bytes) -> Found:
    """Raises NotAccepted when the compound file is broken, or messages are attached to one another too deep."""
    try:
        with olefile.OleFileIO(io.BytesIO(body)) as file:
            return _Messages(file).found([], 0)
    except NotAccepted:
        raise
    except Exception as error:  # olefile raises whatever the bytes lead it to
        raise _BROKEN from error


class _Messages:
    """The compound file, and how much was taken out of it: many entries may claim the same bytes."""

    def __init__(self, file: Any) -> None:
        self._file = file
        self._taken = self._count = 0

    def found(self, path: _Path, depth: int) -> Found:
        self._count += 1
        if depth > limits.MAIL_DEPTH or self._count > limits.MAIL_PARTS:
            raise TOO_DEEP
        return letter(
            self._told(path),
            without_marks(self._text(path, _BODY)),
            self._html(path),
            self._attached(path, depth),
        )

    def _told(self, path: _Path) -> list[str]:
        address = self._text(path, _SMTP) or self._text(path, _SENDER_ADDRESS)
        sender = self._text(path, _SENDER)
        if "@" in address and address != sender:
            sender = f"{sender} <{address}>".strip()
        when = self._sent(path)
        told = {
            "From": sender,
            "To": self._text(path, _TO),
            "Cc": self._text(path, _CC),
            "Date": f"{when:%a, %d %b %Y %H:%M:%S} +0000" if when else "",
            "Subject": self._text(path, _SUBJECT),
        }
        return [f"{name}: {' '.join(value.split())}" for name, value in told.items() if value.strip()]

    def _sent(self, path: _Path) -> datetime | None:
        table = self._stream([*path, "__properties_version1.0"])
        start = 24 if path else 32
        times = {}
        for place in range(start, len(table) - _ENTRY.size + 1, _ENTRY.size):
            kind, number, _, value = _ENTRY.unpack_from(table, place)
            if kind == _TIME and number in (_SENT, _DELIVERED) and value:
                times[number] = value
        ticks = times.get(_SENT) or times.get(_DELIVERED)
        try:
            return _EPOCH + timedelta(microseconds=ticks // 10) if ticks else None
        except OverflowError:
            return None

    def _html(self, path: _Path) -> str:
        written = self._stream([*path, f"__substg1.0_{_HTML}0102"])
        html = decode(written) if written else self._text(path, _HTML)
        if html:
            return words_of(html)
        packed = self._stream([*path, f"__substg1.0_{_RTF}0102"])
        if not packed:
            return ""
        from infrastructure.files import rtf

        return "\n\n".join(draft.text for draft in rtf.read(unpack(packed)).drafts)

    def _attached(self, path: _Path, depth: int) -> Iterator[Attachment]:
        for name in self._storages(path, "__attach_version1.0_"):
            inside = [*path, name]
            called = file_name(self._text(inside, _NAME) or self._text(inside, _SHORT_NAME))
            message = [*inside, f"__substg1.0_{_DATA}000D"]
            if self._file.exists([*message, "__properties_version1.0"]):
                mail = self.found(message, depth + 1)
                stem = called.removesuffix(".msg").removesuffix(".eml") or "attached message"
                yield Attachment(f"{stem}.eml", _as_eml(mail))
            else:
                yield Attachment(called or "attachment", self._stream([*inside, f"__substg1.0_{_DATA}0102"]))

    def _storages(self, path: _Path, start: str) -> list[str]:
        depth = len(path)
        listed = self._file.listdir(streams=False, storages=True)
        return sorted(
            e[depth]
            for e in listed
            if len(e) == depth + 1 and e[:depth] == path and e[depth].startswith(start)
        )

    def _text(self, path: _Path, number: str) -> str:
        wide = self._stream([*path, f"__substg1.0_{number}001F"])
        if wide:
            return wide.decode("utf-16-le", "replace").rstrip("\x00")
        return decode(self._stream([*path, f"__substg1.0_{number}001E"])).rstrip("\x00")

    def _stream(self, path: _Path) -> bytes:
        if not self._file.exists(path) or self._file.get_type(path) != olefile.STGTY_STREAM:
            return b""
        self._taken += self._file.get_size(path)
        if self._taken > limits.MAIL_BYTES:
            raise TOO_DEEP
        return bytes(self._file.openstream(path).read())


def _as_eml(mail: Found) -> bytes:
    """The same bytes for the same message, so that it is one document wherever it comes from."""
    told, _, words = revealed(mail.drafts[0].text)[0].partition("\n\n")
    message = EmailMessage(policy=policy.SMTP)
    for line in told.split("\n"):
        name, _, value = line.partition(": ")
        message[name] = value
    message.set_content(words)
    for each in mail.attachments:
        message.add_attachment(each.body, maintype="application", subtype="octet-stream", filename=each.name)
    if mail.attachments:
        message.set_boundary(f"=_{hashlib.sha256(words.encode('utf-8', 'replace')).hexdigest()[:32]}")
    return message.as_bytes()
