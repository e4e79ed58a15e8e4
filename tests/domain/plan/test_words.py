"""Two texts word by word: nothing of either is lost, and no text takes long."""

from __future__ import annotations

import time
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.plan.words import Words, compare_words

TEXTS = st.one_of(
    st.text(max_size=80),
    st.lists(st.sampled_from(["the ", "child ", "needs ", "help. ", "\n", "20 ", "minutes", "’s "]), max_size=150).map("".join),
)  # fmt: skip


def earlier(words: tuple[Words, ...]) -> str:
    return "".join(stretch.text for stretch in words if stretch.kind != "added")


def later(words: tuple[Words, ...]) -> str:
    return "".join(stretch.text for stretch in words if stretch.kind != "removed")


@settings(max_examples=300, deadline=None)
@given(TEXTS, TEXTS)
def test_both_texts_can_be_read_in_the_comparison_letter_for_letter(before: str, after: str) -> None:
    words = compare_words(before, after)
    assert (earlier(words), later(words)) == (before, after)
    assert all(stretch.text for stretch in words)
    assert all(one.kind != next_one.kind for one, next_one in pairwise(words))


@settings(max_examples=100, deadline=None)
@given(TEXTS)
def test_a_text_beside_itself_is_the_same(text: str) -> None:
    assert compare_words(text, text) == ((Words("same", text),) if text else ())


def test_a_changed_number_is_one_word() -> None:
    assert compare_words("Therapy for 40 minutes weekly.", "Therapy for 45 minutes weekly.") == (
        Words("same", "Therapy for "), Words("removed", "40 "), Words("added", "45 "), Words("same", "minutes weekly."),
    )  # fmt: skip


def test_a_word_with_a_mark_inside_is_one_word() -> None:
    assert Words("removed", "one-to-one ") in compare_words("In a one-to-one lesson.", "In a lesson.")


def test_far_edits_of_one_long_sentence_do_not_make_all_of_it_new() -> None:
    before = [f"word{n}" for n in range(2_000)]
    after = list(before)
    for place in (40, 1_000, 1_900):
        after[place] = "other"
    words = compare_words(" ".join(before), " ".join(after))
    assert [stretch.text for stretch in words if stretch.kind == "added"] == ["other "] * 3


A_PAGE = "".join(f"u{n} " + "a b " * 16 for n in range(294))
ITS_LIKE = "".join(f"u{n} " + "b a a " * 10 for n in range(310))
HARD = {
    "one word": ("a " * 10_000, "a b " * 5_000),
    "marks": ("." * 20_000, ".!" * 10_000),
    "short sentences": ("x. y. " * 3_333, "y. x. " * 3_333),
    "many alike between few that differ": (A_PAGE, ITS_LIKE),
    "blank": (" \n" * 10_000, "\n " * 10_000),
}


@pytest.mark.parametrize("texts", HARD.values(), ids=HARD)
def test_the_longest_text_that_a_line_may_hold_is_compared_in_time(texts: tuple[str, str]) -> None:
    """0.1 s at most where it was measured; the limit leaves room for a busy machine."""
    before, after = (text[:20_000] for text in texts)
    began = time.process_time()
    words = compare_words(before, after)
    assert time.process_time() - began < 2
    assert (earlier(words), later(words)) == (before, after)
