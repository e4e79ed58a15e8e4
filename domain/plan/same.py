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
from domain.documents.summary_shown import Quantity
from domain.plan.amounts import Amounts, amounts, covers, differ

SHARED = 0.6
"""of the shorter one's words, that stand in the other, where service and amount are the same"""
ALL_BUT = 0.85
"""where nothing names a service, or only one says how much"""
FEW = 3
"""words beside service and amount, up to which a request says nothing of what it is spent on"""
RELATED = 0.4
"""of such words, that two requests share where both say what it is spent on"""


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
    "counselling": _any(r"counsel\w+|cbt|cognitive behavio\w+ therapy|psychotherap\w*|play therap\w*|trauma-focused therapy"),
    "literacy": _any(r"literacy|phonics|reading intervention|dyslexia|spelling"),
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
    "needs", "provided", "given", "delivered", "receive", "continue", "child", "pupil", "regular", "regularly",
    "access", "ongoing", "basis", "across", "least", "total", "such", "eg",
})  # fmt: skip
_OF_AMOUNT = frozenset({
    "minut", "mins", "hour", "hrs", "session", "week", "weekly", "fortnight", "fortnightly", "daily", "day",
    "month", "monthly", "term", "termly", "year", "annual", "block", "time", "one", "two", "three", "four",
    "five", "six", "eight", "ten", "once", "twice", "half", "direct", "therapy", "school", "individual",
    "individually", "therapist", "deliver", "provide", "run", "see", "seen", "offer", "work", "input", "teacher", "support",
    "intervention", "assistant", "adult", "qualifi", "train", "staff", "pupil", "ratio", "twenty", "thirty", "forty", "sixty", "fifteen",
    "small", "group", "each", "visit", "appointment", "lesson",
})  # fmt: skip


class Gist(NamedTuple):
    """What two requests are compared by. about: the words that name neither a service nor an amount. quantities: as they
    are said; amounts: as they are compared."""

    words: frozenset[str]
    about: frozenset[str]
    services: frozenset[str]
    way: Way
    quantities: frozenset[Quantity]
    amounts: Amounts
    denied: bool


@lru_cache(maxsize=8192)
def gist(text: str) -> Gist:
    bare = text
    for pattern in _SERVICES.values():
        bare = pattern.sub(" ", bare)
    return Gist(
        words=_content(text),
        about=frozenset(word for word in _content(bare) if not word[0].isdigit()) - _OF_AMOUNT,
        services=frozenset(name for name, words in _SERVICES.items() if words.search(text)),
        way=next((way for way, words in _WAYS if words.search(text)), "directly"),
        quantities=frozenset(each.model_copy(update={"words": "", "by": None}) for each in quantities(text)),
        amounts=amounts(text),
        denied=_NOT.search(text) is not None,
    )


def says_the_same(one: str, other: str) -> bool:
    """Whether one line can stand for both without losing an amount, a service or a 'not'."""
    return alike(gist(one), gist(other))


def alike(a: Gist, b: Gist) -> bool:
    """`says_the_same`, of what was made of two sentences before."""
    if a.denied != b.denied or a.way != b.way:
        return False
    shorter = min(len(a.words), len(b.words))
    shared = len(a.words & b.words)
    if a.amounts == b.amounts and a.services == b.services:
        if a.services and a.amounts.rates:
            return _about_the_same(a, b)
        return shorter > 0 and shared >= ALL_BUT * shorter
    plain, fuller = (a, b) if covers(b.amounts, a.amounts) else (b, a)
    if not covers(fuller.amounts, plain.amounts):
        return False
    if plain.amounts.rates:
        # Only one of them says in what ratio, or for how long.
        return bool(a.services) and a.services == b.services and _about_the_same(a, b)
    return plain.services <= fuller.services and 0 < ALL_BUT * len(plain.words) <= shared


def differs_in_amount(one: str, other: str) -> bool:
    """Whether both ask for one service, in the same way and for the same end, and each for one amount of it, which is
    not the same."""
    a, b = gist(one), gist(other)
    if len(a.services) != 1 or a.services != b.services or a.way != b.way or a.denied != b.denied:
        return False
    fewest = min(len(a.about), len(b.about))
    if fewest > FEW and len(a.about & b.about) < RELATED * fewest:
        return False
    return differ(a.amounts, b.amounts)


def _about_the_same(a: Gist, b: Gist) -> bool:
    """Of the same amount of one service: whether nothing that the shorter says it is for is missing in the other."""
    fewest = min(len(a.about), len(b.about))
    return len(a.about & b.about) >= SHARED * fewest


def _content(text: str) -> frozenset[str]:
    return frozenset(_stem(word) for word in _WORD.findall(text.lower()) if word not in _SMALL_WORDS)


def _stem(word: str) -> str:
    for end in ("ing", "ed", "es", "s"):
        if word.endswith(end) and len(word) > len(end) + 3:
            return word.removesuffix(end)
    return word
