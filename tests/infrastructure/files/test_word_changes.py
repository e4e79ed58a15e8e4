"""A plan's Word copy, edited as Word and LibreOffice edit it, comes back with the right changes and no others."""

from __future__ import annotations

import copy as copies
import re
import zipfile
from collections.abc import Callable
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from lxml import etree

from domain.plan.document import PlanDocument, PlanLine, PlanSection
from domain.plan.marks import LONGEST, Copy, item_mark, parse_copy
from domain.plan.returned import Comparison, compare
from domain.plan.sections import SECTION_WORDS
from domain.plan.state import SECTIONS, Drafted, PlanState
from events.values import PlanItem
from infrastructure.files.refused import NotAccepted
from infrastructure.files.word_changes import LARGEST, read
from infrastructure.files.word_plan import write_plan

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
COPY = Copy("eastmarsh", "c-1", None, 7)
TEXTS = {
    "A:goals": "She wants to be a vet, and to have a friend.",
    "B:SLC": "She understands sentences of two words that carry information.",
    "B:Maths": "She counts reliably to 10 and doesn't yet add.",
    "F:talk": "A speech and language therapist, 40 minutes weekly, for two terms, one to one.",
    "F:count": "A teaching assistant, 20 minutes daily, in a group of 3, every term.",
    "K:slt": "Speech and language advice, M. O., 9 December 2024.",
}
SAVED = Path(__file__).parent / "saved_by_libreoffice.docx"


def plan(texts: dict[str, str] = TEXTS) -> PlanDocument:
    def section(letter: Any) -> PlanSection:
        words = SECTION_WORDS[letter]
        mine = [(ident, text) for ident, text in texts.items() if ident.startswith(f"{letter}:")]
        lines = tuple(
            PlanLine(ident, f"{letter}{n}", text, ("B1",), (f"Paper {n} of {letter}, page 2",))
            for n, (ident, text) in enumerate(mine, start=1)
        )
        return PlanSection(letter, words.title, words.layout, words.column, lines, (), words.empty)

    return PlanDocument(
        title="Education, Health and Care Plan", status="WORKING DRAFT – not issued", made_under="The Act.",
        name="Ada B.", reference="EM/1", born="March 2017", notices=(), sections=tuple(section(s) for s in SECTIONS),
    )  # fmt: skip


def state(texts: dict[str, str] = TEXTS, revision: int = 5) -> PlanState:
    now = PlanState()
    for ident, text in texts.items():
        item = PlanItem(
            id=ident, section=ident.split(":")[0], text=text, origin="drafted", standing="accepted"
        )  # type: ignore[arg-type]
        now.drafted[ident] = Drafted(item, revision, datetime(2025, 3, 3, tzinfo=UTC))
    return now


OUT = write_plan(plan(), COPY)


def edited(change: Callable[[Any], None], body: bytes = OUT) -> bytes:
    """The file with its main part changed by `change`, as a word processor would leave it."""
    given, made = zipfile.ZipFile(BytesIO(body)), BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as out:
        for name in given.namelist():
            part = given.read(name)
            if name == "word/document.xml":
                tree = etree.fromstring(part)
                change(tree)
                part = etree.tostring(tree)
            out.writestr(name, part)
    return made.getvalue()


def came(body: bytes, now: PlanState | None = None) -> Comparison:
    return compare(read(body).paragraphs, read(OUT).paragraphs, plan(), now or state())


def w(tag: str) -> str:
    return f"{{{W}}}{tag}"


def paragraph(tree: Any, ident: str) -> Any:
    (mark,) = tree.xpath(f"//w:bookmarkStart[@w:name='{item_mark(ident)}']", namespaces={"w": W})
    return mark.getparent()


def says(tree: Any, ident: str, old: str, new: str) -> None:
    texts = [t for t in paragraph(tree, ident).iter(w("t")) if old in (t.text or "")]
    texts[0].text = texts[0].text.replace(old, new)


def element(xml: str) -> Any:
    return etree.fromstring(f'<x xmlns:w="{W}">{xml}</x>')[0]


def kinds(found: Comparison) -> list[tuple[str, str | None]]:
    return [(change.kind, change.item) for change in found.changes]


def test_a_copy_that_nobody_edited_has_no_change() -> None:
    found = came(OUT)
    assert (found.changes, found.orders, found.unchanged) == ((), (), len(TEXTS))


def test_what_libreoffice_saved_without_an_edit_has_no_change() -> None:
    body = SAVED.read_bytes()
    assert b"LibreOffice" in zipfile.ZipFile(BytesIO(body)).read("docProps/app.xml")
    assert read(body).copy == COPY
    found = came(body)
    assert (found.changes, found.orders, found.unchanged) == ((), (), len(TEXTS))


@pytest.mark.parametrize("body", [OUT, SAVED.read_bytes()], ids=["ours", "LibreOffice"])
@pytest.mark.parametrize("ident", ["A:goals", "B:SLC", "F:talk", "K:slt"])
def test_other_words_are_one_change_of_that_line(body: bytes, ident: str) -> None:
    first = TEXTS[ident].split()[0]
    (change,) = came(edited(lambda tree: says(tree, ident, first, "Altogether"), body)).changes
    assert (change.kind, change.item, change.clash, change.revision) == ("changed", ident, False, 5)
    assert change.text == TEXTS[ident].replace(first, "Altogether", 1)
    assert change.before == change.now == TEXTS[ident]


def test_bold_another_font_and_split_runs_are_no_change() -> None:
    def look(tree: Any) -> None:
        for ident in TEXTS:
            for run in list(paragraph(tree, ident).iter(w("r"))):
                text = run.find(w("t"))
                if text is None or len(text.text or "") < 8:
                    continue
                other = copies.deepcopy(run)
                for tab in other.findall(w("tab")):
                    other.remove(tab)
                other.find(w("t")).text, text.text = text.text[5:], text.text[:5]
                text.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
                other.insert(0, element('<w:rPr><w:b/><w:rFonts w:ascii="Comic Sans MS"/></w:rPr>'))
                run.addnext(element('<w:proofErr w:type="spellStart"/>'))
                run.getnext().addnext(other)

    assert came(edited(look)).changes == ()


def test_curled_quotes_and_hard_spaces_are_no_change() -> None:
    def curl(tree: Any) -> None:
        says(tree, "B:Maths", "doesn't", "doesn’t")
        says(tree, "B:Maths", "to 10", "to\u00a010")

    assert came(edited(curl)).changes == ()


@pytest.mark.parametrize("ident", ["A:goals", "F:talk"])
def test_a_line_taken_out_is_removed(ident: str) -> None:
    def cut(tree: Any) -> None:
        gone = paragraph(tree, ident)
        row = next((a for a in gone.iterancestors(w("tr"))), gone)
        row.getparent().remove(row)

    (change,) = came(edited(cut)).changes
    assert (change.kind, change.item, change.text) == ("removed", ident, "")


def test_words_emptied_out_of_a_row_are_removed() -> None:
    assert kinds(came(edited(lambda t: says(t, "F:talk", TEXTS["F:talk"], "")))) == [("removed", "F:talk")]


def test_tracked_deletions_do_not_count_and_tracked_insertions_do() -> None:
    def track(tree: Any) -> None:
        text = next(t for t in paragraph(tree, "F:talk").iter(w("t")) if "40 minutes" in (t.text or ""))
        before, after = text.text.split("40")
        run = text.getparent()
        text.text = before
        text.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
        made = (
            '<w:del w:id="901" w:author="N. D."><w:r><w:delText>40</w:delText></w:r></w:del>',
            '<w:ins w:id="902" w:author="N. D."><w:r><w:t>50</w:t></w:r></w:ins>',
            f'<w:r><w:t xml:space="preserve">{after}</w:t></w:r>',
        )
        for xml in reversed(made):
            run.addnext(element(xml))

    (change,) = came(edited(track)).changes
    assert (change.kind, change.text) == ("changed", TEXTS["F:talk"].replace("40", "50"))


def test_a_line_whose_end_was_deleted_with_tracking_is_removed_and_its_neighbour_stands() -> None:
    def track(tree: Any) -> None:
        gone = paragraph(tree, "B:SLC")
        gone.find(w("pPr")).append(element('<w:rPr><w:del w:id="903" w:author="N. D."/></w:rPr>'))
        for run in list(gone.iter(w("r"))):
            for text in run.iter(w("t")):
                text.tag = w("delText")
            around = element('<w:del w:id="904" w:author="N. D."/>')
            run.addprevious(around)
            around.append(run)

    assert kinds(came(edited(track))) == [("removed", "B:SLC")]


def test_a_new_paragraph_is_a_new_line_of_its_section() -> None:
    def add(tree: Any) -> None:
        paragraph(tree, "B:Maths").getnext().addnext(
            element("<w:p><w:r><w:t>She tires by noon.</w:t></w:r></w:p>")
        )

    (change,) = came(edited(add)).changes
    assert (change.kind, change.section, change.text) == ("inserted", "B", "She tires by noon.")


def test_a_line_that_was_copied_stays_and_its_copy_is_a_new_one() -> None:
    def add(tree: Any) -> None:
        line = paragraph(tree, "B:Maths")
        new = copies.deepcopy(line)
        for text in new.iter(w("t")):
            text.text = (text.text or "").replace("counts reliably to 10", "reads ten words")
        line.addnext(new)

    (change,) = came(edited(add)).changes
    assert (change.kind, change.section) == ("inserted", "B")
    assert "reads ten words" in change.text


def test_a_copy_without_any_mark_is_known_by_its_words() -> None:
    def flatten(tree: Any) -> None:
        for mark in tree.xpath("//w:bookmarkStart|//w:bookmarkEnd", namespaces={"w": W}):
            mark.getparent().remove(mark)

    assert came(edited(flatten)).changes == ()

    def and_reword(tree: Any) -> None:
        says(tree, "F:talk", "40 minutes", "50 minutes")
        flatten(tree)

    assert kinds(came(edited(and_reword))) == [("changed", "F:talk")]


def test_a_new_row_is_a_new_line_and_what_stands_beside_it_is_told() -> None:
    def add(tree: Any) -> None:
        row = next(paragraph(tree, "F:count").iterancestors(w("tr")))
        new = copies.deepcopy(row)
        for mark in new.xpath(".//w:bookmarkStart|.//w:bookmarkEnd", namespaces={"w": W}):
            mark.getparent().remove(mark)
        for cell, words in zip(
            new.findall(w("tc")), ("F3", "A laptop of her own.", "B7", "Her class teacher"), strict=True
        ):
            texts = list(cell.iter(w("t")))
            for text in texts:
                text.text = ""
            texts[0].text = words
        row.addnext(new)

    (change,) = came(edited(add)).changes
    assert (change.kind, change.section, change.text) == ("inserted", "F", "A laptop of her own.")
    assert "F3 | B7 | Her class teacher" in change.says


def test_a_second_paragraph_in_a_line_s_cell_is_part_of_the_line() -> None:
    def add(tree: Any) -> None:
        paragraph(tree, "F:talk").addnext(
            element("<w:p><w:r><w:t>Reviewed each half-term.</w:t></w:r></w:p>")
        )

    (change,) = came(edited(add)).changes
    assert change.text == f"{TEXTS['F:talk']}\nReviewed each half-term."


def test_lines_in_another_order_are_told_as_an_order_and_not_as_changes() -> None:
    def swap(tree: Any) -> None:
        first, second = (next(paragraph(tree, i).iterancestors(w("tr"))) for i in ("F:talk", "F:count"))
        second.addnext(first)

    found = came(edited(swap))
    assert found.changes == ()
    assert [(o.section, o.items) for o in found.orders] == [("F", ("F:count", "F:talk"))]


@pytest.mark.parametrize("marked", [True, False], ids=["with its mark", "without"])
def test_a_line_moved_to_another_section_is_moved(marked: bool) -> None:
    def move(tree: Any) -> None:
        line = paragraph(tree, "B:SLC")
        if not marked:
            for mark in line.xpath("w:bookmarkStart|w:bookmarkEnd", namespaces={"w": W}):
                line.remove(mark)
        paragraph(tree, "A:goals").getnext().addnext(line)

    (change,) = came(edited(move)).changes
    assert (change.kind, change.item, change.before_section, change.section) == ("moved", "B:SLC", "B", "A")


def test_a_line_that_lost_its_mark_and_some_words_is_known_by_the_rest() -> None:
    def strip(tree: Any) -> None:
        says(tree, "F:talk", "40", "45")
        for mark in tree.xpath("//w:bookmarkStart|//w:bookmarkEnd", namespaces={"w": W}):
            mark.getparent().remove(mark)

    assert kinds(came(edited(strip))) == [("changed", "F:talk")]


def test_two_lines_joined_into_one_paragraph_stay_two() -> None:
    def join(tree: Any) -> None:
        first, second = paragraph(tree, "B:SLC"), paragraph(tree, "B:Maths")
        first.getparent().remove(first.getnext())  # the first one's source
        for child in second[1:]:
            first.append(child)
        second.getparent().remove(second)

    assert came(edited(join)).changes == ()


def test_an_altered_source_a_comment_and_words_outside_are_shown_and_cannot_be_taken() -> None:
    def add(tree: Any) -> None:
        source = next(t for t in tree.iter(w("t")) if "Paper 1 of B" in (t.text or ""))
        source.text = source.text.replace("page 2", "page 3")
        tree.find(w("body")).insert(0, element("<w:p><w:r><w:t>Mum rang about this.</w:t></w:r></w:p>"))

    changes = came(edited(add)).changes
    assert {(c.kind, c.item) for c in changes} == {("unrecognised", None)}
    assert [c.text for c in changes] == ["Mum rang about this.", "Source: Paper 1 of B, page 3"]


def test_what_the_plan_says_by_now_is_no_change() -> None:
    newer = {**TEXTS, "B:SLC": TEXTS["B:SLC"].replace("two", "three")}
    assert came(edited(lambda t: says(t, "B:SLC", "two", "three")), state(newer, 9)).changes == ()


def test_an_older_copy_leaves_what_was_changed_since_alone() -> None:
    assert came(OUT, state({**TEXTS, "B:SLC": "Quite other words."}, 9)).changes == ()


@pytest.mark.parametrize("edit", ["changed", "removed"])
def test_both_changed_is_a_clash_and_shows_all_three(edit: str) -> None:
    new = "" if edit == "removed" else "Words of the file."
    newer = {**TEXTS, "B:SLC": "Words of the plan."}
    (change,) = came(edited(lambda t: says(t, "B:SLC", TEXTS["B:SLC"], new)), state(newer, 9)).changes
    assert (change.kind, change.clash, change.revision) == (edit, True, 9)
    assert (change.before, change.text, change.now) == (TEXTS["B:SLC"], new, "Words of the plan.")


def test_a_line_that_the_plan_dropped_and_the_file_changed_is_a_clash_with_nothing() -> None:
    newer = {ident: text for ident, text in TEXTS.items() if ident != "B:SLC"}
    (change,) = came(edited(lambda t: says(t, "B:SLC", "two", "four")), state(newer)).changes
    assert (change.clash, change.now, change.revision) == (True, None, 0)


@pytest.mark.parametrize(
    "typed", ["{{ 7 * 7 }}", "{% x %}", "<w:p>", "<script>alert(1)</script>", "&amp;", "]]>"]
)
def test_whatever_is_typed_into_a_copy_comes_back_as_it_was_typed(typed: str) -> None:
    (change,) = came(edited(lambda t: says(t, "F:talk", "weekly", typed))).changes
    assert change.text == TEXTS["F:talk"].replace("weekly", typed)


def test_a_file_says_what_it_is_a_copy_of() -> None:
    assert read(OUT).copy == COPY
    for copy in (COPY, Copy("a", "c", 3, 12, "f" * 64)):
        assert parse_copy(copy.says()) == copy
    for other in ("", "2|a|c|working|1|", "1|a|c|final|1|", "1|a|b|c|working|1|"):
        assert parse_copy(other) is None
    assert read(write_plan(plan())).copy is None


def test_marks_are_short_enough_and_hidden() -> None:
    marks = re.findall(
        r'w:bookmarkStart w:name="([^"]+)"', zipfile.ZipFile(BytesIO(OUT)).read("word/document.xml").decode()
    )
    assert len(marks) == len(set(marks)) == len(TEXTS) + len(SECTIONS)
    assert all(len(mark) <= LONGEST and mark.startswith("_") for mark in marks)


def test_what_is_no_word_file_too_large_cut_off_or_a_bomb_is_refused() -> None:
    bomb = BytesIO()
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as out:
        out.writestr("word/document.xml", b" " * 60_000_000)
    for body in (b"no zip", OUT[: len(OUT) // 2], b"PK" + b"x" * LARGEST, bomb.getvalue()):
        with pytest.raises(NotAccepted):
            read(body)
