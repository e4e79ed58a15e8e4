"""How a case follows from its events. `evolve` never fails, does no I/O, and ignores what it does not know."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, TypeVar

from domain.case.state import (
    Case,
    Document,
    FlagState,
    Notification,
    Overturned,
    Part,
    RestsOn,
    SuggestionState,
    holder,
)
from domain.plan import sharing_state
from domain.plan import state as plan_state
from events.base import Event
from events.case import (
    AnswerContested,
    AnswerGiven,
    AnswerValidated,
    AnswerWithdrawn,
    AppealRecorded,
    BundleWeighed,
    CaseOpened,
    DecisionRecorded,
    DocumentAdded,
    DocumentMarked,
    DocumentRead,
    DocumentUnreadable,
    FeedbackGiven,
    FindingsRecorded,
    FlagRaised,
    FlagSettled,
    NeedTypesAgreed,
    NotificationClaimed,
    NotificationFailed,
    NotificationSent,
    PackageChosen,
    PageKeyed,
    Shared,
    StatementGiven,
    SuggestionDecided,
    SuggestionsMade,
    SuggestionsSuperseded,
    Unshared,
    UploadRefused,
    ViewGiven,
)  # fmt: skip
from events.envelope import Context, Recorded, StreamId
from events.plan import (
    PlanDrafted,
    PlanIssued,
    PlanItemRemoved,
    PlanItemWritten,
    PlanOrderSet,
    PlanProposalSettled,
    PlanRestored,
)  # fmt: skip
from events.plan_sharing import (
    DirectPaymentMarked,
    PlanAnswered,
    PlanCommented,
    PlanCommentSettled,
    PlanServed,
    SettingConsulted,
    SettingReplied,
)

T = TypeVar("T")


def _opened(case: Case, fact: CaseOpened, recorded: Recorded) -> None:
    case.id, case.authority, case.opened = recorded.stream.id, recorded.stream.authority, fact


def _decision(case: Case, fact: DecisionRecorded, recorded: Recorded) -> None:
    case.decisions.append(fact)


def _document_added(case: Case, fact: DocumentAdded, recorded: Recorded) -> None:
    if fact.digest not in case.documents:
        case.documents[fact.digest] = Document(
            fact, fact.marking, recorded.context.actor, recorded.recorded, recorded.version, recorded.version
        )


def _upload_refused(case: Case, fact: UploadRefused, recorded: Recorded) -> None:
    case.refused_uploads.append(fact)


def _document_marked(case: Case, fact: DocumentMarked, recorded: Recorded) -> None:
    if document := case.documents.get(fact.digest):
        document.marking, document.revision = fact.marking, recorded.version


def _document_read(case: Case, fact: DocumentRead, recorded: Recorded) -> None:
    if document := case.documents.get(fact.digest):
        document.read = fact
        if fact.keyed is None:
            # What only people's words made readable, no machine has read: other pages may be typed still.
            document.unreadable = None
        document.findings.clear()


def _findings(case: Case, fact: FindingsRecorded, recorded: Recorded) -> None:
    if document := case.documents.get(fact.digest):
        document.findings[fact.part] = fact.findings


def _unreadable(case: Case, fact: DocumentUnreadable, recorded: Recorded) -> None:
    if document := case.documents.get(fact.digest):
        document.unreadable = fact


def _page_keyed(case: Case, fact: PageKeyed, recorded: Recorded) -> None:
    if document := case.documents.get(fact.digest):
        document.keyed[fact.page] = _part(fact, recorded)


def _weighed(case: Case, fact: BundleWeighed, recorded: Recorded) -> None:
    case.weighed = fact


def _part(fact: T, recorded: Recorded) -> Part[T]:
    return Part(fact, recorded.version, recorded.context.actor, recorded.recorded)


def _holder(voice: str, recorded: Recorded) -> str:
    actor = recorded.context.actor
    return holder(voice, None if actor.role == "coordinator" else actor.id)


def _answer(case: Case, fact: AnswerGiven, recorded: Recorded) -> None:
    key = (fact.question, _holder(fact.voice, recorded))
    before = case.answers.get(key)
    case.answers[key] = _part(fact, recorded)
    case.withdrawn.pop(key, None)
    case.contests.pop(key, None)
    if fact.voice == "agreed" and (before is None or before.fact.score != fact.score):
        _overturn(case, fact.question, recorded)


def _contested(case: Case, fact: AnswerContested, recorded: Recorded) -> None:
    key = (fact.question, _holder(fact.voice, recorded))
    case.contests.setdefault(key, []).append(_part(fact, recorded))
    if standing := case.answers.get(key):
        # Who answers next must have seen both.
        standing.revision = recorded.version


def _answer_withdrawn(case: Case, fact: AnswerWithdrawn, recorded: Recorded) -> None:
    key = (fact.question, _holder(fact.voice, recorded))
    case.answers.pop(key, None)
    case.contests.pop(key, None)
    case.withdrawn[key] = _part(fact, recorded)
    if fact.voice == "agreed":
        _overturn(case, fact.question, recorded)


def _validated(case: Case, fact: AnswerValidated, recorded: Recorded) -> None:
    case.validations[fact.question] = fact
    case.overturned.pop(fact.question, None)


def _overturn(case: Case, question: str, recorded: Recorded) -> None:
    """Whoever stood behind the answer before stands no longer behind this one."""
    if validation := case.validations.pop(question, None):
        case.overturned[question] = Overturned(
            validation, recorded.context.actor, recorded.recorded, recorded.version
        )


def _statement(case: Case, fact: StatementGiven, recorded: Recorded) -> None:
    case.statements[_holder(fact.voice, recorded)] = _part(fact, recorded)


def _need_types(case: Case, fact: NeedTypesAgreed, recorded: Recorded) -> None:
    case.need_types = _part(fact, recorded)


def _package_chosen(case: Case, fact: PackageChosen, recorded: Recorded) -> None:
    case.chosen[fact.package] = _part(fact, recorded)


def _appeal(case: Case, fact: AppealRecorded, recorded: Recorded) -> None:
    case.appeals.append(fact)


def _view(case: Case, fact: ViewGiven, recorded: Recorded) -> None:
    case.views[(fact.prompt, _holder(fact.voice, recorded))] = _part(fact, recorded)


def _suggested(case: Case, fact: SuggestionsMade, recorded: Recorded) -> None:
    for suggestion in fact.suggestions:
        before = case.suggestions.get(suggestion.id)
        if before is None or before.superseded:
            case.suggestions.pop(suggestion.id, None)  # so that the newest stands last
            case.suggestions[suggestion.id] = SuggestionState(suggestion, recorded.version)


def _superseded(case: Case, fact: SuggestionsSuperseded, recorded: Recorded) -> None:
    for ident in fact.suggestions:
        state = case.suggestions.get(ident)
        if state is not None and state.decided is None:
            state.superseded = True


def _suggestion_decided(case: Case, fact: SuggestionDecided, recorded: Recorded) -> None:
    if state := case.suggestions.get(fact.suggestion):
        state.decided, state.decided_at, state.revision = fact, recorded.recorded, recorded.version
        state.decided_by, state.superseded = recorded.context.actor, False


def _plan(case: Case, fact: Event, recorded: Recorded) -> None:
    plan_state.evolve(case.plan, fact, recorded)


def _sharing(case: Case, fact: Event, recorded: Recorded) -> None:
    sharing_state.evolve(case.sharing, fact, recorded)


def _issued(case: Case, fact: PlanIssued, recorded: Recorded) -> None:
    _plan(case, fact, recorded)
    if fact.kind == "final":
        decided = ((s.suggestion, s.decided, s.revision) for s in case.suggestions.values())
        case.final_rests_on = RestsOn(
            tuple((suggestion, by, at) for suggestion, by, at in decided if by is not None),
            tuple((part.fact, part.revision) for part in case.chosen.values()),
        )


def _shared(case: Case, fact: Shared, recorded: Recorded) -> None:
    case.shares.add((fact.what, fact.key, fact.person))


def _unshared(case: Case, fact: Unshared, recorded: Recorded) -> None:
    case.shares.discard((fact.what, fact.key, fact.person))


def _feedback(case: Case, fact: FeedbackGiven, recorded: Recorded) -> None:
    case.feedback.append((fact, recorded.context.actor, recorded.recorded))


def _flag(case: Case, fact: FlagRaised, recorded: Recorded) -> None:
    case.flags[fact.flag] = FlagState(fact, recorded.recorded, recorded.version)


def _flag_settled(case: Case, fact: FlagSettled, recorded: Recorded) -> None:
    if state := case.flags.get(fact.flag):
        state.settled, state.revision = fact, recorded.version


def _claimed(case: Case, fact: NotificationClaimed, recorded: Recorded) -> None:
    case.notifications[fact.notification] = Notification(fact, recorded.recorded)


def _sent(case: Case, fact: NotificationSent, recorded: Recorded) -> None:
    if notification := case.notifications.get(fact.notification):
        notification.outcome = "sent"


def _failed(case: Case, fact: NotificationFailed, recorded: Recorded) -> None:
    if notification := case.notifications.get(fact.notification):
        notification.outcome = "failed"


_HANDLERS: dict[type[Event], Callable[[Case, Any, Recorded], None]] = {
    CaseOpened: _opened,
    DecisionRecorded: _decision,
    DocumentAdded: _document_added,
    UploadRefused: _upload_refused,
    DocumentMarked: _document_marked,
    DocumentRead: _document_read,
    FindingsRecorded: _findings,
    DocumentUnreadable: _unreadable,
    PageKeyed: _page_keyed,
    BundleWeighed: _weighed,
    AnswerGiven: _answer,
    AnswerContested: _contested,
    AnswerWithdrawn: _answer_withdrawn,
    AnswerValidated: _validated,
    StatementGiven: _statement,
    NeedTypesAgreed: _need_types,
    PackageChosen: _package_chosen,
    AppealRecorded: _appeal,
    ViewGiven: _view,
    SuggestionsMade: _suggested,
    SuggestionsSuperseded: _superseded,
    SuggestionDecided: _suggestion_decided,
    PlanDrafted: _plan,
    PlanItemWritten: _plan,
    PlanItemRemoved: _plan,
    PlanProposalSettled: _plan,
    PlanOrderSet: _plan,
    PlanRestored: _plan,
    PlanIssued: _issued,
    PlanServed: _sharing,
    PlanAnswered: _sharing,
    SettingConsulted: _sharing,
    SettingReplied: _sharing,
    PlanCommented: _sharing,
    PlanCommentSettled: _sharing,
    DirectPaymentMarked: _sharing,
    Shared: _shared,
    Unshared: _unshared,
    FeedbackGiven: _feedback,
    FlagRaised: _flag,
    FlagSettled: _flag_settled,
    NotificationClaimed: _claimed,
    NotificationSent: _sent,
    NotificationFailed: _failed,
}


def evolve(case: Case, recorded: Recorded) -> Case:
    """The case after one more event. Owns the case it is given."""
    handler = _HANDLERS.get(type(recorded.event))
    if handler is not None:
        handler(case, recorded.event, recorded)
    case.version, case.changed_at = recorded.version, recorded.recorded
    return case


def with_events(case: Case, events: Iterable[Event], context: Context) -> Case:
    """The case as it will be once these are appended: for a decision that rests on one made a moment before."""
    stream = StreamId(case.authority, "case", case.id)
    for version, event in enumerate(events, case.version + 1):
        evolve(case, Recorded(stream, version, event, context, context.occurred, hash=""))
    return case


def fold(events: Iterable[Recorded]) -> Case:
    case = Case()
    for recorded in events:
        evolve(case, recorded)
    return case
