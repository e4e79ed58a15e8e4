"""The log in words, for the history page and the auditor: one sentence an event."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from typing import Any

from domain.needs.questions import asked, level
from domain.shown.models import HistoryEntry
from events import case as c
from events import pupil as p
from events.base import Event, Unreadable
from events.envelope import Recorded


def entry(recorded: Recorded) -> HistoryEntry:
    context = recorded.context
    return HistoryEntry(
        id=recorded.id, version=recorded.version, type=recorded.event.wire, says=says(recorded.event),
        actor=context.actor.id, role=context.actor.role, kind=context.actor.kind, occurred=context.occurred,
        recorded=recorded.recorded, cause=context.cause, hash=recorded.hash,
    )  # fmt: skip


def says(event: Event) -> str:
    """The event in one plain sentence; events of other or newer kinds by their wire name."""
    sentence = _SENTENCES.get(type(event))
    return sentence(event) if sentence else f"Something was recorded ({event.wire})"


def _label(question: str) -> str:
    return asked(question).label


def _answer(e: c.AnswerGiven) -> str:
    who = "Agreed answer" if e.voice == "agreed" else f"Answer by {e.voice.replace('-', ' ')}"
    return f"{who}: {_label(e.question)}, {level(e.question, e.score)}"


def _suggested(e: c.SuggestionsMade) -> str:
    if len(e.suggestions) == 1:
        return f"Suggestion made ({e.suggestions[0].value.kind}): {e.suggestions[0].reason}"
    kinds = Counter(s.value.kind for s in e.suggestions)
    return "Suggestions made: " + ", ".join(f"{count} {kind}" for kind, count in sorted(kinds.items()))


def _drafted(e: c.PlanDrafted) -> str:
    return f"Draft plan redrawn: {len(e.put)} lines new or changed, {len(e.dropped)} dropped"


_SENTENCES: dict[type[Event], Callable[[Any], str]] = {
    Unreadable: lambda e: f"An event that can no longer be read ({e.was})",
    p.PupilRegistered: lambda e: f"Pupil registered under reference {e.reference}",
    p.PupilDetailsChanged: lambda e: "Pupil's details changed",
    p.PupilContactRecorded: lambda e: f"Contact recorded: {e.relationship}",
    p.PupilContactRemoved: lambda e: "Contact removed",
    c.CaseOpened: lambda e: (
        f"Case opened: request received on {e.received_on:%-d %B %Y} from {e.requested_by}"
    ),
    c.DecisionRecorded: lambda e: f"Decision by {e.officer}: {e.decision.replace('-', ' ')}. {e.reason}",
    c.AppealRecorded: lambda e: (
        f"Appeal against the decision {e.against.replace('-', ' ')}: {e.outcome}, {e.on:%-d %B %Y}"
    ),
    c.DocumentAdded: lambda e: f"Document added as {e.marking}: {e.name}",
    c.UploadRefused: lambda e: f"Upload refused: {e.name}. {e.reason}",
    c.DocumentMarked: lambda e: f"Document marked as {e.marking}",
    c.DocumentRead: lambda e: (
        f"Document read: {e.pages} page{'s' if e.pages > 1 else ''}, {e.author or 'author not stated'}"
    ),
    c.FindingsRecorded: lambda e: f"{len(e.findings)} findings recorded from a document",
    c.DocumentUnreadable: lambda e: f"Document could not be read: {e.reason}",
    c.AnswerGiven: _answer,
    c.AnswerWithdrawn: lambda e: f"Answer withdrawn: {_label(e.question)}",
    c.AnswerValidated: lambda e: f"{_label(e.question)} validated by {e.validator}, {e.qualification}",
    c.ViewGiven: lambda e: f"Views given by {e.voice.replace('-', ' ')}: {e.prompt}",
    c.SuggestionsMade: _suggested,
    c.SuggestionsSuperseded: lambda e: f"{len(e.suggestions)} suggestions superseded: {e.reason}",
    c.SuggestionDecided: lambda e: (
        f"Suggestion {e.decision} by {e.name}" + (f": {e.reason}" if e.reason else "")
    ),
    c.PlanDrafted: _drafted,
    c.PlanItemWritten: lambda e: f"Line written in section {e.section}",
    c.PlanItemRemoved: lambda e: "Line removed from the plan" + (f": {e.reason}" if e.reason else ""),
    c.PlanProposalSettled: lambda e: "Changed words taken" if e.taken else "Changed words dismissed",
    c.PlanIssued: lambda e: f"Plan issued as {e.kind.replace('-', ' ')}, version {e.number}, by {e.officer}",
    c.Shared: lambda e: f"{e.what.capitalize()} shared",
    c.Unshared: lambda e: f"{e.what.capitalize()} no longer shared",
    c.FeedbackGiven: lambda e: f"Feedback given by {e.voice.replace('-', ' ')}",
    c.FlagRaised: lambda e: f"Review flag raised: {e.reason}",
    c.FlagSettled: lambda e: f"Review flag settled: {e.how.replace('-', ' ')}",
    c.NotificationClaimed: lambda e: "Notice to the school's SENCO prepared",
    c.NotificationSent: lambda e: "Notice to the school's SENCO sent",
    c.NotificationFailed: lambda e: f"Notice to the school's SENCO failed: {e.reason}",
}
