"""The merge of a plan of 40 needs and the comparison of two, beside difflib on the whole text.

The rival gets both plans as one text each, a word at a time. It does less: it matches no lines, so it cannot say which
came, went or moved, and two lines that changed places are words that went and came.
"""

from __future__ import annotations

import random
import statistics
import time
from collections.abc import Callable
from difflib import SequenceMatcher

import pytest

from domain.case.evolving import evolve
from domain.case.state import Case
from domain.plan.comparing import compare
from domain.plan.editing import issuable, write_item
from domain.plan.state import find, working
from domain.plan.words import compare_words
from events.base import Event
from events.envelope import Recorded
from events.plan import PlanDrafted
from events.values import PersonSource, PlanItem, Section
from tests.domain.plan import bundle as b
from tests.given import OPENED, TODAY, case, record

pytestmark = pytest.mark.bench

NEEDS, EDITS, RUNS = 40, 200, 15
MERGE_TARGET = 0.050
"""seconds of a warm function: 200 edits beside a draft that changed under all of them, and the plan that stands"""
WHO = PersonSource(person="A. Khan", role="co-ordinator", on=TODAY)
_PLACES: tuple[tuple[Section, str], ...] = (("B", "finds"), ("E", "will manage"), ("F", "is taught"), ("G", "is seen for"))  # fmt: skip
_WHAT = ("the words of a story", "turns in a game", "the order of a day", "numbers to twenty", "a pencil", "steps in a row")  # fmt: skip


def drafted(round_: int) -> PlanDrafted:
    """160 lines of some 40 words each: for every need an outcome and provision of two kinds."""
    return PlanDrafted(
        put=tuple(
            PlanItem(
                id=f"{section}:n{n}", section=section, origin="drafted", standing="accepted",
                text=" ".join(
                    f"Jo {verb} {_WHAT[(n + part) % 6]}, {5 * part + n} minutes, as seen in term {round_ + part % 3}."
                    for part in range(3)
                ),
            )
            for section, verb in _PLACES
            for n in range(NEEDS)
        ),
        drafter=b.CODE,
    )  # fmt: skip


def median(run: Callable[[], object]) -> float:
    """Seconds."""
    took = []
    for _ in range(RUNS):
        began = time.perf_counter()
        run()
        took.append(time.perf_counter() - began)
    return statistics.median(took)


def edited(state: Case) -> list[Event]:
    """200 edits by a person, the last 40 of lines that they wrote before, each decided on the plan as it stands."""
    idents = [w.item.id for w in working(state.plan)]
    events: list[Event] = []
    for number in range(EDITS):
        ident = idents[number % len(idents)]
        line = find(state.plan, ident)
        assert line is not None
        words = f"{line.item.text} Edit {number}."
        made = write_item(state, ident, line.item.section, words, line.revision, None, WHO)
        for recorded in record(made, after=state.version):
            evolve(state, recorded)
        events += made
    return events


def test_a_merge_of_200_edits() -> None:
    edits = edited(case(drafted(1)))
    log: list[Recorded] = record([OPENED, drafted(1), *edits, drafted(2)])

    def merge() -> int:
        state = Case()
        for recorded in log:
            evolve(state, recorded)
        return sum(1 for w in working(state.plan) if w.proposal)

    assert merge() == len(_PLACES) * NEEDS, "every edit stands and the changed draft waits beside it"
    seconds, deciding = median(merge), median(lambda: edited(case(drafted(1))))
    print(
        f"\nmerge of {EDITS} edits: {seconds * 1000:.1f} ms; each decided as well: {deciding * 1000:.1f} ms"
    )
    assert seconds < MERGE_TARGET


def test_two_plans_of_40_needs_side_by_side() -> None:
    chance = random.Random(1)
    before = issuable(case(drafted(1)))
    after = [
        item.model_copy(update={"text": " ".join("other" if chance.random() < 0.05 else w for w in item.text.split())})
        for item in before
        if chance.random() > 0.05
    ]  # fmt: skip
    texts = ["\n".join(item.text for item in items).split() for items in (before, after)]
    ours = median(lambda: compare(before, after))
    rival = median(lambda: SequenceMatcher(None, *texts, autojunk=False).get_opcodes())
    quick = median(lambda: SequenceMatcher(None, *texts).get_opcodes())
    print(
        f"\ntwo plans of {NEEDS} needs: {ours * 1000:.1f} ms; difflib on the whole text {rival * 1000:.1f} ms "
        f"(x {rival / ours:.1f}), with its shortcut for words that are frequent {quick * 1000:.1f} ms (x {quick / ours:.1f})"
    )  # fmt: skip
    assert {each.kinds for each in compare(before, after)} >= {("removed",), ("changed",)}


def test_the_longest_line_word_by_word() -> None:
    chance = random.Random(1)
    before = " ".join(item.text for item in issuable(case(drafted(1))))[:20_000]
    after = " ".join("other" if chance.random() < 0.05 else w for w in before.split())
    words = median(lambda: compare_words(before, after))
    rival = median(lambda: SequenceMatcher(None, before.split(), after.split(), autojunk=False).get_opcodes())
    print(
        f"\na line of 20,000 characters: {words * 1000:.1f} ms; difflib {rival * 1000:.1f} ms (x {rival / words:.1f})"
    )
