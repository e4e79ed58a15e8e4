"""Facts about a plan that went out: on whom it was served, what they said of it, and what became of their words."""

from __future__ import annotations

from datetime import date
from typing import Literal

from pydantic import Field

from events.base import Event, event
from events.values import Digest, Id, Line, OptionalLine, Section, Text, Value

ServedOn = Literal["parent", "young-person", "setting", "panel"]
"""On whom a plan is served. The time to answer runs for a parent or a young person only."""

How = Literal["post", "e-mail", "link"]
"""post, e-mail: sent by an officer, outside this system. link: read here after sign-in; an e-mail says only that there
is something to read."""

CommentKind = Literal["comment", "change"]
CommentOutcome = Literal["taken", "partly", "not-taken"]
SettingSays = Literal["can-meet", "cannot-meet", "other"]


class Notice(Value):
    """The notice that went with a plan, word for word. `wording`: version of the words that it was made from."""

    text: Text
    digest: Digest
    wording: Line


@event("ehcp.case.plan-served.v1")
class PlanServed(Event):
    """An issued version was served on somebody. On a parent or young person the notice goes with it, and the time to
    answer runs from that day (SEND Regulations 2014, reg 13(1) and reg 22(2))."""

    serving: Id
    number: int = Field(ge=1)
    on_whom: ServedOn
    recipient: Line
    person: Id | None = None
    """their sign-in, if they have one: the version is shared with it at the same time"""
    how: How
    on: date
    by: Line
    """who served it"""
    answer_by: date | None = None
    """the last day to answer; None for whom no time runs"""
    notice: Notice | None = None


@event("ehcp.case.plan-answered.v1")
class PlanAnswered(Event):
    """Somebody said all that they want to say of a version served on them; an earlier answer of theirs gives way.
    What they ask for is what reg 13(1)(a) and the Personal Budgets Regulations let them ask."""

    serving: Id
    agrees: bool
    meeting: bool = False
    setting: OptionalLine = None
    """the school or institution that they ask to be named"""
    personal_budget: bool = False
    text: Text = ""
    on: date
    name: Line


@event("ehcp.case.setting-consulted.v1")
class SettingConsulted(Event):
    """A setting that may be named was sent an issued version and asked (Children and Families Act 2014, s.39(2))."""

    consultation: Id
    number: int = Field(ge=1)
    setting: Line
    recipient: Line
    person: Id | None = None
    how: How
    on: date
    by: Line
    answer_by: date


@event("ehcp.case.setting-replied.v1")
class SettingReplied(Event):
    """What a consulted setting says: that it can meet the needs, that it cannot and why, or something else."""

    consultation: Id
    says: SettingSays
    text: Text = ""
    on: date
    name: Line


@event("ehcp.case.plan-commented.v1")
class PlanCommented(Event):
    """Words about a section or a line of an issued version, by somebody on whom it was served or who may read it.
    `person`: the sign-in of whose words they are, whoever wrote them down."""

    comment: Id
    number: int = Field(ge=1)
    section: Section
    item: Id | None = None
    kind: CommentKind
    text: Text
    as_whom: ServedOn
    name: Line
    person: Id | None = None


@event("ehcp.case.plan-comment-settled.v1")
class PlanCommentSettled(Event):
    """What became of a comment: taken into the plan, partly, or not, and why. It is shown to whoever made it."""

    comment: Id
    outcome: CommentOutcome
    reason: Text = ""
    by: Line


@event("ehcp.case.direct-payment-marked.v1")
class DirectPaymentMarked(Event):
    """A named person said that a line of provision can, or cannot, be met by a direct payment (reg 12(1)(j))."""

    item: Id
    can: bool
    reason: Text = ""
    name: Line
