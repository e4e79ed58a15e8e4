"""A case as the log tells it: what is known of it at one version. `domain.case.evolving` folds it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import Generic, TypeVar

from domain.plan.sharing_state import SharingState
from domain.plan.state import PlanState
from events.case import (
    CLOSING,
    AnswerContested,
    AnswerGiven,
    AnswerValidated,
    AnswerWithdrawn,
    AppealRecorded,
    BundleWeighed,
    CaseOpened,
    DecisionRecorded,
    DocumentAdded,
    DocumentRead,
    DocumentUnreadable,
    FeedbackGiven,
    FlagRaised,
    FlagSettled,
    NeedTypesAgreed,
    NotificationClaimed,
    PackageChosen,
    PageKeyed,
    StatementGiven,
    SuggestionDecided,
    UploadRefused,
    ViewGiven,
)  # fmt: skip
from events.envelope import Actor
from events.values import Finding, Marking, Suggestion

T = TypeVar("T")


@dataclass(slots=True)
class Part(Generic[T]):
    """A part of the case that somebody can change: what it is, its revision, and who changed it when.

    Not frozen, because one is made for every event of a replay and a frozen one takes three times as long to make.
    """

    fact: T
    revision: int
    by: Actor
    at: datetime


@dataclass(slots=True)
class Document:
    added: DocumentAdded
    marking: Marking
    by: Actor
    at: datetime
    added_version: int
    revision: int
    read: DocumentRead | None = None
    unreadable: DocumentUnreadable | None = None
    keyed: dict[int, Part[PageKeyed]] = field(default_factory=dict)
    """by page, what a person typed of it"""
    findings: dict[int, tuple[Finding, ...]] = field(default_factory=dict)
    """by part, so that the same part twice is once"""

    def all_findings(self) -> list[Finding]:
        return [finding for part in sorted(self.findings) for finding in self.findings[part]]


@dataclass(slots=True)
class SuggestionState:
    suggestion: Suggestion
    revision: int
    decided: SuggestionDecided | None = None
    decided_by: Actor | None = None
    decided_at: datetime | None = None
    superseded: bool = False

    @property
    def open(self) -> bool:
        return self.decided is None and not self.superseded


@dataclass(frozen=True, slots=True)
class RestsOn:
    """What people had decided when a final plan went out: later changes of mind are not in that plan."""

    suggestions: tuple[tuple[Suggestion, SuggestionDecided, int], ...]
    """decided ones, each with the version of its decision"""
    chosen: tuple[tuple[PackageChosen, int], ...]


@dataclass(slots=True)
class FlagState:
    raised: FlagRaised
    at: datetime
    revision: int
    settled: FlagSettled | None = None


@dataclass(slots=True)
class Notification:
    claimed: NotificationClaimed
    at: datetime
    outcome: str = "claimed"


@dataclass(slots=True)
class Overturned:
    """A validated answer that was altered or withdrawn since: who stood behind it, who altered it, and when."""

    validation: AnswerValidated
    by: Actor
    at: datetime
    revision: int


@dataclass(slots=True)
class Case:
    """Folded from the case's stream; `version` 0 means that there is no such case."""

    id: str = ""
    authority: str = ""
    version: int = 0
    changed_at: datetime | None = None
    opened: CaseOpened | None = None
    decisions: list[DecisionRecorded] = field(default_factory=list)
    documents: dict[str, Document] = field(default_factory=dict)
    refused_uploads: list[UploadRefused] = field(default_factory=list)
    answers: dict[tuple[str, str], Part[AnswerGiven]] = field(default_factory=dict)
    """by question and holder"""
    withdrawn: dict[tuple[str, str], Part[AnswerWithdrawn]] = field(default_factory=dict)
    contests: dict[tuple[str, str], list[Part[AnswerContested]]] = field(default_factory=dict)
    """by question and holder: answers that met another's change, until somebody who saw both answers again"""
    validations: dict[str, AnswerValidated] = field(default_factory=dict)
    overturned: dict[str, Overturned] = field(default_factory=dict)
    """by question, until it is validated again"""
    statements: dict[str, Part[StatementGiven]] = field(default_factory=dict)
    """by holder"""
    need_types: Part[NeedTypesAgreed] | None = None
    chosen: dict[str, Part[PackageChosen]] = field(default_factory=dict)
    """by package: what a person put in or took out, whatever was suggested"""
    appeals: list[AppealRecorded] = field(default_factory=list)
    final_rests_on: RestsOn | None = None
    """of the newest final plan; an amended plan goes out as a final one again"""
    views: dict[tuple[str, str], Part[ViewGiven]] = field(default_factory=dict)
    """by prompt and holder"""
    suggestions: dict[str, SuggestionState] = field(default_factory=dict)
    weighed: BundleWeighed | None = None
    plan: PlanState = field(default_factory=PlanState)
    sharing: SharingState = field(default_factory=SharingState)
    shares: set[tuple[str, str, str]] = field(default_factory=set)
    feedback: list[tuple[FeedbackGiven, Actor, datetime]] = field(default_factory=list)
    flags: dict[str, FlagState] = field(default_factory=dict)
    notifications: dict[str, Notification] = field(default_factory=dict)

    @property
    def closed(self) -> bool:
        return bool(self.decisions) and self.decisions[-1].decision in CLOSING

    def agreed(self) -> dict[str, AnswerGiven]:
        """The co-ordinator's answers by question: the ones that count."""
        return {q: part.fact for (q, who), part in self.answers.items() if who == "agreed"}

    def scores(self) -> dict[str, int]:
        return {q: answer.score for q, answer in self.agreed().items()}

    def findings(self) -> list[Finding]:
        return [finding for document in self.documents.values() for finding in document.all_findings()]


def holder(voice: str, person: str | None) -> str:
    """Who keeps an answer or a view: each parent, therapist or SENCO their own; the authority one record a voice.

    person: a sign-in; None for a co-ordinator, who agrees answers and writes down what families say.
    """
    return voice if person is None or voice == "agreed" else f"{voice}:{person}"
