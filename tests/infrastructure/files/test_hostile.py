"""Files made to harm: each ends soon, in little memory, with a clear refusal."""

from __future__ import annotations

import time
import tracemalloc
import zipfile
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from infrastructure.files.kinds import check
from infrastructure.files.reader import ReadFile, read
from infrastructure.files.refused import MENDED, NotAccepted
from tests.infrastructure.files import build

SECONDS = 3.0
MEGABYTES = 80

ENTITIES = (
    '<?xml version="1.0"?><!DOCTYPE w [<!ENTITY a "aaaaaaaaaa">'
    + "".join(f'<!ENTITY {chr(98 + n)} "{f"&{chr(97 + n)};" * 10}">' for n in range(9))
    + f']><w:document xmlns:w="{build.WORD}"><w:body><w:p><w:r><w:t>&j;</w:t></w:r></w:p></w:body></w:document>'
)


def lying_zip() -> bytes:
    """A part that unpacks to more than its entry says."""
    body = bytearray(build.docx(build.paragraph("word " * 200_000)))
    with zipfile.ZipFile(BytesIO(body)) as package:
        size = package.getinfo("word/document.xml").file_size.to_bytes(4, "little")
    return bytes(body).replace(size, (1_000).to_bytes(4, "little"))


HOSTILE = {
    "a bomb in Word": ("a.docx", build.zipped({"word/document.xml": b" " * 60_000_000}), "unpacks"),
    "many entries": ("a.docx", build.zipped({f"word/{n}.xml": "" for n in range(2_500)} | {"word/document.xml": ""}), "unpacks"),
    "entity expansion": ("a.docx", build.zipped({"word/document.xml": ENTITIES}), "entities"),
    "a deep part": ("a.docx", build.docx("<w:p>" * 5_000 + "</w:p>" * 5_000), "unpacks"),
    "ten thousand empty pages": ("a.pdf", build.empty_pages(10_000), "more than 500 pages"),
    "a page tree in a loop": ("a.pdf", build.pdf(("x",), kids="2 0 R"), "No words"),
    "a bomb in a PDF": ("a.pdf", build.pdf(content=b" " * 120_000_000), "unpacks"),
    "a PDF of rubbish": ("a.pdf", b"%PDF-1.7\n" + b"\xff\x00obj<<" * 10_000, "damaged"),
    "nested mail": ("a.eml", build.nested_mail(50), "too deep"),
    "mail nested past the parser": ("a.eml", build.nested_mail(5_000), "too deep"),
}  # fmt: skip


@pytest.mark.parametrize("what", HOSTILE)
def test_it_is_refused_soon_and_in_little_memory(what: str) -> None:
    name, body, reason = HOSTILE[what]
    tracemalloc.start()
    start = time.perf_counter()
    with pytest.raises(NotAccepted) as refusal:
        read(body, check(body, name).kind)
    seconds = time.perf_counter() - start
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert reason in refusal.value.reason
    assert seconds < SECONDS
    assert peak < MEGABYTES * 1_000_000


def test_a_part_that_lies_of_its_size_is_read_no_further_than_a_part_may_go() -> None:
    file = read(lying_zip(), "docx")
    assert len(file.pages[0].text) > 900_000
    assert file.notes == (MENDED,)


def outcome(body: bytes, name: str) -> ReadFile | NotAccepted:
    try:
        return read(body, check(body, name).kind)
    except NotAccepted as refusal:
        return refusal


def test_a_page_count_that_lies_is_not_believed() -> None:
    result = outcome(build.pdf(("Words.",), count=2_000_000_000), "a.pdf")
    assert isinstance(result, NotAccepted) or [page.text for page in result.pages] == ["Words."]


STARTS = [b"", b"%PDF-1.4\n", b"PK\x03\x04", b"From: a\nTo: b\nMIME-Version: 1.0\n"]


@given(
    st.binary(max_size=400),
    st.sampled_from(["a.pdf", "a.docx", "a.eml", "a.txt", "a"]),
    st.sampled_from(STARTS),
)
def test_any_bytes_are_read_or_refused(body: bytes, name: str, start: bytes) -> None:
    result = outcome(start + body, name)
    assert result.advice if isinstance(result, NotAccepted) else result.pages


@given(st.integers(0, 2_000), st.integers(0, 255))
def test_one_changed_byte_of_a_word_document_is_read_or_refused(place: int, value: int) -> None:
    body = bytearray(build.docx(build.paragraph("Dear all, he is well.") * 20))
    body[place % len(body)] = value
    result = outcome(bytes(body), "a.docx")
    assert result.advice if isinstance(result, NotAccepted) else result.pages
