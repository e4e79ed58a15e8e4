"""Outlook messages made on the spot: a compound file ([MS-CFB]) of small streams, as [MS-OXMSG] names them."""

from __future__ import annotations

import struct
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

SECTOR, SMALL = 512, 4_096
END, FREE, FAT_SECTOR, NONE = 0xFFFFFFFE, 0xFFFFFFFF, 0xFFFFFFFD, 0xFFFFFFFF
Tree = Mapping[str, "bytes | Tree"]


def message(
    words: str = "",
    *,
    subject: str = "Starting school",
    sender: str = "Mrs A",
    sent: datetime = datetime(2024, 9, 2, 7, 12, tzinfo=UTC),
    html: bytes = b"",
    packed_rtf: bytes = b"",
    attach: Mapping[str, bytes | Tree] | None = None,
) -> bytes:
    """`attach`: by name, bytes of a file, or the `contents` of another message."""
    return compound(
        contents(
            words, subject=subject, sender=sender, sent=sent, html=html, packed_rtf=packed_rtf, attach=attach
        )
    )


def contents(
    words: str = "",
    *,
    subject: str = "Starting school",
    sender: str = "Mrs A",
    sent: datetime = datetime(2024, 9, 2, 7, 12, tzinfo=UTC),
    html: bytes = b"",
    packed_rtf: bytes = b"",
    attach: Mapping[str, bytes | Tree] | None = None,
    inside: bool = False,
) -> Tree:
    """The streams of a message. `inside`: of one that is attached, whose table of properties begins earlier."""
    ticks = int((sent - datetime(1601, 1, 1, tzinfo=UTC)).total_seconds()) * 10_000_000
    tree: dict[str, bytes | Tree] = {
        "__properties_version1.0": bytes(24 if inside else 32) + struct.pack("<HHIQ", 0x40, 0x39, 6, ticks),
        **_text("0C1A", sender),
        **_text("5D01", "a@example.invalid"),
        **_text("0E04", "EHC team"),
        **_text("0037", subject),
    }
    if words:
        tree |= _text("1000", words)
    if html:
        tree["__substg1.0_10130102"] = html
    if packed_rtf:
        tree["__substg1.0_10090102"] = packed_rtf
    for number, (name, body) in enumerate((attach or {}).items()):
        data: dict[str, bytes | Tree] = {**_text("3707", name), "__properties_version1.0": bytes(8)}
        data["__substg1.0_37010102" if isinstance(body, bytes) else "__substg1.0_3701000D"] = body
        tree[f"__attach_version1.0_#{number:08X}"] = data
    return tree


def _text(number: str, value: str) -> dict[str, bytes | Tree]:
    return {f"__substg1.0_{number}001F": value.encode("utf-16-le")}


def compound(tree: Tree) -> bytes:
    """A compound file of version 3: streams under 4,096 bytes packed together, the others in sectors of their own."""
    entries: list[list[Any]] = [["Root Entry", 5, NONE, NONE, NONE, b""]]
    _enter(tree, 0, entries)
    small, small_table = bytearray(), list[int]()
    starts = []
    for entry in entries:
        data, kind = entry[5], entry[1]
        starts.append(END)
        if kind == 2 and 0 < len(data) < SMALL:
            starts[-1] = _chain(small_table, -(-len(data) // 64))
            small += data.ljust(-(-len(data) // 64) * 64, b"\x00")
    entries[0][5] = bytes(small)
    coded_small = struct.pack(f"<{len(small_table)}I", *small_table)
    coded_small = coded_small.ljust(_sectors(coded_small) * SECTOR, b"\xff")
    large = [n for n, entry in enumerate(entries) if n == 0 or len(entry[5]) >= SMALL]
    directory = -(-len(entries) * 128 // SECTOR)
    total = directory + _sectors(coded_small) + sum(_sectors(entries[n][5]) for n in large)
    fats = next(n for n in range(1, 110) if n * 128 >= total + n)
    table = [FAT_SECTOR] * fats
    first_entry, first_small = _chain(table, directory), _chain(table, _sectors(coded_small))
    for n in large:
        starts[n] = _chain(table, _sectors(entries[n][5]))
    table += [FREE] * (fats * 128 - len(table))
    head = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16) + struct.pack("<HHHHH6x", 0x3E, 3, 0xFFFE, 9, 6)
    head += struct.pack("<9I", 0, fats, first_entry, 0, SMALL, first_small, _sectors(coded_small), END, 0)
    head += struct.pack("<109I", *range(fats), *[FREE] * (109 - fats))
    written = b"".join(_entry(entry, start) for entry, start in zip(entries, starts, strict=True))
    body = struct.pack(f"<{len(table)}I", *table) + written.ljust(directory * SECTOR, b"\x00") + coded_small
    return (
        head + body + b"".join(entries[n][5].ljust(_sectors(entries[n][5]) * SECTOR, b"\x00") for n in large)
    )


def _sectors(data: bytes) -> int:
    return -(-len(data) // SECTOR)


def _enter(tree: Tree, parent: int, entries: list[list[Any]]) -> None:
    """Children of one storage as a list to the right, ordered as the format wants: by length, then by letters."""
    before = None
    for name in sorted(tree, key=lambda name: (len(name), name.upper())):
        value, place = tree[name], len(entries)
        is_stream = isinstance(value, bytes)
        entries.append(
            [name, 2 if is_stream else 1, NONE, NONE, NONE, value if isinstance(value, bytes) else b""]
        )
        entries[parent if before is None else before][4 if before is None else 3] = place
        before = place
        if not isinstance(value, bytes):
            _enter(value, place, entries)


def _chain(table: list[int], size: int) -> int:
    if not size:
        return END
    start = len(table)
    table += [*range(start + 1, start + size), END]
    return start


def _entry(entry: list[Any], start: int) -> bytes:
    name, kind, left, right, child, data = entry
    coded = str(name).encode("utf-16-le")
    return coded.ljust(64, b"\x00") + struct.pack(
        "<HBBIII36xIQ", len(coded) + 2, kind, 1, left, right, child, start, len(data)
    )
