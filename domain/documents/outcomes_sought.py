"""Which sentences state an outcome that is sought: what will be so for the child by a day, and what a list of outcomes
holds. What is to be done for it is provision, and told apart in `asked_for`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from domain.documents.headings import heading
from domain.documents.help_named import is_help_by_measure
from domain.documents.summary_given import DocumentRead, LineRead

_SHORTEST = 3
"""words; less is a heading"""
_PAST = re.compile(r"\b(?:was|were|had|did|told|said)\b")
_NUMBER = r"\d{1,2}|two|three|four|five|six|nine|ten|twelve|eighteen"
_DAY = (
    r"(?:the end\b|end\b|the time\b|the age\b|age \d|next\b|(?:January|February|March|April|May|June|July|August|September|October"
    r"|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Christmas|Easter|summer|autumn|spring|half[ -]term)\b"
    r"|(?:the )?(?:summer|autumn|spring)\b|Year \d|Y\d|Key Stage|KS\d|20\d\d|reception\b|transfer\b|transition\b|\d{1,2}[./](?:0?[1-9]|1[0-2])(?![.\d]?\d|\s?[ap]m)"
    rf"|(?:the|a|this|one) (?:year|term)\b|(?:{_NUMBER}) (?:weeks|months|mths|terms|years)\b)"
)
_FIRST = r"^[\W\d]*(?:[a-z]\.\s*)?(?:(?:outcomes?|targets?|goals?|aims?)\W+(?:\d\W+)?)?"
_WHEN_FIRST = re.compile(
    rf"{_FIRST}(?:by|within|in) (?:about |around )?{_DAY}[^.|]*?"
    r"(?:(?:\b(?:will|should|shall|can|could|would|is to|to be able)|'ll)\b|[:,]\s*[a-z]+s\b|\bsits\b|\bI should like\b)",
    re.I,
)
_LABEL = re.compile(
    r"^[\W\d]*(?:(?:(?:outcomes?|targets?|goals?|aims?)(?: \d)?|next steps? (?:we|I)(?:'d| would) like)\s*[:=–-]|(?:my|our|the) (?:target|goal|aim)s? (?:is|are) (?:that|for|to)\b)\s*\S",
    re.I,
)
_HOPED = re.compile(
    r"\b(?:I|we)(?:'d| would| should)? (?:like|expect|hope|aim|want|see)\b(?: (?:him|her|them|to see|for|that|\w+))?",
    re.I,
)
_AIMED = re.compile(
    r"\b(?:(?:we|I)(?:'d| would)? (?:hope|aim)\w* (?:for|to|that)?|(?:aim|target|goal|hope) (?:for \w+ )?is)\b",
    re.I,
)
_WHEN = re.compile(rf"\b(?:by|within|before) {_DAY}", re.I)
_CHILD_DOES = re.compile(
    r"\b(?:he|she|they|him|her|them|(?!I\b|We\b)[A-Z][a-z]+)(?:'ll| will| would| could| can| should)?\b"
)
_CHILD_WILL = re.compile(
    r"\b(?:[Hh]e|[Ss]he|[Tt]hey|(?!I\b|We\b|It\b|This\b|That\b|There\b|Staff\b|School\b)[A-Z][a-z]+)(?:'ll| will| is able to| to be able to)\b"
)
_IS_GIVEN = re.compile(
    r"\b(?:will|'ll) (?:still |also |then )?(?:need|require|have (?:a|an|had) (?:review|appointment|assessment|report|plan)|receive|be (?:given|offered|provided|seen|reviewed|discharged|due|assessed|referred|in))\b"
)
"""what is to be done, and no difference that it makes"""
_STATE_OR_FORM = re.compile(
    r"^\W*(?:area|target|outcome|domain|date|review|what|who)s?\b[^a-z]*(?:\||$)", re.I
)
_HELPERS = re.compile(
    r"^\W*(?:[a-z]+ )?(?:all |the )?(?:staff|school|class|teachers?|TAs?|adults?|SENCO|SLT|SALT|OT|EP|parents|council|LA|team)\b",
    re.I,
)
_TOLD = re.compile(
    r"\b(?:I|me|we|us|said|told|believes?|thinks?|was|were|had|(?:is|are) not|there's|there is|currently|at present|likely|may be|for this reason|of use|helpful)\b|^\W*(?:Mr|Mrs|Ms|Dr)\b"
)
"""what is told among outcomes, and none"""
_FINISHES = re.compile(
    rf"^(?!He\b|She\b|They\b|It\b|The\b|Outcomes?\b|Targets?\b|Goals?\b|Aims?\b)[A-Z][a-z]+ (?!.*\b(?:I|we|was|were|had|has|\w+ed by)\b).*\bby {_DAY}[^,;]{{0,25}}$"
)
"""A line such as 'Start a chat with a friend three times a day, by July 2026.': what is done, and by when."""


def outcomes_sought(document: DocumentRead) -> Iterator[LineRead]:
    """The lines that state an outcome, in order, whatever else they say."""
    for line in document.lines:
        text = line.sentence.text
        titled = heading(text) is not None and not _LABEL.match(text) and not _FINISHES.match(text)
        if not titled and not text.endswith("?") and len(text.split()) >= _SHORTEST and is_outcome(line):
            yield line


def is_outcome(line: LineRead) -> bool:
    """What says so of itself, and what stands in a list of outcomes; how much of what help is none, wherever it stands."""
    text = line.sentence.text
    return says_outcome(line) or (line.part == "outcome" and _is_item(text))


def _is_item(text: str) -> bool:
    """Of a list of outcomes: no help, nobody who gives it, nothing that is told."""
    others = _STATE_OR_FORM.match(text) or _HELPERS.match(text) or _TOLD.search(text)
    return others is None and not is_help_by_measure(text)


def says_outcome(line: LineRead) -> bool:
    text = line.sentence.text
    if any(said.stance == "outcome" for said in line.said):
        return not _PAST.search(text) or "will" in text.split()
    if line.part in ("family", "view") or _STATE_OR_FORM.match(text) or _HELPERS.match(text):
        return False
    if _WHEN_FIRST.search(text) or _LABEL.match(text):
        return True
    if not _WHEN.search(text) or is_help_by_measure(text):
        return False
    return (
        _AIMED.search(text) is not None
        or (_HOPED.search(text) is not None and _CHILD_DOES.search(text) is not None)
        or (_CHILD_WILL.search(text) is not None and _IS_GIVEN.search(text) is None)
        or _FINISHES.match(text) is not None
    )
