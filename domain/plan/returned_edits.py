"""What a person takes of a file that came back: each becomes the edit that it would be on the page, all in one command."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from domain.case.state import Case
from domain.plan.amending import amends
from domain.plan.arranging import set_order
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


@dataclass(frozen=True, slots=True)
class Ordered:
    """The order of a section's lines that a person ticked. items: ids. revision: as the comparison said."""

    section: Section
    items: tuple[str, ...]
    revision: int


def take(
    case: Case, taken: Sequence[Taken], reason: str, who: PersonSource, orders: Sequence[Ordered] = ()
) -> list[Event]:
    """All of them or none. Raises Refused, Unknown and Clash as the page does, and for a line that is named twice."""
    if not taken and not orders:
        raise Refused("nothing-chosen", "Choose what to take of the Word copy.", "edits")
    twice = [item for item, times in Counter(each.item for each in taken).items() if times > 1]
    if twice:
        raise Refused("twice", "A line is named twice. Take one of its changes.", "edits")
    # Once a final plan is out a person says why it is changed; where the words came from is no reason for that.
    why = reason.strip() or ("" if amends(case) else REASON)
    edits = [event for each in taken for event in _edit(case, each, why, who)]
    return edits + [event for each in orders for event in _order(case, each, taken)]


def _edit(case: Case, taken: Taken, reason: str, who: PersonSource) -> list[Event]:
    if taken.text is None or taken.section is None:
        return remove_item(case, taken.item, taken.revision, reason, who)
    return write_item(case, taken.item, taken.section, taken.text, taken.revision, None, who, reason)


def _order(case: Case, wanted: Ordered, taken: Sequence[Taken]) -> list[Event]:
    coming = [each.item for each in taken if each.section == wanted.section]
    return set_order(case, wanted.section, wanted.items, wanted.revision, coming)
