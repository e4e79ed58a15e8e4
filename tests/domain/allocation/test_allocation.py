"""Allocation with the real model: the example children, and the laws that hold for any child."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.allocation.allocation import allocate, fitting
from domain.allocation.model import ModelOutput, Scores
from domain.allocation.outcomes import outcome_line
from domain.allocation.suggestions import suggestions
from domain.needs.questions import NEEDS, QUESTIONS, highest
from domain.refusals import Refused
from events.values import AllocationValue, OutcomeValue, PackageValue, Suggestion
from infrastructure.models.clusters import OnnxClusterModel
from tests.domain.allocation.children import FENNA, JORRIN, PELIA, Child, ages, complete, mild, partial

MODEL = OnnxClusterModel()
children = st.one_of(partial, complete, mild)
FITS = ("none", "close", "clear")


def scored(answers: dict[str, int], age: float) -> ModelOutput:
    return MODEL.score(answers, age)


def allocated(answers: dict[str, int], age: float) -> AllocationValue:
    return allocate(answers, age, scored(answers, age))


def suggested(answers: dict[str, int], age: float) -> list[Suggestion]:
    output = scored(answers, age)
    return suggestions(allocate(answers, age, output), answers, output)


def packages(answers: dict[str, int], age: float) -> dict[str, PackageValue]:
    return {s.value.package: s.value for s in suggested(answers, age) if isinstance(s.value, PackageValue)}


@pytest.mark.parametrize("child, cluster, runner_up", [(JORRIN, "X1", "X5"), (PELIA, "X6", "X8")])
def test_the_example_children_fall_to_their_groups(child: Child, cluster: str, runner_up: str) -> None:
    found = allocated(*child)
    assert (found.cluster, found.fit, found.safe, found.ask_no_plan) == (cluster, "clear", True, False)
    assert [near.cluster for near in found.nearest[:2]] == [cluster, runner_up]


def test_no_group_fits_fenna_and_a_question_is_put_instead() -> None:
    found = allocated(*FENNA)
    assert (found.cluster, found.fit, found.safe, found.ask_no_plan) == (None, "none", False, True)
    assert found.nearest[0].cluster == "X3"
    (only,) = suggested(*FENNA)
    assert "s.36(8)" in only.reason
    assert "never a ground for refusal" in only.reason


def test_a_child_unlike_every_profile_gets_none() -> None:
    found = allocated(
        {**dict.fromkeys(QUESTIONS, 0), "Psych_SEMH": 3, "Self_Esteem": 3, "PD_Visual": 4}, 14.0
    )
    assert (found.cluster, found.fit, found.ask_no_plan) == (None, "none", False)
    assert len(found.nearest) == 3


def test_a_group_of_few_cases_is_never_safe_to_lean_on() -> None:
    x9 = {**dict.fromkeys(QUESTIONS, 0), "PD_Other": 3, "Health": 2, "Physical": 2, "ADL": 1, "SLC": 2, "English": 2,
          "Maths": 2, "Problem_Solving": 2, "Sensory": 1}  # fmt: skip
    found = allocated(x9, 12.0)
    assert (found.cluster, found.fit, found.safe) == ("X9", "clear", False)


def test_a_missing_answer_that_could_change_the_group_leaves_it_open() -> None:
    without_ld = {q: s for q, s in PELIA.answers.items() if q != "LD"}
    found = allocated(without_ld, PELIA.age)
    assert found.margin <= 0
    assert found.cluster is None
    assert "not yet settle" in suggested(without_ld, PELIA.age)[0].reason


def test_a_missing_answer_that_could_not_change_the_group_leaves_it_close() -> None:
    without_sight = {q: s for q, s in JORRIN.answers.items() if q != "PD_Visual"}
    found = allocated(without_sight, JORRIN.age)
    assert (found.cluster, found.fit, found.safe, found.answered) == ("X1", "close", False, 19)


def fake(distance: float, margin: float = 1.0) -> Scores:
    return Scores(("X1", "X5"), (distance, 9.0), (0.5, 0.1), margin, 1.0)


@pytest.mark.parametrize(
    "with_flmt, plain, explains, fits",
    [
        (fake(3.1), fake(2.9), 1.0, "X1"),
        (fake(2.9), fake(3.1), 1.0, None),
        (fake(2.0), fake(2.0), 0.0, None),
        (fake(2.0, margin=0), fake(2.0), 1.0, None),
    ],
    ids=["within reach but for FLMT", "beyond reach", "no nearer than none", "tied"],
)
def test_a_group_fits_within_reach_without_flmt(
    with_flmt: Scores, plain: Scores, explains: float, fits: str | None
) -> None:
    tables = replace(MODEL.tables, reach=3.0)
    output = ModelOutput(with_flmt, plain, (explains, 0.0), (), lambda: (), tables, MODEL.model)
    assert fitting(with_flmt, output) == fits


alike = st.tuples(ages, complete)
near = st.sampled_from([JORRIN, PELIA, FENNA]).flatmap(
    lambda child: st.tuples(
        st.just(child.age),
        st.dictionaries(st.sampled_from(sorted(QUESTIONS)), st.integers(0, 1)).map(
            lambda changed: {**child.answers, **changed}
        ),
    )
)


@given(st.one_of(alike, near))
@settings(max_examples=150, deadline=None)
def test_what_single_changes_would_lead_to_is_true_and_none_is_left_out(
    child: tuple[float, dict[str, int]],
) -> None:
    age, answers = child
    found = allocated(answers, age)
    now = scored(answers, age)
    said = {(c.question, c.score): c.cluster for c in now.changed()}
    for question in NEEDS:
        for score in range(highest(question) + 1):
            then = scored({**answers, question: score}, age)
            expected = said.get((question, score), fitting(now.scores, now))
            assert fitting(then.scores, then) == expected, (question, score)
    for change in found.changes:
        assert allocated({**answers, change.question: change.score}, age).cluster == change.cluster


def test_no_single_change_is_offered_while_answers_are_missing_nor_of_flmt() -> None:
    without_sight = {q: s for q, s in JORRIN.answers.items() if q != "PD_Visual"}
    assert allocated(without_sight, JORRIN.age).changes == ()
    assert "FLMT" not in {c.question for c in allocated(*PELIA).changes}


def test_the_nearest_profile_stands_beside_the_child() -> None:
    profile = {p.measure: p for p in allocated(*JORRIN).profile}
    assert (profile["SLC"].child, profile["SLC"].mean) == (3, 2.15)
    assert (profile["Age"].child, profile["Age"].mean) == (8.0, 7.15)
    assert len(profile) == 21


def test_packages_of_a_group_carry_its_levels() -> None:
    assert {code: p.level for code, p in packages(*PELIA).items()} == {
        "SP2": "Low",
        "SP3": "Low",
        "SP4": "Core",
    }


def test_answers_ask_for_packages_whatever_the_group() -> None:
    answers = {"Social_care": 1, "ADL": 3, "Health": 2}
    assert allocated(answers, 15.0).cluster is None
    assert {code: p.section for code, p in packages(answers, 15.0).items()} == {
        "SP11": "F",
        "SP12": "H2",
        "SP13": "F",
    }


def test_outcomes_are_starting_points_with_every_blank_open() -> None:
    values = [s.value for s in suggested(*PELIA) if isinstance(s.value, OutcomeValue)]
    assert [value.text for value in values] == ["Language ability", "Communications"]
    assert all(outcome_line(value).endswith("baseline, target, measure, date") for value in values)


def test_the_same_answers_are_the_same_proposals_and_others_are_not() -> None:
    assert suggested(*JORRIN) == suggested(*JORRIN)
    allocation = suggested(*JORRIN)[0]
    kept = {s.id for s in suggested({**JORRIN.answers, "SLC": 2}, JORRIN.age)}
    assert {s.id for s in suggested(*JORRIN)} - kept == {allocation.id}


def test_nothing_answered_is_nothing_suggested() -> None:
    assert suggested({}, 8.0) == []


NAN = float("nan")


@pytest.mark.parametrize(
    "answers, age, field",
    [
        ({"SLC": 4}, 8.0, "SLC"), ({"SLC": -1}, 8.0, "SLC"), ({"SLC": 1.5}, 8.0, "SLC"), ({"SLC": NAN}, 8.0, "SLC"),
        ({"SLC": True}, 8.0, "SLC"), ({"FLMT": 2}, 8.0, "FLMT"), ({"Dyslexia": 1}, 8.0, "question"),
        ({"SLC": 1}, 26.0, "age"), ({"SLC": 1}, -0.1, "age"), ({"SLC": 1}, NAN, "age"), ({"SLC": 1}, float("inf"), "age"),
    ],
)  # fmt: skip
def test_bad_input_is_refused_with_its_field(answers: dict[str, int], age: float, field: str) -> None:
    with pytest.raises(Refused) as refused:
        allocate(answers, age, scored({}, 8.0))
    assert refused.value.field == field


@given(children, ages)
@settings(max_examples=300, deadline=None)
def test_every_lawful_child_gets_an_allocation_and_suggestions(answers: dict[str, int], age: float) -> None:
    found = allocated(answers, age)
    made = suggestions(found, answers, scored(answers, age))
    assert len({s.id for s in made}) == len(made)
    assert (found.fit == "none") == (found.cluster is None)
    assert not (found.ask_no_plan and found.without_flmt)
    assert found.cluster != "X10"
    assert found.answered == len(answers)


@given(children, ages, st.randoms(use_true_random=False))
@settings(max_examples=150, deadline=None)
def test_the_order_of_answers_is_irrelevant(answers: dict[str, int], age: float, random: object) -> None:
    order = list(answers)
    random.shuffle(order)  # type: ignore[attr-defined]
    assert suggested({q: answers[q] for q in order}, age) == suggested(answers, age)


@given(children, ages, st.sampled_from(sorted(QUESTIONS)))
@settings(max_examples=400, deadline=None)
def test_an_unanswered_question_never_raises_confidence(
    answers: dict[str, int], age: float, question: str
) -> None:
    """Probability of the likeliest group, margin, a clear fit, safety and the question about a plan."""
    fewer = {q: s for q, s in answers.items() if q != question}
    more, less = scored(answers, age), scored(fewer, age)
    for of_more, of_less in ((more.scores, less.scores), (more.without_flmt, less.without_flmt)):
        assert all(
            less <= more + 1e-9
            for less, more in zip(of_less.probabilities, of_more.probabilities, strict=True)
        )
        assert of_less.margin <= of_more.margin + 1e-9
        assert of_less.steadiness <= of_more.steadiness + 1e-9
    now, then = allocate(answers, age, more), allocate(fewer, age, less)
    assert now.fit == "clear" or then.fit != "clear"
    assert now.safe or not then.safe
    assert now.ask_no_plan or not then.ask_no_plan


near_groups = st.sampled_from([JORRIN, PELIA]).flatmap(
    lambda child: st.tuples(
        st.just(child.age),
        st.dictionaries(
            st.sampled_from(["SLC", "LD", "Psych_ASD", "Sensory", "English", "Maths"]), st.integers(0, 3)
        ).map(lambda changed: {**child.answers, **changed}),
    )
)


@given(st.one_of(st.tuples(ages, children), near_groups))
@settings(max_examples=400, deadline=None)
def test_flmt_alone_never_adds_or_takes_away_a_package(child: tuple[float, dict[str, int]]) -> None:
    age, answers = child
    unknown = {q: s for q, s in answers.items() if q != "FLMT"}
    if not unknown:
        return
    proposals = [
        [s for s in suggested(given, age) if not isinstance(s.value, AllocationValue)]
        for given in (unknown, {**unknown, "FLMT": 0}, {**unknown, "FLMT": 1})
    ]
    assert proposals[0] == proposals[1] == proposals[2]
