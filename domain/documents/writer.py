"""Who wrote a document, in what role, for whom they work and when: from what it says, never from its file name.

The surest clue counts: a post that a form asks for, a labelled author, a signature, 'I am his class teacher', a
parent's or child's own way of writing, and only then what the letterhead or title says. Whom a letter is to, who is
copied in and who is merely mentioned is never its writer.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from typing import NamedTuple

from domain.documents.layout import Layout, layout
from domain.documents.organisations import Body, after_post, bodies, in_prose
from domain.documents.roles import (
    BUSINESS_SUPPORT,
    BY_NAME,
    EHC_COORDINATOR,
    FAMILY,
    PANEL,
    PARENT,
    RELATIVES,
    YOUNG_PERSON,
    Employer,
    canonical,
    closer,
    named,
    services_in,
)
from domain.documents.vocabulary import profession
from domain.documents.voices import (
    by_child,
    by_family,
    from_home,
    said_of_self,
    said_to_be_from,
    signed_by_family,
)
from domain.documents.written import written

__all__ = ["FAMILY", "PARENT", "YOUNG_PERSON", "Writer", "canonical", "writer"]

FAMILY_ORGANISATION = "Family"

_POST = re.compile(
    r"^(?:your )?(?:role|position|job title|designation|post(?: held)?|job role|relationship\b.*|capacity|title and role)$"
)
_AUTHOR = re.compile(
    r"^(?:(?:report )?author|(?:(?:form|report|advice|record|log|minutes|notes|summary|information|letter|plan) )?"
    r"(?:written|completed|prepared|compiled|produced|recorded|collated|submitted|logged|kept|provided|typed|taken|carried out|undertaken|assessed|advice|report|reported|visit|visited|seen|conducted)"
    r"(?: and \w+)? by|assessor|examiner|clinician|consultant|therapist|psychologist|practitioner|audiologist|teacher|worker|doctor'?s? name|report from|advice from"
    r"|name of (?:the )?(?:person|professional|practitioner|author|doctor)[\w /]*|your (?:full )?name|name and (?:role|designation|post)|by|officer|case officer|caseworker"
    r"|professional(?: completing[\w ]*)?|lead professional|signature|signed(?: by)?|chair(?:ed by| of meeting)?|minutes)$"
)  # fmt: skip
_NOT_AUTHOR = re.compile(
    r"\b(?:supervised|supervisor|countersigned|requested|referred|referrer|scribed|to be)\b", re.I
)
_BY = re.compile(
    r"(?:\b(?:written|completed|prepared|compiled|recorded|collated|submitted|logged|kept|produced|printed|filled in)\b(?: [^|:]{1,70}?)??|\b(?:assessed|visited|seen) (?:on )?\d[^|]{4,40}?),? by:? (?P<who>(?!the\b).{2,90})",
    re.I,
)
_CHAIR = re.compile(r"\((?P<post>[^(),]{2,50}),\s*(?:chair\w*|notes?|minutes|note-?taker)\)", re.I)
_BYLINE = re.compile(r"[A-Z][\w'.-]+\s*(?:,|\(|[-–/|])\s*(?P<post>[^,()|/]{2,50})")
_SPEAKER = re.compile(r"^\[?[\d/.:, -]{4,}\]?\s*-?\s*(?P<who>[A-Z][\w' ]{1,30}):\s")
SPEAKS = 3
"""messages of one speaker that make a chat"""
_FOR = re.compile(
    r"\b(?:for|to|cc|since|asked by)\s+(?:(?:Mr|Mrs|Ms|Miss|Dr)\.?\s+)?[A-Z][\w'-]+(?: [A-Z][\w'-]+)?\s*(?:\([^()]*\)|,\s*\w+)"
)
_CLASS = re.compile(
    r"\b(?:Mr|Mrs|Ms|Miss)\.? [A-Z][\w'-]+,? \(?(?:[1-9]|1[0-3])[A-Z]{1,2}\b|^[A-Z][\w. ]{1,20} \((?:[1-9]|1[0-3])[A-Z]{1,2}\)$"
)
"""a teacher by the class: 'Mrs R., 3R'"""
_CALLER = re.compile(
    r"^(?:caller|between|on the line|call (?:from|with)|(?:telephone|phone) (?:call|conversation) (?:from|with)|contact(?: with)?|spoke (?:to|with)|who|from|person calling|name of caller)$"
)
_CALL_TITLE = re.compile(
    r"\b(?:(?:tele)?phone|call|telephone conversation)\b[^.]{0,60}?\b(?:with|from)\b\s*(?P<who>.{2,80})|\bt/c\b:?\s*(?P<whom>.{2,80})",
    re.I,
)
_NAME = re.compile(
    r"((?:(?:Dr|Mr|Mrs|Ms|Miss|Prof)\.?\s+)?[A-Z][\w'’-]*\.?(?:[ .]?(?:(?:and|&) )?[A-Z][\w'’-]*\.?){0,3})\s*(?:[,(–|/-]\s*(.*))?$"
)
_QUALIFIED = re.compile(r",?\s+(?:(?:BA|BSc|MA|MSc|BEd|MEd|PGCE|MRCPCH|FRCPCH|MRCPsych|MBChB|MBBS|RGN|RMN|RN|RD|QTS|HCPC|SCPHN|AMBDA|DEdPsy\w*|PhD|DClinPsy|CPsychol|APC|MRCGP)\b[\w(). ]*,?\s*)+(?:\(.*?\))?$")  # fmt: skip
_PLACE_LABEL = re.compile(
    r"^(?:(?:name of )?(?:the )?(?:school|setting|nursery|college|placement|pre-?school|educational setting)(?: name)?(?:, year.*| or setting|/setting)?)$"
)
_BODY_LABEL = re.compile(
    r"^(?:service|team|organisation|agency|employer|establishment|department|trust|base|local authority|provider)(?: name)?$"
)
_ADDRESS = re.compile(r"\s*<[^<>]{0,200}>")


class Writer(NamedTuple):
    """author and organisation as the document says; role in our standard terms; written_on: the document's own date.
    seen_on: days on which the writer saw the child; called_on: days of telephone calls. None or empty: not said."""

    author: str | None = None
    role: str | None = None
    organisation: str | None = None
    written_on: date | None = None
    seen_on: tuple[date, ...] = ()
    called_on: tuple[date, ...] = ()


def writer(pages: Sequence[str]) -> Writer:
    """What the document says of its own writer. Each part is None where nothing says it."""
    parts = layout(pages)
    if not parts.lines:
        return Writer()
    role = _role(parts)
    organisation = FAMILY_ORGANISATION if role in FAMILY else _organisation(parts, role)
    return Writer(_author(parts), role, organisation, *written(parts))


def _role(parts: Layout) -> str | None:
    """The first clue that names a role. 'Doctor' or 'therapist' alone is made closer by the service, or passed over."""
    services = list(_services(parts))
    general = None
    for clue in _CLUES:
        for text in clue(parts):
            role = BY_NAME.get(text) or named(text) or (named(text, RELATIVES) if clue in _SPOKEN else None)
            if role is None:
                continue
            found = closer(role, services)
            if found is not None:
                return found
            general = general or role.name
    return _unnamed(parts, services) or general


def _unnamed(parts: Layout, services: Sequence[str]) -> str | None:
    """Where no post is named: whose letterhead it is, whose way of writing, whose vocabulary."""
    own = [service for service in services if service not in _OFFICES]
    if own and not parts.sender:
        return own[0]
    if family := by_family(parts):
        return family
    if services:
        return services[0]
    return PARENT if from_home(parts) else profession(" ".join(parts.lines)[:LONGEST_TEXT])


_OFFICES = frozenset({EHC_COORDINATOR, PANEL, BUSINESS_SUPPORT, PARENT, "Key Person"})
"""whose name stands on forms and letters that others write"""
LONGEST_TEXT = 20_000
"""characters of a document that are searched for the vocabulary of a profession"""


def _services(parts: Layout) -> Iterator[str]:
    head = (*(parts.letterhead or parts.head[:5]), parts.subject)
    found = [service for line in head for service in services_in(line[:160])]
    yield from (service for service in found if service not in _OFFICES)
    yield from (service for service in found if service in _OFFICES)


def _post(parts: Layout) -> Iterator[str]:
    """'Job title: Social Worker', 'Relationship to child: mother'."""
    return (label.value for label in parts.labels if _POST.match(label.name))


def _from_family(parts: Layout) -> Iterator[str]:
    """'Text messages from Mum', 'Mother of S. and Y.'"""
    return (said for line in parts.head[:3] if (said := said_to_be_from(line)))


def _childs_page(parts: Layout) -> Iterator[str]:
    if by_child(parts):
        yield YOUNG_PERSON


def _sender(parts: Layout) -> Iterator[str]:
    if parts.sender:
        yield _ADDRESS.sub("", parts.sender)
        if _CLASS.search(parts.sender):
            yield "class teacher"


def _caller(parts: Layout) -> Iterator[str]:
    """A note of one call tells what the caller said, whoever noted it."""
    for line in parts.head[:3]:
        match = _CALL_TITLE.search(line)
        if match:
            yield from (match["who"] or match["whom"]).split(",")
    for label in parts.labels[:12]:
        if _CALLER.match(label.name):
            yield from label.value.split(",")


def _speaker(parts: Layout) -> Iterator[str]:
    """Who says most in a chat that names its speakers: '[12:20] Mum: ...'"""
    said = Counter(match["who"] for line in parts.lines if (match := _SPEAKER.match(line)))
    if said and said.most_common(1)[0][1] >= SPEAKS:
        yield said.most_common(1)[0][0]


def _signed(parts: Layout) -> Iterator[str]:
    yield from (line for line in parts.signature if named(line))
    yield from signed_by_family(parts.signature)


def _own_label(parts: Layout) -> Iterator[str]:
    """'EP: Dr M. F.' in psychological advice, 'Nurse: S. K.' in a health check: the label fits the title."""
    own = list(_services(parts))
    for label in parts.labels[:20]:
        role = named(label.name.upper() if len(label.name) <= 3 else label.name)
        if role and closer(role, own) in own and _name(label.value.split("(")[0]):
            yield role.name


def _chair(parts: Layout) -> Iterator[str]:
    """'Mr D. (SENCO, chair)', 'F. (EHC officer, notes)' among those present."""
    for line in parts.head:
        yield from (match["post"] for match in _CHAIR.finditer(line))


def _self(parts: Layout) -> Iterator[str]:
    return said_of_self(parts.lines)


def _byline(parts: Layout) -> Iterator[str]:
    """'from Bev (key person)', 'K Lugg, senco': a name and a post in the first lines."""
    for line in parts.head[:4]:
        line = _FOR.sub(" ", line)
        if len(line) < 200 and not re.match(r"present|attend|there:|i\b|i've\b", line, re.I):
            said = [match["post"] for match in _BYLINE.finditer(line)]
            said += [
                field for field in re.split(r"\s{2,}|\s[–—|/-]\s", line) if len(field.split()) <= POST_WORDS
            ]
            yield from (post for post in said if named(post))
            if _CLASS.search(line):
                yield "class teacher"


def _named_label(parts: Layout) -> Iterator[str]:
    """'Key person: Jade P', unless it is a post that a form about the child asks for, whoever fills it in."""
    for label in parts.labels:
        role = named(label.name)
        if role and role.name not in _KEPT_ON_FILE and _name(label.value):
            yield label.name


POST_WORDS = 5
"""of a post that stands alone between two marks"""
_KEPT_ON_FILE = frozenset(
    {"GP", "Headteacher", "Social Worker", "SENCO", "Class Teacher", "Teacher", "Health Visitor"}
)


def _authors(parts: Layout) -> Iterator[str]:
    """What the labels give as author, the surest first."""
    for label in parts.labels:
        if _AUTHOR.match(label.name):
            yield (
                f"{label.value}, {label.name}"
                if named(label.name) and not named(label.value)
                else label.value
            )
    for line in (*parts.head[:8], *parts.foot):
        match = _BY.search(line)
        if match and not _NOT_AUTHOR.search(line[: match.start() + 12]):
            yield re.split(r"(?<=[a-z]{2})\.\s|;", match["who"])[0]


_CLUES: tuple[Callable[[Layout], Iterator[str]], ...] = (
    _from_family, _post, _authors, _childs_page, _caller, _speaker, _sender, _signed, _own_label, _chair, _self, _byline,
    _named_label,
)  # fmt: skip


_SPOKEN = (_from_family, _post, _authors, _caller, _speaker, _sender, _signed, _self)
"""clues in which 'mum' is the one who speaks, not one who is spoken of"""


def _author(parts: Layout) -> str | None:
    sender = _ADDRESS.sub("", parts.sender).strip('" ') if parts.sender else None
    lines = (
        *([sender] if sender else []),
        *_authors(parts),
        *(label.value for label in parts.labels if named(label.name)),
        *parts.signature,
    )
    return next((name for line in lines if (name := _name(line))), None)


def _name(line: str) -> str | None:
    """A person's name alone on its line, or before their post: 'D. A., Specialist Teacher'."""
    match = _NAME.match(_QUALIFIED.sub("", line))
    if match is None or len(match.group(1)) > 60 or named(match.group(1)):
        return None
    if match.group(2) and not named(match.group(2)):
        return None
    return None if any(bodies(match.group(1))) else match.group(1).strip(" ,")


def _organisation(parts: Layout, role: str | None) -> str | None:
    """The body that fits the role: of the labels, the letterhead, the signature, else where the child is at school."""
    employer: Employer | None = BY_NAME[role].employer if role else None
    fits = _FITTING[employer] if employer else None
    labelled = [label.value for label in parts.labels if _BODY_LABEL.match(label.name)]
    school = (
        [label.value for label in parts.labels if _PLACE_LABEL.match(label.name)]
        if employer == "school"
        else []
    )
    head = parts.letterhead or (parts.head[:6] if not parts.sender else ())
    said = [each for each in (parts.sender, *_authors(parts), *_caller(parts)) if each]
    no_rows = [line for line in head if line.count(" | ") < 2]
    lines = (*labelled, *said, *no_rows, *parts.signature, *school, *parts.head, *parts.foot)
    found = [body for line in lines for body in bodies(line)]
    prose = [body for line in parts.head[:4] for body in in_prose(line)]
    for wanted in (_fitting(found, fits, True), _fitting(prose, fits, True), _fitting(found, fits, False)):
        if wanted:
            return wanted[0].name
    return next(
        (name for line in (*said, *parts.signature, *parts.head[:2]) if (name := after_post(line))), None
    )


_FITTING: dict[Employer, tuple[Employer, ...]] = {
    "school": ("school",),
    "health": ("health",),
    "psychology": ("psychology", "council"),
    "council": ("council", "independent"),
    "independent": ("independent", "council"),
    "family": (),
}


def _fitting(found: Sequence[Body], kinds: tuple[Employer, ...] | None, proper: bool) -> list[Body]:
    return [body for body in found if (kinds is None or body.kind in kinds) and body.proper == proper]
