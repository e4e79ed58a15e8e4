"""What is recommended, with what it usually takes in the authority: each package once, and what they add up to."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given as having
from hypothesis import strategies as st

from domain.allocation.packages import PACKAGES
from domain.plan.drafting import redraft
from domain.shown.recommendation import recommendation
from domain.shown.recommended import RecommendationShown, RecommendedShown
from events.authority import CatalogueSet
from events.base import Event
from events.case import PackageChosen
from events.plan import PlanItemRemoved
from events.values import CatalogueEntry, Span
from tests.domain.authority.given import authority
from tests.domain.plan import bundle as b
from tests.given import case

PRICED = CatalogueSet(
    entries=tuple(
        CatalogueEntry(
            package=code, name=f"Our {code}", cost=Span(low=100 * n, high=200 * n), hours=Span(low=n, high=2 * n),
            frequency="weekly", staffing="a teacher", group_size=Span(low=1, high=4),
        )
        for n, code in enumerate(PACKAGES, 1)
        if code != "SP3"
    )
)  # fmt: skip
ONE_TO_ONE = b.made("package:SP2:X1", b.package("SP2", "One to one sessions"))
SENSORY = b.made("package:SP5:X1", b.package("SP5", "Sensory diet"))
SCHOOL = b.made("package:SP1:X1", b.package("SP1", "Special school placement", None))


def shown(*facts: Event, settings: tuple[Event, ...] = (PRICED,)) -> RecommendationShown:
    return recommendation(case(*facts), authority(*settings))


def row(found: RecommendationShown, package: str) -> RecommendedShown:
    (only,) = [each for each in found.packages if each.package == package]
    return only


class TestStatus:
    @pytest.mark.parametrize(
        ("facts", "status", "counted"),
        [
            ((), "open", True),
            ((b.accepted("package:SP2:X1"),), "accepted", True),
            ((b.altered("package:SP2:X1", b.package("SP2", "Alone, daily")),), "altered", True),
            ((b.rejected("package:SP2:X1"),), "rejected", False),
            ((b.chosen("SP2", "High"),), "chosen", True),
            ((b.chosen("SP2", None),), "taken out", False),
            ((b.accepted("package:SP2:X1"), b.chosen("SP2", None)), "taken out", False),
        ],
    )
    def test_what_became_of_a_package(self, facts: tuple[Event, ...], status: str, counted: bool) -> None:
        found = row(shown(ONE_TO_ONE, *facts), "SP2")
        assert (found.status, found.counted) == (status, counted)

    def test_a_choice_says_who_and_why(self) -> None:
        found = row(shown(b.chosen("SP2", "High")), "SP2")
        assert (found.level, found.given_by) == ("High", "a named person")
        assert found.reason == "A. Khan put it in: Asked for."

    def test_a_package_suggested_under_two_groups_is_one_row_and_what_was_taken_goes_first(self) -> None:
        again = b.made("package:SP2:X5", b.package("SP2", "One to one sessions"))
        found = shown(ONE_TO_ONE, b.accepted("package:SP2:X1"), again)
        assert (row(found, "SP2").status, row(found, "SP2").suggestion) == ("accepted", "package:SP2:X1")

    def test_an_accepted_package_whose_line_a_person_removed_counts_no_more(self) -> None:
        facts = (ONE_TO_ONE, b.accepted("package:SP2:X1"))
        drafted = (*facts, *redraft(case(*facts)))
        removed = PlanItemRemoved(item="F:package:SP2:X1", base_revision=len(drafted) + 1)
        found = row(shown(*drafted, removed), "SP2")
        assert (found.status, found.counted, found.reason) == (
            "taken out", False, "Its line was removed from the plan.",
        )  # fmt: skip

    def test_packages_stand_in_the_packs_order(self) -> None:
        school, one = SCHOOL, b.made("package:SP10:X2", b.package("SP10", "Life skills"))
        assert [each.package for each in shown(one, SENSORY, school).packages] == ["SP1", "SP5", "SP10"]


class TestCatalogue:
    def test_names_and_what_is_usual_are_the_authoritys_own_as_they_are_now(self) -> None:
        found = row(shown(ONE_TO_ONE), "SP2")
        assert found.usual is not None
        assert (found.name, found.usual.frequency, found.usual.cost) == (
            "Our SP2",
            "weekly",
            Span(low=200, high=400),
        )

    def test_without_a_catalogue_the_packs_names_stand_and_nothing_has_a_cost(self) -> None:
        found = shown(ONE_TO_ONE, settings=())
        assert (row(found, "SP2").name, row(found, "SP2").usual) == ("One to one sessions", None)
        assert (found.budget.with_open, found.budget.without_cost) == (Span(low=0, high=0), ("SP2",))
        assert found.catalogue_revision == 0


class TestDisagreement:
    CALM = b.answer("Sensory", 0)

    @pytest.mark.parametrize("decided", [(), (b.accepted("package:SP5:X1"),), (b.chosen("SP5", "High"),)])
    def test_answers_that_speak_against_a_package_that_is_kept(self, decided: tuple[Event, ...]) -> None:
        found = row(shown(self.CALM, SENSORY, *decided), "SP5")
        assert found.disagreement is not None
        assert "speak against it: Sensory skills" in found.disagreement

    def test_it_goes_with_the_answer_that_made_it(self) -> None:
        assert row(shown(self.CALM, SENSORY, b.answer("Sensory", 2)), "SP5").disagreement is None

    @pytest.mark.parametrize("decided", [b.rejected("package:SP5:X1"), b.chosen("SP5", None)])
    def test_answers_that_ask_for_a_package_that_is_not_kept(self, decided: Event) -> None:
        found = row(shown(b.answer("Sensory", 3), SENSORY, decided), "SP5")
        assert found.disagreement is not None
        assert "ask for it: Sensory skills" in found.disagreement


class TestBudget:
    def test_decided_and_open_are_told_apart_and_what_has_no_cost_is_named(self) -> None:
        group_work = b.made("package:SP3:X1", b.package("SP3", "Small group work"))
        found = shown(ONE_TO_ONE, b.accepted("package:SP2:X1"), SENSORY, group_work).budget
        assert (found.decided, found.with_open) == (Span(low=200, high=400), Span(low=700, high=1400))
        assert (found.hours_decided, found.hours_with_open) == (Span(low=2, high=4), Span(low=7, high=14))
        assert (found.without_cost, found.without_hours) == (("SP3",), ("SP3",))

    def test_a_special_school_is_not_reckoned_with_before_a_person_decided_so(self) -> None:
        assert shown(SCHOOL).budget.with_open == Span(low=0, high=0)
        assert shown(SCHOOL, b.accepted("package:SP1:X1")).budget.decided == Span(low=100, high=200)
        assert shown(b.chosen("SP1", "Y")).budget.decided == Span(low=100, high=200)

    @having(
        st.lists(
            st.sampled_from(["accepted", "rejected", "chosen", "taken out", "open"]), min_size=12, max_size=12
        )
    )
    def test_what_was_rejected_or_taken_out_never_counts(self, fates: list[str]) -> None:
        facts: list[Event] = []
        for code, fate in zip(list(PACKAGES)[1:], fates, strict=True):
            facts.append(b.made(f"package:{code}:X1", b.package(code, "x")))
            facts += _fate(code, fate)
        found = shown(*facts)
        kept = [row(found, code) for code, fate in zip(list(PACKAGES)[1:], fates, strict=True) if fate not in ("rejected", "taken out")]  # fmt: skip
        assert [each.package for each in found.packages if each.counted] == [each.package for each in kept]
        assert found.budget.with_open.low == sum(k.usual.cost.low for k in kept if k.usual and k.usual.cost)


def _fate(code: Any, fate: str) -> list[Event]:
    reasons: dict[str, list[Event]] = {
        "accepted": [b.accepted(f"package:{code}:X1")],
        "rejected": [b.rejected(f"package:{code}:X1")],
        "chosen": [PackageChosen(package=code, level="Y", reason="r", name="n")],
        "taken out": [PackageChosen(package=code, level=None, reason="r", name="n")],
    }
    return reasons.get(fate, [])


def test_the_library_of_outcomes_comes_with_its_blanks_and_says_that_nobody_reviewed_it() -> None:
    found = shown()
    assert len(found.library) == 7
    assert all("{target}" in outcome.template for outcome in found.library)
    assert found.library_reviewed is False
