"""A model of other tables than the published ones, as one learned from an authority's log would be: the same laws."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from domain.allocation.allocation import allocate
from domain.allocation.no_plan import MOST_NEEDS
from domain.allocation.tables import Tables
from domain.needs.questions import NEEDS, QUESTIONS
from events.values import AllocationValue
from infrastructure.models.artefact import digest_of
from infrastructure.models.clusters import OnnxClusterModel
from infrastructure.models.tables_json import from_json, to_json
from infrastructure.training.published import published
from infrastructure.training.shipped import model_bytes
from tests.domain.allocation.children import ages, complete, mild, partial


def model_of(tables: Tables) -> OnnxClusterModel:
    body = model_bytes(tables)
    return OnnxClusterModel.from_bytes(body, digest_of(body))


PUBLISHED = published()
MILD = {**dict.fromkeys(PUBLISHED.profiles["X3"], 0.0), "English": 0.9, "Maths": 0.9, "SLC": 0.9, "Age": 8.0}
LEARNED = replace(
    PUBLISHED, profiles={**PUBLISHED.profiles, "X3": MILD}, reach=4.5, most_needs=2, years_a_level=4.0
)
"""X3 has become so mild that it explains children about whom it is asked whether a plan is necessary."""
MODEL = model_of(LEARNED)


def allocated(answers: dict[str, int], age: float) -> AllocationValue:
    return allocate(answers, age, MODEL.score(answers, age))


def test_the_tables_travel_with_the_model() -> None:
    assert MODEL.tables == LEARNED
    assert MODEL.model.digest != model_of(PUBLISHED).model.digest


def test_another_share_of_a_package_is_another_digest() -> None:
    given_sp2 = PUBLISHED.packages["SP2"]
    x1 = given_sp2["X1"]
    moved = replace(x1, share=x1.share.model_copy(update={"mean": 0.8}))
    other = replace(PUBLISHED, packages={**PUBLISHED.packages, "SP2": {**given_sp2, "X1": moved}})
    assert model_of(other).model.digest != model_of(PUBLISHED).model.digest


NO_BETTER_THAN_NONE = {**dict.fromkeys(QUESTIONS, 0), "ADL": 1, "Psych_ASD": 1, "Maths": 1, "Sensory": 1}
"""With Problem_Solving at 3, X8 explains these needs exactly as well as 'none' throughout does: a tie on paper."""


@given(st.one_of(mild, complete, partial), ages)
@example(NO_BETTER_THAN_NONE, 0.0)
@settings(max_examples=200, deadline=None)
def test_every_single_change_that_is_named_is_true(answers: dict[str, int], age: float) -> None:
    found = allocated(answers, age)
    for change in found.changes:
        then = allocated({**answers, change.question: change.score}, age)
        assert then.cluster == change.cluster != found.cluster


@given(st.one_of(mild, complete, partial), ages, st.integers(0, 20))
@settings(max_examples=200, deadline=None)
def test_no_model_asks_more_often_than_the_published_criteria_allow(
    answers: dict[str, int], age: float, most_needs: int
) -> None:
    output = MODEL.score(answers, age)
    asked = allocate(
        answers, age, output._replace(tables=replace(LEARNED, most_needs=most_needs))
    ).ask_no_plan
    if asked:
        assert set(answers) == set(QUESTIONS)
        assert max(answers[q] for q in NEEDS) < 2
        assert answers["Social_care"] == 0
        assert sum(answers[q] > 0 for q in NEEDS) <= min(most_needs, MOST_NEEDS)


def test_a_model_asks_less_often_if_its_tables_say_so() -> None:
    three = {**dict.fromkeys(QUESTIONS, 0), "English": 1, "Maths": 1, "SLC": 1}
    two = {**three, "SLC": 0}
    assert (allocated(three, 8.0).ask_no_plan, allocated(three, 8.0).cluster) == (False, "X3")
    assert (allocated(two, 8.0).ask_no_plan, allocated(two, 8.0).cluster) == (True, None)


def test_tables_that_ask_more_often_are_no_tables() -> None:
    with pytest.raises(ValueError, match="most_needs"):
        from_json(to_json(replace(PUBLISHED, most_needs=MOST_NEEDS + 1)))


@given(st.one_of(mild, complete, partial), ages)
@settings(max_examples=100, deadline=None)
def test_the_profile_shown_is_of_the_nearest_group_of_this_model(answers: dict[str, int], age: float) -> None:
    found = allocated(answers, age)
    means = LEARNED.profiles[found.nearest[0].cluster]
    assert {point.measure: point.mean for point in found.profile} == pytest.approx(means)
    assert {p.measure: p.child for p in found.profile if p.measure != "Age"} == {
        q: answers.get(q) for q in QUESTIONS
    }
