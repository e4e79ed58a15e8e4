"""Which sentences say in a plan what a child finds hard, of those that prove the need.

What helps belongs in F, a score in its report, and what happened on the day of a visit says what a need looked like once:
it stands as a quotation to be put into words, where nothing says how it is. The words are ours, and no practitioner has
reviewed them.
"""

from __future__ import annotations

import re
from typing import Literal

Kind = Literal["is", "was", "other"]

_HELP = re.compile(
    r"^\W*(?:(?:he|she|they|[A-Z][a-z]+) (?:will |does |still |also )?)?(?:needs?|requires?) (?:an?|one|two|some|somebody|someone|adults?|access|help|support|prompt\w*|supervision|daily|weekly|regular|specialist|to be|constant|full|1)\b"
    r"|^\W*what (?:he|she|they|[A-Z][a-z]+) needs?\b|\b(?:should|must|recommend\w*|would benefit|will need|to be (?:taught|given|provided|supported))\b|^\W*provision\b",
    re.I,
)
_SCORE = re.compile(
    r"(?:^|\|)\s*(?:entry|level|year|band|stage)?\s?[<>]?\d{1,3}(?:[-–]\d{1,3})?(?:st|nd|rd|th)?(?: c?entile)?\s*(?:\||[.;]?$)",
    re.I,
)
_CELL = re.compile(r"\|")
_HE, _SHE = re.compile(r"\bhe\b", re.I), re.compile(r"\bshe\b", re.I)
_WAS = re.compile(
    r"\b(?:was|were|had|did|didn['’]t|said|told|asked|went|came|gave|took|kept|left|led|made|saw|found|cried|ran|sat|stood|chose|wrote|drew|read (?:\d+|none)|could(?:n['’]t| not)?|got|put|held|began|stopped|lost|threw|hid|bit|fell|spoke|knew|thought|felt|managed|tried)\b"
    r"|\b(?:he|she|they|[A-Z][a-z]+) (?:\w+ly )?(?!need)[a-z]{2,}ed\b"
)
_IS = re.compile(
    r"\b(?:is|are|has|have|does|do|can|cannot|can['’]t|doesn['’]t|does not|finds|needs|struggles|relies|tends|gets|becomes|remains|shows|uses)\b"
)


def kind(sentence: str) -> Kind:
    """is: how it is with the child; was: what happened; other: what helps, a row of scores, or two people whom 'he' and
    'she' do not tell apart."""
    if _HELP.search(sentence) or (_HE.search(sentence) and _SHE.search(sentence)):
        return "other"
    if _CELL.search(sentence) and _SCORE.search(sentence):
        return "other"
    past = _WAS.search(sentence)
    if past is None:
        return "is"
    present = _IS.search(sentence)
    return "is" if present is not None and present.start() < past.start() else "was"
