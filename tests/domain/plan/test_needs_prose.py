"""What stands in section B is how it is with the child, and neither help, nor a score, nor one day's story."""

from __future__ import annotations

import pytest

from domain.case.state import Case
from domain.plan.drafting import desired
from domain.plan.needs_prose import Kind, kind
from domain.plan.prose import TO_BE_WORDED
from events.values import SentenceSource
from tests.domain.plan import bundle as b
from tests.given import case


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("She follows one word at a time.", "is"),
        ("His understanding of language is severely delayed.", "is"),
        ("He can't hold a ruler steady.", "is"),
        ("He has worn aids since he was two.", "is"),
        ("Needs an adult for coat fastenings.", "other"),
        ("What she needs is an hour in her frame.", "other"),
        ("He should be taught in a small group.", "other"),
        ("Phonological awareness | CTOPP-2 | 70 | 2", "other"),
        ("She takes three away; he counts to ten.", "other"),
        ("In twenty minutes he addressed no remark to another child.", "was"),
        ("She was upset by the bell.", "was"),
    ],
)
def test_what_a_sentence_says_of_a_need(sentence: str, expected: Kind) -> None:
    assert kind(sentence) == expected


def _need(*said: str) -> str:
    sources = tuple(SentenceSource(sentence=b.sentence(words, start=n * 200)) for n, words in enumerate(said))
    found: Case = case(b.paper(), b.answer("SLC", 3, sources=sources))
    return next(item.text for item in desired(found) if item.id == "B:SLC")


def test_of_proofs_a_need_says_how_it_is_before_what_happened() -> None:
    text = _need("She was silent for an hour.", "Needs an adult to repeat things.", "She uses two words.")
    assert text.split("\n")[1:] == ["She uses two words."]


def test_what_happened_stands_as_a_quotation_where_nothing_says_how_it_is() -> None:
    text = _need("She was silent for an hour.")
    assert text.endswith(f"“She was silent for an hour.” – {TO_BE_WORDED}")
