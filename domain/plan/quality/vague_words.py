"""Words that leave provision open, as data: what they leave open, and what in the same sentence makes up for it.

confirmed: whether a published list that we read has them (`VAGUE` in `rules.py`); the others are from general knowledge.
"""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

CuredBy = Literal["often", "size", "expertise", "nothing"]
"""often: how often or how much; size: how many in the group; expertise: who it is and what they are trained in."""


class VagueWord(NamedTuple):
    words: str
    pattern: re.Pattern[str]
    says: str
    cured_by: CuredBy
    confirmed: bool


def _word(
    words: str, pattern: str, says: str, cured_by: CuredBy = "nothing", confirmed: bool = True
) -> VagueWord:
    return VagueWord(words, re.compile(rf"\b(?:{pattern})", re.I), says, cured_by, confirmed)


_MAY_OR_MAY_NOT = "it may or may not be given."
_HOW_OFTEN = "how often?"

VAGUE_WORDS: tuple[VagueWord, ...] = (
    _word("access to", r"(?:access|accessing) to(?! (?:the )?(?:whole |full |national |wider |early years |school |same )*(?:curriculum|learning|education)\b)\b|have access\b(?! to the (?:curriculum|learning))", "it may be there and never used. Say what is given and how often.", "often"),
    _word("opportunities for", r"opportunit(?:y|ies) (?:for|to)\b", "an opportunity is no provision. Say what is done and how often.", "often"),
    _word("regular", r"regular(?:ly)?\b(?! (?:verbs?|past|plurals?|spellings?|words?|expression))", _HOW_OFTEN, "often"),
    _word("as required", r"(?:as|when|where|if|whenever|wherever)(?: and (?:when|where))? (?:required|needed|necessary|appropriate)\b(?! by (?:law|section|the (?:Act|Regulations)))|as (?:he|she|they|[A-Z][a-z]+) (?:needs?|requires?) (?:it|them|this)\b", "who decides, and how much is it at least?"),
    _word("would benefit from", r"(?:would|may|might|could|will|should|can) (?:also |greatly |really |further )?benefit (?:from|by)\b", "a benefit is no requirement. Say that it will be provided."),
    _word("up to", r"(?<!group of )(?<!groups of )(?<!class of )(?<!classes of )(?<!ratio of )up to(?= (?:\d|an?\b|one\b|two\b|three\b|four\b|five\b|six\b|ten\b|fifteen\b|twenty\b|thirty\b|half\b)[^.;]{0,20}\b(?:hours?|minutes?|mins?|times|sessions?|days?|weeks?|visits?|£))", "nothing at all is also ‘up to’. Say how much at least."),
    _word("such as", r"such as\b", "an example binds nobody. Say which.", "nothing"),
    _word("e.g.", r"e\.g\.|eg\.?(?= )|for example\b", "an example binds nobody. Say which."),
    _word("etc.", r"etc\b\.?|and so on\b|and so forth\b", "what else? Say all of it."),
    _word("or equivalent", r"or (?:an? )?(?:equivalent|similar)\b", "who decides what is equivalent?"),
    _word("key adult", r"(?:an? |the |his |her |their )?key (?:adults?|persons?|workers?)\b", "who is it, and with what training?", "expertise"),
    _word("small group", r"small[ -]groups?\b", "how many children at most?", "size"),
    _word("is available", r"(?:is|are|be|made|being) available\b(?! (?:from|by) (?:\d|[A-Z][a-z]+ \d))", "it may be there and never used. Say what is given and how often."),
    _word("ongoing", r"on-?going\b", _HOW_OFTEN, "often", confirmed=False),
    _word("may", r"may(?= (?:be|need|have|require|include|use|also|sometimes|receive|help)\b)", _MAY_OR_MAY_NOT, confirmed=False),
    _word("could", r"could(?= (?:be|have|include|receive|use)\b)", _MAY_OR_MAY_NOT, confirmed=False),
    _word("where possible", r"(?:where(?:ver)?|when(?:ever)?|if|as far as|as much as) (?:it is )?possible\b|where practicable\b", _MAY_OR_MAY_NOT, confirmed=False),
    _word("adult support", r"(?:some |additional |extra )?adult support\b", "how much, by whom, and what do they do?", "often", confirmed=False),
    _word("high level of", r"high(?:er)? levels? of\b", "how much is that?", "often", confirmed=False),
)  # fmt: skip
