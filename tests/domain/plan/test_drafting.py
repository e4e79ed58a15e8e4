"""From events to the lines of the draft."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given as having
from hypothesis import strategies as st

from domain.allocation.packages import TO_BE_SPECIFIED
from domain.case.state import Case
from domain.case.suggestions import PROPOSALS_AN_EVENT, PROPOSALS_AT_ONCE, propose
from domain.plan.drafting import LARGEST_DRAFT, desired, redraft
from domain.plan.quoting import text_suggestions
from domain.plan.state import find
from domain.plan.wording import PROMPT_QUESTIONS
from events.base import Event
from events.case import (
    AnswerValidated,
    AnswerWithdrawn,
    DecisionRecorded,
    DocumentMarked,
    SuggestionsMade,
    SuggestionsSuperseded,
)  # fmt: skip
from events.plan import PlanDrafted, PlanItemRemoved, PlanItemWritten
from events.values import AnswerSource, PersonSource, PlanItem, SentenceSource, ViewSource
from tests.domain.plan import bundle as b
from tests.given import TODAY, case, given

WEEKLY = b.sentence("Direct therapy: 1 x 40 min weekly for 2 terms.")


def lines(*events: Event) -> dict[str, PlanItem]:
    return {item.id: item for item in desired(case(*events))}


def standing(*events: Event, section: str, kind: str = "accepted") -> list[PlanItem]:
    return [item for item in lines(*events).values() if item.section == section and item.standing == kind]


def written(ident: str, section: str, words: str, **links: tuple[str, ...]) -> PlanItemWritten:
    return PlanItemWritten(item=ident, section=section, text=words, base_revision=0, **links)  # type: ignore[arg-type]


class TestViews:
    def test_the_familys_words_stand_unchanged_and_attributed(self) -> None:
        said = "  She's funny – and\nshe notices {{ everything }}.  "
        item = lines(b.view(said))["A:history:parent"]
        assert (item.text, item.standing) == (said, "accepted")
        assert item.sources == (ViewSource(prompt="history", voice="parent"),)

    def test_two_voices_are_two_lines(self) -> None:
        found = lines(b.view("Mum's words"), b.view("My words", "young-person"))
        assert {"A:history:parent", "A:history:young-person"} <= found.keys()

    def test_each_prompt_without_words_asks(self) -> None:
        asked = standing(b.view("Words"), section="A", kind="gap")
        assert [item.text for item in asked] == [
            PROMPT_QUESTIONS[p] for p in ("communication", "goals", "family")
        ]

    def test_blank_words_are_a_gap(self) -> None:
        assert "A:history:gap" in lines(b.view(" \n"))


class TestNeeds:
    def test_an_agreed_answer_is_a_need_in_the_words_of_the_instrument_and_the_note(self) -> None:
        (item,) = standing(b.answer("SLC", 3, "She follows two words."), section="B")
        assert item.text == (
            "Speech, language and communication: severely behind the level expected.\nShe follows two words."
        )
        assert item.sources == (AnswerSource(question="SLC", voice="agreed"),)

    @pytest.mark.parametrize(("question", "section"), [("Health", "C"), ("Social_care", "D"), ("LD", "B")])
    def test_needs_stand_where_the_regulations_put_them(self, question: str, section: str) -> None:
        (item,) = standing(b.answer(question, 1), section=section)  # type: ignore[arg-type]
        assert item.id == f"{section}:{question}"

    def test_none_is_no_need_and_neither_is_another_voice(self) -> None:
        assert not standing(b.answer("SLC", 0), b.answer("LD", 3, voice="psychologist"), section="B")

    def test_a_language_spoken_at_home_is_never_a_need(self) -> None:
        assert [i.id for i in desired(case(b.answer("FLMT", 1)))] == [i.id for i in desired(case())]

    def test_a_withdrawn_answer_takes_its_line_along(self) -> None:
        withdrawn = AnswerWithdrawn(question="SLC", voice="agreed")
        assert "B:SLC" not in lines(b.answer("SLC", 3), withdrawn)

    def test_a_strength_found_in_a_paper_is_accepted_by_nobody(self) -> None:
        strength = b.found((None, "strength", b.sentence("She reads well.")))
        assert all("reads well" not in item.text for item in desired(case(b.paper(), strength)))

    def test_who_stands_behind_an_answer_is_a_source(self) -> None:
        behind = AnswerValidated(
            question="LD",
            validator="Dr H. L.",
            qualification="Educational Psychologist",
            source="x",
            on=TODAY,
        )
        person = PersonSource(person="Dr H. L.", role="Educational Psychologist", on=TODAY)
        assert person in lines(b.answer("LD", 2), behind)["B:LD"].sources

    def test_internal_papers_are_never_quoted(self) -> None:
        told = SentenceSource(sentence=b.sentence("Mum was upset on the telephone.", b.CALLS))
        shown = SentenceSource(sentence=b.sentence("Delayed."))
        facts = (b.paper(), b.paper(b.CALLS, "internal"), b.answer("SLC", 2, sources=(told, shown)))
        assert lines(*facts)["B:SLC"].sources[1:] == (shown,)

    def test_a_note_too_long_for_one_line_loses_no_word(self) -> None:
        note = "x" * 20_000
        found = lines(b.answer("SLC", 3, note))
        assert found["B:SLC:note"].text == note
        assert found["B:SLC"].text.startswith("Speech")
        assert [i for i in found if i.startswith("F:gap")] == ["F:gap:SLC"]


class TestDecisions:
    def test_nobody_decided_so_it_is_marked_as_suggested(self) -> None:
        item = lines(b.paper(), b.answer("SLC", 3), b.made("t", b.text(WEEKLY.text), WEEKLY))["F:t"]
        assert (item.standing, item.suggestion, item.needs) == ("suggested", "t", ("B:SLC",))
        assert item.sources == (SentenceSource(sentence=WEEKLY),)

    def test_accepted_stands_with_its_evidence_and_who_accepted_it(self) -> None:
        item = lines(b.paper(), b.made("t", b.text(WEEKLY.text), WEEKLY), b.accepted("t"))["F:t"]
        assert item.standing == "accepted"
        assert [s.kind for s in item.sources] == ["sentence", "person"]
        assert item.sources[1].person == "A. Khan"  # type: ignore[union-attr]

    def test_altered_stands_in_the_persons_words_and_keeps_its_link(self) -> None:
        new = b.text("Direct therapy: 1 x 45 min weekly.", "F", None)
        facts = (b.paper(), b.answer("SLC", 3), b.made("t", b.text(WEEKLY.text), WEEKLY), b.altered("t", new))
        item = lines(*facts)["F:t"]
        assert (item.text, item.standing, item.needs) == (new.text, "accepted", ("B:SLC",))

    def test_a_line_moved_by_a_person_stays_one_line(self) -> None:
        facts = (
            b.paper(),
            b.made("t", b.text("Nursing, daily."), WEEKLY),
            b.altered("t", b.text("Nursing, daily.", "G")),
        )
        assert [(i.id, i.section) for i in desired(case(*facts)) if i.suggestion == "t"] == [("F:t", "G")]

    def test_rejected_and_superseded_leave_nothing(self) -> None:
        gone = SuggestionsSuperseded(suggestions=("u",), reason="x")
        facts = (b.made("t", b.outcome("Talks")), b.rejected("t"), b.made("u", b.outcome("Plays")), gone)
        assert not [i for i in lines(*facts).values() if i.suggestion]

    @pytest.mark.parametrize("section", [None, "I", "F"])
    def test_a_special_school_enters_no_draft(self, section: str | None) -> None:
        school = b.package("SP1", "Special school placement", section)  # type: ignore[arg-type]
        facts = (b.made("p", school), b.accepted("p"))
        assert all("pecial school" not in item.text for item in desired(case(*facts)))

    def test_text_whose_only_evidence_became_internal_leaves_the_plan(self) -> None:
        facts = (b.paper(), b.made("t", b.text(WEEKLY.text), WEEKLY), b.accepted("t"))
        assert "F:t" in lines(*facts)
        assert "F:t" not in lines(*facts, DocumentMarked(digest=b.REPORT, marking="internal"))

    def test_an_id_as_long_as_an_id_may_be_still_gives_a_line(self) -> None:
        assert standing(b.made("x" * 128, b.outcome("Talks")), section="E", kind="suggested")


class TestChosen:
    """A package that a person put in or took out by themselves."""

    SP5 = "F:package:SP5:X1"
    FACTS = (b.answer("Sensory", 2), b.made("package:SP5:X1", b.package("SP5", "Sensory diet")))

    def test_it_stands_as_accepted_with_the_person_as_its_source(self) -> None:
        item = lines(*self.FACTS, b.chosen("SP5", "High", "Sensory circuits, daily."))["F:chosen:SP5"]
        assert (item.text, item.standing, item.needs) == (
            "Sensory circuits, daily.",
            "accepted",
            ("B:Sensory",),
        )
        (source,) = item.sources
        assert (source.person, source.role) == ("A. Khan", "co-ordinator")  # type: ignore[union-attr]

    def test_without_words_it_starts_from_the_name_and_waits_to_be_specified(self) -> None:
        item = lines(b.chosen("SP5", "High", ""))["F:chosen:SP5"]
        assert item.text == f"Sensory diet, high amount – {TO_BE_SPECIFIED}"

    @pytest.mark.parametrize("decided", [(), (b.accepted("package:SP5:X1"),)])
    def test_it_takes_the_place_of_what_was_suggested(self, decided: tuple[Event, ...]) -> None:
        found = lines(*self.FACTS, *decided, b.chosen("SP5", "High", "Circuits."))
        assert (self.SP5 in found, "F:chosen:SP5" in found) == (False, True)

    def test_taken_out_takes_the_accepted_line_away(self) -> None:
        accepted = (*self.FACTS, b.accepted("package:SP5:X1"))
        assert self.SP5 in lines(*accepted)
        found = lines(*accepted, b.chosen("SP5", None))
        assert not {self.SP5, "F:chosen:SP5"} & found.keys()

    def test_another_package_stays(self) -> None:
        assert self.SP5 in lines(*self.FACTS, b.chosen("SP6", None))

    def test_a_special_school_can_be_chosen_and_enters_no_draft(self) -> None:
        found = lines(b.chosen("SP1", "Y", "Special school"))
        assert all("pecial school" not in item.text for item in found.values())

    def test_words_of_a_person_on_the_accepted_line_stay_and_are_asked_about(self) -> None:
        accepted = (*self.FACTS, b.accepted("package:SP5:X1"))
        drafted = (*accepted, *redraft(case(*accepted)))
        mine = (
            *drafted,
            PlanItemWritten(item=self.SP5, section="F", text="Circuits at nine.", base_revision=99),
        )
        out = (*mine, b.chosen("SP5", None))
        standing = find(case(*out, *redraft(case(*out))).plan, self.SP5)
        assert standing is not None
        assert standing.item.text == "Circuits at nine."
        assert standing.proposal is not None
        assert standing.proposal.kind == "withdrawn"


class TestNeedsOfPackages:
    def test_a_package_links_to_the_needs_that_it_answers_to_by_its_name(self) -> None:
        facts = (b.answer("Health", 2), b.answer("Physical", 1), b.made("p", b.package("SP11", "Nursing")))
        assert lines(*facts)["F:p"].needs == ("C:Health", "B:Physical")

    def test_every_other_package_is_left_for_a_person_to_link(self) -> None:
        assert lines(b.answer("SLC", 2), b.made("p", b.package("SP2", "Alone")))["F:p"].needs == ()


class TestGaps:
    def test_an_empty_case_asks_in_every_section_that_needs_an_answer(self) -> None:
        asked = {item.section for item in desired(case()) if item.standing == "gap"}
        assert asked == {"A", "B", "C", "D", "E", "I", "J", "K"}

    def test_each_need_without_provision_asks_for_it(self) -> None:
        facts = (b.answer("SLC", 3), b.answer("LD", 1), b.made("t", b.text("Weekly.")), b.accepted("t"))
        (item,) = standing(*facts, section="F", kind="gap")
        assert (item.id, item.needs) == ("F:gap:LD", ("B:LD",))
        assert "what, how much, how often, by whom?" in item.text

    def test_a_suggestion_meets_no_need_before_somebody_accepts_it(self) -> None:
        assert "F:gap:SLC" in lines(b.answer("SLC", 3), b.made("t", b.text("Weekly.")))

    def test_a_package_that_waits_to_be_specified_meets_no_need(self) -> None:
        vague = b.package("SP4", f"Makaton – {TO_BE_SPECIFIED}")
        assert "F:gap:SLC" in lines(b.answer("SLC", 3), b.made("p", vague), b.accepted("p"))
        clear = b.package("SP4", "Makaton, 20 minutes a day, by a trained teaching assistant")
        assert "F:gap:SLC" not in lines(b.answer("SLC", 3), b.made("p", vague), b.altered("p", clear))

    def test_an_accepted_starting_point_asks_to_be_made_specific_until_a_person_writes_over_it(self) -> None:
        vague = b.package("SP4", f"Makaton – {TO_BE_SPECIFIED}")
        facts = (b.made("p", vague), b.accepted("p"))
        (asked,) = standing(*facts, section="F", kind="gap")
        assert asked.text.startswith("Make specific: Makaton. Write over it")
        assert standing(b.made("p", vague), section="F", kind="gap") == []
        specific = written("F:p", "F", "Makaton, 20 minutes a day, by a trained teaching assistant.")
        assert standing(*facts, specific, section="F", kind="gap") == []

    def test_provision_that_a_person_wrote_fills_the_gap(self) -> None:
        mine = written("mine", "F", "A teacher, daily.", needs=("B:SLC",))
        assert "F:gap:SLC" in lines(b.answer("SLC", 3))
        assert "F:gap:SLC" not in lines(b.answer("SLC", 3), mine)
        removed = PlanItemRemoved(item="mine", base_revision=3)
        assert "F:gap:SLC" in lines(b.answer("SLC", 3), mine, removed)

    def test_a_need_that_a_person_wrote_asks_for_provision_too(self) -> None:
        assert "F:gap:mine" in lines(written("mine", "B", "Tires by noon."))

    def test_none_identified_asks_for_nothing(self) -> None:
        facts = (written("C:gap", "C", "None identified"),)
        assert not [i for i in lines(*facts) if i.startswith("G:")]

    def test_a_need_that_a_person_removed_asks_for_nothing(self) -> None:
        drafted = redraft(case(b.answer("SLC", 3)))
        facts = (b.answer("SLC", 3), *drafted, PlanItemRemoved(item="B:SLC", base_revision=3))
        assert "F:gap:SLC" not in lines(*facts)

    def test_health_and_social_care_needs_ask_in_their_own_sections(self) -> None:
        found = lines(b.answer("Health", 2), b.answer("Social_care", 1))
        assert {"G:gap:Health", "H1:gap:Social_care"} <= found.keys()


class TestAdvice:
    def test_a_paper_is_listed_by_who_wrote_it_and_when(self) -> None:
        (item,) = standing(b.paper(), b.read(), section="K")
        assert item.text == "M. O., Speech and Language Therapist, Eastmarsh NHS, 9 December 2024"

    def test_a_paper_that_does_not_say_is_listed_by_its_name(self) -> None:
        (item,) = standing(b.paper(name="letter.docx"), section="K")
        assert item.text == "letter.docx (author not stated), undated"

    @pytest.mark.parametrize("marking", ["internal", "restricted"])
    def test_other_papers_are_not_listed(self, marking: str) -> None:
        assert not standing(b.paper(marking=marking), section="K")  # type: ignore[arg-type]


class TestRedraft:
    def test_what_is_drafted_is_drafted_once(self) -> None:
        facts = b.all_facts()
        first = redraft(case(*facts))
        given(*facts, *first).when(redraft).then_nothing()

    def test_only_what_changed_is_put(self) -> None:
        facts = b.all_facts()
        (event,) = redraft(case(*facts, *redraft(case(*facts)), b.answer("SLC", 2)))
        assert isinstance(event, PlanDrafted)
        assert ([i.id for i in event.put], event.dropped) == (["B:SLC"], ())

    def test_what_no_longer_stands_is_dropped(self) -> None:
        facts = [b.answer("SLC", 3)]
        gone = AnswerWithdrawn(question="SLC", voice="agreed")
        (event,) = redraft(case(*facts, *redraft(case(*facts)), gone))
        assert isinstance(event, PlanDrafted)
        assert set(event.dropped) == {"B:SLC", "F:gap:SLC"}

    def test_a_closed_case_is_not_drafted(self) -> None:
        closed = DecisionRecorded(decision="withdrawn", reason="x", officer="x", on=TODAY)
        given(*b.all_facts(), closed).when(redraft).then_nothing()

    def test_no_such_case_is_not_drafted(self) -> None:
        assert redraft(Case()) == []

    def test_a_large_draft_is_split_and_whole(self) -> None:
        facts = [b.made(f"t{n}", b.text(f"{n} " + "é" * 9_000)) for n in range(60)]
        events = redraft(case(*facts))
        assert len(events) > 1
        assert all(len(e.model_dump_json().encode()) < LARGEST_DRAFT + 50_000 for e in events)
        given(*facts, *events).when(redraft).then_nothing()

    @having(st.permutations(b.all_facts()[2:]))
    def test_the_order_in_which_facts_came_makes_no_other_draft(self, later: list[Event]) -> None:
        facts = [*b.all_facts()[:2], *later]
        decided_after_made = [f for f in facts if f != b.accepted("text:weekly")] + [
            b.accepted("text:weekly")
        ]
        wanted = lines(*decided_after_made)
        assert {i: (x.text, x.needs, x.standing) for i, x in wanted.items()} == {
            i: (x.text, x.needs, x.standing) for i, x in lines(*b.all_facts()).items()
        }

    def test_no_score_and_no_group_is_ever_printed(self) -> None:
        for item in desired(case(*b.all_facts())):
            assert "X1" not in item.text
            assert not any(word in item.text for word in (": 3", ": 2", "score", "cluster"))


class TestQuoting:
    def test_provision_and_outcomes_are_proposed_word_for_word(self) -> None:
        hoped = b.sentence("She will ask for help by July 2026.", start=200)
        facts = (
            b.paper(),
            b.read(),
            b.found(
                ("SLC", "provision", WEEKLY), ("SLC", "outcome", hoped), ("SLC", "need", b.sentence("x"))
            ),
        )
        one, two = text_suggestions(case(*facts))
        assert (one.value, one.evidence) == (b.text(WEEKLY.text), (WEEKLY,))
        assert two.value == b.text(hoped.text, "E")
        assert (
            one.reason
            == "Read as provision in: M. O., Speech and Language Therapist, Eastmarsh NHS, 9 December 2024, page 2."
        )

    @pytest.mark.parametrize(
        ("question", "section"), [("Health", "G"), ("Social_care", "H2"), ("SLC", "F"), (None, "F")]
    )
    def test_where_it_is_proposed(self, question: str | None, section: str) -> None:
        (one,) = text_suggestions(case(b.paper(), b.found((question, "provision", WEEKLY))))  # type: ignore[arg-type]
        assert one.value.section == section  # type: ignore[union-attr]

    @pytest.mark.parametrize("marking", ["internal", "restricted"])
    def test_other_papers_are_never_proposed_from(self, marking: str) -> None:
        facts = (b.paper(marking=marking), b.found(("SLC", "provision", WEEKLY)))  # type: ignore[arg-type]
        assert text_suggestions(case(*facts)) == []

    def test_a_sentence_found_for_two_questions_is_proposed_once(self) -> None:
        facts = (b.paper(), b.found(("SLC", "provision", WEEKLY), ("Psych_ASD", "provision", WEEKLY)))
        assert len(text_suggestions(case(*facts))) == 1

    def test_what_was_decided_is_not_asked_again_after_a_new_reading(self) -> None:
        moved = WEEKLY.model_copy(update={"start": 7, "end": 60})
        facts = (
            b.paper(),
            b.made("t", b.text(WEEKLY.text), WEEKLY),
            b.rejected("t"),
            b.found(("SLC", "provision", moved)),
        )
        assert text_suggestions(case(*facts)) == []

    def test_a_commit_takes_some_and_the_next_the_rest(self) -> None:
        count = PROPOSALS_AT_ONCE + 60
        many = [("SLC", "provision", b.sentence(f"Session {n}.", start=n * 20)) for n in range(count)]
        facts: list[Event] = [b.paper(), b.found(*many)]  # type: ignore[arg-type]
        kinds = frozenset({"text"})
        first = propose(case(*facts), text_suggestions(case(*facts)), kinds, "x")
        assert _proposed(first) == PROPOSALS_AT_ONCE
        again = propose(case(*facts, *first), text_suggestions(case(*facts, *first)), kinds, "x")
        assert _proposed(again) == 60
        assert max(len(e.suggestions) for e in first if isinstance(e, SuggestionsMade)) <= PROPOSALS_AN_EVENT


def _proposed(events: Sequence[Event]) -> int:
    return sum(len(e.suggestions) for e in events if isinstance(e, SuggestionsMade))
