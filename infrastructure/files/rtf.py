"""Rich text (RTF 1.9) to pages, as `docx` does it: what the printed page shows, hidden words between marks.

Pictures, fields' instructions, comments and everything that a destination unknown to us holds is passed over.
"""

from __future__ import annotations

import codecs
import re
from typing import NamedTuple

from infrastructure.files import limits
from infrastructure.files.flow import Flow, Look, is_white
from infrastructure.files.pages import Draft, Found
from infrastructure.files.refused import DAMAGED, MENDED, NotAccepted, Unreadable

_TOKEN = re.compile(
    rb"\\([a-zA-Z]{1,32})(-?\d{1,10})? ?|\\'([0-9a-fA-F]{2})|\\([^a-zA-Z])|([{}])|[\r\n]+|([^\\{}\r\n]+)",
    re.DOTALL,
)
_WORDS = {
    "tab": " ", "line": "\n", "emdash": "—", "endash": "–", "lquote": "‘", "rquote": "’", "ldblquote": "“",
    "rdblquote": "”", "bullet": "•", "emspace": " ", "enspace": " ", "qmspace": " ", "nestcell": " | ",
}  # fmt: skip
_SIGNS = {b"~": "\xa0", b"_": "-", b"\\": "\\", b"{": "{", b"}": "}", b"\t": " "}
_GONE = frozenset(
    [
        "colortbl",
        "stylesheet",
        "info",
        "pict",
        "objdata",
        "fldinst",
        "annotation",
        "atnid",
        "atnauthor",
        "atndate",
        "atnref",
        "sp",
        "shprslt",
        "nonshppict",
        "listtext",
        "pntext",
        "xe",
        "tc",
        "rxe",
        "bkmkstart",
        "bkmkend",
        "revtbl",
        "listtable",
        "listoverridetable",
        "rsidtbl",
        "generator",
        "themedata",
        "colorschememapping",
        "latentstyles",
        "datastore",
        "xmlnstbl",
        "pgdsctbl",
        "template",
    ]
)
_ASIDE = {
    **dict.fromkeys(("header", "headerl", "headerr", "headerf"), "headers"),
    **dict.fromkeys(("footer", "footerl", "footerr", "footerf"), "footers"),
    "footnote": "notes",
}
_ENTERED = frozenset({"shpinst", "shptxt", "shppict", "nesttableprops"})
"""destinations marked as ones that a reader may pass over, which hold words all the same"""
_CODECS = {77: "mac-roman", 128: "cp932", 129: "cp949", 134: "gbk", 136: "big5", 161: "cp1253", 162: "cp1254",
           163: "cp1258", 177: "cp1255", 178: "cp1256", 186: "cp1257", 204: "cp1251", 222: "cp874", 238: "cp1250"}  # fmt: skip
"""of a font's character set"""
_TOO_DEEP = Unreadable("The rich text file has groups inside one another too deep to follow.", DAMAGED)

_TOO_LONG = NotAccepted(
    "The rich text file holds far more than any report.", "Split it, or save it as a PDF, and upload that."
)


class _State(NamedTuple):
    """What a group inherits and its end gives back. skip: 'no', or why its words do not count."""

    skip: str = ""
    look: Look = Look()
    deleted: bool = False
    codec: str = "cp1252"
    after_unicode: int = 1
    """characters for old readers that follow one of Unicode"""


def read(body: bytes) -> Found:
    """Text by page. Raises NotAccepted when groups are nested past any word processor's."""
    reader = _Reader()
    reader.run(body)
    drafts = reader.flow.drafts()
    drafts[0] = _joined(*reader.aside["headers"], drafts[0].text)
    drafts[-1] = _joined(drafts[-1].text, *reader.aside["notes"], *reader.aside["footers"])
    return Found(drafts, (MENDED,) if reader.cut_off else ())


def _joined(*texts: str) -> Draft:
    return Draft("\n\n".join(text for text in dict.fromkeys(texts) if text))


class _Reader:
    def __init__(self) -> None:
        self.flow = Flow()
        self.aside: dict[str, list[str]] = {"headers": [], "footers": [], "notes": []}
        self.cut_off = False
        self._state = _State()
        self._outer: list[_State] = []
        self._flows: list[tuple[int, str, Flow]] = []
        """text around a header, footer, note or box being read, from which depth on and what for"""
        self._held = b""
        """bytes not decoded yet: a character may take two"""
        self._to_skip = 0
        self._starred = False
        self._fonts: dict[int, str] = {}
        self._font = 0
        self._white: list[bool] = []
        self._colour = [0, 0, 0]
        self._in_table = self._row_open = self._cell_open = self._listed = False
        self._default = "cp1252"

    def run(self, body: bytes) -> None:
        place = tokens = 0
        while match := _TOKEN.search(body, place):
            place, tokens = match.end(), tokens + 1
            if tokens > limits.RTF_TOKENS:
                raise _TOO_LONG
            word, number, code, sign, brace, text = match.groups()
            if text is not None or code is not None:
                self._bytes(text if text is not None else bytes([int(code, 16)]))
                continue
            self._flush()
            if word is not None:
                value = int(number) if number else None
                if word == b"bin":
                    place += max(value or 0, 0)
                else:
                    self._word(word.decode(), value)
            elif brace is not None:
                self._open() if brace == b"{" else self._close()
            elif sign == b"*":
                self._starred = True
            elif sign is not None:
                self._text("\n" if sign in b"\r\n" else _SIGNS.get(sign, ""))
        self._flush()
        self.cut_off = bool(self._outer)
        while self._outer:
            self._close()

    def _open(self) -> None:
        if len(self._outer) >= limits.ELEMENT_DEPTH:
            raise _TOO_DEEP
        self._outer.append(self._state)

    def _close(self) -> None:
        if not self._outer:
            return
        if self._flows and self._flows[-1][0] == len(self._outer):
            _, kind, around = self._flows.pop()
            self.aside[kind].append("\n\n".join(draft.text for draft in self.flow.drafts()))
            self.flow = around
        self._state = self._outer.pop()
        self._to_skip = 0

    def _word(self, word: str, value: int | None) -> None:
        starred, self._starred = self._starred, False
        if self._state.skip:
            self._table_entry(word, value)
        elif word in ("fonttbl", "colortbl"):
            self._state = self._state._replace(skip=word)
        elif word in _GONE or (starred and word not in _ENTERED):
            self._listed = self._listed or word in ("listtext", "pntext")
            self._state = self._state._replace(skip="gone")
        elif word in _ASIDE:
            self._flows.append((len(self._outer), _ASIDE[word], self.flow))
            self.flow = Flow()
        elif word in _WORDS:
            self._text(_WORDS[word])
        elif word == "u" and value is not None:
            self._text(chr(value % 65_536))
            self._to_skip = self._state.after_unicode
        elif not self._laid_out(word, value):
            self._looks(word, value)

    def _table_entry(self, word: str, value: int | None) -> None:
        """Inside the tables of fonts and colours."""
        if self._state.skip == "fonttbl":
            if word == "f" and value is not None:
                self._font = value
            elif word == "fcharset" and value in _CODECS:
                self._fonts[self._font] = _CODECS[value]
        elif self._state.skip == "colortbl" and word in ("red", "green", "blue"):
            self._colour[("red", "green", "blue").index(word)] = min(max(value or 0, 0), 255)

    def _laid_out(self, word: str, value: int | None) -> bool:
        """Paragraphs, cells and pages."""
        if word in ("par", "sect", "nestrow"):
            self._cell()
            self.flow.end_paragraph(listed=self._listed)
            self._listed = False
        elif word in ("cell", "row"):
            self._in_table = True
            self._cell(wanted=word == "cell")
            self.flow.end_paragraph()
            self._cell_open = False
            if word == "row":
                self.flow.close_row()
                self._row_open = False
        elif word == "intbl":
            self._in_table = True
        elif word == "pard":
            self._in_table = self._listed = False
            if self._state.look.shaded:
                self._state = self._state._replace(look=self._state.look._replace(shaded=False))
        elif word in ("page", "pagebb"):
            self.flow.break_page()
        elif word == "shptxt":
            self.flow.end_paragraph()
        else:
            return False
        return True

    def _looks(self, word: str, value: int | None) -> None:
        state, look = self._state, self._state.look
        if word == "plain":
            state = state._replace(look=Look(shaded=look.shaded), deleted=False)
        elif word == "v":
            state = state._replace(look=look._replace(unseen=value != 0))
        elif word == "fs" and value is not None:
            state = state._replace(look=look._replace(unseen=value < 2 * limits.TINY))
        elif word == "cf":
            state = state._replace(look=look._replace(white=self._is_white(value)))
        elif word in ("cb", "chcbpat", "highlight", "cbpat", "clcbpat"):
            state = state._replace(look=look._replace(shaded=bool(value) and not self._is_white(value)))
        elif word == "deleted":
            state = state._replace(deleted=value != 0)
        elif word == "uc":
            state = state._replace(after_unicode=min(max(value or 0, 0), 10))
        elif word == "f":
            state = state._replace(codec=self._fonts.get(value or 0, self._default))
        elif word in ("ansicpg", "mac", "pc"):
            self._default = _known({"mac": "mac-roman", "pc": "cp437"}.get(word, f"cp{value}"))
            state = state._replace(codec=self._default)
        self._state = state

    def _is_white(self, number: int | None) -> bool:
        return 0 <= (number or 0) < len(self._white) and self._white[number or 0]

    def _bytes(self, data: bytes) -> None:
        if self._state.skip:
            if self._state.skip == "colortbl":
                for _ in range(data.count(b";")):
                    self._white.append(is_white("".join(f"{part:02X}" for part in self._colour)))
                    self._colour = [0, 0, 0]
            return
        skipped = min(self._to_skip, len(data))
        self._to_skip -= skipped
        self._held += data[skipped:]

    def _flush(self) -> None:
        if self._held:
            held, self._held = self._held, b""
            self._text(held.decode(self._state.codec, "replace"))

    def _text(self, text: str) -> None:
        if text and not self._state.skip and not self._state.deleted:
            self._cell()
            self.flow.add(text, hidden=self._state.look.hidden)

    def _cell(self, *, wanted: bool = True) -> None:
        """Opens the row and the cell that words in a table stand in."""
        if self._in_table and not self._flows:
            if not self._row_open:
                self.flow.open_row()
                self._row_open = True
            if wanted and not self._cell_open:
                self.flow.open_cell()
                self._cell_open = True


def _known(codec: str) -> str:
    try:
        return codecs.lookup(codec).name
    except LookupError:
        return "cp1252"
