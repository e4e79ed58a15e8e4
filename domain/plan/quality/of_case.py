"""What the state of a case tells an audit of its plan, and the thread that is drawn from it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from typing import Literal

from domain.case.state import Case, Document, SuggestionState
from domain.documents.checklist import school_year
from domain.documents.checklist_rules import ADVICE
from domain.documents.experts import expert
from domain.needs.ages import age_on
from domain.plan.lines import may_be_quoted
from domain.plan.quality import thread
from domain.plan.quality.audit import audit
from domain.plan.quality.given import Context, Paper, Recommendation
from domain.plan.quality.rules import SHIPPED, OwnRules
from domain.plan.state import working
from domain.pupil.pupil import Pupil
from domain.refusals import Refused, Unknown
from domain.shown.plan_audit import PlanAudit, PlanAuditShown, PlanKind
from domain.shown.plan_thread import PlanThreadShown
from events.values import PlanItem, Sentence

Own = Callable[[date], OwnRules]
"""The authority's own rules for a plan of a day."""


def _shipped(_: date) -> OwnRules:
    return SHIPPED


def audited(
    case: Case, pupil: Pupil, today: date, number: int | None = None, own: Own = _shipped
) -> PlanAuditShown:
    """The working plan as it stands today; number: an issued version, as on the day of its issue.

    Raises Unknown for a version that was never issued.
    """
    _, found = _checked(case, pupil, today, number, own)
    return PlanAuditShown(case=case.id, version=case.version, number=number, audit=found)


def threaded(
    case: Case, pupil: Pupil, today: date, number: int | None = None, own: Own = _shipped
) -> PlanThreadShown:
    """The golden thread of the same plan. Raises Unknown for a version that was never issued."""
    items, found = _checked(case, pupil, today, number, own)
    return PlanThreadShown(
        case=case.id, version=case.version, number=number, cards=thread.cards(items, found),
        sums=thread.sums(found),
    )  # fmt: skip


def _checked(
    case: Case, pupil: Pupil, today: date, number: int | None, own: Own
) -> tuple[Sequence[PlanItem], PlanAudit]:
    if number is None:
        items = [w.item for w in working(case.plan) if not w.removed]
        return items, audit(items, context(case, pupil, "working", today), own(today))
    issued = next((plan for plan in case.plan.issued if plan.number == number), None)
    if issued is None:
        raise Unknown("unknown-plan", "There is no issued version of this number.", "number")
    told = context(case, pupil, issued.kind, issued.on)
    return issued.items, audit(issued.items, told, own(issued.on))


def context(case: Case, pupil: Pupil, kind: PlanKind, on: date) -> Context:
    """The pupil's record holds no pronouns, and nothing yet says whether a budget is asked for or the health body
    agreed: those stay not known, and what rests on them is not checked."""
    finals = [plan for plan in case.plan.issued if plan.kind == "final"]
    first = case.opened is not None and all(plan.on >= on for plan in finals)
    return Context(
        kind=kind, on=on, names=(pupil.name,) if pupil.name else None, age=_age(pupil, on),
        school_year=school_year(pupil.birth_year, pupil.birth_month, on) if pupil.birth_month else None,
        requested_on=case.opened.received_on if case.opened and first else None,
        papers=tuple(_paper(d) for d in case.documents.values() if may_be_quoted(d)),
        recommendations=tuple(_recommendations(case)),
    )  # fmt: skip


def _age(pupil: Pupil, on: date) -> int | None:
    try:
        return int(age_on(pupil.birth_year, pupil.birth_month, on))
    except (Refused, ValueError):
        return None


_KIND_OF_LETTER = {each.letter: each.advice for each in reversed(ADVICE) if each.letter}


def _paper(document: Document) -> Paper:
    read = document.read
    post = expert(read.role) if read else None
    return Paper(
        digest=document.added.digest, name=document.added.name, marking=document.marking,
        author=read.author if read else None, role=read.role if read else None,
        written_on=read.written_on if read else None, advice=_KIND_OF_LETTER.get(post.advice) if post else None,
    )  # fmt: skip


def _recommendations(case: Case) -> Iterator[Recommendation]:
    """Provision that the advice and evidence ask for, each sentence once, with what became of it."""
    states = {
        (sentence.digest, _collapsed(sentence)): state
        for state in case.suggestions.values()
        for sentence in state.suggestion.evidence
        if state.suggestion.value.kind in ("text", "package")
    }
    seen: set[tuple[str, str]] = set()
    for document in case.documents.values():
        if not may_be_quoted(document):
            continue
        for finding in document.all_findings():
            key = (finding.sentence.digest, _collapsed(finding.sentence))
            if finding.stance == "provision" and key not in seen:
                seen.add(key)
                fate, reason = _fate(states.get(key))
                yield Recommendation(finding.sentence, fate, reason)


def _fate(state: SuggestionState | None) -> tuple[Literal["open", "unseen", "accepted", "rejected"], str]:
    if state is None or state.superseded:
        return "unseen", ""
    if state.decided is None:
        return "open", ""
    return ("rejected" if state.decided.decision == "rejected" else "accepted"), state.decided.reason


def _collapsed(sentence: Sentence) -> str:
    return " ".join(sentence.text.split())
