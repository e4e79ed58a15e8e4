"""A Word file that came back: what it says it is a copy of, and its paragraphs with the marks in them.

Streamed, bounded, without entities. Tracked insertions count, tracked deletions do not; looks say nothing. What stands
apart from the text, comments, notes, text boxes, headers and footers, is told with where it stands.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from domain.plan.marks import Copy, is_item, parse_copy, section_of
from domain.plan.returned_words import Cell, Paragraph
from infrastructure.files.docx import MAIN
from infrastructure.files.package import BROKEN, Package
from infrastructure.files.refused import NotAccepted

LARGEST = 3_000_000
"""bytes of a file that comes back. A plan of 40 needs has some 60,000; a request may carry 6 MB, and base64 takes a third
more."""
WORDS = 1_000_000
"""letters of all its text. The longest plans have some 200,000"""
PARAGRAPHS, PARTS = 10_000, 60
"""paragraphs of all its parts, and headers and footers: a plan has some 2,000 and 6"""
COPY = "Digital EHCP copy"
"""the name of the property that says what the file is a copy of"""
_PROPERTIES = "docProps/custom.xml"
_TOO_MUCH = NotAccepted(
    "The file holds far more than a plan does.",
    "Take out what was pasted in, or write it into the plan on the page.",
)
_NO_WORD = NotAccepted(
    "The file is not a Word document (.docx).", "Save the plan as a Word document (.docx), and upload that."
)
_APART = {
    "word/comments.xml": "a comment",
    "word/footnotes.xml": "a footnote",
    "word/endnotes.xml": "an endnote",
}
_GONE = frozenset({"del", "moveFrom", "instrText", "delText", "delInstrText"})
_PLACED = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
_FALLBACK = "http://schemas.openxmlformats.org/markup-compatibility/2006 Fallback"
_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main "
_STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main "


class Back(NamedTuple):
    """copy: None where the file does not say which plan it is a copy of."""

    copy: Copy | None
    paragraphs: tuple[Paragraph, ...]


def read(body: bytes) -> Back:
    """Raises NotAccepted when it is too large, no Word file, or damaged: what is only half there would look removed."""
    if len(body) > LARGEST:
        raise _TOO_MUCH
    package = Package(body)
    if package.mended:
        raise BROKEN if body.startswith(b"PK") else _NO_WORD
    if MAIN not in package.names:
        raise _NO_WORD
    said = _Said()
    if _PROPERTIES in package.names:
        package.tell(_PROPERTIES, said)
    if sum(name.startswith(("word/header", "word/footer")) for name in package.names) > PARTS:
        raise _TOO_MUCH
    paragraphs = _told(package, MAIN, "")
    for name in sorted(package.names):
        if name.startswith(("word/header", "word/footer")):
            paragraphs += _told(package, name, "a header or footer")
        elif name in _APART:
            paragraphs += _told(package, name, _APART[name])
    if package.mended:
        raise BROKEN
    if len(paragraphs) > PARAGRAPHS or sum(len(each.text) for each in paragraphs) > WORDS:
        raise _TOO_MUCH
    return Back(parse_copy(said.value), tuple(paragraphs))


def _told(package: Package, name: str, apart: str) -> list[Paragraph]:
    part = _Part(apart)
    package.tell(name, part)
    return part.paragraphs


class _Said:
    """Follows the properties of a file, for the one that is ours."""

    def __init__(self) -> None:
        self.value = ""
        self._ours = False

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if name.endswith(" property"):
            self._ours = attributes.get("name") == COPY

    def end(self, name: str) -> None:
        if name.endswith(" property"):
            self._ours = False

    def characters(self, data: str) -> None:
        if self._ours:
            self.value += data.strip()


@dataclass(slots=True)
class _Open:
    """A paragraph being read. before: marks that began ahead of it."""

    before: dict[str, str]
    apart: str
    cell: Cell | None
    text: str = ""
    starts: list[tuple[str, str, int]] = field(default_factory=list)
    heading: bool = False
    joined: bool = False
    """its end was deleted, so that it goes on in the next"""


class _Part:
    """Follows the elements of one part."""

    def __init__(self, apart: str) -> None:
        self.paragraphs: list[Paragraph] = []
        self._apart = apart
        self._skipped = 0
        self._in_text = False
        self._of_paragraph = False
        """in the properties of a paragraph, where a deletion means its end"""
        self._open: list[_Open] = []
        self._carried: _Open | None = None
        self._marks: dict[str, str] = {}
        """marks that began and did not end yet, by the number that ties the two"""
        self._seen: set[str] = set()
        self._tables = 0
        self._cells: list[list[int]] = []
        self._boxes = 0
        self._field = 0

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if self._skipped or name == _FALLBACK:
            self._skipped += 1
            return
        tag = _local(name)
        if tag == "del" and self._of_paragraph:
            self._open[-1].joined = True
        elif tag in _GONE or (tag == "fldSimple" and self._apart):
            self._skipped = 1
        elif tag in ("bookmarkStart", "bookmarkEnd"):
            self._mark(tag, attributes)
        elif tag in ("tbl", "tr", "tc"):
            self._enters(tag)
        elif tag == "p":
            self._begins()
        elif tag == "txbxContent":
            self._boxes += 1
        elif tag == "pPr":
            self._of_paragraph = True
        elif self._open:
            self._in_paragraph(tag, attributes)

    def end(self, name: str) -> None:
        if self._skipped:
            self._skipped -= 1
            return
        tag = _local(name)
        if tag == "t":
            self._in_text = False
        elif tag == "pPr":
            self._of_paragraph = False
        elif tag == "p" and self._open:
            self._ends()
        elif tag == "tbl" and self._cells:
            self._cells.pop()
        elif tag == "txbxContent":
            self._boxes -= 1

    def characters(self, data: str) -> None:
        if self._in_text and not self._skipped and self._open and not (self._field and self._apart):
            self._open[-1].text += data

    def _in_paragraph(self, tag: str, attributes: dict[str, str]) -> None:
        now = self._open[-1]
        if tag == "t":
            self._in_text = True
        elif tag == "pStyle":
            now.heading = now.heading or _value(attributes, "val").lower().startswith(("heading", "title"))
        elif tag == "outlineLvl":
            now.heading = now.heading or _value(attributes, "val") != "9"
        elif tag == "fldChar":
            self._field += {"begin": 1, "end": -1}.get(_value(attributes, "fldCharType"), 0)
        elif tag in _PLACED and not self._of_paragraph:
            now.text += _PLACED[tag]

    def _enters(self, tag: str) -> None:
        if tag == "tbl":
            self._cells.append([self._tables, -1, -1])
            self._tables += 1
        elif self._cells and tag == "tr":
            self._cells[-1][1:] = [self._cells[-1][1] + 1, -1]
        elif self._cells:
            self._cells[-1][2] += 1

    def _mark(self, tag: str, attributes: dict[str, str]) -> None:
        number = _value(attributes, "id")
        if tag == "bookmarkStart":
            name = _value(attributes, "name")
            if not is_item(name) and section_of(name) is None:
                return  # nobody's mark but ours is followed: a file may hold any number of others
            if name in self._seen:
                return  # a line that was copied took its mark along: the first keeps it, as in Word
            self._seen.add(name)
            self._marks[number] = name
            if self._open:
                self._open[-1].starts.append((number, self._marks[number], len(self._open[-1].text)))
            return
        self._marks.pop(number, None)
        if self._open and not self._open[-1].text:
            # It ends before the first word, so it never reached into this paragraph.
            self._open[-1].before.pop(number, None)

    def _begins(self) -> None:
        cell = Cell(*self._cells[-1]) if self._cells else None
        begun = _Open(dict(self._marks), "a text box" if self._boxes else self._apart, cell)
        if self._carried is not None and not self._boxes:
            begun.text, begun.starts = self._carried.text, self._carried.starts
            begun.before = self._carried.before | {
                number: name for number, name in begun.before.items() if number not in {n for n, _, _ in begun.starts}
            }  # fmt: skip
            self._carried = None
        self._open.append(begun)

    def _ends(self) -> None:
        done = self._open.pop()
        if done.joined and not self._boxes:
            if not done.text.strip():
                # All of it was deleted: a mark that ended in it has nothing left to mark.
                done.starts = [start for start in done.starts if start[0] in self._marks]
            self._carried = done
            return
        # A mark that begins after the last word belongs to the next paragraph, which it reaches into.
        starts = tuple(
            (name, place)
            for number, name, place in done.starts
            if not (number in self._marks and done.text and place == len(done.text))
        )
        self.paragraphs.append(
            Paragraph(done.text, starts, tuple(done.before.values()), done.heading, done.cell, done.apart)
        )


def _local(name: str) -> str:
    """The tag without Word's name space; '' for elements of others."""
    for space in (_W, _STRICT):
        if name.startswith(space):
            return name[len(space) :]
    return ""


def _value(attributes: dict[str, str], key: str) -> str:
    return attributes.get(_W + key) or attributes.get(_STRICT + key) or ""
