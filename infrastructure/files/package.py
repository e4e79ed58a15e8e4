"""The zip in which Word and OpenDocument keep a document: bounded, without entities, mended where its directory is lost."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from typing import Protocol
from xml.parsers import expat

from infrastructure.files import limits
from infrastructure.files.refused import DAMAGED, LOCKED, MENDED, NotAccepted, Unreadable

BOMB = NotAccepted(
    "The document unpacks to far more than any document holds.",
    "Ask its author for a fresh copy, or save it as a PDF.",
)
BROKEN = Unreadable("The document is damaged and does not open.", DAMAGED)
_ENTITIES = NotAccepted("The document declares entities, which no word processor does.", DAMAGED)
_HEAD = re.compile(rb"PK\x03\x04.{4}([\x00\x08])\x00.{8}(.{4}).{4}(.{2})(.{2})", re.DOTALL)
"""what a zip says before each file: method (stored or deflated), packed size, lengths of the name and of an extra"""
_STEP = 65_536


class Handler(Protocol):
    """Told of the elements of one part. A name is 'name space, blank, tag'."""

    def start(self, name: str, attributes: dict[str, str]) -> None: ...
    def end(self, name: str) -> None: ...
    def characters(self, data: str) -> None: ...


class Package:
    """An opened zip. `mended`: it was broken, and what could be saved is used instead."""

    def __init__(self, body: bytes) -> None:
        """Raises NotAccepted when it unpacks to far too much."""
        self.mended = False
        self._body = body
        self._saved: dict[str, bytes] = {}
        self._zip: zipfile.ZipFile | None = None
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(body))
        except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError):
            self._mend()
            return
        entries = self._zip.infolist()
        expanded = sum(entry.file_size for entry in entries)
        packed = max(sum(entry.compress_size for entry in entries), 1)
        swollen = expanded > 1_000_000 and expanded / packed > limits.PACKAGE_RATIO
        if len(entries) > limits.PACKAGE_ENTRIES or swollen or expanded > limits.PACKAGE_EXPANDED:
            raise BOMB

    @property
    def names(self) -> list[str]:
        return list(self._saved) if self._zip is None else self._zip.namelist()

    def part(self, name: str) -> bytes:
        """One file of the package, unpacked. Raises NotAccepted when it is locked, swells, or cannot be saved."""
        if self._zip is not None:
            try:
                entry = self._zip.getinfo(name)
                if entry.flag_bits & 1:
                    raise LOCKED
                if entry.file_size > limits.PACKAGE_PART:
                    raise BOMB
                return self._zip.read(entry)
            except (
                KeyError,
                zipfile.BadZipFile,
                ValueError,
                OSError,
                EOFError,
                NotImplementedError,
                zlib.error,
            ):
                self._mend()
        if name not in self._saved:
            raise BROKEN
        return self._saved[name]

    def tell(self, name: str, handler: Handler) -> None:
        """Reads one XML part through. Where it breaks off, what stands before is told."""
        parser = expat.ParserCreate(namespace_separator=" ")
        parser.buffer_text = True
        guard = _Guard(handler)
        parser.StartDoctypeDeclHandler = guard.doctype
        parser.StartElementHandler = guard.start
        parser.EndElementHandler = guard.end
        parser.CharacterDataHandler = handler.characters
        try:
            parser.Parse(self.part(name), True)
        except (expat.ExpatError, ValueError):
            self.mended = True

    @property
    def notes(self) -> tuple[str, ...]:
        return (MENDED,) if self.mended else ()

    def _mend(self) -> None:
        """Goes by what the zip says before each file, and not by the directory at its end, which may be cut off."""
        self._zip, self.mended = None, True
        total = 0
        for number, match in enumerate(_HEAD.finditer(self._body)):
            method, packed, name, extra = match.groups()
            place = match.end()
            called = self._body[place : place + _number(name)].decode("utf-8", "replace")
            start = place + _number(name) + _number(extra)
            if not called.endswith(".xml"):
                continue
            if method == b"\x08":
                saved = _inflated(self._body, start)
            else:
                saved = self._body[start : start + _number(packed)]
            total += len(saved)
            if number > limits.PACKAGE_ENTRIES or total > limits.PACKAGE_PART:
                raise BOMB
            self._saved.setdefault(called, saved)


class _Guard:
    """Refuses what no word processor writes: declarations, and elements too deep inside one another."""

    def __init__(self, handler: Handler) -> None:
        self._handler = handler
        self._depth = 0

    def doctype(self, *_: object) -> None:
        raise _ENTITIES

    def start(self, name: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        if self._depth > limits.ELEMENT_DEPTH:
            raise BOMB
        self._handler.start(name, attributes)

    def end(self, name: str) -> None:
        self._depth -= 1
        self._handler.end(name)


def _number(data: bytes) -> int:
    return int.from_bytes(data, "little")


def _inflated(body: bytes, start: int) -> bytes:
    """As much as unpacks before the data break off."""
    unpacker = zlib.decompressobj(-zlib.MAX_WBITS)
    saved: list[bytes] = []
    size = 0
    try:
        for place in range(start, len(body), _STEP):
            piece = body[place : place + _STEP]
            while piece and not unpacker.eof:
                saved.append(unpacker.decompress(piece, 16 * _STEP))
                size += len(saved[-1])
                if size > limits.PACKAGE_PART:
                    raise BOMB
                piece = unpacker.unconsumed_tail
            if unpacker.eof:
                break
    except zlib.error:
        pass  # what came before the break is kept
    return b"".join(saved)
