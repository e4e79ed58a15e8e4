"""Every finding is a sentence of the page that it names; any text is read."""

from __future__ import annotations

import time
from collections.abc import Sequence
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.documents.cues import DENIAL, KIN, PROBLEM
from domain.documents.dictionary import AREAS, CONDITIONS, SIGNS
from domain.documents.reading import MOST_FINDINGS, READER, Reading, summarise
from events.values import Stance
from infrastructure.files.kinds import check
from infrastructure.files.reader import read

DIGEST = "ab" * 32
BUNDLES = Path(__file__).parents[2] / "bundles"
DOCUMENTS = sorted(path for path in BUNDLES.glob("*/*") if path.is_file())
WORDS = [*PROBLEM, *DENIAL, *KIN, *(form for term in (*CONDITIONS, *AREAS, *SIGNS) for form in term.forms)]


@cache
def pages_of(path: Path) -> tuple[str, ...]:
    body = path.read_bytes()
    return tuple(page.text for page in read(body, check(body, path.name).kind).pages)


def must_quote(reading: Reading, pages: Sequence[str]) -> None:
    for sentence in (
        *(each.sentence for each in reading.findings),
        *(each.sentence for each in reading.excluded),
    ):
        assert sentence.digest == DIGEST
        assert sentence.text == " ".join(pages[sentence.page - 1][sentence.start : sentence.end].split())


def stances(text: str) -> set[tuple[str | None, Stance]]:
    return {(each.question, each.stance) for each in summarise(DIGEST, [text]).findings}


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_every_finding_of_the_bundles_quotes_its_page(path: Path) -> None:
    pages = pages_of(path)
    reading = summarise(DIGEST, pages)
    must_quote(reading, pages)
    assert reading == summarise(DIGEST, pages)


@given(st.lists(st.text(max_size=300), max_size=3))
def test_any_text_is_read(pages: list[str]) -> None:
    must_quote(summarise(DIGEST, pages), pages)


@given(
    st.lists(
        st.lists(st.sampled_from(WORDS) | st.sampled_from(list('.,;:|!?\n-"')), max_size=60).map(" ".join),
        max_size=3,
    )
)
def test_any_jumble_of_known_words_is_read(pages: list[str]) -> None:
    must_quote(summarise(DIGEST, pages), pages)


def test_what_is_asked_for_is_provision_and_no_need() -> None:
    text = "Recommendations\n\nHe will need weekly speech and language therapy from staff with experience of autism."
    found = stances(text)
    assert {stance for _, stance in found} == {"provision"}


def test_an_outcome_is_an_outcome() -> None:
    assert {
        stance for _, stance in stances("By the end of Year 6 Ali will be able to read a short story.")
    } == {"outcome"}


def test_a_childs_views_are_views() -> None:
    found = stances(
        "Ali's views\n\nHe said that he likes football and does not like maths.\n\nHearing\n\nHe is deaf."
    )
    assert found == {(None, "view"), ("PD_Hearing", "need")}


def test_a_relatives_need_is_left_aside_with_the_reason() -> None:
    reading = summarise(DIGEST, ["His brother has dyslexia. He was referred for an autism assessment."])
    assert reading.findings == ()
    assert [(each.question, each.why) for each in reading.excluded] == [
        ("LD", "someone-else"),
        ("Psych_ASD", "asked"),
    ]


def test_terms_are_counted() -> None:
    terms = summarise(DIGEST, ["Autism. He is autistic. Reading is poor."]).terms
    assert [(each.term, each.count) for each in terms] == [("autism", 2), ("reading", 1)]


def test_a_document_has_only_so_many_findings_and_says_how_many_were_left_out() -> None:
    reading = summarise(DIGEST, ["He has epilepsy.\n\n" * (MOST_FINDINGS + 5)])
    assert (len(reading.findings), reading.left_out) == (MOST_FINDINGS, 5)


def test_the_reader_names_its_version() -> None:
    assert (READER.name, bool(READER.version)) == ("reader", True)


@pytest.mark.parametrize(
    "unit", ["no ", "not autism, ", "01/02/2024 ", "a ", "difficult ", "| ", "(" * 9, "reading and "]
)
def test_time_grows_with_the_text_and_no_faster(unit: str) -> None:
    """The most crowded texts; the bound is wide for slow machines, and far below what a square law would take."""
    text = unit * (200_000 // len(unit))
    start = time.process_time()
    summarise(DIGEST, [text])
    assert time.process_time() - start < 6


@pytest.mark.bench
def test_speed(capsys: pytest.CaptureFixture[str]) -> None:
    sentence = "He has no concerns about hearing but struggles with reading and his brother has dyslexia. "
    summarise(DIGEST, [sentence])
    for what, pages in (("10 pages", [sentence * 33] * 10), ("1 MB on one page", [sentence * 11_000])):
        start = time.perf_counter()
        summarise(DIGEST, pages)
        with capsys.disabled():
            print(f"\n{what} summarised, warm: {time.perf_counter() - start:.2f} s")
