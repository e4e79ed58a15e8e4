"""What people type is kept, less what no document can hold."""

from __future__ import annotations

import pytest

from events.values import TypedByPeople


class Note(TypedByPeople):
    text: str


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
