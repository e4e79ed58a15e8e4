"""An outcome and its provision are linked where the paper pairs them, and nowhere else."""

from __future__ import annotations

from domain.plan.pairing import paired
from events.values import PlanItem, Section, SentenceSource
from tests.domain.plan import bundle as b


def item(ident: str, section: Section, start: int, text: str = "x" * 20) -> PlanItem:
    source = SentenceSource(sentence=b.sentence(text, start=start))
    return PlanItem(
        id=ident, section=section, text=text, origin="drafted", standing="suggested", sources=(source,), suggestion=ident,
    )  # fmt: skip


def pairs(*items: PlanItem) -> dict[str, tuple[str, ...]]:
    return {each.id: each.outcomes for each in paired(items) if each.outcomes}


def test_a_row_of_a_table_pairs_its_two_cells() -> None:
    assert pairs(item("e", "E", 0), item("f", "F", 0)) == {"f": ("e",)}


def test_lines_straight_under_one_outcome_are_for_it() -> None:
    assert pairs(item("e", "E", 0), item("f", "F", 22), item("g", "G", 44)) == {"f": ("e",), "g": ("e",)}


def test_a_list_of_outcomes_before_a_list_of_provision_pairs_nothing() -> None:
    assert pairs(item("e1", "E", 0), item("e2", "E", 22), item("f", "F", 44)) == {}


def test_what_stands_further_down_is_not_paired() -> None:
    assert pairs(item("e", "E", 0), item("f", "F", 200)) == {}
