"""Word documents to pages of text, from the XML itself: streamed, bounded, no entities.

What a reader of the printed page sees: tables (cells joined by ' | '), text boxes, headers and footers once,
footnotes and endnotes at the end. Tracked insertions count, deletions do not; comments are not part of the document.
"""

from __future__ import annotations

import io
import zipfile
from xml.parsers import expat

from infrastructure.files import limits
from infrastructure.files.refused import DAMAGED, NotAccepted, Unreadable

_MAIN = "word/document.xml"
_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main "
_STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main "
_FALLBACK = "http://schemas.openxmlformats.org/markup-compatibility/2006 Fallback"

_DAMAGED = NotAccepted("The Word document is damaged and does not open.", DAMAGED)
_BOMB = NotAccepted(
    "The Word document unpacks to far more than any document holds.",
    "Ask its author for a fresh copy, or save it as a PDF.",
)
_OTHERS = (
    ("xl/", "This is a spreadsheet.", "Print it to PDF and upload that."),
    ("ppt/", "This is a presentation.", "Save it as a PDF and upload that."),
    ("content.xml", "This is an OpenDocument file.", "Save it as .docx or PDF and upload that."),
)


def must_be_word(body: bytes) -> None:
    """Raises NotAccepted when the zip is not a Word document without macros."""
    with _package(body) as package:
        names = set(package.namelist())
        if any(name.lower().endswith("vbaproject.bin") for name in names):
            raise NotAccepted(
                "The document holds macros.",
                "Save it as a Word document without macros (.docx) and upload that.",
            )
        if _MAIN in names:
            return
        for start, reason, advice in _OTHERS:
            if any(name.startswith(start) for name in names):
                raise NotAccepted(reason, advice)
    raise NotAccepted("This is a packed folder (zip).", "Unpack it and upload each document in it.")


def check(body: bytes) -> None:
    """Raises NotAccepted when it is a bomb, damaged, or its text cannot be parsed."""
    pages(body)


def pages(body: bytes) -> list[str]:
    """Text by page, as Word last laid them out, where it says so. Raises NotAccepted and Unreadable."""
    with _package(body) as package:
        names = package.namelist()
        main = _part(package, _MAIN).pages
        heads = _distinct(package, [name for name in names if name.startswith("word/header")])
        feet = _distinct(package, [name for name in names if name.startswith("word/footer")])
        notes = _distinct(
            package, [name for name in names if name in ("word/footnotes.xml", "word/endnotes.xml")]
        )
    main[0][:0] = heads
    main[-1].extend([*notes, *feet])
    if sum(len(line) for page in main for line in page) > limits.CHARACTERS or len(main) > limits.PAGES:
        raise Unreadable(
            "There is far more text in this document than in any report.",
            "Split it and upload the parts that matter.",
        )
    return ["\n\n".join(lines) for lines in main]


def _package(body: bytes) -> zipfile.ZipFile:
    """The zip, with what it says of its own size checked; reading a part never goes past what it said."""
    try:
        package = zipfile.ZipFile(io.BytesIO(body))
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError):
        raise _DAMAGED from None
    entries = package.infolist()
    expanded = sum(entry.file_size for entry in entries)
    packed = max(sum(entry.compress_size for entry in entries), 1)
    too_many = len(entries) > limits.PACKAGE_ENTRIES
    swollen = expanded > 1_000_000 and expanded / packed > limits.PACKAGE_RATIO
    if too_many or swollen or expanded > limits.PACKAGE_EXPANDED:
        raise _BOMB
    return package


def _distinct(package: zipfile.ZipFile, names: list[str]) -> list[str]:
    """First, even and default headers mostly say the same: once is enough."""
    lines = [line for name in sorted(names) for page in _part(package, name).pages for line in page]
    return list(dict.fromkeys(lines))


def _part(package: zipfile.ZipFile, name: str) -> _Text:
    text = _Text()
    try:
        entry = package.getinfo(name)
        if entry.flag_bits & 1:
            raise NotAccepted(
                "The document is locked with a password.", "Ask its author for a copy without a password."
            )
        if entry.file_size > limits.PACKAGE_PART:
            raise _BOMB
        with package.open(entry) as stream:
            text.parser.ParseFile(stream)
    except (
        KeyError,
        zipfile.BadZipFile,
        zipfile.LargeZipFile,
        expat.ExpatError,
        EOFError,
        OSError,
        ValueError,
    ):
        raise _DAMAGED from None
    except NotImplementedError:
        raise _DAMAGED from None
    except Exception as error:  # zlib.error and lzma.LZMAError are no one's subclass
        if type(error).__module__ in ("zlib", "_lzma", "lzma"):
            raise _DAMAGED from None
        raise
    text.finish()
    return text


class _Text:
    """Follows the elements of one part and keeps the lines of each page. A page break takes effect at the next
    paragraph, so that no sentence is cut in two."""

    def __init__(self) -> None:
        self.pages: list[list[str]] = [[]]
        self.parser = expat.ParserCreate(namespace_separator=" ")
        self.parser.buffer_text = True
        self.parser.StartDoctypeDeclHandler = self._doctype
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self._characters
        self._depth = 0
        self._skipped = 0
        """elements deep in something that does not count"""
        self._in_text = False
        self._break_due = False
        self._words: list[list[str]] = [[]]
        """the paragraph being read; a text box inside it opens another"""
        self._listed: list[bool] = [False]
        self._rows: list[list[list[str]]] = []
        """open tables: the cells of the row being read, each a list of its paragraphs"""

    def finish(self) -> None:
        self._paragraph_ends()

    def _doctype(self, *_: object) -> None:
        raise NotAccepted("The Word document declares entities, which no word processor does.", DAMAGED)

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        if self._depth > limits.ELEMENT_DEPTH:
            raise _BOMB
        if self._skipped or name == _FALLBACK:
            self._skipped += 1
            return
        tag = _local(name)
        if tag in ("del", "moveFrom", "instrText"):
            self._skipped = 1
        elif tag == "t":
            self._in_text = True
        elif tag in ("tab", "cr", "noBreakHyphen"):
            self._words[-1].append("-" if tag == "noBreakHyphen" else " ")
        elif tag == "br":
            if _value(attributes, "type") == "page":
                self._break_due = True
            else:
                self._words[-1].append("\n")
        elif tag == "lastRenderedPageBreak":
            self._break_due = True
        elif tag == "numPr" or (tag == "pStyle" and _value(attributes, "val").startswith("List")):
            self._listed[-1] = True
        elif tag == "txbxContent":
            self._words.append([])
            self._listed.append(False)
        elif tag == "tr":
            self._rows.append([])
        elif tag == "tc" and self._rows:
            self._rows[-1].append([])

    def _end(self, name: str) -> None:
        self._depth -= 1
        if self._skipped:
            self._skipped -= 1
            return
        tag = _local(name)
        if tag == "t":
            self._in_text = False
        elif tag == "p":
            self._paragraph_ends()
        elif tag == "txbxContent" and len(self._words) > 1:
            self._words.pop()
            self._listed.pop()
        elif tag == "tr" and self._rows:
            cells = [" ".join(paragraphs) for paragraphs in self._rows.pop()]
            if any(cells):
                self._put(" | ".join(cells))

    def _characters(self, data: str) -> None:
        if self._in_text and not self._skipped:
            self._words[-1].append(data)

    def _paragraph_ends(self) -> None:
        words, listed = "".join(self._words[-1]).strip(), self._listed[-1]
        self._words[-1], self._listed[-1] = [], False
        if words:
            self._put(f"- {words}" if listed and not self._rows else words)

    def _put(self, line: str) -> None:
        if self._rows:
            if self._rows[-1]:
                self._rows[-1][-1].append(" ".join(line.split()))
            return
        self.pages[-1].append(line)
        if self._break_due:
            self.pages.append([])
            self._break_due = False


def _local(name: str) -> str:
    """The tag without Word's name space; '' for elements of others."""
    for space in (_W, _STRICT):
        if name.startswith(space):
            return name[len(space) :]
    return ""


def _value(attributes: dict[str, str], key: str) -> str:
    return attributes.get(_W + key) or attributes.get(_STRICT + key) or ""
