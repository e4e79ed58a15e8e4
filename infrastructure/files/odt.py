"""OpenDocument text to pages, as `docx` does it: what the printed page shows, with hidden words kept between marks."""

from __future__ import annotations

import re

from infrastructure.files import limits
from infrastructure.files.flow import Flow, Look, is_white
from infrastructure.files.package import BROKEN, Package
from infrastructure.files.pages import Draft, Found
from infrastructure.files.refused import LOCKED

MAIN = "content.xml"
_SPACES = {
    "urn:oasis:names:tc:opendocument:xmlns:text:1.0": "text:",
    "urn:oasis:names:tc:opendocument:xmlns:table:1.0": "table:",
    "urn:oasis:names:tc:opendocument:xmlns:style:1.0": "style:",
    "urn:oasis:names:tc:opendocument:xmlns:office:1.0": "office:",
    "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0": "draw:",
    "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0": "fo:",
}
_GONE = frozenset(
    {"text:tracked-changes", "office:annotation", "office:annotation-end", "text:note-citation"}
)
_PARAGRAPHS = frozenset({"text:p", "text:h"})
_UNSEEN = frozenset({"text:hidden-text", "text:hidden-paragraph"})
_LAYERS = frozenset({*_PARAGRAPHS, *_UNSEEN, "text:span", "table:table-cell"})
"""each looks as the one around it, but for what it says itself"""
_PROPERTIES = frozenset(
    {"style:text-properties", "style:paragraph-properties", "style:table-cell-properties"}
)
_POINTS = re.compile(r"(\d+(?:\.\d+)?)pt")
_BLANKS = re.compile(r"\s+")


def read(body: bytes) -> Found:
    """Text by page where LibreOffice last turned them. Raises NotAccepted when it does not open."""
    package = Package(body)
    if "META-INF/manifest.xml" in package.names and b"encryption-data" in package.part(
        "META-INF/manifest.xml"
    ):
        raise LOCKED
    looks: dict[str, Look] = {}
    around = _Part(looks)
    if "styles.xml" in package.names:
        package.tell("styles.xml", around)
    main = _Part(looks)
    package.tell(MAIN, main)
    drafts = main.flow.drafts()
    drafts[0] = _joined(*around.headers, drafts[0].text)
    drafts[-1] = _joined(drafts[-1].text, *main.notes, *around.footers)
    if package.mended and not any(draft.text for draft in drafts):
        raise BROKEN
    return Found(drafts, package.notes)


def _joined(*texts: str) -> Draft:
    return Draft("\n\n".join(text for text in dict.fromkeys(texts) if text))


class _Part:
    """Follows the elements of content.xml or styles.xml. Headers, footers and notes are kept apart from the text."""

    def __init__(self, looks: dict[str, Look]) -> None:
        self.flow = Flow()
        self.headers: list[str] = []
        self.footers: list[str] = []
        self.notes: list[str] = []
        self._looks = looks
        """of the named styles, which content.xml uses and both parts define"""
        self._style = ""
        self._skipped = 0
        self._look: list[Look] = [Look()]
        """of the paragraph or span, on top of what it stands in"""
        self._aside: list[Flow] = []
        """the text around a header, footer or note being read"""
        self._listed: list[bool] = []
        """of each item open: whether its mark is still to be written"""

    def start(self, name: str, attributes: dict[str, str]) -> None:
        tag = _short(name)
        if self._skipped or tag in _GONE:
            self._skipped += 1
            return
        given = {_short(key): value for key, value in attributes.items()}
        if tag in _LAYERS:
            style = self._looks.get(given.get("text:style-name") or given.get("table:style-name", ""), Look())
            look = style.over(self._look[-1])
            self._look.append(look._replace(unseen=look.unseen or tag in _UNSEEN))
        if tag == "style:style":
            self._style = given.get("style:name", "")
            self._looks[self._style] = self._looks.get(given.get("style:parent-style-name", ""), Look())
        elif tag in _PROPERTIES and self._style:
            self._looks[self._style] = _told_of(self._looks[self._style], given)
        elif tag in ("style:header", "style:footer", "text:note-body"):
            self._aside.append(self.flow)
            self.flow = Flow()
        else:
            self._flows(tag, given)

    def _flows(self, tag: str, given: dict[str, str]) -> None:
        if tag == "text:s":
            count = given.get("text:c", "1")
            self._add(" " * min(int(count) if count.isdigit() else 1, 100))
        elif tag in ("text:tab", "text:line-break"):
            self._add(" " if tag == "text:tab" else "\n")
        elif tag == "text:soft-page-break":
            self.flow.break_page()
        elif tag == "text:list-item":
            self._listed.append(True)
        elif tag == "draw:text-box":
            self.flow.open_box()
        elif tag == "table:table-row":
            self.flow.open_row()
        elif tag == "table:table-cell":
            self.flow.open_cell()

    def end(self, name: str) -> None:
        if self._skipped:
            self._skipped -= 1
            return
        tag = _short(name)
        if tag in _PARAGRAPHS:
            self.flow.end_paragraph(listed=bool(self._listed) and self._listed[-1])
            self._listed[-1:] = [False] * len(self._listed[-1:])
        elif tag == "text:list-item":
            self._listed.pop()
        elif tag == "draw:text-box":
            self.flow.close_box()
        elif tag == "table:table-row":
            self.flow.close_row()
        elif self._aside and tag in ("style:header", "style:footer", "text:note-body"):
            said = "\n\n".join(draft.text for draft in self.flow.drafts())
            {"style:header": self.headers, "style:footer": self.footers}.get(tag, self.notes).append(said)
            self.flow = self._aside.pop()
        if tag in _LAYERS and len(self._look) > 1:
            self._look.pop()

    def characters(self, data: str) -> None:
        if len(self._look) > 1 and not self._skipped:
            self._add(_BLANKS.sub(" ", data))

    def _add(self, text: str) -> None:
        self.flow.add(text, hidden=self._look[-1].hidden)


def _told_of(look: Look, given: dict[str, str]) -> Look:
    """With the properties of one element added."""
    size = _POINTS.fullmatch(given.get("fo:font-size", ""))
    tiny = size is not None and float(size.group(1)) < limits.TINY
    shade = given.get("fo:background-color", "transparent")
    return Look(
        unseen=look.unseen or tiny or given.get("text:display") == "none",
        white=is_white(given["fo:color"]) if "fo:color" in given else look.white,
        shaded=look.shaded or not (shade == "transparent" or is_white(shade)),
    )


def _short(name: str) -> str:
    """'text:p' for OpenDocument's own names; '' for others."""
    space, _, tag = name.rpartition(" ")
    return _SPACES[space] + tag if space in _SPACES else ""
