"""From a folded case to what was read in its bundle. Pure: the same log always gives the same view."""

from __future__ import annotations

from domain.case.read_scores import about, last_decided, own_answer, own_need_types
from domain.case.state import Case, SuggestionState
from domain.case.weighing import up_to_date
from domain.needs.questions import QUESTIONS, level
from domain.shown import reading as m
from events.values import Contradiction, NeedTypeValue, Question, ScoreValue, Sentence


def reading(case: Case) -> m.ReadingShown:
    """Everything but the summary, which is kept as an object."""
    questions = tuple(_question(case, name) for name in QUESTIONS)
    primary = _primary(case)
    suggested = [*(each.suggested for each in questions), primary.suggested]
    return m.ReadingShown(
        case=case.id, version=case.version, up_to_date=up_to_date(case),
        to_decide=sum(1 for each in suggested if each is not None and each.decided is None),
        questions=questions, primary_need=primary,
    )  # fmt: skip


def _question(case: Case, question: Question) -> m.QuestionRead:
    suggested, before = _newest(about(case, question))
    return m.QuestionRead(
        question=question,
        suggested=_score(case, suggested) if suggested else None,
        before=_score(case, before) if before else None,
        answered=case.scores().get(question),
        own_answer=own_answer(case, question) is not None,
    )


def _primary(case: Case) -> m.NeedTypeRead:
    suggested, before = _newest(about(case, None))
    return m.NeedTypeRead(
        suggested=_need_type(case, suggested) if suggested else None,
        before=_need_type(case, before) if before else None,
        agreed=case.need_types.fact.primary if case.need_types else None,
        own_answer=own_need_types(case) is not None,
    )


def _newest(states: list[SuggestionState]) -> tuple[SuggestionState | None, SuggestionState | None]:
    """What is suggested now, and what was decided before it if that is still to be decided."""
    decided = last_decided(states)
    waiting = next((state for state in reversed(states) if state.open), None)
    return (waiting, decided) if waiting else (decided, None)


def _score(case: Case, state: SuggestionState) -> m.ScoreSuggested:
    value = state.suggestion.value
    assert isinstance(value, ScoreValue), "a suggestion about a question is a score"
    return m.ScoreSuggested(
        suggestion=state.suggestion.id, revision=state.revision, reason=state.suggestion.reason,
        evidence=_evidence(case, state.suggestion.evidence), against=_evidence(case, value.against),
        contradictions=tuple(_contradiction(case, each) for each in value.contradictions),
        model=state.suggestion.model, decided=_decided(state),
        score=value.score, level=level(value.question, value.score), sure=value.sure,
    )  # fmt: skip


def _need_type(case: Case, state: SuggestionState) -> m.NeedTypeSuggested:
    value = state.suggestion.value
    assert isinstance(value, NeedTypeValue), "a suggestion about no question is a type of need"
    return m.NeedTypeSuggested(
        suggestion=state.suggestion.id, revision=state.revision, reason=state.suggestion.reason,
        evidence=_evidence(case, state.suggestion.evidence), model=state.suggestion.model, decided=_decided(state),
        primary=value.primary,
    )  # fmt: skip


def _decided(state: SuggestionState) -> m.Decided | None:
    decided, at = state.decided, state.decided_at
    if decided is None or at is None:
        return None
    value = decided.value
    return m.Decided(
        decision=decided.decision, name=decided.name, at=at, reason=decided.reason,
        score=value.score if isinstance(value, ScoreValue) else None,
        primary=value.primary if isinstance(value, NeedTypeValue) else None,
    )  # fmt: skip


def _contradiction(case: Case, said: Contradiction) -> m.ContradictionShown:
    need, denied = _evidence(case, (said.need, said.denied))
    return m.ContradictionShown(need=need, denied=denied)


def _evidence(case: Case, sentences: tuple[Sentence, ...]) -> tuple[m.EvidenceShown, ...]:
    shown = []
    for each in sentences:
        document = case.documents.get(each.digest)
        read = document.read if document else None
        shown.append(
            m.EvidenceShown(
                document=each.digest, name=document.added.name if document else "", page=each.page, start=each.start,
                end=each.end, sentence=each.text, role=read.role if read else None,
                organisation=read.organisation if read else None, written_on=read.written_on if read else None,
            )
        )  # fmt: skip
    return tuple(shown)
