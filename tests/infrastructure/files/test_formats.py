"""The same words say the same in whatever kind of file they come."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Callable
from pathlib import Path
from xml.sax.saxutils import escape as xml

import pytest

from domain.documents.reading import in_parts, summarise
from infrastructure.files.kinds import sniff
from infrastructure.files.reader import read
from tests.infrastructure.files import build, build_msg

BUNDLES = Path(__file__).parents[2] / "bundles"
TEXTS = sorted((BUNDLES / "examples").glob("*/docs/*.txt"))
ORIGINALS = {
    path: BUNDLES / "examples" / path.parent.name / "docs" / f"{path.stem}.txt"
    for path in sorted(BUNDLES.glob("H*/*"))
    if path.suffix != ".txt"
}
"""each document of the three bundles as it came, and its text as its author wrote it"""
DIGEST = "0" * 64
MAIL_HEADERS = ("From:", "To:", "Cc:", "Date:", "Subject:")
Found = set[tuple[str | None, str, str]]


def pages(body: bytes, name: str) -> list[str]:
    return [page.text for page in read(body, sniff(body, name)).pages]


def findings(texts: list[str]) -> Found:
    return {(f.question, f.stance, f.sentence.text) for f in summarise(DIGEST, texts).findings}


def sentences(texts: list[str]) -> list[str]:
    said = [sentence.text for sentence, _ in in_parts(DIGEST, texts)]
    return [text for text in said if not text.startswith(MAIL_HEADERS)]


@pytest.mark.parametrize("path", ORIGINALS, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_each_document_of_the_bundles_gives_the_findings_and_sentences_of_its_text(path: Path) -> None:
    """Beyond its text a page may hold only what is printed around it."""
    read_file, text = pages(path.read_bytes(), path.name), pages(ORIGINALS[path].read_bytes(), "a.txt")
    assert findings(read_file) == findings(text)
    around = [said for said in sentences(read_file) if said not in sentences(text)]
    assert [said for said in sentences(text) if said not in sentences(read_file)] == []
    assert [said for said in around if "confiden" not in said.lower() and said not in MARKS] == []


MARKS = ("OFFICIAL – SENSITIVE", "SEND document – do not copy without consent")


def as_pdf(text: str) -> bytes:
    whole = re.sub(r"\n {2,}(?=\S)", " ", text)  # an item that its author broke by hand
    lines = [line for block in whole.splitlines() for line in textwrap.wrap(block, 80) or [""]]
    sheets = [tuple(lines[at : at + 55]) for at in range(0, len(lines), 55)]
    return build.pdf(*sheets, font="Courier", size=9)


def blocks(text: str, line_end: str) -> list[str]:
    """Paragraphs, with the ends of lines inside them as the format writes them."""
    return [xml(block).replace("\n", line_end) for block in re.split(r"\n{2,}", text.strip())]


def as_docx(text: str) -> bytes:
    return build.docx("".join(map(build.paragraph, blocks(text, "</w:t><w:br/><w:t>"))))


def as_odt(text: str) -> bytes:
    return build.odt("".join(f"<text:p>{block}</text:p>" for block in blocks(text, "<text:line-break/>")))


def as_rtf(text: str) -> bytes:
    return build.rtf(*(block.replace("\n", "\\line ") for block in re.split(r"\n{2,}", text.strip())))


def as_html_mail(text: str) -> bytes:
    head = b"From: a@example.invalid\nMIME-Version: 1.0\nTo: b@example.invalid\nContent-Type: text/html; charset=utf-8\n\n"
    return head + "".join(f"<p>{block}</p>" for block in blocks(text, "<br>")).encode()


def encoded(name: str) -> Callable[[str], bytes]:
    return lambda text: text.encode(name)


VARIANTS: dict[str, Callable[[str], bytes]] = {
    "docx": as_docx,
    "odt": as_odt,
    "rtf": as_rtf,
    "eml": lambda text: build.mail(text, sender="office@example.invalid"),
    "eml of html": as_html_mail,
    "msg": lambda text: build_msg.message(text, sender="The office"),
    "pdf": as_pdf,
    "utf-16 without a mark": encoded("utf-16-le"),
    "utf-32": encoded("utf-32"),
    "windows-1252": encoded("cp1252"),
    "mac": encoded("mac-roman"),
}


@pytest.mark.parametrize("variant", VARIANTS)
def test_a_text_saved_in_another_format_gives_the_same_findings(variant: str) -> None:
    for path in TEXTS:
        text = path.read_text(encoding="utf-8")
        saved = pages(VARIANTS[variant](text), "file")
        assert findings(saved) == findings([text]), path.name
