"""What a template makes of a plan: a fictional one is written with it, and the file is read back as one that returned.

So nothing has to be guessed from the tags: a section that is not printed is not there, and a line without its mark would
not be known again when a co-ordinator sends the file back.
"""

from __future__ import annotations

import re
import zipfile
from collections import Counter
from collections.abc import Iterator, Sequence
from io import BytesIO

from docx.opc.exceptions import OpcError
from jinja2 import TemplateError
from lxml import etree  # type: ignore[import-untyped]

from domain.plan.document import PlanDocument
from domain.plan.marks import Copy, is_item, item_mark, section_mark, section_of
from domain.plan.returned import compare
from domain.plan.returned_words import Paragraph
from domain.plan.same_words import plain
from domain.plan.state import PlanState
from domain.plan.template_sample import sample
from domain.shown.plan_template import TemplateFinding
from infrastructure.files.accessible_word import faults
from infrastructure.files.refused import NotAccepted
from infrastructure.files.word_changes import read
from infrastructure.files.word_plan import write_plan

COPY = Copy("sample", "sample", None, 1)
_FAILS = (
    TemplateError,
    OpcError,
    etree.LxmlError,
    AttributeError,
    KeyError,
    TypeError,
    ValueError,
    IndexError,
)
"""What docxtpl, python-docx and lxml raise for a file in which something that they build on is missing."""


class Looked:
    """problems: why the template cannot be used. warnings: what stands in nobody's way, and should be better."""

    def __init__(self) -> None:
        self.problems: list[TemplateFinding] = []
        self.warnings: list[TemplateFinding] = []


def look(template: bytes) -> Looked:
    """template: one whose package and tags were found sound."""
    looked = Looked()
    try:
        full, bare = (write_plan(sample(lines), COPY, template) for lines in (3, 0))
        told = read(full).paragraphs
        if read(full).copy != COPY:
            raise ValueError("the property of the file did not survive")
        looked.problems += _problems(sample(), told, full)
        looked.warnings += _warnings(sample(), told, bare)
        if not looked.problems:
            looked.warnings += (
                TemplateFinding(
                    what=f"For people who use a screen reader: {f.what}.", fix=f.fix, where=f.where
                )
                for f in faults(full)
            )
    except NotAccepted as refusal:
        looked.problems.append(
            _found(
                f"A copy of a plan in this template could not come back: {refusal.reason}",
                "Shorten the template's own words: guidance belongs in a document of its own.",
            )
        )
    except _FAILS:
        looked.problems.append(_unfilled(template))
    return looked


def _unfilled(template: bytes) -> TemplateFinding:
    try:
        write_plan(sample(), None, template, marked=False)
    except _FAILS:
        return _found(
            "A plan cannot be written with this template: its tables or paragraphs do not fit together once filled in.",
            "Put each {%p … %} in a paragraph of its own and each {%tr … %} in a row of its own, around whole ones.",
        )
    return _found(
        "The lines of a section are printed inside one paragraph, so none could be known again when a copy comes back.",
        "Use {%p for line in section.lines %} and {%p endfor %}, with {{ line.text }} in a paragraph of its own between.",
    )


def _problems(plan: PlanDocument, told: Sequence[Paragraph], body: bytes) -> Iterator[TemplateFinding]:
    words = plain("\n".join(p.text for p in told))
    yield from (faulty := list(_sections(plan, told)))
    if not faulty and (moved := _moved(plan, told)):
        yield _found(
            f"A copy that nobody changed would come back with lines in another section: {', '.join(moved)}.",
            "Write {{ section.letter }} or {{ section.title }} in the heading of every section, and print its lines under it.",
        )
    wanted = (
        ("the child's name", "{{ plan.name }}", [plan.name]),
        ("the reference", "{{ plan.reference }}", [plan.reference]),
        ("the date of birth", "{{ plan.born }}", [plan.born]),
        ("the status", "{{ plan.status }}", [plan.status]),
        ("the notices", "{%p for notice in plan.notices %}", list(plan.notices)),
        ("what is still to be answered", "{%p for question in section.questions %}", _all(plan, "questions")),
        ("what an amendment removes", "{%p for words in section.removed %}", _all(plan, "removed")),
        ("how an amendment changes a line", "{{ line.change }}", [ln.change for s in plan.sections for ln in s.lines if ln.change]),
    )  # fmt: skip
    for what, tag, texts in wanted:
        if any(plain(text) not in words for text in texts):
            yield _found(
                f"The template does not print {what}, or not everywhere.", f"Put {tag} where it is to stand."
            )
    if re.search(r"\{\{|\{%|%\}|\}\}", _everything(body)):
        yield _found(
            "A tag stands where nothing is filled in, such as a text box of a header, a comment or an endnote.",
            "Move it into the text, a header or a footer.",
        )


def _moved(plan: PlanDocument, told: Sequence[Paragraph]) -> list[str]:
    found = compare(told, told, plan, PlanState())
    return list(dict.fromkeys(change.before_section or "?" for change in found.changes))


def _sections(plan: PlanDocument, told: Sequence[Paragraph]) -> Iterator[TemplateFinding]:
    marked = Counter(mark for p in told for mark, _ in p.starts)
    by_mark = {mark: p for p in told for mark, _ in p.starts if is_item(mark)}
    missing, twice, joined, unnamed = [], [], [], []
    for section in plan.sections:
        marks = {item_mark(line.id): line for line in section.lines}
        if any(
            m not in by_mark or plain(line.text) not in plain(by_mark[m].text) for m, line in marks.items()
        ):
            missing.append(section.letter)
        elif any(sum(plain(line.text) in plain(p.text) for p in told) > 1 for line in section.lines):
            # By its words: of a mark that stands twice the file tells the first only, as Word does.
            twice.append(section.letter)
        elif len({id(by_mark[m]) for m in marks}) < len(marks):
            joined.append(section.letter)
        named = re.compile(rf"\b(section\s+)?{section.letter}\b", re.I)
        if not marked[section_mark(section.letter)] and not any(
            p.heading and named.search(p.text) for p in told
        ):
            unnamed.append(section.letter)
    if missing:
        yield _found(
            f"These sections would not be printed, or not as they are: {', '.join(missing)}.",
            "Loop over plan.sections, or over the lines of each one: {%p for line in plan.section_B.lines %}, then "
            "{{ line.text }} in a paragraph of its own, then {%p endfor %}.",
        )
    if twice:
        yield _found(
            f"The lines of these sections are printed twice: {', '.join(twice)}.", "Print each line once."
        )
    if joined:
        yield _found(
            f"Lines share a paragraph in: {', '.join(joined)}.", "Give each line a paragraph of its own."
        )
    if unnamed:
        yield _found(
            f"These sections have no heading of their own: {', '.join(unnamed)}. The law wants each separately identified.",
            "Write ‘Section {{ section.letter }}: {{ section.title }}’ above its lines, in the style Heading 1.",
        )


def _warnings(plan: PlanDocument, told: Sequence[Paragraph], bare: bytes) -> Iterator[TemplateFinding]:
    words = plain("\n".join(p.text for p in told))
    sources = [source for s in plan.sections for line in s.lines for source in line.sources]
    labels = [line.label for s in plan.sections for line in s.lines]
    for what, tag, texts in (
        ("where each line comes from", "{{ line.sources|join(', ') }}", sources),
        ("the numbers of the lines", "{{ line.label }}", labels),
        ("the Act and regulations", "{{ plan.made_under }}", [plan.made_under]),
    ):
        if any(plain(text) not in words for text in texts):
            yield _found(
                f"The template does not print {what}, or not everywhere.", f"Put {tag} where it is to stand."
            )
    nothing = plain("\n".join(p.text for p in read(bare).paragraphs))
    if any(plain(section.empty) not in nothing for section in plan.sections):
        yield _found(
            "A section without lines says nothing.",
            "Write {%p if not section.lines %}, {{ section.empty }}, {%p endif %} under its heading.",
        )
    headed = {section_of(mark) for p in told for mark, _ in p.starts}
    literal = [s.letter for s in plan.sections if s.letter not in headed]
    if literal:
        yield _found(
            f"The headings of these sections are words of the template: {', '.join(literal)}. A line that somebody adds in "
            "Word under them is placed only where they begin with ‘Section B’, and is shown without a place otherwise.",
            "Write {{ section.letter }} or {{ section.title }} in the heading.",
        )


def _all(plan: PlanDocument, what: str) -> list[str]:
    return [text for section in plan.sections for text in getattr(section, what)]


def _everything(body: bytes) -> str:
    """The words of every part, fields of templates included that nothing filled in."""
    package = zipfile.ZipFile(BytesIO(body))
    return "\n".join(
        re.sub(r"<[^>]*>", "", package.read(name).decode("utf-8", "replace"))
        for name in package.namelist()
        if name.startswith("word/") and name.endswith(".xml")
    )


def _found(what: str, fix: str) -> TemplateFinding:
    return TemplateFinding(what=what, fix=fix)
