"""An authority's template: sound ones pass, and of any other every problem is told, in words, with nothing run."""

from __future__ import annotations

import time
import zipfile
from collections.abc import Callable
from io import BytesIO
from typing import Any

import pytest
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from domain.shown.plan_template import TemplateFinding
from infrastructure.files import template_package
from infrastructure.files.template_check import Found, check, check_here
from infrastructure.files.word_plan import TEMPLATE
from tests.infrastructure.files.own_template import (
    HEAD,
    SECTION,
    WHOLE,
    made,
    repacked,
    split_across_runs,
    with_more,
    without,
)


def problems(body: bytes) -> str:
    found = check_here(body).problems
    assert all(each.what and each.fix for each in found)
    return "\n".join(f"{each.what} {each.fix}" for each in found)


def test_the_shipped_template_is_sound_and_accessible_in_a_process_of_its_own() -> None:
    assert check(TEMPLATE.read_bytes()) == Found()


@pytest.mark.parametrize("template", [made(), split_across_runs(made())], ids=["whole", "split across runs"])
def test_an_authority_s_own_template_is_sound(template: bytes) -> None:
    assert check_here(template) == Found()


def test_sections_may_be_laid_out_one_by_one() -> None:
    letters = ("A", "B", "C", "D", "E", "F", "G", "H1", "H2", "I", "J", "K")
    one_by_one = [
        (style, text.replace("{{ s.", f"{{{{ plan.section_{s}.").replace(" s.", f" plan.section_{s}."))
        for s in letters
        for style, text in SECTION
    ]
    assert check_here(made((*HEAD, *one_by_one))) == Found()
    without_f = [(style, text) for style, text in one_by_one if "section_F.lines" not in text]
    assert "fit together" in problems(made((*HEAD, *without_f))), "an endfor is left without its for"
    no_f = [(style, text) for style, text in one_by_one if "section_F" not in text]
    assert "endfor" in problems(made((*HEAD, *no_f)))


def test_a_section_that_is_not_printed_is_named() -> None:
    only_some = [
        (s, t) if t != "{%p for each in s.lines %}" else (s, "{%p for each in plan.section_B.lines %}")
        for s, t in WHOLE
    ]
    said = problems(made(only_some))
    assert "would not be printed, or not as they are: A, C, D, E, F, G, H1, H2, I, J, K." in said
    assert "printed twice: B." in said


@pytest.mark.parametrize(
    ("gone", "told"),
    [
        ("{{ plan.status }}", "the status"),
        ("Child:", "the child's name"),
        ("Child:", "the date of birth"),
        ("{{ told }}", "the notices"),
        ("{{ gap }}", "what is still to be answered"),
        ("{{ old }}", "what an amendment removes"),
        ("{{ each.change }}", "how an amendment changes a line"),
        ("Section {{", "no heading of their own: A, B"),
    ],
)
def test_what_a_plan_must_say_is_missed(gone: str, told: str) -> None:
    assert told in problems(without(gone))


@pytest.mark.parametrize(
    ("gone", "told"),
    [
        ("{{ plan.made_under }}", "the Act and regulations"),
        ("From:", "where each line comes from"),
        ("{{ s.empty }}", "says nothing"),
    ],
)
def test_what_a_plan_should_say_is_a_warning(gone: str, told: str) -> None:
    found = check_here(without(gone))
    assert not found.problems
    assert told in " ".join(each.what for each in found.warnings)


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("{{ plan.nam }}", "no field ‘plan.nam’. Did you mean ‘plan.name’?"),
        ("{{ plans.name }}", "no field ‘plans’. Did you mean ‘plan’?"),
        ("{% for l in plan.section_B.lines %}{{ l.txt }}{% endfor %}", "no field ‘l.txt’. Did you mean ‘l.text’?"),
        ("{{ plan.child_address }}", "no field ‘plan.child_address’."),
        ("{{ plan.__class__ }}", "no field ‘plan.__class__’."),
        ("{{ plan.name.__class__.__mro__ }}", "A text has no part ‘__class__’."),
        ("{{ ''.__class__ }}", "A text has no part ‘__class__’."),
        ("{{ plan['name'] }}", "square brackets"),
        ("{{ cycler.__init__.__globals__ }}", "no field ‘cycler’"),
        ("{{ range(99999999) }}", "a call"),
        ("{{ plan.name.upper() }}", "a call"),
        ("{{ plan.name|safe }}", "filter ‘safe’ is not allowed"),
        ("{{ plan.name|attr('x') }}", "filter ‘attr’ is not allowed"),
        ("{{ plan.name|join(', ') }}", "does not fit"),
        ("{{ plan.notices|join(plan.name) }}", "not allowed"),
        ("{{ 'a' * 999999999 }}", "something that computes"),
        ("{{ 10 ** 99 }}", "something that computes"),
        ("{{ plan.sections }}", "printed as it is"),
        ("{{ plan.notices }}", "Join it"),
        ("{% set x = 1 %}", "‘set’"),
        ("{% macro m() %}x{% endmacro %}", "a macro"),
        ("{% include 'x' %}", "another template"),
        ("{% import 'x' as y %}", "an import"),
        ("{% extends 'x' %}", "another template"),
        ("{% block a %}x{% endblock %}", "a block"),
        ("{% filter upper %}x{% endfilter %}", "a filter block"),
        ("{% with a = 1 %}x{% endwith %}", "‘with’"),
        ("{% for a in plan.name %}{{ a }}{% endfor %}", "no list"),
        ("{% for a, b in plan.sections %}x{% endfor %}", "one name"),
        ("{% for a in plan.sections recursive %}x{% endfor %}", "one name"),
        ("{% for plan in plan.sections %}x{% endfor %}", "is taken"),
        ("{% for a in plan.sections %}{% for b in plan.sections %}x{% endfor %}{% endfor %}", "inside another loop over sections"),
        ("{% if plan.name is defined %}x{% endif %}", "a test"),
        ("{%p if plan.name %}", "do not fit together"),
        ("{{ plan.name", "do not fit together"),
        ("{% endfor %}", "do not fit together"),
        ("{% nonsense %}", "do not fit together"),
        ("{{r plan.name }}", "is not allowed"),
        ("{% colspan plan.name %}", "is not allowed"),
        ("{{ " + "(" * 3000 + "1" + ")" * 3000 + " }}", "too deep"),
        ("{{ plan.name }}" * 1100, "more than 1,000 tags"),
    ],
)  # fmt: skip
def test_anything_but_the_declared_fields_loops_and_ifs_is_named_and_never_run(typed: str, told: str) -> None:
    assert told in problems(with_more(typed))


def test_every_problem_is_told_at_once_with_the_words_beside_it() -> None:
    found = check_here(
        with_more("Town: {{ plan.town }}", "{{ plan.name|safe }}", "Town: {{ plan.town }}")
    ).problems
    assert [each.where for each in found] == ["Town: {{ plan.town }}", "{{ plan.name|safe }}"]


def test_lines_in_one_paragraph_could_not_come_back() -> None:
    inline = "{% for each in s.lines %}{{ each.label }} {{ each.text }} {{ each.change }} {% endfor %}"
    start, end = (
        next(n for n, (_, t) in enumerate(WHOLE) if "for each" in t),
        next(n for n, (_, t) in enumerate(WHOLE) if "for gap" in t),
    )
    assert "could be known again" in problems(made((*WHOLE[:start], ("Normal", inline), *WHOLE[end:])))


def field(instruction: str) -> Callable[[Any], None]:
    """A field of Word, its instruction split across runs as Word writes it."""

    def add(word: Any) -> None:
        run = word.add_paragraph("x").add_run()._r
        for kind in ("begin", "separate", "end"):
            mark = OxmlElement("w:fldChar")
            mark.set(qn("w:fldCharType"), kind)
            run.append(mark)
            if kind == "begin":
                for part in (instruction[:2], instruction[2:]):
                    text = OxmlElement("w:instrText")
                    text.text = part
                    run.append(text)

    return add


def relation(kind: str, target: str, mode: str = "External") -> Callable[[bytes], bytes]:
    line = (
        f'<Relationship Id="rX" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}" '
        f'Target="{target}" TargetMode="{mode}"/></Relationships>'
    )
    return lambda body: body.replace(b"</Relationships>", line.encode())


RELS = "word/_rels/document.xml.rels"
TYPES = "[Content_Types].xml"
MACROS = b"application/vnd.ms-word.document.macroEnabled.main+xml"
PLAIN = b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"


@pytest.mark.parametrize(
    ("body", "told"),
    [
        (b"", "not a Word document"),
        (b"no zip", "not a Word document"),
        (b"%PDF-1.7", "not a Word document"),
        (made()[:-4000], "not a Word document"),
        (repacked(made(), {})[:200], "not a Word document"),
        (b"PK" + b"x" * template_package.LARGEST, "may have 3,000,000"),
        (repacked(made(), {"word/vbaProject.bin": b"x"}), "macros"),
        (repacked(made(), {TYPES: lambda b: b.replace(PLAIN, MACROS)}), "may hold macros"),
        (repacked(made(), {TYPES: lambda b: b.replace(b"document.main+xml", b"template.main+xml")}), "(.dotx)"),
        (repacked(made(), {"word/activeX/activeX1.xml": b"<a/>"}), "ActiveX"),
        (repacked(made(), {"word/embeddings/oleObject1.bin": b"x"}), "an embedded file (OLE)"),
        (repacked(made(), {"word/run.exe": b"x"}), "a program"),
        (repacked(made(), {"word/page.html": b"x"}), "another document"),
        (repacked(made(), {RELS: relation("attachedTemplate", "https://x.invalid/t.dotm")}), "outside it (attachedTemplate)"),
        (repacked(made(), {RELS: relation("image", "https://x.invalid/p.png")}), "outside it (image)"),
        (repacked(made(), {RELS: relation("hyperlink", "file://x/y")}), "outside it (hyperlink)"),
        (repacked(made(), {RELS: relation("oleObject", "x", "Internal")}), "run or embed"),
        (made(change=field("DDEAUTO c:\\\\x")), "not allowed: DDEAUTO"),
        (made(change=field("INCLUDETEXT x")), "not allowed: INCLUDETEXT"),
        (made(change=field(" macrobutton x y")), "not allowed: MACROBUTTON"),
        (repacked(made(), {"word/document.xml": lambda b: b.replace(b"<w:body>", b"<w:body><w:altChunk/>")}), "another document"),
        (repacked(made(), {"word/document.xml": lambda b: b.replace(b"<w:body>", b"<w:body><w:p><w:ins/></w:p>")}), "tracked changes"),
        (repacked(made(), {"word/settings.xml": lambda b: b.replace(b"</w:settings>", b'<w:documentProtection w:enforcement="1"/></w:settings>')}), "protected"),
        (repacked(made(), {"word/document.xml": lambda b: b.replace(b"<w:document", b'<!DOCTYPE a [<!ENTITY b "c">]><w:document', 1)}), "entities"),
        (repacked(made(), {"word/document.xml": lambda b: b[:-30]}), "damaged"),
        (repacked(made(), {"word/styles.xml": b"<w>" + b" " * 2_100_000 + b"</w>"}), "far more"),
        (repacked(made(), {f"word/media/{n}.png": b"" for n in range(310)}), "never does"),
    ],
)  # fmt: skip
def test_what_word_would_run_fetch_or_embed_is_refused_by_name(body: bytes, told: str) -> None:
    assert told in problems(body)


def test_page_numbers_links_and_printers_are_no_danger() -> None:
    linked = repacked(
        made(change=field(" PAGE ")),
        {RELS: relation("hyperlink", "https://example.org"), "word/printerSettings1.bin": b"x"},
    )
    assert problems(linked) == ""


def test_a_zip_bomb_is_told_in_no_time() -> None:
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as bomb:
        bomb.writestr("word/document.xml", b" " * 200_000_000)
    start = time.monotonic()
    assert "far more" in problems(out.getvalue())
    assert time.monotonic() - start < 2


def test_a_template_that_takes_too_long_is_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    from infrastructure.files import template_check

    monkeypatch.setattr(template_check, "SECONDS", 0.05)
    assert "far more time" in check(made()).problems[0].what


def test_a_tag_where_nothing_is_filled_in_is_told() -> None:
    with_note = repacked(
        made(),
        {
            "word/comments.xml": b'<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
            b"<w:comment><w:p><w:r><w:t>{{ plan.name }}</w:t></w:r></w:p></w:comment></w:comments>",
            RELS: relation("comments", "comments.xml", "Internal"),
            TYPES: lambda b: b.replace(
                b"</Types>",
                b'<Override PartName="/word/comments.xml" ContentType="application/vnd.openxmlformats-officedocument.'
                b'wordprocessingml.comments+xml"/></Types>',
            ),
        },
    )
    assert "nothing is filled in" in problems(with_note)


def test_headings_that_are_no_headings_are_a_warning() -> None:
    """Their sections are known all the same, because they print the section's letter."""

    def plain(word: Any) -> None:
        for paragraph in word.paragraphs:
            if paragraph.style.name == "Heading 1":
                paragraph.style = "Normal"

    found = check_here(made(change=plain))
    assert not found.problems
    assert ["no heading" in each.what for each in found.warnings] == [True]


def test_a_language_that_is_missing_is_a_warning() -> None:
    def american(word: Any) -> None:
        for tag in word.styles.element.iter(qn("w:lang")):
            tag.set(qn("w:val"), "en-US")

    (warning,) = check_here(made(change=american)).warnings
    assert warning == TemplateFinding(
        what="For people who use a screen reader: not in British English.",
        fix="Select all, then Review, Language, Set proofing language: English (United Kingdom), Set as default.",
    )
