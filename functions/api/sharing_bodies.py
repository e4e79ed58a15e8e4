"""What people send about a version that went out, and about the money of a plan."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from pydantic import Field, StrictBool, StringConstraints

from events.plan_sharing import CommentKind, CommentOutcome, How, ServedOn, SettingSays
from events.values import Id, Line, OptionalLine, Section, TypedByPeople
from functions.api.bodies import Revision, Whole

Number = Annotated[Whole, Field(ge=1, description="Of the issued version.")]
Said = Annotated[str, StringConstraints(max_length=10_000)]


class Service(TypedByPeople):
    """An issued version served on somebody. `person`: their sign-in; a link needs one."""

    number: Number
    on_whom: ServedOn
    recipient: Line
    person: Id | None = None
    how: How
    on: date


class DraftAnswer(TypedByPeople):
    """All that somebody wants to say of a version served on them; a later answer takes the place of an earlier one.
    `on`: when a co-ordinator received it; left out: today."""

    serving: Id
    agrees: StrictBool
    meeting: StrictBool = False
    setting: OptionalLine = None
    personal_budget: StrictBool = False
    text: Said = ""
    on: date | None = None


class SettingAsked(TypedByPeople):
    """A setting that may be named in section I is sent an issued version, and asked."""

    number: Number
    setting: Line
    recipient: Line
    person: Id | None = None
    how: How
    on: date


class SettingReply(TypedByPeople):
    """`on`: when a co-ordinator received it; left out: today."""

    consultation: Id
    says: SettingSays
    text: Said = ""
    on: date | None = None


class PlanComment(TypedByPeople):
    """Words about a section, or about a line, whose section then goes before the one given. `sent`: the serving or
    consultation whose recipient said so, where a co-ordinator writes it down."""

    number: Number
    section: Section
    item: Id | None = None
    kind: CommentKind
    text: Said
    sent: Id | None = None


class CommentSettlement(TypedByPeople):
    comment: Id
    outcome: CommentOutcome
    reason: Said = ""
    revision: Revision


class DirectPaymentMark(TypedByPeople):
    """Whether a line of provision can be met by a direct payment."""

    item: Id
    can: StrictBool
    reason: Said = ""
