"""Text to the numbers of an encoder's vocabulary: the longest known piece first, as BERT was trained (Wu et al. 2016)."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping

UNKNOWN, START, END = "[UNK]", "[CLS]", "[SEP]"
MOST_PIECES = 48
"""of one sentence; what follows is not read. 99 % of the labelled sentences are shorter."""
LONGEST_WORD = 100
_WORDS = re.compile(r"[a-z0-9]+|[^\sa-z0-9]")


class WordPieces:
    """vocabulary: by piece its number; a piece inside a word begins with '##'."""

    def __init__(self, vocabulary: Mapping[str, int]) -> None:
        self._vocabulary = vocabulary
        self._known: dict[str, list[int]] = {}

    def numbers(self, text: str) -> list[int]:
        """Start, the pieces of the text, end. Case and accents are not told apart."""
        found: list[int] = []
        for word in _WORDS.findall(_plain(text)):
            found += self._pieces(word)
            if len(found) >= MOST_PIECES:
                break
        return [self._vocabulary[START], *found[:MOST_PIECES], self._vocabulary[END]]

    def _pieces(self, word: str) -> list[int]:
        if word not in self._known:
            if len(self._known) > 50_000:  # bounded, whatever is read in one process
                self._known.clear()
            self._known[word] = self._split(word)
        return self._known[word]

    def _split(self, word: str) -> list[int]:
        if len(word) > LONGEST_WORD:
            return [self._vocabulary[UNKNOWN]]
        pieces: list[int] = []
        start = 0
        while start < len(word):
            for end in range(len(word), start, -1):
                piece = word[start:end] if start == 0 else "##" + word[start:end]
                if piece in self._vocabulary:
                    pieces.append(self._vocabulary[piece])
                    start = end
                    break
            else:
                return [self._vocabulary[UNKNOWN]]
        return pieces


def _plain(text: str) -> str:
    decomposed = unicodedata.normalize("NFD", text.lower())
    return "".join(each for each in decomposed if unicodedata.category(each) != "Mn")
