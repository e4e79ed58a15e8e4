"""The order of lines: theirs who set it, and the natural place of what it leaves out."""

from __future__ import annotations

from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from domain.case.evolving import evolve
from domain.plan.arranging import set_order
from domain.plan.ordering import in_order, longest_increasing
from domain.plan.state import working
from events.base import Event
from events.envelope import Actor
from events.plan import PlanItemRemoved, PlanItemWritten, PlanOrderSet
from tests.given import COORDINATOR, Given, case, record
from tests.given import given as after

IDS = st.lists(st.sampled_from("abcdefgh"), unique=True)


def ordered(natural: str, order: str) -> str:
    return "".join(in_order(natural, order, str))


def test_lines_stand_as_they_were_put() -> None:
    assert ordered("abc", "cab") == "cab"


def test_a_new_line_follows_the_one_that_it_follows_naturally() -> None:
    assert ordered("abxc", "cab") == "cabx"
    assert ordered("axbc", "bac") == "baxc"
    assert ordered("xabc", "cab") == "xcab"


def test_a_line_added_at_the_end_stays_at_the_end() -> None:
    assert ordered("abcx", "cab") == "cabx"


def test_what_is_gone_leaves_no_hole() -> None:
    assert ordered("ac", "cba") == "ca"


@settings(max_examples=200, deadline=None)
@given(IDS, IDS)
def test_every_line_stands_once_and_those_that_are_listed_as_listed(
    natural: list[str], order: list[str]
) -> None:
    lines = in_order(natural, order, str)
    assert sorted(lines) == sorted(natural)
    assert [each for each in lines if each in order] == [each for each in order if each in natural]


@settings(max_examples=200, deadline=None)
@given(st.lists(st.integers(0, 12), max_size=9, unique=True))
def test_the_longest_run_is_as_long_as_trying_all_of_them_finds(places: list[int]) -> None:
    run = [places[n] for n in longest_increasing(places)]
    longest = max(
        (len(some) for n in range(len(places) + 1) for some in combinations(places, n) if list(some) == sorted(some)),
        default=0,
    )  # fmt: skip
    assert run == sorted(run)
    assert len(run) == longest


def wrote(ident: str) -> PlanItemWritten:
    return PlanItemWritten(item=ident, section="F", text=f"Line {ident}.", base_revision=0)


LINES = [wrote(ident) for ident in "abc"]


def section_f(*events: Event) -> str:
    return "".join(w.item.id for w in working(case(*LINES, *events).plan) if w.item.section == "F")


def lines_given(*events: Event) -> Given:
    return after(*LINES, *events)


def test_an_order_that_stands_already_changes_nothing() -> None:
    lines_given().when(lambda c: set_order(c, "F", "abc", 0)).then_nothing()


def test_an_order_names_only_lines_of_its_section_each_once() -> None:
    lines_given().when(lambda c: set_order(c, "F", ["c", "c", "B:SLC", "a", "b"], 0)).then(
        PlanOrderSet(section="F", items=("c", "a", "b"), base_revision=0)
    )


def test_lines_written_and_removed_since_change_no_order() -> None:
    order = PlanOrderSet(section="F", items=("c", "a", "b"), base_revision=0)
    assert section_f(order, wrote("d"), PlanItemRemoved(item="a", base_revision=9)) == "cbd"


OTHER = Actor("person", "u-other", "coordinator")


def two_orders(seen: int, second: Actor) -> tuple[str, object]:
    state = case(*LINES, PlanOrderSet(section="F", items=("c", "b", "a"), base_revision=0))
    for recorded in record(
        [PlanOrderSet(section="F", items=("b", "a", "c"), base_revision=seen)], second, state.version
    ):
        evolve(state, recorded)
    order = state.plan.orders["F"]
    return "".join(order.items), order.over[0] if order.over else None


def test_of_two_orders_the_later_wins_and_says_whose_it_took_the_place_of_unseen() -> None:
    assert two_orders(0, OTHER) == ("bac", COORDINATOR)


def test_who_saw_the_other_order_or_set_it_themselves_is_told_nothing() -> None:
    assert two_orders(len(LINES) + 2, OTHER) == ("bac", None)
    assert two_orders(0, COORDINATOR) == ("bac", None)
