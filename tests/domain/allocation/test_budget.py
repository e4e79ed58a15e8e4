"""Sums of money and hours: exact, in any order, and never taken for the whole."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from domain.allocation.budget import Part, budget
from domain.allocation.packages import PACKAGES
from events.values import Span

spans = st.tuples(st.integers(0, 50_000_000), st.integers(0, 50_000_000)).map(
    lambda ends: Span(low=min(ends) / 100, high=max(ends) / 100)
)
parts = st.lists(
    st.builds(
        Part, package=st.sampled_from(list(PACKAGES)), decided=st.booleans(), cost=st.none() | spans,
        hours=st.none() | spans,
    ),
    unique_by=lambda part: part.package,
)  # fmt: skip


def pounds(amount: float) -> Decimal:
    return Decimal(str(amount))


@given(parts)
def test_adding_up_is_exact(given_parts: list[Part]) -> None:
    known = [part.cost for part in given_parts if part.cost]
    added = budget(given_parts).with_open
    assert pounds(added.low) == sum((pounds(cost.low) for cost in known), Decimal())
    assert pounds(added.high) == sum((pounds(cost.high) for cost in known), Decimal())


@given(parts, st.randoms(use_true_random=False))
def test_the_order_of_packages_is_no_matter(given_parts: list[Part], random: object) -> None:
    shuffled = list(given_parts)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert budget(shuffled) == budget(given_parts)


@given(parts)
def test_the_whole_contains_each_part_and_what_is_decided(given_parts: list[Part]) -> None:
    added = budget(given_parts)
    inside = [part.cost for part in given_parts if part.cost] + [added.decided]
    assert all(added.with_open.low >= part.low and added.with_open.high >= part.high for part in inside)
    assert added.hours_with_open.low >= added.hours_decided.low
    assert added.hours_with_open.high >= added.hours_decided.high


@given(parts)
def test_what_has_no_cost_is_named_and_counts_nothing(given_parts: list[Part]) -> None:
    priced = [part for part in given_parts if part.cost]
    assert budget(given_parts).with_open == budget(priced).with_open
    assert set(budget(given_parts).without_cost) == {part.package for part in given_parts if not part.cost}


def test_only_what_a_person_decided_is_in_the_decided_sum() -> None:
    one = Part("SP2", decided=True, cost=Span(low=100, high=200), hours=Span(low=1, high=2))
    two = Part("SP10", decided=False, cost=Span(low=0.1, high=0.2), hours=None)
    added = budget([two, one])
    assert (added.decided, added.with_open) == (Span(low=100, high=200), Span(low=100.1, high=200.2))
    assert (added.hours_decided, added.hours_with_open) == (Span(low=1, high=2), Span(low=1, high=2))
    assert (added.without_cost, added.without_hours) == ((), ("SP10",))
