"""How easily English reads: Flesch's reading ease.

Source: R. Flesch, 'A new readability yardstick', Journal of Applied Psychology 32 (1948), 221-233: 206.835 - 1.015 x
(words / sentences) - 84.6 x (syllables / words); higher is easier, 60 to 70 is plain English, below 30 very difficult.
Syllables are counted by groups of vowels, with a silent e taken off; over many words this comes out near the truth,
for one word it need not.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from domain.plan.quality.plan_read import spans

_WORD = re.compile(r"[A-Za-z][A-Za-z'’]*")
_VOWELS = re.compile(r"[aeiouy]+")
_SILENT = re.compile(r"(?:[^aeiouyl]e|[^aeiouydt]ed|[^aeiouyscxzg]es)$")


def reading_ease(texts: Iterable[str]) -> float | None:
    """Of the texts together; None where there are no words."""
    words = syllables_in_all = sentences = 0
    for text in texts:
        counted, syllables = _counted(text)
        words += counted
        syllables_in_all += syllables
        sentences += len(spans(text)) if counted else 0
    if not words or not sentences:
        return None
    return round(206.835 - 1.015 * words / sentences - 84.6 * syllables_in_all / words, 1)


@lru_cache(maxsize=8_192)
def _counted(text: str) -> tuple[int, int]:
    found = _WORD.findall(text)
    return len(found), sum(syllables(word) for word in found)


@lru_cache(maxsize=16_384)
def syllables(word: str) -> int:
    """At least one.

    >>> [syllables(word) for word in ("speech", "language", "therapist", "make", "table")]
    [1, 2, 3, 1, 2]
    """
    plain = word.lower().replace("’", "'").partition("'")[0]
    return max(len(_VOWELS.findall(plain)) - (1 if _SILENT.search(plain) else 0), 1)


def words_in(text: str) -> int:
    return _counted(text)[0]
