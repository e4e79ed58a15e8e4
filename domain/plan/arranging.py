"""The order of a section's lines, as people set it."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from domain.case.rules import must_be_open, must_have_been
from domain.case.state import Case
from domain.plan.ordering import in_order
from domain.plan.state import working
from events.base import Event
from events.plan import PlanOrderSet
from events.values import Section


def set_order(
    case: Case, section: Section, items: Sequence[str], revision: int, coming: Collection[str] = ()
) -> list[Event]:
    """The lines of a section in this order. Of two people's orders the later wins, and the log knows whether its
    author had seen the other (`revision`: the order that they saw, 0 for none).

    Ids that are no lines of the section are left out: a line may have been removed a moment before. coming: lines that
    the same command puts there.
    """
    must_be_open(case)
    must_have_been(case, revision, "revision")
    standing = [w.item.id for w in working(case.plan) if w.item.section == section]
    there = frozenset(standing) | frozenset(coming)
    order = [ident for ident in dict.fromkeys(items) if ident in there]
    if not there.difference(standing) and in_order(standing, order, str) == standing:
        return []
    return [PlanOrderSet(section=section, items=tuple(order), base_revision=revision)]
