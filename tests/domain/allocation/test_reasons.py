"""Why a group was suggested, read aloud: short sentences that a parent can follow and anybody can check."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.allocation.allocation import allocate
from domain.allocation.reasons import allocation_reason
from domain.needs.questions import NEEDS, QUESTIONS
from infrastructure.models.clusters import OnnxClusterModel
from tests.domain.allocation.children import FENNA, JORRIN, PELIA, ages, complete, mild, partial

MODEL = OnnxClusterModel()


def reason(answers: Mapping[str, int], age: float, calibrated: bool = False) -> str:
    output = MODEL.score({question: float(score) for question, score in answers.items()}, age)
    tables = replace(output.tables, calibrated=calibrated)
    return allocation_reason(allocate(answers, age, output), answers, tables)


def test_it_says_which_group_why_and_what_speaks_for_the_next() -> None:
    said = reason(*JORRIN)
    assert said.startswith("This child's answers are most like those of group X1 (13 children), clearly so.")
    assert "What speaks most for X1 rather than X5: Autism (‘severe’)" in said
    assert "What speaks most for X5 instead: Speech, language and communication" in said


def test_it_says_what_single_answers_would_change() -> None:
    assert "If Learning difficulties were ‘moderate’ and not ‘none’, group X4 would fit" in reason(*PELIA)


def test_while_answers_are_missing_it_does_not_say_what_one_more_would_change() -> None:
    fewer = {q: s for q, s in JORRIN.answers.items() if q != "PD_Visual"}
    said = reason(fewer, JORRIN.age)
    assert "single" not in said
    assert "1 question about needs is not answered yet. Not answered means not known, never none." in said


def test_it_says_why_not_to_lean_on_it() -> None:
    x9 = {**dict.fromkeys(QUESTIONS, 0), "PD_Other": 3, "Health": 2, "Physical": 2, "ADL": 1, "SLC": 2, "English": 2,
          "Maths": 2, "Problem_Solving": 2, "Sensory": 1}  # fmt: skip
    assert "Do not lean on this alone: the group rests on 3 children only." in reason(x9, 12.0)
    assert "Do not lean" not in reason(*JORRIN)


def test_x10_is_a_question_with_its_criteria_and_the_lawful_test_beside_it() -> None:
    said = reason(*FENNA)
    assert said.startswith("No published profile fits this child's answers.")
    assert (
        "Is a plan necessary? It is asked because all of these hold: all 20 questions are answered;" in said
    )
    assert "never a ground for refusal" in said
    assert "s.36(8)" in said


def test_a_difference_that_first_language_makes_is_said() -> None:
    found = _turns_on_flmt()
    said = reason(*found)
    assert "(FLMT) makes a difference here, and what the pack means by it is not confirmed." in said
    assert "Packages and outcomes follow that." in said


@pytest.mark.parametrize("calibrated", [True, False])
def test_probabilities_are_called_uncalibrated_until_they_are(calibrated: bool) -> None:
    assert ("not calibrated" in reason(*JORRIN, calibrated)) is not calibrated


@given(st.one_of(partial, complete, mild), ages)
@settings(max_examples=150, deadline=None)
def test_every_child_gets_sentences_that_can_be_read_aloud(answers: dict[str, int], age: float) -> None:
    """No sentence, the law's own apart, is longer than 45 words; no code of a question, no empty list, no gap."""
    if not answers:
        return
    said = reason(answers, age)
    sentences = re.split(r"(?<=[.?]) (?=[A-Z])", said.split("The test is whether")[0])
    assert max(len(re.split(r"[;]| ", sentence)) for sentence in sentences) <= 45
    assert not any(code in said for code in ("Psych_", "PD_", "None", ": .", "  ", "..", "()"))
    assert ("not answered yet" in said) == any(question not in answers for question in NEEDS)


def _turns_on_flmt() -> tuple[dict[str, int], float]:
    """A child whose group is another, or none, without the answer about first language."""
    for slc in range(4):
        for sensory in range(4):
            for months in range(40, 200, 4):
                answers = {**PELIA.answers, "SLC": slc, "Sensory": sensory, "LD": 1}
                output = MODEL.score({q: float(s) for q, s in answers.items()}, months / 12)
                found = allocate(answers, months / 12, output)
                if found.cluster != found.without_flmt:
                    return answers, months / 12
    raise AssertionError("no such child among those tried")
