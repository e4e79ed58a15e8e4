"""The golden thread as a picture shows it: what is joined, and that what is broken is what the audit found."""

from __future__ import annotations

import pytest

from domain.plan.quality import thread
from domain.plan.quality.audit import audit
from domain.plan.quality.checks_thread import CHECKS
from domain.plan.quality.given import Context
from domain.shown.plan_thread import ThreadCard
from events.values import PlanItem
from tests.domain.plan.quality.plans import TODAY, line, sound_plans

WORKING = Context("working", TODAY)
WHOLE = [
    line("b", "B", "Ann needs help to follow a lesson."),
    line("e", "E", "By July 2027 Ann will follow a lesson of 20 minutes.", ("b",)),
    line("f", "F", "A teaching assistant sits with Ann for 20 minutes in each lesson."),
]


def joined(items: list[PlanItem], **links: dict[str, tuple[str, ...]]) -> list[PlanItem]:
    return [item.model_copy(update=links.get(item.id, {})) for item in items]


def card(items: list[PlanItem], ident: str) -> ThreadCard:
    return next(one for one in thread.cards(items, audit(items, WORKING)) if one.item == ident)


THREADED = joined(WHOLE, e={"needs": ("b",)}, f={"outcomes": ("e",)})


def test_a_link_joins_both_of_its_ends_whichever_says_so() -> None:
    assert card(THREADED, "b").joined == ("e",)
    assert card(THREADED, "e").joined == ("b", "f")
    assert card(THREADED, "f").joined == ("e",)


def test_a_whole_thread_has_no_break_and_says_that_its_needs_are_met() -> None:
    assert not any(one.breaks for one in thread.cards(THREADED, audit(THREADED, WORKING)))
    assert [one.says for one in thread.sums(audit(THREADED, WORKING))] == [
        "1 of 1 need in section B is met by provision."
    ]


def test_a_need_with_nothing_says_what_is_missing_and_is_named_in_the_summary() -> None:
    alone = joined(WHOLE, e={"needs": ()})
    assert {one.missing for one in card(alone, "b").breaks} == {"outcomes", "provision"}
    said = {one.says: one.items for one in thread.sums(audit(alone, WORKING))}
    assert said["1 need has no outcome."] == ("b",)
    assert said["1 line of provision in F serves no need."] == ("f",)


def test_a_suggestion_is_in_the_picture_and_meets_no_need_yet() -> None:
    waiting = [one.model_copy(update={"standing": "suggested"}) if one.id == "f" else one for one in THREADED]
    assert card(waiting, "f").label == "F"
    assert card(waiting, "e").joined == ("b", "f")
    assert {one.missing for one in card(waiting, "b").breaks} == {"provision"}


def test_labels_are_those_of_print_and_lines_come_in_the_order_of_sections() -> None:
    plan = list(reversed(sound_plans().popitem()[1].items.values()))
    shown = thread.cards(plan, audit(plan, WORKING))
    assert [one.step for one in shown] == sorted(
        (one.step for one in shown), key=["needs", "outcomes", "provision"].index
    )
    assert all(one.label.startswith(one.section) and one.label != one.section for one in shown)


def test_every_rule_of_the_thread_is_shown_as_a_break_and_in_words() -> None:
    assert thread.MISSING.keys() == CHECKS.keys()


@pytest.mark.parametrize("name", sorted(sound_plans()))
def test_the_picture_breaks_where_the_audit_does(name: str) -> None:
    plan = sound_plans()[name]
    items = list(plan.items.values())
    found = audit(items, plan.context)
    broken = {(one.item, b.rule) for one in thread.cards(items, found) for b in one.breaks}
    assert broken == {(f.item, f.rule) for f in found.findings if f.rule in CHECKS and f.item is not None}
