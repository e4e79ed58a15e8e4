"""What the reader suggests of a case: a level for each of the 20 questions, and the primary type of need."""

from __future__ import annotations

from collections.abc import Iterator

from domain.case.state import Case, SuggestionState
from events.case import AnswerGiven, NeedTypesAgreed, SuggestionDecided
from events.values import (
    NeedTypeValue,
    Question,
    ScoreValue,
    Sentence,
    SentenceSource,
    SenType,
    SuggestedValue,
    Suggestion,
)  # fmt: skip

KINDS = frozenset({"score", "need-type"})


def about(case: Case, question: Question | None) -> list[SuggestionState]:
    """Suggestions of one question (None: of the primary need) as they stand, undecided or as decided, newest last."""
    return [
        state
        for state in case.suggestions.values()
        if not state.superseded
        and state.suggestion.value.kind in KINDS
        and question_of(state.suggestion) == question
    ]


def question_of(suggestion: Suggestion) -> Question | None:
    value = suggestion.value
    return value.question if isinstance(value, ScoreValue) else None


def last_decided(states: list[SuggestionState]) -> SuggestionState | None:
    decided = [state for state in states if state.decided is not None]
    return max(decided, key=lambda state: state.revision, default=None)


def sentences_of(suggestion: Suggestion) -> Iterator[Sentence]:
    """Every sentence that a person has in sight when they decide."""
    yield from suggestion.evidence
    if isinstance(suggestion.value, ScoreValue):
        yield from suggestion.value.against
        for each in suggestion.value.contradictions:
            yield each.need
            yield each.denied


def is_settled(case: Case, proposal: Suggestion) -> bool:
    """Whether a person decided on this already and no sentence that they have not seen says otherwise.

    After a rejection anything new is asked; after an acceptance only another level, or a new sentence against it.
    """
    states = about(case, question_of(proposal))
    last = last_decided(states)
    if last is None or last.decided is None:
        return False
    seen = {_words(each) for state in states if state.decided for each in sentences_of(state.suggestion)}
    if all(_words(each) in seen for each in sentences_of(proposal)):
        return True
    if last.decided.decision == "rejected":
        return False
    stands = {_verdict(last.suggestion.value), _verdict(last.decided.value or last.suggestion.value)}
    value = proposal.value
    against = value.against if isinstance(value, ScoreValue) else ()
    return _verdict(value) in stands and all(_words(each) in seen for each in against)


def _verdict(value: SuggestedValue) -> int | SenType | None:
    if isinstance(value, ScoreValue):
        return value.score
    return value.primary if isinstance(value, NeedTypeValue) else None


def _words(sentence: Sentence) -> tuple[str, str]:
    """A newer reader may cut a page elsewhere: it is the same sentence while the document and the words are."""
    return sentence.digest, " ".join(sentence.text.split())


def answer_from(suggestion: Suggestion, decided: SuggestionDecided, instrument: str) -> AnswerGiven | None:
    """The agreed answer that a decision on a score leads to, with the sentences that it rests on."""
    value = decided.value or suggestion.value
    if decided.decision == "rejected" or not isinstance(value, ScoreValue):
        return None
    return AnswerGiven(
        question=value.question, voice="agreed", score=value.score, instrument=instrument,
        sources=tuple(SentenceSource(sentence=sentence) for sentence in suggestion.evidence),
    )  # fmt: skip


def need_types_from(suggestion: Suggestion, decided: SuggestionDecided) -> NeedTypesAgreed | None:
    value = decided.value or suggestion.value
    if decided.decision == "rejected" or not isinstance(value, NeedTypeValue):
        return None
    return NeedTypesAgreed(primary=value.primary)


def own_answer(case: Case, question: Question) -> AnswerGiven | None:
    """The agreed answer that a person gave by themselves; None when there is none, or when it stands just as the
    decision on a suggestion left it."""
    key = (question, "agreed")
    agreed = case.answers.get(key)
    if agreed is None:
        return None
    if key in case.contests:
        return agreed.fact  # two people differ, and no machine's words settle that
    for state in about(case, question):
        if state.decided is None:
            continue
        if answer_from(state.suggestion, state.decided, agreed.fact.instrument) == agreed.fact:
            return None
    return agreed.fact


def own_need_types(case: Case) -> NeedTypesAgreed | None:
    """The same of the types of need."""
    agreed = case.need_types
    if agreed is None:
        return None
    for state in about(case, None):
        if state.decided is not None and need_types_from(state.suggestion, state.decided) == agreed.fact:
            return None
    return agreed.fact
