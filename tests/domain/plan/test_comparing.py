"""Two states of a plan: which lines came, went, changed and moved."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from domain.plan.comparing import LineCompared, compare
from domain.plan.state import SECTIONS
from domain.plan.words import Words
from events.values import PlanItem, Section


def line(ident: str, text: str = "Words.", section: Section = "F", needs: tuple[str, ...] = ()) -> PlanItem:
    return PlanItem(id=ident, section=section, text=text, origin="person", standing="accepted", needs=needs)


def kinds(before: list[PlanItem], after: list[PlanItem]) -> dict[str, tuple[str, ...]]:
    return {each.id: each.kinds for each in compare(before, after) if each.kinds}


def test_a_line_that_came_and_one_that_went() -> None:
    assert kinds([line("a"), line("b")], [line("b"), line("c")]) == {"a": ("removed",), "c": ("added",)}


def test_changed_words_are_told_word_by_word() -> None:
    (changed,) = compare([line("a", "Once weekly.")], [line("a", "Twice weekly.")])
    assert changed.kinds == ("changed",)
    assert changed.words == (Words("removed", "Once "), Words("added", "Twice "), Words("same", "weekly."))


def test_links_alone_are_a_change() -> None:
    (changed,) = compare([line("a")], [line("a", needs=("B:SLC",))])
    assert (changed.kinds, changed.links_changed) == (("changed",), True)


def test_a_line_in_another_section_moved_and_did_not_go() -> None:
    (moved,) = compare([line("a", section="G")], [line("a", "Other words.", section="F")])
    assert (moved.kinds, moved.section, moved.before and moved.before.section) == (
        ("changed", "moved"),
        "F",
        "G",
    )


def test_of_lines_in_another_order_as_few_as_can_be_moved() -> None:
    before = [line(ident) for ident in "abcde"]
    assert kinds(before, [line(ident) for ident in "ebcda"]) == {"e": ("moved",), "a": ("moved",)}


def test_a_removed_line_stands_where_it_stood() -> None:
    before, after = [line(ident) for ident in "abc"], [line("a"), line("c"), line("d")]
    assert [each.id for each in compare(before, after)] == ["a", "b", "c", "d"]


PLANS = st.lists(
    st.builds(line, st.sampled_from("abcdefgh"), st.sampled_from(["One.", "Two."]), st.sampled_from(SECTIONS)),
    max_size=8, unique_by=lambda item: item.id,
).map(lambda items: sorted(items, key=lambda item: SECTIONS.index(item.section)))  # fmt: skip


def _of(lines: list[LineCompared], side: str) -> set[PlanItem]:
    return {item for each in lines if (item := getattr(each, side)) is not None}


@settings(max_examples=200, deadline=None)
@given(PLANS, PLANS)
def test_every_line_of_both_is_there_once_and_in_the_order_of_the_later(
    before: list[PlanItem], after: list[PlanItem]
) -> None:
    lines = compare(before, after)
    assert len({each.id for each in lines}) == len(lines)
    assert (_of(lines, "before"), _of(lines, "after")) == (set(before), set(after))
    assert [each.after for each in lines if each.after] == after


@settings(max_examples=100, deadline=None)
@given(PLANS)
def test_a_plan_beside_itself_has_no_change(plan: list[PlanItem]) -> None:
    assert kinds(plan, plan) == {}
