"""What a proposed amendment changes of the final plan before it, said in words beside each line.

The family is told of the changes proposed (Children and Families Act 2014, s.44; SEND Regulations 2014, reg 22), so they
are marked in words and not by colour, which a screen reader or a grey copy would lose.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from events.plan import PlanIssued
from events.values import PlanItem

MARKED = (
    "Changes to the final plan that are proposed here are marked: a line says ‘New’, ‘Changed’ or ‘Moved’, and what is to "
    "be taken out stands at the end of its section as ‘To be removed’."
)


@dataclass(frozen=True, slots=True)
class Amendment:
    """`changes`: by a line's id, in words. `removed`: lines of the final plan that are no longer there, as they were."""

    changes: Mapping[str, str]
    removed: tuple[PlanItem, ...]


NOTHING_AMENDED = Amendment({}, ())


def amendment(issued: Sequence[PlanIssued], proposed: PlanIssued) -> Amendment | None:
    """None for anything but a proposed amendment: only that is marked."""
    if proposed.kind != "proposed-amendment":
        return None
    finals = [each for each in issued if each.kind == "final" and each.number < proposed.number]
    before = {item.id: item for item in finals[-1].items} if finals else {}
    after = {item.id for item in proposed.items}
    changes = {item.id: said for item in proposed.items if (said := _change(before.get(item.id), item))}
    return Amendment(changes, tuple(item for item in before.values() if item.id not in after))


def _change(before: PlanItem | None, after: PlanItem) -> str:
    if before is None:
        return "New."
    moved = f"Moved from section {before.section}. " if before.section != after.section else ""
    changed = f"Changed. The final plan says: ‘{before.text}’" if before.text != after.text else ""
    return (moved + changed).strip()
