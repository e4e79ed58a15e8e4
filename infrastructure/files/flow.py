"""Words as a word processor sends them, put together to pages: paragraphs, text boxes, and rows of tables on a line."""

from __future__ import annotations

from typing import NamedTuple

from infrastructure.files.layout import CELL
from infrastructure.files.pages import Draft, hide, without_marks


class Look(NamedTuple):
    """How words look. unseen: marked hidden, or tiny. white: written in white, which shows on a shade only; None: as what it lies on."""

    unseen: bool = False
    white: bool | None = None
    shaded: bool = False

    @property
    def hidden(self) -> bool:
        return self.unseen or (self.white is True and not self.shaded)

    def over(self, under: Look) -> Look:
        """With what shows through from what it lies on."""
        white = under.white if self.white is None else self.white
        return Look(self.unseen or under.unseen, white, self.shaded or under.shaded)


def is_white(colour: str) -> bool:
    """Of six hexadecimal digits, with or without '#'."""
    colour = colour.removeprefix("#").upper()
    return len(colour) == 6 and min(colour[0:2], colour[2:4], colour[4:6]) >= "F5"


class Flow:
    """Told of words and of what begins and ends. A page break takes effect at the next paragraph, so that no sentence
    is cut in two."""

    def __init__(self) -> None:
        self.pages: list[list[str]] = [[]]
        """the lines of each page"""
        self._words: list[list[str]] = [[]]
        """the paragraph being written; a text box inside it opens another"""
        self._rows: list[list[list[str]]] = []
        """open tables: the cells of the row being written, each a list of its paragraphs"""
        self._break_due = False

    def add(self, text: str, *, hidden: bool = False) -> None:
        text = without_marks(text)
        self._words[-1].append(hide(text) if hidden else text)

    def end_paragraph(self, *, listed: bool = False) -> None:
        words = "".join(self._words[-1]).strip()
        self._words[-1] = []
        if words:
            self._put(f"- {words}" if listed and not self._rows else words)

    def break_page(self) -> None:
        self._break_due = True

    def open_box(self) -> None:
        self._words.append([])

    def close_box(self) -> None:
        if len(self._words) > 1:
            self.end_paragraph()
            self._words.pop()

    def open_row(self) -> None:
        self._rows.append([])

    def open_cell(self) -> None:
        if self._rows:
            self._rows[-1].append([])

    def close_row(self) -> None:
        if self._rows:
            cells = [" ".join(paragraphs) for paragraphs in self._rows.pop()]
            if any(cells):
                self._put(CELL.join(cells))

    def drafts(self) -> list[Draft]:
        """The pages, once everything was told."""
        while self._rows:
            self.close_row()
        while len(self._words) > 1:
            self.close_box()
        self.end_paragraph()
        return [Draft("\n\n".join(lines)) for lines in self.pages]

    def _put(self, line: str) -> None:
        if self._rows:
            if self._rows[-1]:
                self._rows[-1][-1].append(" ".join(line.split()))
            return
        self.pages[-1].append(line)
        if self._break_due:
            self.pages.append([])
            self._break_due = False
