"""A person puts a package in or takes one out, whatever was suggested; and what stays settled after it."""

from __future__ import annotations

import pytest

from domain.case.packages import choose_package
from domain.case.state import Case
from domain.case.suggestions import decide_suggestion, propose
from domain.refusals import Clash, Refused
from events.case import (
    DecisionRecorded,
    PackageChosen,
    SuggestionDecided,
    SuggestionsMade,
    SuggestionsSuperseded,
)
from events.values import OutcomeValue, PackageLevel, Suggestion
from tests.domain.plan import bundle as b
from tests.given import TODAY, case, given

KINDS = frozenset({"package", "outcome"})


def chosen(level: PackageLevel | None = "High", reason: str = "The therapist asks for it.") -> PackageChosen:
    return PackageChosen(package="SP5", level=level, text="Sensory circuits", reason=reason, name="N. D.")


SUGGESTED = b.made("package:SP5:X1", b.package("SP5", "Sensory diet"))
OF_ANOTHER_GROUP = b.made("package:SP5:X8", b.package("SP5", "Sensory diet")).suggestions[0]


class TestChoosing:
    def test_a_package_that_nobody_suggested(self) -> None:
        given().when(lambda c: choose_package(c, chosen(), 0)).then(chosen())

    def test_a_choice_answers_what_was_suggested(self) -> None:
        given(SUGGESTED).when(lambda c: choose_package(c, chosen(), 0)).then(
            chosen(),
            SuggestionsSuperseded(
                suggestions=("package:SP5:X1",), reason="A person decided on this package by themselves."
            ),
        )

    def test_what_a_person_accepted_stays_decided(self) -> None:
        given(SUGGESTED, b.accepted("package:SP5:X1")).when(
            lambda c: choose_package(c, chosen(None), 0)
        ).then(chosen(None))

    def test_the_same_choice_again_changes_nothing(self) -> None:
        given(chosen()).when(lambda c: choose_package(c, chosen(), 0)).then_nothing()

    def test_another_persons_choice_meanwhile_clashes(self) -> None:
        with pytest.raises(Clash) as clash:
            choose_package(case(chosen()), chosen("Low"), 0)
        assert (clash.value.revision, clash.value.theirs["level"]) == (2, "High")

    def test_a_choice_that_was_seen_can_be_changed(self) -> None:
        given(chosen()).when(lambda c: choose_package(c, chosen("Low"), 2)).then(chosen("Low"))

    @pytest.mark.parametrize("level", ["High", None])
    def test_a_reason_is_wanted(self, level: PackageLevel | None) -> None:
        with pytest.raises(Refused) as refused:
            choose_package(case(SUGGESTED), chosen(level, " "), 0)
        assert refused.value.field == "reason"

    def test_what_is_not_there_cannot_be_taken_out(self) -> None:
        assert given().refused(lambda c: choose_package(c, chosen(None), 0)) == "not-there"
        rejected = (SUGGESTED, b.rejected("package:SP5:X1"))
        assert given(*rejected).refused(lambda c: choose_package(c, chosen(None), 0)) == "not-there"

    def test_a_closed_case_takes_no_choice(self) -> None:
        closed = DecisionRecorded(decision="withdrawn", reason="x", officer="x", on=TODAY)
        assert given(closed).refused(lambda c: choose_package(c, chosen(), 0)) == "case-closed"


def proposed(facts: Case, *suggestions: Suggestion) -> list[type]:
    return [type(event) for event in propose(facts, suggestions, KINDS, "x")]


class TestWhatStaysSettled:
    def test_a_package_that_a_person_chose_or_took_out_is_not_suggested_again(self) -> None:
        assert proposed(case(chosen()), OF_ANOTHER_GROUP) == []
        assert proposed(case(SUGGESTED, chosen(None)), OF_ANOTHER_GROUP) == [SuggestionsSuperseded]

    def test_a_package_accepted_under_another_group_is_not_asked_again(self) -> None:
        assert proposed(case(SUGGESTED, b.accepted("package:SP5:X1")), OF_ANOTHER_GROUP) == []

    def test_one_that_was_rejected_under_another_group_is(self) -> None:
        assert proposed(case(SUGGESTED, b.rejected("package:SP5:X1")), OF_ANOTHER_GROUP) == [SuggestionsMade]

    def test_so_it_is_with_outcomes_of_the_library(self) -> None:
        talks = OutcomeValue(text="Language ability", outcome="language-ability")
        plays = OutcomeValue(text="Participation", outcome="participation")
        facts = case(b.made("outcome:1", talks), b.accepted("outcome:1"))
        again, other = (
            b.made(ident, value).suggestions[0] for ident, value in (("o2", talks), ("o3", plays))
        )
        assert proposed(facts, again) == []
        assert proposed(facts, other) == [SuggestionsMade]


class TestMadeAnew:
    CHANGED = b.made("package:SP5:X1", b.package("SP5", "Sensory circuits")).suggestions[0]

    def test_an_open_suggestion_whose_words_changed_is_made_anew(self) -> None:
        events = propose(case(SUGGESTED), [self.CHANGED], KINDS, "x")
        assert [type(e) for e in events] == [SuggestionsSuperseded, SuggestionsMade]
        standing = case(SUGGESTED, *events).suggestions["package:SP5:X1"]
        assert (standing.open, standing.suggestion) == (True, self.CHANGED)

    def test_a_decided_one_stays_as_it_was_decided(self) -> None:
        assert propose(case(SUGGESTED, b.rejected("package:SP5:X1")), [self.CHANGED], KINDS, "x") == []

    def test_nobody_decides_on_words_that_they_did_not_see(self) -> None:
        events = propose(case(SUGGESTED), [self.CHANGED], KINDS, "x")
        facts = case(SUGGESTED, *events)
        with pytest.raises(Refused) as refused:
            decide_suggestion(facts, b.accepted("package:SP5:X1"), 2)
        assert (refused.value.code, refused.value.field) == ("superseded", "revision")
        assert decide_suggestion(facts, b.accepted("package:SP5:X1"), 4) == [b.accepted("package:SP5:X1")]


class TestAltering:
    OUTCOME = b.made("o", OutcomeValue(text="Language ability", outcome="language-ability"))

    @pytest.mark.parametrize(
        ("made", "altered", "field"),
        [
            (SUGGESTED, b.altered("package:SP5:X1", b.package("SP6", "Quiet place")), "value.package"),
            (SUGGESTED, b.altered("package:SP5:X1", b.package("SP5", "x").model_copy(update={"level": "Some"})), "value.level"),
            (OUTCOME, b.altered("o", OutcomeValue(text="x", outcome="participation")), "value.outcome"),
            (OUTCOME, b.altered("o", OutcomeValue(text="x" * 19_990, outcome="language-ability", target="y" * 20)), "value"),
        ],
        ids=["another package", "no such level", "another outcome", "longer than a line"],
    )  # fmt: skip
    def test_what_is_put_in_its_place_is_about_the_same(
        self, made: SuggestionsMade, altered: SuggestionDecided, field: str
    ) -> None:
        with pytest.raises(Refused) as refused:
            decide_suggestion(case(made), altered, 2)
        assert refused.value.field == field

    def test_blanks_are_filled(self) -> None:
        filled = b.altered(
            "o", OutcomeValue(text="Language ability", outcome="language-ability", target="talks")
        )
        given(self.OUTCOME).when(lambda c: decide_suggestion(c, filled, 2)).then(filled)
