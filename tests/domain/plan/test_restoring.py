"""Earlier versions put back as new ones: what is put back, what is of today, and what clashes."""

from __future__ import annotations

import pytest

from domain.plan.drafting import redraft
from domain.plan.restoring import restore_line, restore_plan
from domain.plan.state import working
from domain.plan.versions import as_at
from domain.refusals import Clash, Refused, Unknown
from events.base import Event
from events.case import SuggestionDecided
from events.envelope import Recorded
from events.plan import (
    PlanIssued,
    PlanItemRemoved,
    PlanItemWritten,
    PlanOrderSet,
    PlanProposalSettled,
    PlanRestored,
)
from events.values import PersonSource, PlanItem, Section
from tests.domain.plan import bundle as b
from tests.given import OPENED, TODAY, case, record

KHAN = PersonSource(person="A. Khan", role="co-ordinator", on=TODAY)
LEE = PersonSource(person="J. Lee", role="co-ordinator", on=TODAY)


def wrote(ident: str, words: str, section: Section = "F", who: PersonSource = KHAN) -> PlanItemWritten:
    return PlanItemWritten(item=ident, section=section, text=words, base_revision=0, sources=(who,))


class Log:
    """A case whose log can be read up to any version."""

    def __init__(self, *events: Event) -> None:
        self.events = [OPENED, *events]

    @property
    def recorded(self) -> list[Recorded]:
        return record(self.events)

    def happens(self, *events: Event) -> int:
        """Returns the version that it led to."""
        self.events += events
        return len(self.events)

    def restores(
        self, version: int, item: str | None = None, seen: int | None = None, reason: str = ""
    ) -> list[Event]:
        now, then = case(*self.events, opened=False), as_at(self.recorded, version)
        if item is None:
            return restore_plan(now, then, version, len(self.events) if seen is None else seen, reason, LEE)
        standing = next((w.revision for w in working(now.plan) if w.item.id == item), 0)
        return restore_line(now, then, version, item, standing if seen is None else seen, reason, LEE)

    def stands(self) -> list[tuple[str, str, str]]:
        lines = working(case(*self.events, opened=False).plan)
        return [
            (w.item.section, w.item.id, w.item.text)
            for w in lines
            if w.item.standing == "accepted" and not w.removed
        ]


def test_a_whole_version_is_put_back_words_sections_removals_and_order() -> None:
    log = Log(wrote("a", "First."), wrote("b", "Second."), wrote("c", "Third."))
    then = log.happens(PlanOrderSet(section="F", items=("c", "a", "b"), base_revision=0))
    stood = log.stands()
    log.happens(
        wrote("a", "Other."), wrote("b", "Second.", "G"), PlanItemRemoved(item="c", base_revision=0),
        wrote("d", "New."), PlanOrderSet(section="F", items=("d", "a"), base_revision=0),
    )  # fmt: skip
    log.happens(*log.restores(then))
    assert log.stands() == stood


def test_restoring_twice_changes_nothing() -> None:
    log = Log(wrote("a", "First."))
    log.happens(wrote("a", "Other."), wrote("b", "New."))
    log.happens(*log.restores(2))
    assert log.restores(2) == []
    assert log.restores(2, "a") == []


def test_what_was_restored_over_can_be_restored_in_its_turn() -> None:
    log = Log(wrote("a", "First."))
    before = log.happens(wrote("a", "Other."), wrote("b", "New."))
    stood = log.stands()
    log.happens(*log.restores(2))
    log.happens(*log.restores(before))
    assert log.stands() == stood


def test_one_line_is_put_back_and_no_other() -> None:
    log = Log(wrote("a", "First."), wrote("b", "Second."))
    log.happens(wrote("a", "Other."), wrote("b", "Another."))
    log.happens(*log.restores(3, "a"))
    assert log.stands() == [("F", "a", "First."), ("F", "b", "Another.")]


def test_a_line_that_was_removed_comes_back() -> None:
    log = Log(wrote("a", "First."), PlanItemRemoved(item="a", base_revision=2))
    log.happens(*log.restores(2, "a"))
    assert log.stands() == [("F", "a", "First.")]


def test_a_line_that_was_not_there_goes() -> None:
    log = Log(wrote("a", "First."), wrote("b", "Second."))
    (restored,) = log.restores(2, "b")
    assert isinstance(restored, PlanRestored)
    assert restored.removed == ("b",)


def test_restored_words_say_whose_they_were_and_who_put_them_back() -> None:
    log = Log(wrote("a", "First."))
    log.happens(wrote("a", "Other.", who=LEE))
    (restored,) = log.restores(2, "a")
    assert isinstance(restored, PlanRestored)
    assert restored.put[0].sources == (KHAN, LEE)


def test_what_is_suggested_or_asked_now_is_left_alone() -> None:
    log = Log(wrote("a", "First."))
    log.happens(b.made("t", b.text("Weekly.")))
    log.happens(*redraft(case(*log.events, opened=False)))
    assert log.restores(2) == []


def test_words_put_back_over_an_open_suggestion_alter_it() -> None:
    log = Log(b.made("t", b.text("Weekly.")))
    log.happens(*redraft(case(*log.events, opened=False)))
    then = log.happens(wrote("F:t", "Twice weekly."))
    log.happens(PlanProposalSettled(item="F:t", taken=True))
    restored, decided = log.restores(then, "F:t")
    assert isinstance(restored, PlanRestored)
    assert isinstance(decided, SuggestionDecided)
    assert (decided.decision, decided.value) == ("altered", b.text("Twice weekly.", question=None))


def test_another_persons_change_since_the_page_was_loaded_clashes() -> None:
    log = Log(wrote("a", "First."))
    seen = log.happens(wrote("a", "Other."))
    log.happens(wrote("b", "Somebody else's."))
    with pytest.raises(Clash) as clash:
        log.restores(2, seen=seen)
    assert clash.value.theirs["id"] == "b"


def test_an_order_set_since_clashes_too() -> None:
    log = Log(wrote("a", "First."), wrote("b", "Second."))
    seen = log.happens(wrote("a", "Other."))
    log.happens(PlanOrderSet(section="F", items=("b", "a"), base_revision=0))
    with pytest.raises(Clash):
        log.restores(3, seen=seen)


def test_a_version_without_an_accepted_line_empties_no_plan() -> None:
    log = Log(wrote("a", "First."))
    with pytest.raises(Refused) as refused:
        log.restores(1)
    assert refused.value.code == "nothing-to-restore"


def test_a_line_that_never_was_is_unknown() -> None:
    with pytest.raises(Unknown):
        Log(wrote("a", "First.")).restores(2, "x")


def test_after_a_final_plan_a_restoration_says_why() -> None:
    item = PlanItem(id="a", section="F", text="First.", origin="person", standing="accepted")
    final = PlanIssued(kind="final", number=1, on=TODAY, officer="N. D.", items=(item,), digest="0" * 64)
    log = Log(wrote("a", "First."), wrote("a", "Other."), final)
    with pytest.raises(Refused) as refused:
        log.restores(2, "a")
    assert refused.value.code == "reason-missing"
    assert log.restores(2, "a", reason="The tribunal ordered it.")


def test_a_long_plan_is_restored_in_events_that_fit() -> None:
    """A commit takes 98 events of 400 KB; 160 long lines are more than one event and far fewer than 98."""
    log = Log(*(wrote(f"l{n}", "A long line. " * 500) for n in range(160)))
    then = len(log.events)
    log.happens(*(wrote(f"l{n}", "Short.") for n in range(160)))
    events = log.restores(then)
    assert 1 < len(events) < 10
    assert all(len(e.model_dump_json()) < 400_000 for e in events)
