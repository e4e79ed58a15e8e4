"""No line of a summary that no document says; each is placed, ordered and given to whom it belongs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.documents.checklist import Asked
from domain.documents.cues import ASKING, KIN, PROBLEM, SUPPORT, WISH
from domain.documents.dictionary import AREAS, CONDITIONS
from domain.documents.summary import AREAS as AREA_OF
from domain.documents.summary import MOST_A_QUESTION, summarise_bundle
from domain.documents.summary_given import DocumentRead, as_read
from domain.documents.summary_shown import BundleSummary, Extract
from domain.needs.questions import QUESTIONS
from infrastructure.training.labelled import Labelled, bundles
from tests.domain.documents.reading_given import document, reading_of

ASKED = Asked(date(2025, 3, 20), 3, frozenset({"SLC"}))
WORDS = [
    *(word.rstrip("*") for word in (*PROBLEM, *ASKING, *SUPPORT, *WISH, *KIN)),
    *(term.name for term in (*CONDITIONS, *AREAS)),
    *('. He has', '. I want', '"', "\n\n", "\n", "  ", "Views", "Recommendations", "told me", "the paediatrician's letter", "not known", "2 x 30 min weekly", "Dr Shah"),
]  # fmt: skip
PAGES = st.lists(st.lists(st.sampled_from(WORDS), max_size=25).map(" ".join), min_size=1, max_size=2)


def extracts(summary: BundleSummary) -> Iterator[Extract]:
    """Everything in a summary that is a document's words."""
    yield from summary.lines
    yield from summary.mentions.lines
    yield from summary.checklist.not_in_bundle
    for each in summary.checklist.advice:
        yield from each.replies
    for one in summary.documents:
        yield from (*one.found, *one.recommends, *one.wants, *one.mentions.lines)


def must_quote(summary: BundleSummary, pages: dict[str, Sequence[str]]) -> int:
    count = 0
    for each in extracts(summary):
        page = pages[each.document][each.page - 1]
        assert each.sentence == " ".join(page[each.start : each.end].split())
        assert each.sentence in " ".join(page.split())
        count += 1
    return count


@given(st.lists(PAGES, min_size=1, max_size=3))
def test_every_line_is_its_documents_own_words(texts: list[list[str]]) -> None:
    pages: dict[str, Sequence[str]] = {str(number): text for number, text in enumerate(texts)}
    documents = [document(*text, name=name) for name, text in pages.items()]
    must_quote(summarise_bundle(documents, ASKED), pages)


@given(st.text(max_size=300))
def test_any_text_is_summed_up_in_its_own_words(text: str) -> None:
    must_quote(summarise_bundle([document(text, name="a")], ASKED), {"a": [text]})


@pytest.mark.parametrize("bundle", bundles(), ids=lambda bundle: str(bundle.labels["child_id"]))
def test_whole_bundles_are_summed_up_in_their_own_words(bundle: Labelled) -> None:
    documents = [as_read(reading_of(each)) for each in bundle.given]
    assert must_quote(summarise_bundle(documents, ASKED), {each.name: each.pages for each in bundle.given})


def summed(*documents: DocumentRead) -> BundleSummary:
    return summarise_bundle(documents, ASKED)


def test_every_question_has_an_area_but_a_language_spoken_at_home() -> None:
    assert set(QUESTIONS) - set(AREA_OF) == {"FLMT"}


def test_needs_come_first_and_by_area() -> None:
    lines = summed(document("She has epilepsy. He has autism. Reading is very weak. He is a kind boy.")).lines
    assert [each.area for each in lines if each.kind == "need"] == ["communication-and-interaction", "cognition-and-learning", "health"]  # fmt: skip
    assert [each.kind for each in lines][-1] == "strength"


def test_at_most_a_few_lines_state_one_need() -> None:
    lines = summed(document(" ".join(f"On day {n} his autism was severe." for n in range(9)))).lines
    assert sum(each.question == "Psych_ASD" for each in lines) == MOST_A_QUESTION


def test_the_newest_document_speaks_first() -> None:
    old = document("He is kind.", name="old", written_on=date(2020, 1, 1))
    new = document("He is funny.", name="new", written_on=date(2025, 1, 1))
    assert [each.document for each in summed(old, new).lines] == ["new", "old"]


def test_provision_shows_its_quantities_beside_the_words() -> None:
    (line,) = summed(document("I recommend TA support, 10 hours a week.")).lines
    assert line.kind == "provision"
    assert line.sentence == "I recommend TA support, 10 hours a week."
    assert [(each.minutes, each.per) for each in line.quantities] == [(600, "week")]


def test_what_a_family_asks_for_is_wanted_and_what_a_professional_asks_for_recommended() -> None:
    text = "We would like speech therapy twice a week."
    (parents,) = summed(document(text, role="Parent")).documents
    (therapist,) = summed(document(text, role="Speech and Language Therapist")).documents
    assert [each.kind for each in parents.wants if each.kind == "provision"] == ["provision"]
    assert parents.recommends == ()
    assert [each.kind for each in therapist.recommends] == ["provision"]


def test_the_same_documents_give_the_same_summary() -> None:
    texts = ("He has autism. He told me he wants a dog.", "I recommend 2 x 30 minutes a week of therapy.")
    documents = [document(text, name=str(number)) for number, text in enumerate(texts)]
    assert summed(*documents) == summed(*documents)
