"""Who speaks: a child of themselves, a family of its child, or somebody who says what they are."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from domain.documents.layout import Layout
from domain.documents.role_table import FOSTER_CARER, GRANDPARENT, PARENT
from domain.documents.roles import named, services_in

_CHILD_TITLE = re.compile(
    r"\b(?:all about me|about me|one[- ]page profile|my (?:views?|story|one page profile|statement|voice|passport|life|plan)|what i (?:think|want|like)"
    r"|(?:in )?(?:my|his|her|their) own words|(?:child|pupil|student|young person|learner)(?:'s|s'|s)? (?:views?|voice|contribution|wishes)|(?:'s|s') (?:views?|page|cards?|statement|words|notes?)\b|voice (?:recording|note)"
    r"|\b(?:he|she|they) (?:told me|said|talked|chose|drew|dictated)\b[^.]{0,60}\b(?:i|we) (?:typed|wrote|scribed)|says?:?$|(?:wrote|written) (?:it )?(?:him|her|them)sel(?:f|ves))",
    re.I,
)
_FOR = re.compile(r"(?:for|to|dear)\b", re.I)
_MYSELF = re.compile(r"\b(?:I|I'm|I'd|I've|i|im|ive|my|me)\b")
_OTHER = re.compile(r"\b(?:he|she|his|her|him|they|their)\b", re.I)
_CHILDS = re.compile(
    r"\bmy (?:mum|dad|mummy|daddy|nan|teachers?|tutor|TA|school|class|friends?|mates?|brother|sister|carers?|key ?worker)\b|\bI(?:'m| am) (?:\d{1,2}\b|aged)",
    re.I,
)
_FILLED_IN = re.compile(r"\b(?:filled in|completed)\b[^.]{0,80}?\bby\b", re.I)
_OUR_CHILD = re.compile(
    r"\b(?:my|our)\s+(?:[\w-]+\s+){0,2}?(?:son|daughter|child|boy|girl|lad|baby|kid|twins|little one|eldest|youngest)\b|\bmum and dad\b|\bI \((?:mum|dad)\)",
    re.I,
)
_SIGNED_FAMILY = re.compile(
    r"^(?:(?:[^\W\d_]\. ?){0,3}[^.,:]{0,40}?[\s(,'’]{1,3})?(?P<who>(?:(?:grand|step-?|foster )?(?:mum(?:my)?|mam|dad(?:dy)?|mother|father|parents?)|nan(?:ny)?|gran(?:dad)?|foster carers?|carers?|(?:mum|mother) (?:and|&) (?:dad|father)))\W*x*\W*$",
    re.I,
)
_FROM_PARENT = re.compile(
    r"\b(?:messages?|texts?|letter|e-?mails?|statement|notes?|whatsapps?|words|submitted|sent|forwarded|written|completed)\b[^.]{0,40}?\b(?:from|by|with)\s+(?:his |her |their |the |\w+'s )?(?:mum|mam|dad|mother|father|parents?|nan|gran|grandad|grandma|grandmother|grandfather|foster carers?|carers?)\b"
    r"|\b(?:mum|mam|dad|mother|father|parents?|nan|gran|grandad|grandma|grandmother|grandfather|foster carers?|carers?)(?:'s|s'|s)? (?:own )?(?:words|diary|account|messages|texts)\b"
    r"|^(?:\w+['’]s )?(?:diary|log|notes|journal)\b[^.]{0,30}\(foster\)"
    r"|^(?:\W|\d)*(?:mum|mam|dad|mother|father|parents?|nan|gran|grandad|grandma|grandmother|grandfather|foster carers?|carers?)(?:'s)?\s+(?:of|letter|statement|views?|messages?|texts?|e-?mails?)\b",
    re.I,
)
_QUOTED = re.compile(r"[\"“][^\"”]{0,400}[\"”]")
_HOME = re.compile(
    r"\b(?:at home|bed ?time|in bed|my husband|my wife|my partner|my (?:mum|sister|brother|family|other)|(?:his|her) (?:dad|mum|sister|brother|nan|little|big)"
    r"|told (?:me|us)|we (?:moved|have to|can'?t)|i can'?t (?:go to )?work|get(?:ting)? (?:him|her) dressed|gets? up|nan'?s|school (?:say|said|don'?t|are|rang)|at work|my job|as a family|our family|home from school|(?:said|says) to me)\b",
    re.I,
)
_GRANDCHILD = re.compile(r"\b(?:my|our) grand(?:son|daughter|child|children)\b", re.I)
_FOSTERED = re.compile(
    r"\b(?:we have|i have|we've|i've) fostered\b|\b(?:my|our) foster (?:son|daughter|child)\b|\bas (?:his|her|their|a) foster carers?\b",
    re.I,
)
_TITLED = re.compile(
    r"^(?:Mr|Mrs|Ms|Miss)\.?\s+(?:(?:and|&) (?:Mr|Mrs|Ms)\.?\s+)?[^\W\d_a-z][\w.'-]*(?: [^\W\d_a-z][\w.'-]*)?\.?$"
)
_SELF = re.compile(
    r"\b(?:I(?:'m| am)(?: also| currently| writing(?: to you)? as| employed as| working as)*|(?:[Ii]n my role|[Ww]riting) as|^As|[.,] [Aa]s)\s+"
    r"(?:also )?(?:an?|the|his|her|their|one of (?:his|her|their|the)|my son's|[A-Z][\w'’]*['’]s|[A-Z]\w+s['’])\s+(?P<post>[\w:'’/ -]{2,60})"
)
_PLAIN = re.compile(r"\b(?:im|ive|hes|shes|dont|cant|wont|didnt|doesnt|isnt|its been)\b", re.I)
"""as nobody writes for a service"""
_NAMED_SELF = re.compile(
    r"\b(?:(?:I am|I'm|[Mm]y name is) (?:(?:Dr|Mr|Mrs|Ms|Miss)\.? )?[^\W\d_a-z][\w'’-]*(?: [^\W\d_a-z][\w'’-]*){0,3},? (?:and )?(?:I am |I'm )?|I (?:first )?(?:qualified|trained|registered|practise|work(?:ed)?) as )"
    r"(?:an?|the|his|her|their) (?P<post>[\w:'’/& -]{2,60})"
)
"""'I am Ada Pell, a speech and language therapist', 'I qualified as an occupational therapist'"""
MINE = 3
"""times 'I' or 'my', or plain spellings, from which a text is a person's own"""
HOMELY = 2
"""things that only a home knows, from which a paper is a family's"""
ALONE = 6
"""times 'I' or 'my' in a page of which nobody else is the subject"""
_ITS_MUM = re.compile(
    r"\b(?:it'?s|this is) (?:[A-Z]\w+,? )?\w+'?s (?P<who>mum|dad|mother|father|nan|gran|foster carer)\b", re.I
)
OPENING = 40
"""lines in which people say what they are"""


def by_child(parts: Layout) -> bool:
    """A page that is headed as the child's and speaks as 'I', or that only a child would write so."""
    if any(_FILLED_IN.search(line) for line in parts.head[:3]):
        return False
    body = parts.lines if parts.sender else parts.lines[1:]
    said = " ".join(body)[:6_000]
    mine, others = len(_MYSELF.findall(said)), len(_OTHER.findall(said))
    titled = any(_CHILD_TITLE.search(line) for line in parts.head[:3] if len(line) < 200)
    if not titled and _is_professional(parts):
        return False
    if _OUR_CHILD.search(said) or _GRANDCHILD.search(said):
        return False
    childs = _CHILDS.search(said) is not None or not parts.sender
    return (titled and mine >= 2 and mine >= others) or (childs and mine >= ALONE and mine > 3 * others)


def _is_professional(parts: Layout) -> bool:
    """An independent report says 'I' as often as a child does; its head, its signature or its writer names a post."""
    heads = [line for line in parts.letterhead if not _MYSELF.search(line) and not _FOR.match(line)]
    return (
        any(named(line) for line in parts.signature if len(line) < 60)
        or any(named(line) or services_in(line) for line in heads)
        or any(map(named, said_of_self(parts.lines)))
    )


def by_family(parts: Layout) -> str | None:
    """The relative who writes, by 'my daughter' or a signature as only a parent writes it."""
    said = _QUOTED.sub(" ", " ".join(parts.lines[:60])[:8_000])
    if _GRANDCHILD.search(said):
        return GRANDPARENT
    if _FOSTERED.search(said):
        return FOSTER_CARER
    if _OUR_CHILD.search(said):
        return PARENT
    alone = any(_TITLED.match(line) for line in parts.signature) and not any(map(named, parts.head[:4]))
    return PARENT if alone and not parts.letterhead else None


def signed_by_family(lines: Sequence[str]) -> Iterator[str]:
    """'dad' of 'Archie's dad', 'foster carer' of 'R. P. (foster carer)'."""
    return (match["who"] for line in lines if (match := _SIGNED_FAMILY.match(line)))


def from_home(parts: Layout) -> bool:
    """What only a home knows, told as 'I': the weakest sign of a parent; a mail needs less of it than a paper."""
    own = _QUOTED.sub(" ", " ".join(parts.lines)[:8_000])
    known = len({match.group().lower() for match in _HOME.finditer(own)})
    plain = len({match.group().lower() for match in _PLAIN.finditer(own)})
    if parts.sender:
        return (known >= 1 and len(_MYSELF.findall(own)) >= MINE) or plain >= MINE
    return known >= HOMELY and len(_MYSELF.findall(own)) >= MINE


def said_to_be_from(line: str) -> str | None:
    """'mum' of 'Text messages from Mum'."""
    match = _FROM_PARENT.search(line)
    return match.group() if match else None


def said_of_self(lines: Sequence[str]) -> Iterator[str]:
    """'class teacher' of 'I am his class teacher'."""
    opening = " ".join(lines[:OPENING])[:6_000]
    yield from (match["who"] for match in _ITS_MUM.finditer(opening))
    for match in (*_SELF.finditer(opening), *_NAMED_SELF.finditer(opening)):
        yield match["post"]
