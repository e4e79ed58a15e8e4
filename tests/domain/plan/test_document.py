"""The plan on paper, before it is a file."""

from __future__ import annotations

from dataclasses import astuple
from datetime import date
from typing import Any

import pytest

from domain.case.state import Case
from domain.plan.document import PlanDocument, PlanSection, document
from domain.plan.drafting import redraft
from domain.plan.editing import issue
from domain.plan.sections import SECTION_WORDS
from domain.plan.state import SECTIONS
from domain.pupil.pupil import Pupil
from domain.refusals import Unknown
from events.base import Event
from events.case import DocumentMarked
from events.plan import PlanItemWritten
from events.values import SentenceSource
from tests.domain.plan import bundle as b
from tests.given import TODAY, case

PUPIL = Pupil(id="p-1", version=1, reference="EM/1", name="Ada B.", birth_year=2017, birth_month=3)


def drafted(*events: Event) -> Case:
    return case(*events, *redraft(case(*events)))


def paper(which: Any = "working", *events: Event) -> PlanDocument:
    return document(drafted(*(events or b.all_facts())), PUPIL, which, {"u-coordinator": "A. Khan"})


def section(letter: str, *events: Event) -> PlanSection:
    return next(s for s in paper("working", *events).sections if s.letter == letter)


def test_every_section_is_there_once_and_named() -> None:
    assert [s.letter for s in paper().sections] == list(SECTIONS) == list(SECTION_WORDS)
    assert all(s.title and s.empty for s in paper().sections)


def test_only_accepted_lines_are_printed_and_the_rest_is_counted() -> None:
    texts = [line.text for s in paper().sections for line in s.lines]
    assert "Small group work" not in texts
    assert paper().notices == (
        "Undecided suggestions left out of this copy: 2. Nobody has accepted them yet.",
    )


def test_provision_names_the_need_that_it_serves_and_where_it_comes_from() -> None:
    (line,) = section("F").lines
    assert (line.label, line.serves) == ("F1", ("B2",))
    assert line.sources == (
        "M. O., Speech and Language Therapist, Eastmarsh NHS, 9 December 2024, page 2 (word for word)",
        "A. Khan, co-ordinator, 3 March 2025",
    )


def test_an_agreed_answer_says_who_agreed_it() -> None:
    assert section("B").lines[0].sources == ("Agreed by the co-ordinator, A. Khan, 3 March 2025",)


def test_a_quoted_source_is_quoted() -> None:
    said = SentenceSource(sentence=b.sentence("She follows two words."))
    (line,) = section("B", b.paper(), b.read(), b.answer("SLC", 3, sources=(said,))).lines
    assert line.sources[1].endswith("9 December 2024, page 2: “She follows two words.”")


def test_what_was_marked_internal_since_is_not_quoted_in_what_people_wrote_either() -> None:
    source = SentenceSource(sentence=b.sentence("She follows two words."))
    mine = PlanItemWritten(item="mine", section="F", text="Mine.", base_revision=0, sources=(source,))
    assert section("F", b.paper(), mine).lines[0].sources
    assert (
        not section("F", b.paper(), mine, DocumentMarked(digest=b.REPORT, marking="restricted"))
        .lines[0]
        .sources
    )


def test_gaps_are_asked_in_a_working_copy_and_in_no_other() -> None:
    assert section("E").questions
    facts = drafted(*b.all_facts())
    issued = case(
        *b.all_facts(), *redraft(case(*b.all_facts())), *issue(facts, "draft", TODAY, "R. Osei", TODAY)
    )
    out = document(issued, PUPIL, 1)
    assert out.status == "DRAFT issued on 20 March 2025 by R. Osei"
    assert not out.notices
    assert not any(s.questions for s in out.sections)
    assert [line.text for s in out.sections for line in s.lines] == [
        i.text for i in issued.plan.issued[0].items
    ]


def test_an_issued_version_stays_as_it_went_out() -> None:
    facts = [*b.all_facts(), *redraft(case(*b.all_facts()))]
    facts += issue(case(*facts), "draft", TODAY, "R. Osei", TODAY)
    before = document(case(*facts), PUPIL, 1)
    later = [*facts, b.answer("SLC", 1), b.answer("LD", 0), b.view("Other words")]
    assert document(case(*later, *redraft(case(*later))), PUPIL, 1) == before


def test_section_i_stays_blank_in_a_working_copy() -> None:
    placed = PlanItemWritten(item="I:gap", section="I", text="Averley School", base_revision=0)
    out = paper("working", placed)
    assert "Averley" not in str(astuple(out))
    assert any("section I" in notice for notice in out.notices)


def test_a_version_that_never_went_out_is_unknown() -> None:
    with pytest.raises(Unknown):
        paper(3)


@pytest.mark.parametrize(("born", "words"), [(None, "March 2017"), (date(2017, 3, 14), "14 March 2017")])
def test_the_date_of_birth_as_far_as_it_is_known(born: date | None, words: str) -> None:
    pupil = Pupil(id="p", version=1, reference="R", birth_year=2017, birth_month=3, birth_date=born)
    assert document(drafted(), pupil, "working").born == words
