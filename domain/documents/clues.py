"""The role in which a document was written, by one clue after another, the surest first.

A post that a form asks for; a labelled author; a child's or caller's own voice; the sender and the signature; a label
that fits the title; 'I am his class teacher'; a name and post in the first lines; whose letterhead it is; a family's
way of writing; and at last the vocabulary of a profession. In the patterns of names [^\\W\\d_a-z] is a capital letter of
any language: 'Şahin', 'Öz'.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator

from domain.documents.dates import dates
from domain.documents.layout import Layout
from domain.documents.organisations import bodies
from domain.documents.posts import is_closer, told, unlisted
from domain.documents.role_table import PANEL, PARENT, YOUNG_PERSON
from domain.documents.roles import (
    BY_NAME,
    COUNCIL_STAFF,
    Role,
    anyone,
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

_POST = re.compile(
    r"^(?:your )?(?:role|position|job title|designation|post(?: held)?|job role|relationship\b.*|capacity|title and role)$"
)
_AUTHOR = re.compile(
    r"^(?:(?:report )?author|(?:(?:form|report|advice|record|log|minutes|notes|summary|information|letter|plan) )?"
    r"(?:written|completed|prepared|compiled|produced|recorded|collated|submitted|logged|kept|provided|typed|taken|carried out|undertaken|assessed|advice|report|reported|visit|visited|seen|conducted)"
    r"(?: and \w+)? by|assessor|examiner|clinician|consultant|therapist|psychologist|practitioner|audiologist|teacher|worker|doctor'?s? name|report from|advice from"
    r"|name of (?:the )?(?:person|professional|practitioner|author|doctor)[\w /]*|name of (?:parent|carer)[\w /]*|parent|carer|advis[eo]r|your (?:full )?name|name and (?:role|designation|post)|by|officer|case officer|caseworker"
    r"|professional(?: completing[\w ]*)?|lead professional|signature|signed(?: by)?|chair(?:ed by| of meeting)?|minutes)$"
)  # fmt: skip
_NOT_AUTHOR = re.compile(
    r"\b(?:supervised|supervisor|countersigned|requested|referred|referrer|scribed|to be)\b", re.I
)
_BY = re.compile(
    r"(?:\b(?:written|completed|prepared|compiled|recorded|collated|submitted|logged|kept|produced|printed|filled in|drawn up|put together)\b(?: [^|:]{1,70}?)??|\b(?:assessed|visited|seen) (?:on )?\d[^|]{4,40}?),? by:? (?P<who>(?!the\b).{2,90})",
    re.I,
)
_CHAIR = re.compile(
    r"(?:\(|\| )(?P<post>[^(),|]{2,50}),\s*(?:(?:in the )?chair\w*|notes?|(?:took |taking )?(?:the )?minutes|note-?taker|minute-?taker)\s*(?:\)|\||$)",
    re.I,
)
_BYLINE = re.compile(r"[^\W\d_a-z][\w'.-]+\s*(?:,|\(|[-–/|])\s*(?P<post>[^,()|/]{2,50})")
_SPEAKER = re.compile(r"^\[?[\d/.:, -]{4,}\]?\s*-?\s*(?P<who>[^\W\d_a-z][\w'() ]{1,30}):\s")
_LOGGED = re.compile(
    r"^\W*\d{1,2}[/. ].{0,80}?[^\W\d_a-z][\w'’-]+ \((?P<post>[^()]{2,40})\):|\b(?:logged|recorded|noted|entered) by [^(),;]{2,40}(?:\(|, )(?P<role>[^(),;.]{2,40})"
)
"""'1/7 Out, mother. T. Roe (caseworker): told mum': who keeps a log names themselves before what they did"""
SPEAKS = 3
"""messages of one speaker that make a chat"""
_FOR = re.compile(
    r"\b(?:for|to|cc|since|asked by)\s+(?:(?:Mr|Mrs|Ms|Miss|Dr)\.?\s+)?[^\W\d_a-z][\w'-]+(?: [^\W\d_a-z][\w'-]+)?\s*(?:\((?![^()]*\b(?:Mr|Mrs|Ms|Miss|Dr)\b)[^()]*\)|,\s*\w+)"
)
_CLASS = re.compile(
    r"\b(?:Mr|Mrs|Ms|Miss)\.? [^\W\d_a-z][\w'-]+,? \(?(?:[1-9]|1[0-3])[A-Z]{1,2}\b|^[^\W\d_a-z][\w. ]{1,20} \((?:[1-9]|1[0-3])[A-Z]{1,2}\)$"
)
"""a teacher by the class: 'Mrs R., 3R'"""
_CLASS_ALONE = re.compile(
    r"(?:class )?(?:[1-9]|1[0-3])[A-Z]{1,2}$|(?:Mr|Mrs|Ms|Miss)\.? [^\W\d_a-z][\w'-]+ \(?(?:[1-9]|1[0-3])[A-Z]{1,2}\)?$"
)
_CALLER = re.compile(
    r"^(?:caller|between|on the line|call (?:from|with)|(?:telephone|phone) (?:call|conversation) (?:from|with)|spoke (?:to|with)|person calling|name of caller)$"
)
_CALL_TITLE = re.compile(
    r"\b(?:(?:tele)?phone|call|telephone conversation)\b[^.]{0,60}?\b(?:with|from)\b\s*(?P<who>.{2,80})|\bt/c\b:?\s*(?P<whom>.{2,80})",
    re.I,
)
_NAME = re.compile(
    r"((?:(?:Dr|Mr|Mrs|Ms|Miss|Prof)\.?\s+)?[^\W\d_a-z][\w'’-]*\.?(?:[ .]?(?:(?:and|&) )?[^\W\d_a-z][\w'’-]*\.?){0,3})\s*(?:[,(–|/-]\s*(.*))?$"
)
_QUALIFIED = re.compile(
    r"(?:,?\s+(?:B|M)(?:A|Sc|Ed)\b[\w(). ]*+|,?\s+(?:[A-Z]{2,}[A-Za-z]*|D[A-Z]?[A-Za-z]*Psych?\w*|PhD|CPsychol|registered)\b)++(?:\s*\(.*?\))?$"
)
"""letters after a name; possessive, because a row of degrees can be taken apart in exponentially many ways"""
_OTHERS = re.compile(
    r"(?:present|attend\w*|in attendance|apologies|there:|papers|evidence|sources|reports|involved|agencies|professionals|agreed with|shared with|i|i've)\b",
    re.I,
)
"""lines that begin so name who else is concerned, or talk"""
_PROSE = re.compile(r"\b[a-z]{2,} [a-z]{2,} [a-z]{2,} [a-z]{2,} [a-z]{2,}")
_SURNAME_FIRST = re.compile(r"^([^\W\d_a-z][\w'’-]+), ([^\W\d_a-z][\w'’-]+)\b")
_ADDRESS = re.compile(r"\s*(?:<[^<>]{0,200}>|\[mailto:[^\[\]]{0,200}\])")


_AT_SCHOOL = re.compile(
    r"^(?:Mr|Mrs|Ms|Miss)\.? [^\W\d_a-z][\w'-]+, [^,]*\b(?:School|Primary|Juniors?|Infants?|Academy|High)\b"
)
"""who gives a title and the school alone teaches there"""
_THEIR = re.compile(r"\b(?:from|by)\s+(?:[A-Z][\w-]*['’]s|his|her|their) (?P<post>[\w :'-]{2,40})")
_BEFORE_NAME = re.compile(
    r"(?P<post>\b[a-z][\w-]+(?: [a-z][\w-]+){0,3}) (?:(?:Mr|Mrs|Ms|Miss|Dr)\.? )?[^\W\d_a-z][\w'-]+(?: [^\W\d_a-z][\w'-]+)?"
)
_NIL = re.compile(
    r"\b(?:not (?:currently )?known to|no (?:record|involvement|contact) (?:of|with|in|on))\b(?P<whom>.{3,80})",
    re.I,
)
NIL = 20
"""lines of a nil return"""
BESIDE_POST = 3
"""words that may stand with a post between two marks"""
LONGEST_TITLE = 160
"""characters of a line that may be a title"""
LONGEST_NAME = 60
"""characters of a person's name"""
LONGEST_TEXT = 20_000
"""characters of a document that are searched for the vocabulary of a profession"""
_OFFICES = COUNCIL_STAFF | {PARENT, "Key Person"}
"""whose name stands on forms and letters that others write"""
_KEPT_ON_FILE = frozenset(
    {"GP", "Headteacher", "Social Worker", "SENCO", "Class Teacher", "Teacher", "Health Visitor"}
)
"""posts that a form about a child asks for, whoever fills it in"""


def stated_role(parts: Layout) -> str | None:
    """What the document itself says. 'Doctor' or 'therapist' alone is made closer by the service, or passed over."""
    services = list(_services(parts))
    titles = services if parts.sender is None else services_in(sender(parts))
    own = [service for service in (*titles, *_not_known(parts)) if service not in _OFFICES]
    for clue, of in _CLUES:
        for text in clue(parts):
            role = of(text)
            found = closer(role, services) if role else None
            if found is None and clue in _OWN_WORDS:
                words = _own_words(text, role, _OWN_WORDS[clue])
                found = own[0] if words and own else words
            if found is not None:
                return found
    return own[0] if own else by_family(parts)


def _own_words(text: str, role: Role | None, post_in: Callable[[str], Role | None]) -> str | None:
    """The post as the document has it, where it is in no list of ours or says more than the wide post that is."""
    post = post_in(text) if role is None or role.general else None
    return post.name if post is not None and (role is None or is_closer(post)) else None


def likely_role(parts: Layout) -> str | None:
    """Where no role is stated: whose form it is, what only a home knows, whose vocabulary it is; else a wide post."""
    services = list(_services(parts))
    if services:
        return services[0]
    if from_home(parts):
        return PARENT
    return profession(" ".join(parts.lines)[:LONGEST_TEXT]) or _wide(parts)


def _wide(parts: Layout) -> str | None:
    return next((role.name for clue, _ in _CLUES for text in clue(parts) if (role := named(text))), None)


def _services(parts: Layout) -> Iterator[str]:
    """What the letterhead and titles name, people's services before offices; a panel's own paper names everybody."""
    if {*services_in(parts.lines[0][:LONGEST_TITLE] if parts.lines else "")} == {PANEL}:
        yield PANEL
        return
    lines = dict.fromkeys((*parts.letterhead, *parts.head[: 5 if not parts.letterhead else 3], parts.subject))
    titles = [line if line in parts.letterhead else re.split(r"\.\s", line)[0] for line in lines]
    found = [
        service
        for title in titles
        if not (_PROSE.search(title) or _OTHERS.match(title))
        for service in services_in(title[:LONGEST_TITLE])
    ]
    yield from (service for service in found if service not in _OFFICES)
    yield from (service for service in found if service in _OFFICES)


def _from_family(parts: Layout) -> Iterator[str]:
    """'Text messages from Mum', 'Mother of S. and Y.'"""
    return (said for line in parts.head[:3] if (said := said_to_be_from(line)))


def _post(parts: Layout) -> Iterator[str]:
    """'Job title: Social Worker', 'Relationship to child: mother'."""
    return (label.value for label in parts.labels if _POST.match(label.name))


def _childs_page(parts: Layout) -> Iterator[str]:
    if by_child(parts):
        yield YOUNG_PERSON


def _sender(parts: Layout) -> Iterator[str]:
    if parts.sender:
        yield sender(parts)
        if _CLASS.search(parts.sender):
            yield "class teacher"


def callers(parts: Layout) -> Iterator[str]:
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


def _logged(parts: Layout) -> Iterator[str]:
    """Who keeps a log, where its entries say so."""
    for line in parts.lines:
        if match := _LOGGED.search(line):
            yield match["post"] or match["role"]


def _signed(parts: Layout) -> Iterator[str]:
    yield from (line for line in parts.signature if named(line))
    yield from signed_by_family(parts.signature)
    if any(_CLASS_ALONE.match(line) for line in parts.signature):
        yield "class teacher"
    yield from (line for line in parts.signature if unlisted(line))


def _own_label(parts: Layout) -> Iterator[str]:
    """'EP: Dr M. F.' in psychological advice, 'Nurse: S. K.' in a health check: the label fits the title."""
    own = list(_services(parts))
    labelled = [
        (closer(role, own), role) for label in parts.labels[:20]
        if (role := named(label.name.upper() if len(label.name) <= 3 else label.name)) and name_of(label.value.split("(")[0])
    ]  # fmt: skip
    for service in own:
        yield from (role.name for found, role in labelled if found == service)


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
        if len(line) < 200 and not _OTHERS.match(line):
            said = [match["post"] for match in (*_BYLINE.finditer(line), *_THEIR.finditer(line))]
            said += re.split(r"\s{2,}|\s[–—|/-]\s", line)
            yield from (post for post in said if _is_post(post))
            if _CLASS.search(line) or _AT_SCHOOL.search(line):
                yield "class teacher"
            yield from (match["post"] for match in _BEFORE_NAME.finditer(line) if not _PROSE.search(line))


def _is_post(field: str) -> bool:
    """A post with few words besides: a name, 'advice'; not 'EP to advise on setting'."""
    role = named(field)
    return role is not None and len(role.words.sub("", field).split()) <= BESIDE_POST


def _not_known(parts: Layout) -> Iterator[str]:
    """A nil return names whose records were looked up: 'not known to Occupational Therapy'."""
    for line in parts.lines[:NIL]:
        if match := _NIL.search(line):
            yield from services_in(match["whom"])


def _named_label(parts: Layout) -> Iterator[str]:
    """'Key person: Jade P', unless it is a post that a form about the child asks for, whoever fills it in."""
    for label in parts.labels:
        role = named(label.name)
        if role and role.name not in _KEPT_ON_FILE and name_of(label.value):
            yield label.name


def authors(parts: Layout) -> Iterator[str]:
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


def author(parts: Layout) -> str | None:
    """Whose name it bears: the sender's, the labelled author's, that beside the role's label, the signature's."""
    mine = stated_role(parts)
    roles = [(label.value, role.name) for label in parts.labels if (role := named(label.name))]
    lines = (
        *([sender(parts)] if parts.sender else []),
        *_beside_post(parts),
        *authors(parts),
        *(value for value, role in sorted(roles, key=lambda each: each[1] != mine)),
        *parts.signature,
        *(line.removeprefix("by ") for line in parts.head[:4] if anyone(line) or line.startswith("by ")),
    )
    return next((name for line in lines if (name := name_of(line))), None)


def sender(parts: Layout) -> str:
    """From whom the mail is, without the address; 'Quill, Pat' the right way round."""
    return _SURNAME_FIRST.sub(r"\2 \1", _ADDRESS.sub("", parts.sender or "").strip('" '))


def _beside_post(parts: Layout) -> list[str]:
    """The name that stands before 'Job title:' on a form, after the child's."""
    at = next((number for number, label in enumerate(parts.labels) if _POST.match(label.name)), 0)
    return [label.value for label in reversed(parts.labels[:at]) if label.name in ("name", "full name")][:1]


def name_of(line: str) -> str | None:
    """A person's name alone on its line, or before their post: 'D. A., Specialist Teacher'."""
    found = dates(line)
    said = (line[: found[0].start] if found else line).strip()
    match = _NAME.match(_QUALIFIED.sub("", said))
    if match is None or (match.group(2) and not anyone(match.group(2))):
        match = _NAME.match(said)
    if match is None or len(match.group(1)) > LONGEST_NAME or named(match.group(1)):
        return None
    if match.group(2) and not anyone(match.group(2)):
        return None
    return None if any(bodies(match.group(1))) else match.group(1).strip(" ,")


_CLUES: tuple[tuple[Callable[[Layout], Iterator[str]], Callable[[str], Role | None]], ...] = (
    (_from_family, anyone), (_post, anyone), (_childs_page, BY_NAME.get), (authors, anyone), (callers, anyone),
    (_speaker, anyone), (_sender, anyone), (_signed, anyone), (_own_label, named), (_chair, named), (_logged, named), (_self, anyone),
    (_byline, named), (_named_label, named),
)  # fmt: skip
"""Where only posts count, 'mum' is one who is spoken of."""
_OWN_WORDS: dict[Callable[[Layout], Iterator[str]], Callable[[str], Role | None]] = {
    _post: told, authors: unlisted, _sender: unlisted, _signed: unlisted, _byline: unlisted,
}  # fmt: skip
"""where posts stand, so that one of no list is a post too"""
