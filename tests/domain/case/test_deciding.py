"""What a person may put in the place of a suggestion: another group of the model, and nothing that no model could say."""

from __future__ import annotations

from typing import Any

import pytest

from domain.case.suggestions import current_allocation, decide_suggestion
from domain.refusals import Refused
from events.case import AnswerGiven, PackageChosen, SuggestionDecided
from events.values import AllocationValue, NeedTypeValue, PackageValue, ScoreValue
from tests.domain.case.test_allocating import after, allocated
from tests.domain.plan import bundle as b
from tests.given import case


def altered(ident: str, value: Any) -> SuggestionDecided:
    return SuggestionDecided(suggestion=ident, decision="altered", value=value, name="N. D.")


def test_another_group_or_none_may_be_chosen() -> None:
    state = allocated()
    suggestion, value = current_allocation(state) or pytest.fail("nothing suggested")
    for cluster in ("X7", None):
        facts = altered(suggestion.id, value.model_copy(update={"cluster": cluster}))
        assert decide_suggestion(state, facts, state.suggestions[suggestion.id].revision) == [facts]


@pytest.mark.parametrize(
    "change", [{"cluster": "X10"}, {"cluster": "Sam T."}, {"ask_no_plan": True}, {"margin": 1e300}], ids=str
)
def test_x10_words_of_ones_own_and_other_figures_may_not(change: dict[str, Any]) -> None:
    state = allocated()
    suggestion, value = current_allocation(state) or pytest.fail("nothing suggested")
    facts = altered(suggestion.id, value.model_copy(update=change))
    with pytest.raises(Refused, match="Choose one of the groups"):
        decide_suggestion(state, facts, state.suggestions[suggestion.id].revision)


def test_an_allocation_of_other_answers_cannot_be_accepted() -> None:
    state = allocated()
    suggestion, _ = current_allocation(state) or pytest.fail("nothing suggested")
    raised = AnswerGiven(question="Psych_SEMH", voice="agreed", score=3, instrument="1")
    facts = SuggestionDecided(suggestion=suggestion.id, decision="accepted", name="N. D.")
    with pytest.raises(Refused, match="answers have changed"):
        decide_suggestion(after(state, raised), facts, state.suggestions[suggestion.id].revision)


@pytest.mark.parametrize(
    ("change", "field"), [({"text": "  "}, "value.text"), ({"section": "I"}, "value.section")]
)
def test_a_package_keeps_words_and_its_kind_of_section(change: dict[str, Any], field: str) -> None:
    state = allocated()
    ident, value = next(
        (i, s.suggestion.value) for i, s in state.suggestions.items()
        if isinstance(s.suggestion.value, PackageValue) and s.suggestion.value.section == "F"
    )  # fmt: skip
    assert not isinstance(value, AllocationValue)
    with pytest.raises(Refused) as refused:
        decide_suggestion(
            state, altered(ident, value.model_copy(update=change)), state.suggestions[ident].revision
        )
    assert refused.value.field == field


def test_a_package_that_a_person_took_out_is_not_decided_on_as_a_suggestion() -> None:
    state = allocated()
    ident = next(i for i, s in state.suggestions.items() if isinstance(s.suggestion.value, PackageValue))
    package = state.suggestions[ident].suggestion.value
    assert isinstance(package, PackageValue)
    out = PackageChosen.model_validate(
        {"package": package.package, "level": None, "reason": "r", "name": "N. D."}
    )
    facts = SuggestionDecided(suggestion=ident, decision="accepted", name="N. D.")
    with pytest.raises(Refused, match="by themselves"):
        decide_suggestion(after(state, out), facts, state.suggestions[ident].revision)


@pytest.mark.parametrize(
    "value",
    [ScoreValue(question="LD", score=2), NeedTypeValue(primary="MLD")],
    ids=lambda value: str(value.kind),
)
def test_what_was_read_is_rejected_without_a_reason(value: ScoreValue | NeedTypeValue) -> None:
    state = case(b.made("s", value))
    facts = SuggestionDecided(suggestion="s", decision="rejected", name="N. D.")
    assert decide_suggestion(state, facts, state.suggestions["s"].revision) == [facts]


def test_anything_else_is_rejected_with_one() -> None:
    state = allocated()
    suggestion, _ = current_allocation(state) or pytest.fail("nothing suggested")
    facts = SuggestionDecided(suggestion=suggestion.id, decision="rejected", reason=" ", name="N. D.")
    with pytest.raises(Refused, match="Say why you reject it"):
        decide_suggestion(state, facts, state.suggestions[suggestion.id].revision)
