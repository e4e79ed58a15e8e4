"""Who wrote a document, in what role, for whom they work and when: from what it says, never from its file name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from domain.documents.dates import dates

HEAD = 14
"""lines at the top where a document says what it is"""
OLD = 550
"""days before the newest date in the document, beyond which a date at its head is not when it was written"""
SEVERAL = 3
"""different dates at the head beyond which it is a log, as old as its last entry"""
FOOT = 10
"""lines at the end where it is signed"""


class Writer(NamedTuple):
    author: str | None = None
    role: str | None = None
    organisation: str | None = None
    written_on: date | None = None


PARENT = "Parent"
YOUNG_PERSON = "Young person"

_ROLES: tuple[tuple[str, str], ...] = (
    ("Educational Psychologist", r"educational psychologist|\bE\.?P\b(?! report| view)|educational psychology|psychological advice"),
    ("Clinical Psychologist", r"clinical psychologist|clinical psychology"),
    ("Speech and Language Therapist", r"speech (?:and|&) language therap(?:ist|y)|\bSALT\b|\bSLT\b|speech therapist"),
    ("Occupational Therapist", r"occupational therap(?:ist|y)|\bOT\b"),
    ("Physiotherapist", r"physiotherap(?:ist|y)"),
    ("Paediatrician", r"p(?:a)?ediatrician|community paediatrics"),
    ("Psychiatrist", r"psychiatrist"),
    ("CAMHS practitioner", r"\bCAMHS\b|mental health practitioner"),
    ("Health Visitor", r"health visit(?:or|ing)"),
    ("School nurse", r"school nurs(?:e|ing)"),
    ("GP", r"\bGP\b|general practitioner"),
    ("Teacher of the Deaf", r"teacher of the deaf|\bToD\b"),
    ("Qualified Teacher of Vision Impairment", r"\bQTVI\b|teacher of (?:the )?vision"),
    ("Specialist Teacher", r"(?:specialist|advisory|outreach) teacher|literacy assessment"),
    ("Social Worker", r"social worker"),
    ("EHC Co-ordinator", r"\bEHC(?:P)? co-?ordinator|SEN(?:D)? (?:case )?officer|case officer|contact record"),
    ("SEND Business Support", r"business support|SEND administrator"),
    ("SEND Panel", r"\bpanel\b"),
    ("SENCO", r"\bSEN(?:D)?CO\b|inclusion (?:manager|lead)|special educational needs co-?ordinator"),
    ("Headteacher", r"head ?teacher|principal\b"),
    ("Class Teacher", r"class ?teacher|form tutor"),
    ("Key Person", r"key (?:person|worker)"),
)  # fmt: skip
_ROLE_WORDS = tuple((role, re.compile(pattern, re.I if pattern.islower() else 0)) for role, pattern in _ROLES)
_ROLE_WORDS_ANY = tuple((role, re.compile(pattern, re.I)) for role, pattern in _ROLES)

_SIGNED = re.compile(r"^(?:author|report author|therapist|psychologist|from|chair|clinician)\b\s*[:|]\s*(.+)|^(?:completed|prepared|written|logged|reported|report|advice) by\b\s*[:|]?\s*(.+)", re.I)  # fmt: skip
_CLOSING = re.compile(r"^(?:yours\s+(?:sincerely|faithfully|truly)|kind(?:est)? regards|(?:best|warm) (?:wishes|regards)|regards|many thanks|thank you(?: for reading)?|thanks|god bless|best)\b[,.]?\s*", re.I)  # fmt: skip
_OUR_CHILD = re.compile(
    r"\b(?:my|our)\s+(?:son|daughter|child|boy|girl|little (?:boy|girl))\b|\bI \(mum\)|\bmum and dad\b", re.I
)
_PARENT_NAME = re.compile(r"\b(?:mum|dad|mother|father|parents?|carer)\b", re.I)
_TITLED = re.compile(r"^(?:Mr|Mrs|Ms|Miss)\.?\s+[A-Z]")
_NAME = re.compile(
    r"((?:(?:Dr|Mr|Mrs|Ms|Miss|Prof)\.?\s+)?[A-Z][\w'-]*\.?(?:[ .]?[A-Z][\w'-]*\.?){0,3})\s*(?:[,(–|/]\s*(.*))?$"
)
_ORGANISATION = re.compile(r"\b(?:school|academy|nursery|college|council|NHS|trust|service|centre|hospital|clinic|CAMHS|surgery|pre-?school|learning support|community SLT|university)\b", re.I)  # fmt: skip
_ADDRESS = re.compile(r"\s*<[^<>]{0,200}>")
_TITLE = re.compile(
    r"\b(?:report|summary|assessment|requests?|letter|decision|meeting|record|replies|response|visited|seen)\b|[\"“?!]|\.\s",
    re.I,
)
_TO = re.compile(r"^(?:to|dear|cc|subject|re)\b", re.I)
_BIRTH = re.compile(r"(?:d\.?o\.?b\.?|date of birth|born)\W{0,12}(?:on\s+)?$", re.I)
_WRITTEN = re.compile(r"(?:date of (?:this )?(?:report|letter|advice)|report(?:\s+date(?:d)?)?|typed|dated?|written|signed|letter date|date (?:completed|written|typed))\W{0,6}$", re.I)  # fmt: skip
_MET = re.compile(r"(?:visit\w*(?:\(s\))?|clinic date|seen|assessed|date of (?:visit|assessment)\S*|appointment)\W{0,6}[^\n]{0,12}$", re.I)  # fmt: skip


def writer(pages: Sequence[str]) -> Writer:
    """What the first and last lines say. Each part is None where nothing says it."""
    lines = list(_lines(pages))
    if not lines:
        return Writer()
    head, foot = lines[:HEAD], lines[-FOOT:]
    signed = list(_signatures(head, foot))
    role = _role(signed, head, lines)
    author = next((name for line in signed if (name := _name(line))), None)
    organisation = "Family" if role in (PARENT, YOUNG_PERSON) else _organisation(head, foot)
    return Writer(author, role, organisation, _written_on(head, lines))


def canonical(role: str) -> str:
    """The role of ours that a post's title names first ('Paediatric Physiotherapist'), else the title in small letters."""
    if re.match(r"\W*(?:parents?|mother|father|mum|dad|foster carer)\b", role, re.I):
        return PARENT
    if re.match(r"\W*(?:young person|child|pupil)\b", role, re.I):
        return YOUNG_PERSON
    return _first_role(role, _ROLE_WORDS_ANY) or role.lower()


def _lines(pages: Sequence[str]) -> Iterator[str]:
    for page in pages:
        for line in page.split("\n"):
            words = " ".join(line[:2_000].split())
            if words:
                yield words


def _signatures(head: Sequence[str], foot: Sequence[str]) -> Iterator[str]:
    """Lines that say who wrote it, the surest first: labelled, then what follows the closing, then the last lines."""
    for line in (*head, *foot):
        for part in re.split(r"\s{2,}|(?<=\d{4}) (?=[A-Z][a-z]+:)", line):
            match = _SIGNED.match(part)
            if match:
                yield _ADDRESS.sub("", match.group(1) or match.group(2)).strip('" ')
    after: list[str] = []
    for index, line in enumerate(foot):
        closing = _CLOSING.match(line)
        if closing:
            after = [line[closing.end() :], *foot[index + 1 :]]
    yield from (line for line in after if line)
    yield from (line for line in foot[-3:] if len(line) < 80)


def _role(signed: Sequence[str], head: Sequence[str], lines: Sequence[str]) -> str | None:
    if _is_by_parent(signed, lines):
        return PARENT
    title = [line for line in head if not _TO.match(line)]
    for line in (*signed, *title[:5]):
        if len(line) < 160:
            role = _first_role(line, _ROLE_WORDS_ANY)
            if role is not None:
                return role
    return next((role for line in title if (role := _first_role(line, _ROLE_WORDS)) is not None), None)


def _first_role(line: str, roles: Sequence[tuple[str, re.Pattern[str]]]) -> str | None:
    """The post named first: who else is copied in comes after."""
    found = [
        (match.start(), number) for number, (_, words) in enumerate(roles) if (match := words.search(line))
    ]
    return roles[min(found)[1]][0] if found else None


def _is_by_parent(signed: Sequence[str], lines: Sequence[str]) -> bool:
    """'My daughter' near the top, or a signature that only a parent writes; professionals sign with their post."""
    if any(_has_role(line) for line in signed):
        return False
    opening = " ".join(lines[:20])[:1_500]
    short = [line for line in signed if len(line) < 60]
    return (
        _OUR_CHILD.search(opening) is not None
        or any(_PARENT_NAME.search(line) for line in short)
        or any(_TITLED.match(line) for line in short)
    )


def _name(line: str) -> str | None:
    """A person's name alone on its line, or before their post: 'D. A., Specialist Teacher'."""
    match = _NAME.match(line)
    if match is None or len(match.group(1)) > 60 or _CLOSING.match(line) or _has_role(match.group(1)):
        return None
    if match.group(2) and not _has_role(match.group(2)):
        return None
    return None if _ORGANISATION.search(match.group(1)) else match.group(1).strip(" ,")


def _has_role(words: str) -> bool:
    return any(pattern.search(words) for _, pattern in _ROLE_WORDS_ANY)


def _organisation(head: Sequence[str], foot: Sequence[str]) -> str | None:
    """The letterhead, else what stands under the name; never whom the letter is to."""
    addressed = next((index for index, line in enumerate(head) if line.lower().startswith("dear")), len(head))
    for line in (*head[:addressed], *foot):
        if _TO.match(line):
            continue
        for part in re.split(r"\s[–—|-]\s|,\s|:\s", line):
            if (
                _ORGANISATION.search(part)
                and part[:1].isupper()
                and len(part) <= 80
                and not _TITLE.search(part)
            ):
                return part.strip(" .")
    return None


def _written_on(head: Sequence[str], lines: Sequence[str]) -> date | None:
    """A date that is labelled as the report's, else the first of the head, else the newest; never one of birth."""
    labelled, standing, every = [], [], []
    for number, line in enumerate(lines):
        for found in dates(line):
            before = line[: found.start][-60:]
            if _BIRTH.search(before) or found.on.year < 2000:
                continue
            every.append(found.on)
            if (len(head) <= number < len(lines) - FOOT) or _MET.search(before):
                continue
            if _WRITTEN.search(before):
                labelled.append(found.on)
            elif number < len(head) and not (found.start == 0 and " | " in line):
                standing.append(found.on)
    newest = max(every, default=None)
    if labelled or newest is None:
        return labelled[0] if labelled else None
    # A date of birth is not always labelled ('Re: A. B., 25.1.20'): nobody heads a letter with so old a date.
    recent = [on for on in standing if (newest - on).days < OLD]
    if len(set(recent)) > SEVERAL or not recent:
        return newest
    return recent[0]
