"""Told by content, never by name alone; refused with what is wrong and what to do."""

from __future__ import annotations

import pytest

from infrastructure.files import limits
from infrastructure.files.kinds import MEDIA, Accepted, check, misnamed
from infrastructure.files.refused import NotAccepted
from tests.infrastructure.files import build, build_msg

HONEST = {
    "report.pdf": (build.pdf(("A report.",)), "pdf"),
    "letter.docx": (build.docx(build.paragraph("Dear all")), "docx"),
    "letter.docm": (build.docx(build.paragraph("Dear all"), files={"word/vbaProject.bin": b"x"}), "docx"),
    "letter.odt": (build.odt("<text:p>Dear all</text:p>"), "odt"),
    "letter.rtf": (build.rtf("Dear all"), "rtf"),
    "note.eml": (build.mail(), "eml"),
    "note.msg": (build_msg.message("Dear all"), "msg"),
    "note.txt": (b"Seen at school.", "txt"),
    "page.jpg": (build.jpeg(), "jpeg"),
    "page.png": (build.png(), "png"),
    "page.tif": (build.tiff(2), "tiff"),
    "REPORT.PDF": (build.pdf(("A report.",)), "pdf"),
    "initials.txt": (b"MZ was seen at school.", "txt"),
    "no suffix": (b"Seen at school.", "txt"),
    "from outlook": (build.mail(), "eml"),
    "windows.txt": ("Café – naïve".encode("cp1252"), "txt"),
    "wide.txt": ("Seen at school.".encode("utf-16"), "txt"),
    "notes.pages": (b"Seen at school.", "txt"),
}


@pytest.mark.parametrize("name", HONEST)
def test_what_we_take_is_taken(name: str) -> None:
    body, kind = HONEST[name]
    assert check(body, name) == Accepted(kind, MEDIA[kind])
    assert misnamed(kind, name) == ()


@pytest.mark.parametrize("name", HONEST)
@pytest.mark.parametrize("claimed", ["pdf", "docx", "rtf", "msg", "png"])
def test_the_content_tells_whatever_the_name_says(name: str, claimed: str) -> None:
    body, kind = HONEST[name]
    assert check(body, f"file.{claimed}").kind == kind
    assert len(misnamed(kind, f"file.{claimed}")) == (claimed != kind)


def test_a_text_that_opens_like_a_letter_is_no_mail() -> None:
    body = b"From: Mrs A\nTo: school\nDate: 2 Sep 2024\nSubject: Pelia\n\nGood morning."
    assert check(body, "letter.txt").kind == "txt"
    assert check(body, "letter.eml").kind == "eml"


OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
REFUSED = {
    "nothing.pdf": (b"", "empty"),
    "blank.txt": (b" \n\x00\t", "empty"),
    "large.txt": (b"a" * (limits.LARGEST + 1), "larger than"),
    "cut.png": (b"\x89PNG\r\n\x1a\n", "damaged"),
    "vast.png": (build.png(40_000, 40_000), "far more points"),
    "phone.heic": (b"\x00\x00\x00\x18ftypheic", "picture of a kind"),
    "voice.m4a": (b"\x00\x00\x00\x18ftypM4A ", "recording"),
    "old.doc": (OLE + b"\x00" * 600, "older Office"),
    "torn.msg": (OLE + "__substg1.0_".encode("utf-16-le"), "damaged"),
    "locked.docx": (OLE + "EncryptedPackage".encode("utf-16-le"), "password"),
    "page.html": (b"<html><body>words</body></html>", "web page"),
    "run.pdf": (b"MZ\x90\x00\x03" + b"\x00" * 40 + b"%PDF-1.7\n", "program"),
    "run.exe": (b"MZ\x90\x00\x03", "program"),
    "noise.txt": (bytes(range(256)) * 4, "not a kind"),
    "sheet.xlsx": (build.zipped({"xl/workbook.xml": "<x/>"}), "spreadsheet"),
    "folder.zip": (build.zipped({"a.txt": "words"}), "zip"),
    "locked.odt": (build.odt("", files={"META-INF/manifest.xml": "<m:encryption-data/>"}), "password"),
    "locked.pdf": (build.locked_pdf("secret"), "password"),
    "cut.pdf": (build.pdf(("A report.",))[:200], "damaged"),
    "cut.docx": (build.docx(build.paragraph("Dear all"))[:60], "zip"),
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


def test_what_is_shown_of_a_locked_file_asks_for_an_unlocked_copy() -> None:
    with pytest.raises(NotAccepted) as refusal:
        check(build.locked_pdf("secret"), "report.pdf")
    assert "unlocked copy" in refusal.value.advice
