"""Which section of a plan a request for provision belongs in, and which belong in none.

What educates or trains is special educational provision, whoever gives it, and stands in F (Children and Families Act
2014, s.21(5)); so do therapies that do (SEND Code of Practice 2015, 9.74). Social care provision that a paper itself
calls H1 stands there; any other in H2, and a person finds whether it is owed under the Chronically Sick and Disabled
Persons Act 1970, s.2. The words below are ours, and no practitioner has reviewed them.
"""

from __future__ import annotations

import re

from events.values import Question, Section

REVIEWED = False

_EDUCATES = re.compile(
    r"\b(?:teach\w*|train\w*|taught|tuition|tutor\w*|lessons?|class(?:es|room)?|curriculum|programmes?|literacy|maths|number|staff|TAs?|teaching assistant|LSA|school|nursery"
    r"|pupils|speech|language|communication|SLT|SALT|OT|occupational|physio\w*|PT|habilitation|Makaton|signs?|skills|practice|groups?|support from an adult|adults? trained)\b",
    re.I,
)
_HEALTH = re.compile(
    r"\b(?:nurs(?:e|es|ing)|medication|medicines?|midazolam|epilep\w+|rescue|clinics?|ear moulds?|hearing aids? (?:review|check)|audiology|orthotics?|splints?|dietiti[ac]n|dietician|surg\w+|appointments?"
    r"|healthcare plan|suction\w*|gastrostomy|tracheostomy|oxygen|continence|wheelchair service|CAMHS|psychiatr\w+|cognitive behavio\w+|CBT|EMDR|(?:trauma-focused|psycho)\s?therapy|continuing care|insulin|remap)\b",
    re.I,
)
_SOCIAL = re.compile(
    r"\b(?:short breaks?|respite|direct payments?|DP|social care|CIN plan|child in need|family support|personal assistant|overnight stays?|foster\w*|youth club|home care|care package at home)\b",
    re.I,
)
_H1 = re.compile(r"\bH1\b|\bs(?:ection|\.)?\s?2\b.{0,30}\b(?:1970|CSDPA|Chronically)", re.I)
_PLACEMENT = re.compile(
    r"\b(?:(?:special|small|mainstream|independent|residential|specialist|different|another|new) (?:\w+ )?(?:school|college|setting|nursery|academy|placement)|place(?:ment)? (?:at|in)|a school (?:near|where|with)|resource base"
    r"|(?:stay|remain|go|move) (?:at|to|on at) [A-Z])\b"
)
_MORE_THAN_A_PLACE = re.compile(
    r"\b(?:hours?|hrs|minutes|mins?|weekly|daily|termly|therap\w+|train\w+|adult|nurse|class(?:es)? of|\d)\b",
    re.I,
)


def section_of_provision(text: str, question: Question | None) -> Section:
    """question: what the request chiefly answers to; None where nothing says."""
    if _SOCIAL.search(text) and not _teaches(text):
        return "H1" if _H1.search(text) else "H2"
    if question == "Social_care" and not _EDUCATES.search(text):
        return "H1" if _H1.search(text) else "H2"
    if (question == "Health" or _HEALTH.search(text)) and not _EDUCATES.search(text):
        return "G"
    return "F"


def is_placement(text: str) -> bool:
    """A wish for a school or a kind of school and nothing else: decided under ss.33, 38 and 39, and never drafted."""
    return _PLACEMENT.search(text) is not None and not _MORE_THAN_A_PLACE.search(text)


def _teaches(text: str) -> bool:
    return re.search(r"\b(?:teach\w*|taught|curriculum|literacy|lessons?)\b", text, re.I) is not None
