"""The plan as a Word file: everything in it, nothing run, readable by everyone."""

from __future__ import annotations

import re
import time
import zipfile
from dataclasses import replace
from io import BytesIO
from typing import Any

import docx
import pytest
from docx.document import Document as Word
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from domain.plan.document import PlanDocument, PlanLine, PlanSection
from domain.plan.sections import SECTION_WORDS
from domain.plan.state import SECTIONS
from infrastructure.files import make_template
from infrastructure.files.printable import clean
from infrastructure.files.word_plan import TEMPLATE, write_plan

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def plan(text: str = "Words.", lines: int = 1, source: str = "A. Khan, 7 March 2025") -> PlanDocument:
    def section(letter: Any) -> PlanSection:
        words = SECTION_WORDS[letter]
        made = tuple(
            PlanLine(
                f"{letter}:{n}", f"{letter}{n}", text, ("B1",) if n % 2 else (), (source,) if n % 2 else ()
            )
            for n in range(1, lines + 1)
        )
        return PlanSection(
            letter, words.title, words.layout, words.column, made, (f"Gap? {text}",), words.empty
        )

    return PlanDocument(
        title="Education, Health and Care Plan", status="WORKING DRAFT – not issued", made_under="The Act.",
        name="Ada B.", reference="EM/1", born="March 2017", notices=("Left out: 2.",),
        sections=tuple(section(s) for s in SECTIONS),
    )  # fmt: skip


def opened(body: bytes) -> Word:
    return docx.Document(BytesIO(body))


def words(body: bytes) -> str:
    """All text as a reader of the file meets it, breaks as line ends."""
    said = []
    for part in ("word/document.xml", "word/header1.xml", "word/footer1.xml"):
        tree = etree.fromstring(zipfile.ZipFile(BytesIO(body)).read(part))
        for paragraph in tree.iter(f"{W}p"):
            for element in paragraph.iter(f"{W}t", f"{W}br", f"{W}tab"):
                said.append({f"{W}br": "\n", f"{W}tab": "\t"}.get(element.tag, element.text or ""))
            said.append("\n")
    return "".join(said)


def test_each_section_is_separately_identified_by_a_real_heading() -> None:
    headings = [
        p.text for p in opened(write_plan(plan())).paragraphs if p.style and p.style.name == "Heading 1"
    ]
    assert headings == [f"Section {s}: {SECTION_WORDS[s].title}" for s in SECTIONS]


def test_every_line_source_and_gap_is_in_it_and_no_template_mark_is() -> None:
    text = words(write_plan(plan("She needs this.", lines=3)))
    for section in plan("She needs this.", lines=3).sections:
        assert f"To be answered: {section.questions[0]}" in text
        assert all(f"\n{line.label}" in f"\n{text}" for line in section.lines)
    assert text.count("A. Khan, 7 March 2025") == 2 * len(SECTIONS)
    assert "No source is recorded" in text
    assert "Left out: 2." in text
    assert not re.search(r"{[{%]|[%}]}", text)


def test_the_status_is_on_every_page_and_in_the_properties() -> None:
    word = opened(write_plan(plan()))
    assert word.sections[0].header.paragraphs[0].text == "WORKING DRAFT – not issued"
    assert word.core_properties.subject == "WORKING DRAFT – not issued"
    assert word.core_properties.title == "Education, Health and Care Plan: Ada B."
    assert word.core_properties.language == "en-GB"


def test_an_empty_section_says_so_and_has_no_table() -> None:
    word = opened(write_plan(plan(lines=0)))
    assert len(word.tables) == 1, "only the personal details"
    assert "Left blank. A setting, or its type, is named only in the final plan." in words(
        write_plan(plan(lines=0))
    )


def test_tables_have_marked_header_rows_and_say_what_they_hold() -> None:
    for table in opened(write_plan(plan())).tables:
        assert table.rows[0]._tr.trPr.find(f"{W}tblHeader") is not None
        assert table._tbl.tblPr.find(f"{W}tblDescription").get(f"{W}val")


def test_it_is_in_british_english() -> None:
    styles = zipfile.ZipFile(BytesIO(write_plan(plan()))).read("word/styles.xml").decode()
    assert set(re.findall(r'<w:lang [^>]*w:val="([^"]+)"', styles)) == {"en-GB"}


def test_no_heading_is_empty_and_none_skips_a_level() -> None:
    for paragraph in opened(write_plan(plan(lines=0))).paragraphs:
        if paragraph.style and paragraph.style.name and paragraph.style.name.startswith(("Heading", "Title")):
            assert paragraph.text.strip()


@pytest.mark.parametrize(
    "typed",
    [
        "{{ 7 * 7 }}", "{% for x in y %}", "{# gone? #}", "{{ plan.name.__class__ }}", "{%p if 0 %}", "{_{ x }_}",
        "{_% x %_}", "{{", "}}", "<w:p>", "</w:t></w:r>", "<script>alert(1)</script>", "&amp; & &lt;", "a < b > c",
        "]]>", "<![CDATA[x]]>", "<?xml version='1.0'?>", '"quoted" and ‘quoted’', "=HYPERLINK(1)", "\\1 \\g<0>",
        "Zoë’s 👧🏽 فارسی‌ها 语言", "10\u00a0minutes", "two\nlines", "a\ttab", "  spaces  kept  ",
    ],
)  # fmt: skip
def test_whatever_is_typed_comes_out_as_it_was_typed(typed: str) -> None:
    body = write_plan(plan(f"[{typed}]", source=f"({typed})"))
    assert f"[{typed}]" in words(body)
    assert f"({typed})" in words(body)


def test_what_xml_cannot_hold_is_left_out_and_nothing_else() -> None:
    assert clean("a\x00b\x07c\x0cd\x1be\ufffef\ud800g") == "abc\ndefg"
    assert clean("one\r\ntwo\rthree\u2028four\vfive") == "one\ntwo\nthree\nfour\nfive"
    assert "[abc\nd]" in words(write_plan(plan("[a\x00b\x07c\x0cd]")))


def test_a_name_with_marks_is_text_everywhere() -> None:
    body = write_plan(replace(plan(), name="O'Brien & <b>{{ x }}</b>", reference="{% x %}"))
    assert opened(body).core_properties.title.endswith("O'Brien & <b>{{ x }}</b>")
    assert "O'Brien & <b>{{ x }}</b>, {% x %}" in words(body)


@settings(max_examples=40, deadline=None)
@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=40))
def test_any_text_makes_a_file_that_opens_and_says_it(typed: str) -> None:
    assert f"[{clean(typed)}]" in words(write_plan(plan(f"[{typed}]")))


def test_the_shipped_template_is_what_its_script_makes() -> None:
    made = BytesIO()
    make_template.make().save(made)
    shipped, remade = zipfile.ZipFile(TEMPLATE), zipfile.ZipFile(made)
    assert shipped.namelist() == remade.namelist()
    assert all(shipped.read(name) == remade.read(name) for name in shipped.namelist())


@pytest.mark.bench
def test_a_large_plan_is_written_within_half_a_second() -> None:
    large = plan(
        "A therapist, 40 minutes weekly, for two terms. " * 5, lines=60, source="M. O., page 3: “…” " * 5
    )
    write_plan(large)
    start = time.process_time()
    body = write_plan(large)
    took = time.process_time() - start
    print(f"plan of {60 * len(SECTIONS)} lines as Word: {took * 1000:.0f} ms, {len(body) // 1024} KB")
    assert took < 0.5
