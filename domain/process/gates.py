"""What stands before each gate of the user's journey: a help for whoever prepares it, and never a lock.

The gates are those of the pack's user journey: the initial review before a plan is thought of (the first gate, 'acts as
check list'), the draft that goes to panel (use case 5: no gaps, consistent with the documents, all validations), and
the final agreed plan. What each asks, in words:

- missing: a question that nobody agreed an answer to; a birth that gives no age from 0 to 25; no primary need.
- contested: two people saved one answer at the same time, and nobody has settled it since.
- contradicted: somebody's own answer is two levels or more from the agreed one; the papers tell of a need and the
  agreed answer is 'none'; or the papers only deny a need and the agreed answer is two levels or more above 'none'. On a
  yes-or-no question one level is enough for each.
- unvalidated: an agreed answer above 'none' that nobody qualified stands behind.
- other: an officer's decision, an issued draft or a look at a flag that the gate waits for.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal

from domain.case.assessment import unvalidated
from domain.case.state import Case
from domain.needs.ages import check_birth
from domain.needs.questions import QUESTIONS, Asked
from domain.pupil.pupil import Pupil
from domain.refusals import Refused
from events.values import Question

Kind = Literal["missing", "unvalidated", "contradicted", "contested", "other"]
FAR_APART = 2
"""Levels between two answers from which one of them wants another look, because assessors do differ by one. Ours."""


@dataclass(frozen=True, slots=True)
class Open:
    """One thing that a gate waits for, in words for whoever prepares it."""

    kind: Kind
    says: str
    question: Question | None = None


@dataclass(frozen=True, slots=True)
class Gate:
    name: str
    title: str
    passed: bool
    open: tuple[Open, ...]


def gates(case: Case, pupil: Pupil, on: date) -> tuple[Gate, ...]:
    """All three, in order, for an open or closed case. on: the day for which the age is counted."""
    initial = (*_birth(pupil, on), *_unanswered(case), *_contested(case))
    draft = (*initial, *_primary_need(case), *_contradicted(case), *_unvalidated(case))
    final = (*draft, *_final(case))
    issued = {plan.kind for plan in case.plan.issued}
    return (
        Gate("initial-panel", "Initial review: whether to assess", _decided(case, "assess"), initial),
        Gate("draft-plan", "Draft plan, for the panel and the family", bool(issued), draft),
        Gate("final-plan", "Final agreed plan", "final" in issued, final),
    )


def _birth(pupil: Pupil, on: date) -> Iterator[Open]:
    try:
        check_birth(pupil.birth_year, pupil.birth_month, on)
    except Refused as refused:
        yield Open("missing", refused.message)


def _unanswered(case: Case) -> Iterator[Open]:
    agreed = case.agreed()
    for name, question in QUESTIONS.items():
        if name not in agreed:
            yield Open("missing", f"{question.label}: no answer is agreed yet.", name)


def _primary_need(case: Case) -> Iterator[Open]:
    if case.need_types is None:
        yield Open("missing", "No primary need is agreed yet.")


def _contested(case: Case) -> Iterator[Open]:
    for name, question in QUESTIONS.items():
        if case.contests.get((name, "agreed")):
            yield Open(
                "contested",
                f"{question.label}: two people changed this answer at the same time. Compare them and save one.",
                name,
            )


def _contradicted(case: Case) -> Iterator[Open]:
    agreed = case.scores()
    papers = Counter((finding.question, finding.stance) for finding in case.findings())
    for name, question in QUESTIONS.items():
        if name in agreed:
            yield from _against_voices(case, question, agreed[name])
            needs, denied = papers[(name, "need")], papers[(name, "denied")]
            yield from _against_papers(question, agreed[name], needs, denied)


def _far(question: Asked) -> int:
    return min(FAR_APART, len(question.levels) - 1)


def _against_voices(case: Case, question: Asked, agreed: int) -> Iterator[Open]:
    others = [
        f"{part.fact.voice.replace('-', ' ')} '{question.levels[part.fact.score]}'"
        for (of, _), part in case.answers.items()
        if of == question.name and part.fact.voice != "agreed" and abs(part.fact.score - agreed) >= _far(question)
    ]  # fmt: skip
    if others:
        says = f"agreed is '{question.levels[agreed]}', but others answered far from it: {', '.join(others)}."
        yield Open("contradicted", f"{question.label}: {says}", question.name)


def _against_papers(question: Asked, agreed: int, needs: int, denied: int) -> Iterator[Open]:
    if agreed == 0 and needs:
        says = f"{_sentences(needs)} in the papers of a need."
    elif agreed >= _far(question) and denied and not needs:
        says = f"{_sentences(denied)} in the papers of no such need, and none of one."
    else:
        return
    agreed_words = question.levels[agreed]
    yield Open("contradicted", f"{question.label}: agreed is '{agreed_words}', but {says}", question.name)


def _sentences(count: int) -> str:
    return "one sentence tells" if count == 1 else f"{count} sentences tell"


def _unvalidated(case: Case) -> Iterator[Open]:
    waiting = unvalidated(case)
    for name, question in QUESTIONS.items():
        if name not in waiting:
            continue
        was = case.overturned.get(name)
        says = (
            f"it was changed since {was.validation.validator} stood behind it, and nobody qualified does now."
            if was else "nobody qualified stands behind this answer yet."
        )  # fmt: skip
        yield Open("unvalidated", f"{question.label}: {says}", name)


def _final(case: Case) -> Iterator[Open]:
    if not _decided(case, "issue-plan"):
        yield Open("other", "No officer has decided to issue a plan yet.")
    if not case.plan.issued:
        yield Open("other", "No draft has been issued to the family yet.")
    flags = sum(1 for state in case.flags.values() if state.settled is None)
    if flags:
        yield Open(
            "other",
            "A review flag waits to be looked at."
            if flags == 1
            else f"{flags} review flags wait to be looked at.",
        )


def _decided(case: Case, decision: str) -> bool:
    return any(recorded.decision == decision for recorded in case.decisions)
