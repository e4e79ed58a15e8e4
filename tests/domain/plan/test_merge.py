"""The law of the merge: whatever order drafts and people's acts come in, no human word and no unseen change is lost."""

from __future__ import annotations

from typing import Any

from hypothesis import given as having
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from domain.case.evolving import evolve
from domain.case.state import Case
from domain.plan.drafting import redraft
from domain.plan.editing import remove_item, settle_proposal, write_item
from domain.plan.state import working
from domain.refusals import Refused
from events.base import Event
from events.case import AnswerWithdrawn
from events.plan import PlanDrafted, PlanItemRemoved, PlanItemWritten, PlanProposalSettled
from events.values import PersonSource, PlanItem
from tests.domain.plan import bundle as b
from tests.given import COORDINATOR, OPENED, TODAY, case, record

WHO = PersonSource(person="A. Khan", role="co-ordinator", on=TODAY)
QUESTIONS = st.sampled_from(["SLC", "LD", "Health"])
PICK = st.integers(0, 50)


class Desk(RuleBasedStateMachine):
    """People and the drafting service at one plan, through the very functions that the product uses."""

    def __init__(self) -> None:
        super().__init__()
        self.case = Case()
        self.mine: dict[str, str] = {}
        """the newest words of a person, by item, unless that person removed or gave them up"""
        self.known: dict[str, set[str]] = {}
        """the machine's words that somebody had before them when they acted on an item"""
        self.screen: dict[str, int] = {}
        """revisions on a screen that was loaded some time ago"""
        self.typed = 0
        self._append([OPENED, b.paper(), b.made("t", b.text("Weekly.")), b.made("u", b.outcome("Talks."))])

    def _append(self, events: Any) -> None:
        for recorded in record(list(events), COORDINATOR, self.case.version):
            self.case = evolve(self.case, recorded)

    def _act(self, ident: str, revision: int, events: Any) -> None:
        drafted = self.case.plan.drafted.get(ident)
        if drafted is not None and drafted.revision <= revision:
            self.known.setdefault(ident, set()).add(drafted.item.text)
        self._append(events)

    def _pick(self, pick: int) -> str | None:
        lines = working(self.case.plan)
        return lines[pick % len(lines)].item.id if lines else None

    @rule(question=QUESTIONS, score=st.integers(0, 3))
    def agree(self, question: Any, score: int) -> None:
        self._append([b.answer(question, score)])

    @rule(question=QUESTIONS)
    def withdraw(self, question: Any) -> None:
        if (question, "agreed") in self.case.answers:
            self._append([AnswerWithdrawn(question=question, voice="agreed")])

    @rule(ident=st.sampled_from(["t", "u"]), how=st.sampled_from(["accept", "reject", "alter"]))
    def decide(self, ident: str, how: str) -> None:
        value = b.text("Twice weekly.") if ident == "t" else b.outcome("Talks daily.")
        made = {"accept": b.accepted(ident), "reject": b.rejected(ident), "alter": b.altered(ident, value)}
        self._append([made[how]])

    @rule()
    def draft(self) -> None:
        self._append(redraft(self.case))
        assert redraft(self.case) == []

    @rule()
    def load_the_page(self) -> None:
        self.screen = {w.item.id: w.revision for w in working(self.case.plan)}

    @rule(pick=PICK, stale=st.booleans())
    def write(self, pick: int, stale: bool) -> None:
        ident = self._pick(pick)
        if ident is None:
            return
        line = next(w for w in working(self.case.plan) if w.item.id == ident)
        revision = self.screen.get(ident, 0) if stale else line.revision
        self.typed += 1
        words = f"Words {self.typed}"
        try:
            events = write_item(self.case, ident, line.item.section, words, revision, None, WHO)
        except Refused:
            assert stale, "what is up to date is never refused"
            return
        self._act(ident, revision, events)
        self.mine[ident] = words

    @rule()
    def add(self) -> None:
        self.typed += 1
        ident, words = f"new-{self.typed}", f"Words {self.typed}"
        self._append(write_item(self.case, ident, "F", words, 0, None, WHO))
        self.mine[ident] = words

    @rule(pick=PICK)
    def remove(self, pick: int) -> None:
        ident = self._pick(pick)
        if ident is None:
            return
        line = next(w for w in working(self.case.plan) if w.item.id == ident)
        self._act(ident, line.revision, remove_item(self.case, ident, line.revision, "", WHO))
        self.mine.pop(ident, None)

    @rule(pick=PICK, taken=st.booleans())
    def settle(self, pick: int, taken: bool) -> None:
        waiting = [w for w in working(self.case.plan) if w.proposal]
        if not waiting:
            return
        line = waiting[pick % len(waiting)]
        self._act(line.item.id, line.revision, settle_proposal(self.case, line.item.id, taken, line.revision))
        if taken:
            self.mine.pop(line.item.id, None)

    @invariant()
    def every_human_word_stands(self) -> None:
        standing = {w.item.id: w.item for w in working(self.case.plan) if not w.removed}
        for ident, words in self.mine.items():
            assert standing[ident].text == words
            assert (standing[ident].origin, standing[ident].standing) == ("person", "accepted")

    @invariant()
    def no_change_of_the_machine_vanishes_unseen(self) -> None:
        lines = {w.item.id: w for w in working(self.case.plan)}
        for ident, drafted in self.case.plan.drafted.items():
            line = lines.get(ident)
            shown = set() if line is None else {line.item.text, line.proposal.text if line.proposal else ""}
            answered = drafted.item.standing == "gap" and ident in self.mine
            said_back = (
                drafted.item.text in self.case.plan.touched[ident].written
                if ident in self.case.plan.touched
                else False
            )
            assert drafted.item.text in shown | self.known.get(ident, set()) or answered or said_back


TestDesk = Desk.TestCase
TestDesk.settings = settings(max_examples=120, stateful_step_count=40, deadline=None)

IDS = st.sampled_from(["B:SLC", "F:t", "mine"])
WORDS = st.text("abc", min_size=1, max_size=3)
DRAFTS = st.builds(
    lambda ident, words, standing: PlanDrafted(
        put=(PlanItem(id=ident, section="B", text=words, origin="drafted", standing=standing),), drafter=b.CODE
    ),
    IDS, WORDS, st.sampled_from(["accepted", "suggested", "gap"]),
)  # fmt: skip
FACTS = st.one_of(
    DRAFTS,
    st.builds(lambda ident: PlanDrafted(dropped=(ident,), drafter=b.CODE), IDS),
    st.builds(lambda i, t, r: PlanItemWritten(item=i, section="B", text=t, base_revision=r), IDS, WORDS, st.integers(0, 20)),
    st.builds(lambda i, r: PlanItemRemoved(item=i, base_revision=r), IDS, st.integers(0, 20)),
    st.builds(lambda i, taken: PlanProposalSettled(item=i, taken=taken), IDS, st.booleans()),
)  # fmt: skip


@settings(max_examples=300, deadline=None)
@having(st.lists(FACTS, max_size=20))
def test_any_events_in_any_order_keep_each_human_word_until_its_human_gives_it_up(facts: list[Event]) -> None:
    mine: dict[str, str] = {}
    for fact in facts:
        if isinstance(fact, PlanItemWritten):
            mine[fact.item] = fact.text
        elif isinstance(fact, PlanItemRemoved) or (isinstance(fact, PlanProposalSettled) and fact.taken):
            mine.pop(fact.item, None)
    standing = {w.item.id: w.item.text for w in working(case(*facts).plan) if w.item.origin == "person"}
    assert standing == mine


@settings(max_examples=200, deadline=None)
@having(st.lists(FACTS, max_size=15))
def test_the_same_draft_again_changes_no_words(facts: list[Event]) -> None:
    doubled = [
        again for fact in facts for again in ((fact, fact) if isinstance(fact, PlanDrafted) else (fact,))
    ]
    # Revisions differ, so an edit may rest on an older draft: then something may wait, and no line may differ.
    once = {(w.item.id, w.item.text) for w in working(case(*facts).plan) if not w.removed}
    twice = {(w.item.id, w.item.text) for w in working(case(*doubled).plan) if not w.removed}
    assert once == twice
