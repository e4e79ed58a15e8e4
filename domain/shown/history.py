"""The log in words, for the history page and the auditor: one sentence an event."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from typing import Any

from domain.needs.questions import asked, level
from domain.needs.sen_types import NEED_TYPES
from domain.plan.wording import day
from domain.shown.models import HistoryEntry
from events import authority as a
from events import case as c
from events import plan as pl
from events import plan_sharing as ps
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


def _answer(e: c.AnswerGiven | c.AnswerContested) -> str:
    who = "Agreed answer" if e.voice == "agreed" else f"Answer by {_words(e.voice)}"
    return f"{who}: {_label(e.question)}, {level(e.question, e.score)}"


def _words(name: str) -> str:
    return name.replace("-", " ")


def _need_types(e: c.NeedTypesAgreed) -> str:
    secondary = f", secondary need {NEED_TYPES[e.secondary].name}" if e.secondary else ""
    return f"Primary need agreed: {NEED_TYPES[e.primary].name}{secondary}"


def _package(e: c.PackageChosen) -> str:
    what = f"Package {e.package} taken out" if e.level is None else f"Package {e.package} put in ({e.level})"
    return f"{what} by {e.name}: {e.reason}"


def _wording(e: a.WordingSet) -> str:
    reviewed = f"reviewed by {e.reviewed_by}" if e.reviewed_by else "not reviewed"
    order = ", in an order of its own" if e.order else ""
    return f"The authority's own words set for {len(e.words)} questions{order}, {reviewed}"


def _advanced(e: a.ReallocationAdvanced) -> str:
    state = "Cases allocated anew, all done" if e.after is None else "Cases allocated anew, going on"
    return f"{state}: {e.looked} looked at, {e.changed} changed, {e.failed} failed"


def _suggested(e: c.SuggestionsMade) -> str:
    if len(e.suggestions) == 1:
        return f"Suggestion made ({e.suggestions[0].value.kind}): {e.suggestions[0].reason}"
    kinds = Counter(s.value.kind for s in e.suggestions)
    return "Suggestions made: " + ", ".join(f"{count} {kind}" for kind, count in sorted(kinds.items()))


def _drafted(e: pl.PlanDrafted) -> str:
    return f"Draft plan redrawn: {len(e.put)} lines new or changed, {len(e.dropped)} dropped"


def _served(e: ps.PlanServed) -> str:
    until = f", to answer by {e.answer_by:%-d %B %Y}" if e.answer_by else ""
    return (
        f"Version {e.number} of the plan served on {e.recipient} ({_words(e.on_whom)}) by {_words(e.how)} "
        f"on {e.on:%-d %B %Y}, by {e.by}{until}"
    )


def _answered(e: ps.PlanAnswered) -> str:
    asked_for = [
        words
        for words, is_so in (
            ("a meeting", e.meeting),
            (f"{e.setting} to be named", bool(e.setting)),
            ("a personal budget", e.personal_budget),
        )
        if is_so
    ]
    asks = f". Asked for: {', '.join(asked_for)}" if asked_for else ""
    return f"{e.name} answered the plan: {'agrees' if e.agrees else 'does not agree'}{asks}"


def _settled(e: ps.PlanCommentSettled) -> str:
    outcome = {"taken": "taken into the plan", "partly": "partly taken", "not-taken": "not taken"}[e.outcome]
    return f"Comment settled by {e.by}: {outcome}" + (f". {e.reason}" if e.reason else "")


def _restored(e: pl.PlanRestored) -> str:
    what = f"{len(e.put)} lines put back, {len(e.removed)} taken out"
    return f"Plan restored as at version {e.version}: {what}" + (f". {e.reason}" if e.reason else "")


_SENTENCES: dict[type[Event], Callable[[Any], str]] = {
    Unreadable: lambda e: f"An event that can no longer be read ({e.was})",
    p.PupilRegistered: lambda e: f"Pupil registered under reference {e.reference}",
    p.PupilDetailsChanged: lambda e: "Pupil's details changed",
    p.PupilContactRecorded: lambda e: f"Contact recorded: {e.relationship}",
    p.PupilContactRemoved: lambda e: "Contact removed",
    c.CaseOpened: lambda e: (
        f"Case opened: request received on {e.received_on:%-d %B %Y} from {e.requested_by}"
    ),
    c.DecisionRecorded: lambda e: f"Decision by {e.officer}: {_words(e.decision)}. {e.reason}",
    c.DocumentAdded: lambda e: f"Document added as {e.marking}: {e.name}",
    c.UploadRefused: lambda e: f"Upload refused: {e.name}. {e.reason}",
    c.DocumentMarked: lambda e: f"Document marked as {e.marking}",
    c.DocumentRead: lambda e: (
        f"Document read: {e.pages} page{'s' if e.pages > 1 else ''}, {e.author or 'author not stated'}"
    ),
    c.FindingsRecorded: lambda e: f"{len(e.findings)} findings recorded from a document",
    c.BundleWeighed: lambda e: "The papers read so far were weighed together",
    c.DocumentUnreadable: lambda e: f"Document could not be read: {e.reason}",
    c.PageKeyed: lambda e: (
        f"Page {e.page} of a document {'typed' if e.kind == 'words' else 'described'} by a person"
    ),
    c.AnswerGiven: _answer,
    c.AnswerContested: lambda e: (
        f"{_answer(e)}. It met another person's change and does not count; both are shown"
    ),
    c.AnswerWithdrawn: lambda e: f"Answer withdrawn: {_label(e.question)}",
    c.AnswerValidated: lambda e: f"{_label(e.question)} validated by {e.validator}, {e.qualification}",
    c.StatementGiven: lambda e: f"Statement given by {_words(e.voice)}",
    c.NeedTypesAgreed: _need_types,
    c.PackageChosen: _package,
    c.AppealRecorded: lambda e: (
        f"Appeal against '{_words(e.against)}' {e.outcome} on {e.on:%-d %B %Y}, recorded by {e.officer}"
    ),
    c.ViewGiven: lambda e: f"Views given by {_words(e.voice)}: {e.prompt}",
    c.SuggestionsMade: _suggested,
    c.SuggestionsSuperseded: lambda e: f"{len(e.suggestions)} suggestions superseded: {e.reason}",
    c.SuggestionDecided: lambda e: (
        f"Suggestion {e.decision} by {e.name}" + (f": {e.reason}" if e.reason else "")
    ),
    pl.PlanDrafted: _drafted,
    pl.PlanItemWritten: lambda e: (
        f"Line written in section {e.section}" + (f": {e.reason}" if e.reason else "")
    ),
    pl.PlanItemRemoved: lambda e: "Line removed from the plan" + (f": {e.reason}" if e.reason else ""),
    pl.PlanProposalSettled: lambda e: "Changed words taken" if e.taken else "Changed words dismissed",
    pl.PlanIssued: lambda e: (
        f"Plan issued as {_words(e.kind)}, version {e.number}, by {e.officer}"
        + (f". Before the time to answer was over: {e.early_reason}" if e.early_reason else "")
    ),
    ps.PlanServed: _served,
    ps.PlanAnswered: _answered,
    ps.SettingConsulted: lambda e: (
        f"{e.setting} consulted about version {e.number} by {e.by}, to answer by {e.answer_by:%-d %B %Y}"
    ),
    ps.SettingReplied: lambda e: f"Consulted setting replied ({e.name}): {_words(e.says)}",
    ps.PlanCommented: lambda e: (
        f"{'Change asked for' if e.kind == 'change' else 'Comment'} on section {e.section} by {_words(e.as_whom)}"
    ),
    ps.PlanCommentSettled: _settled,
    ps.DirectPaymentMarked: lambda e: (
        f"{e.name} said that a line {'can' if e.can else 'cannot'} be met by a direct payment"
        + (f": {e.reason}" if e.reason else "")
    ),
    pl.PlanOrderSet: lambda e: f"Lines of section {e.section} put in order",
    pl.PlanRestored: _restored,
    c.Shared: lambda e: f"{e.what.capitalize()} shared",
    c.Unshared: lambda e: f"{e.what.capitalize()} no longer shared",
    c.FeedbackGiven: lambda e: f"Feedback given by {_words(e.voice)}",
    c.FlagRaised: lambda e: f"Review flag raised: {e.reason}",
    c.FlagSettled: lambda e: f"Review flag settled: {_words(e.how)}",
    c.NotificationClaimed: lambda e: "Notice by e-mail prepared",
    c.NotificationSent: lambda e: "Notice by e-mail sent",
    c.NotificationFailed: lambda e: f"Notice by e-mail failed: {e.reason}",
    a.WordingSet: _wording,
    a.CatalogueSet: lambda e: f"Catalogue of packages set: {len(e.entries)} entries",
    a.PlanTemplateSet: lambda e: (
        f"Word template of plans set by {e.by}: {e.name or e.digest[:12]}"
        if e.digest
        else f"Word template of plans set back to the one of the product by {e.by}"
    ),
    a.PlanRulesSet: lambda e: (
        f"Own rules of the plan's audit set by {e.by}, for plans from {day(e.since)} on"
    ),
    a.ModelTrained: lambda e: (
        f"Model {e.model.version} trained by {e.by} on {e.cases} cases, {e.plans} plans and {e.refusals} refusals"
    ),
    a.ModelCompared: lambda e: f"Models compared: {e.changed} of {e.cases} cases would change",
    a.ModelChosen: lambda e: f"Model {e.digest[:12]} {_words(e.how)} by {e.by}: {e.reason}",
    a.ReallocationAdvanced: _advanced,
}
