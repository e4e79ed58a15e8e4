"""What a bundle is checked for, as data: the pack's fifteen kinds of document and the advice that the regulations require.

Kinds: the pack "Producing EHCPs Using AI & Analytics", v0.09 of 25 March 2019, page "Bottom up data: EHCP bundle
review", named as it names them; by what words and posts a document is known for one of them is ours. Advice: regulation
6(1), 6(2) and 6(4) of the Special Educational Needs and Disability Regulations 2014, as information and advice services
quote them. No law says when advice is too old: the ages are ours, for an authority to change. No practitioner has
reviewed any of it yet.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, timedelta
from typing import NamedTuple

from domain.documents.experts import Letter
from domain.process.law import Limit

REVIEWED = False


class Kind(NamedTuple):
    """id, the pack's own name, the words of a title that tell it, and the posts whose documents it is otherwise."""

    kind: str
    name: str
    title: re.Pattern[str] | None
    posts: tuple[str, ...] = ()


def _kind(kind: str, name: str, title: str | None, *posts: str) -> Kind:
    return Kind(kind, name, re.compile(rf"\b(?:{title})\b", re.I) if title else None, posts)


KINDS: tuple[Kind, ...] = (
    _kind("senco-letter", "SENCO letter", None, "SENCO"),
    _kind("parent-letter", "Letters & emails from parents", None, "Parent"),
    _kind("known-to-service", "“Known to service” validation letters and replies", "known to (?:this |the |our )?service|agency (?:nil )?(?:returns?|replies)|nil returns?|records? check(?: only)?|no record of this child"),
    _kind("school-report", "School reports", "school report|end of year report|round robin|transfer form|personal education plan", "Class Teacher", "Headteacher", "Head of Year", "Key Person", "Learning Support Coordinator", "Teaching assistant", "ELSA"),
    _kind("ep-report", "EP reports", None, "Educational Psychologist"),
    _kind("checklist", "Checklists", "check ?lists?"),
    _kind("panel", "Panel review documents", "panel (?:review|decision|minutes|notes|paper)|SEND panel|decision sheet", "SEND Panel"),
    _kind("pre-ehcp", "Pre-EHCP’s (e.g. ERSA)", "ERSA|pre-EHCP|request for statutory assessment|SEN support plan|individual education plan|IEP|my support plan"),
    _kind("draft-ehcp", "Draft EHCP", "draft (?:EHCP|EHC plan|education,? health (?:and|&) care plan)"),
    _kind("final-ehcp", "Final EHCP", "final (?:EHCP|EHC plan|education,? health (?:and|&) care plan)"),
    _kind("provision-plan", "Provision plans", "provision (?:plan|map)|costed (?:plan|provision)"),
    _kind("specialist-report", "Specialist reports", None, "Speech and Language Therapist", "Occupational Therapist", "Physiotherapist", "Clinical Psychologist", "Teacher of the Deaf", "Qualified Teacher of Vision Impairment", "Multi-sensory impairment teacher", "Habilitation specialist", "Specialist Teacher", "EAL adviser", "Social Worker", "Early help worker"),
    _kind("health-report", "Health reports", None, "Paediatrician", "Psychiatrist", "CAMHS practitioner", "Autism team", "Audiologist", "Ophthalmologist", "Orthoptist", "Optometrist", "Neurologist", "Cardiologist", "Orthopaedic surgeon", "Endocrinologist", "Geneticist", "Respiratory team", "Dietitian", "Health Visitor", "School nurse", "Nurse", "GP"),
    _kind("call-log", "Co-ordinator telephone call logs", "(?:telephone |phone )?call(?:s)? (?:log|record|note|typed)s?|t/c|recorded line|record of (?:a )?(?:telephone )?calls?|contact (?:record|log)|telephone (?:note|conversation)"),
    _kind("other", "Other", None),
)  # fmt: skip
"""In the pack's order. A title is stronger than a post; of titles, the one that stands first."""

NIL_REPLY = re.compile(
    r"\b(?:not (?:currently )?known to (?:this|the|our|either|us|any)|not known\b|no record of (?:this|the) (?:child|pupil)|not (?:currently )?under the care of"
    r"|no referral received|no current involvement|records? check\b.*\bno(?:thing| record)|no record\b|nil return)",
    re.I,
)
"""What a service replies when it does not know the child."""

FOR_THIS_ASSESSMENT = re.compile(
    r"\b(?:EHC\w*|(?i:education,? health (?:and|&) care (?:needs|plan|assessment)|needs assessment|statutory (?:advice|assessment)|psychological advice|section F))\b"
)
"""Words by which a document says that it was written for an assessment; others were written for another purpose."""


class Advice(NamedTuple):
    """id; what the regulation asks for; which posts' documents count, by their letter; where it is written."""

    advice: str
    name: str
    letter: Letter | None
    source: str
    always: bool


_REGULATION = "Special Educational Needs and Disability Regulations 2014, reg {}"
ADVICE: tuple[Advice, ...] = (
    Advice("parent", "The child's parent or the young person", "a", _REGULATION.format("6(1)(a)"), always=True),
    Advice("educational", "Educational advice", "b", _REGULATION.format("6(1)(b)"), always=True),
    Advice("medical", "Medical advice from a health care professional", "c", _REGULATION.format("6(1)(c)"), always=True),
    Advice("psychological", "Psychological advice from an educational psychologist", "d", _REGULATION.format("6(1)(d)"), always=True),
    Advice("social-care", "Advice on social care", "e", _REGULATION.format("6(1)(e)"), always=True),
    Advice("other", "Any other person whom the authority thinks appropriate", "f", _REGULATION.format("6(1)(f)"), always=False),
    Advice("adulthood", "Preparation for adulthood and independent living", None, _REGULATION.format("6(1)(g)"), always=False),
    Advice("requested", "Any person from whom the parent or young person reasonably asks for advice", None, _REGULATION.format("6(1)(h)"), always=False),
    Advice("hearing", "A suitably qualified teacher of the deaf", None, _REGULATION.format("6(2)"), always=False),
    Advice("vision", "A suitably qualified teacher of children with a vision impairment", None, _REGULATION.format("6(2)"), always=False),
)  # fmt: skip

SPECIAL_TEACHERS: Mapping[str, str] = {
    "hearing": "Teacher of the Deaf",
    "vision": "Qualified Teacher of Vision Impairment",
}
BOTH_SENSES = "Multi-sensory impairment teacher"
"""counts for hearing and for vision"""

ADULTHOOD = re.compile(
    r"\b(?:preparation for adulthood|preparing for adulthood|independent living|supported (?:internship|living|employment)|job coach|travel training|careers?|employment|adult social care)\b",
    re.I,
)
FIRST_YEAR_OF_ADULTHOOD = 9
"""school year from which advice on preparation for adulthood is due"""

AGREEMENTS = ("the person who gave it", "the local authority", "the child's parent or the young person")
"""without which earlier advice may not stand in for new (SEND Regulations 2014, reg 6(4))"""


def _ours(says: str, days: int) -> Limit:
    return Limit(says, timedelta(days=days), date(2026, 11, 1), "our own choice, for an authority to change", confirmed=False, kind="ours")  # fmt: skip


OUT_OF_DATE: Mapping[str, Limit] = {
    "educational": _ours("ask whether educational advice still holds", 365),
    "psychological": _ours("ask whether psychological advice still holds", 2 * 365),
    "medical": _ours("ask whether medical advice still holds", 2 * 365),
    "social-care": _ours("ask whether advice on social care still holds", 365),
}
USUALLY_OUT_OF_DATE = _ours("ask whether any other document still holds", 2 * 365)
