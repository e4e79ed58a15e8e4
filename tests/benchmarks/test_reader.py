"""What each part of the reader is worth, in need F1 and in milliseconds, on bundles that nothing was learned from.

`pytest -m bench -s tests/benchmarks/test_reader.py`. Parts are left out of one reader; the weights of a bundle were
learned with all of them, so a part alone does a little worse here than it would with weights of its own.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from domain.documents import learned
from domain.documents.bundle import read_bundle
from domain.documents.document import DocumentReading, read_document
from domain.documents.evaluation import evaluate
from domain.documents.learned import Weights
from domain.needs.questions import QUESTIONS
from infrastructure.models.sentences import load
from infrastructure.training.labelled import Labelled, bundles
from tests.reader import by_rules

pytestmark = pytest.mark.bench
BLIND = Path(__file__).parents[1] / "blind_bundles"
CHARACTERS_A_PAGE = 3_000


def named() -> Weights:
    """A sentence that names a term of the dictionary is evidence, whatever is said of it."""
    rules = by_rules()
    marks = {
        f"{verdict}:{question}": rules.marks[f"need:{question}"]
        for question in QUESTIONS
        for verdict in ("need", "denied", "asked", "someone-else")
    }
    return replace(rules, marks=marks)


@contextmanager
def share_of_the_encoder(share: float) -> Iterator[None]:
    before, learned.ENCODED = learned.ENCODED, share
    yield
    learned.ENCODED = before


def test_what_each_part_is_worth() -> None:
    labelled = bundles(BLIND)
    pages = (
        sum(len(text) for each in labelled for given in each.given for text in given.pages)
        / CHARACTERS_A_PAGE
    )
    shipped = load()
    parts: dict[str, tuple[Callable[[], Weights], float]] = {
        "dictionary alone": (named, 0.0),
        "dictionary and context rules": (by_rules, 0.0),
        "words and rules, learned": (lambda: replace(shipped, encode=None), 0.0),
        "the encoder, in doubt": (lambda: shipped, 1.0),
        "all": (lambda: shipped, learned.ENCODED),
    }
    read_document(labelled[0].given[0], shipped)  # loads what is loaded once
    print(
        f"\n{len(labelled)} bundles of authors that nothing was learned from, {pages:.0f} pages of {CHARACTERS_A_PAGE} characters"
    )
    print(
        f"{'':30} {'need F1':>8} {'score':>6} {'traps':>6} {'recall':>7} {'precision':>10} {'ms a page':>10}"
    )
    for name, (weights, share) in parts.items():
        with share_of_the_encoder(share):
            began = time.process_time()
            read = [read_of(each, weights()) for each in labelled]
            spent = (time.process_time() - began) * 1000 / pages
        table = evaluate(
            (each.labels, read_bundle(readings, weights()))
            for each, readings in zip(labelled, read, strict=True)
        )
        print(
            f"{name:30} {table.need_f1:8.3f} {table.within_tolerance:6.3f} {table.traps_counted:6.3f}"
            f" {table.evidence_recall:7.3f} {table.evidence_precision:10.3f} {spent:10.1f}"
        )


def read_of(labelled: Labelled, weights: Weights) -> list[DocumentReading]:
    return [read_document(given, weights) for given in labelled.given]
