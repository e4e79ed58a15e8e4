"""The table and its checks, the grade, and what an authority may change."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.plan.quality.audit import audit
from domain.plan.quality.checks import CHECKS
from domain.plan.quality.comparing_amounts import at_least
from domain.plan.quality.given import Context
from domain.plan.quality.grade import grade
from domain.plan.quality.page import rules_page
from domain.plan.quality.plan_read import amounts
from domain.plan.quality.readability import syllables
from domain.plan.quality.rules import OwnRules, OwnWord
from domain.plan.quality.table import BY_ID, RULES
from domain.refusals import Refused
from tests.domain.plan.quality.plans import TODAY, audit_of, line, sound_plans

WORKING = Context("working", TODAY)


def test_every_rule_has_a_check_and_every_check_a_rule() -> None:
    assert [rule.id for rule in RULES] == list(BY_ID)
    assert BY_ID.keys() == CHECKS.keys()


def test_the_page_of_rules_is_what_the_code_says() -> None:
    assert (Path(__file__).parents[4] / "docs" / "plan-rules.md").read_text() == rules_page()


def test_a_rule_of_law_cannot_be_switched_off() -> None:
    with pytest.raises(Refused, match="cannot be switched off"):
        audit([], WORKING, OwnRules(off=frozenset({"G-educates"})))


def test_a_rule_that_there_is_not_is_named() -> None:
    with pytest.raises(Refused, match="no rule"):
        audit([], WORKING, OwnRules(off=frozenset({"nonsense"})))


def test_what_is_no_law_can_be_switched_off() -> None:
    vague = [line("F1", "F", "Access to a teacher.")]
    assert "F-vague" in {f.rule for f in audit(vague, WORKING).findings}
    assert "F-vague" not in {
        f.rule for f in audit(vague, WORKING, OwnRules(off=frozenset({"F-vague"}))).findings
    }


def test_an_authority_adds_words_of_its_own() -> None:
    own = OwnRules(words=(OwnWord("wobble board", "We do not buy them."),))
    (found,) = [
        f
        for f in audit([line("F1", "F", "A wobble board, daily.")], WORKING, own).findings
        if f.rule == "F-own-word"
    ]
    assert (found.words, found.item) == ("wobble board", "F1")


def test_a_rule_holds_from_its_day() -> None:
    assert audit([], Context("working", date(2014, 8, 31))).findings == ()


def test_the_place_of_words_is_in_the_text() -> None:
    for plan in sound_plans().values():
        for found in audit_of(plan.saying("F1", "Regular access to a teacher, e.g. in maths.")).findings:
            if found.start is not None and found.item is not None:
                assert (
                    plan.saying("F1", "Regular access to a teacher, e.g. in maths.")
                    .items[found.item]
                    .text[found.start : found.end]
                    == found.words
                )


def test_a_strength_in_section_b_is_no_need_that_waits_to_be_met() -> None:
    need, strength = line("B1", "B", "He follows one word."), line("B2", "B", "Strength: He is kind.")
    found = audit([need, strength], WORKING)
    threaded = next(each for each in found.measures if each.measure == "golden-thread")
    assert threaded.of == 1
    assert "B2" not in {each.item for each in found.findings if each.rule.startswith("B-")}


def test_an_empty_plan_is_not_good() -> None:
    assert audit([], WORKING).grade.grade in ("inadequate", "requires-improvement")


def test_points_are_what_the_lines_leave() -> None:
    for plan in sound_plans().values():
        told = audit_of(plan.saying("F1", "Regular input.")).grade
        assert told.points == pytest.approx(100 - sum(one.lost for one in told.lines), abs=0.5)


@given(st.integers(1, 50), st.integers(0, 50), st.integers(1, 9))
def test_a_plan_twice_as_long_with_twice_the_faults_has_the_same_points(
    of: int, failed: int, times: int
) -> None:
    rule, other = BY_ID["F-vague"], BY_ID["E-not-dated"]
    failed = min(failed, of)
    short = grade([(rule, of, failed), (other, 7, 0)])
    long = grade([(rule, of * times, failed * times), (other, 7 * times, 0)])
    assert short.points == long.points


def test_a_duty_that_is_not_met_holds_the_grade_down() -> None:
    told = grade([(BY_ID["F-conditional"], 100, 1), (BY_ID["F-vague"], 100, 0)])
    assert (told.grade, told.held_down_by) == ("requires-improvement", ("F-conditional",))


@pytest.mark.parametrize(
    ("given_words", "asked_words", "enough"),
    [
        ("40 minutes weekly", "30 minutes weekly", True),
        ("30 minutes weekly", "40 minutes weekly", False),
        ("15 minutes daily", "60 minutes weekly", True),
        ("one hour each fortnight", "45 minutes weekly", False),
        ("a 1:3 group", "1:1 support", False),
    ],
)
def test_amounts_are_held_against_each_other_by_the_week(
    given_words: str, asked_words: str, enough: bool
) -> None:
    assert at_least(amounts(given_words)[0], amounts(asked_words)[0]) is enough


@given(st.lists(st.text(max_size=300), max_size=6))
def test_no_text_makes_an_audit_fail(texts: list[str]) -> None:
    items = [line(f"F{n}", "F", text) for n, text in enumerate(texts)]
    first = audit(items, Context("final", TODAY, names=("Ann",), school_year=10, age=15))
    assert first == audit(items, Context("final", TODAY, names=("Ann",), school_year=10, age=15))


@pytest.mark.parametrize(
    ("word", "count"), [("speech", 1), ("language", 2), ("make", 1), ("table", 2), ("therapist", 3)]
)
def test_syllables(word: str, count: int) -> None:
    assert syllables(word) == count
