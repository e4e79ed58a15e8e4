"""People's words in the plan: what waits beside them, what clashes, what comes back."""

from __future__ import annotations

import pytest

from domain.allocation.packages import TO_BE_SPECIFIED
from domain.case.evolving import evolve
from domain.case.state import Case
from domain.plan.drafting import redraft
from domain.plan.editing import (
    accepted_lines,
    content_digest,
    issue,
    remove_item,
    settle_proposal,
    write_item,
)
from domain.plan.state import WorkingItem, find, working
from domain.refusals import Clash, Refused
from events.base import Event
from events.case import AnswerWithdrawn, SuggestionDecided
from events.plan import PlanIssued
from events.values import OutcomeValue, PersonSource, PlanItem, SuggestedValue
from tests.domain.plan import bundle as b
from tests.given import OPENED, TODAY, record

WHO = PersonSource(person="A. Khan", role="co-ordinator", on=TODAY)


class Plan:
    """A case that is redrawn after each fact, as the reaction does."""

    def __init__(self, *facts: Event) -> None:
        self.case = Case()
        self.happens(OPENED, b.DECIDED, *facts)

    def happens(self, *facts: Event, drafted: bool = True) -> None:
        for recorded in record(list(facts), after=self.case.version):
            self.case = evolve(self.case, recorded)
        if drafted and (events := redraft(self.case)):
            self.happens(*events, drafted=False)

    def line(self, ident: str) -> WorkingItem:
        found = find(self.case.plan, ident)
        assert found is not None
        return found

    def write(self, ident: str, words: str, drafted: bool = True) -> None:
        line = find(self.case.plan, ident)
        section, revision = (line.item.section, line.revision) if line else ("F", 0)
        self.happens(*write_item(self.case, ident, section, words, revision, None, WHO), drafted=drafted)

    def remove(self, ident: str, drafted: bool = True) -> None:
        self.happens(*remove_item(self.case, ident, self.line(ident).revision, "", WHO), drafted=drafted)

    def settle(self, ident: str, taken: bool) -> None:
        self.happens(*settle_proposal(self.case, ident, taken, self.line(ident).revision))


def asks_more(line: WorkingItem) -> bool:
    """Of a gap: whether it asks for a line's own words, and is answered by writing over that line."""
    return "gap:specific" in line.item.id


def test_a_changed_draft_waits_beside_the_persons_words() -> None:
    plan = Plan(b.answer("SLC", 3))
    plan.write("B:SLC", "She uses single words.")
    plan.happens(b.answer("SLC", 1))
    line = plan.line("B:SLC")
    assert line.item.text == "She uses single words."
    assert line.proposal is not None
    assert "slightly behind" in line.proposal.text


def test_a_withdrawn_draft_takes_no_human_word_along() -> None:
    plan = Plan(b.answer("SLC", 3))
    plan.write("B:SLC", "She uses single words.")
    plan.happens(AnswerWithdrawn(question="SLC", voice="agreed"))
    line = plan.line("B:SLC")
    assert (line.item.text, line.proposal and line.proposal.kind) == ("She uses single words.", "withdrawn")


def test_words_over_a_suggestion_are_not_proposed_back_when_they_are_written_again() -> None:
    plan = Plan(b.made("t", b.text("Weekly.")))
    plan.write("F:t", "Weekly, 40 minutes.")
    plan.write("F:t", "Weekly, 45 minutes.")
    assert plan.line("F:t").proposal is None


def test_nor_when_they_are_written_again_before_the_draft_followed() -> None:
    plan = Plan(b.made("t", b.text("Weekly.")))
    plan.write("F:t", "Weekly, 40 minutes.", drafted=False)
    plan.write("F:t", "Weekly, 45 minutes.")
    assert plan.line("F:t").proposal is None


def test_an_answered_question_takes_nothing_away_from_the_answer() -> None:
    plan = Plan(b.answer("SLC", 3))
    plan.write("F:gap:SLC", "A therapist, weekly, 40 minutes.")
    assert "F:gap:SLC" not in plan.case.plan.drafted
    assert plan.line("F:gap:SLC").proposal is None
    assert plan.line("F:gap:SLC").item.needs == ("B:SLC",)


def test_a_removed_suggestion_that_somebody_accepts_after_all_is_shown() -> None:
    plan = Plan(b.made("t", b.text("Weekly.")))
    plan.remove("F:t", drafted=False)
    plan.happens(b.accepted("t"))
    line = plan.line("F:t")
    assert (line.removed, line.proposal and line.proposal.text) == (True, "Weekly.")
    plan.settle("F:t", taken=True)
    assert plan.line("F:t").item.standing == "accepted"


def test_a_removed_line_that_is_drafted_anew_is_asked_about() -> None:
    plan = Plan(b.answer("SLC", 3))
    plan.remove("B:SLC")
    assert find(plan.case.plan, "B:SLC") is None
    plan.happens(AnswerWithdrawn(question="SLC", voice="agreed"))
    plan.happens(b.answer("SLC", 3))
    assert plan.line("B:SLC").removed


def test_words_written_over_a_removed_line_are_kept_even_when_they_equal_the_draft() -> None:
    plan = Plan(b.answer("LD", 2))
    plan.remove("B:LD")
    plan.happens(b.answer("LD", 3))
    plan.write("B:LD", plan.line("B:LD").item.text)
    assert not plan.line("B:LD").removed


def test_a_removed_line_can_be_written_again() -> None:
    plan = Plan()
    plan.write("mine", "First words.")
    plan.remove("mine")
    plan.happens(*write_item(plan.case, "mine", "F", "First words.", 0, None, WHO))
    assert plan.line("mine").item.text == "First words."


def test_new_links_are_saved_though_the_words_stay() -> None:
    plan = Plan(b.answer("SLC", 3))
    plan.write("mine", "A therapist, weekly.")
    links = PlanItem(id="mine", section="F", text="x", origin="person", standing="accepted", needs=("B:SLC",))
    line = plan.line("mine")
    plan.happens(*write_item(plan.case, "mine", "F", line.item.text, line.revision, links, WHO))
    assert plan.line("mine").item.needs == ("B:SLC",)
    again = plan.line("mine")
    assert write_item(plan.case, "mine", "F", again.item.text, again.revision, links, WHO) == []


def test_a_redrawn_line_never_clashes_with_the_person_who_writes_over_it() -> None:
    plan = Plan(b.answer("SLC", 3))
    seen = plan.line("B:SLC").revision
    plan.happens(b.answer("SLC", 1))
    plan.happens(*write_item(plan.case, "B:SLC", "B", "My words.", seen, None, WHO))
    line = plan.line("B:SLC")
    assert line.item.text == "My words."
    assert line.proposal is not None, "the draft that they had not seen waits"


def test_another_persons_change_clashes() -> None:
    plan = Plan(b.answer("SLC", 3))
    seen = plan.line("B:SLC").revision
    plan.write("B:SLC", "Theirs.")
    with pytest.raises(Clash):
        write_item(plan.case, "B:SLC", "B", "Mine.", seen, None, WHO)


def test_only_the_proposal_that_was_seen_can_be_settled() -> None:
    plan = Plan(b.answer("SLC", 3))
    plan.write("B:SLC", "My words.")
    plan.happens(b.answer("SLC", 1))
    seen = plan.line("B:SLC").revision
    plan.happens(b.answer("SLC", 2))
    with pytest.raises(Clash):
        settle_proposal(plan.case, "B:SLC", True, seen)


def test_writing_over_a_suggestion_decides_it() -> None:
    plan = Plan(b.made("t", b.text("Weekly.")))
    events = write_item(plan.case, "F:t", "F", "Weekly, 40 minutes.", plan.line("F:t").revision, None, WHO)
    (decided,) = [e for e in events if isinstance(e, SuggestionDecided)]
    assert (decided.decision, decided.value) == ("altered", b.text("Weekly, 40 minutes.", "F", None))


def test_an_issued_draft_holds_what_was_accepted_and_no_setting() -> None:
    plan = Plan(*b.all_facts())
    plan.write("I:gap", "Averley School")
    (event,) = issue(plan.case, "draft", TODAY, "R. Osei", TODAY)
    assert isinstance(event, PlanIssued)
    assert {i.standing for i in event.items} == {"accepted"}
    assert "I" not in {i.section for i in event.items}
    assert event.digest == content_digest(event.items)


def test_lines_stand_by_section_and_question_whenever_they_came() -> None:
    plan = Plan(b.answer("SLC", 3))
    plan.happens(b.answer("LD", 2))
    plan.happens(b.view("Words."))
    idents = [w.item.id for w in working(plan.case.plan)]
    assert idents[:2] == ["A:history:parent", "A:communication:gap"]
    assert idents.index("B:LD") < idents.index("B:SLC")


def test_writing_again_leaves_a_waiting_proposal_waiting() -> None:
    plan = Plan(b.answer("SLC", 3))
    plan.write("B:SLC", "My words.")
    plan.happens(b.answer("SLC", 1))
    waiting = plan.line("B:SLC").proposal
    plan.write("B:SLC", "My better words.")
    assert plan.line("B:SLC").proposal == waiting
    plan.settle("B:SLC", taken=False)
    assert plan.line("B:SLC").proposal is None
    assert plan.line("B:SLC").item.text == "My better words."


class TestFinal:
    """A final plan carries nothing that still waits to be specified for the child."""

    def finished(self, *facts: Event) -> Plan:
        plan = Plan(b.paper(), *facts, b.accepted("s"))
        while gaps := [
            w.item.id for w in working(plan.case.plan) if w.item.standing == "gap" and not asks_more(w)
        ]:
            plan.write(gaps[0], "None identified.")
        return plan

    @pytest.mark.parametrize(
        "value",
        [b.package("SP2", f"Alone – {TO_BE_SPECIFIED}"), OutcomeValue(text="Participation", outcome="participation")],
        ids=["package", "outcome"],
    )  # fmt: skip
    def test_an_accepted_line_that_waits_is_refused_until_somebody_specifies_it(
        self, value: SuggestedValue
    ) -> None:
        plan = self.finished(b.made("s", value))
        with pytest.raises(Refused) as refused:
            issue(plan.case, "final", TODAY, "A. Khan", TODAY)
        ident = f"{refused.value.field}:s"
        assert (refused.value.code, plan.line(ident).item.suggestion) == ("not-specified", "s")
        plan.write(ident, "Twenty minutes a day with a teacher.")
        (issued,) = issue(plan.case, "final", TODAY, "A. Khan", TODAY, "The parents asked for it today.")
        assert isinstance(issued, PlanIssued)

    @pytest.mark.parametrize(
        "value",
        [b.package("SP2", f"Alone – {TO_BE_SPECIFIED}"), OutcomeValue(text="Participation", outcome="participation")],
        ids=["package", "outcome"],
    )  # fmt: skip
    def test_a_draft_goes_out_without_it_until_somebody_specifies_it(self, value: SuggestedValue) -> None:
        plan = self.finished(b.made("s", value))
        (line,) = (item for item in accepted_lines(plan.case) if item.suggestion == "s")
        (draft,) = issue(plan.case, "draft", TODAY, "A. Khan", TODAY)
        assert isinstance(draft, PlanIssued)
        assert line.id not in {item.id for item in draft.items}
        plan.write(line.id, "Twenty minutes a day with a teacher.")
        (draft,) = issue(plan.case, "draft", TODAY, "A. Khan", TODAY)
        assert isinstance(draft, PlanIssued)
        assert line.id in {item.id for item in draft.items}

    def test_to_answer_make_specific_is_to_write_over_the_line(self) -> None:
        plan = self.finished(b.made("s", b.package("SP2", f"Alone – {TO_BE_SPECIFIED}")))
        (line,) = (item for item in accepted_lines(plan.case) if item.suggestion == "s")
        (gap,) = (w.item.id for w in working(plan.case.plan) if asks_more(w))
        plan.write(gap, "Twenty minutes a day with a teacher.")
        assert plan.line(line.id).item.text == "Twenty minutes a day with a teacher."
        assert find(plan.case.plan, gap) is None
