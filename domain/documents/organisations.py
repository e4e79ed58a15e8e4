"""The names of bodies in a line of a document: schools, trusts, services, councils.

Words that such names are made of: ours, from the register of schools (GIAS), NHS trusts, councils and charities in
England; unreviewed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import NamedTuple

from domain.documents.role_table import Employer
from domain.documents.roles import named

SHORTEST, LONGEST = 4, 90
"""characters of a name"""

_KINDS: tuple[tuple[Employer, str], ...] = (
    ("psychology", r"educational (?:and child |& child )?psychology|\bpsychology\b|(?-i:\bEPS\b|\bEP\b) ?(?:service|team)?"),
    ("council", r"virtual school|sensory|(?:vision|hearing|deaf|learning|inclusion|autism|portage|early years|outreach|youth|early help|short breaks|disabled children'?s|children in care|children looked after|\bcla\b|careers)\b[\w ,&']*\b(?:service|team|support|outreach|practice)s?\b|\bportage\b|inclusion outreach|youth (?:justice|offending)|early help|learning support\b|family hub"),
    ("health", r"\bNHS\b|health|hospitals?\b|clinic\b|\bcamhs\b|surgery|medical (?:centre|practice)|therap(?:y|ies)\b|nursing|audiology|child development centre|\bCIC\b|infirmary|eye unit|health visiting|paediatrics|0-19|community SA?LT|children's SA?LT|neurodevelopmental|ophthalmology|physiotherapy|orthoptic|dietetic"),
    ("council", r"\bcouncils?\b|\bborough\b|\bCC\b|\bBC\b|\bMBC\b|\bcounty hall\b|children'?s services|social care|\bmash\b|travel team|local authority"),
    ("school", r"\bschools?\b|academy|\bnursery\b|pre-?school|playgroup|college|kindergarten|\bprimary\b|\binfants?\b|\bjuniors?\b|\bhigh\b|sixth form|montessori|children's centre|\bacademies\b|day care|daycare"),
    ("independent", r"sendias+|advocacy|trust\b|charity|foundation|supported (?:employment|internships?)|university|practice\b|consult(?:ancy|ing)|partnership|\bltd\b|associates|service\b|services\b|\bteam\b"),
)  # fmt: skip
KINDS = tuple((kind, re.compile(words, re.I)) for kind, words in _KINDS)

_NOT_A_NAME = re.compile(
    r"[\"“?!@]|\b(?:report|advice|summary|assessments?|requests?|letter|decision|meeting|record|repl(?:y|ies)|response|notes?|(?<!sixth )form|"
    r"visited|seen|visit|your|our(?! lady)|we|i|he|she|they|is|was|were|has|have|log|(?<!sixth )form|proforma|minutes|plan|profile|date|dear|re|"
    r"known|telephone|tel|register|reg|regulations?|act|year \d+|week|term|page|placement|start\w*|to|transfer|transition|comments|views|prepared|written|contribution|check|annual|foundations|by|from|an?)\b|\d{3}|;",
    re.I,
)
_FIELDS = re.compile(r"\s[–—|-]+\s|\s//?\s|\s{2,}|[|;]|(?<=[A-Za-z]{3})\.\s|:\s")
_PARTS = re.compile(r",\s|\s?\(|\)\s?")
_IN_PROSE = re.compile(
    r"(?:(?:[A-Z][\w'’&-]+\.?|0-19) (?:(?:of|and|&) )?){1,6}(?:Council|School|Academy|Pre-?[Ss]chool|Nursery|College|Primary|Juniors?|Infants?|High|Trust|Hospital|Service|Team|CIC|Surgery|Centre|CAMHS|Nursing|Therap(?:y|ies)|Psychology|Paediatrics|Partnership)\b"
)
MOST_WORDS = 6
"""of a letterhead that is a name"""
_TITLE = re.compile(
    r"[,:|]|^(?:Mr|Mrs|Ms|Miss|Dr|Prof)\b|\b(?:about|me|private|confidential|information|form|words|questionnaire|psychological|agreement|diary|history|overview|case|file|child|pupil|education|health|special|needs|individual|personal|statement|statutory)\b",
    re.I,
)
_DIGIT = re.compile(r"\d")
WORDS = 12
"""of a name with its department"""
_COMMON = re.compile(
    r"\b(?:children|child|young|people|person|community|communication|speech|language|therapy|therapies|service|services|team|teams|"
    r"department|dept|unit|of|and|the|for|in|to|paediatrics?|school|schools|nursing|health|visiting|occupational|physiotherapy|"
    r"educational|education|psychology|integrated|specialist|sensory|support|early|years|help|send|sen|ehc|ehcp|adult|local|authority|"
    r"council|borough|county|nhs|trust|clinic|hospital|surgery|medical|centre|development|nursery|college|primary|academy|camhs|"
    r"mental|adolescent|social|care|virtual|learning|inclusion|office|pathway|advisory|vision|hearing|impairment|deaf|audiology|"
    r"review|casework|statutory|business|salt|slt|dietetics|nutrition|disabled|private|confidential|key|stage|reception|class|high|junior|infant|its|this|s)\b|[^\w]",
    re.I,
)


class Body(NamedTuple):
    """kind: what sort of employer it is. proper: it has a name of its own, unlike 'Speech and Language Therapy'."""

    name: str
    kind: Employer
    proper: bool


def bodies(line: str) -> Iterator[Body]:
    """Every body that the line names, as it is written there.

    'Hill House Hospital, Cardiology' is the hospital; 'Northvale Care, Children's Therapies' only says who it is whole.
    """
    for field in _FIELDS.split(line):
        parts = [body for part in _PARTS.split(field) if (body := _body(part))]
        if any(body.proper for body in parts) or len(field.split()) > WORDS or field.count(",") != 1:
            yield from parts
        else:
            whole = _body(field)
            yield from (whole,) if whole else parts


def _body(part: str) -> Body | None:
    name = in_title_case(part.strip(" .,-–—*\"'"))
    if (
        not SHORTEST <= len(name) <= LONGEST
        or _NOT_A_NAME.search(name)
        or not _is_titled(name)
        or _is_post(name)
    ):
        return None
    kind = kind_of(name)
    return Body(name, kind, bool(_COMMON.sub("", name))) if kind else None


def is_plain_name(line: str) -> bool:
    """Two to six words in capitals or with capitals, no post, no date, nothing that a document's title would say."""
    return (
        2 <= len(line.split()) <= MOST_WORDS
        and _is_titled(line)
        and not _NOT_A_NAME.search(line)
        and not _TITLE.search(line)
        and not _DIGIT.search(line)
        and named(line) is None
    )


def after_post(text: str) -> str | None:
    """'Sightlink' of 'E. P., habilitation specialist, Sightlink, and me': what stands after name and post, as a name."""
    parts = [part.strip() for part in re.split(r"[,|;(]|\s[–—-]\s", text)] + [""]
    for who, post, following, beyond in zip(parts, parts[1:], parts[2:], parts[3:], strict=False):
        is_name = len(following) >= SHORTEST and _is_titled(following) and not _NOT_A_NAME.search(following)
        is_person = named(who) or named(following) or named(beyond)
        if (
            named(post)
            and is_name
            and not is_person
            and not following.isupper()
            and not _DIGIT.search(following)
        ):
            return following.strip(" .)")
    return None


_SHORT = {
    "MBC": "Metropolitan Borough Council",
    "BC": "Borough Council",
    "DC": "District Council",
    "EPS": "Educational Psychology Service",
    "EP": "Educational Psychology",
    "FT": "Foundation Trust",
}
"""abbreviations in the names of bodies that can mean nothing else there"""


_CAPITALS = frozenset({"NHS", "CAMHS", "CIC", "SEN", "SEND", "SENDIASS", "EHC", "EP", "EPS", "SLT", "SALT", "MASH", "CC", "BC", "MBC", "DC", "FT", "RC", "CE", "SPA"})  # fmt: skip
_SMALL = frozenset({"of", "and", "the", "for", "in", "with", "at"})


def in_title_case(name: str) -> str:
    """'Hill High School' for 'HILL HIGH SCHOOL'; a name that is not all in capitals stays as it is."""
    if not name.isupper() or " " not in name:
        return name
    words = [
        word if word.strip("().,") in _CAPITALS else word.lower() if word.lower() in _SMALL else word.capitalize()
        for word in name.split()
    ]  # fmt: skip
    return " ".join((words[0].capitalize() if words[0] in _SMALL else words[0], *words[1:]))


def without_abbreviation(name: str, known: Iterable[str] = ()) -> str:
    """'Ashmarsh Borough Council' for 'Ashmarsh BC'; 'Eastmarsh CC' only as a whole name in the same bundle tells."""
    if name.endswith(" CC"):
        wanted = re.compile(re.escape(name[:-2]) + r"(?:County|City) Council", re.I)
        return next((other for other in known if wanted.fullmatch(other)), name)
    return re.sub(r"(?<= )(?:MBC|BC|DC|EPS|EP|FT)\b", lambda match: _SHORT[match.group()], name)


def in_prose(text: str) -> Iterator[Body]:
    """Names within sentences: 'prepared for Hill County Council by'."""
    for match in _IN_PROSE.finditer(text):
        words = match.group().split()
        whole = (body for first in range(len(words) - 1) if (body := _body(" ".join(words[first:]))))
        yield from islice(whole, 1)


def _is_post(name: str) -> bool:
    """'Health Visitor' is who, not where; a lone word ('Sensory') is neither."""
    return (" " not in name and not name.isupper()) or bool(
        (role := named(name)) and role.words.fullmatch(name)
    )


def kind_of(name: str) -> Employer | None:
    return next((kind for kind, words in KINDS if words.search(name)), None)


def _is_titled(name: str) -> bool:
    """Every long word begins with a capital, as in a name and not in a sentence."""
    words = [word for word in re.findall(r"[^\W\d_][\w'’.-]*", name) if len(word) > 3 and word not in _SMALL]
    return bool(words) and name[:1].isupper() and all(word[:1].isupper() for word in words)
