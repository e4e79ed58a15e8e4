"""Which module reads which kind of file. Each is loaded with the first file of its kind: some bring a native library."""

from __future__ import annotations

from collections.abc import Callable

from infrastructure.files.kinds import Kind
from infrastructure.files.pages import Found


def reader_of(kind: Kind) -> Callable[[bytes], Found]:
    """A function from the bytes of such a file to what it holds. It raises NotAccepted when the file does not open."""
    if kind == "pdf":
        from infrastructure.files import apart

        return apart.read
    if kind == "docx":
        from infrastructure.files import docx

        return docx.read
    if kind == "odt":
        from infrastructure.files import odt

        return odt.read
    if kind == "rtf":
        from infrastructure.files import rtf

        return rtf.read
    if kind == "eml":
        from infrastructure.files import eml

        return eml.read
    if kind == "msg":
        from infrastructure.files import msg

        return msg.read
    if kind == "txt":
        from infrastructure.files import txt

        return txt.read
    from infrastructure.files import pictures

    return pictures.read
