"""What a bundle that was read suggests: with evidence in order, what speaks against it, and papers side by side."""

from __future__ import annotations

from collections.abc import Sequence

from domain.documents.bundle import read_bundle
from domain.documents.document import DocumentReading, Given, read_document
from domain.documents.suggesting import suggestions
from events.values import NeedTypeValue, ScoreValue, Suggestion
from tests.reader import by_rules

NEED = "Jo has a severe language disorder."
DENIED = "There are no concerns about speech and language."


def paper(name: str, words: str, day: str = "", role: str = "") -> DocumentReading:
    """A paper whose digest is its name's letter."""
    text = "\n\n".join(filter(None, ("Averley School", day and f"Date: {day}", "Re: Jo B.", words, role)))
    reading = read_document(Given(name, name[0] * 64, [text + "\n"]), by_rules())
    return reading.model_copy(update={"name": reading.digest})


def suggested(*papers: DocumentReading) -> Sequence[Suggestion]:
    return suggestions(papers, read_bundle(papers, by_rules()))


def about(question: str, *papers: DocumentReading) -> tuple[Suggestion, ScoreValue]:
    return next(
        (each, each.value)
        for each in suggested(*papers)
        if isinstance(each.value, ScoreValue) and each.value.question == question
    )


def test_nothing_is_suggested_of_which_no_paper_speaks() -> None:
    assert suggested(paper("a", "Jo likes swimming.")) == []


def test_a_score_of_0_rests_on_a_sentence_that_says_so() -> None:
    suggestion, value = about("SLC", paper("a", DENIED))
    assert (value.score, [each.text for each in suggestion.evidence]) == (0, [DENIED])


def test_each_is_suggested_from_a_sentence_of_its_paper() -> None:
    suggestion, value = about("SLC", paper("a", NEED))
    assert value.score > 0
    assert [each.text for each in suggestion.evidence] == [NEED]


def test_a_denial_in_another_paper_speaks_against_it_and_contradicts_it() -> None:
    _, value = about("SLC", paper("a", NEED), paper("b", DENIED))
    assert [each.text for each in value.against] == [DENIED]
    assert [(each.need.text, each.denied.text) for each in value.contradictions] == [(NEED, DENIED)]


def test_one_paper_contradicts_nobody() -> None:
    _, value = about("SLC", paper("a", f"{DENIED} {NEED}"))
    assert value.contradictions == ()


def test_papers_of_the_newest_school_year_first_and_within_it_the_best_qualified() -> None:
    old = paper("a", NEED, "3 March 2023", "M. K.\nSpeech and Language Therapist")
    newest = paper("b", f"{NEED} ", "9 June 2025", "R. T.\nSENCO")
    qualified = paper(
        "c", NEED.replace("severe", "significant"), "4 October 2024", "P. B.\nSpeech and Language Therapist"
    )
    reworded = paper("d", NEED.replace("severe", "marked"), "3 March 2023", "R. T.\nSENCO")
    evidence = about("SLC", old, newest, qualified, reworded)[0].evidence
    assert [each.digest[0] for each in evidence][:2] == ["c", "b"]


def test_the_order_of_the_papers_changes_nothing() -> None:
    one, other = paper("a", NEED), paper("b", DENIED)
    assert suggested(one, other) == suggested(other, one)


def test_other_evidence_is_another_suggestion() -> None:
    assert about("SLC", paper("a", NEED))[0].id != about("SLC", paper("b", NEED))[0].id


def test_the_primary_need_rests_on_sentences_that_speak_of_it() -> None:
    (primary,) = [each for each in suggested(paper("a", NEED)) if isinstance(each.value, NeedTypeValue)]
    assert primary.value == NeedTypeValue(primary="SLCN")
    assert [each.text for each in primary.evidence] == [NEED]
