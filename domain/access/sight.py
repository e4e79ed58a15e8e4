"""What each person sees of a case: everything that their role does not need is taken out, by default."""

from __future__ import annotations

from collections.abc import Collection

from domain.access.rights import VOICES, Who, Whose, holds, may
from domain.case.state import Case
from domain.case.weighing import restricted
from domain.shown.models import (
    AssessmentShown,
    CaseRow,
    CaseShown,
    DocumentShown,
    DocumentsShown,
    FlagShown,
    QuestionShown,
)
from domain.shown.plan import PlanShown
from domain.shown.plan_sharing import PlanSharingShown
from domain.shown.reading import NeedTypeRead, QuestionRead, ReadingShown

_FULL_BUNDLE = frozenset({"coordinator"})
_PAPERS: dict[str, frozenset[str]] = {
    "psychologist": frozenset({"advice", "evidence"}),
    "specialist": frozenset({"advice", "evidence"}),
    "panel": frozenset({"advice", "evidence", "internal"}),
}
"""Markings that a role reads without being named; anyone else reads only what they wrote or was shared with them."""
_FLAG_REASONS: dict[str, str] = {
    "unvalidated-answers": "Agreed answers still wait for somebody qualified to stand behind them.",
    "allocation-changed": "What was agreed about this child has changed, so the case is looked at again.",
    "model-changed-allocation": "The way in which similar cases are found has changed, so the case is looked at again.",
    "validated-answer-changed": "An answer that somebody qualified stood behind has been changed since.",
    "worrying-words": "Feedback on this child holds words that worry. The case's co-ordinator has read, or will read, it.",
}
"""What a flag says to those who may not read what it rests on: it quotes nobody, and names no group or answer."""

_NEEDS_HIDDEN: dict[str, object] = {
    "primary_need": None, "secondary_need": None, "need_types_revision": 0, "health": None,
    "physical_disability": None, "social_care": None,
}  # fmt: skip
"""What the head of a case says of agreed needs."""
_AGREED_HIDDEN: dict[str, object] = {
    "agreed": None, "validation": None, "needs_validation": False, "overturned": None, "evidence": (),
}  # fmt: skip


def sees_document(who: Who, document: DocumentShown) -> bool:
    if who.role in _FULL_BUNDLE or document.marking in _PAPERS.get(who.role, frozenset()):
        return True
    if document.written_by == who.id:
        return True
    return who.id in document.shared_with and document.marking in ("advice", "evidence")


def documents(who: Who, shown: DocumentsShown) -> DocumentsShown:
    seen = tuple(_without_others(who, d) for d in shown.documents if sees_document(who, d))
    known = {d.digest for d in seen}
    seen = tuple(d if d.same_as is None or d.same_as in known else _by_itself(d) for d in seen)
    return shown.model_copy(
        update={"documents": seen, "refused": shown.refused if who.role in _FULL_BUNDLE else ()}
    )


def _by_itself(document: DocumentShown) -> DocumentShown:
    """Without the paper that says the same, of which this person may not know."""
    return document.model_copy(update={"status": "read", "same_as": None})


def case(who: Who, whose: Whose, shown: CaseShown) -> CaseShown:
    """The head of the case with what the person may see; contacts, decisions' reasons and others' words go first."""
    if who.role == "coordinator":
        return shown
    family = who.role in ("parent", "young-person")
    return shown.model_copy(
        update={
            "contacts": (),
            "decisions": tuple(d.model_copy(update={"reason": ""}) for d in shown.decisions),
            "views": tuple(v for v in shown.views if v.by.id == who.id),
            "feedback": shown.feedback
            if may(who, "feedback.read", whose)
            else tuple(f for f in shown.feedback if f.by.id == who.id),
            "flags": _flags(who, whose, shown),
            "working": (),
            "cluster": shown.cluster if who.role == "panel" else None,
            "fit": shown.fit if who.role == "panel" else None,
            **({} if who.role == "panel" else _NEEDS_HIDDEN),
            "unvalidated": shown.unvalidated if who.role == "panel" else (),
            "documents": 0 if family or who.role == "senco" else shown.documents,
            "unread": 0,
            "suggestions_open": 0,
            "answered": shown.answered if not family else 0,
        }
    )


def row(who: Who, shown: CaseRow) -> CaseRow:
    """A line of the case list, as narrow as the head of the case."""
    if who.role in ("coordinator", "panel"):
        return shown
    return shown.model_copy(
        update={
            "cluster": None,
            "primary_need": None,
            "answered": 0 if who.role in ("parent", "young-person") else shown.answered,
            "flags_open": shown.flags_open if holds(who, "flag.read") else 0,
        }
    )


def assessment(who: Who, shown: AssessmentShown) -> AssessmentShown:
    """A voice sees its own answers; the co-ordinator and the panel see all of them, the allocation and the evidence."""
    if who.role == "coordinator":
        return shown
    if who.role == "panel":
        return _without_restricted(shown)
    own = VOICES.get(who.role, frozenset())
    questions = tuple(
        q.model_copy(
            update={
                **_AGREED_HIDDEN, **(_to_validate(who, q) if holds(who, "answer.validate") else {}),
                "voices": tuple(a for a in q.voices if a.voice in own and a.by.id == who.id),
                "contests": tuple(c for c in q.contests if c.voice in own and c.by.id == who.id),
            }
        )
        for q in shown.questions
    )  # fmt: skip
    return shown.model_copy(
        update={
            "questions": questions, "allocation": None, "packages": (), "outcomes": (), "chosen": (), "gates": (),
            "restricted": (), "statements": tuple(s for s in shown.statements if s.voice in own and s.by.id == who.id),
        }
    )  # fmt: skip


def _without_restricted(shown: AssessmentShown) -> AssessmentShown:
    """A restricted paper is the co-ordinator's alone, and so is each sentence of it."""
    questions = tuple(
        q.model_copy(
            update={"evidence": tuple(f for f in q.evidence if f.sentence.digest not in shown.restricted)}
        )
        for q in shown.questions
    )
    return shown.model_copy(update={"questions": questions, "restricted": ()})


def reading(who: Who, shown: ReadingShown, case: Case) -> ReadingShown:
    """The co-ordinator sees all that was read. Anyone else sees nothing that rests on a restricted paper: neither its
    sentences nor a score that they speak for."""
    if who.role in _FULL_BUNDLE:
        return shown
    hidden = restricted(case)
    primary = shown.primary_need
    return shown.model_copy(
        update={
            "questions": tuple(q.model_copy(update=_open_only(q, hidden)) for q in shown.questions),
            "primary_need": primary.model_copy(update=_open_only(primary, hidden)),
            "to_decide": 0,
        }
    )


def weighed(who: Who, case: Case) -> str | None:
    """The digest of what the papers come to that this person may see: without the restricted ones for anyone but the
    co-ordinator, and None while one that was restricted since is still among them."""
    kept = case.weighed
    if kept is None or who.role in _FULL_BUNDLE:
        return kept.weighed if kept else None
    return kept.without_restricted if restricted(case) <= set(kept.restricted) else None


def _open_only(read: QuestionRead | NeedTypeRead, hidden: frozenset[str]) -> dict[str, object]:
    return {
        name: suggested if suggested is None or hidden.isdisjoint(suggested.documents()) else None
        for name, suggested in (("suggested", read.suggested), ("before", read.before))
    }


def _to_validate(who: Who, question: QuestionShown) -> dict[str, object]:
    """What somebody needs to know to stand behind an agreed answer: its level, and whether anybody does. Not the words
    beside it, which may rest on papers that they do not see; and who stood behind it before, if it was themselves."""
    agreed = question.agreed
    was = question.overturned
    return {
        "agreed": agreed and agreed.model_copy(update={"note": "", "observations": "", "sources": ()}),
        "validation": question.validation,
        "needs_validation": question.needs_validation,
        "overturned": was if was is not None and was.person == who.id else None,
    }


def plan(who: Who, whose: Whose, shown: PlanShown) -> PlanShown:
    """The working plan is the authority's; others see the versions that were issued and shared with them."""
    if may(who, "plan.read", whose):
        return shown
    mine = tuple(
        i.model_copy(update={"shared_with": (who.id,)})
        for i in shown.issued
        if sees_issued(who, whose, i.shared_with)
    )
    return shown.model_copy(
        update={"sections": (), "issued": mine, "gaps": 0, "suggestions": 0, "proposals": 0}
    )


def sees_issued(who: Who, whose: Whose, shared_with: Collection[str]) -> bool:
    """Whether the person sees an issued version that was shared with these."""
    return may(who, "plan.read", whose) or (may(who, "issued.read", whose) and who.id in shared_with)


def plan_sharing(who: Who, shown: PlanSharingShown) -> PlanSharingShown:
    """The co-ordinator sees all that was sent and said; anyone else what was sent to them, and their own words."""
    if who.role in _FULL_BUNDLE:
        return shown
    return shown.model_copy(
        update={
            "servings": tuple(one for one in shown.servings if one.person == who.id),
            "consultations": tuple(one for one in shown.consultations if one.person == who.id),
            "comments": tuple(
                one if holds(who, "plan.read") else one.model_copy(update={"stands": None})
                for one in shown.comments
                if one.person == who.id
            ),
            "comments_left_off": 0,
            "final": None,
        }
    )


def _flags(who: Who, whose: Whose, shown: CaseShown) -> tuple[FlagShown, ...]:
    if not may(who, "flag.read", whose):
        return ()
    if who.role == "panel":
        return shown.flags
    return tuple(
        f.model_copy(update={"reason": _FLAG_REASONS.get(f.kind, "The case needs a look."), "questions": ()})
        for f in shown.flags
    )


def _without_others(who: Who, document: DocumentShown) -> DocumentShown:
    if who.role in _FULL_BUNDLE:
        return document
    return document.model_copy(update={"shared_with": (who.id,) if who.id in document.shared_with else ()})
