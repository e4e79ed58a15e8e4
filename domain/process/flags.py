"""Review flags: somebody should look at this child, and why."""

from __future__ import annotations

import hashlib
from datetime import datetime

from domain.case.allocating import group_words
from domain.case.assessment import unvalidated
from domain.case.rules import must_exist
from domain.case.state import Case
from domain.case.suggestions import current_allocation, decided_allocation
from domain.feedback.worry import worrying_words
from domain.needs.questions import QUESTIONS, asked
from domain.process.law import VALIDATE_AN_ANSWER
from domain.refusals import Unknown
from events.base import Event
from events.case import AnswerValidated, FeedbackGiven, FlagRaised, FlagSettled
from events.values import AllocationValue

FLAGS_AT_ONCE = 50
"""A commit has room for 98 events. Every ten feedbacks wake the reaction at least once, so the rest are raised then."""


def due_flags(case: Case, now: datetime) -> list[Event]:
    """What should be raised or settled now, given everything that is true of the case. Nothing twice.

    Feedback is given on a closed case too, and a child in danger is no less so for it.
    """
    if not case.version:
        return []
    about_the_case = (
        [] if case.closed
        else [*_unvalidated(case, now), *_validated_answer_changed(case), *_allocation_changed(case)]
    )  # fmt: skip
    return [*about_the_case, *_worrying(case)[:FLAGS_AT_ONCE]]


def settle_flag(case: Case, facts: FlagSettled) -> list[Event]:
    must_exist(case)
    state = case.flags.get(facts.flag)
    if state is None:
        raise Unknown("unknown-flag", "There is no such flag.", "flag")
    return [] if state.settled else [facts]


def give_feedback(case: Case, facts: FeedbackGiven) -> list[Event]:
    """Feedback is welcome on a closed case too: that is when a plan's worth shows."""
    must_exist(case)
    return [] if any(given.feedback == facts.feedback for given, _, _ in case.feedback) else [facts]


def _unvalidated(case: Case, now: datetime) -> list[Event]:
    open_flags = {
        ident: s
        for ident, s in case.flags.items()
        if s.raised.kind == "unvalidated-answers" and not s.settled
    }
    missing = unvalidated(case)
    if not missing:
        return [FlagSettled(flag=ident, how="no-longer-so") for ident in open_flags]
    complete = len(case.agreed()) == len(QUESTIONS)
    oldest = min(case.answers[(q, "agreed")].at for q in missing)
    if open_flags or not (complete or now - oldest >= VALIDATE_AN_ANSWER.amount):
        return []
    ident = _ident(
        "unvalidated", *sorted(missing), str(max(case.answers[(q, "agreed")].revision for q in missing))
    )
    if ident in case.flags:
        return []
    return [
        FlagRaised(
            flag=ident, kind="unvalidated-answers", questions=tuple(missing),
            reason="These answers are above 'none' and nobody qualified stands behind them yet.",
        )
    ]  # fmt: skip


def _validated_answer_changed(case: Case) -> list[Event]:
    """Whoever stood behind an answer is told when it is altered or withdrawn, unless they did so themselves."""
    changed = {
        _ident("overturned", question, str(was.revision)): (question, was)
        for question, was in case.overturned.items() if was.by.id != was.validation.person
    }  # fmt: skip
    open_flags = [
        ident for ident, s in case.flags.items() if s.raised.kind == "validated-answer-changed" and not s.settled
    ]  # fmt: skip
    settled = [FlagSettled(flag=i, how="no-longer-so") for i in open_flags if i not in changed]
    raised = [
        FlagRaised(
            flag=ident, kind="validated-answer-changed", questions=(was.validation.question,),
            person=was.validation.person,
            reason=f"{asked(question).label}: {was.validation.validator} ({was.validation.qualification}) stood behind "
            f"this answer before it was changed. {_who_tells(was.validation)}",
        )
        for ident, (question, was) in changed.items() if ident not in case.flags
    ]  # fmt: skip
    return [*settled, *raised]


def _who_tells(validation: AnswerValidated) -> str:
    if validation.person is not None:
        return "They are told by e-mail. Ask whether they stand behind the new one."
    return f"They have no sign-in here: tell {validation.validator} yourself, and ask whether they stand behind the new one."


def _allocation_changed(case: Case) -> list[Event]:
    """A group that a person accepted is no longer the one that the answers suggest.

    Where the answers are the same and only the model is another, `domain.case.allocating` has flagged it already.
    """
    standing, decided = current_allocation(case), decided_allocation(case)
    if standing is None or decided is None:
        return []
    (suggestion, value), (accepted, agreed) = standing, decided
    ident = _ident("allocation", suggestion.id)
    open_flags = [i for i, s in case.flags.items() if s.raised.kind == "allocation-changed" and not s.settled]
    if (value.cluster, value.ask_no_plan) == (agreed.cluster, agreed.ask_no_plan):
        return [FlagSettled(flag=i, how="no-longer-so") for i in open_flags]
    same_answers = isinstance(accepted.value, AllocationValue) and accepted.value.basis == value.basis
    if ident in case.flags or (same_answers and accepted.model != suggestion.model):
        return []
    was, now = group_words(agreed), group_words(value)
    return [
        FlagRaised(
            flag=ident, kind="allocation-changed",
            reason=f"The answers now suggest {now}; {was} was accepted. Look again at the allocation.",
        )
    ]  # fmt: skip


def _worrying(case: Case) -> list[Event]:
    raised: list[Event] = []
    for given, _, _ in case.feedback:
        ident = _ident("worry", given.feedback)
        words = worrying_words(given.text)
        if words and ident not in case.flags:
            quoted = ", ".join(f"'{word}'" for word in words)
            reason = f"Feedback says {quoted}. Read it and act on it today."
            raised.append(FlagRaised(flag=ident, kind="worrying-words", reason=reason))
    return raised


def _ident(*parts: str) -> str:
    return f"{parts[0]}:{hashlib.sha256('|'.join(parts).encode()).hexdigest()[:24]}"
