"""What the provision of a plan adds up to: exact, in any order, and never more than is known."""

from __future__ import annotations

import random

import pytest
from hypothesis import given as anything
from hypothesis import strategies as st

from domain.authority.state import Authority
from domain.case.state import Case
from domain.plan.drafting import redraft
from domain.plan.money import MoneyLine, add_up, by_funder, by_section, hours_a_week, mark_direct_payment
from domain.shown.plan_money import plan_money
from events.authority import CatalogueSet
from events.plan import PlanItemWritten
from events.plan_sharing import DirectPaymentMarked
from events.values import CatalogueEntry, PlanItem, Span
from tests.domain.plan import bundle as b
from tests.given import case, given

CATALOGUE = CatalogueSet(
    entries=(
        CatalogueEntry(package="SP2", name="Individual teaching", hours=Span(low=1, high=3),
                       cost=Span(low=900, high=2700.5), funder="school"),
        CatalogueEntry(package="SP5", name="Circuits", cost=Span(low=400, high=400), once=Span(low=120, high=150),
                       funder="high-needs"),
        CatalogueEntry(package="SP6", name="A quiet room", once=Span(low=50, high=50)),
    )
)  # fmt: skip
AUTHORITY = Authority(catalogue=CATALOGUE, catalogue_revision=1)


def written(ident: str, section: str, text: str, **links: object) -> PlanItemWritten:
    return PlanItemWritten.model_validate(
        {"item": ident, "section": section, "text": text, "base_revision": 0, **links}
    )


def drafted(*facts: object) -> Case:
    return case(*facts, *redraft(case(*facts)))  # type: ignore[arg-type]


def test_chosen_and_accepted_packages_count_and_an_open_one_does_not() -> None:
    value = b.package("SP5", "Circuits each morning.")
    shown = plan_money(
        drafted(b.chosen("SP2", "Y"), b.made("s", value), b.accepted("s"), b.made("t", b.package("SP6", "x"))), AUTHORITY
    )  # fmt: skip
    assert {line.package for line in shown.lines} == {"SP2", "SP5"}
    assert shown.total.cost == Span(low=1300, high=3100.5)
    assert shown.total.once == Span(low=120, high=150)
    assert shown.total.hours == Span(low=1, high=3)
    assert [(f.funder, f.sum.cost.high) for f in shown.funders] == [("high-needs", 400), ("school", 2700.5)]


def test_a_line_without_a_price_is_listed_and_not_counted_as_nought() -> None:
    shown = plan_money(case(written("F:x", "F", "A therapist sees her.")), AUTHORITY)
    assert (shown.total.lines, shown.total.without_cost, shown.total.without_hours) == (1, ("F1",), ("F1",))
    assert shown.lines[0].cost is None
    assert shown.funders[0].funder is None


def test_the_lines_own_hours_go_before_what_is_usual() -> None:
    value = b.package("SP2", "Taught alone by a teacher, 30 minutes, five times a week.")
    (line,) = plan_money(drafted(b.made("s", value), b.accepted("s")), AUTHORITY).lines
    assert (line.hours, line.hours_from, line.unusual) == (Span(low=2.5, high=2.5), "line", False)


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [("45 minutes, weekly.", 0.75, 0.75), ("20 minutes daily.", 1.67, 1.67), ("30 to 60 minutes each week.", 0.5, 1)],
)  # fmt: skip
def test_hours_a_week_in_a_lines_words(text: str, low: float, high: float) -> None:
    assert hours_a_week(text) == Span(low=low, high=high)


@pytest.mark.parametrize(
    "text", ["0 hours weekly.", "1/0 hours weekly.", "999 hours 999 times a day.", "A place. " * 2_000]
)
def test_hours_that_cannot_be_meant_are_not_known(text: str) -> None:
    assert hours_a_week(text) is None


def test_a_range_written_downwards_is_the_same_range() -> None:
    assert hours_a_week("Support, 45-30 minutes weekly.") == hours_a_week("Support, 30-45 minutes weekly.")


@pytest.mark.parametrize("text", ["A quiet place.", "45 minutes, weekly. A review of 60 minutes each term."])
def test_a_part_is_not_taken_for_the_whole(text: str) -> None:
    assert hours_a_week(text) is None


pence = st.integers(0, 5_000_000).map(lambda n: n / 100)
spans = st.tuples(pence, pence).map(lambda two: Span(low=min(two), high=max(two)))


@st.composite
def lines(draw: st.DrawFn) -> MoneyLine:
    ident = draw(st.integers(0, 10_000))
    section = draw(st.sampled_from(("F", "G", "H1", "H2")))
    item = PlanItem.model_validate(
        {
            "id": f"{section}:{ident}",
            "section": section,
            "text": "x",
            "origin": "person",
            "standing": "accepted",
        }
    )
    entry = CatalogueEntry.model_validate(
        {
            "package": "SP2", "name": "x", "cost": draw(st.none() | spans), "once": draw(st.none() | spans),
            "funder": draw(st.none() | st.sampled_from(("school", "health"))),
        }
    )  # fmt: skip
    return MoneyLine(item, f"{section}{ident}", "SP2", None, entry, draw(st.none() | spans))


@anything(st.lists(lines(), max_size=12), st.randoms(use_true_random=False))
def test_any_order_of_lines_adds_up_to_the_same(some: list[MoneyLine], chance: random.Random) -> None:
    other = list(some)
    chance.shuffle(other)
    one, two = add_up(some), add_up(other)
    assert (one.hours, one.cost, one.once) == (two.hours, two.cost, two.once)


@anything(st.lists(lines(), max_size=12), st.data())
def test_the_range_holds_every_choice(some: list[MoneyLine], data: st.DataObject) -> None:
    known = [line.cost for line in some if line.cost]
    pounds = [
        data.draw(st.integers(round(span.low * 100), round(span.high * 100)), label="pence") for span in known
    ]
    added = add_up(some).cost
    assert round(added.low * 100) <= sum(pounds) <= round(added.high * 100)


@anything(st.lists(lines(), max_size=12))
def test_sections_and_funders_are_the_whole_each(some: list[MoneyLine]) -> None:
    whole = round(add_up(some).cost.high * 100)
    for parts in (by_section(some), by_funder(some)):
        assert sum(round(part.cost.high * 100) for part in parts.values()) == whole
        assert sum(part.lines for part in parts.values()) == len(some)


class TestPersonalBudget:
    MARK = DirectPaymentMarked(item="F:x", can=True, name="N. D.")
    LINE = written("F:x", "F", "A therapist, weekly.", needs=("B:x",))
    NEED = written("B:x", "B", "She uses single words.")
    OUTCOME = written("E:x", "E", "She asks a friend to play.", provision=("F:x",))

    def test_a_marked_line_says_which_needs_and_outcomes_it_meets(self) -> None:
        budget = plan_money(case(self.LINE, self.NEED, self.OUTCOME, self.MARK), AUTHORITY).personal_budget
        (line,) = budget.lines
        assert [n.text for n in line.needs] == ["She uses single words."]
        assert [o.text for o in line.outcomes] == ["She asks a friend to play."]
        assert line.missing == ()
        assert "She asks a friend to play." in budget.words
        assert "£" not in budget.words

    def test_what_is_not_linked_is_said_to_be_missing(self) -> None:
        (line,) = plan_money(case(self.LINE, self.MARK), AUTHORITY).personal_budget.lines
        assert line.missing == ("needs", "outcomes")

    def test_a_line_that_nobody_marked_is_in_no_budget(self) -> None:
        assert plan_money(case(self.LINE), AUTHORITY).personal_budget.lines == ()

    def test_only_accepted_provision_can_be_marked_and_a_no_says_why(self) -> None:
        given(self.LINE).when(lambda c: mark_direct_payment(c, self.MARK)).then(self.MARK)
        given(self.LINE, self.MARK).when(lambda c: mark_direct_payment(c, self.MARK)).then_nothing()
        no = self.MARK.model_copy(update={"can": False})
        assert given(self.LINE).refused(lambda c: mark_direct_payment(c, no)) == "reason-missing"
        need = self.MARK.model_copy(update={"item": "B:x"})
        assert given(self.NEED).refused(lambda c: mark_direct_payment(c, need)) == "not-provision"
        assert given().refused(lambda c: mark_direct_payment(c, self.MARK)) == "unknown-item"
