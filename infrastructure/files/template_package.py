"""Whether a Word file may be a template at all: what is packed in it, what it points to, and which fields of Word it has.

Nothing is opened but the zip and its XML, streamed and bounded. What Word would run, fetch or embed is refused by name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from domain.shown.plan_template import TemplateFinding
from infrastructure.files.docx import MAIN
from infrastructure.files.package import Package
from infrastructure.files.refused import NotAccepted

LARGEST: Final = 3_000_000
"""bytes of a template. A request may carry 6 MB, and base64 takes a third more."""
EXPANDED: Final = 30_000_000
"""bytes of it once unpacked, pictures included"""
XML: Final = 2_000_000
"""bytes of one part that holds text; the shipped template has some 30,000"""
FILES: Final = 300

_RUNS = (
    (re.compile(r"vbaproject|vbadata|\.bas$|macro", re.I), "macros"),
    (re.compile(r"activex", re.I), "ActiveX controls"),
    (re.compile(r"embeddings/|oleobject", re.I), "an embedded file (OLE)"),
    (re.compile(r"afchunk|\.(html?|mht|rtf)$", re.I), "another document inside it"),
    (re.compile(r"\.(exe|dll|js|vbs|bat|cmd|ps1|jar|scr|bin|zip)$", re.I), "a program or a file that is no part of a document"),
)  # fmt: skip
"""By the name of what is packed. A printer's settings are .bin, so those are taken out below."""
_PRINTER = re.compile(r"^word/printersettings/|printerSettings\d*\.bin$", re.I)
_FIELDS = frozenset(
    [
        "PAGE",
        "NUMPAGES",
        "SECTIONPAGES",
        "SECTION",
        "PAGEREF",
        "REF",
        "TOC",
        "TC",
        "SEQ",
        "STYLEREF",
        "TITLE",
        "SUBJECT",
        "HYPERLINK",
        "DATE",
        "SAVEDATE",
        "PRINTDATE",
        "CREATEDATE",
        "TIME",
        "FILENAME",
        "DOCPROPERTY",
        "NOTEREF",
        "EQ",
        "SYMBOL",
        "QUOTE",
        "=",
        "IF",
    ]
)
"""Fields of Word that compute from the document alone."""
_LINKS = ("http://", "https://", "mailto:", "tel:")
_RUNNING_TYPES = ("macroenabled", "vbaproject", "activex", "oleobject")

NO_WORD = TemplateFinding(
    what="The file is not a Word document (.docx).",
    fix="In Word, choose Save as, then Word document (.docx).",
)


def problems_of(body: bytes) -> list[TemplateFinding]:
    """Every reason why this file may be no template, before anything reads the words in it. Raises nothing."""
    if len(body) > LARGEST:
        return [
            _found(
                f"The file has {len(body):,} bytes, and may have {LARGEST:,}.", "Make its pictures smaller."
            )
        ]
    if not body.startswith(b"PK"):
        return [NO_WORD]
    try:
        package = Package(body)
        if package.mended:
            return [NO_WORD]
        if MAIN not in package.names:
            return [NO_WORD]
        return list(_looked_through(package))
    except NotAccepted as refusal:
        return [_found(refusal.reason, refusal.advice)]


def _looked_through(package: Package) -> Iterator[TemplateFinding]:
    names = package.names
    if len(names) != len(set(names)) or len(names) > FILES:
        yield _found(
            "The file is packed in a way that Word never does.",
            "Open it in Word, save it anew, and upload that.",
        )
        return
    for what in dict.fromkeys(w for n in names if not _PRINTER.search(n) for w in (_runs(n),) if w):
        yield _found(
            f"The file holds {what}.", "Take that out in Word, and save it as a Word document (.docx)."
        )
    total = 0
    seen = _Seen()
    for name in names:
        if not name.endswith((".xml", ".rels")):
            continue
        size = len(package.part(name))
        total += size
        if size > XML or total > EXPANDED:
            yield _found(
                "The file unpacks to far more than a template holds.",
                "Start from a copy of the shipped template.",
            )
            return
        seen.part = name
        package.tell(name, seen)
        seen.finish()
    if package.mended:
        yield _found(
            "The file is damaged and does not open.",
            "Open it in Word, save it under a new name, and upload that.",
        )
    yield from seen.found()


def _runs(name: str) -> str | None:
    return next((what for pattern, what in _RUNS if pattern.search(name)), None)


class _Seen:
    """Follows the elements of every part for what points outside, what runs, and which fields of Word there are."""

    def __init__(self) -> None:
        self.part = ""
        self._what: dict[tuple[str, str], None] = {}
        self._instructions: list[str] = []
        self._in_instruction = False

    def start(self, name: str, attributes: dict[str, str]) -> None:
        tag = name.rsplit(" ", 1)[-1]
        value = {key.rsplit(" ", 1)[-1]: text for key, text in attributes.items()}
        if tag == "Relationship":
            self._relation(value)
        elif tag in ("Override", "Default"):
            self._type(value.get("PartName", ""), value.get("ContentType", "").lower())
        elif tag == "fldChar" and value.get("fldCharType") == "begin":
            self._instructions.append("")
        elif tag == "fldChar" and value.get("fldCharType") in ("separate", "end") and self._instructions:
            if value["fldCharType"] == "end":
                self._field(self._instructions.pop())
        elif tag == "fldSimple":
            self._field(value.get("instr", ""))
        elif tag == "instrText":
            self._in_instruction = True
        elif tag == "altChunk":
            self._say(
                "The file holds another document inside it.", "Copy its words into the template itself."
            )
        elif tag in ("object", "control", "OLEObject"):
            self._say(
                "The file holds an embedded object or control.", "Take it out, or put a picture in its place."
            )
        elif tag in ("ins", "del", "moveFrom", "moveTo") and self.part.startswith("word/"):
            self._say(
                "The file has tracked changes.", "Accept or reject all of them (Review), and save it again."
            )
        elif tag == "documentProtection" and value.get("enforcement") in ("1", "true", "on"):
            self._say(
                "The file is protected, so that nobody could edit a plan in it.",
                "Stop the protection (Review).",
            )

    def end(self, name: str) -> None:
        if name.endswith("instrText"):
            self._in_instruction = False

    def characters(self, data: str) -> None:
        if self._in_instruction:
            if not self._instructions:
                self._instructions.append("")
            self._instructions[-1] += data

    def finish(self) -> None:
        """At the end of a part: a field that never ended is a field too."""
        while self._instructions:
            self._field(self._instructions.pop())
        self._in_instruction = False

    def found(self) -> Iterator[TemplateFinding]:
        for what, fix in self._what:
            yield _found(what, fix)

    def _relation(self, value: dict[str, str]) -> None:
        kind = value.get("Type", "").rsplit("/", 1)[-1]
        if value.get("TargetMode", "").lower() == "external":
            if kind != "hyperlink" or not value.get("Target", "").lower().startswith(_LINKS):
                self._say(
                    f"The file points to something outside it ({_plain(kind)}), which Word would fetch.",
                    "Take the link out. For an attached template: File, Options, Add-ins, Templates, and choose Normal.",
                )
        elif kind.lower() in (
            "attachedtemplate",
            "oleobject",
            "control",
            "package",
            "vbaproject",
            "subdocument",
            "afchunk",
        ):
            self._say(
                f"The file holds what Word would run or embed ({_plain(kind)}).",
                "Take that out, and save it anew.",
            )

    def _type(self, part: str, media: str) -> None:
        if any(word in media for word in _RUNNING_TYPES):
            self._say("The file may hold macros.", "In Word, choose Save as, then Word document (.docx).")
        elif part == f"/{MAIN}" and not media.endswith("wordprocessingml.document.main+xml"):
            self._say(
                "The file is a Word template (.dotx), no document.",
                "Choose Save as, then Word document (.docx).",
            )

    def _field(self, instruction: str) -> None:
        words = instruction.split()
        if words and words[0].upper().partition("=")[0] not in _FIELDS and not words[0].startswith("="):
            self._say(
                f"The file has a field of Word that is not allowed: {_plain(words[0].upper())}.",
                "Click it, press Shift and F9 to see it, and take it out. Fields may only count pages and point within the file.",
            )

    def _say(self, what: str, fix: str) -> None:
        self._what.setdefault((what, fix))


def _plain(word: str) -> str:
    """A word from inside the file, short and without anything that could be taken for more than a word."""
    return re.sub(r"[^A-Za-z0-9 _.-]", "", word)[:30]


def _found(what: str, fix: str) -> TemplateFinding:
    return TemplateFinding(what=what, fix=fix)
