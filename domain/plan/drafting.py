"""The machine's draft: from the state of a case alone, the same every time, and only what changed goes to the log."""

from __future__ import annotations

from domain.case.state import Case
from domain.plan.gaps import gaps
from domain.plan.lines import advice, decided_and_open, need_ids, needs, views
from domain.plan.pairing import paired
from domain.plan.quoting import DRAFTER, echoes
from events.base import Event
from events.plan import PlanDrafted
from events.values import PlanItem

LARGEST_DRAFT = 250_000
"""Bytes of JSON of the items of one event; an event must fit an item of 400 KB."""
MOST_PARTS = 12
"""A commit must fit 4 MB. What is left is drafted at the next event."""


def desired(case: Case) -> list[PlanItem]:
    """The draft as the state of the case would have it now. It names nobody: the child's name may change."""
    need_lines = needs(case)
    decided = decided_and_open(case, need_ids(need_lines), echoes(case))
    drafted = [*views(case), *need_lines, *paired(decided), *advice(case)]
    return [*drafted, *gaps(case, drafted)]


def redraft(case: Case) -> list[Event]:
    """What the draft in the log lacks or has too much; nothing when it is as it should be, or the case is closed."""
    if case.opened is None or case.closed:
        return []
    wanted = {item.id: item for item in desired(case)}
    standing = case.plan.drafted
    changed = [
        item for ident, item in wanted.items() if ident not in standing or standing[ident].item != item
    ]
    dropped = tuple(ident for ident in standing if ident not in wanted)
    if not changed and not dropped:
        return []
    first, *rest = in_parts(changed)[:MOST_PARTS]
    return [
        PlanDrafted(put=first, dropped=dropped, drafter=DRAFTER),
        *(PlanDrafted(put=part, drafter=DRAFTER) for part in rest),
    ]


def in_parts(items: list[PlanItem]) -> list[tuple[PlanItem, ...]]:
    """The items in order, in at least one part, each part small enough for one event."""
    parts: list[list[PlanItem]] = [[]]
    size = 0
    for item in items:
        bytes_of_item = len(item.model_dump_json().encode())
        if parts[-1] and size + bytes_of_item > LARGEST_DRAFT:
            parts.append([])
            size = 0
        parts[-1].append(item)
        size += bytes_of_item
    return [tuple(part) for part in parts]
