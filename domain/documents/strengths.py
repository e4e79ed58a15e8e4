"""Which sentences say what is good about a child: qualities, skills, joys. What also says that something is hard, or is
about somebody else, is left out; so is a clinic's 'within normal limits', which is no strength to build on.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from domain.documents import strength_words as words
from domain.documents.headings import heading
from domain.documents.summary_given import DocumentRead, LineRead

_SHORTEST = 2
_MOST_UNDER = 12
"""lines that a heading without an end of its own may open"""

_NAME_OF_A_PART = re.compile(
    r"^[\W\d]*(?:independen(?:t|ce)|age[- ]|happy and|confident (?:and|communicat)|good\b)", re.I
)
"""a heading that begins so: 'Independent living'"""
_SMALL = 3
"""letters of a word that has a capital in no heading"""


def strengths_said(document: DocumentRead) -> Iterator[LineRead]:
    """The lines that say what is good, in order."""
    under = 0
    for line in document.lines:
        text = line.sentence.text
        if words.HEADING.match(text):
            under = _MOST_UNDER
        elif heading(text) is not None and not _is_short_note(text):
            under = 0
        else:
            under -= 1
            says = not text.endswith("?") and len(text.split()) >= _SHORTEST and line.part != "family"
            if says and _is_strength(text, under >= 0):
                yield line


def _is_short_note(text: str) -> bool:
    """A line such as 'Kind, reliable', which is as short as a heading is and says something."""
    if words.LABEL.match(text):
        return True
    said = [word for word in re.findall(r"[^\W\d_]+", text) if len(word) > _SMALL]
    titled = len(said) > 1 and all(word[0].isupper() for word in said)
    return not titled and _NAME_OF_A_PART.match(text) is None and words.GOOD.search(text) is not None


def _is_strength(text: str, under: bool) -> bool:
    """under: a heading of strengths stands above."""
    if words.LABEL.match(text):
        return True
    plain = words.NO_TROUBLE.sub(" ", text)
    if (
        words.HARD.search(plain)
        or words.OTHERS.search(plain)
        or words.POINTS_AWAY.match(text)
        or words.RECORD.search(text)
    ):
        return False
    return under or words.GOOD.search(plain) is not None
