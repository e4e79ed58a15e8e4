"""The law of versions: whatever order things come in, each human word stands or can be restored, and replays converge."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import given as having
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from domain.case.evolving import evolve, fold
from domain.case.state import Case
from domain.plan.arranging import set_order
from domain.plan.drafting import redraft
from domain.plan.editing import issuable, remove_item, settle_proposal, write_item
from domain.plan.restoring import restore_line, restore_plan
from domain.plan.state import PlanState, WorkingItem, find, working
from domain.plan.versions import as_at, versions
from events.base import Event
from events.case import AnswerWithdrawn
from events.envelope import Recorded
from events.plan import (
    PlanDrafted,
    PlanItemRemoved,
    PlanItemWritten,
    PlanOrderSet,
    PlanProposalSettled,
    PlanRestored,
)  # fmt: skip
from events.values import PersonSource, PlanItem, Question, Section
from tests.domain.plan import bundle as b
from tests.given import COORDINATOR, OPENED, TODAY, record

WHO = PersonSource(person="A. Khan", role="co-ordinator", on=TODAY)
QUESTIONS = st.sampled_from(["SLC", "LD", "Health"])
SECTIONS = st.sampled_from(["B", "E", "F", "G"])
PICK = st.integers(0, 50)
WRITTEN_OVER: tuple[tuple[Question, str], ...] = (("SLC", "B:SLC"), ("LD", "B:LD"))
FACTS_OF_THE_CASE = st.one_of(
    st.builds(b.answer, QUESTIONS, st.integers(0, 3)),
    st.builds(lambda q: AnswerWithdrawn(question=q, voice="agreed"), QUESTIONS),
    st.sampled_from([b.made("t", b.text("Weekly.")), b.accepted("t"), b.rejected("t")]),
)
Says = list[tuple[str, str, str, tuple[str, ...]]]


def says(items: Sequence[PlanItem]) -> Says:
    return [(item.id, item.section, item.text, item.needs) for item in items]


class Office(RuleBasedStateMachine):
    """People, the drafting service and a bus that delivers twice, through the very functions that the product uses."""

    def __init__(self) -> None:
        super().__init__()
        self.log: list[Recorded] = []
        self.case = Case()
        self.typed: list[tuple[str, str, int]] = []
        """every line of words that a person ever wrote: item, words, the version that it made"""
        self.mine: dict[str, str] = {}
        """the newest of them by item, unless a person gave it up"""
        self._append([OPENED, b.made("t", b.text("Weekly.")), b.answer("SLC", 3), b.answer("LD", 2)])
        self._append(redraft(self.case))
        for _ in range(3):
            self.add("F")
        for question, ident in WRITTEN_OVER:
            seen = find(self.case.plan, ident)
            self._append(
                write_item(
                    self.case, ident, "B", f"Words on {ident}", seen.revision if seen else 0, None, WHO
                )
            )
            self.the_facts_change(b.answer(question, 1), drafted=True)

    def _append(self, events: Sequence[Event]) -> None:
        for recorded in record(list(events), COORDINATOR, self.case.version):
            self.log.append(recorded)
            self.case = evolve(self.case, recorded)
            self._note(recorded)

    def _note(self, recorded: Recorded) -> None:
        fact = recorded.event
        if isinstance(fact, PlanItemWritten):
            self.typed.append((fact.item, fact.text, recorded.version))
            self.mine[fact.item] = fact.text
        elif isinstance(fact, PlanItemRemoved) or (isinstance(fact, PlanProposalSettled) and fact.taken):
            self.mine.pop(fact.item, None)
        elif isinstance(fact, PlanRestored):
            self.mine.update({item.id: item.text for item in fact.put})
            self.mine = {ident: words for ident, words in self.mine.items() if ident not in fact.removed}

    def _line(self, pick: int) -> WorkingItem | None:
        lines = working(self.case.plan)
        return lines[pick % len(lines)] if lines else None

    @rule(fact=FACTS_OF_THE_CASE, drafted=st.booleans())
    def the_facts_change(self, fact: Event, drafted: bool) -> None:
        self._append([fact])
        if drafted:
            self._append(redraft(self.case))

    @rule()
    def a_draft_is_delivered_again(self) -> None:
        drafts = [recorded.event for recorded in self.log if isinstance(recorded.event, PlanDrafted)]
        self._append(drafts[-1:])

    @rule(pick=PICK, section=SECTIONS, moves=st.booleans(), settles=st.booleans())
    def write(self, pick: int, section: Section, moves: bool, settles: bool) -> None:
        line = self._line(pick)
        if line is None:
            return
        where = section if moves else line.item.section
        words = f"Words {len(self.typed)}"
        self._append(
            write_item(self.case, line.item.id, where, words, line.revision, None, WHO, settles=settles)
        )

    @rule(section=SECTIONS)
    def add(self, section: Section) -> None:
        number = len(self.typed)
        self._append(write_item(self.case, f"new-{number}", section, f"Words {number}", 0, None, WHO))

    @rule(pick=PICK)
    def remove(self, pick: int) -> None:
        if line := self._line(pick):
            self._append(remove_item(self.case, line.item.id, line.revision, "", WHO))

    @rule(pick=PICK, taken=st.booleans())
    def settle(self, pick: int, taken: bool) -> None:
        if waiting := [w for w in working(self.case.plan) if w.proposal]:
            line = waiting[pick % len(waiting)]
            self._append(settle_proposal(self.case, line.item.id, taken, line.revision))

    @rule(section=SECTIONS, pick=PICK)
    def order(self, section: Section, pick: int) -> None:
        """One line is carried to the front, as a person does; any order comes of it."""
        idents = [w.item.id for w in working(self.case.plan) if w.item.section == section]
        place = pick % max(len(idents), 1)
        wanted = [*idents[place : place + 1], *idents[:place], *idents[place + 1 :]]
        self._append(set_order(self.case, section, wanted, 0))
        assert [w.item.id for w in working(self.case.plan) if w.item.section == section] == wanted

    @precondition(lambda self: versions(self.log))
    @rule(pick=PICK)
    def restore(self, pick: int) -> None:
        made = versions(self.log)
        version = made[pick % len(made)].version
        then = as_at(self.log, version)
        stood = says(issuable(Case(plan=then)))
        if stood:
            self._append(self._restored(then, version))
            assert says(issuable(self.case)) == stood
            assert self._restored(then, version) == [], "restoring twice changes nothing"

    def _restored(self, then: PlanState, version: int) -> list[Event]:
        return restore_plan(self.case, then, version, self.case.version, "", WHO)

    @invariant()
    def the_newest_human_words_stand(self) -> None:
        standing = {w.item.id: w.item for w in working(self.case.plan) if not w.removed}
        for ident, words in self.mine.items():
            assert (standing[ident].text, standing[ident].standing) == (words, "accepted")

    @invariant()
    def every_line_stands_once(self) -> None:
        idents = [w.item.id for w in working(self.case.plan)]
        assert len(idents) == len(set(idents))

    def teardown(self) -> None:
        """Each word that was ever typed is in the version that it made, and can be put back from there."""
        for ident, words, version in self.typed:
            case, then = fold(self.log), as_at(self.log, version)
            now = find(case.plan, ident)
            events = restore_line(case, then, version, ident, now.revision if now else 0, "", WHO)
            for recorded in record(events, COORDINATOR, case.version):
                evolve(case, recorded)
            line = find(case.plan, ident)
            assert line is not None
            assert (line.item.text, line.removed) == (words, False)


TestOffice = Office.TestCase
TestOffice.settings = settings(max_examples=120, stateful_step_count=30, deadline=None)

IDS = st.sampled_from(["B:SLC", "B:LD", "F:t", "mine"])
WORDS = st.text("abc", min_size=1, max_size=3)
ITEMS = st.builds(
    lambda ident, words: PlanItem(id=ident, section="B", text=words, origin="person", standing="accepted"), IDS, WORDS
)  # fmt: skip
FACTS = st.one_of(
    FACTS_OF_THE_CASE,
    st.builds(lambda i, t: PlanItemWritten(item=i, section="B", text=t, base_revision=0), IDS, WORDS),
    st.builds(lambda i: PlanItemRemoved(item=i, base_revision=0), IDS),
    st.builds(lambda i, taken: PlanProposalSettled(item=i, taken=taken), IDS, st.booleans()),
    st.builds(lambda items: PlanOrderSet(section="B", items=tuple(items), base_revision=0), st.lists(IDS, unique=True)),
    st.builds(
        lambda put, gone: PlanRestored(version=1, put=(put,), removed=tuple({gone} - {put.id}), base_revision=0), ITEMS, IDS
    ),
)  # fmt: skip


def replayed(facts: Sequence[Event], deliveries: Sequence[int]) -> Case:
    """The facts in their order; after each, the drafting service is woken so many times (0: it lags behind)."""
    case = Case()

    def happens(events: Sequence[Event]) -> None:
        for recorded in record(list(events), COORDINATOR, case.version):
            evolve(case, recorded)

    happens([OPENED])
    for fact, times in zip(facts, deliveries, strict=True):
        happens([fact])
        for _ in range(times):
            happens(redraft(case))
    happens(redraft(case))
    assert redraft(case) == []
    return case


DELIVERED = st.integers(0, 2)


@settings(max_examples=150, deadline=None)
@having(st.lists(st.tuples(FACTS, DELIVERED, DELIVERED), max_size=14))
def test_whenever_the_drafting_service_is_woken_the_same_plan_stands_in_the_end(
    steps: list[tuple[Event, int, int]],
) -> None:
    facts = [fact for fact, _, _ in steps]
    one, other = (replayed(facts, [step[way] for step in steps]) for way in (1, 2))
    standing = [
        {
            (w.item.id, w.item.section, w.item.text, w.item.standing)
            for w in working(case.plan)
            if not w.removed
        }
        for case in (one, other)
    ]
    assert standing[0] == standing[1]
