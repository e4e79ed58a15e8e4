"""Find known phrases among words, in time that grows with the text and hardly with the number of phrases."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Generic, NamedTuple, TypeVar

T = TypeVar("T")

_TOKEN = re.compile(r"[a-z0-9]+(?:'(?!s\b)[a-z]+)?|'s\b|[,;:|()?!\"–—]|(?<=\s)-(?=\s)")
_CURLY = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"'})
_STEM = 3


def tokens(text: str) -> list[str]:
    """Words in lower case, and the punctuation that bounds what a word bears on. A spaced hyphen is a dash."""
    lowered = text.translate(_CURLY).lower()
    return ["–" if word in ("-", "—") else word for word in _TOKEN.findall(lowered)]


class Found(NamedTuple, Generic[T]):
    """Tokens start to end (not included) are the phrase of `value`."""

    start: int
    end: int
    value: T


class Phrases(Generic[T]):
    """Phrases as people write them; a word ending in * stands for every word that begins so."""

    def __init__(self, values: Mapping[str, T]) -> None:
        self._by_word: dict[str, list[tuple[tuple[str, ...], T]]] = defaultdict(list)
        self._by_stem: dict[str, list[tuple[tuple[str, ...], T]]] = defaultdict(list)
        for phrase, value in values.items():
            words = tuple(_with_stars(phrase))
            first = words[0]
            index, key = (self._by_stem, first[:_STEM]) if first.endswith("*") else (self._by_word, first)
            index[key].append((words, value))

    def find(self, words: Sequence[str]) -> list[Found[T]]:
        """The longest phrase at each place, left to right, without overlap."""
        found: list[Found[T]] = []
        free = 0
        for place, word in enumerate(words):
            if place >= free and (word in self._by_word or word[:_STEM] in self._by_stem):
                best = self._longest(words, place)
                if best is not None:
                    found.append(best)
                    free = best.end
        return found

    def _longest(self, words: Sequence[str], place: int) -> Found[T] | None:
        word = words[place]
        best: Found[T] | None = None
        for phrase, value in (*self._by_word.get(word, ()), *self._by_stem.get(word[:_STEM], ())):
            end = place + len(phrase)
            if (
                (best is None or end > best.end)
                and end <= len(words)
                and all(map(_same, phrase, words[place:end]))
            ):
                best = Found(place, end, value)
        return best


def _same(pattern: str, word: str) -> bool:
    return word.startswith(pattern[:-1]) if pattern[-1] == "*" else word == pattern


def _with_stars(phrase: str) -> list[str]:
    words: list[str] = []
    for part in phrase.split():
        found = tokens(part.rstrip("*"))
        if part.endswith("*"):
            found[-1] += "*"
        words.extend(found)
    return words
