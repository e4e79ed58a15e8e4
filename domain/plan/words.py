"""Two texts word by word: what stayed, what went, what came. Nothing of either is left out. Pure."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import takewhile
from typing import Literal

from domain.plan.ordering import longest_increasing

_WORD = re.compile(r"\w+(?:[-'’]\w+)*\s*|\s+|[^\w\s]\s*")
"""A word or a mark, with the space behind it: spaces by themselves would match everywhere."""

MOST_ALIKE = 4
"""How many words of the other text each word may be like, on average, for every word to be matched: the time grows with
it. Prose of some hundred words is far below; longer texts are first parted at words that both have just once."""
DEEPEST = 8
"""How often a part is parted again."""


Kind = Literal["same", "removed", "added"]


@dataclass(frozen=True, slots=True)
class Words:
    """A stretch of text. The `same` and `removed` ones in order are the earlier text, the `same` and `added` ones the
    later, letter for letter."""

    kind: Kind
    text: str


def compare_words(before: str, after: str) -> tuple[Words, ...]:
    """What happened to the words of a text. Bounded in time: where two long stretches have no word in common that
    would tell their parts apart, all of one went and all of the other came."""
    return tuple(_joined(_compared(_WORD.findall(before), _WORD.findall(after), DEEPEST)))


def _compared(before: Sequence[str], after: Sequence[str], deeper: int) -> Iterator[Words]:
    head = _common(before, after)
    tail = _common(before[head:][::-1], after[head:][::-1])
    yield _stretch("same", before[:head])
    yield from _middle(before[head : len(before) - tail], after[head : len(after) - tail], deeper)
    yield _stretch("same", before[len(before) - tail :])


def _common(before: Sequence[str], after: Sequence[str]) -> int:
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(before, after, strict=False)))


def _middle(before: Sequence[str], after: Sequence[str], deeper: int) -> Iterator[Words]:
    if _alike(before, after) <= MOST_ALIKE * (len(before) + len(after)):
        yield from _matched(before, after)
        return
    b = a = 0
    for here, there in _anchors(before, after) if deeper else ():
        yield from _compared(before[b:here], after[a:there], deeper - 1)
        yield _stretch("same", before[here : here + 1])
        b, a = here + 1, there + 1
    if b or a:
        yield from _compared(before[b:], after[a:], deeper - 1)
    else:
        yield _stretch("removed", before)
        yield _stretch("added", after)


def _alike(before: Sequence[str], after: Sequence[str]) -> int:
    counts = Counter(after)
    return sum(counts[word] for word in before)


def _anchors(before: Sequence[str], after: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Places of words that stand once in each text, as many as are in the same order in both (a patience diff)."""
    where = _once(after)
    pairs = [(here, where[word]) for word, here in _once(before).items() if word in where]
    return (pairs[n] for n in longest_increasing([there for _, there in pairs]))


def _once(words: Sequence[str]) -> dict[str, int]:
    counts = Counter(words)
    return {word: place for place, word in enumerate(words) if counts[word] == 1}


def _matched(before: Sequence[str], after: Sequence[str]) -> Iterator[Words]:
    for tag, a, b, c, d in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if tag == "equal":
            yield _stretch("same", before[a:b])
        else:
            yield _stretch("removed", before[a:b])
            yield _stretch("added", after[c:d])


def _stretch(kind: Kind, words: Sequence[str]) -> Words:
    return Words(kind, "".join(words))


def _joined(stretches: Iterable[Words]) -> Iterator[Words]:
    """Neighbours of a kind as one, and none that is empty."""
    last: Words | None = None
    for stretch in stretches:
        if not stretch.text:
            continue
        if last is not None and last.kind == stretch.kind:
            last = Words(last.kind, last.text + stretch.text)
            continue
        if last is not None:
            yield last
        last = stretch
    if last is not None:
        yield last
