"""The shape of what came back in a Word copy of the plan."""

from __future__ import annotations

from domain.plan.returned import Change, Order
from events.values import Value


class ReturnedShown(Value):
    """issue: the issued version that the file is a copy of, None for the working copy. version: of the case when the copy
    was written; now: of the case that it was compared with. unchanged: lines that came back as they are."""

    case: str
    issue: int | None
    version: int
    now: int
    changes: tuple[Change, ...]
    orders: tuple[Order, ...]
    unchanged: int
