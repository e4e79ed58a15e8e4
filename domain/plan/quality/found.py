"""What a check hands back, and what a check is."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from domain.plan.quality.given import Context
from domain.plan.quality.plan_read import Line, PlanRead
from domain.plan.quality.rules import OwnRules


class Found(NamedTuple):
    """line: None where it is of the section or the whole plan. words: what it is about; at: its place in the line's
    text. more: what it is held against. counts_as: what failed, where it is no line (a paper, a recommendation)."""

    line: Line | None = None
    words: str = ""
    at: tuple[int, int] | None = None
    more: str = ""
    counts_as: str = ""


class Looked(NamedTuple):
    """All that a check may look at."""

    plan: PlanRead
    context: Context
    own: OwnRules


Check = Callable[[Looked], Iterator[Found]]
