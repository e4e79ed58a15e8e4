"""Facts about a case's plan: what a machine drafts, what people do with its lines, and the versions that go out."""

from __future__ import annotations

from datetime import date
from typing import Literal

from pydantic import Field

from events.base import Event, event
from events.values import Digest, Id, Line, Model, PlanItem, Section, Source, Text


@event("ehcp.case.plan-drafted.v1")
class PlanDrafted(Event):
    """The machine's draft changed: items put (new or changed) and items dropped. People's words are not here."""

    put: tuple[PlanItem, ...] = ()
    dropped: tuple[Id, ...] = ()
    drafter: Model


@event("ehcp.case.plan-item-written.v1")
class PlanItemWritten(Event):
    """A person wrote an item, changed its words, or moved it to another section. `base_revision` is the revision that
    they saw (0: new)."""

    item: Id
    section: Section
    text: Text
    base_revision: int = Field(ge=0)
    needs: tuple[Id, ...] = ()
    outcomes: tuple[Id, ...] = ()
    provision: tuple[Id, ...] = ()
    sources: tuple[Source, ...] = ()
    reason: Text = ""
    """why, in the person's words"""


@event("ehcp.case.plan-item-removed.v1")
class PlanItemRemoved(Event):
    item: Id
    base_revision: int = Field(ge=0)
    reason: Text = ""


@event("ehcp.case.plan-proposal-settled.v1")
class PlanProposalSettled(Event):
    """The machine's changed words beside a person's edit were taken or dismissed."""

    item: Id
    taken: bool
    reason: Text = ""


@event("ehcp.case.plan-order-set.v1")
class PlanOrderSet(Event):
    """A person put the lines of a section into an order. Lines that are not among `items` keep their natural place:
    after the line that they would follow, or at the end. `base_revision` is the order that they saw (0: none was set)."""

    section: Section
    items: tuple[Id, ...]
    base_revision: int = Field(ge=0)


@event("ehcp.case.plan-restored.v1")
class PlanRestored(Event):
    """A person put lines back to what they were at a version of the plan: as a new version, nothing is undone.

    One event and not one for each line, because a long plan has more lines than a commit may have events.
    """

    version: int = Field(ge=1)
    """stream version that the plan, or the one line, is as at"""
    put: tuple[PlanItem, ...] = ()
    """as they stand from now on, with their sources"""
    removed: tuple[Id, ...] = ()
    base_revision: int = Field(ge=0)
    """the newest version that the person had seen"""
    reason: Text = ""


@event("ehcp.case.plan-issued.v1")
class PlanIssued(Event):
    """A version of the plan went out, frozen as it stands here. Nothing in it was left unaccepted."""

    kind: Literal["draft", "final", "proposed-amendment"]
    number: int = Field(ge=1)
    on: date
    officer: Line
    items: tuple[PlanItem, ...]
    digest: Digest
    early_reason: Text = ""
    """why a final plan went out before everybody's time to answer the draft was over"""
    template: Digest | None = None
    """of the authority's own template, which its Word file keeps; None: the one that ships with the product"""
