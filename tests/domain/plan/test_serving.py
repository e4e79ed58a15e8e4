"""Serving a version, the time to answer it, settings that are consulted, comments and what becomes of them."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given as anything
from hypothesis import strategies as st

from domain.plan.comments import comment, settle_comment
from domain.plan.notice import WORDING, notice
from domain.plan.serving import answer, consult, must_have_had_time, reply, serve
from domain.process.law import ANSWER_A_DRAFT
from domain.refusals import Clash, Refused, Unknown
from events.base import Event
from events.case import Shared
from events.plan import PlanIssued
from events.plan_sharing import (
    PlanAnswered,
    PlanCommented,
    PlanCommentSettled,
    PlanServed,
    SettingConsulted,
    SettingReplied,
)
from events.values import PlanItem
from tests.given import case, given

ISSUED_ON, SERVED_ON, TODAY = date(2025, 4, 1), date(2025, 4, 2), date(2025, 4, 20)
LAST_DAY = date(2025, 4, 16)
LINE = PlanItem(id="F:1", section="F", text="Speech therapy, weekly.", origin="drafted", standing="accepted")


def issued(kind: str = "draft", number: int = 1, on: date = ISSUED_ON) -> PlanIssued:
    return PlanIssued.model_validate(
        {"kind": kind, "number": number, "on": on, "officer": "N. D.", "items": (LINE,), "digest": "a" * 64}
    )


def service(**more: object) -> PlanServed:
    said = {
        "serving": "sv-1", "number": 1, "on_whom": "parent", "recipient": "Sam T.", "how": "post", "on": SERVED_ON, "by": "N. D.",
    }  # fmt: skip
    return PlanServed.model_validate({**said, **more})


def served(**more: object) -> PlanServed:
    """As it stands in the log."""
    with_terms = {"answer_by": LAST_DAY, "notice": notice("draft", SERVED_ON, LAST_DAY)}
    return service(**{**with_terms, **more})


def answered(**more: object) -> PlanAnswered:
    said = {"serving": "sv-1", "agrees": True, "on": date(2025, 4, 10), "name": "Sam T."}
    return PlanAnswered.model_validate({**said, **more})


class TestServing:
    def test_the_day_of_service_is_the_first_of_fifteen(self) -> None:
        given(issued()).when(lambda c: serve(c, service(), TODAY)).then(served())

    def test_whoever_has_a_sign_in_can_read_it_from_then_on(self) -> None:
        (given(issued()).when(lambda c: serve(c, service(how="link", person="u3"), TODAY))
            .then(served(how="link", person="u3"), Shared(what="plan", key="1", person="u3")))  # fmt: skip

    @pytest.mark.parametrize("on_whom", ["setting", "panel"])
    def test_no_time_runs_for_a_setting_or_a_panel(self, on_whom: str) -> None:
        (given(issued()).when(lambda c: serve(c, service(on_whom=on_whom), TODAY))
            .then(service(on_whom=on_whom)))  # fmt: skip

    def test_a_final_plan_is_not_answered(self) -> None:
        given(issued("final")).when(lambda c: serve(c, service(), TODAY)).then(service())

    @pytest.mark.parametrize(
        ("facts", "code"),
        [
            ({"number": 2}, "unknown-plan"),
            ({"on": TODAY + timedelta(1)}, "in-the-future"),
            ({"on": ISSUED_ON - timedelta(1)}, "before-the-issue"),
            ({"how": "link"}, "sign-in-missing"),
        ],
    )
    def test_what_cannot_be_is_refused(self, facts: dict[str, object], code: str) -> None:
        assert given(issued()).refused(lambda c: serve(c, service(**facts), TODAY)) == code

    @anything(st.dates(date(2014, 9, 1), date(2090, 1, 1)))
    def test_the_family_never_has_less_than_fifteen_days(self, on: date) -> None:
        days = [on + timedelta(n) for n in range(40) if on + timedelta(n) <= ANSWER_A_DRAFT.last_day(on)]
        assert len(days) == 15


def test_the_notice_says_what_regulation_13_asks_and_when_it_ends() -> None:
    made = notice("draft", SERVED_ON, LAST_DAY, where="eastmarsh.invalid/offer", advice="the advice service")
    for words in ("15 days", "16 April 2025", "representations", "named in the plan", "meeting with an officer",
                  "personal budget", "eastmarsh.invalid/offer", "the advice service"):  # fmt: skip
        assert words in made.text
    assert not WORDING.reviewed


class TestTime:
    def final(self, *facts: Event, on: date, reason: str = "") -> None:
        must_have_had_time(case(issued(), *facts), on, reason)

    def test_the_last_day_belongs_to_the_family(self) -> None:
        with pytest.raises(Refused) as refused:
            self.final(served(), on=LAST_DAY)
        assert (refused.value.code, refused.value.field) == ("time-to-answer", "early_reason")
        assert "Sam T." in refused.value.message
        self.final(served(), on=LAST_DAY + timedelta(1))

    def test_a_plan_that_everybody_answered_waits_no_longer(self) -> None:
        self.final(served(), answered(), on=date(2025, 4, 10))

    def test_one_answer_of_two_is_not_everybody(self) -> None:
        with pytest.raises(Refused):
            self.final(
                served(), served(serving="sv-2", recipient="Alex T."), answered(), on=date(2025, 4, 10)
            )

    def test_an_answer_to_the_newer_version_ends_the_time_of_the_older(self) -> None:
        newer = served(serving="sv-2", number=2, on=date(2025, 4, 10), answer_by=date(2025, 4, 24))
        self.final(
            issued(number=2),
            served(),
            newer,
            answered(serving="sv-2", on=date(2025, 4, 11)),
            on=date(2025, 4, 11),
        )

    def test_an_answer_to_the_older_version_is_none_to_the_newer(self) -> None:
        newer = served(serving="sv-2", number=2, on=date(2025, 4, 10), answer_by=date(2025, 4, 24))
        with pytest.raises(Refused) as refused:
            self.final(issued(number=2), served(), answered(), newer, on=date(2025, 4, 20))
        assert refused.value.message.count("Sam T.") == 1
        assert "24 April 2025" in refused.value.message

    def test_an_answer_counts_however_often_the_version_was_served(self) -> None:
        again = served(serving="sv-2", on=date(2025, 4, 10), answer_by=date(2025, 4, 24))
        self.final(served(), answered(), again, on=date(2025, 4, 11))

    def test_two_people_of_one_name_are_two(self) -> None:
        first, second = served(person="u3"), served(serving="sv-2", person="u4")
        with pytest.raises(Refused):
            self.final(first, second, answered(), on=date(2025, 4, 10))

    def test_nor_is_a_service_on_a_setting_a_service_on_the_family(self) -> None:
        with pytest.raises(Refused) as refused:
            self.final(service(on_whom="setting"), on=TODAY)
        assert refused.value.code == "draft-not-served"

    def test_a_reason_lets_it_go(self) -> None:
        self.final(on=ISSUED_ON, reason="The parents ask for it in their letter of today.")

    def test_an_amendment_has_its_own_time(self) -> None:
        facts = (served(), issued("final", 2, LAST_DAY), issued("proposed-amendment", 3, LAST_DAY))
        with pytest.raises(Refused) as refused:
            self.final(*facts, on=TODAY)
        assert refused.value.code == "draft-not-served"


class TestAnswers:
    def test_everyone_answers_what_was_served_on_them(self) -> None:
        facts = (issued(), served(person="u3"))
        given(*facts).when(lambda c: answer(c, answered(), TODAY, "u3")).then(answered())
        assert given(*facts).refused(lambda c: answer(c, answered(), TODAY, "u4")) == "unknown-serving"

    def test_the_same_answer_twice_is_once_and_a_new_one_takes_its_place(self) -> None:
        facts = (issued(), served(), answered())
        given(*facts).when(lambda c: answer(c, answered(), TODAY, None)).then_nothing()
        given(*facts).when(lambda c: answer(c, answered(agrees=False), TODAY, None)).then(
            answered(agrees=False)
        )

    def test_no_answer_precedes_the_service(self) -> None:
        early = answered(on=SERVED_ON - timedelta(1))
        code = given(issued(), served()).refused(lambda c: answer(c, early, TODAY, None))
        assert code == "before-the-service"


ASKED = SettingConsulted(
    consultation="cn-1", number=1, setting="Averley", recipient="The head", person="u4", how="e-mail", on=SERVED_ON,
    by="N. D.", answer_by=SERVED_ON,
)  # fmt: skip


class TestSettings:
    def test_a_setting_is_asked_apart_from_the_family(self) -> None:
        (given(issued()).when(lambda c: consult(c, ASKED, TODAY)).then(
            ASKED.model_copy(update={"answer_by": LAST_DAY}), Shared(what="plan", key="1", person="u4")))  # fmt: skip

    def test_a_no_says_why(self) -> None:
        said = SettingReplied(consultation="cn-1", says="cannot-meet", on=SERVED_ON, name="The head")
        facts = (issued(), ASKED)
        assert given(*facts).refused(lambda c: reply(c, said, TODAY, "u4")) == "reason-missing"
        assert given(*facts).refused(lambda c: reply(c, said, TODAY, "u9")) == "unknown-consultation"
        full = said.model_copy(update={"text": "The year group is full."})
        given(*facts).when(lambda c: reply(c, full, TODAY, "u4")).then(full)


def said(**more: object) -> PlanCommented:
    facts = {
        "comment": "cm-1", "number": 1, "section": "E", "item": "F:1", "kind": "change", "text": "Twice a week.",
        "as_whom": "parent", "name": "Sam T.", "person": "u3",
    }  # fmt: skip
    return PlanCommented.model_validate({**facts, **more})


class TestComments:
    def test_a_comment_on_a_line_stands_in_the_section_of_the_line(self) -> None:
        given(issued()).when(lambda c: comment(c, said())).then(said(section="F"))

    def test_what_came_by_letter_is_the_words_of_whom_it_was_served_on(self) -> None:
        theirs = said(section="F", name="Sam T.", person=None)
        mine = said(name="N. D.", person="u-coordinator")
        given(issued(), served()).when(lambda c: comment(c, mine, "sv-1")).then(theirs)

    @pytest.mark.parametrize(
        ("facts", "code"), [({"item": "F:9"}, "unknown-item"), ({"number": 7}, "unknown-plan"), ({"text": " "}, "empty")]
    )  # fmt: skip
    def test_what_cannot_be_is_refused(self, facts: dict[str, object], code: str) -> None:
        assert given(issued()).refused(lambda c: comment(c, said(**facts))) == code

    @pytest.mark.parametrize("outcome", ["partly", "not-taken"])
    def test_what_is_not_taken_needs_a_reason(self, outcome: str) -> None:
        settled = PlanCommentSettled.model_validate({"comment": "cm-1", "outcome": outcome, "by": "N. D."})
        code = given(issued(), said()).refused(lambda c: settle_comment(c, settled, 3))
        assert code == "reason-missing"

    def test_a_settlement_that_was_changed_meanwhile_clashes(self) -> None:
        taken = PlanCommentSettled(comment="cm-1", outcome="taken", by="N. D.")
        other = PlanCommentSettled(
            comment="cm-1", outcome="not-taken", reason="Advice says weekly.", by="P. Q."
        )
        given(issued(), said()).when(lambda c: settle_comment(c, taken, 3)).then(taken)
        with pytest.raises(Clash):
            settle_comment(case(issued(), said(), other), taken, 3)
        given(issued(), said(), taken).when(lambda c: settle_comment(c, taken, 3)).then_nothing()

    def test_there_is_nothing_to_settle_where_nobody_said_anything(self) -> None:
        taken = PlanCommentSettled(comment="cm-1", outcome="taken", by="N. D.")
        with pytest.raises(Unknown):
            settle_comment(case(issued()), taken, 0)
