"""The rich text of an Outlook message, unpacked ([MS-OXRTFCP]): what it repeats is told as a place and a length."""

from __future__ import annotations

import struct

from infrastructure.files import limits

_HEAD = struct.Struct("<IIII")
_PACKED, _PLAIN = 0x75465A4C, 0x414C454D
_KNOWN = (
    rb"{\rtf1\ansi\mac\deff0\deftab720{\fonttbl;}{\f0\fnil \froman \fswiss \fmodern \fscript \fdecor MS Sans SerifSymbol"
    rb"ArialTimes New RomanCourier{\colortbl\red0\green0\blue0" b"\r\n" rb"\par \pard\plain\f0\fs20\b\i\u\tab\tx"
)  # fmt: skip
"""what every message may repeat from"""
_WINDOW = 4_096


def unpack(body: bytes) -> bytes:
    """Empty when it is not what it says; cut short where it breaks off or grows past any letter."""
    if len(body) < _HEAD.size:
        return b""
    _, _, kind, _ = _HEAD.unpack_from(body)
    data = body[_HEAD.size :]
    if kind == _PLAIN:
        return data
    if kind != _PACKED:
        return b""
    window = bytearray(_KNOWN.ljust(_WINDOW, b"\x00"))
    write, place = len(_KNOWN), 0
    out = bytearray()
    while place < len(data) and len(out) < limits.PACKAGE_PART:
        control = data[place]
        place += 1
        for bit in range(8):
            if control >> bit & 1:
                if place + 2 > len(data):
                    return bytes(out)
                reference = int.from_bytes(data[place : place + 2], "big")
                place += 2
                start, length = reference >> 4, (reference & 15) + 2
                if start == write % _WINDOW:
                    return bytes(out)  # the agreed end
                repeated = (window[(start + step) % _WINDOW] for step in range(length))
            elif place < len(data):
                repeated = iter(data[place : place + 1])  # type: ignore[assignment]
                place += 1
            else:
                return bytes(out)
            for byte in repeated:
                out.append(byte)
                window[write % _WINDOW] = byte
                write += 1
    return bytes(out)
