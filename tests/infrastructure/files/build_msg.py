"""Outlook messages made on the spot: a compound file ([MS-CFB]) of small streams, as [MS-OXMSG] names them."""

from __future__ import annotations

import struct
from collections.abc import Mapping
from datetime import UTC, datetime

SECTOR = 512
END, FREE, FAT_SECTOR, NONE = 0xFFFFFFFE, 0xFFFFFFFF, 0xFFFFFFFD, 0xFFFFFFFF
Tree = Mapping[str, "bytes | Tree"]


def message(
    words: str = "",
    *,
    subject: str = "Starting school",
    sent: datetime = datetime(2024, 9, 2, 7, 12, tzinfo=UTC),
    html: bytes = b"",
    packed_rtf: bytes = b"",
    attach: Mapping[str, bytes | Tree] | None = None,
) -> bytes:
    """`attach`: by name, bytes of a file, or the `contents` of another message."""
    return compound(
        contents(words, subject=subject, sent=sent, html=html, packed_rtf=packed_rtf, attach=attach)
    )


def contents(
    words: str = "",
    *,
    subject: str = "Starting school",
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
        **_text("0C1A", "Mrs A"),
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
    """A compound file of version 3 in which every stream has sectors of its own (none counts as small)."""
    entries: list[list[int | str | bytes]] = [["Root Entry", 5, NONE, NONE, NONE, b""]]
    _enter(tree, 0, entries)
    streams = [entry[5] for entry in entries]
    directory = -(-len(entries) * 128 // SECTOR)
    sizes = [-(-len(data) // SECTOR) for data in streams if isinstance(data, bytes)]
    total = directory + sum(sizes)
    fats = 1
    while fats * 128 < total + fats:
        fats += 1
    table = [FAT_SECTOR] * fats
    _chain(table, directory)
    starts = [_chain(table, size) for size in sizes]
    table += [FREE] * (fats * 128 - len(table))
    head = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16) + struct.pack("<HHHHH6x", 0x3E, 3, 0xFFFE, 9, 6)
    head += struct.pack("<IIIIIIIII", 0, fats, fats, 0, 0, END, 0, END, 0)
    head += struct.pack("<109I", *range(fats), *[FREE] * (109 - fats))
    written = b"".join(_entry(entry, start) for entry, start in zip(entries, starts, strict=True))
    body = struct.pack(f"<{len(table)}I", *table) + written.ljust(directory * SECTOR, b"\x00")
    return (
        head
        + body
        + b"".join(
            d.ljust(n * SECTOR, b"\x00") for d, n in zip(streams, sizes, strict=True) if isinstance(d, bytes)
        )
    )


def _enter(tree: Tree, parent: int, entries: list[list[int | str | bytes]]) -> None:
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


def _entry(entry: list[int | str | bytes], start: int) -> bytes:
    name, kind, left, right, child, data = entry
    coded = str(name).encode("utf-16-le")
    size = len(data) if isinstance(data, bytes) else 0
    return coded.ljust(64, b"\x00") + struct.pack(
        "<HBBIII36xIQ", len(coded) + 2, kind, 1, left, right, child, start, size
    )
