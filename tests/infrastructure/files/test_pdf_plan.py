"""The plan as a PDF: what a screen reader finds in its structure, read with another program than wrote it."""

from __future__ import annotations

from collections import Counter
from io import BytesIO
from typing import Any

import pytest
from pypdf import PdfReader

from domain.plan.state import SECTIONS
from infrastructure.files.pdf_plan import write_pdf
from infrastructure.files.word_plan import write_plan
from tests.infrastructure.files.test_word_plan import plan
from tests.infrastructure.files.test_word_plan import words as word_words


def opened(*args: Any, **more: Any) -> PdfReader:
    return PdfReader(BytesIO(write_pdf(plan(*args, **more))))


def structure(reader: PdfReader) -> Counter[str]:
    """How often each kind of element stands in the tree of the structure."""
    found: Counter[str] = Counter()
    todo: list[Any] = [reader.root_object["/StructTreeRoot"]["/K"]]
    while todo:
        node = todo.pop()
        node = node.get_object() if hasattr(node, "get_object") else node
        if isinstance(node, list):
            todo += node
        elif isinstance(node, dict) and "/S" in node:
            found[node["/S"]] += 1
            todo.append(node.get("/K", []))
    return found


def words(reader: PdfReader) -> str:
    return "".join("".join(page.extract_text() for page in reader.pages).split())


def test_it_is_tagged_and_has_a_title_and_a_language() -> None:
    reader = opened()
    root = reader.root_object
    assert root["/MarkInfo"]["/Marked"].value
    assert root["/Lang"] == "en-GB"
    assert root["/ViewerPreferences"]["/DisplayDocTitle"].value
    assert reader.metadata
    assert reader.metadata.title == "Education, Health and Care Plan: Ada B."


def test_each_section_is_a_heading_and_each_table_has_a_header_row() -> None:
    found = structure(opened(lines=3))
    assert found["/H1"] == len(SECTIONS)
    assert found["/Table"] == found["/THead"] == 7, (
        "the details, and sections E to H2 and K, as in the Word file"
    )
    assert found["/TH"] == 2 + 5 * 4 + 2
    assert not found["/Figure"], "no picture stands in it that would need words"


def test_it_has_the_sans_of_the_house_and_only_fonts_that_come_with_it() -> None:
    fonts = {
        str(font["/BaseFont"]).rpartition("+")[2].split("-")[0]
        for page in opened("Words – “quoted”, £5, Zoë.", lines=3).pages
        for font in (each.get_object() for each in page["/Resources"]["/Font"].values())  # type: ignore[index]
    }
    assert fonts == {"SourceSansPro"}


def test_it_says_what_the_word_file_says_in_the_same_order() -> None:
    given = plan(lines=2)
    in_word = "".join(word_words(write_plan(given)).split())
    told = words(PdfReader(BytesIO(write_pdf(given))))
    places = [told.find("".join(f"Section {s.letter}: {s.title}".split())) for s in given.sections]
    assert places == sorted(places)
    assert -1 not in places
    for said in (
        "AsRecorded",
        "Tobeanswered:",
        "Source:A.Khan",
        "Nosourceisrecorded",
        "Endoftheplan",
        "Serves",
        "page1of",
    ):
        assert said.casefold() in told.casefold()
        assert said == "page1of" or said.casefold() in in_word.casefold()


@pytest.mark.parametrize(
    "typed", ["#eval(1+1)", "$x$", "*bold*", "{{7*7}}", "{%x%}", "<script>", "\\u{41}", "//gone"]
)
def test_whatever_is_typed_comes_out_as_it_was_typed(typed: str) -> None:
    assert f"[{typed}]" in words(opened(f"[{typed}]"))


def test_control_characters_are_left_out() -> None:
    assert "[abc]" in words(opened("[a\x00b\x07c]"))
