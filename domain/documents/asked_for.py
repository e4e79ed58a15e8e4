"""Which sentences ask for provision: what stands under such a heading, what is asked for in so many words, and how much
of a service somebody is to give. What was given before, what is in place now and what is not wanted are no request."""

from __future__ import annotations

import re
from collections.abc import Iterator

from domain.documents.headings import heading
from domain.documents.quantities import quantities
from domain.documents.summary_given import DocumentRead, LineRead

_SHORTEST = 3
"""words; less is a heading"""
_LONGEST_HEADING = 3
"""words of a heading within a list"""
_MOST_UNDER = 12
"""lines that a heading without an end of its own may open"""

_OPENS = re.compile(
    r"^[\W\d]*(?:\w\.\s*)?(?:what (?:do|would|is|we|I|he|she|they)\b.{0,25}\b(?:want|need|needed|help|asking for)"
    r"|(?:EHCP? )?ask(?:s|ing)?(?: for)?|want(?:s|ed)?|provision(?: advised| requested| sought)?|recommend\w*|support (?:needed|requested|required)"
    r"|advice|proposed (?:support|provision)|needs in school|strategies)\W{0,3}$",
    re.I,
)
_LABEL = re.compile(
    r"^[\W\d]*(?:(?:EHCP? )?asks?(?:ing for)?|wants?|provision|recommend\w*|support (?:needed|requested|required)|what (?:works|would help|we want|I want|we'd like))\s*:\s*\S",
    re.I,
)
_ASKS = re.compile(
    r"\b(?:recommend(?:s|ed)? (?!no\b)|(?:I'd|I would|we'd|we would|I) (?:suggest|propose|advise|put in|like|want|need)|(?:I|we) want|asking (?:for|that)|I've asked (?:that|for)"
    r"|should (?:be|have|receive|continue)|(?:will|'ll) (?:need|require|benefit)|would benefit from|must (?:be|have)|is to be|are to be|to (?:be|have) (?:given|provided|delivered|trained|offered)"
    r"|is needed|are needed|needs? (?:an?|one|two|some|somebody|someone|daily|weekly|access|direct|specialist|regular)|requires? (?:an?|daily|weekly|direct|specialist)"
    r"|will (?:provide|visit|require)|(?:staff|adults?|school|class|TAs?|teachers?|SLT|EP|OT) to [a-z]+|to (?:nominate|train|provide|receive|deliver)|(?:wants?|would like) (?:her|him|them) to have|what (?:I am|I'm|we are|we're|we'd) (?:asking|like))\b",
    re.I,
)
_HELP = re.compile(
    r"\b(?:support|teach(?:ing|er|es)?|therap\w+|programme|adults?|assistant|TA|LSA|staff|train(?:ed|ing)|sessions?|groups?|class|curriculum|visits?|placement|school|nurse|mentor\w*"
    r"|laptop|reader|scribe|room|base|space|equipment|hoist|aids?|board|timetable|break|rest|physio\w*|SALT|SLT|OT|ELSA|QTVI|transport|interpreter|one to one|1:1"
    r"|intervention|counsel\w+|coach|internship|guidance|technician|signing|Makaton|braille|phonics|literacy|someone|somebody|person|people)\b",
    re.I,
)
_NOT_NOW = re.compile(
    r"\b(?:has had|had|received|was|were|has been|have been|currently|so far|tried|since|used to|at present|is in place|already|got|(?:plan|package) has|agreed|previously|last (?:year|term)|stopped|attended|completed|ran)\b",
    re.I,
)
_NOT_WANTED = re.compile(
    r"\b(?:no to|(?:doesn't|does not|don't|do not|not) need|(?:is|are) not (?:needed|required|advised|recommended|indicated)|not advised|don't (?:think|consider|recommend)|do not (?:think|consider|recommend)|no need)\b",
    re.I,
)
_TARGET = re.compile(r"^\W*(?:by|within) (?:the end|end|[A-Z]\w+ 20|\d|Year|Key)\b.*\bwill\b[^|]*$", re.I)
"""an outcome, and not what is to be done for it"""


_MEASURE = re.compile(
    r"\b(?:hours?|hrs?|mins?|minutes?|(?:half[ -])?termly|annually|yearly|monthly|fortnightly|weekly|daily|(?:group|class) of)\b|\d\s?:\s?\d|one[ -]to[ -]one",
    re.I,
)
"""without any of these no quantity counts, and most sentences have none"""
_WILL = re.compile(r"\bwill\b", re.I)
_VERB = re.compile(
    r"\b(?:he|she|they|it|I|we|is|are|was|were|has|have|had|does|do|did|can|will)\b|'(?:s|re|ve|d|ll)\b", re.I
)


def provision_asked(document: DocumentRead) -> Iterator[LineRead]:
    """The lines that ask for provision, in order, whatever else they say."""
    under = 0
    for line in document.lines:
        text = line.sentence.text
        if _OPENS.match(text):
            under = _MOST_UNDER
        elif text.endswith("?") or (heading(text) is not None and not (under > 0 and _is_item(text))):
            under = 0
        elif len(text.split()) >= _SHORTEST and _is_asked(line, under > 0):
            yield line
            under -= 1
        else:
            under -= 1


def _is_item(text: str) -> bool:
    """A short line in a list of requests reads like a heading; headings are shorter still."""
    return heading(text) == "other" and len(text.split()) > _LONGEST_HEADING


def _is_asked(line: LineRead, under: bool) -> bool:
    text = line.sentence.text
    if _NOT_WANTED.search(text):
        return False
    if any(said.stance == "provision" for said in line.said):
        return True
    if line.part == "outcome" or any(said.stance == "outcome" for said in line.said):
        # A row of a table may give the outcome first and what is to be done for it last.
        last = text.rsplit(" | ", 1)[-1]
        return not _WILL.search(last) and _is_help_by_measure(last)
    if line.part == "family" or _TARGET.match(text):
        return False
    if line.part == "provision" or under or _LABEL.match(text):
        return True
    if _ASKS.search(text) and _HELP.search(text):
        return True
    return not _NOT_NOW.search(text) and _is_help_by_measure(text)


def _is_help_by_measure(text: str) -> bool:
    """A service and how much of it; in a note without a verb, in what ratio is enough."""
    if not (_MEASURE.search(text) and _HELP.search(text)):
        return False
    note = not _VERB.search(text)
    return any(
        (each.minutes and (each.per or each.times or each.staff))
        or (note and (each.staff or (each.per and each.by)))
        for each in quantities(text)
    )
