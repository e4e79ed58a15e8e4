"""How two texts are shown word by word."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from domain.plan.words import Words
from events.values import Value


class WordsShown(Value):
    """`same` and `removed` in order are the earlier text, `same` and `added` the later one, letter for letter."""

    kind: Literal["same", "removed", "added"]
    text: str


def words_shown(words: Sequence[Words]) -> tuple[WordsShown, ...]:
    return tuple(WordsShown(kind=stretch.kind, text=stretch.text) for stretch in words)
