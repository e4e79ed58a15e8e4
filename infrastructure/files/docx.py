"""Word document to pages of text, from the XML itself: streamed, bounded, no entities.

What a reader of the printed page sees: tables (cells joined by ' | '), text boxes, headers and footers once,
footnotes and endnotes at the end. Tracked insertions count, deletions do not; comments are not part of the document.
Hidden words (marked hidden, white on white, or tiny) are kept between marks. Macros are never opened.
"""

from __future__ import annotations

from infrastructure.files import limits
from infrastructure.files.flow import Flow, Look, is_white
from infrastructure.files.package import BROKEN, Package
from infrastructure.files.pages import Draft, Found

MAIN = "word/document.xml"
MACROS = "The document holds macros: they were not run, and its text was read."
_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main "
_STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main "
_FALLBACK = "http://schemas.openxmlformats.org/markup-compatibility/2006 Fallback"
_GONE = frozenset({"del", "moveFrom", "instrText", "delText", "delInstrText"})
_LAYERS = frozenset({"tbl", "tc", "p", "r"})
"""each looks as the one around it, but for what it says itself"""
_OFF = ("0", "false", "off", "none")
_SYMBOLS = {"F0FE": "☒", "F0FD": "☒", "F052": "☒", "F0FC": "✓", "F0A8": "☐", "F06F": "☐", "F0A3": "☐"}
"""ticked and open boxes of Wingdings, with which forms are filled in"""


def has_macros(names: list[str]) -> bool:
    return any(name.lower().endswith("vbaproject.bin") for name in names)


def read(body: bytes) -> Found:
    """Text by page, as Word last laid them out, where it says so. Raises NotAccepted when it does not open."""
    package = Package(body)
    looks = _Styles()
    if "word/styles.xml" in package.names:
        package.tell("word/styles.xml", looks)
    main = _told(package, MAIN, looks)
    names = package.names
    heads = _distinct(package, [name for name in names if name.startswith("word/header")], looks)
    feet = _distinct(package, [name for name in names if name.startswith("word/footer")], looks)
    notes = _distinct(package, [n for n in names if n in ("word/footnotes.xml", "word/endnotes.xml")], looks)
    main[0] = _joined(*heads, main[0].text)
    main[-1] = _joined(main[-1].text, *notes, *feet)
    if package.mended and not any(draft.text for draft in main):
        raise BROKEN
    macros = (MACROS,) if has_macros(package.names) else ()
    return Found(main, (*package.notes, *macros))


def _joined(*texts: str) -> Draft:
    return Draft("\n\n".join(text for text in texts if text))


def _distinct(package: Package, names: list[str], looks: _Styles) -> list[str]:
    """First, even and default headers mostly say the same: once is enough."""
    lines = [
        line
        for name in sorted(names)
        for draft in _told(package, name, looks)
        for line in draft.text.split("\n\n")
    ]
    return [line for line in dict.fromkeys(lines) if line]


def _told(package: Package, name: str, looks: _Styles) -> list[Draft]:
    part = _Part(looks)
    package.tell(name, part)
    return part.flow.drafts()


def _told_of(look: Look, tag: str, value: str) -> Look:
    """With one property added; `value` of its w:val, or of w:fill for a shade."""
    if tag == "vanish":
        return look._replace(unseen=value not in _OFF)
    if tag == "sz" and value.isdigit():
        return look._replace(unseen=look.unseen or int(value) < 2 * limits.TINY)
    if tag == "color":
        return look._replace(white=is_white(value))
    if tag == "shd":
        return look._replace(shaded=look.shaded or not (is_white(value) or value in ("", "auto")))
    if tag == "tblStyle":  # most shade their heading row
        return look._replace(shaded=look.shaded or value not in ("TableGrid", "TableNormal"))
    if tag == "highlight":
        return look._replace(shaded=look.shaded or value not in ("white", "none"))
    return look


class _Styles:
    """What the named styles hide. A style without word of its own looks as the one that it is based on."""

    def __init__(self) -> None:
        self._looks: dict[str, Look] = {}
        self._style = ""

    def get(self, name: str) -> Look:
        return self._looks.get(name, Look())

    def start(self, name: str, attributes: dict[str, str]) -> None:
        tag = _local(name)
        if tag == "style":
            self._style = _value(attributes, "styleId") if _value(attributes, "type") != "table" else ""
        elif tag == "basedOn" and self._style:
            self._looks[self._style] = self.get(_value(attributes, "val"))
        elif self._style:
            value = _value(attributes, "fill" if tag == "shd" else "val")
            self._looks[self._style] = _told_of(self.get(self._style), tag, value)

    def end(self, name: str) -> None:
        if _local(name) == "style":
            self._style = ""

    def characters(self, data: str) -> None:
        pass


class _Part:
    """Follows the elements of one part."""

    def __init__(self, looks: _Styles) -> None:
        self.flow = Flow()
        self._looks = looks
        self._skipped = 0
        """elements deep in something that does not count"""
        self._in_text = False
        self._of_mark = False
        """in the properties of a paragraph, where a deletion means its end and a look means the mark's"""
        self._joined = False
        """the end of this paragraph was deleted"""
        self._listed: list[bool] = [False]
        self._look: list[Look] = [Look()]
        """of the run, on top of that of the paragraph, on top of that of the cell"""
        self._ticked: bool | None = None
        """of the tick box of a form being read"""
        self._boxes = 0
        """text boxes open: their own shade is a drawing's, so white says nothing in them"""

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if self._skipped or name == _FALLBACK:
            self._skipped += 1
            return
        tag = _local(name)
        if tag in _LAYERS:
            self._look.append(self._look[-1])
        if tag == "del" and self._of_mark:
            self._joined = True
        elif tag in _GONE:
            self._skipped = 1
        elif tag == "t":
            self._in_text = True
        elif tag in ("pPr", "trPr", "sectPr"):
            self._of_mark = tag == "pPr"
        elif tag in ("txbxContent", "tr", "tc"):
            self._opens(tag)
        elif tag in ("numPr", "pStyle", "rStyle"):
            self._styled(tag, _value(attributes, "val"))
        elif tag == "shd" or not self._of_mark:
            self._marked(tag, attributes)

    def end(self, name: str) -> None:
        if self._skipped:
            self._skipped -= 1
            return
        tag = _local(name)
        if tag in _LAYERS and len(self._look) > 1:
            self._look.pop()
        if tag == "t":
            self._in_text = False
        elif tag == "pPr":
            self._of_mark = False
        elif tag == "p":
            self._ends()
        elif tag == "txbxContent":
            self._boxes -= 1
            self.flow.close_box()
            self._listed.pop()
        elif tag == "tr":
            self.flow.close_row()
        elif tag == "checkBox":
            self.flow.add("☒" if self._ticked else "☐")
            self._ticked = None

    def characters(self, data: str) -> None:
        if self._in_text and not self._skipped:
            look = self._look[-1]
            self.flow.add(data, hidden=look.unseen or (look.hidden and not self._boxes))

    def _opens(self, tag: str) -> None:
        if tag == "txbxContent":
            self._boxes += 1
            self.flow.open_box()
            self._listed.append(False)
            self._of_mark = False
        elif tag == "tr":
            self.flow.open_row()
        else:
            self.flow.open_cell()

    def _styled(self, tag: str, value: str) -> None:
        if tag == "numPr" or (tag == "pStyle" and value.startswith("List")):
            self._listed[-1] = True
        if tag != "numPr" and (tag == "pStyle" or not self._of_mark):
            self._look[-1] = self._looks.get(value).over(self._look[-1])

    def _marked(self, tag: str, attributes: dict[str, str]) -> None:
        value = _value(attributes, "val")
        if tag in ("tab", "cr", "noBreakHyphen"):
            self.flow.add("-" if tag == "noBreakHyphen" else " ")
        elif tag == "br":
            if _value(attributes, "type") == "page":
                self.flow.break_page()
            else:
                self.flow.add("\n")
        elif tag == "lastRenderedPageBreak":
            self.flow.break_page()
        elif tag == "sym":
            self.flow.add(_SYMBOLS.get(_value(attributes, "char").upper(), ""))
        elif tag == "checkBox":
            self._ticked = False
        elif tag in ("checked", "default") and self._ticked is not None:
            self._ticked = value not in _OFF
        else:
            shade = _value(attributes, "fill") if tag == "shd" else value
            self._look[-1] = _told_of(self._look[-1], tag, shade)

    def _ends(self) -> None:
        if self._joined:
            self.flow.add(" ")
        else:
            self.flow.end_paragraph(listed=self._listed[-1])
        self._joined = self._listed[-1] = False


def _local(name: str) -> str:
    """The tag without Word's name space; '' for elements of others."""
    for space in (_W, _STRICT):
        if name.startswith(space):
            return name[len(space) :]
    return ""


def _value(attributes: dict[str, str], key: str) -> str:
    return attributes.get(_W + key) or attributes.get(_STRICT + key) or ""
