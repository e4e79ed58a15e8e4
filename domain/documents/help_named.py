"""Help that a sentence names: a service, an adult, equipment, a place or time for it; and whether it says how much."""

from __future__ import annotations

import re

from domain.documents.quantities import quantities

HELP = re.compile(
    r"\b(?:support|teach(?:ing|er|es)?|therap\w+|programme|adults?|assistant|TA|LSA|staff|train(?:ed|ing)|sessions?|groups?|class|curriculum|visits?|placement|school|nurse|mentor\w*"
    r"|laptop|reader|scribe|room|base|space|equipment|hoist|aids?|board|timetable|break|rest|physio\w*|SALT|SLT|OT|ELSA|QTVI|transport|interpreter|one to one|1:1"
    r"|intervention|counsel\w+|coach|internship|guidance|technician|signing|Makaton|braille|phonics|literacy|someone|somebody|person|people|carers?|workers?|helpers?|escort"
    r"|habilitation|rehabilitation|mobility|ToD|QToD|QTMSI|CSW|LSP|portage|role model|tutor\w*|tuition|lessons?|appointments?|clinic|reviews?|advice|blocks?|check-?ins?|meetings?"
    r"|ear moulds?|moulds?|hearing aids?|processors?|sound-?field|acoustic|loop|switch(?:es)?|device|tablet|computer|software|keyboard|wheelchair|walker|chair|seat(?:ing)?|splints?|bench|ceiling track|toilet|ramp|lift|large print"
    r"|checklist|chunk\w*|visuals?|symbols?|prompts?|social stories|sensory diet|circuits?|Thrive|Zones|Lego|precision teaching|overlearning|CBT|EMDR|play therapy|short breaks?|respite|direct payments?|DP"
    r"|setting|environment|resource(?:d)?|provision|medication|protocol|care plan|lunchtime|homework|extra time)\b",
    re.I,
)
_MEASURE = re.compile(
    r"\b(?:hours?|hrs?|mins?|minutes?|(?:half[ -])?termly|annually|yearly|monthly|fortnightly|weekly|daily|(?:groups?|class|classes) of)\b|\d\s?:\s?\d|one[ -]to[ -]one",
    re.I,
)
"""without any of these no quantity counts, and most sentences have none"""
VERB = re.compile(
    r"\b(?:he|she|they|it|I|we|is|are|was|were|has|have|had|does|do|did|can|will)\b|'(?:s|re|ve|d|ll)\b", re.I
)
_AN_HOUR = 60
"""minutes; a note of fewer and nothing else is more often how long something lasts"""


def is_help_by_measure(text: str) -> bool:
    """A service and how much of it; in a note without a verb, in what ratio or how many hours is enough."""
    if not (_MEASURE.search(text) and HELP.search(text)):
        return False
    note = not VERB.search(text)
    return any(
        (each.minutes and (each.per or each.times or each.staff))
        or (note and (each.staff or (each.per and each.by) or (each.minutes or 0) >= _AN_HOUR))
        for each in quantities(text)
    )
