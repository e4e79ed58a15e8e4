"""Who wrote a document, in what role, for whom they work and when: from what it says, never from its file name.

Whom a letter is to, who is copied in and who is merely mentioned is never its writer.
"""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from datetime import date
from typing import NamedTuple

from domain.documents.clues import author, authors, callers, likely_role, sender, stated_role
from domain.documents.layout import Layout, layout
from domain.documents.organisations import (
    Body,
    after_post,
    bodies,
    in_prose,
    in_title_case,
    is_plain_name,
    kind_of,
    without_abbreviation,
)
from domain.documents.role_table import FAMILY, Employer
from domain.documents.roles import BY_NAME
from domain.documents.written import written

FAMILY_ORGANISATION = "Family"

_PLACE_LABEL = re.compile(
    r"^(?:(?:name of )?(?:the )?(?:school|setting|nursery|college|placement|pre-?school|educational setting)(?: name)?(?:, year.*| or setting|/setting)?)$"
)
_BODY_LABEL = re.compile(
    r"^(?:service|team|organisation|agency|employer|establishment|department|trust|base|local authority|provider)(?: name)?$"
)
_CHILD = re.compile(r"^(?:child|pupil|student|learner|young person|patient|client|name|re)\b")
_LISTED = re.compile(r"^(?:\d+[.)]|[*•–-])\s")


class Writer(NamedTuple):
    """author and organisation as the document says; role in our standard terms; written_on: the document's own date.
    seen_on: days on which the writer saw the child. None or empty: not said."""

    author: str | None = None
    role: str | None = None
    organisation: str | None = None
    written_on: date | None = None
    seen_on: tuple[date, ...] = ()


def writer(pages: Sequence[str]) -> Writer:
    """What the document says of its own writer. Each part is None where nothing says it."""
    return writer_of(layout(pages))


def writer_of(parts: Layout, born: Set[date] = frozenset()) -> Writer:
    """The same, of a document already taken apart; born: dates of birth that other documents give."""
    if not parts.lines:
        return Writer()
    role = stated_role(parts) or likely_role(parts)
    organisation = FAMILY_ORGANISATION if role in FAMILY else _organisation(parts, role)
    return Writer(author(parts), role, organisation, *written(parts, born))


def school_of(parts: Layout) -> str | None:
    """'School: Hill Primary' on a form about the child."""
    values = [label.value for label in parts.labels if _PLACE_LABEL.match(label.name)]
    return next((body.name for value in values for body in bodies(value) if body.kind == "school"), None)


def _organisation(parts: Layout, role: str | None) -> str | None:
    """The body that fits the role: of the labels, the letterhead, the signature, else where the child is at school."""
    employer: Employer | None = BY_NAME[role].employer if role in BY_NAME else None
    fits = _FITTING[employer] if employer else None
    labelled = [label.value for label in parts.labels if _BODY_LABEL.match(label.name)]
    school = (
        [label.value for label in parts.labels if _PLACE_LABEL.match(label.name)]
        if employer == "school"
        else []
    )
    head = parts.letterhead or (parts.head[:6] if not parts.sender else ())
    said = [each for each in (sender(parts), *authors(parts), *callers(parts)) if each]
    no_rows = [line for line in head if line.count(" | ") < 2]
    lines = (*labelled, *said, *no_rows, *parts.signature, *school, *parts.head, *parts.foot)
    found = [body for line in lines if not _LISTED.match(line) for body in bodies(line)]
    prose = [body for line in parts.head[:4] for body in in_prose(line)]
    heads = [body for line in parts.letterhead[:2] for body in bodies(line)]
    for wanted in (
        _fitting(found, fits, True),
        _fitting(prose, fits, True),
        _fitting(heads, ("independent",), True),
        _fitting(found, fits, False),
    ):
        if wanted:
            return without_abbreviation(wanted[0].name)
    after = [name for line in (*parts.head[:3], *said, *parts.signature) if (name := after_post(line))]
    return next((name for name in after if kind_of(name) is None), None) or _letterhead(parts)


def _letterhead(parts: Layout) -> str | None:
    """'Vale Futures' has no word of a body in it; where it stands makes it one, unless it is the child's name."""
    first = parts.letterhead[0] if len(parts.letterhead) > 1 else ""
    about = " ".join((*(label.value for label in parts.labels if _CHILD.match(label.name)), *parts.head[1:3]))
    return in_title_case(first) if is_plain_name(first) and first.lower() not in about.lower() else None


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
