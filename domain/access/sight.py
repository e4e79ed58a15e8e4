"""What each person sees of a case: everything that their role does not need is taken out, by default."""

from __future__ import annotations

from domain.access.rights import VOICES, Who, Whose, may
from domain.shown.models import AssessmentShown, CaseShown, DocumentShown, DocumentsShown, PlanShown

_FULL_BUNDLE = frozenset({"coordinator"})
_PAPERS: dict[str, frozenset[str]] = {
    "psychologist": frozenset({"advice", "evidence"}),
    "specialist": frozenset({"advice", "evidence"}),
    "panel": frozenset({"advice", "evidence", "internal"}),
}
"""Markings that a role reads without being named; anyone else reads only what they wrote or was shared with them."""


def sees_document(who: Who, document: DocumentShown) -> bool:
    if who.role in _FULL_BUNDLE or document.marking in _PAPERS.get(who.role, frozenset()):
        return True
    if document.written_by == who.id:
        return True
    return who.id in document.shared_with and document.marking in ("advice", "evidence")


def documents(who: Who, shown: DocumentsShown) -> DocumentsShown:
    seen = tuple(_without_others(who, d) for d in shown.documents if sees_document(who, d))
    return shown.model_copy(
        update={"documents": seen, "refused": shown.refused if who.role in _FULL_BUNDLE else ()}
    )


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
            "flags": shown.flags if may(who, "flag.read", whose) else (),
            "working": (),
            "cluster": shown.cluster if who.role == "panel" else None,
            "fit": shown.fit if who.role == "panel" else None,
            "unvalidated": shown.unvalidated if who.role == "panel" else (),
            "documents": 0 if family or who.role == "senco" else shown.documents,
            "unread": 0,
            "suggestions_open": 0,
            "answered": shown.answered if not family else 0,
        }
    )


def assessment(who: Who, shown: AssessmentShown) -> AssessmentShown:
    """A voice sees its own answers; the co-ordinator and the panel see all of them, the allocation and the evidence."""
    if who.role in ("coordinator", "panel"):
        return shown
    own = VOICES.get(who.role, frozenset())
    questions = tuple(
        q.model_copy(
            update={
                "agreed": None, "validation": None, "needs_validation": False, "evidence": (),
                "voices": tuple(a for a in q.voices if a.voice in own and a.by.id == who.id),
            }
        )
        for q in shown.questions
    )  # fmt: skip
    return shown.model_copy(
        update={"questions": questions, "allocation": None, "packages": (), "outcomes": ()}
    )


def plan(who: Who, whose: Whose, shown: PlanShown) -> PlanShown:
    """The working plan is the authority's; others see the versions that were issued and shared with them."""
    if may(who, "plan.read", whose):
        return shown
    mine = tuple(
        i.model_copy(update={"shared_with": (who.id,)}) for i in shown.issued if who.id in i.shared_with
    )
    return shown.model_copy(
        update={"sections": (), "issued": mine, "gaps": 0, "suggestions": 0, "proposals": 0}
    )


def _without_others(who: Who, document: DocumentShown) -> DocumentShown:
    if who.role in _FULL_BUNDLE:
        return document
    return document.model_copy(update={"shared_with": (who.id,) if who.id in document.shared_with else ()})
