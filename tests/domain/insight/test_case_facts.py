"""What a case can teach: what its newest final plan rested on when it went out, and nothing of anybody's words."""

from __future__ import annotations

from datetime import date

from domain.insight.case_facts import CaseFacts, facts_of
from domain.needs.questions import QUESTIONS
from domain.pupil.pupil import Pupil
from events.base import Event
from events.case import (
    AnswerGiven,
    AppealRecorded,
    DecisionRecorded,
    NeedTypesAgreed,
    PackageChosen,
    SuggestionDecided,
    SuggestionsMade,
)
from events.plan import PlanIssued
from events.values import (
    AllocationValue,
    Model,
    OutcomeValue,
    PackageValue,
    PlanItem,
    SuggestedValue,
    Suggestion,
)
from tests.given import TODAY, case

CHILD = Pupil(id="p-1", version=1, birth_year=2017, birth_month=3)
MODEL = Model(name="m", version="1", digest="ab" * 32)
SP2 = PackageValue(package="SP2", level="Low", section="F", text="Alone.")
SP3 = PackageValue(package="SP3", level="High", section="F", text="In a small group.")
SP1 = PackageValue(package="SP1", level="Y", section=None, text="Placement.")
LANGUAGE = OutcomeValue(text="Language ability", outcome="language-ability")
X4 = AllocationValue(cluster="X4", fit="clear", answered=20)


def made(**suggested: SuggestedValue) -> SuggestionsMade:
    return SuggestionsMade(
        suggestions=tuple(
            Suggestion(id=ident, value=v, reason="r", model=MODEL) for ident, v in suggested.items()
        )
    )


def decided(ident: str, decision: str, value: SuggestedValue | None = None) -> SuggestionDecided:
    return SuggestionDecided.model_validate(
        {"suggestion": ident, "decision": decision, "value": value, "name": "N. D."}
    )


def issued(*lines: str, kind: str = "final") -> PlanIssued:
    items = tuple(
        PlanItem(
            id=f"F:{ident}", section="F", text="t", origin="drafted", standing="accepted", suggestion=ident
        )
        for ident in lines
    )
    return PlanIssued.model_validate(
        {"kind": kind, "number": 1, "on": TODAY, "officer": "N. D.", "items": items, "digest": "0" * 64}
    )


def chosen(package: str, level: str | None) -> PackageChosen:
    return PackageChosen.model_validate({"package": package, "level": level, "reason": "r", "name": "N. D."})


def facts(*events: Event) -> CaseFacts:
    return facts_of(case(*events), CHILD, TODAY)


def test_nothing_is_taught_until_a_final_plan_goes_out() -> None:
    before = (made(a=SP2), decided("a", "accepted"))
    for kind in ("draft", "proposed-amendment"):
        assert facts(*before, issued("a", kind=kind)).packages is None
    assert facts(*before, issued("a")).packages == {"SP2": "Low"}


def test_a_plan_rests_on_what_was_accepted_altered_put_in_and_not_taken_out() -> None:
    higher = SP3.model_copy(update={"level": "Low"})
    told = facts(
        made(a=SP2, b=SP3, c=LANGUAGE),
        decided("a", "rejected"),
        decided("b", "altered", higher),
        decided("c", "accepted"),
        chosen("SP5", "Y"),
        chosen("SP9", "Y"),
        chosen("SP9", None),
        issued("b", "c"),
    )
    assert told.packages == {"SP3": "Low", "SP5": "Y"}
    assert told.outcomes == {"language-ability": True}


def test_a_line_that_a_person_took_out_of_the_plan_is_not_in_it() -> None:
    told = facts(
        made(a=SP2, c=LANGUAGE), decided("a", "accepted"), decided("c", "accepted"), issued("something-else")
    )
    assert (told.packages, told.outcomes) == ({}, {"language-ability": False})


def test_a_placement_has_no_line_and_is_told_by_the_decision() -> None:
    assert facts(made(a=SP1), decided("a", "accepted"), issued()).packages == {"SP1": "Y"}
    assert facts(made(a=SP1), issued()).packages == {}


def test_later_changes_of_mind_are_not_in_the_plan_that_went_out_and_are_in_the_next() -> None:
    first = (made(a=SP2), decided("a", "accepted"), issued("a"))
    later = (decided("a", "rejected"), chosen("SP5", "High"))
    assert facts(*first, *later).packages == {"SP2": "Low"}
    assert facts(*first, *later, issued(kind="proposed-amendment")).packages == {"SP2": "Low"}
    assert facts(*first, *later, issued()).packages == {"SP5": "High"}


def test_a_level_in_somebodys_own_words_is_none_of_the_packs() -> None:
    own = SP2.model_copy(update={"level": "two mornings"})
    assert facts(made(a=SP2), decided("a", "altered", own), issued("a")).packages == {"SP2": None}


def test_the_group_is_a_persons_if_one_decided_else_the_machines_and_none_if_it_was_rejected() -> None:
    assert (facts(made(a=X4)).group, facts(made(a=X4)).group_decided) == ("X4", False)
    x6 = X4.model_copy(update={"cluster": "X6"})
    told = facts(made(a=X4), decided("a", "altered", x6), made(b=X4))
    assert (told.group, told.group_decided) == ("X6", True)
    told = facts(made(a=X4), decided("a", "rejected"))
    assert (told.group, told.group_decided) == (None, False)


def test_age_is_that_of_the_day_of_the_newest_agreed_answer() -> None:
    slc = AnswerGiven(question="SLC", voice="agreed", score=3, instrument="1")
    told = facts_of(case(slc), CHILD, date(2027, 1, 1))
    assert (told.age, told.age_band, told.scores) == (8.0, "5-10", {"SLC": 3})
    assert facts_of(case(), CHILD, date(2027, 3, 1)).age == 10.0


def test_a_birth_that_nobody_knows_or_past_26_gives_no_age() -> None:
    assert (facts_of(case(), Pupil(), TODAY).age, facts_of(case(), Pupil(), TODAY).age_band) == (
        None,
        "not known",
    )
    old = Pupil(id="p-1", version=1, birth_year=1990, birth_month=1)
    assert facts_of(case(), old, TODAY).age is None


def test_a_refusal_and_the_newest_word_on_its_appeal() -> None:
    refusal = DecisionRecorded(decision="not-assess", reason="r", officer="N. D.", on=date(2025, 2, 3))
    told = facts(NeedTypesAgreed(primary="SLCN"), refusal)
    assert (told.closed, told.refused, told.refused_on, told.appeal) == (
        True, "not-assess", date(2025, 2, 3), "none",
    )  # fmt: skip
    appeals = [
        AppealRecorded.model_validate(
            {"against": "not-assess", "outcome": outcome, "on": date(2025, 3, 1), "officer": "N. D."}
        )
        for outcome in ("registered", "upheld")
    ]
    assert facts(refusal, *appeals).appeal == "upheld"
    assert facts(DecisionRecorded(decision="cease", reason="r", officer="o", on=TODAY)).refused is None


def test_a_case_teaches_in_scores_codes_and_dates_and_in_nobodys_words() -> None:
    note = AnswerGiven(question="SLC", voice="agreed", score=3, note="Jo cannot say his name", instrument="1")
    told = facts(note, made(a=SP2), decided("a", "accepted"), issued("a")).model_dump_json()
    assert "Jo" not in told
    assert "Alone" not in told
    assert set(facts(note).scores) <= set(QUESTIONS)
