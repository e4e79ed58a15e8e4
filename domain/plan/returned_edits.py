"""What a person takes of a file that came back: each becomes the edit that it would be on the page, all in one command."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from domain.case.state import Case
from domain.plan.amending import amends
from domain.plan.editing import remove_item, write_item
from domain.refusals import Refused
from events.base import Event
from events.values import PersonSource, Section

REASON = "From the Word copy."
"""why a line was changed, where the person says nothing else"""


@dataclass(frozen=True, slots=True)
class Taken:
    """One change that a person ticked. section and text: None to remove the line. revision: as the comparison said."""

    item: str
    section: Section | None
    text: str | None
    revision: int


def take(case: Case, taken: Sequence[Taken], reason: str, who: PersonSource) -> list[Event]:
    """All of them or none. Raises Refused, Unknown and Clash as the page does, and for a line that is named twice."""
    twice = [item for item, times in Counter(each.item for each in taken).items() if times > 1]
    if twice:
        raise Refused("twice", "A line is named twice. Take one of its changes.", "edits")
    # Once a final plan is out a person says why it is changed; where the words came from is no reason for that.
    why = reason.strip() or ("" if amends(case) else REASON)
    return [event for each in taken for event in _edit(case, each, why, who)]


def _edit(case: Case, taken: Taken, reason: str, who: PersonSource) -> list[Event]:
    if taken.text is None or taken.section is None:
        return remove_item(case, taken.item, taken.revision, reason, who)
    return write_item(case, taken.item, taken.section, taken.text, taken.revision, None, who, reason)
