"""Whether two requests ask for the same thing, and whether they then ask for different amounts of it.

Two papers rarely use the same words. They are taken to ask for the same where they name the same service, done in the
same way, in the same amount, and most of the shorter one's words stand in the other; a doubtful pair stays two lines,
which a person can join, rather than become one that loses something.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Literal, NamedTuple

from domain.documents.quantities import quantities
from domain.documents.summary_shown import Period, Quantity

SHARED = 0.6
"""of the shorter one's words, that stand in the other, where service and amount are the same"""
ALL_BUT = 0.85
"""where nothing names a service, or only one says how much"""
FEW = 3
"""words beside service and amount, up to which a request says nothing of what it is spent on"""
RELATED = 0.4
"""of such words, that two requests share where both say what it is spent on"""
NEAR = 0.05
"""by which share two amounts in different units may differ and be one: a term has no fixed number of weeks"""

_WEEKS: Mapping[Period, float] = {
    "day": 0.2, "week": 1, "fortnight": 2, "month": 52 / 12, "half-term": 6.5, "term": 13, "year": 39,
}  # fmt: skip
"""school weeks (39 a year: 195 days, of which pupils attend 190; a day is one of five); only to compare amounts, which
are shown as the papers have them"""


def _any(words: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{words})\b", re.I)


_SERVICES: Mapping[str, re.Pattern[str]] = {
    "speech": _any(r"speech(?: and|,| &)? language therap\w*|speech (?:and language )?therap\w*|SLT|SALT"),
    "occupational": _any(r"occupational therap\w*|OT"),
    "physio": _any(r"physiotherap\w*|physio|PT|hydrotherapy"),
    "psychologist": _any(r"educational psycholog\w*|EP"),
    "deaf": _any(r"(?:qualified )?teachers? of the deaf|q?tod"),
    "vision": _any(r"qtvi|teacher of (?:the )?(?:vision|visual)\w*(?: impairment| impaired)?"),
    "habilitation": _any(r"habilitation|mobility (?:officer|specialist|training)"),
    "elsa": _any(r"elsa|emotional literacy"),
    "mentor": _any(r"mentor\w*"),
    "counselling": _any(r"counsel\w+|cbt|cognitive behavio\w+ therapy|psychotherapy|play therapy|trauma-focused therapy"),
    "literacy": _any(r"literacy|phonics|reading intervention|dyslexia"),
    "maths": _any(r"maths|numeracy|mathematics"),
    "adult": _any(r"teaching assistants?|TAs?|LSAs?|1:1 (?:adult|support|TA|assistant)|(?:adult|key adult|individual) support|support from (?:a|an) (?:\w+ )?(?:adult|assistant)|key adult|hours of support"),
    "breaks": _any(r"short breaks?|respite"),
    "movement": _any(r"movement breaks?"),
    "group": _any(r"social skills|language group|friendship group|lego"),
    "class": _any(r"class(?:es)? of"),
}  # fmt: skip

Way = Literal["directly", "programme", "training", "review"]
_WAYS: tuple[tuple[Way, re.Pattern[str]], ...] = (
    ("training", _any(r"train(?:ing)? (?:for|of|to|staff|the)|staff (?:to be )?trained|to train|INSET")),
    ("review", _any(r"reviews?|consultation|supervis\w+|advice|liaison|handover|monitor\w*")),
    (
        "programme",
        _any(
            r"programmes?|carried out by|delivered by (?:a )?(?:TA|school staff|teaching assistant)|daily practice"
        ),
    ),
)
_NOT = _any(r"no|not|never|without|nor|cannot|\w+n['’]t")
_WORD = re.compile(r"[a-z]{3,}|\d+(?:\.\d+)?")
_SMALL_WORDS = frozenset({
    "the", "and", "for", "with", "from", "that", "this", "his", "her", "their", "has", "have", "had",
    "will", "would", "should", "could", "can", "may", "must", "are", "was", "were", "been", "being", "who",
    "which", "than", "then", "also", "any", "all", "each", "every", "into", "onto", "over", "under", "per",
    "our", "its", "him", "she", "they", "them", "recommend", "recommended", "advise", "suggest", "need",
    "needs", "provided", "given", "delivered", "receive", "continue", "child", "pupil",
})  # fmt: skip
_OF_AMOUNT = frozenset({
    "minute", "min", "hour", "hrs", "session", "week", "weekly", "fortnight", "fortnightly", "daily", "day",
    "month", "monthly", "term", "termly", "year", "annual", "block", "time", "one", "two", "three", "four",
    "five", "six", "eight", "ten", "once", "twice", "half", "direct", "therapy", "school",
})  # fmt: skip


class Gist(NamedTuple):
    """What two requests are compared by. about: the words that name neither a service nor an amount. weekly: minutes a
    school week, where one amount is said and only one; period: as it is said."""

    words: frozenset[str]
    about: frozenset[str]
    services: frozenset[str]
    way: Way
    amounts: frozenset[Quantity]
    weekly: float | None
    period: Period | None
    denied: bool


@lru_cache(maxsize=8192)
def gist(text: str) -> Gist:
    found = quantities(text)
    said = [each for each in found if _weekly(each) is not None]
    only = said[0] if len(said) == 1 else None
    bare = text
    for pattern in _SERVICES.values():
        bare = pattern.sub(" ", bare)
    return Gist(
        words=_content(text),
        about=frozenset(word for word in _content(bare) if not word[0].isdigit()) - _OF_AMOUNT,
        services=frozenset(name for name, words in _SERVICES.items() if words.search(text)),
        way=next((way for way, words in _WAYS if words.search(text)), "directly"),
        amounts=frozenset(each.model_copy(update={"words": "", "by": None}) for each in found),
        weekly=_weekly(only) if only else None,
        period=only.per if only else None,
        denied=_NOT.search(text) is not None,
    )


def says_the_same(one: str, other: str) -> bool:
    """Whether one line can stand for both without losing an amount, a service or a 'not'."""
    return alike(gist(one), gist(other))


def alike(a: Gist, b: Gist) -> bool:
    """`says_the_same`, of what was made of two sentences before."""
    shorter = min(len(a.words), len(b.words))
    shared = len(a.words & b.words)
    if shared < SHARED * shorter or not shorter or a.denied != b.denied:
        return False
    if a.amounts == b.amounts:
        enough = SHARED if a.services and a.amounts else ALL_BUT
        return a.services == b.services and a.way == b.way and shared >= enough * shorter
    plain, fuller = (a, b) if not a.amounts else (b, a)
    return (
        not plain.amounts
        and plain.services <= fuller.services
        and plain.way == fuller.way
        and shared >= ALL_BUT * len(plain.words)
    )


def differs_in_amount(one: str, other: str) -> bool:
    """Whether both ask for one service, in the same way, and each for one amount of it, which is not the same."""
    a, b = gist(one), gist(other)
    if len(a.services) != 1 or a.services != b.services or a.way != b.way or a.denied != b.denied:
        return False
    if a.weekly is None or b.weekly is None:
        return False
    fewest = min(len(a.about), len(b.about))
    if fewest > FEW and len(a.about & b.about) < RELATED * fewest:
        return False
    apart = abs(a.weekly - b.weekly) / max(a.weekly, b.weekly)
    return apart > (0 if a.period == b.period else NEAR)


def _content(text: str) -> frozenset[str]:
    return frozenset(_stem(word) for word in _WORD.findall(text.lower()) if word not in _SMALL_WORDS)


def _weekly(amount: Quantity) -> float | None:
    """Minutes in a school week; None for a range, and for what does not say how long or how often."""
    if amount.minutes is None or amount.per is None or amount.minutes_to or amount.times_to:
        return None
    return amount.minutes * (amount.times or 1) / (_WEEKS[amount.per] * amount.every)


def _stem(word: str) -> str:
    for end in ("ing", "ed", "es", "s"):
        if word.endswith(end) and len(word) > len(end) + 3:
            return word.removesuffix(end)
    return word
