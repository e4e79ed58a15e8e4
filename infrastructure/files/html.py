"""The words of HTML, as e-mails hold it: blocks apart, cells joined, hidden words between marks; nothing is loaded or run."""

from __future__ import annotations

import re
from html.parser import HTMLParser

from infrastructure.files.layout import CELL
from infrastructure.files.pages import hide, without_marks

_BLOCKS = frozenset(
    {"p", "div", "li", "tr", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "table", "ul", "ol"}
)
_SILENT = frozenset({"script", "style", "head", "title"})
_STYLED = frozenset({*_BLOCKS, "span", "td", "font", "b", "i", "a"})
"""elements whose end is written, so that what they hide has an end"""
_UNSEEN = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*[01](?:\.\d+)?(?:px|pt)", re.I
)
_WHITE = re.compile(r"(?<!-)\bcolor\s*:\s*(?:#fff(?:fff)?\b|white\b)", re.I)
_SHADE = re.compile(r"background", re.I)


def words_of(html: str) -> str:
    words = _Words()
    words.feed(without_marks(html))
    words.close()
    return re.sub(r"\n{3,}", "\n\n", "".join(words.kept)).strip()


class _Words(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.kept: list[str] = []
        self._silent = 0
        self._hidden: list[str] = []
        """the hiding element and those of its name inside it"""
        self._shaded = False
        """a ground was coloured somewhere: from there on, white says nothing"""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _SILENT:
            self._silent += 1
        elif tag == "br":
            self.kept.append("\n")
        elif tag in ("td", "th"):
            self.kept.append(CELL)
        elif tag in _BLOCKS:
            self.kept.append("\n\n")
        if tag == "li":
            self.kept.append("- ")
        style = " ".join(value or "" for name, value in attrs if name == "style")
        self._shaded = (
            self._shaded or _SHADE.search(style) is not None or any(n == "bgcolor" for n, _ in attrs)
        )
        hides = _UNSEEN.search(style) or (not self._shaded and _WHITE.search(style))
        if (tag == self._hidden[0]) if self._hidden else (hides and tag in _STYLED):
            self._hidden.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag in _SILENT:
            self._silent = max(self._silent - 1, 0)
        elif tag in _BLOCKS:
            self.kept.append("\n\n")
        if self._hidden and tag == self._hidden[0]:
            self._hidden.pop()

    def handle_data(self, data: str) -> None:
        if self._silent:
            return
        if not data.strip():
            self.kept.append(" ")
            return
        text = " ".join(data.split())
        text = f"{' ' if data[0].isspace() else ''}{text}{' ' if data[-1].isspace() else ''}"
        self.kept.append(hide(text) if self._hidden else text)
