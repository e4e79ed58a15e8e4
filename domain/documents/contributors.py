"""Who wrote each document of a bundle, read with what its other documents say of the same people and bodies.

A mail signed 'Priti' says little; the minutes beside it list 'Priti N. (community children's nurse)'. What no document
says stays unknown.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from domain.documents.clues import stated_role
from domain.documents.layout import Layout
from domain.documents.organisations import bodies, in_prose, kind_of, without_abbreviation
from domain.documents.role_table import FAMILY
from domain.documents.roles import BY_NAME, COUNCIL_STAFF, Role, named, services_in
from domain.documents.writer import Writer, school_of
from domain.documents.written import births
from events.values import Value

MOST_BODIES = 100
"""names kept of one document, the most frequent first"""
PROSE = 60
"""characters from which a line is searched for names within its sentences"""
YEAR = 366
"""days beyond which a colleague may work, and the child learn, elsewhere"""
_THERAPISTS = frozenset({"Speech and Language Therapist", "Occupational Therapist", "Physiotherapist"})
"""who work for one service of therapies in most places"""
_PERSON = re.compile(
    r"(?P<name>(?:(?:Dr|Mr|Mrs|Ms|Miss)\.? )?[^\W\d_a-z][\w'’-]{1,30}\.?(?: [^\W\d_a-z][\w'’-]{1,30}){0,2}) ?(?:\(|, (?=[a-z]))(?P<post>[^(),.;:]{2,60})"
)
_POST_FIRST = re.compile(
    r"(?P<post>[a-z][\w' -]{3,40}) (?P<name>(?:Dr|Mr|Mrs|Ms|Miss)\.? [^\W\d_a-z][\w'’-]{1,30})"
)


class Mentions(Value):
    """What a document says that helps to read the others. roles: by surname in small letters. bodies: names of
    services, schools and councils. stated: it names its own writer's role itself."""

    roles: Mapping[str, str] = {}
    bodies: tuple[str, ...] = ()
    school: str | None = None
    born: tuple[date, ...] = ()
    stated: bool = False


class Said(NamedTuple):
    """A document's own word on its writer, and what it mentions."""

    writer: Writer
    mentions: Mentions


def mentions(parts: Layout) -> Mentions:
    """What one document mentions."""
    return Mentions(
        roles=_roles(parts.lines),
        bodies=tuple(name for name, _ in Counter(_bodies(parts.lines)).most_common(MOST_BODIES)),
        school=school_of(parts),
        born=tuple(sorted(births(parts))),
        stated=stated_role(parts) is not None,
    )


def contributors(said: Sequence[Said]) -> list[Writer]:
    """The writer of each, in the same order. The same bundle always gives the same answer."""
    born = {on for each in said for on in each.mentions.born}
    posts: dict[str, str] = {}
    for each in said:
        posts = {**each.mentions.roles, **posts}
    writers = [_with_post(each, posts) for each in said]
    writers = [who._replace(written_on=None) if who.written_on in born else who for who in writers]
    known = [name for each in said for name in each.mentions.bodies]
    schools = [each.mentions.school for each in said if each.mentions.school]
    return [_with_body(who, writers, known, schools) for who in writers]


def _roles(lines: Iterable[str]) -> dict[str, str]:
    """The post by which a document first introduces each person."""
    found: dict[str, str] = {}
    for line in lines:
        for match in (*_PERSON.finditer(line), *_POST_FIRST.finditer(line)):
            role = named(match["post"])
            if role is not None and not role.general:
                found.setdefault(_surname(match["name"]), role.name)
    return found


def _surname(name: str) -> str:
    return name.split()[-1].strip(".'’").lower()


def _bodies(lines: Iterable[str]) -> Iterator[str]:
    for line in lines:
        yield from (body.name for body in bodies(line) if body.proper)
        if len(line) > PROSE:
            yield from (body.name for body in in_prose(line) if body.proper)


def _with_post(each: Said, posts: Mapping[str, str]) -> Writer:
    """Only where the document itself names no post."""
    who = each.writer
    role = posts.get(_surname(who.author)) if who.author and not each.mentions.stated else None
    if role is None:
        return who
    return who._replace(role=role, organisation=None if who.role in FAMILY else who.organisation)


def _with_body(who: Writer, every: Sequence[Writer], known: Sequence[str], schools: Sequence[str]) -> Writer:
    if who.role not in BY_NAME or who.role in FAMILY:
        return who
    if who.organisation is not None:
        return who._replace(organisation=without_abbreviation(who.organisation, known))
    return who._replace(organisation=_body_for(who, BY_NAME[who.role], every, known, schools))


def _body_for(
    who: Writer, role: Role, every: Sequence[Writer], known: Sequence[str], schools: Sequence[str]
) -> str | None:
    """Where a colleague of the same service or school writes from, else the service or school that the bundle names."""
    alike = [
        each
        for each in every
        if each.organisation and each.role in BY_NAME and _work_together(role, BY_NAME[each.role])
    ]
    nearest = min(alike, key=lambda each: _days_apart(each, who), default=None)
    if nearest is not None and _days_apart(nearest, who) <= YEAR:
        return nearest.organisation
    if role.employer == "school":
        return _most(schools) or _most(name for name in known if kind_of(name) == "school")
    if role.name in COUNCIL_STAFF:
        return _most(name for name in known if name.endswith("Council"))
    return _most(name for name in known if role.name in services_in(name))


def _work_together(one: Role, other: Role) -> bool:
    return (
        one == other or {one.name, other.name} <= _THERAPISTS or (one.employer == other.employer == "school")
    )


def _days_apart(one: Writer, other: Writer) -> int:
    """A day that is not known may be near."""
    return abs((one.written_on - other.written_on).days) if one.written_on and other.written_on else YEAR


def _most(names: Iterable[str]) -> str | None:
    counted = Counter(names)
    return counted.most_common(1)[0][0] if counted else None
