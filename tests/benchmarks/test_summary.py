"""Summing a bundle up beside sumy, yake and negspacy, each for what it does, on the same sentences of the same bundles.

sumy chooses sentences, yake chooses terms, negspacy tells what is denied. None of them places a sentence on its page,
says whose it is or what it asks for. The rules alone are measured here, without weights that have seen these bundles;
the rules themselves were written with some of them in sight. sumy's TextRank takes minutes and is left out. Nothing is asserted. The rivals
are in requirements/bench.txt; a row whose rival is not installed is skipped.
"""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from functools import cache
from typing import Any, NamedTuple

import pytest

from domain.documents.asked_for import provision_asked
from domain.documents.bundle import read_bundle
from domain.documents.checklist import Asked, checklist
from domain.documents.dictionary import AREAS, CONDITIONS
from domain.documents.document import Given, read_document
from domain.documents.sentences import collapse, sentences
from domain.documents.summary import summarise_bundle
from domain.documents.summary_given import DocumentRead, as_read
from domain.documents.summary_shown import SummaryLine
from domain.documents.summed_up import summed_up
from domain.documents.terms import known_terms, mentions_of, terms_of
from domain.documents.views import views
from infrastructure.models.sentences import load
from infrastructure.training.labelled import Labelled, bundles
from tests.domain.documents.reading_given import reading_of

pytestmark = pytest.mark.bench

PAGE = 3_000
"""characters of a full page of text"""
TOP_TERMS = 20
ASKED = Asked(date(2025, 3, 20), 3)
MARKED = ("key_findings", "other_evidence", "positive_mentions", "provision", "outcomes", "views")


class Bundle(NamedTuple):
    labels: dict[str, Any]
    texts: tuple[Given, ...]
    documents: tuple[DocumentRead, ...]
    sentences: tuple[str, ...]


Choose = Callable[[Bundle], Sequence[str]]


@cache
def given() -> tuple[Bundle, ...]:
    return tuple(_bundle(each) for each in bundles())


def _bundle(each: Labelled) -> Bundle:
    documents = tuple(as_read(reading_of(one)) for one in each.given)
    return Bundle(
        each.labels,
        each.given,
        documents,
        tuple(line.sentence.text for one in documents for line in one.lines),
    )


def pages() -> float:
    return sum(len(sentence) for bundle in given() for sentence in bundle.sentences) / PAGE


def seconds(run: Callable[[], Any]) -> float:
    """Of the processor, with nothing kept from before."""
    given()
    known_terms.cache_clear()
    started = time.process_time()
    run()
    return time.process_time() - started


def timed(choose: Choose) -> tuple[list[tuple[Bundle, Sequence[str]]], float]:
    """What was chosen of every bundle, and pages a second."""
    chosen: list[tuple[Bundle, Sequence[str]]] = []
    took = seconds(lambda: chosen.extend((bundle, choose(bundle)) for bundle in given()))
    return chosen, pages() / took


def marks(bundle: Bundle, *kinds: str) -> list[str]:
    return [collapse(mark["sentence"]) for kind in kinds for mark in bundle.labels.get(kind) or ()]


def same(one: str, other: str) -> bool:
    return one in other or (len(other) > 15 and other in one)


def quality(chosen: Iterable[tuple[Bundle, Sequence[str]]]) -> tuple[float, float, float]:
    """Share of the chosen that a specialist marked, share of the marks among the chosen, and traps in a hundred."""
    right = said = found = marked = trapped = 0
    for bundle, picked in chosen:
        good, traps = marks(bundle, *MARKED), marks(bundle, "must_not_count")
        said += len(picked)
        right += sum(any(same(mark, each) for mark in good) for each in picked)
        marked += len(good)
        found += sum(any(same(mark, each) for each in picked) for mark in good)
        trapped += sum(any(same(trap, each) for trap in traps) for each in picked)
    return right / said, found / marked, 100 * trapped / said


def lines_of(summary: Iterable[SummaryLine]) -> list[str]:
    """Each sentence once; what the documents deny is left out, as nobody marked it."""
    return list(dict.fromkeys(line.sentence for line in summary if line.kind != "denied"))


def ours(bundle: Bundle) -> list[str]:
    return lines_of(summarise_bundle(bundle.documents, ASKED).lines)


def ours_weighed(bundle: Bundle) -> list[str]:
    """With the shipped weights, which were learned from these bundles: it flatters."""
    readings = [read_document(each, load()) for each in bundle.texts]
    return lines_of(
        summed_up(read_bundle(readings, load()), readings, ASKED.as_at, ASKED.school_year).summary
    )


def test_print_the_stages(capsys: pytest.CaptureFixture[str]) -> None:
    every = [document for bundle in given() for document in bundle.documents]
    texts = [page for each in bundles() for one in each.given for page in one.pages]
    stages: dict[str, Callable[[], Any]] = {
        "sentences": lambda: [sentences(text) for text in texts],
        "reading by rules": lambda: [reading_of(one) for each in bundles() for one in each.given],
        "terms": lambda: [terms_of(bundle.documents) for bundle in given()],
        "mentions": lambda: [mentions_of(bundle.documents) for bundle in given()],
        "views": lambda: [list(views(each)) for each in every],
        "provision asked for": lambda: [list(provision_asked(each)) for each in every],
        "checklist": lambda: [checklist(bundle.documents, ASKED) for bundle in given()],
        "the whole summary": lambda: [summarise_bundle(bundle.documents, ASKED) for bundle in given()],
    }
    with capsys.disabled():
        print(
            f"\n\n{len(given())} bundles, {len(every)} documents, {pages():.0f} pages of {PAGE:,} characters; processor time"
        )
        for name, run in stages.items():
            took = seconds(run)
            print(f"{name:24}{took:>8.2f} s{pages() / took:>10.0f} pages a second")


def test_print_lines_beside_sumy(capsys: pytest.CaptureFixture[str]) -> None:
    pytest.importorskip("sumy")
    from sumy.models.dom import ObjectDocumentModel, Paragraph, Sentence
    from sumy.summarizers.lex_rank import LexRankSummarizer
    from sumy.summarizers.lsa import LsaSummarizer

    class Words:
        """sumy's own tokenizer fetches data from the net; words are words."""

        def to_words(self, sentence: str) -> tuple[str, ...]:
            return tuple(re.findall(r"[A-Za-z]+", sentence))

    def rival(kind: Any) -> Choose:
        def choose(bundle: Bundle) -> list[str]:
            model = ObjectDocumentModel([Paragraph([Sentence(text, Words()) for text in bundle.sentences])])
            return [str(each) for each in kind()(model, len(ours(bundle)))]

        return choose

    ways: dict[str, Choose] = {
        "ours, rules alone": ours,
        "ours, shipped weights": ours_weighed,
        "sumy LexRank": rival(LexRankSummarizer),
        "sumy LSA": rival(LsaSummarizer),
        "the first lines": lambda bundle: bundle.sentences[: len(ours(bundle))],
    }
    with capsys.disabled():
        print(
            f"\n\n{'As many lines of each bundle':30}{'marked':>9}{'of marks':>10}{'traps/100':>11}{'pages/s':>10}"
        )
        for name, choose in ways.items():
            chosen, speed = timed(choose)
            precision, recall, traps = quality(chosen)
            print(f"{name:30}{precision:>9.2f}{recall:>10.2f}{traps:>11.1f}{speed:>10.0f}")


def test_print_terms_beside_yake(capsys: pytest.CaptureFixture[str]) -> None:
    yake = pytest.importorskip("yake")
    extractor = yake.KeywordExtractor(lan="en", n=3, top=TOP_TERMS)
    known = {form.lower().rstrip("*") for term in (*CONDITIONS, *AREAS) for form in term.forms}

    def theirs(bundle: Bundle) -> list[str]:
        return [term for term, _ in extractor.extract_keywords("\n".join(bundle.sentences))]

    def mine(bundle: Bundle) -> list[str]:
        return [each.term for each in terms_of(bundle.documents)[:TOP_TERMS]]

    def named(bundle: Bundle, terms: Iterable[str]) -> int:
        """Terms with the child's name or a writer's in them."""
        people = {word.lower() for name in (bundle.labels["display_name"], *(one.author or "" for one in bundle.documents)) for word in re.findall(r"[A-Za-z]{3,}", name)}  # fmt: skip
        return sum(not people.isdisjoint(term.lower().split()) for term in terms)

    with capsys.disabled():
        print(
            f"\n\n{f'{TOP_TERMS} terms of each bundle':30}{'with a name':>12}{'of the field':>14}{'pages/s':>10}"
        )
        for name, choose in {"ours": mine, "yake": theirs}.items():
            chosen, speed = timed(choose)
            count = sum(len(terms) for _, terms in chosen)
            people = sum(named(bundle, terms) for bundle, terms in chosen) / count
            field = sum(any(form in term.lower() for form in known) for _, terms in chosen for term in terms) / count  # fmt: skip
            print(f"{name:30}{people:>12.2f}{field:>14.2f}{speed:>10.0f}")


def test_print_denials_beside_negspacy(capsys: pytest.CaptureFixture[str]) -> None:
    pytest.importorskip("negspacy")
    spacy = pytest.importorskip("spacy")
    from negspacy.negation import Negex  # noqa: F401  (registers the part of the pipeline)

    pipeline = spacy.blank("en")
    pipeline.add_pipe("sentencizer")
    ruler = pipeline.add_pipe("entity_ruler", config={"phrase_matcher_attr": "LOWER"})
    ruler.add_patterns([{"label": "TERM", "pattern": form.rstrip("*")} for term in (*CONDITIONS, *AREAS) for form in term.forms])  # fmt: skip
    pipeline.add_pipe("negex", config={"ent_types": ["TERM"]})

    def theirs(bundle: Bundle) -> list[str]:
        """Sentences with a term that is not denied."""
        read = zip(bundle.sentences, pipeline.pipe(bundle.sentences), strict=True)
        return [text for text, found in read if any(not each._.negex for each in found.ents)]

    def mine(bundle: Bundle) -> list[str]:
        return [line.sentence for line in mentions_of(bundle.documents).lines if line.sentiment == "negative"]

    with capsys.disabled():
        print(
            f"\n\n{'Sentences that speak of a need':30}{'marked':>9}{'traps counted':>15}{'needs found':>13}{'pages/s':>10}"
        )
        for name, choose in {"ours, negative mentions": mine, "negspacy, terms not denied": theirs}.items():
            chosen, speed = timed(choose)
            right = said = trapped = traps = found = needs = 0
            for bundle, picked in chosen:
                good, bad = marks(bundle, "key_findings", "other_evidence"), marks(bundle, "must_not_count")
                said += len(picked)
                right += sum(any(same(mark, each) for mark in good) for each in picked)
                traps += len(bad)
                trapped += sum(any(same(trap, each) for each in picked) for trap in bad)
                needs += len(good)
                found += sum(any(same(mark, each) for each in picked) for mark in good)
            print(
                f"{name:30}{right / said:>9.2f}{trapped / traps:>15.2f}{found / needs:>13.2f}{speed:>10.0f}"
            )
