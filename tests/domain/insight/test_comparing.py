"""What would change under another model, counted by part and told case by case."""

from __future__ import annotations

from dataclasses import replace

from domain.allocation.profiles import PROFILES
from domain.allocation.tables import Given, Tables
from domain.insight.case_facts import CaseFacts
from domain.insight.comparing import compare
from domain.needs.questions import QUESTIONS
from infrastructure.models.clusters import OnnxClusterModel
from infrastructure.training.published import published, share
from tests.domain.insight.facts import facts
from tests.models import model_of

PUBLISHED = published()
IN_USE = model_of(PUBLISHED)


def like(cluster: str, case: str, flmt: int = 0, **other: object) -> CaseFacts:
    scores = {q: round(PROFILES[cluster][q]) for q in QUESTIONS} | {"FLMT": flmt}
    return facts(case, scores=scores, age=PROFILES[cluster]["Age"], **other)


def with_package(code: str, cluster: str, mean: float) -> Tables:
    given = {**PUBLISHED.packages[code], cluster: Given(level="Y", share=share(mean, 100))}
    return replace(PUBLISHED, packages={**PUBLISHED.packages, code: given})


def without_x6() -> OnnxClusterModel:
    """X6 moved far away, so that its children fit elsewhere or nowhere."""
    far = {**PUBLISHED.profiles["X6"], "PD_Visual": 4.0, "PD_Hearing": 4.0, "Health": 4.0}
    return model_of(replace(PUBLISHED, profiles={**PUBLISHED.profiles, "X6": far}))


CASES = [
    like("X6", "c-1", age_band="under 5"),
    like("X6", "c-2", flmt=1, primary_need="SLCN"),
    like("X2", "c-3", age_band="11-15", primary_need="ASD"),
]


def test_the_same_model_changes_nothing() -> None:
    found = compare(CASES, IN_USE, IN_USE)
    assert (found.cases, found.changed, found.recommended, found.case_by_case) == (3, 0, 0, ())


def test_changes_are_counted_by_the_group_that_stands_age_need_and_language() -> None:
    found = compare(reversed(CASES), IN_USE, without_x6())
    assert (found.cases, found.changed) == (3, 2)
    assert {(c.name, c.cases, c.changed) for c in found.by_group} == {("X6", 2, 2), ("X2", 1, 0)}
    assert {(c.name, c.changed) for c in found.by_age_band} == {("under 5", 1), ("5-10", 1), ("11-15", 0)}
    assert {(c.name, c.changed) for c in found.by_primary_need} == {
        ("not agreed", 1), ("SLCN", 1), ("ASD", 0),
    }  # fmt: skip
    assert {(c.name, c.cases, c.changed) for c in found.by_first_language} == {
        ("English", 2, 1), ("other than English", 1, 1),
    }  # fmt: skip
    assert [(c.case, c.before) for c in found.case_by_case] == [("c-1", "X6"), ("c-2", "X6")]
    assert all(c.after != "X6" for c in found.case_by_case)


def test_a_group_that_stays_and_brings_other_packages_is_told_but_is_no_change_of_group() -> None:
    found = compare(CASES, IN_USE, model_of(with_package("SP11", "X2", 0.9)))
    assert (found.changed, found.recommended) == (0, 1)
    (told,) = found.case_by_case
    assert (told.case, told.before, told.after, told.packages_in, told.packages_out) == (
        "c-3", "X2", "X2", ("SP11",), (),
    )  # fmt: skip


def test_closed_cases_and_those_without_answers_or_age_are_left_out() -> None:
    others = [facts("c-4", closed=True), facts("c-5", scores={}), facts("c-6", age=None)]
    assert compare(others, IN_USE, without_x6()).cases == 0


def test_the_order_of_cases_is_irrelevant() -> None:
    assert compare(CASES, IN_USE, without_x6()) == compare(CASES[::-1], IN_USE, without_x6())
