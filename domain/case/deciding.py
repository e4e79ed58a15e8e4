"""A person's decision on a suggestion, and the answer that one on what was read leads to."""

from __future__ import annotations

from domain.case.read_scores import answer_from, need_types_from, own_answer
from domain.case.state import Case
from domain.case.suggestions import decide_suggestion
from events.base import Event
from events.case import AnswerGiven, AnswerWithdrawn, NeedTypesAgreed, SuggestionDecided
from events.values import ScoreValue, Suggestion


def decide(case: Case, facts: SuggestionDecided, revision: int, instrument: str) -> list[Event]:
    """The decision, and the agreed answer or type of need that it fills in. Never a validation: that takes somebody
    qualified. A person's own answer stays as it is; rejecting what was accepted takes its answer out again.

    revision: of the suggestion, as the person saw it. instrument: version of the questions as they are now. Raises what
    `decide_suggestion` does.
    """
    decided = decide_suggestion(case, facts, revision)
    if not decided:
        return []
    suggestion = case.suggestions[facts.suggestion].suggestion
    return [*decided, *_answered(case, suggestion, facts, instrument), *_agreed(case, suggestion, facts)]


def _answered(case: Case, suggestion: Suggestion, facts: SuggestionDecided, instrument: str) -> list[Event]:
    if not isinstance(suggestion.value, ScoreValue):
        return []
    question = suggestion.value.question
    if own_answer(case, question) is not None:
        return []
    answer, part = answer_from(suggestion, facts, instrument), case.answers.get((question, "agreed"))
    if answer is not None:
        return [] if part is not None and part.fact == answer else [answer]
    before = case.suggestions[suggestion.id].decided
    if part is None or before is None or not _stands(part.fact, suggestion, before):
        return []
    return [
        AnswerWithdrawn(
            question=question, voice="agreed", reason="The suggestion that it rests on was rejected."
        )
    ]


def _stands(answer: AnswerGiven, suggestion: Suggestion, decided: SuggestionDecided) -> bool:
    return answer_from(suggestion, decided, answer.instrument) == answer


def _agreed(case: Case, suggestion: Suggestion, facts: SuggestionDecided) -> list[NeedTypesAgreed]:
    """The primary need, while nobody agreed one by themselves; a secondary need is for a person to add."""
    types = need_types_from(suggestion, facts)
    standing = case.need_types.fact if case.need_types else None
    if types is None or (standing is not None and standing.primary == types.primary):
        return []
    return [types]
