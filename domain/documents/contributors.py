"""Who wrote each document of a bundle, read with what its other documents say of the same people and bodies.

A mail signed 'Priti' says little; the minutes beside it list 'Priti N. (community children's nurse)'. What no document
says stays unknown.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from domain.documents.clues import stated_role
from domain.documents.layout import Layout, layout
from domain.documents.organisations import Body, bodies, in_prose, without_abbreviation
from domain.documents.roles import BY_NAME, COUNCIL_STAFF, FAMILY, Role, named, services_in
from domain.documents.writer import Writer, school_of, writer_of
from domain.documents.written import births

_THERAPISTS = frozenset({"Speech and Language Therapist", "Occupational Therapist", "Physiotherapist"})
"""who work for one service of therapies in most places"""
YEAR = 366
"""days beyond which a colleague may work, and the child learn, elsewhere"""
_PERSON = re.compile(
    r"(?P<name>(?:(?:Dr|Mr|Mrs|Ms|Miss)\.? )?[A-Z][\w'’-]*\.?(?: [A-Z][\w'’-]+){0,2})\s*(?:\(|, (?=[a-z]))(?P<post>[^(),.;:]{2,60})"
)
_POST_FIRST = re.compile(r"(?P<post>[a-z][\w' -]{3,40}) (?P<name>(?:Dr|Mr|Mrs|Ms|Miss)\.? [A-Z][\w'’-]+)")


def contributors(documents: Mapping[str, Sequence[str]]) -> dict[str, Writer]:
    """Pages by document name in; who wrote each, by the same names. The same bundle always gives the same answer."""
    parts = {name: layout(pages) for name, pages in documents.items()}
    born = frozenset(on for each in parts.values() for on in births(each))
    posts = _posts(parts.values())
    known = list(_bodies(parts.values()))
    who = {name: _with_post(each, writer_of(each, born), posts) for name, each in parts.items()}
    schools = {name: school for name, each in parts.items() if (school := school_of(each))}
    return {name: _with_body(each, who, known, schools.values()) for name, each in who.items()}


def _posts(every: Iterable[Layout]) -> dict[str, Role]:
    """By surname: the post by which most documents introduce a person."""
    said: dict[str, Counter[str]] = {}
    for parts in every:
        for line in parts.lines:
            for match in (*_PERSON.finditer(line), *_POST_FIRST.finditer(line)):
                role = named(match["post"])
                if role is not None and not role.general:
                    said.setdefault(_surname(match["name"]), Counter())[role.name] += 1
    return {surname: BY_NAME[roles.most_common(1)[0][0]] for surname, roles in said.items()}


def _surname(name: str) -> str:
    return name.split()[-1].strip(".'’").lower()


def _with_post(parts: Layout, who: Writer, posts: Mapping[str, Role]) -> Writer:
    """Only where the document itself names no post."""
    if who.author is None or stated_role(parts) is not None:
        return who
    role = posts.get(_surname(who.author))
    organisation = None if who.role in FAMILY else who.organisation
    return who if role is None else who._replace(role=role.name, organisation=organisation)


def _bodies(every: Iterable[Layout]) -> Iterator[Body]:
    for parts in every:
        for line in parts.lines:
            yield from bodies(line)
            if len(line) > 60:
                yield from in_prose(line)


def _with_body(
    who: Writer, every: Mapping[str, Writer], known: Sequence[Body], schools: Iterable[str]
) -> Writer:
    if who.role is None or who.role in FAMILY:
        return who
    if who.organisation is not None:
        return who._replace(organisation=without_abbreviation(who.organisation, known))
    return who._replace(organisation=_body_for(who, every.values(), known, schools))


def _body_for(
    who: Writer, every: Iterable[Writer], known: Sequence[Body], schools: Iterable[str]
) -> str | None:
    """Where a colleague of the same service or school writes from, else the only service of that role in the bundle."""
    assert who.role is not None
    role = BY_NAME[who.role]
    alike = [
        other for other in every
        if other.organisation and other.role and (other.role == who.role or _colleagues(role, BY_NAME[other.role]))
    ]  # fmt: skip
    nearest = min(alike, key=lambda other: _days_apart(other, who), default=None)
    if nearest is not None and _days_apart(nearest, who) <= YEAR:
        return nearest.organisation
    if role.employer == "school":
        return _most(schools) or _most(body.name for body in known if body.proper and body.kind == "school")
    own = [body.name for body in known if body.proper and who.role in services_in(body.name)]
    councils = (
        [body.name for body in known if body.proper and "Council" in body.name]
        if role.name in COUNCIL_STAFF
        else []
    )
    return _most(own) or _most(councils)


def _colleagues(one: Role, other: Role) -> bool:
    return {one.name, other.name} <= _THERAPISTS or (one.employer == other.employer == "school")


def _days_apart(one: Writer, other: Writer) -> int:
    """A day that is not known may be near."""
    return abs((one.written_on - other.written_on).days) if one.written_on and other.written_on else YEAR


def _most(names: Iterable[str]) -> str | None:
    counted = Counter(names)
    return counted.most_common(1)[0][0] if counted else None
