"""Who wrote ninety papers by a hand that the rules were not first written for: `papers/maple.txt`, all made up.

The rules have been mended with these in sight since, so the share right is a floor to keep and no claim.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from domain.documents.contributors import Said, contributors, mentions
from domain.documents.layout import layout
from domain.documents.roles import canonical
from domain.documents.writer import Writer, writer_of

PAPERS = Path(__file__).parent / "papers" / "maple.txt"
ROLES_RIGHT, DATES_RIGHT, BOTH_RIGHT = 82, 90, 82


class Paper(NamedTuple):
    """roles: those that a specialist would accept, in our terms. written: ISO, '-' where the paper names no day."""

    roles: frozenset[str]
    written: str
    text: str


def _papers() -> Iterator[Paper]:
    for block in re.split(r"^##### ", PAPERS.read_text(encoding="utf-8"), flags=re.M)[1:]:
        head, text = block.split("\n-----\n", 1)
        fields = dict(line.split(": ", 1) for line in head.split("\n")[1:])
        yield Paper(frozenset(map(canonical, fields["roles"].split(" / "))), fields["written"], text)


def _told(paper: Paper) -> Writer:
    parts = layout([paper.text])
    (who,) = contributors([Said(writer_of(parts), mentions(parts))])
    return who


def test_most_roles_and_days_are_told() -> None:
    papers = list(_papers())
    assert len(papers) == 90
    told = [_told(paper) for paper in papers]
    roles = [
        who.role is not None and canonical(who.role) in paper.roles
        for who, paper in zip(told, papers, strict=True)
    ]
    days = [
        (str(who.written_on) if who.written_on else "-") == paper.written
        for who, paper in zip(told, papers, strict=True)
    ]
    assert sum(roles) >= ROLES_RIGHT
    assert sum(days) >= DATES_RIGHT
    assert sum(map(min, roles, days)) >= BOTH_RIGHT
