"""X10 is only ever a question, on four criteria that a reader can check."""

from collections.abc import Iterator
from itertools import combinations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from domain.allocation.no_plan import MOST_NEEDS, ask_no_plan
from domain.allocation.profiles import CLUSTERS, PROFILES
from domain.needs.questions import NEEDS, QUESTIONS, highest
from tests.domain.allocation.children import FENNA, complete, mild, partial

NOTHING = dict.fromkeys(QUESTIONS, 0)


def mildly(needs: int) -> Iterator[frozenset[str]]:
    """Every set of exactly so many needs at the first level."""
    return (frozenset(chosen) for chosen in combinations([q for q in NEEDS if q != "Social_care"], needs))


def explains(cluster: str, needs: frozenset[str]) -> bool:
    """Whether the group's means are nearer to these needs (each at its first level) than 'none' throughout is."""
    means = PROFILES[cluster]
    return sum((float(q in needs) - means[q]) ** 2 for q in NEEDS) < len(needs)


def test_fenna_is_asked_about() -> None:
    assert ask_no_plan(FENNA.answers)


@pytest.mark.parametrize("question", QUESTIONS)
def test_it_is_never_asked_before_all_twenty_are_answered(question: str) -> None:
    assert not ask_no_plan({q: 0 for q in QUESTIONS if q != question})


@pytest.mark.parametrize("question", NEEDS)
def test_it_is_never_asked_where_one_need_is_above_its_first_level(question: str) -> None:
    assert not ask_no_plan(
        {**NOTHING, question: min(2, highest(question))}
        if question != "Social_care"
        else {**NOTHING, question: 1}
    )


def test_it_is_never_asked_with_more_needs_than_stated() -> None:
    assert all(ask_no_plan({**NOTHING, **dict.fromkeys(needs, 1)}) for needs in mildly(MOST_NEEDS))
    assert not any(ask_no_plan({**NOTHING, **dict.fromkeys(needs, 1)}) for needs in mildly(MOST_NEEDS + 1))


def test_the_number_of_needs_is_where_no_published_group_can_explain_the_child() -> None:
    for needs in range(MOST_NEEDS + 1):
        assert not any(explains(cluster, chosen) for chosen in mildly(needs) for cluster in CLUSTERS)
    assert any(explains("X3", chosen) for chosen in mildly(MOST_NEEDS + 1))


def test_flmt_counts_neither_way() -> None:
    assert ask_no_plan({**FENNA.answers, "FLMT": 1})


@given(st.one_of(complete, mild), st.sampled_from(NEEDS), st.integers(1, 4))
@example({**NOTHING, "English": 1}, "English", 3)
def test_a_need_that_is_raised_never_makes_it_be_asked(
    answers: dict[str, int], question: str, by: int
) -> None:
    raised = {**answers, question: min(answers[question] + by, highest(question))}
    assert ask_no_plan(answers) or not ask_no_plan(raised)


@given(st.one_of(partial, complete, mild))
def test_it_is_never_asked_while_an_answer_is_missing_or_is_three_or_more(answers: dict[str, int]) -> None:
    if ask_no_plan(answers):
        assert set(answers) == set(QUESTIONS)
        assert max(answers.values()) < 3


@given(mild, st.integers(0, MOST_NEEDS))
def test_a_model_that_asks_less_often_asks_about_no_other_child(
    answers: dict[str, int], most_needs: int
) -> None:
    assert ask_no_plan(answers) or not ask_no_plan(answers, most_needs)
    assert ask_no_plan(answers, MOST_NEEDS + 17) == ask_no_plan(answers)
