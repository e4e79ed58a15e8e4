"""Words that a person looking at the page does not see are kept, and said to be hidden."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from infrastructure.files.kinds import sniff
from infrastructure.files.pages import CLOSE, OPEN, hide, revealed
from infrastructure.files.reader import read
from tests.infrastructure.files import build, build_msg

FIRST = "<w:p><w:r><w:t>He is </w:t></w:r>"
LAST = "<w:r><w:t> well.</w:t></w:r></w:p>"
STYLES = (
    "<w:style w:type='character' w:styleId='Ghost'><w:rPr><w:vanish/></w:rPr></w:style>"
    "<w:style w:type='character' w:styleId='Child'><w:basedOn w:val='Ghost'/></w:style>"
)


def word(properties: str) -> bytes:
    run = f"<w:r><w:rPr>{properties}</w:rPr><w:t>not</w:t></w:r>"
    return build.docx(FIRST + run + LAST, styles=STYLES)


def shaded(fill: str) -> bytes:
    white = "<w:p><w:r><w:rPr><w:color w:val='FFFFFF'/></w:rPr><w:t>not</w:t></w:r></w:p>"
    shade = f"<w:tcPr><w:shd w:val='clear' w:fill='{fill}'/></w:tcPr>"
    return build.docx(f"<w:tbl><w:tr><w:tc>{shade}{white}</w:tc></w:tr></w:tbl>")


def drawn(words: str) -> bytes:
    return build.pdf(content=f"BT /F1 11 Tf 60 780 Td (He is) Tj {words} ET".encode())


def odt(properties: str) -> bytes:
    style = f"<style:style style:name='T1'><style:text-properties {properties}/></style:style>"
    return build.odt(
        "<text:p>He is <text:span text:style-name='T1'>not</text:span> well.</text:p>", styles=style
    )


def html(style: str) -> bytes:
    words = f'<p>He is <span style="{style}">not</span> well.</p>'.encode()
    return b"From: a@b.invalid\nSubject: x\nMIME-Version: 1.0\nContent-Type: text/html\n\n" + words


HIDDEN = {
    "Word, marked hidden": word("<w:vanish/>"),
    "Word, by its style": word("<w:rStyle w:val='Ghost'/>"),
    "Word, by the style that its style rests on": word("<w:rStyle w:val='Child'/>"),
    "Word, white": word("<w:color w:val='FFFFFF'/>"),
    "Word, tiny": word("<w:sz w:val='2'/>"),
    "Word, white in a white cell": shaded("FFFFFF"),
    "OpenDocument, not displayed": odt("text:display='none'"),
    "OpenDocument, white": odt("fo:color='#ffffff'"),
    "OpenDocument, tiny": odt("fo:font-size='1pt'"),
    "rich text, marked hidden": build.rtf(r"He is {\v not} well."),
    "rich text, white": build.rtf(r"{\colortbl;\red255\green255\blue255;}He is {\cf1 not} well."),
    "an e-mail, not displayed": html("display:none"),
    "an e-mail, white": html("color: #FFF"),
    "an Outlook message, white": build_msg.message(html=b"<p>He is <font style='color:white'>not</font> well.</p>"),
    "PDF, white": drawn("1 g ( not) Tj 0 g ( well.) Tj"),
    "PDF, drawn invisible": drawn("3 Tr ( not) Tj 0 Tr ( well.) Tj"),
    "PDF, off the page": drawn("( well.) Tj 900 0 Td (not) Tj"),
    "PDF, tiny": drawn("( well.) Tj /F1 1 Tf 0 -40 Td (not) Tj"),
    "PDF, blacked out": drawn("( well.) Tj 0 -40 Td (not) Tj ET 50 730 90 30 re f BT"),
    "PDF, under a white box": drawn("( well.) Tj 0 -40 Td (not) Tj ET 1 g 50 730 90 30 re f BT"),
}  # fmt: skip


def unseen(body: bytes) -> list[str]:
    (page,) = read(body, sniff(body, "file")).pages
    return [page.text[start:end].strip() for start, end in page.hidden]


@pytest.mark.parametrize("how", HIDDEN)
def test_hidden_words_are_kept_and_said_to_be_hidden(how: str) -> None:
    assert unseen(HIDDEN[how]) == ["not"]


SHOWN = {
    "Word, hidden switched off": word("<w:vanish w:val='0'/>"),
    "Word, white on a dark mark": word("<w:color w:val='FFFFFF'/><w:highlight w:val='black'/>"),
    "Word, white in a dark cell": shaded("1F3864"),
    "rich text, hidden switched off": build.rtf(r"He is {\v0 not} well."),
    "PDF, white on a dark bar": drawn("ET 0 0 0.4 rg 50 730 90 30 re f BT /F1 11 Tf 1 g 60 740 Td (not) Tj"),
    "PDF, a page that is turned": build.pdf(("He is not well. I am.",)).replace(b"/MediaBox", b"/Rotate 90/MediaBox"),
    "PDF, dashes and capitals that fill their box": drawn("( - I | l .) Tj"),
    "text that holds the marks themselves": f"He is {OPEN}not{CLOSE} well.".encode(),
}  # fmt: skip


@pytest.mark.parametrize("how", SHOWN)
def test_words_that_show_are_not_said_to_be_hidden(how: str) -> None:
    assert unseen(SHOWN[how]) == []


@given(st.lists(st.tuples(st.text("ab .\n"), st.booleans())))
def test_marks_come_out_and_what_they_held_is_found_again(pieces: list[tuple[str, bool]]) -> None:
    text, spans = revealed("".join(hide(words) if hidden else words for words, hidden in pieces))
    assert text == "".join(words for words, _ in pieces)
    place = 0
    for words, hidden in pieces:
        for at in range(place, place + len(words)):
            inside = any(start <= at < end for start, end in spans)
            if not text[at].isspace():
                assert inside == hidden
        place += len(words)
    assert all(text[start:end].strip() for start, end in spans)
