"""The sentence encoder in use: the same words give the same numbers, whatever they are read with."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.documents.learned import PLACES
from infrastructure.models.artefact import ModelUnusable
from infrastructure.models.encoder import ENCODER_FILE, FOLDER, VOCABULARY_FILE, digest, load
from infrastructure.models.wordpiece import MOST_PIECES, WordPieces

ENCODER = load(digest())
PIECES = WordPieces(
    {each: number for number, each in enumerate(["[UNK]", "[CLS]", "[SEP]", "un", "##read", "read", "."])}
)


def test_the_longest_known_piece_comes_first() -> None:
    assert PIECES.numbers("Unread. Read") == [1, 3, 4, 6, 5, 2]


def test_a_word_of_no_known_piece_is_unknown() -> None:
    assert PIECES.numbers("xyz") == [1, 0, 2]


@given(st.text(max_size=400))
def test_any_text_is_some_pieces_and_not_too_many(text: str) -> None:
    numbers = PIECES.numbers(text)
    assert (numbers[0], numbers[-1]) == (1, 2)
    assert len(numbers) <= MOST_PIECES + 2


@given(st.lists(st.sampled_from([
    "He has no words.", "Hearing: within normal limits bilaterally.", "Reading age 6 years 2 months | age 10;4",
    "She needs an adult beside her for every transition, and will not enter the hall when it is noisy.", "",
]), min_size=1, max_size=6))  # fmt: skip
@settings(max_examples=20, deadline=None)
def test_a_sentence_is_read_alike_alone_and_among_others(texts: list[str]) -> None:
    together = ENCODER.log_odds(texts)
    for text, odds in zip(texts, together, strict=True):
        assert odds == pytest.approx(ENCODER.log_odds([text])[0], abs=1e-3)


def test_a_need_that_no_dictionary_holds_is_likelier_than_a_denial() -> None:
    need, denial = ENCODER.log_odds(["He has no words.", "His talking is as good as anybody's in the class."])
    assert need[PLACES["SLC"]] > denial[PLACES["SLC"]]


def test_another_encoder_than_the_weights_were_learned_with_is_refused(tmp_path: Path) -> None:
    (tmp_path / ENCODER_FILE).write_bytes((FOLDER / ENCODER_FILE).read_bytes())
    (tmp_path / VOCABULARY_FILE).write_text("[UNK]\n", encoding="utf-8")
    with pytest.raises(ModelUnusable, match="make model"):
        load(digest(), tmp_path)


def test_a_missing_encoder_says_so(tmp_path: Path) -> None:
    with pytest.raises(ModelUnusable, match="missing"):
        load("0" * 64, tmp_path)
