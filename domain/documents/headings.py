"""What part of a document a sentence stands in, from the heading or label above it."""

from __future__ import annotations

import re
from typing import Literal

Part = Literal["provision", "outcome", "view", "family", "other"]

_PARTS: tuple[tuple[Part, re.Pattern[str]], ...] = (
    (
        "view",
        re.compile(
            r"^\W*(?:\d+\w?\W+)?views\b|(?:'s|s'|\b(?:my|our|child|pupil|parental?|parents|family))\s(?:\w+\s)?views?\b"
            r"|\b(?:voice|aspirations?|hopes|about me|going well|wishes|likes)\b",
            re.I,
        ),
    ),
    ("outcome", re.compile(r"\b(?:outcomes?|targets?|goals?|aims)\b", re.I)),
    (
        "provision",
        re.compile(
            r"\b(?:recommend\w*|provision|support required|what would help|strategies)\b|^\W*(?:\d+\w?\W+)?advice\b(?! for)",
            re.I,
        ),
    ),
    ("family", re.compile(r"^(?:family|family history|siblings)$", re.I)),
)
_LONGEST = 60
_LABEL = re.compile(r"([A-Z][A-Za-z' /&-]{2,40}):\s")


def heading(sentence: str) -> Part | None:
    """The part that a short line without an end begins; None when it is no heading."""
    words = sentence.strip().rstrip(":")
    if (
        len(words) > _LONGEST
        or words[-1:] in ".?!;,"
        or "|" in words
        or not words[:1].isupper()
        or len(words.split()) > 8
    ):
        return None
    return _part_of(words)


def label(sentence: str) -> Part | None:
    """The part that a label at the start of a sentence names ('Provision: ...'), for its paragraph only."""
    match = _LABEL.match(sentence)
    part = _part_of(match.group(1)) if match else "other"
    return None if part == "other" else part


def _part_of(words: str) -> Part:
    # A document's own title ('Psychological advice for an assessment') opens no section of provision.
    if re.search(r"\b(?:assessment|report|request)\b", words, re.I):
        return "other"
    return next((part for part, pattern in _PARTS if pattern.search(words)), "other")
