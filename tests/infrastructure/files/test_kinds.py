"""Told by content, never by name alone; refused with what is wrong and what to do."""

from __future__ import annotations

import pytest

from infrastructure.files import limits
from infrastructure.files.kinds import Accepted, check
from infrastructure.files.refused import NotAccepted
from tests.infrastructure.files import build

HONEST = {
    "report.pdf": (build.pdf(("A report.",)), "pdf"),
    "letter.docx": (build.docx(build.paragraph("Dear all")), "docx"),
    "note.eml": (build.mail(), "eml"),
    "note.txt": (b"Seen at school.", "txt"),
    "REPORT.PDF": (build.pdf(("A report.",)), "pdf"),
    "initials.txt": (b"MZ was seen at school.", "txt"),
    "page.jpg": (b"\xff\xd8\xff\xe0picture", "jpeg"),
    "page.png": (b"\x89PNG\r\n\x1a\n", "png"),
    "page.tif": (b"II*\x00", "tiff"),
    "no suffix": (b"Seen at school.", "txt"),
    "from outlook": (build.mail(), "eml"),
    "windows.txt": ("Café – naïve".encode("cp1252"), "txt"),
}


@pytest.mark.parametrize("name", HONEST)
def test_what_we_take_is_taken(name: str) -> None:
    body, kind = HONEST[name]
    assert check(body, name).kind == kind


def test_utf16_text_is_taken() -> None:
    assert check("Seen at school.".encode("utf-16"), "wide.txt") == Accepted("txt", "text/plain")


def test_a_text_that_opens_like_a_letter_is_no_mail() -> None:
    body = b"From: Mrs A\nTo: school\nDate: 2 Sep 2024\nSubject: Pelia\n\nGood morning."
    assert check(body, "letter.txt").kind == "txt"
    assert check(body, "letter.eml").kind == "eml"


REFUSED = {
    "nothing.pdf": (b"", "empty"),
    "blank.txt": (b" \n\x00\t", "empty"),
    "large.txt": (b"a" * (limits.LARGEST + 1), "larger than"),
    "report.docx": (build.pdf(("A report.",)), "The name says"),
    "report.pdf": (build.docx(build.paragraph("Dear all")), "The name says"),
    "letter.pdf": (b"Only words.", "The name says"),
    "page.pdf": (b"\xff\xd8\xff\xe0picture", "The name says"),
    "old.doc": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600, "older Office"),
    "mail.msg": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "__substg1.0_".encode("utf-16-le"), "Outlook"),
    "locked.docx": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "password"),
    "rich.rtf": (b"{\\rtf1 words}", "rich text"),
    "page.html": (b"<html><body>words</body></html>", "not a kind"),
    "run.exe": (b"MZ\x90\x00\x03", "not a kind"),
    "noise.txt": (bytes(range(256)) * 4, "not a kind"),
    "sheet.xlsx": (build.zipped({"xl/workbook.xml": "<x/>"}), "spreadsheet"),
    "text.odt": (build.zipped({"content.xml": "<x/>"}), "OpenDocument"),
    "folder.zip": (build.zipped({"a.txt": "words"}), "zip"),
    "macros.docm": (build.zipped({"word/document.xml": "<x/>", "word/vbaProject.bin": b"x"}), "macros"),
    "macros.docx": (build.zipped({"word/document.xml": "<x/>", "word/vbaProject.bin": b"x"}), "macros"),
    "locked.pdf": (build.locked_pdf("secret"), "password"),
    "cut.pdf": (build.pdf(("A report.",))[:200], "damaged"),
    "cut.docx": (build.docx(build.paragraph("Dear all"))[:-60], "damaged"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_the_rest_is_refused_and_says_what_to_do(name: str) -> None:
    body, reason = REFUSED[name]
    with pytest.raises(NotAccepted) as refusal:
        check(body, name)
    assert reason in refusal.value.reason
    assert 0 < len(refusal.value.advice) <= 300
    assert len(refusal.value.reason) <= 300


def test_a_blank_password_is_no_lock() -> None:
    assert check(build.locked_pdf(""), "report.pdf").kind == "pdf"
