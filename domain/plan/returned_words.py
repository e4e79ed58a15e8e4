"""The paragraphs of a Word file that came back, sorted out: which line each belongs to, and which belong to none. Pure.

A bookmark that a person typed beside still says which paragraph it stands in, so a line is the whole of the paragraphs
that its mark touches, less its number, and never just the letters between the mark's two ends.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from typing import NamedTuple

from domain.plan.marks import section_of
from domain.plan.same_words import plain

_HEADING = re.compile(r"section (A|B|C|D|E|F|G|H1|H2|I|J|K)\b", re.IGNORECASE)
_NUMBERED = re.compile(r"\s*((?:[A-GI-K]|H1|H2)\d{1,3})\t\s*")


class Cell(NamedTuple):
    """Where in which table, each counted from 0 in the order of the file."""

    table: int
    row: int
    column: int


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph of a Word file, tracked deletions left out and tracked insertions counted.

    starts: the marks that begin in it, each with the place in the text. within: marks that began before and end in it or
    after it. apart: what stands outside the text proper ('a comment', 'a footnote'); '' for the text.
    """

    text: str
    starts: tuple[tuple[str, int], ...] = ()
    within: tuple[str, ...] = ()
    heading: bool = False
    cell: Cell | None = None
    apart: str = ""


class Known(NamedTuple):
    """A line as it went out."""

    id: str
    label: str
    section: str
    text: str


class Came(NamedTuple):
    """A line as it came back. section: None where the file no longer tells. place: the how manieth thing of the file."""

    section: str | None
    text: str
    place: int = 0


class Loose(NamedTuple):
    """A paragraph, or a row of a table, that no mark ties to a line. apart: not part of the text proper, and why.
    beside: what else stands in its row, or before it. place: as of a line."""

    section: str | None
    text: str
    apart: str = ""
    beside: tuple[str, ...] = ()
    place: int = 0


@dataclass(slots=True)
class Sorted:
    """lines: by mark, in the order of the file. loose: the rest, in that order."""

    lines: dict[str, Came] = field(default_factory=dict)
    loose: list[Loose] = field(default_factory=list)


class _Piece(NamedTuple):
    mark: str | None
    text: str
    paragraph: Paragraph


def printed(out: Sequence[Paragraph], known: Mapping[str, Known]) -> Counter[str]:
    """What a plan prints around its lines, headings, numbers, sources, as `plain` has it: from the file as it went out."""
    return Counter(plain(piece.text) for each in out for piece in _pieces(each, known) if piece.mark is None)


def sorted_out(back: Sequence[Paragraph], out: Sequence[Paragraph], known: Mapping[str, Known]) -> Sorted:
    """out: the file as it went out. What it printed itself is taken off once for each time that it was printed."""
    usual = Counter(_columns(out, known).values()).most_common(1)
    return _Sorter(known, printed(out, known), usual[0][0] if usual else 0).sort(back)


@dataclass(slots=True)
class _Sorter:
    known: Mapping[str, Known]
    around: Counter[str]
    usual: int
    """the column that holds the words of lines, where a table's own marks do not tell"""
    section: str | None = None
    texts: dict[str, list[str]] = field(default_factory=dict)
    sections: dict[str, str | None] = field(default_factory=dict)
    places: dict[str, int] = field(default_factory=dict)
    loose: list[Loose] = field(default_factory=list)
    place: int = 0

    def sort(self, back: Sequence[Paragraph]) -> Sorted:
        columns = _columns(back, self.known)
        for row, block in groupby(back, lambda p: p.cell and (p.cell.table, p.cell.row)):
            if row is None:
                self._body(list(block))
            else:
                self._row(list(block), columns.get(row[0], self.usual))
        lines = {mark: self._came(mark, texts) for mark, texts in self.texts.items()}
        return Sorted(lines, self.loose)

    def _body(self, block: Sequence[Paragraph]) -> None:
        for paragraph in block:
            self.place += 1
            self.section = self._heads(paragraph) or self.section
            for piece in _pieces(paragraph, self.known):
                if piece.mark is not None:
                    self._to_line(piece.mark, piece.text)
                elif self._is_new(piece.text):
                    apart = paragraph.apart or ("a heading" if paragraph.heading else "")
                    number = _NUMBERED.match(piece.text)
                    words = piece.text[number.end() :] if number else piece.text
                    beside = (number[1],) if number else ()
                    self.loose.append(Loose(self.section, words, apart, beside, self.place))

    def _row(self, block: Sequence[Paragraph], column: int) -> None:
        """A row with a mark is that line's: what was typed under its words is part of them. A row without is new."""
        self.place += 1
        pieces = [piece for paragraph in block for piece in _pieces(paragraph, self.known)]
        marked = next((p for p in pieces if p.mark is not None), None)
        new: list[_Piece] = []
        for piece in pieces:
            if piece.mark is not None:
                self._to_line(piece.mark, piece.text)
            elif self._is_new(piece.text):
                if marked is not None and marked.mark and piece.paragraph.cell == marked.paragraph.cell:
                    self._to_line(marked.mark, piece.text)
                else:
                    new.append(piece)
        if not new:
            return
        if marked is not None:
            self.loose += [Loose(self.section, p.text, "beside a line", (), self.place) for p in new]
            return
        words = [p.text for p in new if p.paragraph.cell and p.paragraph.cell.column == column]
        beside = tuple(p.text for p in new if p.paragraph.cell and p.paragraph.cell.column != column)
        text = "\n".join(words or beside)
        self.loose.append(Loose(self.section, text, "", beside if words else (), self.place))

    def _to_line(self, mark: str, text: str) -> None:
        self.sections.setdefault(mark, self.section)
        self.places.setdefault(mark, self.place)
        self.texts.setdefault(mark, []).append(text)

    def _is_new(self, text: str) -> bool:
        words = plain(text)
        if self.around[words]:
            self.around[words] -= 1
            return False
        return bool(words)

    def _heads(self, paragraph: Paragraph) -> str | None:
        marked = [s for m in (*(m for m, _ in paragraph.starts), *paragraph.within) if (s := section_of(m))]
        if marked:
            return marked[0]
        words = plain(paragraph.text)
        found = _HEADING.match(words) if paragraph.heading or self.around[words] else None
        return found[1].upper() if found else None

    def _came(self, mark: str, texts: Sequence[str]) -> Came:
        """What was typed in front of a line's number is a paragraph of its own, wherever the mark begins."""
        section, place = self.sections[mark], self.places[mark]
        numbered = re.compile(rf"\s*{self.known[mark].label}(?:[\s.:)]+|$)")
        first = next((n for n, text in enumerate(texts) if numbered.match(text)), 0)
        self.loose += [Loose(section, text, place=place) for text in texts[:first] if text.strip()]
        return Came(section, numbered.sub("", "\n".join(texts[first:]).strip(), count=1).strip(), place)


def _columns(back: Sequence[Paragraph], known: Mapping[str, Known]) -> dict[int, int]:
    """By table the column that holds the words of its lines."""
    return {
        p.cell.table: p.cell.column
        for p in back
        if p.cell and any(piece.mark is not None for piece in _pieces(p, known))
    }


def _pieces(paragraph: Paragraph, known: Mapping[str, Known]) -> Iterator[_Piece]:
    """The paragraph as it is, or parted where a second line begins in it because somebody joined the two."""
    marks = [(m, 0) for m in paragraph.within if m in known]
    marks += [(m, place) for m, place in paragraph.starts if m in known]
    if not marks:
        yield _Piece(None, paragraph.text, paragraph)
        return
    ends = [place for _, place in marks[1:]] + [len(paragraph.text)]
    begins = [0, *(place for _, place in marks[1:])]
    for (mark, _), start, end in zip(marks, begins, ends, strict=True):
        yield _Piece(mark, paragraph.text[start:end], paragraph)
