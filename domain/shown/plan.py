"""The shape of the plan's view: its lines by section, and what was issued."""

from __future__ import annotations

from datetime import date, datetime
from typing import Literal

from domain.shown.models import By
from events.values import Section, Source, Value


class ProposalShown(Value):
    """`had`: the machine's words that the person had before them when they wrote (None: it had none)."""

    kind: Literal["new-words", "withdrawn"]
    text: str
    had: str | None


class ItemShown(Value):
    """One line. `edited_by`, `edited_at` and `reason`: who wrote it, when and why, where a person did. `waits_for`: what a
    person still has to do to its words: put in the specifics that a starting point leaves blank, or put a quotation
    into the plan's words."""

    id: str
    section: Section
    text: str
    origin: Literal["drafted", "person"]
    standing: Literal["accepted", "suggested", "gap"]
    revision: int
    edited_by: str | None
    edited_at: datetime | None
    reason: str
    removed: bool
    proposal: ProposalShown | None
    sources: tuple[Source, ...]
    suggestion: str | None
    suggestion_revision: int | None
    needs: tuple[str, ...]
    outcomes: tuple[str, ...]
    provision: tuple[str, ...]
    waits_for: Literal["specifics", "wording"] | None = None


class OrderShown(Value):
    """Who put the lines of a section in order. `over_by`, `over_at`: another person's order that they had not seen and
    that this one took the place of."""

    revision: int
    by: By
    at: datetime
    over_by: By | None
    over_at: datetime | None


class SectionShown(Value):
    section: Section
    title: str
    items: tuple[ItemShown, ...]
    order: OrderShown | None


class IssuedShown(Value):
    kind: Literal["draft", "final", "proposed-amendment"]
    number: int
    on: date
    officer: str
    digest: str
    lines: int
    shared_with: tuple[str, ...]


class PlanShown(Value):
    case: str
    version: int
    sections: tuple[SectionShown, ...]
    issued: tuple[IssuedShown, ...]
    gaps: int
    suggestions: int
    proposals: int
