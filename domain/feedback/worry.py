"""Words in feedback that a person should read today.

A first, plain list; it flags, it never judges, and it will both miss and over-flag. Source: our own reading of
Keeping Children Safe in Education's signs of harm and of absence from school; not reviewed by a specialist yet.
"""

from __future__ import annotations

import re

VERSION = "2026-11"
WORRYING = (
    "self-harm", "self harm", "hurt himself", "hurt herself", "hurt themselves", "hurting himself", "hurting herself",
    "hurting themselves", "kill", "suicide", "suicidal", "not safe", "unsafe", "abuse", "abused", "hit him", "hit her",
    "bruise", "bruises", "restrained", "excluded", "exclusion", "refuses school", "refusing school", "not eating",
    "stopped eating", "runs away", "ran away", "gone missing", "bullied", "bullying", "regressed", "desperate",
    "cannot cope", "can't cope", "no support", "not receiving",
)  # fmt: skip

_PATTERN = re.compile(r"\b(?:" + "|".join(re.escape(w) for w in WORRYING) + r")\b", re.IGNORECASE)


def worrying_words(text: str) -> tuple[str, ...]:
    """The words found, in order, each once in whatever case, as they were first written."""
    plain = text.replace("\u2019", "'")
    found: dict[str, str] = {}
    for match in _PATTERN.finditer(plain):
        found.setdefault(match.group(0).lower(), match.group(0))
    return tuple(found.values())
