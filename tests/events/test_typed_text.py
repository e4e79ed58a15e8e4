"""What people type is kept, less what no document can hold."""

from __future__ import annotations

import pytest

from events.values import TypedByPeople, Value


class Inner(Value):
    text: str


class Note(TypedByPeople):
    text: str


class Letter(TypedByPeople):
    inner: Inner
    more: tuple[Inner, ...] = ()


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("plain", "plain"),
        ("10\u00a0minutes", "10\u00a0minutes"),
        ("فارسی\u200cها 👧🏽\u200d🦱", "فارسی\u200cها 👧🏽\u200d🦱"),
        ("one\r\ntwo\vthree\u2028four", "one\ntwo\nthree\nfour"),
        ("a\ttab\nb", "a\ttab\nb"),
        ("a\x00b\x1bc\x9fd\ufffee", "abcde"),
    ],
)
def test_words_stay_apart_and_control_characters_go(typed: str, kept: str) -> None:
    assert Note(text=typed).text == kept


def test_what_is_typed_deep_inside_is_cleaned_too() -> None:
    letter = Letter.model_validate({"inner": {"text": "a\x00b"}, "more": [{"text": "c\x1bd"}]})
    assert (letter.inner.text, letter.more[0].text) == ("ab", "cd")
