"""Rules leave out and swap small words, say so, and touch nothing of weight; where none is safe the quotation stands."""

from __future__ import annotations

import re

import pytest
from hypothesis import given as having
from hypothesis import strategies as st

from domain.documents.quantities import quantities
from domain.plan.prose import TO_BE_WORDED, in_plan_words

THERAPIST = "Speech and Language Therapist"


@pytest.mark.parametrize(
    ("sentence", "line"),
    [
        ("I would recommend that Sam has a reader in tests.", "Sam has a reader in tests."),
        ("I recommend that he be taught in a group of six.", "He should be taught in a group of six."),
        ("E3. Direct therapy, 12 sessions of 45 minutes per year.", "Direct therapy, 12 sessions of 45 minutes per year."),
        ("Provision: a quiet room at lunch", "A quiet room at lunch."),
        ("I will visit every half term and model the approach.", "The speech and language therapist will visit every half term and model the approach."),
        ("A TA trained by me should do this daily.", "A TA trained by the speech and language therapist should do this daily."),
        ("He'll need an adult within reach.", "He will need an adult within reach."),
        ("My target is that she zips her own coat by Easter.", "She zips her own coat by Easter."),
        ("A laptop with speech, and I would be glad to show how.", "A laptop with speech."),
        ("Staff must not use speech alone.", "Staff must not use speech alone."),
    ],
)  # fmt: skip
def test_a_request_becomes_a_line(sentence: str, line: str) -> None:
    prose = in_plan_words(sentence, THERAPIST)
    assert (prose.text, prose.safe) == (line, True)


@pytest.mark.parametrize(
    "sentence",
    [
        "I saw him in March and we talked about boats.",
        "This will require two adults.",
        "We'd like him to stay where he is.",
        "Could somebody please ring us?",
        "A laptop, which I put at two hours a week.",
        "Lessons as above.",
    ],
)
def test_what_no_rule_makes_safe_stands_as_a_quotation_that_says_so(sentence: str) -> None:
    prose = in_plan_words(sentence)
    assert (prose.text, prose.safe) == (f"“{sentence}” – {TO_BE_WORDED}", False)


def test_every_change_is_told() -> None:
    told = in_plan_words("I recommend that he be taught alone.").told
    assert "left out: ‘I recommend that’" in told
    assert "‘be’ is written ‘should be’" in told
    assert in_plan_words("A quiet room at lunch.").told == ""


def test_a_number_left_out_is_told_too() -> None:
    assert "‘4.3’" in in_plan_words("4.3 Speech therapy, 20 minutes weekly.").told


def test_a_cell_of_a_row_stands_alone() -> None:
    row = "By July he will name his worries | ELSA, 45 minutes weekly"
    assert in_plan_words(row, cell=-1).text == "ELSA, 45 minutes weekly."
    assert in_plan_words(row, cell=0).text == "By July he will name his worries."


_PIECES = st.sampled_from(
    ["I recommend that", "I would suggest", "we would like", "he", "she'll", "be taught", "should", "must not", "will", "not", "never",
     "45 minutes weekly", "twice a day", "1:1", "two hours a term", "Makaton", "TEACCH", "a reader", ", and I would be glad to help", "(daily)",
     "by me", "In my view,", "E3.", "Provision:", "|", "12 sessions", "no more than six", "which I put at two hours"]
)  # fmt: skip
_WEIGHT = re.compile(r"\b(?:not|never|no|must|should|will|may|could)\b|\d+(?:\.\d+)?|Makaton|TEACCH", re.I)


@having(st.lists(_PIECES, min_size=2, max_size=9).map(" ".join))
def test_no_word_comes_from_anywhere_else_and_nothing_of_weight_goes_untold(sentence: str) -> None:
    prose = in_plan_words(sentence, THERAPIST)
    if not prose.safe:
        assert sentence in prose.text
        return
    put_back = prose.text
    for old, new in reversed(prose.put):
        found = new if new in put_back else new[:1].upper() + new[1:]
        put_back = re.sub(re.escape(found), old, put_back, count=0 if old == "me" else 1, flags=re.I)
    source = iter(re.findall(r"\w+", sentence.lower()))
    assert all(word in source for word in re.findall(r"\w+", put_back.lower())), (sentence, prose)
    kept = [
        *_WEIGHT.findall(put_back.lower()),
        *(w for words in prose.left_out for w in _WEIGHT.findall(words.lower())),
    ]
    assert sorted(kept) == sorted(_WEIGHT.findall(sentence.lower()))


@having(
    st.sampled_from(["I recommend ", "I would suggest that he has ", "Provision: ", ""]),
    st.integers(2, 90),
    st.sampled_from(["weekly", "a day", "per term"]),
)
def test_quantities_are_exact(frame: str, minutes: int, often: str) -> None:
    sentence = f"{frame}direct therapy, {minutes} minutes {often}, from a therapist."
    assert quantities(in_plan_words(sentence).text) == quantities(sentence)
