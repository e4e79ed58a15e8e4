"""The shape of the golden thread: each need, outcome and line of provision, what it is joined to, and where it breaks."""

from __future__ import annotations

from typing import Literal

from domain.shown.plan_audit import Severity
from events.values import Id, Section, Value

Step = Literal["needs", "outcomes", "provision"]


class ThreadBreak(Value):
    """A finding of the audit about the thread at this card. missing: the step that it is not joined to; None where it is
    a link that leads nowhere."""

    rule: str
    severity: Severity
    missing: Step | None
    wrong: str
    fix: str


class ThreadCard(Value):
    """One line of the plan in the picture. label: its number as print has it (F2); of a suggestion or a gap, which print
    leaves out, its section alone. joined: the lines of the other steps that it is linked to, whichever of the two says
    so, in the plan's order."""

    item: Id
    step: Step
    section: Section
    label: str
    text: str
    standing: Literal["accepted", "suggested", "gap"]
    joined: tuple[Id, ...]
    breaks: tuple[ThreadBreak, ...]


class ThreadSum(Value):
    """A line of the summary. items: the lines that it speaks of, where they want a look."""

    says: str
    items: tuple[Id, ...] = ()


class PlanThreadShown(Value):
    """The thread of a case's plan as the log has it at `version`. number: of the issued version; None: working."""

    case: Id
    version: int
    number: int | None = None
    cards: tuple[ThreadCard, ...]
    sums: tuple[ThreadSum, ...]
