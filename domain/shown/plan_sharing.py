"""The shape of what became of the versions that went out: whom they were served on, and what was said of them."""

from __future__ import annotations

from datetime import date, datetime
from typing import Literal

from domain.shown.models import By
from events.plan_sharing import CommentKind, CommentOutcome, How, ServedOn, SettingSays
from events.values import Section, Value

Told = Literal["none", "claimed", "sent", "failed"]
"""Of the e-mail that says that there is something to read. claimed: prepared, and nobody knows whether it went."""

Time = Literal["none", "running", "over", "answered"]
"""none: no time runs for whom it was served on. over: without an answer."""


class NoticeShown(Value):
    """The notice that went with it, word for word. `reviewed`: whether a practitioner reviewed these words."""

    text: str
    digest: str
    wording: str
    reviewed: bool
    source: str


class PlanAnswerShown(Value):
    agrees: bool
    meeting: bool
    setting: str | None
    personal_budget: bool
    text: str
    on: date
    name: str


class ServingShown(Value):
    """A version served on somebody. `days_left`: counting today, while the time to answer runs; else None."""

    serving: str
    number: int
    kind: Literal["draft", "final", "proposed-amendment"]
    on_whom: ServedOn
    recipient: str
    person: str | None
    how: How
    on: date
    by: str
    answer_by: date | None
    time: Time
    days_left: int | None
    told: Told
    notice: NoticeShown | None
    answer: PlanAnswerShown | None


class SettingReplyShown(Value):
    says: SettingSays
    text: str
    on: date
    name: str


class ConsultationShown(Value):
    consultation: str
    number: int
    setting: str
    recipient: str
    person: str | None
    how: How
    on: date
    by: str
    answer_by: date
    time: Time
    days_left: int | None
    told: Told
    reply: SettingReplyShown | None


class CommentSettlementShown(Value):
    outcome: CommentOutcome
    reason: str
    by: str
    at: datetime


class PlanCommentShown(Value):
    """Words about a section or a line. `item_text`: the line as it stood in that version; `stands`: whether the
    working plan still says just that (None where it is about no line, or for those who do not read the working plan).
    `written_by`: who wrote it down."""

    comment: str
    revision: int
    number: int
    section: Section
    item: str | None
    item_text: str | None
    stands: bool | None
    kind: CommentKind
    text: str
    as_whom: ServedOn
    name: str
    person: str | None
    written_by: By
    at: datetime
    settled: CommentSettlementShown | None


class LimitShown(Value):
    """A limit that is reckoned with: how many days, whether the day of service is the first, and where it stands.
    `confirmed`: whether it was read there."""

    says: str
    days: int
    counts_first_day: bool
    source: str
    confirmed: bool


class FinalShown(Value):
    """Whether a final plan may go out today without a reason; else what stands against it, in words."""

    free: bool
    because: str | None


class PlanSharingShown(Value):
    """What was sent, when, to whom and how, and what they said: all of it for a co-ordinator, their own for others.

    comments: the newest, as many as a page can hold; comments_left_off: older ones, which the history has.
    """

    case: str
    version: int
    servings: tuple[ServingShown, ...]
    consultations: tuple[ConsultationShown, ...]
    comments: tuple[PlanCommentShown, ...]
    comments_left_off: int
    final: FinalShown | None
    limits: tuple[LimitShown, ...]


class ServedLine(Value):
    """A line as it went out. `label`: its number (F2); `serves`: the numbers of the needs and outcomes it answers to."""

    id: str
    label: str
    text: str
    serves: tuple[str, ...]
    sources: tuple[str, ...]


class ServedSection(Value):
    section: Section
    title: str
    lines: tuple[ServedLine, ...]
    empty: str


class ServedPlan(Value):
    """An issued version to read and comment on, frozen as it went out."""

    case: str
    number: int
    status: str
    made_under: str
    sections: tuple[ServedSection, ...]
