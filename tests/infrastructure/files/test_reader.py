"""Bytes to words: what a person sees on the page, by page."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from infrastructure.files.kinds import check
from infrastructure.files.layout import Line, Piece
from infrastructure.files.pages import Lines, RenderedPage
from infrastructure.files.reader import ReadFile, read
from infrastructure.files.refused import Unreadable
from tests.infrastructure.files import build

BUNDLES = Path(__file__).parents[2] / "bundles"
DOCUMENTS = sorted(path for path in BUNDLES.glob("*/*") if path.is_file())


def words(body: bytes, name: str) -> ReadFile:
    return read(body, check(body, name).kind)


def page(body: bytes, name: str) -> str:
    return words(body, name).pages[0].text


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_every_document_of_the_bundles_is_read(path: Path) -> None:
    pages = words(path.read_bytes(), path.name).pages
    assert [one.number for one in pages] == list(range(1, len(pages) + 1))
    assert sum(len(one.text) for one in pages) > 500


def test_a_row_of_a_table_is_one_line_of_cells_even_where_cells_are_wrapped() -> None:
    text = page((BUNDLES / "H01_JT/03_slt_report.pdf").read_bytes(), "report.pdf")
    assert (
        "Talking | Language sample, 60 utterances | Mean length 2.9 words; 70% recalled chunks | Very limited novel sentence building\n"
        in text
    )
    assert "Fluency / voice | Informal | No concerns | -\n" in text


def test_wrapped_lines_of_a_pdf_are_joined_and_headings_are_not() -> None:
    text = page((BUNDLES / "H01_JT/03_slt_report.pdf").read_bytes(), "report.pdf")
    assert "well behind what staff assume from what he says. Staff tended" in text
    assert "\n\nComments\n\n" in text


def test_a_sentence_over_a_page_break_stands_on_the_page_where_it_began() -> None:
    long = "He is able to follow the class routine with help from an adult but he is"
    body = build.pdf((long,), ("not yet able to do so alone. A new sentence.",))
    first, second = words(body, "report.pdf").pages
    assert first.text.endswith("but he is not yet able to do so alone.")
    assert second.text == "A new sentence."


def test_a_page_without_words_keeps_its_number() -> None:
    assert [one.text for one in words(build.pdf((), ("Words.",)), "report.pdf").pages] == ["", "Words."]


def test_a_document_of_pictures_is_unreadable() -> None:
    with pytest.raises(Unreadable, match="pictures") as unread:
        words(build.pdf((), ()), "scan.pdf")
    assert "clearer scan" in unread.value.advice


SHAPES = b"q 10 0 0 10 100 700 cm 0 0 20 3 re f Q"
"""a page of shapes and no letters, as of a scan"""


def test_a_page_of_pictures_asks_for_recognition_and_gets_it() -> None:
    def recognise(picture: RenderedPage) -> Lines:
        assert len(picture.pixels) == 3 * picture.width * picture.height
        return [Line((Piece("He is well.", 0, 60, 10),), 700, 11)]

    body = build.pdf(content=SHAPES)
    (one,) = read(body, "pdf", recognise).pages
    assert (one.text, one.needs_ocr) == ("He is well.", False)


def test_a_document_of_pages_that_cannot_be_recognised_is_unreadable() -> None:
    with pytest.raises(Unreadable):
        read(build.pdf(content=SHAPES), "pdf", lambda _: ())


def cell(text: str) -> str:
    return f"<w:tc>{build.paragraph(text)}</w:tc>"


def test_word_tables_text_boxes_headers_footers_and_notes_are_read() -> None:
    body = build.docx(
        build.paragraph("Before.")
        + f"<w:tbl><w:tr>{cell('Reading')}{cell('91')}</w:tr><w:tr>{cell('Maths')}{cell('112')}</w:tr></w:tbl>"
        + f"<w:p><w:r><w:pict><w:txbxContent>{build.paragraph('In a box.')}</w:txbxContent></w:pict></w:r></w:p>",
        header1=build.paragraph("Averley School"),
        header2=build.paragraph("Averley School"),
        footer1=build.paragraph("Confidential"),
        footnotes=build.paragraph("A note."),
    )
    assert page(body, "a.docx").split("\n\n") == [
        "Averley School", "Before.", "Reading | 91", "Maths | 112", "In a box.", "A note.", "Confidential",
    ]  # fmt: skip


def test_tracked_deletions_do_not_count_and_insertions_do() -> None:
    body = build.docx(
        "<w:p><w:r><w:t>He is </w:t></w:r><w:del><w:r><w:delText>not </w:delText></w:r></w:del>"
        "<w:ins><w:r><w:t>now </w:t></w:r></w:ins><w:r><w:t>well.</w:t></w:r></w:p>"
    )
    assert page(body, "a.docx") == "He is now well."


def test_a_text_box_written_twice_for_old_readers_is_read_once() -> None:
    box = f"<w:txbxContent>{build.paragraph('In a box.')}</w:txbxContent>"
    body = build.docx(f"<w:p><w:r>{box}<mc:Fallback>{box}</mc:Fallback></w:r></w:p>")
    assert page(body, "a.docx") == "In a box."


def test_word_pages_turn_between_paragraphs() -> None:
    body = build.docx(
        "<w:p><w:r><w:t>Begins here </w:t><w:lastRenderedPageBreak/><w:t>and ends over the page.</w:t></w:r></w:p>"
        + build.paragraph("Next.")
    )
    assert [one.text for one in words(body, "a.docx").pages] == [
        "Begins here and ends over the page.",
        "Next.",
    ]


def test_an_email_gives_who_when_what_and_its_attachments() -> None:
    body = build.mail("Good morning.", attach={"../../etc/report.pdf": b"%PDF-1.4"})
    read_file = words(body, "a.eml")
    assert read_file.pages[0].text.startswith('From: "Mrs A" <a@example.invalid>\nTo: EHC team')
    assert read_file.pages[0].text.endswith("Good morning.")
    assert [(one.name, one.body) for one in read_file.attachments] == [("report.pdf", b"%PDF-1.4")]


def test_plain_words_are_preferred_and_html_is_stripped_when_alone() -> None:
    assert "plain" in page(build.mail("The plain words.", html="<p>The other words.</p>"), "a.eml")
    only = b"From: a@b.invalid\nSubject: x\nContent-Type: text/html\n\n<style>p{}</style><p>One.</p><table><tr><td>A</td><td>B</td></tr></table>"
    text = page(only, "a.eml")
    assert "One." in text
    assert "A | B" in text
    assert "p{}" not in text


def test_an_unknown_charset_does_not_lose_the_letter() -> None:
    body = b"From: a@b.invalid\nSubject: =?x-odd?q?hello?=\nContent-Type: text/plain; charset=x-nobody\n\nWords stay."
    assert "Words stay." in page(body, "a.eml")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_text_in_the_encodings_of_offices(encoding: str) -> None:
    assert page("Café – £5".encode(encoding), "a.txt") == "Café – £5"


def test_no_control_characters_come_out() -> None:
    text = page(b"One\x07two\x1b three\r\nfour" + b" and more words" * 40, "a.txt")
    assert text.startswith("Onetwo three\nfour and")


@pytest.mark.bench
def test_speed_of_ten_pages(capsys: pytest.CaptureFixture[str]) -> None:
    one = tuple(
        f"Line {n} of a report about reading and language, long enough to be like a real one."
        for n in range(45)
    )
    body = build.pdf(*[one] * 10)
    words(body, "warm.pdf")
    start = time.perf_counter()
    words(body, "report.pdf")
    with capsys.disabled():
        print(f"\n10-page PDF checked and read, warm: {(time.perf_counter() - start) * 1000:.0f} ms")
