"""OpenDocument, rich text and what Word adds: what the printed page shows, and nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest

from infrastructure.files import odt, rtf, txt
from infrastructure.files.compressed_rtf import unpack
from infrastructure.files.kinds import sniff
from infrastructure.files.reader import attachments_of, read
from tests.infrastructure.files import build, build_msg

TEXTS = sorted((Path(__file__).parents[2] / "bundles").glob("*/*/docs/*.txt"))


def blocks(body: bytes) -> list[str]:
    (page,) = read(body, sniff(body, "file")).pages
    return page.text.split("\n\n")


def test_open_document_tables_boxes_lists_notes_headers_and_footers() -> None:
    row = "<table:table-row><table:table-cell><text:p>Reading</text:p></table:table-cell><table:table-cell><text:p>91</text:p></table:table-cell></table:table-row>"
    body = build.odt(
        f"<text:h>Scores</text:h><table:table>{row}</table:table>"
        "<text:list><text:list-item><text:p>First.</text:p></text:list-item></text:list>"
        "<text:p>Words<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>A note.</text:p></text:note-body></text:note>"
        " go<text:s text:c='2'/>on.<draw:text-box><text:p>In a box.</text:p></draw:text-box></text:p>",
        master="<style:header><text:p>Averley School</text:p></style:header><style:footer><text:p>Confidential</text:p></style:footer>",
    )
    assert blocks(body) == [
        "Averley School", "Scores", "Reading | 91", "- First.", "In a box.", "Words go  on.", "A note.", "Confidential",
    ]  # fmt: skip


def test_open_document_deletions_and_comments_do_not_count() -> None:
    deleted = "<text:tracked-changes><text:p>He is not well.</text:p></text:tracked-changes>"
    comment = "<office:annotation><text:p>Really?</text:p></office:annotation>"
    assert blocks(build.odt(f"{deleted}<text:p>He is {comment}well.</text:p>")) == ["He is well."]


def test_open_document_pages_turn_between_paragraphs() -> None:
    body = build.odt("<text:p>Begins <text:soft-page-break/>and ends.</text:p><text:p>Next.</text:p>")
    assert [draft.text for draft in odt.read(body).drafts] == ["Begins and ends.", "Next."]


def test_rich_text_tables_boxes_lists_notes_headers_and_footers() -> None:
    body = build.rtf(
        r"{\header\pard Averley School\par}{\footer\pard Confidential\par}Scores",
        r"\trowd\cellx1\cellx2\intbl Reading\cell 91\cell\row\pard {\listtext\'b7\tab}First.",
        r"Words{\footnote\pard A note.} go on.{\*\generator Any;}{\pict\pngblip 00ff}{\field{\*\fldinst PAGE}{\fldrslt 7}}",
        r"{\shp{\*\shpinst{\sp{\sn a}{\sv b}}{\shptxt\pard In a box.\par}}{\shprslt old}}",
    )
    assert blocks(body) == [
        "Averley School", "Scores", "Reading | 91", "- First.", "Words go on.7", "In a box.", "A note.", "Confidential",
    ]  # fmt: skip


def test_rich_text_deletions_and_comments_do_not_count() -> None:
    assert blocks(build.rtf(r"He is {\deleted not }{\*\annotation Really?}well.")) == ["He is well."]


@pytest.mark.parametrize(
    "coded, meant",
    [
        (rb"\'93Caf\'e9\'94", "“Café”"),
        (rb"\u8220?Caf\u233\'65\u8221?", "“Café”"),
        (rb"{\uc2\u8211--}x", "–x"),
        (rb"{\f1 \'cf\'f0}", "Пр"),
        (rb"{\f2 \'8e}", "é"),
        (rb"\ldblquote a\rdblquote\endash b\~c\_d", "“a”–b\xa0c-d"),
    ],
)
def test_rich_text_characters(coded: bytes, meant: str) -> None:
    fonts = rb"{\fonttbl{\f0\fcharset0 A;}{\f1\fcharset204 B;}{\f2\fcharset77 C;}}"
    assert (
        rtf.read(rb"{\rtf1\ansi\ansicpg1252" + fonts + rb"\pard " + coded + rb"\par}").drafts[0].text == meant
    )


def test_word_boxes_that_are_ticked_say_so() -> None:
    legacy = "<w:r><w:fldChar><w:ffData><w:checkBox><w:default w:val='0'/>{}</w:checkBox></w:ffData></w:fldChar><w:t>{}</w:t></w:r>"
    symbol = "<w:r><w:sym w:font='Wingdings' w:char='F0FE'/><w:t> Maybe</w:t></w:r>"
    body = build.docx(
        f"<w:p>{legacy.format('<w:checked/>', ' Yes ')}{legacy.format('', ' No ')}{symbol}</w:p>"
    )
    assert blocks(body) == ["☒ Yes ☐ No ☒ Maybe"]


def test_word_paragraphs_joined_by_a_tracked_deletion_are_one() -> None:
    first = "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>He is</w:t></w:r></w:p>"
    assert blocks(build.docx(first + build.paragraph("well."))) == ["He is well."]


ENCODINGS = ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be",
             "cp1252", "latin-1", "mac-roman"]  # fmt: skip


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_every_text_of_the_bundles_comes_back_from_every_encoding_that_can_hold_it(encoding: str) -> None:
    tried = 0
    for path in TEXTS:
        text = path.read_text(encoding="utf-8")
        try:
            body = text.encode(encoding)
        except UnicodeEncodeError:
            continue
        tried += 1
        assert txt.decode(body) == text, path
    assert tried > len(TEXTS) / 2


def test_stray_bytes_in_utf8_are_taken_for_windows_own() -> None:
    assert txt.decode("Zoë said ".encode() + b"\x93no\x94") == "Zoë said “no”"


def test_an_outlook_message_with_everything() -> None:
    inner = build_msg.contents(
        "Inside.", subject="Inner", attach={"deep.txt": b"At the bottom."}, inside=True
    )
    body = build_msg.message("Good morning.", attach={"report.txt": b"Words.", "fwd.msg": inner})
    (page,) = read(body, "msg").pages
    assert page.text.split("\n") == [
        "From: Mrs A <a@example.invalid>", "To: EHC team", "Date: Mon, 02 Sep 2024 07:12:00 +0000",
        "Subject: Starting school", "", "Good morning.",
    ]  # fmt: skip
    report, forwarded, deep = attachments_of(body, "msg")
    assert (report, deep) == (("report.txt", b"Words."), ("deep.txt", b"At the bottom."))
    assert forwarded.name == "fwd.eml"
    assert read(forwarded.body, "eml").pages[0].text.endswith("Subject: Inner\n\nInside.")
    assert attachments_of(body, "msg")[1].body == forwarded.body


def test_an_outlook_message_that_has_only_rich_text() -> None:
    plain = build.rtf("Only rich.")
    packed = len(plain).to_bytes(4, "little") * 2 + b"MELA" + bytes(4) + plain
    (page,) = read(build_msg.message(packed_rtf=packed), "msg").pages
    assert page.text.endswith("\n\nOnly rich.")


def test_packed_rich_text_as_the_specification_shows_it() -> None:
    repeated = bytes.fromhex("1a0000001c0000004c5a4675e2d44b51410004205758595a0d6e7d010eb0")
    assert unpack(repeated) == b"{\\rtf1 WXYZWXYZWXYZWXYZWXYZ}"


def test_files_of_a_mail_in_a_mail_come_out_with_it() -> None:
    inner = build.mail("Inside.", attach={"deep.txt": b"At the bottom."})
    found = attachments_of(build.mail(attach={"inner.eml": inner, "b.txt": b"B."}), "eml")
    assert [each.name for each in found] == ["inner.eml", "deep.txt", "b.txt"]


def test_mails_in_mails_end_somewhere_and_it_is_said() -> None:
    body = b"At the bottom."
    for _ in range(15):
        body = build.mail("Hello.", attach={"inner.eml": body})
    file = read(body, "eml")
    assert len(file.attachments) == 10
    assert "more e-mails and files inside one another" in file.notes[0]
