"""What a challenger learns: counted by hand here, the same in any order, and nothing from too few."""

from __future__ import annotations

import json
import random
from collections.abc import Sequence
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.allocation.profiles import CASES, CLUSTERS, MEASURES, PROFILES
from domain.allocation.tables import usual_packages
from domain.insight.case_facts import CaseFacts
from domain.insight.teaching import ENOUGH_FOR_GROUPS, ENOUGH_FOR_MEANS, ENOUGH_PLANS
from domain.needs.questions import NEEDS, QUESTIONS, highest
from infrastructure.models.artefact import shipped_digest
from infrastructure.training.borne_out import rows_of
from infrastructure.training.challenger import challenger
from infrastructure.training.formulas import formulas
from infrastructure.training.learning import PLANS_THAT_SPEAK, Learned, learn
from infrastructure.training.published import published, share, weight_of
from tests.domain.insight.facts import facts

TODAY = date(2026, 11, 1)
PRIOR = published()
OLD_REFUSAL = {"refused": "not-assess", "refused_on": date(2025, 6, 1), "closed": True}


def learned(cases: Sequence[CaseFacts]) -> Learned:
    return learn(cases, PRIOR, TODAY)


def plans(
    count: int, group: str = "X4", packages: dict[str, str] | None = None, **other: object
) -> list[CaseFacts]:
    return [
        facts(f"{group}-{n}", group=group, packages={"SP5": "Y"} if packages is None else packages, **other)
        for n in range(count)
    ]  # fmt: skip


def mild(count: int, needs: int, name: str, **other: object) -> list[CaseFacts]:
    scores = dict.fromkeys(QUESTIONS, 0) | dict.fromkeys([q for q in NEEDS if q != "Social_care"][:needs], 1)
    return [facts(f"{name}-{n}", scores=scores, group=None, **other) for n in range(count)]


def test_nothing_is_learned_from_nothing_and_the_digest_is_the_shipped_models() -> None:
    assert learned([]).tables == PRIOR
    assert challenger(learned([]), TODAY).digest == shipped_digest()


def test_a_share_is_the_published_prior_and_then_the_plans() -> None:
    got = learned(plans(40)).tables.packages["SP5"]["X4"].share
    assert got == share(0.1, weight_of(CASES["X4"]), 40, 40)
    assert got.mean == pytest.approx((0.1 * 10 + 40) / 50)
    assert got.low < got.mean < got.high
    assert (got.plans, PRIOR.packages["SP5"]["X4"].share.plans) == (40, 0)


def test_recommendations_follow_the_plans_of_their_own_group_and_of_no_other() -> None:
    tables = learned(plans(40)).tables
    assert "SP5" in usual_packages(tables, "X4")
    assert not {"SP2", "SP3", "SP4"} & set(usual_packages(tables, "X4"))
    for cluster in CLUSTERS:
        if cluster != "X4":
            assert usual_packages(tables, cluster) == usual_packages(PRIOR, cluster)


@pytest.mark.parametrize(("count", "moves"), [(ENOUGH_PLANS - 1, False), (ENOUGH_PLANS, True)])
def test_fewer_plans_than_point_at_nobody_move_no_share(count: int, moves: bool) -> None:
    assert (learned(plans(count)).tables.packages != PRIOR.packages) is moves


def test_a_special_school_is_no_line_of_a_plan_and_its_share_is_never_learned() -> None:
    assert learned(plans(40, "X1")).tables.packages["SP1"] == PRIOR.packages["SP1"]


def test_a_level_is_the_one_given_most_often_and_the_published_one_holds_back() -> None:
    def level_of(low: int) -> str:
        mixed = plans(low, packages={"SP2": "Low"})
        return learned([*mixed, *plans(ENOUGH_PLANS, "X6")]).tables.packages["SP2"]["X4"].level

    assert level_of(ENOUGH_PLANS) == "Low"  # ten against a published High that counts as nine
    few = [*plans(8, packages={"SP2": "Low"}), *[facts(f"o-{n}", packages={"SP3": "Y"}) for n in range(4)]]
    assert learned(few).tables.packages["SP2"]["X4"].level == "High"


def test_outcomes_that_people_rejected_lose_their_share() -> None:
    tables = learned(plans(40, outcomes={"participation": False, "life-skills": True})).tables
    assert tables.outcomes["participation"]["X4"] == share(0.9, 10, 0, 40)
    assert tables.outcomes["life-skills"]["X4"] == share(0.1, 10, 40, 40)
    assert tables.outcomes["participation"]["X5"] == PRIOR.outcomes["participation"]["X5"]


def test_a_mean_is_that_of_the_published_cases_and_the_decided_ones_together() -> None:
    decided = [facts(f"c-{n}", age=6.0) for n in range(ENOUGH_FOR_MEANS)]
    tables = learned(decided).tables
    before = CASES["X4"]
    for measure in MEASURES:
        given_ = 6.0 if measure == "Age" else 1.0
        expected = (before * PROFILES["X4"][measure] + ENOUGH_FOR_MEANS * given_) / (
            before + ENOUGH_FOR_MEANS
        )
        assert tables.profiles["X4"][measure] == pytest.approx(expected, abs=5e-5)
    assert tables.cases["X4"] == before + ENOUGH_FOR_MEANS
    assert tables.profiles["X5"] == PRIOR.profiles["X5"]


@pytest.mark.parametrize(
    "short",
    [
        {"group_decided": False},
        {"scores": dict.fromkeys(list(QUESTIONS)[:19], 1)},
        {"age": None},
        {"group": "X10"},
    ],
)
def test_means_learn_only_from_complete_cases_whose_group_a_person_decided(short: dict[str, object]) -> None:
    assert learned([facts(f"c-{n}", **short) for n in range(60)]).tables.profiles == PRIOR.profiles


def test_x10_is_asked_about_less_where_plans_prevail_over_refusals_that_stand() -> None:
    issued = mild(PLANS_THAT_SPEAK, 3, "plan", packages={})
    assert learned(issued).tables.most_needs == 2
    outweighed = [*issued, *mild(PLANS_THAT_SPEAK, 3, "refused", **OLD_REFUSAL)]
    assert learned(outweighed).tables.most_needs == 3
    assert learned(issued[1:]).tables.most_needs == 3


def test_x10_is_never_asked_about_more_however_many_refusals_stand() -> None:
    stands = learned([*mild(100, 3, "a", **OLD_REFUSAL), *mild(100, 4, "b", **OLD_REFUSAL)])
    assert stands.tables.most_needs == PRIOR.most_needs == 3
    assert stands.refusals == 200


@pytest.mark.parametrize(
    "doubtful",
    [
        {"appeal": "overturned"}, {"appeal": "conceded"}, {"appeal": "registered"}, {"appeal": "withdrawn"},
        {"refused_on": TODAY - timedelta(weeks=20)},
    ],
)  # fmt: skip
def test_a_refusal_that_may_not_stand_outweighs_no_plan(doubtful: dict[str, object]) -> None:
    refused = mild(50, 3, "refused", **{**OLD_REFUSAL, **doubtful})
    made = learned([*mild(PLANS_THAT_SPEAK, 3, "plan", packages={}), *refused])
    assert (made.refusals, made.tables.most_needs) == (0, 2)


def test_a_refusal_is_not_taken_as_final_sooner_than_after_our_own_wait() -> None:
    with pytest.raises(ValueError, match="26 weeks"):
        learn([], PRIOR, TODAY, timedelta(weeks=20))


def _population(count: int, seed: int, noise: float) -> list[CaseFacts]:
    chance = random.Random(seed)
    cases = []
    for n in range(count):
        group = chance.choice(CLUSTERS)
        scores = {
            q: min(highest(q), max(0, round(PROFILES[group][q] + chance.gauss(0, noise)))) for q in QUESTIONS
        }
        packages = {"SP2": "Y"} if chance.random() < 0.8 else {"SP5": "Low", "SP9": None}
        age = max(0.5, PROFILES[group]["Age"] + chance.gauss(0, 1))
        cases.append(facts(f"c-{n}", group=group, scores=scores, age=age, packages=packages))
    return cases


@settings(max_examples=15, deadline=None)
@given(st.randoms(use_true_random=False))
def test_the_same_facts_in_any_order_give_the_same_model_to_the_byte(order: random.Random) -> None:
    cases = _population(120, 3, 0.5)
    expected = challenger(learned(cases), TODAY)
    order.shuffle(cases)
    again = challenger(learned(cases), TODAY)
    assert (again.digest, again.card, again.metrics) == (expected.digest, expected.card, expected.metrics)


@pytest.fixture(scope="module")
def many() -> Learned:
    return learned(_population(ENOUGH_FOR_GROUPS + 100, 5, 0.5))


def test_other_groups_are_reported_with_enough_cases_and_never_applied(many: Learned) -> None:
    assert many.regrouping is not None
    assert many.regrouping.adjusted_rand > 0.6
    assert 2 <= many.regrouping.suggested <= 20
    assert many.tables.clusters == PRIOR.clusters
    assert learned(_population(50, 5, 0.5)).regrouping is None


def test_it_says_calibrated_only_after_it_was_held_against_what_people_decided(many: Learned) -> None:
    """These people always decide for the group that the case was made from: surer than the model, so not borne out."""
    assert many.borne is not None
    assert many.borne.agreed > 0.9
    assert many.borne.error > 0.05
    assert not many.tables.calibrated
    assert learned(_population(50, 5, 0.5)).borne is None


def test_it_says_calibrated_where_people_decide_as_often_as_it_says() -> None:
    """Each person decides by a draw from the model's own probabilities: then they are borne out."""
    chance = random.Random(11)
    cases = _population(800, 7, 0.3)
    probabilities = formulas(PRIOR, rows_of(cases))["probabilities"]
    drawn = [
        case.model_copy(update={"group": chance.choices(CLUSTERS, row)[0], "packages": None})
        for case, row in zip(cases, probabilities.tolist(), strict=True)
    ]
    made = learned(drawn)
    assert made.borne is not None
    assert made.borne.error <= 0.05
    assert made.tables.calibrated


def test_the_card_and_the_figures_hold_counts_and_no_child() -> None:
    made = challenger(learned(plans(40)), TODAY)
    figures = json.loads(made.metrics)
    assert (figures["final_plans"], figures["plans_by_group"]["X4"]) == (40, 40)
    assert made.digest in made.card
    for text in (made.card, made.metrics, made.body.decode("latin-1")):
        assert "X4-1" not in text
    assert "| X4 | SP5 | no | Y | 82% (72% to 90%) of 40 plans |" in made.card
