"""The invisible marks in a Word copy of the plan, by which its lines are known again when it comes back.

Bookmarks, because they are what survives: measured in docs/decisions/word-both-ways.md. A name that begins with '_' is
hidden in Word, and none may be longer than 40 characters (ECMA-376 part 1, 17.13.6.2), so a line's own id, which may be
longer, stands in it as a digest.
"""

from __future__ import annotations

import hashlib
import re
from typing import NamedTuple

LONGEST = 40
_ITEM, _SECTION = "_ehcp_i_", "_ehcp_s_"
_ITEM_MARK = re.compile(rf"{_ITEM}[0-9a-f]{{16}}")
_SECTION_MARK = re.compile(rf"{_SECTION}([A-K][12]?)")
_COPY = re.compile(r"1\|([^|]{1,128})\|([^|]{1,128})\|(working|[1-9]\d{0,5})\|(\d{1,9})\|([0-9a-f]{64})?")


def item_mark(ident: str) -> str:
    return _ITEM + hashlib.sha256(ident.encode()).hexdigest()[:16]


def section_mark(letter: str) -> str:
    return _SECTION + letter


def is_item(mark: str) -> bool:
    return _ITEM_MARK.fullmatch(mark) is not None


def section_of(mark: str) -> str | None:
    found = _SECTION_MARK.fullmatch(mark)
    return found[1] if found else None


class Copy(NamedTuple):
    """Which plan a Word file is a copy of. It stands in a property of the file that nobody sees who does not look.

    issue: the number of an issued version, None for the working copy. version: of the case's stream when the copy was
    written, from which every line's revision follows. template: digest of the authority's own; None: the shipped one.
    """

    authority: str
    case: str
    issue: int | None
    version: int
    template: str | None = None

    def says(self) -> str:
        which = "working" if self.issue is None else str(self.issue)
        return f"1|{self.authority}|{self.case}|{which}|{self.version}|{self.template or ''}"


def parse_copy(said: str) -> Copy | None:
    """What a file says that it is a copy of; None for anything else."""
    found = _COPY.fullmatch(said)
    if found is None:
        return None
    authority, case, which, version, template = found.groups()
    return Copy(authority, case, None if which == "working" else int(which), int(version), template or None)
