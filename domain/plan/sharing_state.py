"""What became of the versions that went out, as the log tells it: served, answered, commented on, settled."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from events.base import Event
from events.envelope import Actor, Recorded
from events.plan_sharing import (
    DirectPaymentMarked,
    PlanAnswered,
    PlanCommented,
    PlanCommentSettled,
    PlanServed,
    SettingConsulted,
    SettingReplied,
)


@dataclass(slots=True)
class Serving:
    """A version served on somebody, with their newest answer."""

    served: PlanServed
    at: datetime
    answered: PlanAnswered | None = None


@dataclass(slots=True)
class Consultation:
    """A setting that was asked, with its newest reply."""

    consulted: SettingConsulted
    at: datetime
    replied: SettingReplied | None = None


@dataclass(slots=True)
class Comment:
    """`by`: who wrote it down, which is another than whose words they are where it came by letter."""

    commented: PlanCommented
    by: Actor
    at: datetime
    revision: int
    settled: PlanCommentSettled | None = None
    settled_at: datetime | None = None


@dataclass(slots=True)
class SharingState:
    """Each by its id, in the order of the log. `payments`: by line, the newest mark."""

    servings: dict[str, Serving] = field(default_factory=dict)
    consultations: dict[str, Consultation] = field(default_factory=dict)
    comments: dict[str, Comment] = field(default_factory=dict)
    payments: dict[str, DirectPaymentMarked] = field(default_factory=dict)


def evolve(sharing: SharingState, fact: Event, recorded: Recorded) -> None:
    if isinstance(fact, PlanServed):
        sharing.servings[fact.serving] = Serving(fact, recorded.recorded)
    elif isinstance(fact, PlanAnswered):
        if serving := sharing.servings.get(fact.serving):
            serving.answered = fact
    elif isinstance(fact, SettingConsulted):
        sharing.consultations[fact.consultation] = Consultation(fact, recorded.recorded)
    elif isinstance(fact, SettingReplied):
        if consultation := sharing.consultations.get(fact.consultation):
            consultation.replied = fact
    elif isinstance(fact, PlanCommented):
        sharing.comments[fact.comment] = Comment(
            fact, recorded.context.actor, recorded.recorded, recorded.version
        )
    elif isinstance(fact, PlanCommentSettled):
        if comment := sharing.comments.get(fact.comment):
            comment.settled, comment.settled_at, comment.revision = fact, recorded.recorded, recorded.version
    elif isinstance(fact, DirectPaymentMarked):
        sharing.payments[fact.item] = fact
