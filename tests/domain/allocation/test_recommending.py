"""Which packages and outcomes are suggested, why, and where group and answers disagree."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.allocation.allocation import allocate
from domain.allocation.model import ModelOutput
from domain.allocation.packages import PACKAGES, TO_BE_SPECIFIED
from domain.allocation.profiles import PROFILES
from domain.allocation.suggestions import suggestions
from domain.allocation.tables import Given
from domain.needs.questions import QUESTIONS
from events.authority import CatalogueSet
from events.values import CatalogueEntry, OutcomeValue, PackageValue, Share, Suggestion
from infrastructure.models.clusters import OnnxClusterModel
from tests.domain.allocation.children import JORRIN, PELIA, ages, complete, partial

MODEL = OnnxClusterModel()
CALM = {**JORRIN.answers, "Sensory": 0}
"""As Jorrin, but with no sensory need; still in X1."""


def output(answers: Mapping[str, int], age: float) -> ModelOutput:
    return MODEL.score({question: float(score) for question, score in answers.items()}, age)


def learned(made: ModelOutput, package: str, group: str, share: Share, level: str = "Y") -> ModelOutput:
    """The same numbers, with another share of the group's children getting the package."""
    given = Given(level=level, share=share)  # type: ignore[arg-type]
    packages = {**made.tables.packages, package: {**made.tables.packages[package], group: given}}  # type: ignore[index]
    return made._replace(tables=replace(made.tables, packages=packages))


def suggested(
    answers: Mapping[str, int], age: float, made: ModelOutput | None = None
) -> dict[str, Suggestion]:
    """Packages by code, outcomes by id of the library."""
    made = made or output(answers, age)
    found = {}
    for each in suggestions(allocate(answers, age, made), answers, made):
        if isinstance(each.value, PackageValue):
            found[each.value.package] = each
        if isinstance(each.value, OutcomeValue):
            found[str(each.value.outcome)] = each
    return found


def package(answers: Mapping[str, int], code: str, made: ModelOutput | None = None) -> PackageValue:
    value = suggested(answers, JORRIN.age, made)[code].value
    assert isinstance(value, PackageValue)
    return value


class TestWhatAsksForIt:
    def test_the_group_alone(self) -> None:
        value = package(JORRIN.answers, "SP6")
        assert (value.given_by, value.against) == ("group", ())

    def test_the_group_and_the_answers(self) -> None:
        assert package(JORRIN.answers, "SP4").given_by == "group and answers"

    def test_the_answers_whatever_the_group(self) -> None:
        value = package({**JORRIN.answers, "Social_care": 1}, "SP12")
        assert (value.given_by, value.section) == ("answers", "H2")

    def test_an_answer_below_the_threshold_asks_for_nothing(self) -> None:
        assert "SP13" not in suggested({**JORRIN.answers, "ADL": 1}, JORRIN.age)
        assert "SP13" in suggested({**JORRIN.answers, "ADL": 2}, JORRIN.age)

    @pytest.mark.parametrize("group", ["X1", "X2", "X3", "X4", "X5", "X6", "X7", "X8", "X9"])
    def test_a_child_at_its_groups_means_is_given_what_the_mapping_gives(self, group: str) -> None:
        means = PROFILES[group]
        answers = {question: round(means[question]) for question in QUESTIONS}
        found = suggested(answers, means["Age"])
        of_group = {code for code, s in found.items() if code in PACKAGES and s.value.given_by != "answers"}  # type: ignore[union-attr]
        assert of_group == {code for code, known in PACKAGES.items() if group in known.levels}


class TestShares:
    def test_a_package_that_less_than_half_get_is_not_suggested_for_the_group(self) -> None:
        few = Share(mean=0.49, low=0.4, high=0.6, plans=60)
        assert "SP6" not in suggested(JORRIN.answers, JORRIN.age, learned(output(*JORRIN), "SP6", "X1", few))

    def test_a_package_that_half_get_is_suggested_at_its_usual_level(self) -> None:
        half = Share(mean=0.5, low=0.4, high=0.6, plans=60)
        value = package(JORRIN.answers, "SP13", learned(output(*JORRIN), "SP13", "X1", half, "Low"))
        assert (value.level, value.share, value.given_by) == ("Low", half, "group")

    def test_the_count_of_plans_stands_in_the_reason(self) -> None:
        most = Share(mean=0.757, low=0.67, high=0.83, plans=80)
        made = learned(output(*JORRIN), "SP6", "X1", most)
        reason = suggested(JORRIN.answers, JORRIN.age, made)["SP6"].reason
        assert "About 76 in 100 children of group X1 get it" in reason
        assert "80 final plans" in reason
        assert "between 67 and 83" in reason

    def test_before_any_plan_was_counted_no_number_is_said(self) -> None:
        reason = suggested(*JORRIN)["SP6"].reason
        assert "no final plans are counted yet" in reason
        assert "in 100" not in reason

    def test_an_outcome_carries_its_share_and_leaves_with_it(self) -> None:
        made = output(*PELIA)
        few = Share(mean=0.2, low=0.1, high=0.3, plans=50)
        outcomes = {**made.tables.outcomes, "communications": {"X6": few}}
        rarely = made._replace(tables=replace(made.tables, outcomes=outcomes))
        assert suggested(*PELIA)["communications"].value.share.plans == 0  # type: ignore[union-attr]
        assert "communications" not in suggested(*PELIA, rarely)


class TestDisagreement:
    def test_answers_that_speak_against_a_package_of_the_group_are_said(self) -> None:
        value = package(CALM, "SP5")
        assert value.against == ("Sensory skills: at the level expected",)
        assert "speak against it: Sensory skills" in suggested(CALM, JORRIN.age)["SP5"].reason

    def test_a_package_that_the_group_does_not_bring_says_so(self) -> None:
        reason = suggested({**JORRIN.answers, "ADL": 2}, JORRIN.age)["SP13"].reason
        assert "But the published mapping does not give it to group X1" in reason

    def test_which_answers_bear_on_a_package_is_said_to_be_ours_and_unreviewed(self) -> None:
        assert "no specialist has reviewed it" in suggested(CALM, JORRIN.age)["SP5"].reason
        assert "no specialist has reviewed it" not in suggested(CALM, JORRIN.age)["SP3"].reason

    @pytest.mark.parametrize("known", [p for p in PACKAGES.values() if p.idle_without], ids=lambda p: p.code)
    def test_an_unanswered_question_speaks_neither_way(self, known: object) -> None:
        idle = dict.fromkeys(known.idle_without, 0)  # type: ignore[attr-defined]
        assert known.against(idle) == known.idle_without  # type: ignore[attr-defined]
        for question in idle:
            fewer = {q: 0 for q in idle if q != question}
            assert known.against(fewer) == ()  # type: ignore[attr-defined]
            assert known.against({**idle, question: 1}) == ()  # type: ignore[attr-defined]

    @given(st.one_of(partial, complete), ages)
    @settings(max_examples=100, deadline=None)
    def test_no_answers_both_ask_for_a_package_and_speak_against_it(
        self, answers: dict[str, int], age: float
    ) -> None:
        assert not any(p.asked_by(answers) and p.against(answers) for p in PACKAGES.values())


class TestNames:
    OWN = CatalogueSet(
        entries=(
            CatalogueEntry(package="SP5", name="Sensory circuits"),
            CatalogueEntry(package="SP4", level="Core", name="Talk programme, core"),
            CatalogueEntry(package="SP4", name="Talk programme"),
        )
    )

    def texts(self, answers: Mapping[str, int], age: float) -> dict[str, str]:
        made = output(answers, age)
        found = suggestions(allocate(answers, age, made), answers, made, self.OWN)
        return {s.value.package: s.value.text for s in found if isinstance(s.value, PackageValue)}

    def test_a_suggestion_is_made_in_the_authoritys_own_words(self) -> None:
        assert self.texts(*JORRIN)["SP5"] == f"Sensory circuits – {TO_BE_SPECIFIED}"
        assert self.texts(*JORRIN)["SP3"].startswith("Small group work")

    def test_a_name_for_the_level_goes_before_the_name_for_every_level_and_says_the_amount_by_itself(
        self,
    ) -> None:
        assert self.texts(*PELIA)["SP4"].startswith("Talk programme, core – ")
        assert self.texts(*JORRIN)["SP4"].startswith("Talk programme – ")

    def test_without_a_name_of_its_own_both_names_of_the_pack_are_kept(self) -> None:
        assert self.texts(*JORRIN)["SP8"].startswith("Liaison distress (also called: Liaison service)")
