"""Which role a text names, and our standard term for a post's title. The names and words are in `role_table`."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from domain.documents.role_table import (
    BUSINESS_SUPPORT,
    EHC_COORDINATOR,
    FAMILY,
    OF_SERVICE_TABLE,
    PANEL,
    SENCO,
    TABLE,
    YOUNG_PERSON,
    Employer,
)


class Role(NamedTuple):
    """name: our standard term. general: a word so wide ('nurse') that any closer role beside it counts instead.
    employer: None of a post that is in no list."""

    name: str
    employer: Employer | None
    words: re.Pattern[str]
    general: bool = False


_GENERAL = {
    "Doctor": ("Paediatrician", "GP", "Psychiatrist", "Ophthalmologist", "Neurologist", "Cardiologist", "Audiologist"),
    "Psychologist": ("Educational Psychologist", "Clinical Psychologist"),
    "Therapist": ("Speech and Language Therapist", "Occupational Therapist", "Physiotherapist", "Music Therapist", "Art Therapist", "Play Therapist"),
    "Nurse": ("CAMHS Practitioner", "School Nurse", "Health Visitor", "Community Children's Nurse", "Practice Nurse", "Looked After Children Nurse", "Learning Disability Nurse"),
    "Teacher": ("Teacher of the Deaf", "Qualified Teacher of Vision Impairment", "Specialist Teacher", "Class Teacher", "Early Years Inclusion Teacher", "Hospital Teacher", "Virtual School"),
    "Coach": ("Job Coach",),
    "Trainer": ("Travel Trainer",),
}  # fmt: skip
"""Words too wide to be a role, and the roles that the service in the letterhead may make of them."""
ROLES = tuple(
    Role(name, employer, re.compile(words, re.I), name in _GENERAL) for name, employer, words in TABLE
)
_ALSO_SENCO = re.compile(r"(?:\band|&|/|\+)\s*(?:the |nursery |school )*(?:sen(?:d)?co\b)", re.I)
_CHILD = re.compile(r"\W*(?:the )?(?:young person|child|pupil|student|learner)\b", re.I)
COUNCIL_STAFF = frozenset(
    {EHC_COORDINATOR, BUSINESS_SUPPORT, PANEL, "Tribunal Officer", "Commissioning Officer"}
)
"""who work for the council that carries out the assessment"""
BY_NAME = {role.name: role for role in ROLES}
PROFESSIONS = tuple(role for role in ROLES if role.name not in FAMILY)
RELATIVES = tuple(role for role in ROLES if role.name in FAMILY - {YOUNG_PERSON})

LINES_KEPT = 512
"""lines of one document that are asked about from several sides: whose signature, whose name, which service"""
OF_SERVICE = tuple((name, re.compile(words, re.I)) for name, words in OF_SERVICE_TABLE)
"""What a letterhead or title says of the writer where nobody is named: 'Children's Physiotherapy'."""


@lru_cache(maxsize=LINES_KEPT)
def named(text: str, among: tuple[Role, ...] = PROFESSIONS) -> Role | None:
    """The role that the text names first; a general one only where no closer one is named.

    Who is SENCO and something else besides counts as SENCO, the post that the law asks every school to fill
    (Children and Families Act 2014, section 67).
    """
    found = [
        (role.general, match.start(), -match.end(), number)
        for number, role in enumerate(among)
        if (match := role.words.search(text)) is not None
    ]
    if not found:
        return None
    first = among[min(found)[3]]
    return BY_NAME[SENCO] if first.employer == "school" and _ALSO_SENCO.search(text) else first


def anyone(text: str) -> Role | None:
    """A profession, else a relative: 'Anna K. (mother)'."""
    return named(text) or named(text, RELATIVES)


@lru_cache(maxsize=LINES_KEPT)
def services_in(text: str) -> tuple[str, ...]:
    """The roles whose services or forms the text names, in its order."""
    found = [
        (match.start(), number)
        for number, (_, words) in enumerate(OF_SERVICE)
        if (match := words.search(text)) is not None
    ]
    return tuple(OF_SERVICE[number][0] for _, number in sorted(found))


def of_service(text: str) -> str | None:
    return next(iter(services_in(text)), None)


def closer(role: Role, of: Iterable[str]) -> str | None:
    """Which nurse, doctor, therapist, psychologist or teacher, by the service that they write for."""
    if not role.general:
        return role.name
    return next((name for name in of if name in _GENERAL[role.name]), None)


def canonical(post: str) -> str:
    """Our standard term for a post's title ('Paediatric Physiotherapist'), else the title in small letters.

    In 'Child (own views, scribed by designated teacher)' the bracket says who wrote it down.
    """
    if _CHILD.match(post):
        return YOUNG_PERSON
    before = re.split(r"[(;]", post, maxsplit=1)[0]
    role = anyone(before) or anyone(post)
    if role is None:
        return of_service(post) or post.lower()
    closest = named(post) if role.general else None
    return closest.name if closest and not closest.general else closer(role, services_in(post)) or role.name
