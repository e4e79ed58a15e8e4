"""How the reader does: what people made of its suggestions, by question, without naming any case."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from domain.insight.case_facts import CaseFacts
from domain.needs.questions import QUESTIONS
from domain.shown.reading import DecidedCount, ReaderMeasured
from events.values import Question


def measured(cases: Iterable[CaseFacts]) -> ReaderMeasured:
    """All 20 questions in order of asking, then the primary need."""
    counts: Counter[tuple[Question | None, str]] = Counter()
    looked = 0
    for case in cases:
        looked += 1
        counts.update((each.question, each.became) for each in case.read)
    every: tuple[Question | None, ...] = (*QUESTIONS, None)
    return ReaderMeasured(cases=looked, counts=tuple(_count(question, counts) for question in every))


def _count(question: Question | None, counts: Counter[tuple[Question | None, str]]) -> DecidedCount:
    accepted, altered, rejected = (counts[question, became] for became in ("accepted", "altered", "rejected"))
    decided = accepted + altered + rejected
    return DecidedCount(
        question=question, accepted=accepted, altered=altered, rejected=rejected, waiting=counts[question, "waiting"],
        accepted_share=round(accepted / decided, 4) if decided else None,
    )  # fmt: skip
